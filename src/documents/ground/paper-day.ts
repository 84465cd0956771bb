import { lastDayOf, type Month, type PlainDate } from '../../kernel/calendar.ts'
import type { PaymentPaperKind } from './paper-kind.ts'

/** A month, with the days it was approved, its lists ordered and its books closed on. */
export interface GivenMonth {
  readonly month: Month
  readonly approvedOn?: PlainDate | undefined
  readonly orderedOn?: PlainDate | undefined
  readonly closedOn?: PlainDate | undefined
}

/** Whether the month has come so far that it has the paper. */
export function isInMonth(
  kind: PaymentPaperKind,
  { isComputed, approvedOn, orderedOn }: GivenMonth & { readonly isComputed: boolean },
): boolean {
  if (kind === 'decision') return isComputed
  return (kind === 'order-list' || kind === 'paid-list' ? orderedOn : approvedOn) !== undefined
}

/** The day the month's paper was given on; absent while it is a draft, or shows how things stand. */
export function givenOn(kind: PaymentPaperKind, { approvedOn, orderedOn, closedOn }: GivenMonth): PlainDate | undefined {
  if (kind === 'decision') return approvedOn
  return kind === 'order-list' ? orderedOn : closedOn
}

/**
 * The day a paper is of: a decision, when the month was approved; an order's list, when it was ordered; what shows how things
 * stand, when the month was closed. Until then it is the day it is drawn up, and never before the month is over.
 */
export function dayOfPaper(kind: PaymentPaperKind, given: GivenMonth, today: PlainDate): PlainDate {
  const on = givenOn(kind, given)
  if (on !== undefined) return on
  const end = lastDayOf(given.month)
  return today > end ? today : end
}
