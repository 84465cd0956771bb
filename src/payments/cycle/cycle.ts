import type { Month } from '../../kernel/calendar.ts'
import type { Vnd } from '../../kernel/money.ts'
import type { CycleState } from './cycle-state.ts'

/** A month's own cycle, or one that gives what a closed month left out. */
export const CYCLE_KINDS = ['main', 'supplement'] as const
export type CycleKind = (typeof CYCLE_KINDS)[number]

/** Entitlements of one provision for one month, computed, approved and paid together. */
export interface PaymentCycle {
  readonly id: string
  /** Short and unique: the prefix of all payment references of the cycle. */
  readonly number: number
  readonly provisionId: string
  readonly provisionCode: string
  readonly month: Month
  readonly kind: CycleKind
  /** Of several supplements of a month, which. */
  readonly run: number
  readonly provinceId: string
  readonly state: CycleState
  readonly computations: number
  readonly submissions: number
  /** The fingerprint of the last computation; submission and approval must have the same. */
  readonly fingerprint?: string | undefined
  readonly entitledGroups?: number | undefined
  readonly total?: Vnd | undefined
  readonly approvalsNeeded?: number | undefined
  readonly openedBy: string
  readonly openedAt: string
}

export interface CycleApproval {
  readonly approverId: string
  readonly submission: number
  readonly fingerprint: string
  readonly at: string
}
