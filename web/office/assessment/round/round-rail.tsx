import { Card } from '@mantine/core'
import { stageText } from '../../../../src/assessment/index.ts'
import { daysInclusive, plainDate } from '../../../../src/kernel/calendar.ts'
import { formatCount, formatPeriod } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { StatusRail } from '../../../shared/parts/status-rail.tsx'
import type { Round } from '../api.ts'
import { asHeading } from '../use-told.ts'
import { roundText } from './round-text.ts'
import { stationsOf } from './stations.ts'

/** The calendar of a round on one line, with the days of each stage and how many are left of it. */
export function RoundRail({ round, today }: { round: Round; today: string }) {
  const text = useText(roundText)
  const read = useBilingual()
  const left = (lastDay: string): string =>
    text.daysLeft(formatCount(daysInclusive({ from: plainDate(today), until: plainDate(lastDay) })))
  return (
    <Card component="section" mb="md" aria-label={text.rail}>
      <StatusRail
        label={text.rail}
        stations={stationsOf(round, today).map(({ stage, state, days }) => ({
          key: stage,
          title: asHeading(read(stageText[stage])),
          state,
          lines:
            days === undefined
              ? [text.noDays]
              : [
                  formatPeriod({ from: days.firstDay, until: days.lastDay }, ''),
                  ...(state === 'now' ? [left(days.lastDay)] : []),
                ],
        }))}
      />
    </Card>
  )
}
