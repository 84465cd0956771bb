import type { Vnd } from '../../kernel/money.ts'
import { vnd } from '../../kernel/money.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { CycleEvent, CycleEventKind } from '../cycle/cycle-event.ts'
import type { CycleStation } from '../cycle/cycle-state.ts'
import type { Totals } from '../cycle/reconciliation.ts'

export const RAIL = [
  'opened',
  'reported',
  'computed',
  'submitted',
  'approved',
  'ordered',
  'paid',
  'reconciled',
  'closed',
] as const
export type RailName = (typeof RAIL)[number]

/** One station of the month: passed or not, by whom and when, and the money that stands there. */
export interface RailStation {
  readonly station: RailName
  /** `skipped`: the month was closed without it. */
  readonly state: 'done' | 'current' | 'ahead' | 'skipped'
  readonly by: { readonly id: string; readonly name: string } | null
  readonly at: string | null
  readonly amount: Vnd | null
  /** Reports confirmed, groups entitled, approvals given, payees answered: what the station counts. */
  readonly count: number | null
  readonly of: number | null
}

export interface RailGiven {
  readonly cycle: PaymentCycle
  readonly station: CycleStation
  readonly events: readonly CycleEvent[]
  readonly reports: { readonly groups: number; readonly approved: number; readonly returned: number }
  readonly totals: Totals
  readonly approvals: readonly unknown[]
  readonly nameOf: (id: string) => { readonly id: string; readonly name: string }
}

const EVENT_OF: Readonly<Partial<Record<RailName, CycleEventKind>>> = {
  opened: 'opened',
  computed: 'computed',
  submitted: 'submitted',
  approved: 'approved',
  ordered: 'ordered',
  paid: 'settled',
  closed: 'closed',
}

/** The status rail of a month, each station with its money. */
export function drawRail(given: RailGiven): RailStation[] {
  const reached = RAIL.indexOf(given.station)
  return RAIL.map((station, index) => {
    const isReported = station === 'reported'
    const done = isReported ? allSaid(given.reports) || reached > RAIL.indexOf('computed') : index <= reached
    const event = done ? given.events.findLast(({ kind }) => kind === EVENT_OF[station]) : undefined
    const isSkipped = done && given.station === 'closed' && wasSkipped(station, given)
    const state = isSkipped ? 'skipped' : done ? 'done' : index === firstAhead(given, reached) ? 'current' : 'ahead'
    return {
      station,
      state,
      by: event ? given.nameOf(event.by) : null,
      at: event?.at ?? null,
      amount: amountAt(station, given),
      ...countAt(station, given),
    }
  })
}

/** A month in which nobody could be paid is closed before its end: what nobody did, or nobody compared, is not told as done. */
function wasSkipped(station: RailName, { events, totals }: RailGiven): boolean {
  if (station === 'reported' || station === 'closed') return false
  if (station === 'reconciled') return !isCompared(totals)
  return events.length > 0 && !events.some(({ kind }) => kind === EVENT_OF[station])
}

/** Whether a bank answered, or a sum was ended: before that nothing was held against anything. */
const isCompared = ({ settled, rejectedWaiting, released }: Totals): boolean => settled + rejectedWaiting + released > 0

const allSaid = ({ groups, approved, returned }: RailGiven['reports']): boolean => groups > 0 && approved + returned === groups

function firstAhead({ reports }: RailGiven, reached: number): number {
  if (reached < RAIL.indexOf('computed') && !allSaid(reports)) return RAIL.indexOf('reported')
  return reached === 0 ? RAIL.indexOf('computed') : reached + 1
}

function amountAt(station: RailName, { cycle, totals }: RailGiven): Vnd | null {
  switch (station) {
    case 'computed':
      return cycle.total ?? null
    case 'submitted':
      return cycle.state === 'opened' || cycle.state === 'computed' ? null : (cycle.total ?? null)
    case 'approved':
      return totals.approved > 0 ? totals.approved : null
    case 'ordered':
      return totals.approved > 0 ? totals.inFile : null
    case 'paid':
      return totals.approved > 0 ? totals.settled : null
    case 'reconciled':
      return isCompared(totals) ? vnd(totals.approved - totals.settled - totals.released) : null
    case 'closed':
      return cycle.state === 'closed' ? totals.settled : null
    default:
      return null
  }
}

function countAt(station: RailName, { cycle, reports, approvals }: RailGiven): { count: number | null; of: number | null } {
  if (station === 'reported') return { count: reports.approved, of: reports.groups }
  if (station === 'computed') return { count: cycle.entitledGroups ?? null, of: reports.groups }
  if (station === 'approved') return { count: approvals.length, of: cycle.approvalsNeeded ?? null }
  return { count: null, of: null }
}
