import { yearThatPays } from '../../budget/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'

interface PaidCycle {
  readonly kind: 'main' | 'supplement'
  readonly state: string
}

/** What is not paid with its month: what a closed one still owes, and a supplement. */
export const paysLater = ({ state, kind }: PaidCycle): boolean => state === 'closed' || kind === 'supplement'

/**
 * The year whose estimate bears what is paid on a day. A month is paid from the estimate that was given for it; what is paid
 * later, once that has lapsed, from the one of the year in which it is paid.
 */
export const yearOfPayment = (cycle: PaidCycle, { dueFor, on }: { readonly dueFor: number; readonly on: PlainDate }): number =>
  paysLater(cycle) ? yearThatPays(dueFor, on) : dueFor
