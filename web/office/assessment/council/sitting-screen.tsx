import { Button, Card } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { sittingStateText } from '../../../../src/assessment/index.ts'
import { formatCount, formatInstant } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { ButtonLink } from '../../../shared/parts/links.tsx'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { PageHead } from '../../../shared/parts/page-head.tsx'
import { Tag, type Tone } from '../../../shared/parts/tag.tsx'
import { AgendaCard } from './agenda-card.tsx'
import { invitationAddress, minutesAddress, type Sitting, type SittingView, sittingQuery } from './api.ts'
import { AttendanceCard } from './attendance-card.tsx'
import classes from './council.module.css'
import { councilText } from './council-text.ts'
import { MotionCard } from './motion-card.tsx'
import { NextStepCard } from './next-step-card.tsx'
import { VoteCard } from './vote-card.tsx'

export const TONE_OF_SITTING: Readonly<Record<Sitting['state'], Tone>> = { called: 'wait', opened: 'accent', closed: 'rest' }

const MINUTES_FORMS = ['pdf', 'docx'] as const

/** A sitting of the Council, run from one page: agenda, what is being voted on, who is there. */
export function SittingScreen() {
  const { sittingId } = useParams({ from: '/shell/assessment/sittings/$sittingId' })
  return <SittingOf id={sittingId} />
}

export function SittingOf({ id }: { id: string }) {
  return (
    <Loaded query={useQuery(sittingQuery(id))} rows={8} heading={useText(councilText).sittings}>
      {(view) => <OneSitting view={view} />}
    </Loaded>
  )
}

function OneSitting({ view }: { view: SittingView }) {
  const text = useText(councilText)
  const read = useBilingual()
  const [chosen, choose] = useState<string>()
  const { sitting, round, council, motions } = view
  const open = motions.find(({ tally }) => tally === null)
  const counted = motions
    .filter(({ tally, itemId }) => tally !== null && (chosen === undefined || itemId === chosen))
    .toReversed()
  return (
    <>
      <PageHead
        title={`${council.name}: ${text.sittingOf(formatCount(sitting.number))}`}
        acts={
          <>
            {sitting.state === 'closed' ? (
              MINUTES_FORMS.map((form) => (
                <Button key={form} component="a" href={minutesAddress(sitting.id, form)} download variant="default">
                  {text.minutes[form]}
                </Button>
              ))
            ) : (
              <Button component="a" href={invitationAddress(sitting.id)} download variant="default">
                {text.invitation}
              </Button>
            )}
            <ButtonLink to="/assessment/sittings/$sittingId/screen" params={{ sittingId: sitting.id }} variant="default">
              {text.screen}
            </ButtonLink>
          </>
        }
      >
        <Link to="/assessment/$roundId" params={{ roundId: round.id }}>
          {round.title}
        </Link>{' '}
        · {formatInstant(sitting.startsAt)} · {sitting.place}{' '}
        <Tag tone={TONE_OF_SITTING[sitting.state]}>{read(sittingStateText[sitting.state])}</Tag>
        <div>{view.hasMethod ? text.hasMethod : text.noMethod}</div>
      </PageHead>
      <div className={classes['desk']}>
        <AgendaCard view={view} chosen={chosen} onChoose={choose} />
        <div className={classes['middle']}>
          {view.mayConvene && <NextStepCard view={view} chosen={chosen} />}
          {open !== undefined && <MotionCard view={view} motion={open} />}
          {open !== undefined && <VoteCard key={open.id} view={view} motion={open} />}
          {open === undefined && sitting.state === 'opened' && (
            <Card>
              <p>{text.nothingOpen}</p>
              {view.ownSeatId !== null && <p className="muted">{text.waitForSecretary}</p>}
            </Card>
          )}
          {counted.map((motion) => (
            <MotionCard key={motion.id} view={view} motion={motion} />
          ))}
        </div>
        <div className={classes['middle']}>
          <AttendanceCard view={view} />
          <Recusals view={view} />
        </div>
      </div>
    </>
  )
}

function Recusals({ view: { recusals, seats, items } }: { view: SittingView }) {
  const text = useText(councilText)
  const nameOf = new Map(seats.map(({ id, name }) => [id, name]))
  if (recusals.length === 0) return null
  return (
    <Card component="section" aria-label={text.recusals}>
      <b>{text.recusals}</b>
      <ul className={classes['ballots']}>
        {recusals.map(({ itemId, memberId, reason }) => (
          <li key={`${itemId}-${memberId}`}>
            {nameOf.get(memberId)} · {items.find(({ id }) => id === itemId)?.title}: {reason}
          </li>
        ))}
      </ul>
    </Card>
  )
}
