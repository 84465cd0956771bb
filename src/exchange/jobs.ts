import { accept } from '../kernel/result.ts'
import { tellOutcome } from '../platform/jobs/job-kind.ts'
import type { Platform } from '../platform/platform.ts'
import { actForStarter } from '../units/service.ts'
import { putBackReading, readImport } from './import/read-service.ts'
import { refusalText } from './import/refusal-text.ts'
import { READ_JOB } from './import/upload-service.ts'
import { putBackTaking, TAKE_JOB, takeInJob } from './taking/taking-job-service.ts'
import { carryMended } from './tray/carry-service.ts'

/**
 * The jobs of imports. Both can be interrupted and retried: reading starts over, and taking is one transaction. One that
 * fails, or is given up, leaves its import as it was before, so that it can be begun anew or put aside.
 */
export function registerImportJobs(platform: Platform): void {
  const { jobs } = platform
  jobs.register(
    READ_JOB,
    async ({ input: { importId }, startedBy, progress }) =>
      actForStarter(platform, startedBy, async (actor) => {
        try {
          const read = await readImport(platform, actor, { importId, progress, carry: carryMended })
          return tellOutcome(read.ok ? accept({ importId }) : read, refusalText)
        } catch (error) {
          await putBackReading(platform, importId)
          throw error
        }
      }),
    ({ importId }) => putBackReading(platform, importId),
  )
  jobs.register(
    TAKE_JOB,
    async ({ input: { taking }, startedBy, progress }) =>
      tellOutcome(
        await actForStarter(platform, startedBy, (actor) => takeInJob(platform, actor, { taking, progress })),
        refusalText,
      ),
    ({ taking }) => putBackTaking(platform, taking, null),
  )
}
