/** The pure face of payments: the month's states and moves, what an entitlement is, what each refusal says. */

export { blockerText } from './cycle/blocker-text.ts'
export type { PaymentCycle } from './cycle/cycle.ts'
export { allows, type CycleMoveName, NEXT_MOVE, type NextMove } from './cycle/cycle-state.ts'
export { paymentRefusalText } from './cycle/cycle-text.ts'
export { describeBooksFault } from './cycle/fault-text.ts'

export type { PaymentRefusal } from './cycle/refusal.ts'
export { getObstacle, type Obstacle } from './disbursement/obstacle.ts'
