import type { Actor } from '../identity/index.ts'
import type { Month } from '../kernel/calendar.ts'
import type { Platform } from '../platform/platform.ts'
import { type ApproveCycle, approveCycle, returnCycle, type SubmitCycle, submitCycle } from './approval/approval-service.ts'
import { type HoldGroup, holdGroup, releaseGroup } from './approval/hold-service.ts'
import { type AnswerObjection, answerObjectionOf, type RaiseObjection, raiseObjection } from './approval/objection-service.ts'
import { type DecideEnding, decideEnding, type ProposeEnding, proposeEnding } from './arrears/ending-service.ts'
import { type DecideDifference, decideDifference, type ProposeOutcome, proposeOutcome } from './bank/difference-service.ts'
import { previewSettlement, type SettleCycle } from './bank/list-service.ts'
import { settleCycle } from './bank/settlement-service.ts'
import { closeCycle } from './closing/close-service.ts'
import { type ApproveChanges, approveChanges } from './disbursement/changed-payee-service.ts'
import { type ApproveOrder, approveOrder } from './disbursement/order-approval-service.ts'
import { type OrderCycle, orderCycle } from './disbursement/order-service.ts'
import { startComputing } from './entitlement/computing-service.ts'
import { type ComputeOptions, computeCycle, type OpenCycle, openCycle } from './entitlement/cycle-service.ts'
import { openSupplement } from './entitlement/supplement-service.ts'
import { findGuardsOfConfirmation } from './guards/time-guard-service.ts'
import { type PlaceHold, placeHold, releaseDatedHold } from './holds/dated-hold-service.ts'
import { type DecideLookRule, decideLookRule, type ProposeLookRule, proposeLookRule } from './looks/look-rule-service.ts'
import { type LookAtReport, lookAtReport } from './looks/look-service.ts'
import { type DecideClaims, decideClaims, type ProposeClaims, proposeClaims } from './recovery/claim-service.ts'
import { type SupplementCorrection, supplementCorrection } from './recovery/correction-supplement-service.ts'
import {
  type DecideRecovery,
  decideRecovery,
  type ProposeRecovery,
  proposeRecovery,
  type RecordReturn,
  recordReturn,
} from './recovery/recovery-service.ts'
import { type ConfirmReports, confirmReports, listReports } from './reports/confirmation-service.ts'
import { type DecideThreshold, decideThreshold, type ProposeThreshold, proposeThreshold } from './thresholds/threshold-service.ts'

export { countOpenEndings } from './arrears/ending-store.ts'
export { listFreed } from './arrears/held-sums-store.ts'
export { countWaiting } from './bank/difference-store.ts'
export { acceptRecord } from './closing/accept-service.ts'
export { verifyBooks } from './closing/verify-service.ts'
export { findCycleOf, findSupplementOf, hasPaidMonth } from './cycle/cycle-store.ts'
export { cycleImpacts } from './cycle/impact-service.ts'
export type { OrderPreview } from './disbursement/order-preview-service.ts'
export { summariseLooks } from './looks/draw-service.ts'
export { listPaymentsOfGroup, listPaymentsTo, type PaymentTo } from './month-view/entitlement-read-store.ts'
export { findGivenDays } from './month-view/given-service.ts'
export { listMonthsOf, lockedMonths } from './month-view/group-months-store.ts'
export { paymentNames } from './month-view/name-store.ts'
export type { Overview as MonthOverview } from './month-view/overview-service.ts'
export { readingService } from './month-view/reading-service.ts'
export { countReports } from './reports/report-progress-store.ts'
export { selectRestingMonths } from './reports/resting-store.ts'
export { countApproversNeeded } from './thresholds/threshold-store.ts'

interface OfCycle {
  readonly cycleId: string
}

interface OfCycleAtATime extends OfCycle {
  /** Why, where its time is unusual. */
  readonly reason?: string | undefined
}

/** The month, act by act: each is one transaction, by somebody who may, from a state that allows it. */
export const paymentService = (platform: Platform) => ({
  open: (actor: Actor, input: OpenCycle) => openCycle(platform, actor, input),
  openSupplement: (actor: Actor, input: OfCycle) => openSupplement(platform, actor, input),
  compute: (actor: Actor, input: OfCycleAtATime, options?: ComputeOptions) =>
    computeCycle(platform, actor, { ...input, ...options }),
  startComputing: (actor: Actor, input: OfCycleAtATime) => startComputing(platform, actor, input),
  confirmReports: (actor: Actor, input: ConfirmReports) => confirmReports(platform, actor, input),
  guardsOfConfirmation: ({ month }: { readonly month: Month }) =>
    findGuardsOfConfirmation(platform.database, { month, today: platform.clock.today() }),
  listReports: (actor: Actor, input: Parameters<typeof listReports>[2]) => listReports(platform, actor, input),
  object: (actor: Actor, input: RaiseObjection) => raiseObjection(platform, actor, input),
  answerObjection: (actor: Actor, input: AnswerObjection) => answerObjectionOf(platform, actor, input),
  hold: (actor: Actor, input: HoldGroup) => holdGroup(platform, actor, input),
  releaseHold: (actor: Actor, input: HoldGroup) => releaseGroup(platform, actor, input),
  placeHold: (actor: Actor, input: PlaceHold) => placeHold(platform, actor, input),
  releaseDatedHold: (actor: Actor, input: Parameters<typeof releaseDatedHold>[2]) => releaseDatedHold(platform, actor, input),
  submit: (actor: Actor, input: SubmitCycle) => submitCycle(platform, actor, input),
  return: (actor: Actor, input: OfCycle & { readonly reason: string }) => returnCycle(platform, actor, input),
  approve: (actor: Actor, input: ApproveCycle) => approveCycle(platform, actor, input),
  approveChanges: (actor: Actor, input: ApproveChanges) => approveChanges(platform, actor, input),
  approveOrder: (actor: Actor, input: ApproveOrder) => approveOrder(platform, actor, input),
  order: (actor: Actor, input: OrderCycle) => orderCycle(platform, actor, input),
  previewSettlement: (actor: Actor, input: SettleCycle) => previewSettlement(platform, actor, input),
  settle: (actor: Actor, input: SettleCycle) => settleCycle(platform, actor, input),
  proposeOutcome: (actor: Actor, input: ProposeOutcome) => proposeOutcome(platform, actor, input),
  decideDifference: (actor: Actor, input: DecideDifference) => decideDifference(platform, actor, input),
  close: (actor: Actor, input: OfCycle) => closeCycle(platform, actor, input),
  proposeEnding: (actor: Actor, input: ProposeEnding) => proposeEnding(platform, actor, input),
  decideEnding: (actor: Actor, input: DecideEnding) => decideEnding(platform, actor, input),
  proposeClaims: (actor: Actor, input: ProposeClaims) => proposeClaims(platform, actor, input),
  decideClaims: (actor: Actor, input: DecideClaims) => decideClaims(platform, actor, input),
  supplementCorrection: (actor: Actor, input: SupplementCorrection) => supplementCorrection(platform, actor, input),
  recordReturn: (actor: Actor, input: RecordReturn) => recordReturn(platform, actor, input),
  proposeRecovery: (actor: Actor, input: ProposeRecovery) => proposeRecovery(platform, actor, input),
  decideRecovery: (actor: Actor, input: DecideRecovery) => decideRecovery(platform, actor, input),
  proposeThreshold: (actor: Actor, input: ProposeThreshold) => proposeThreshold(platform, actor, input),
  decideThreshold: (actor: Actor, input: DecideThreshold) => decideThreshold(platform, actor, input),
  proposeLookRule: (actor: Actor, input: ProposeLookRule) => proposeLookRule(platform, actor, input),
  decideLookRule: (actor: Actor, input: DecideLookRule) => decideLookRule(platform, actor, input),
  lookAtReport: (actor: Actor, input: LookAtReport) => lookAtReport(platform, actor, input),
})

export type PaymentService = ReturnType<typeof paymentService>
