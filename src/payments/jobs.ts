import { accept } from '../kernel/result.ts'
import { tellOutcome } from '../platform/jobs/job-kind.ts'
import type { Platform } from '../platform/platform.ts'
import { actForStarter } from '../units/service.ts'
import { paymentRefusalText } from './cycle/cycle-text.ts'
import { COMPUTE_JOB, computeInJob } from './entitlement/computing-service.ts'

/** The jobs of a month. Retrying computes again, which changes only the number of computations. */
export function registerPaymentJobs(platform: Platform): void {
  platform.jobs.register(COMPUTE_JOB, async ({ input: { cycleId, reason }, startedBy, progress }) => {
    const computed = await actForStarter(platform, startedBy, (actor) =>
      computeInJob(platform, actor, { cycleId, reason, progress }),
    )
    return tellOutcome(computed.ok ? accept({ cycleId }) : computed, paymentRefusalText)
  })
}
