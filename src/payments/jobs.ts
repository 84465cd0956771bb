import type { Actor } from '../identity/index.ts'
import { tellRefusal } from '../kernel/result.ts'
import type { Platform } from '../platform/platform.ts'
import { paymentRefusalText } from './cycle/cycle-text.ts'
import { COMPUTE_JOB, computeInJob } from './entitlement/computing-service.ts'

/** The long work of a month. Begun again it computes again, which changes nothing but the count of computations. */
export function registerPaymentJobs(platform: Platform): void {
  platform.jobs.register(COMPUTE_JOB, async (input, progress) => {
    const { cycleId, actor } = input as { cycleId: string; actor: Actor }
    const computed = await computeInJob(platform, actor, { cycleId, progress })
    return computed.ok
      ? { cycleId }
      : { cycleId, refusal: { ...computed.refusal, ...tellRefusal(computed.refusal, paymentRefusalText) } }
  })
}
