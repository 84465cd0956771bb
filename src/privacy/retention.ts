import { addMonths, lastDayOf, monthOf, type PlainDate } from '../kernel/calendar.ts'

/**
 * What is kept for a time and then erased. The books, approvals and the trail are not among them: they stay as long as the
 * law on accounting and the programme's own record ask, and name people only where a payment does.
 */
export const RETENTION_KINDS = ['register-content', 'former-members', 'ended-accounts', 'answered-requests'] as const
export type RetentionKind = (typeof RETENTION_KINDS)[number]

/** How long one kind is kept; dated like every rule, so that an earlier one can be read again. */
export interface RetentionRule {
  readonly kind: RetentionKind
  readonly keepMonths: number
  /** The law, standard or decision it rests on. */
  readonly basis: string
  readonly from: PlainDate
}

/** How much of one kind is due to be erased. */
export interface RetentionDue extends RetentionRule {
  /** Everything that ended before this day. */
  readonly endedBefore: PlainDate
  readonly count: number
}

/** What ended before this day has been kept long enough. */
export function endOfKeeping(today: PlainDate, keepMonths: number): PlainDate {
  const month = addMonths(monthOf(today), -keepMonths)
  const last = lastDayOf(month)
  const sameDay = `${month}-${today.slice(8)}` as PlainDate
  return sameDay < last ? sameDay : last
}
