import { Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { type Role, roleText } from '../../../src/identity/index.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { type Me, meQuery } from '../../shared/me.ts'
import { AnchorLink } from '../../shared/parts/links.tsx'
import { DESTINATIONS } from '../shell/destinations.ts'
import { shellText } from '../shell/text.ts'
import classes from './help.module.css'
import { PICTURED } from './pictured.ts'
import { helpText } from './text.ts'
import { topicText } from './topic-text.ts'
import { HELPED_ROLES, type HelpedRole, stepsOf, type TopicName, topicsFor } from './topics.ts'

interface BookProps {
  readonly topic: TopicName | undefined
  readonly choose: (topic: TopicName | undefined) => void
  /** When a link leads out of the book. */
  readonly onGone?: () => void
}

/** The help of one reader: their day, the page of one screen, and the pages of the others. */
export function HelpBook({ topic, choose, onGone }: BookProps) {
  const me = useQuery(meQuery).data
  if (!me) return null
  const topics = topicsFor(me.permissions)
  const shown = topic !== undefined && topics.includes(topic) ? topic : undefined
  return (
    <Stack gap="lg">
      {shown === undefined ? <YourDay me={me} /> : <Page topic={shown} me={me} {...(onGone && { onGone })} />}
      <Pages topics={topics} shown={shown} choose={choose} />
    </Stack>
  )
}

const isHelped = (role: Role): role is HelpedRole => (HELPED_ROLES as readonly Role[]).includes(role)

function YourDay({ me }: { me: Me }) {
  const text = useText(helpText)
  const read = useBilingual()
  const roles = [...new Set(me.grants.map(({ role }) => role))].filter(isHelped)
  return roles.map((role) => (
    <section key={role}>
      <Title order={2} mb={6}>
        {text.yourDay(read(roleText[role]))}
      </Title>
      <p>{withWords(text.roles[role])}</p>
    </section>
  ))
}

function Page({ topic, me, onGone }: { topic: TopicName; me: Me; onGone?: () => void }) {
  const text = useText(helpText)
  const { about, steps: said } = useText(topicText)[topic]
  const name = useTopicName()(topic)
  const heading = useId()
  const steps = stepsOf(topic, me.permissions).map((step) => (said as Readonly<Record<string, string>>)[step])
  return (
    <section aria-labelledby={heading}>
      <Title order={2} id={heading} mb={6}>
        {name}
      </Title>
      <p>{about}</p>
      <ul className={classes['steps']}>
        {steps.map((step) => (
          <li key={step}>{withWords(step ?? '')}</li>
        ))}
      </ul>
      {PICTURED.includes(topic) && (
        <img className={classes['picture']} src={`/help-pictures/${topic}.webp`} alt={text.picture(name)} loading="lazy" />
      )}
      <AnchorLink to={addressOf(topic)} {...(onGone && { onClick: onGone })}>
        {text.toScreen}
      </AnchorLink>
    </section>
  )
}

function Pages({
  topics,
  shown,
  choose,
}: { topics: readonly TopicName[]; shown: TopicName | undefined } & Pick<BookProps, 'choose'>) {
  const text = useText(helpText)
  const nameOf = useTopicName()
  return (
    <nav aria-label={text.pages}>
      <Title order={3} mb={6}>
        {text.pages}
      </Title>
      <ul className={classes['pages']}>
        {[undefined, ...topics].map((topic) => (
          <li key={topic ?? ''}>
            <button
              type="button"
              className={classes['page']}
              aria-current={topic === shown ? 'page' : undefined}
              onClick={() => choose(topic)}
            >
              {topic === undefined ? text.day : nameOf(topic)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function useTopicName(): (topic: TopicName) => string {
  const text = useText(helpText)
  const { nav } = useText(shellText)
  return (topic) => (topic === 'account' ? text.ownAccount : nav[topic])
}

const addressOf = (topic: TopicName): string => DESTINATIONS.flat().find(({ name }) => name === topic)?.to ?? '/account'

/** Words of the screen stand out from those of the help. */
const withWords = (sentence: string): ReactNode[] =>
  sentence.split(/(«[^»]+»)/).map((part, index) =>
    part.startsWith('«') ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their order
      <b key={index}>{part}</b>
    ) : (
      part
    ),
  )
