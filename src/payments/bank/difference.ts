import type { PlainDate } from '../../kernel/calendar.ts'
import type { Vnd } from '../../kernel/money.ts'
import type { DifferenceOutcome, DifferenceState } from '../cycle/difference-state.ts'

/**
 * What a bank did otherwise than it was ordered. `paid-elsewhere`: into another account than the ordered one. `paid-again`: a
 * second transfer under a reference that was paid. `paid-over`: more than was ordered, in one transfer.
 */
export const DIFFERENCE_KINDS = ['paid-elsewhere', 'paid-again', 'paid-over'] as const
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number]

/** What may be decided of a difference in each state; of a claim, that it is one no more. */
export const OUTCOMES_OF: Readonly<Record<DifferenceState, readonly DifferenceOutcome[]>> = {
  held: ['accepted', 'claimed'],
  claimed: ['given-back', 'mistaken'],
  overtaken: [],
  accepted: [],
  'given-back': [],
  mistaken: [],
}

/** An account as a bank's list shows it. The digest is of its whole number; `null` where the list masks it. */
export interface ReportedAccount {
  readonly last4: string
  readonly digest: string | null
}

/** A difference as far as it tells what a further line means. */
export interface KnownDifference {
  readonly id: string
  readonly kind: DifferenceKind
  readonly amount: Vnd
  readonly state: DifferenceState
  readonly paidOn: PlainDate
  /** The day and number as the bank told them. */
  readonly toldOn: PlainDate | null
  readonly bankNumber: string | null
  readonly account: ReportedAccount | null
  /** When it came back. */
  readonly endedOn: PlainDate | null
}
