import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { endAccount, endRoles, keepAccount } from '../identity/testing.ts'
import { type OpenDatabase, openDatabase } from '../platform/db/database.ts'
import { type JobsWithWorker, jobsInDatabase, type Worker } from '../platform/jobs/jobs.ts'
import { endedJob } from '../platform/jobs/testing.ts'
import type { JobState } from '../platform/platform.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { platformWithUnits } from '../units/testing.ts'
import { findCycle } from './cycle/cycle-store.ts'
import { registerPaymentJobs } from './jobs.ts'
import { JUNE, type PayingProvince, provinceOn, taken } from './testing.ts'

let platform: TestPlatform
let jobs: JobsWithWorker
let queue: OpenDatabase
const workers: Worker[] = []
beforeAll(async () => {
  const { database, log, ...rest } = await platformWithUnits()
  queue = openDatabase(rest.url, { connections: 2 })
  jobs = jobsInDatabase({ database, queue: queue.database, log })
  platform = { ...rest, database, log, jobs }
  registerPaymentJobs(platform)
})
afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.stop())))
afterAll(async () => {
  await queue.close()
  await platform.close()
})

/** A month whose computation waits for a worker, started by the officer; `meanwhile` happens before one comes. */
async function computeAfter(
  meanwhile: (province: PayingProvince) => Promise<unknown>,
): Promise<{ job: JobState; state: string | undefined }> {
  const province = await provinceOn(platform, { groups: 1 })
  const { service, actors, provisionCode } = province
  await keepAccount(platform, actors.officer)
  const { id: cycleId } = taken(await service.open(actors.officer, { provisionCode, month: JUNE }))
  const { jobId } = taken(await service.startComputing(actors.officer, { cycleId }))
  await meanwhile(province)
  workers.push(jobs.work())
  const job = await endedJob(jobs, jobId)
  return { job, state: (await findCycle(platform.database, cycleId))?.state }
}

const REFUSED = {
  state: 'failed',
  result: null,
  failure: { kind: 'not-allowed', vi: expect.stringContaining('Vai trò của bạn'), en: expect.stringContaining('Your roles') },
}

describe('a month computed by a job', () => {
  test('is computed by whoever started it, whose role still holds', async () => {
    const { job, state } = await computeAfter(async () => undefined)
    expect(job).toMatchObject({ state: 'done', result: { cycleId: expect.any(String) } })
    expect(state).toBe('computed')
  })

  test('is refused when the role of whoever started it ended while it waited: the month stays as it was, and both languages say why', async () => {
    const { job, state } = await computeAfter(({ actors }) => endRoles(platform, actors.officer, platform.clock.today()))
    expect(job).toMatchObject(REFUSED)
    expect(state).toBe('opened')
  })

  test('is refused when their account was ended, though no role was', async () => {
    const { job, state } = await computeAfter(({ actors }) => endAccount(platform, actors.officer))
    expect(job).toMatchObject(REFUSED)
    expect(state).toBe('opened')
  })
})
