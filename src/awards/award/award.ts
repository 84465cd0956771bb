import type { Permission } from '../../identity/index.ts'
import type { Month, PlainDate } from '../../kernel/calendar.ts'
import type { Vnd } from '../../kernel/money.ts'

/** What the units of one round receive for their ranks: one award a round, in one or more proposals. */
export interface Award {
  /** Which it is known by: in the ledger and the budget too. */
  readonly roundId: string
  readonly provinceId: string
  /** The year that was assessed. */
  readonly year: number
  /** The version of the provision that pays, whatever comes after it. */
  readonly provisionId: string
  readonly provisionCode: string
  /** The month in which the result was first decided: what the provision says of it holds. */
  readonly month: Month
  /** The estimate that bears it, once something was submitted. */
  readonly lineId: string | null
}

export const PROPOSAL_STATES = ['drafted', 'submitted', 'approved', 'decided', 'settled', 'returned', 'withdrawn'] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

/** What a proposal gives and takes, in whole đồng: `due − before = added − released − claimed`, of each unit and in all. */
export interface AwardSums {
  readonly due: Vnd
  /** To be paid. */
  readonly added: Vnd
  /** Was due and not paid yet: it is paid no more. */
  readonly released: Vnd
  /** Was paid: it is claimed back. */
  readonly claimed: Vnd
}

/** What one published version of a result gives: the award (`ordinal` 1), or a correction of what was decided before. */
export interface AwardProposal extends AwardSums {
  readonly id: string
  readonly roundId: string
  readonly ordinal: number
  readonly resultVersion: number
  readonly resultFingerprint: string
  readonly fingerprint: string
  readonly state: ProposalState
  readonly draftedBy: string
  readonly draftedAt: string
  readonly submittedBy: string | null
  readonly submittedAt: string | null
  /** Why it was submitted although the result may still change. */
  readonly guardReason: string | null
  readonly approvalsNeeded: number | null
  readonly decision: AwardDecision | null
}

/** The decision that was signed outside of the programme. */
export interface AwardDecision {
  readonly number: string
  readonly on: PlainDate
  readonly signerName: string
  readonly signerPosition: string
}

/** One unit of a proposal. */
export interface AwardLine extends AwardSums {
  readonly unitId: string
  readonly code: string
  readonly name: string
  readonly rank: number | null
  /** Of the points that apply. */
  readonly share: number | null
  /** What stood of earlier decisions. */
  readonly before: Vnd
  /** The place in the act. */
  readonly article: string
}

interface AwardMove {
  /** The states of the proposal that is open, or of the latest that was decided. */
  readonly from: readonly ProposalState[]
  readonly to?: ProposalState
  readonly permission: Permission
}

/**
 * The moves of an award: the one table. Services and screens ask it; the trigger `guard_award_proposal` allows no other. What is
 * returned or withdrawn is drawn up anew.
 */
export const AWARD_MOVES = {
  'draw-up': { from: [], to: 'drafted', permission: 'payments:compute' },
  submit: { from: ['drafted'], to: 'submitted', permission: 'payments:submit' },
  approve: { from: ['submitted'], to: 'approved', permission: 'payments:approve' },
  return: { from: ['submitted'], to: 'returned', permission: 'payments:approve' },
  // What was approved and is not signed is withdrawn as well: its budget is free again.
  withdraw: { from: ['drafted', 'approved'], to: 'withdrawn', permission: 'payments:compute' },
  decide: { from: ['approved'], to: 'decided', permission: 'payments:submit' },
  // A yes to the next order, where the province asks for more people.
  'approve-order': { from: ['decided'], permission: 'payments:approve' },
  order: { from: ['decided'], permission: 'payments:order' },
  answer: { from: ['decided'], permission: 'payments:settle' },
  // What the bank had paid came back: it is owed again.
  bounce: { from: ['decided'], permission: 'payments:settle' },
  repay: { from: ['decided'], permission: 'payments:settle' },
  // What a unit cannot return is given up by two.
  'propose-write-off': { from: ['decided'], permission: 'payments:compute' },
  'decide-write-off': { from: ['decided'], permission: 'payments:approve' },
  settle: { from: ['decided'], to: 'settled', permission: 'payments:close' },
} as const satisfies Record<string, AwardMove>

export type AwardMoveName = keyof typeof AWARD_MOVES

export const getAwardMove = (move: AwardMoveName): AwardMove => AWARD_MOVES[move]

/** Proposals that end an earlier one’s time: at most one of an award is open. */
export const isOpen = (state: ProposalState): boolean => state === 'drafted' || state === 'submitted' || state === 'approved'

/** Whether what it gives is due. */
export const isDecided = (state: ProposalState): boolean => state === 'decided' || state === 'settled'

export const PAYMENT_STATES = ['ordered', 'paid', 'rejected', 'bounced'] as const
export type PaymentState = (typeof PAYMENT_STATES)[number]

/** One sum on its way to the account of a unit. */
export interface AwardPayment {
  readonly id: string
  readonly unitId: string
  readonly accountId: string
  /** Of the order. */
  readonly number: number
  readonly reference: string
  readonly amount: Vnd
  readonly state: PaymentState
  readonly orderedBy: string
  readonly orderedAt: string
  readonly answeredOn: PlainDate | null
  readonly bankReference: string | null
  readonly rejectReason: string | null
  /** The day what had been paid came back, and why. */
  readonly bouncedOn: PlainDate | null
  readonly bounceReason: string | null
}

/** Where the money of one unit stands, in whole đồng. */
export interface UnitMoney {
  readonly unitId: string
  /** By every decision, less what decisions took back. */
  readonly due: Vnd
  /** Neither paid nor on its way. */
  readonly owed: Vnd
  readonly onItsWay: Vnd
  readonly paid: Vnd
  readonly claimed: Vnd
  readonly returned: Vnd
  readonly writtenOff: Vnd
}

/** Still to come back from the unit. */
export const outstandingOf = ({
  claimed,
  returned,
  writtenOff,
}: Pick<UnitMoney, 'claimed' | 'returned' | 'writtenOff'>): number => claimed - returned - writtenOff
