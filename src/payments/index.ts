/** The pure face of payments: states and moves of a month, entitlements, refusals and their sentences. */

export { type Awaited, PERMISSION_OF_AWAITED } from './arrears/arrears.ts'
export { describeEntryInEnglish } from './books/entry-text.ts'
export { blockerText } from './cycle/blocker-text.ts'
export type { PaymentCycle } from './cycle/cycle.ts'
export { allows, type CycleMoveName, getMove, NEXT_MOVE, type NextMove } from './cycle/cycle-state.ts'
export { paymentRefusalText } from './cycle/cycle-text.ts'
export { describeBooksFault, describeSealNotice, idsInFaults, recordNotAcceptedText } from './cycle/fault-text.ts'

export { overBooksText } from './cycle/over-books-text.ts'
export type { PaymentRefusal } from './cycle/refusal.ts'
export { awaitsApprover, getObstacle, type Obstacle } from './disbursement/obstacle.ts'
export { type MonthStepName, permissionOf, type StepState } from './month-view/month-steps.ts'
export { RAIL } from './month-view/rail.ts'
export { CLAIM_CAUSES, MOST_PERCENT } from './recovery/claim.ts'
export { causeText } from './recovery/claim-text.ts'
