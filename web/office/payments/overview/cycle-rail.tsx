import { formatCount, formatInstant, formatMoney } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { type Station, StatusRail } from '../../../shared/parts/status-rail.tsx'
import type { Overview } from '../api.ts'
import { paymentText } from '../text.ts'

type RailStation = Overview['rail'][number]
const STATE = { done: 'done', current: 'now', ahead: 'ahead', skipped: 'skipped' } as const

/** The month on one line: who brought it to each station, when, and the money that stands there. */
export function CycleRail({ rail }: { rail: readonly RailStation[] }) {
  const text = useText(paymentText)
  const stations: readonly Station[] = rail.map((station) => ({
    key: station.station,
    title: text.stations[station.station],
    state: STATE[station.state],
    lines: [countOf(station, text), amountOf(station, text), personOf(station)].filter((line) => line !== undefined),
  }))
  return <StatusRail label={text.rail} stations={stations} />
}

type Words = (typeof paymentText)['vi']

function countOf({ station, count, of: outOf }: RailStation, text: Words): string | undefined {
  if (count === null || outOf === null) return undefined
  const [part, whole] = [formatCount(count), formatCount(outOf)]
  if (station === 'reported') return text.groupsOf(part, whole)
  return station === 'computed' ? text.entitledOf(part, whole) : text.approvalsOf(part, whole)
}

function amountOf({ station, amount }: RailStation, text: Words): string | undefined {
  if (amount === null) return undefined
  if (station !== 'reconciled') return formatMoney(amount)
  return amount === 0 ? text.agrees : text.leftOver(formatMoney(amount))
}

const personOf = ({ by, at }: RailStation): string | undefined =>
  by === null ? undefined : `${formatInstant(at).slice(0, 5)} · ${by.name}`
