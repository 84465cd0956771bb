import { addDays, type Month, type PlainDate } from '../kernel/calendar.ts'
import type { BilingualText } from '../kernel/result.ts'

/** Where in the menu the work is done; the count stands beside it. */
export type TaskKind =
  | 'payments'
  | 'arrears'
  | 'claims'
  | 'confirmations'
  | 'objections'
  | 'imports'
  | 'duplicates'
  | 'dataRequests'
  | 'accountChanges'
  | 'policies'
  | 'budget'
  | 'assessment'
  | 'awards'
  | 'units'
  | 'accounts'

/** Something that waits for one reader. */
export interface Task extends BilingualText {
  readonly id: string
  readonly kind: TaskKind
  readonly count: number
  readonly href: string
  readonly dueOn: PlainDate | null
  readonly urgency: Urgency
}

export type Urgency = 'late' | 'soon' | 'calm'

const SOON_DAYS = 5

/** How pressing a task is: past its day, within five days of it, or neither. */
export function urgencyOf(dueOn: PlainDate | null, today: PlainDate): Urgency {
  if (dueOn === null) return 'calm'
  if (dueOn < today) return 'late'
  return dueOn <= addDays(today, SOON_DAYS) ? 'soon' : 'calm'
}

const RANK: Readonly<Record<Urgency, number>> = { late: 0, soon: 1, calm: 2 }

/** The most pressing first; of equals, the earlier day, then as found. */
export const byUrgency = (left: Task, right: Task): number =>
  RANK[left.urgency] - RANK[right.urgency] || (left.dueOn ?? '9').localeCompare(right.dueOn ?? '9')

/** Work as it is found, before its urgency is weighed. */
export interface PendingWork {
  readonly id: string
  readonly kind: TaskKind
  readonly count: number
  readonly href: string
  readonly text: BilingualText
  /** The month the work belongs to: it is due some days after the month's end. */
  readonly month?: Month
  /** Where the work itself has a day. */
  readonly dueOn?: PlainDate
}
