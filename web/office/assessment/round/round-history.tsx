import { Card, Title } from '@mantine/core'
import { formatInstant } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import type { RoundOverview } from '../api.ts'
import classes from './round.module.css'
import { roundText } from './round-text.ts'
import { useEventWords } from './use-event-words.ts'

/** Every act on the round: who, when, what, and why. */
export function RoundHistory({ overview: { events, units } }: { overview: RoundOverview }) {
  const text = useText(roundText)
  const tell = useEventWords(units)
  return (
    <Card component="section" aria-labelledby="round-history">
      <Title order={2} id="round-history" mb="xs">
        {text.history}
      </Title>
      {events.length === 0 && <p className="muted">{text.noHistory}</p>}
      <ul className={classes['lines']}>
        {events.map((event) => (
          <li key={event.id}>
            {tell(event)}
            {event.reason !== null && <div>“{event.reason}”</div>}
            <div className="muted">
              {formatInstant(event.at)} · {event.by}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
