import type { BudgetLineAmbiguous, BudgetShort, NoBudgetLine } from '../../budget/index.ts'
import type { MonthBeingPaid } from '../../groups/index.ts'
import type { DailyLimitReached, NotAllowed } from '../../identity/index.ts'
import type { Month, PlainDate } from '../../kernel/calendar.ts'
import type { Vnd } from '../../kernel/money.ts'
import type { LookRefusal, LooksMissing } from '../guards/look-refusal.ts'
import type { AlreadySaidYes, OrderLacksApprovers, OrderYesNotTaken, ThresholdRefusal } from '../guards/threshold-refusal.ts'
import type { TimeGuarded } from '../guards/time-guard.ts'
import type { CycleMoveName, CycleState } from './cycle-state.ts'
import type { DifferenceState } from './difference-state.ts'

export type NotOpened =
  | NotAllowed
  | { readonly kind: 'no-provision-pays'; readonly provisionCode: string; readonly month: Month }
  | { readonly kind: 'provision-not-payable'; readonly why: { readonly vi: string; readonly en: string } }
  | MonthNotBegun
  | { readonly kind: 'cycle-already-opened'; readonly cycleId: string; readonly month: Month }
  | { readonly kind: 'month-before-not-closed'; readonly month: Month; readonly before: Month }

export type MonthNotBegun = { readonly kind: 'month-not-begun'; readonly month: Month }
export type CycleUnknown = { readonly kind: 'cycle-unknown'; readonly cycleId: string }
export type NotInState = {
  readonly kind: 'cycle-not-in-state'
  readonly cycleId: string
  readonly move: CycleMoveName
  readonly state: CycleState
}
export type ReasonMissing = { readonly kind: 'reason-missing' }
type AnyCycleRefusal = NotAllowed | CycleUnknown | NotInState
export type NotComputed = AnyCycleRefusal | TimeGuarded

/** Why no line of the budget bears a share of the month. */
export type NotFunded =
  | NoBudgetLine
  | BudgetLineAmbiguous
  | BudgetShort
  | { readonly kind: 'budget-line-does-not-pay'; readonly lineId: string }

/** Whoever computed the month also entered an account that it pays into. */
export type SubmitterBarred = { readonly kind: 'submitter-entered-accounts'; readonly cycleId: string }

export type NotSubmitted =
  | AnyCycleRefusal
  | TimeGuarded
  | SubmitterBarred
  | LooksMissing
  | { readonly kind: 'nobody-entitled'; readonly cycleId: string }
  | { readonly kind: 'objections-open'; readonly cycleId: string; readonly groupIds: readonly string[] }
  | { readonly kind: 'facts-changed'; readonly cycleId: string; readonly groups: number; readonly groupIds: readonly string[] }
  | NotFunded

export type NotReturned = AnyCycleRefusal | ReasonMissing

/** The approver made the month, or what it rests on. */
export type ApproverBarred = {
  readonly kind: 'approver-is-maker' | 'approver-released-hold' | 'approver-confirmed-reports' | 'approver-changed-payees'
  readonly cycleId: string
}

/** Why another account than the approved one was not approved for a line. */
export type NotReapproved =
  | AnyCycleRefusal
  | ReasonMissing
  | ApproverBarred
  | { readonly kind: 'line-not-changed'; readonly entitlementId: string }

export type NotApproved =
  | AnyCycleRefusal
  | TimeGuarded
  | ApproverBarred
  | { readonly kind: 'already-approved-by-you'; readonly cycleId: string }
  | { readonly kind: 'fingerprint-differs'; readonly cycleId: string; readonly seen: string; readonly submitted: string }
  | NotFunded

/** Why what one month owes does not go out with the order of another. */
export type NotTogether = {
  readonly kind: 'months-not-together'
  readonly cycleId: string
  readonly month: Month
  readonly because: 'named-twice' | 'other-provision' | 'later-month'
}

export type NotOrdered =
  | AnyCycleRefusal
  | TimeGuarded
  | NotFunded
  | { readonly kind: 'order-before-approval'; readonly approvedOn: PlainDate; readonly today: PlainDate }
  | ReasonMissing
  | NotTogether
  | OrderLacksApprovers
  | { readonly kind: 'nothing-to-order'; readonly cycleId: string; readonly month: Month; readonly waiting: number }
  | { readonly kind: 'accounts-shared'; readonly cycleId: string; readonly accounts: readonly string[] }

export type NotSettled =
  | AnyCycleRefusal
  | TimeGuarded
  | { readonly kind: 'file-unreadable'; readonly fileName: string; readonly because: FileRefusal }
  | { readonly kind: 'nothing-answered'; readonly fileName: string }
  | { readonly kind: 'reading-malformed' }
  | { readonly kind: 'columns-not-found'; readonly fileName: string; readonly missing: readonly SettlementColumn[] }
  | { readonly kind: 'file-taken-already'; readonly fileName: string; readonly takenAt: string }
  | { readonly kind: 'lines-refused'; readonly fileName: string; readonly lines: readonly LineRefusal[] }

export type FileRefusal =
  | 'empty'
  | 'too-large'
  | 'not-a-table'
  | 'password-protected'
  | 'old-excel-format'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long'
  | 'too-much-work'
  | 'ending-differs'
export type SettlementColumn = 'reference' | 'amount' | 'outcome'

/** Why a row of a bank's list is refused, with its row number in the spreadsheet. */
export type LineRefusal = { readonly row: number; readonly reference: string } & (
  | { readonly kind: 'reference-missing' }
  | { readonly kind: 'reference-unknown' }
  | { readonly kind: 'reference-of-another-cycle'; readonly cycleId: string; readonly month: Month }
  | { readonly kind: 'amount-unreadable'; readonly value: string }
  | { readonly kind: 'amount-differs'; readonly ordered: Vnd; readonly given: Vnd }
  | { readonly kind: 'outcome-unreadable'; readonly value: string }
  | { readonly kind: 'rejection-without-reason' }
  | { readonly kind: 'day-unreadable'; readonly value: string }
  | { readonly kind: 'day-in-future'; readonly on: PlainDate }
  | { readonly kind: 'line-twice'; readonly firstRow: number }
  | { readonly kind: 'returned-before-paid'; readonly on: PlainDate; readonly paidOn: PlainDate }
  | { readonly kind: 'payment-claimed' }
  | { readonly kind: 'answered-already'; readonly state: 'settled' | 'rejected' }
  | { readonly kind: 'partly-for-many'; readonly ordered: Vnd; readonly given: Vnd }
  | { readonly kind: 'said-otherwise'; readonly before: Vnd; readonly given: Vnd }
  | { readonly kind: 'account-unreadable'; readonly value: string }
  | { readonly kind: 'account-told-later'; readonly last4: string }
)

/** Why nothing was proposed or decided of what the bank did otherwise than ordered. */
export type DifferenceNotDecided =
  | AnyCycleRefusal
  | ReasonMissing
  | { readonly kind: 'difference-unknown'; readonly differenceId: string }
  | { readonly kind: 'difference-not-open'; readonly differenceId: string; readonly state: DifferenceState }
  | { readonly kind: 'difference-proposed-already'; readonly differenceId: string }
  | { readonly kind: 'difference-not-proposed'; readonly differenceId: string }
  | { readonly kind: 'difference-by-proposer'; readonly differenceId: string }
  | { readonly kind: 'difference-day-outside'; readonly on: PlainDate; readonly paidOn: PlainDate; readonly today: PlainDate }
  | { readonly kind: 'account-not-the-payees'; readonly differenceId: string; readonly last4: string }

export type NotClosed =
  | AnyCycleRefusal
  | { readonly kind: 'answers-awaited'; readonly cycleId: string; readonly payees: number; readonly amount: Vnd }
  | { readonly kind: 'still-to-order'; readonly cycleId: string; readonly payees: number; readonly amount: Vnd }
  | { readonly kind: 'still-entitled'; readonly cycleId: string; readonly groups: number }
  | { readonly kind: 'totals-differ'; readonly cycleId: string; readonly over: Vnd }

/** Why a yes to the next order of a month was not taken. */
export type OrderNotApproved = AnyCycleRefusal | ApproverBarred | AlreadySaidYes | OrderYesNotTaken | NotTogether

/** Why what is owed was not ended, or not proposed to be. */
export type NotEnded =
  | AnyCycleRefusal
  | AlreadySaidYes
  | ReasonMissing
  | { readonly kind: 'decision-missing' }
  | { readonly kind: 'not-owed'; readonly entitlementId: string }
  | { readonly kind: 'ending-proposed-already'; readonly entitlementId: string }
  | { readonly kind: 'ending-unknown'; readonly endingId: string }
  | { readonly kind: 'ending-decided-already'; readonly endingId: string; readonly outcome: 'confirmed' | 'declined' }
  | { readonly kind: 'ending-by-proposer'; readonly endingId: string }

/** Why nothing was claimed back, or not decided. */
export type NotClaimed =
  | AnyCycleRefusal
  | ReasonMissing
  | { readonly kind: 'evidence-missing' }
  | { readonly kind: 'payment-not-made'; readonly disbursementId: string }
  | { readonly kind: 'claim-over-paid'; readonly disbursementId: string; readonly left: Vnd; readonly asked: Vnd }
  | ClaimUnknown
  | { readonly kind: 'claim-decided-already'; readonly claimId: string; readonly outcome: 'confirmed' | 'declined' }
  | { readonly kind: 'claim-by-proposer'; readonly claimId: string }

type ClaimUnknown = { readonly kind: 'claim-unknown'; readonly claimId: string }

/** Why a claim was not lowered, or nothing decided about it. */
export type NotRecovered =
  | AnyCycleRefusal
  | AlreadySaidYes
  | ReasonMissing
  | ClaimUnknown
  | { readonly kind: 'claim-not-confirmed'; readonly claimId: string }
  | { readonly kind: 'recovery-over-claim'; readonly claimId: string; readonly left: Vnd; readonly asked: Vnd }
  | { readonly kind: 'voucher-missing' }
  | { readonly kind: 'voucher-taken-already'; readonly number: string }
  | { readonly kind: 'voucher-day-impossible'; readonly on: PlainDate; readonly paidOn: PlainDate }
  | { readonly kind: 'recovery-decision-missing' }
  | { readonly kind: 'share-impossible'; readonly sharePercent: number; readonly most: number }
  | { readonly kind: 'recovery-open-already'; readonly claimId: string }
  | { readonly kind: 'recovery-unknown'; readonly decisionId: string }
  | { readonly kind: 'recovery-decided-already'; readonly decisionId: string; readonly outcome: 'confirmed' | 'declined' }
  | { readonly kind: 'recovery-by-proposer'; readonly decisionId: string }

/** Why no supplement of a closed month was opened. */
export type NotSupplemented =
  | NotAllowed
  | CycleUnknown
  | { readonly kind: 'month-not-closed'; readonly month: Month }
  | { readonly kind: 'supplement-open'; readonly cycleId: string; readonly month: Month }
  | { readonly kind: 'nothing-to-supplement'; readonly month: Month }

/** Why what a corrected report adds was not decided to be given. */
export type CorrectionNotSupplemented =
  | NotAllowed
  | CycleUnknown
  | ReasonMissing
  | Extract<NotSupplemented, { kind: 'month-not-closed' | 'nothing-to-supplement' }>

export type NotHeld =
  | AnyCycleRefusal
  | ReasonMissing
  | { readonly kind: 'group-not-in-cycle'; readonly groupId: string }
  | { readonly kind: 'already-held'; readonly groupId: string }
  | { readonly kind: 'not-held'; readonly groupId: string }
  | { readonly kind: 'already-ordered'; readonly groupId: string }

/** As `holds/hold.ts` names them. */
type HoldSubject = 'payee' | 'group' | 'commune' | 'provision'

/** Why nothing was put on hold by day. */
export type HoldNotPlaced =
  | NotAllowed
  | ReasonMissing
  | { readonly kind: 'hold-subject-unknown'; readonly subject: HoldSubject }
  | { readonly kind: 'hold-days-impossible'; readonly today: PlainDate }
  | { readonly kind: 'hold-overlaps'; readonly subject: HoldSubject }

export type HoldNotReleased =
  | NotAllowed
  | ReasonMissing
  | { readonly kind: 'hold-unknown'; readonly holdId: string }
  | { readonly kind: 'hold-over'; readonly holdId: string }

export type NotConfirmed =
  | NotAllowed
  | TimeGuarded
  | MonthNotBegun
  | CycleUnknown
  | ReasonMissing
  | { readonly kind: 'group-unknown'; readonly groupId: string }
  | MonthBeingPaid

export type NotObjected =
  | AnyCycleRefusal
  | { readonly kind: 'words-missing' }
  | { readonly kind: 'group-not-in-cycle'; readonly groupId: string }
  | { readonly kind: 'objection-open-already'; readonly groupId: string }

export type NotAnswered =
  | NotAllowed
  | { readonly kind: 'words-missing' }
  | { readonly kind: 'objection-unknown'; readonly objectionId: string }
  | { readonly kind: 'objection-answered-already'; readonly objectionId: string }
  | { readonly kind: 'own-objection'; readonly objectionId: string }

/** Why a list with account numbers was not drawn up. */
export type NotExported =
  | NotRead
  | DailyLimitReached
  | { readonly kind: 'list-too-large'; readonly payees: number }
  /** Its payments add up to so much more than the books hold, or less. */
  | { readonly kind: 'list-differs'; readonly over: Vnd }

export type NotRead = NotAllowed | CycleUnknown | { readonly kind: 'entitlement-unknown'; readonly entitlementId: string }

export type PaymentRefusal =
  | NotOpened
  | NotComputed
  | NotSubmitted
  | NotReturned
  | NotApproved
  | NotReapproved
  | ThresholdRefusal
  | LookRefusal
  | OrderNotApproved
  | NotOrdered
  | NotSettled
  | DifferenceNotDecided
  | NotClosed
  | NotEnded
  | NotClaimed
  | NotRecovered
  | NotSupplemented
  | CorrectionNotSupplemented
  | NotHeld
  | HoldNotPlaced
  | HoldNotReleased
  | NotConfirmed
  | NotObjected
  | NotAnswered
  | NotExported
