/** The pure face of payments: the month's states and moves, what an entitlement is, what each refusal says. */

export { readSettlement, type SettlementLine } from './bank/settlement.ts'
export { blockerText } from './cycle/blocker-text.ts'
export type { CycleEvent, PaymentCycle } from './cycle/cycle.ts'
export {
  allows,
  CYCLE_MOVES,
  CYCLE_STATES,
  type CycleMoveName,
  type CycleState,
  type CycleStation,
  movesFrom,
} from './cycle/cycle-state.ts'
export { obstacleText, paymentRefusalText, stationText } from './cycle/cycle-text.ts'
export type { BooksFault } from './cycle/fault-text.ts'
export { describeBooksFault } from './cycle/fault-text.ts'
export { differencesIn, stationOf } from './cycle/reconciliation.ts'
export type { PaymentRefusal } from './cycle/refusal.ts'
export { type Entitlement, entitlementsUnder, type PaymentPart } from './entitlement/entitlement.ts'
export type { GroupMonth } from './entitlement/group-month.ts'
export { drawRail, RAIL, type RailStation } from './month-view/rail.ts'
