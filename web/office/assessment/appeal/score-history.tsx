import { Card, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatCount, formatInstant } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import classes from '../round/round.module.css'
import { historyQuery } from './api.ts'
import { appealText } from './appeal-text.ts'

interface HistoryProps {
  readonly roundId: string
  readonly unitId: string
  readonly criterion: string
}

/** One score from what the unit said to what counts: each step, by whom and why. */
export function ScoreHistory({ roundId, unitId, criterion }: HistoryProps) {
  const text = useText(appealText)
  return (
    <Card component="section" aria-labelledby="score-history">
      <Title order={2} id="score-history" mb="xs">
        {text.history}
      </Title>
      <Loaded query={useQuery(historyQuery({ id: roundId, unitId, criterion }))} rows={4}>
        {({ items }) => (
          <ol className={classes['lines']}>
            {items.map(({ kind, at, by, points, reason }) => (
              <li key={`${kind} ${at}`}>
                {text.steps[kind]}
                {points !== null && (
                  <>
                    {': '}
                    <b>{text.stepPoints(formatCount(points))}</b>
                  </>
                )}
                {reason !== null && <div>“{reason}”</div>}
                <div className="muted">{[formatInstant(at), ...(by === null ? [] : [by])].join(' · ')}</div>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Card>
  )
}
