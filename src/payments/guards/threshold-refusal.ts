import type { NotAllowed } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Vnd } from '../../kernel/money.ts'

/** Whoever said yes already, under any account of theirs, does not say it again. */
export type AlreadySaidYes = { readonly kind: 'yes-said-already'; readonly act: ThresholdAct }

/** As `thresholds/threshold.ts` names them. */
type ThresholdAct = 'approval' | 'order' | 'ending' | 'give-up' | 'set-off'

/** Why no threshold was proposed. */
export type ThresholdNotProposed =
  | NotAllowed
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'decision-missing' }
  | { readonly kind: 'threshold-impossible'; readonly today: PlainDate }
  | { readonly kind: 'threshold-there-already' }

/** Why a threshold was not decided. */
export type ThresholdNotDecided =
  | NotAllowed
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'threshold-impossible'; readonly today: PlainDate }
  | { readonly kind: 'threshold-unknown'; readonly thresholdId: string }
  | { readonly kind: 'threshold-decided-already'; readonly outcome: 'confirmed' | 'declined' }
  | { readonly kind: 'threshold-by-proposer' }

/** Why no threshold was set. */
export type ThresholdRefusal = ThresholdNotProposed | ThresholdNotDecided

/** An order of so much needs others to say yes first. */
export interface OrderLacksApprovers {
  readonly kind: 'order-lacks-approvers'
  readonly cycleId: string
  readonly amount: Vnd
  readonly stillNeeded: number
}

/** Why a yes to an order was not taken: nobody is asked, or its sum is another than was seen. */
export type OrderYesNotTaken =
  | { readonly kind: 'order-needs-nobody'; readonly cycleId: string; readonly amount: Vnd }
  | { readonly kind: 'order-sum-differs'; readonly cycleId: string; readonly seen: Vnd; readonly amount: Vnd }
