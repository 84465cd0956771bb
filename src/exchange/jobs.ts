import type { Actor } from '../identity/index.ts'
import type { Platform } from '../platform/platform.ts'
import { readImport } from './import/read-service.ts'
import type { Taking } from './import/take-service.ts'
import { TAKE_JOB, takeInJob } from './import/taking-job-service.ts'
import { READ_JOB } from './import/upload-service.ts'

/** The long work of imports. Both may be cut off and begun again: reading forgets what it had, taking is one transaction. */
export function registerImportJobs(platform: Platform): void {
  platform.jobs.register(READ_JOB, async (input, progress) => {
    const { importId, actor } = input as { importId: string; actor: Actor }
    const read = await readImport(platform, actor, { importId, progress })
    return read.ok ? { importId } : { importId, refusal: read.refusal }
  })
  platform.jobs.register(TAKE_JOB, async (input, progress) => {
    const { taking, actor } = input as { taking: Taking; actor: Actor }
    const taken = await takeInJob(platform, actor, { taking, progress })
    return taken.ok ? taken.value : { importId: taking.importId, refusal: taken.refusal }
  })
}
