/** The pure face of payments: the month's states and moves, what an entitlement is, what each refusal says. */

export { blockerText } from './blocker-text.ts'
export type { CycleEvent, PaymentCycle } from './cycle.ts'
export {
  allows,
  CYCLE_MOVES,
  CYCLE_STATES,
  type CycleMoveName,
  type CycleState,
  type CycleStation,
  movesFrom,
} from './cycle-state.ts'
export { type Entitlement, entitlementsUnder, type PaymentPart } from './entitlement.ts'
export type { BooksFault } from './fault-text.ts'
export { describeBooksFault } from './fault-text.ts'
export type { GroupMonth } from './group-month.ts'
export { drawRail, RAIL, type RailStation } from './rail.ts'
export { differencesIn, stationOf } from './reconciliation.ts'
export type { PaymentRefusal } from './refusal.ts'
export { readSettlement, type SettlementLine } from './settlement.ts'
export { obstacleText, paymentRefusalText, stationText } from './text.ts'
