import { lastDayOf, type Month, type PlainDate } from '../../kernel/calendar.ts'
import type { PaymentPaperKind } from './paper-kind.ts'

/** A month, with the days it was approved and its lists ordered on. */
export interface GivenMonth {
  readonly month: Month
  readonly approvedOn?: PlainDate | undefined
  readonly orderedOn?: PlainDate | undefined
}

/** The day the month's paper was given on; absent while it is a draft. */
export const givenOn = (kind: PaymentPaperKind, { approvedOn, orderedOn }: GivenMonth): PlainDate | undefined =>
  kind === 'decision' ? approvedOn : orderedOn

/**
 * The day a paper is of: when the month was approved, or its lists ordered. Until then it is the day it is drawn up, and
 * never before the month is over.
 */
export function dayOfPaper(kind: PaymentPaperKind, given: GivenMonth, today: PlainDate): PlainDate {
  const on = givenOn(kind, given)
  if (on !== undefined) return on
  const end = lastDayOf(given.month)
  return today > end ? today : end
}
