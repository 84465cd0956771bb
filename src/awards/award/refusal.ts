import type { BudgetLineAmbiguous, BudgetShort, NoBudgetLine } from '../../budget/index.ts'
import type { NotAllowed } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Vnd } from '../../kernel/money.ts'
import type { AwardMoveName, ProposalState } from './award.ts'

type AwardUnknown = { readonly kind: 'award-unknown'; readonly roundId: string }
type NotInState = {
  readonly kind: 'award-not-in-state'
  readonly move: AwardMoveName
  readonly state: ProposalState | 'none'
}
type OfMove = NotAllowed | AwardUnknown | NotInState
type ReasonMissing = { readonly kind: 'award-reason-missing' }

/** Why nothing can be proposed of a result. */
export type NotComputed =
  | { readonly kind: 'result-not-published'; readonly roundId: string }
  | { readonly kind: 'no-award-provision'; readonly on: PlainDate }
  | { readonly kind: 'award-provision-ambiguous'; readonly codes: readonly string[] }
  /** The award of several budgets is not one sum of one line. */
  | { readonly kind: 'award-provision-shared'; readonly code: string }
/** What stands against drawing up what was computed. */
export type AwardBlocker =
  | { readonly kind: 'tie-open'; readonly rank: number; readonly names: readonly string[] }
  | { readonly kind: 'nobody-awarded' }
  | { readonly kind: 'nothing-changes'; readonly version: number }
  | { readonly kind: 'version-proposed-already'; readonly version: number }
  | { readonly kind: 'award-on-its-way'; readonly names: readonly string[] }
export type NotDrawnUp =
  | OfMove
  | NotComputed
  | AwardBlocker
  | { readonly kind: 'award-differs'; readonly seen: Vnd; readonly now: Vnd }
  | { readonly kind: 'provision-withdrawn'; readonly code: string }

type ResultNewer = { readonly kind: 'result-newer'; readonly version: number }
/** The result may still change: it goes on with a reason. */
type GuardUnanswered = { readonly kind: 'award-guard-unanswered'; readonly until: PlainDate; readonly appeals: number }
type LineMissing = NoBudgetLine | BudgetLineAmbiguous | BudgetShort
export type NotSubmitted = OfMove | ReasonMissing | ResultNewer | GuardUnanswered | LineMissing

type ByMaker = { readonly kind: 'award-approver-is-maker' }
type ApprovedAlready = { readonly kind: 'award-approved-by-you' }
type FingerprintDiffers = { readonly kind: 'award-fingerprint-differs' }
export type NotApproved = OfMove | ByMaker | ApprovedAlready | FingerprintDiffers | ResultNewer | LineMissing
export type NotSentBack = OfMove | ReasonMissing

export type NotDecided =
  | OfMove
  | ResultNewer
  | { readonly kind: 'award-decision-incomplete' }
  | {
      readonly kind: 'award-decision-day-impossible'
      readonly on: PlainDate
      readonly from: PlainDate
      readonly until: PlainDate
    }

type LineLapsed = { readonly kind: 'award-line-lapsed'; readonly year: number; readonly lastDay: PlainDate }
export type NotOrdered =
  | OfMove
  | NotComputed
  | ResultNewer
  | { readonly kind: 'nothing-to-order' }
  | { readonly kind: 'unit-accounts-missing'; readonly unitIds: readonly string[] }
  | { readonly kind: 'order-differs'; readonly seen: Vnd; readonly now: Vnd }
  | { readonly kind: 'award-order-lacks-approvals'; readonly needed: number; readonly given: number }
  | LineLapsed

type DayImpossible = { readonly kind: 'award-day-impossible'; readonly on: PlainDate }
export type NotAnswered =
  | OfMove
  | ReasonMissing
  | DayImpossible
  | { readonly kind: 'award-payment-unknown' }
  | { readonly kind: 'award-payment-answered' }
  | { readonly kind: 'bank-reference-missing' }

export type NotBounced =
  | OfMove
  | ReasonMissing
  | DayImpossible
  | LineLapsed
  | { readonly kind: 'award-payment-unknown' }
  | { readonly kind: 'award-payment-not-paid' }

type OverClaim = { readonly kind: 'award-return-over-claim'; readonly left: Vnd; readonly asked: Vnd }
export type WriteOffNotProposed = OfMove | ReasonMissing | OverClaim | { readonly kind: 'write-off-proposed-already' }
export type WriteOffNotDecided =
  | OfMove
  | ReasonMissing
  | OverClaim
  | { readonly kind: 'write-off-unknown' }
  | { readonly kind: 'write-off-decided-already' }
  | { readonly kind: 'write-off-by-proposer' }

export type NotRepaid =
  | OfMove
  | DayImpossible
  | { readonly kind: 'award-voucher-missing' }
  | { readonly kind: 'award-voucher-taken'; readonly number: string }
  | OverClaim

/** What is not over yet of an award that somebody wants to settle. */
export type NotSettled =
  | OfMove
  | NotComputed
  | ResultNewer
  | { readonly kind: 'award-unsettled'; readonly owed: Vnd; readonly onItsWay: Vnd; readonly outstanding: Vnd }
  | { readonly kind: 'award-books-differ'; readonly account: string; readonly over: Vnd }

export type AccountNotProposed =
  | NotAllowed
  | { readonly kind: 'award-unit-unknown' }
  | { readonly kind: 'unit-account-impossible' }
  | { readonly kind: 'unit-account-proposed-already' }
  | { readonly kind: 'unit-account-same' }
export type AccountNotDecided =
  | NotAllowed
  | ReasonMissing
  | { readonly kind: 'unit-account-unknown' }
  | { readonly kind: 'unit-account-decided-already' }
  | { readonly kind: 'unit-account-by-proposer' }

export type AwardRefusal =
  | NotDrawnUp
  | NotSubmitted
  | NotApproved
  | NotDecided
  | NotOrdered
  | NotAnswered
  | NotBounced
  | WriteOffNotProposed
  | WriteOffNotDecided
  | NotRepaid
  | NotSettled
  | AccountNotProposed
  | AccountNotDecided
