import type { Actor } from '../identity/index.ts'
import type { Platform } from '../platform/platform.ts'
import { type ApproveCycle, approveCycle, returnCycle, type SubmitCycle, submitCycle } from './approval-service.ts'
import { closeCycle } from './close-service.ts'
import { startComputing } from './computing-service.ts'
import { type ConfirmReports, confirmReports, listReports } from './confirmation-service.ts'
import { type ComputeOptions, computeCycle, type OpenCycle, openCycle } from './cycle-service.ts'
import { type HoldGroup, holdGroup, releaseGroup } from './hold-service.ts'
import { type AnswerObjection, answerObjectionOf, type RaiseObjection, raiseObjection } from './objection-service.ts'
import { orderCycle } from './order-service.ts'
import { type SettleCycle, settleCycle } from './settlement-service.ts'

export { findCycleOf } from './cycle-store.ts'
export { type GroupPayment, listPaymentsOfGroup } from './entitlement-read-store.ts'
export { cycleImpacts } from './impact-service.ts'
export { readingService } from './reading-service.ts'
export { confirmedReports, type ReportFacts } from './report-store.ts'
export { verifyBooks } from './verify-service.ts'

interface OfCycle {
  readonly cycleId: string
}

/** The month, act by act: each is one transaction, by somebody who may, from a state that allows it. */
export const paymentService = (platform: Platform) => ({
  open: (actor: Actor, input: OpenCycle) => openCycle(platform, actor, input),
  compute: (actor: Actor, input: OfCycle, options?: ComputeOptions) => computeCycle(platform, actor, input, options),
  startComputing: (actor: Actor, input: OfCycle) => startComputing(platform, actor, input),
  confirmReports: (actor: Actor, input: ConfirmReports) => confirmReports(platform, actor, input),
  listReports: (actor: Actor, input: Parameters<typeof listReports>[2]) => listReports(platform, actor, input),
  object: (actor: Actor, input: RaiseObjection) => raiseObjection(platform, actor, input),
  answerObjection: (actor: Actor, input: AnswerObjection) => answerObjectionOf(platform, actor, input),
  hold: (actor: Actor, input: HoldGroup) => holdGroup(platform, actor, input),
  releaseHold: (actor: Actor, input: HoldGroup) => releaseGroup(platform, actor, input),
  submit: (actor: Actor, input: SubmitCycle) => submitCycle(platform, actor, input),
  return: (actor: Actor, input: OfCycle & { readonly reason: string }) => returnCycle(platform, actor, input),
  approve: (actor: Actor, input: ApproveCycle) => approveCycle(platform, actor, input),
  order: (actor: Actor, input: OfCycle) => orderCycle(platform, actor, input),
  settle: (actor: Actor, input: SettleCycle) => settleCycle(platform, actor, input),
  close: (actor: Actor, input: OfCycle) => closeCycle(platform, actor, input),
})

export type PaymentService = ReturnType<typeof paymentService>
