import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { sittingStateText } from '../../../../src/assessment/index.ts'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { ButtonLink } from '../../../shared/parts/links.tsx'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { Tag } from '../../../shared/parts/tag.tsx'
import { type SittingScreen, screenQuery } from './api.ts'
import classes from './council.module.css'
import { councilText } from './council-text.ts'
import { TONE_OF_OUTCOME } from './motion-card.tsx'
import { useOptionName } from './option-name.ts'

/** For the wall of the room, read from the last row of chairs: what is voted on, the quorum, the result. Nobody is named. */
export function ProjectorScreen() {
  const { sittingId } = useParams({ from: '/shell/assessment/sittings/$sittingId/screen' })
  const text = useText(councilText)
  return (
    <div className={classes['wall']}>
      <Loaded query={useQuery(screenQuery(sittingId))} rows={4} heading={text.screen}>
        {(screen) => <Wall screen={screen} />}
      </Loaded>
      <div>
        <ButtonLink to="/assessment/sittings/$sittingId" params={{ sittingId }} variant="default">
          {text.leaveScreen}
        </ButtonLink>
      </div>
    </div>
  )
}

export function Wall({ screen }: { screen: SittingScreen }) {
  const text = useText(councilText)
  const read = useBilingual()
  const { motion } = screen
  return (
    <>
      <div className={classes['wallHead']}>
        <h1>{screen.round}</h1>
        <span>
          {screen.council} · {text.sittingOf(formatCount(screen.number))} · {read(sittingStateText[screen.state])}
        </span>
      </div>
      {motion === null ? (
        <p>{text.present(formatCount(screen.present), formatCount(screen.seats))}</p>
      ) : (
        <MotionOnWall motion={motion} />
      )}
      <ol className={classes['agenda']}>
        {screen.items.map(({ id, position, title, state }) => (
          <li key={id}>
            {position}. {title} · {text.itemState[state]}
          </li>
        ))}
      </ol>
    </>
  )
}

function MotionOnWall({ motion }: { motion: NonNullable<SittingScreen['motion']> }) {
  const text = useText(councilText)
  const read = useBilingual()
  const nameOf = useOptionName()
  const { tally } = motion
  const tiles: readonly (readonly [string, string])[] =
    tally === null
      ? [
          [text.quorum(formatCount(motion.present), formatCount(motion.needed)), formatCount(motion.present)],
          [text.voted(formatCount(motion.voted), formatCount(motion.present)), formatCount(motion.voted)],
        ]
      : motion.options.map((option) => [nameOf(option), formatCount(tally.votes[option] ?? 0)] as const)
  return (
    <>
      <h2>
        {motion.title} · {motion.isSecret ? text.secret : text.open}
      </h2>
      <div className={classes['tiles']} role="status">
        {tiles.map(([label, shown]) => (
          <div key={label} className={classes['tile']}>
            <b>{shown}</b>
            {label}
          </div>
        ))}
      </div>
      {tally === null ? (
        <Tag tone={motion.isQuorate ? 'ok' : 'bad'}>{motion.isQuorate ? text.quorate : text.notQuorate}</Tag>
      ) : (
        <Tag tone={TONE_OF_OUTCOME[tally.outcome]}>{read(tally.text)}</Tag>
      )}
    </>
  )
}
