import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../new-id.ts'
import type { JobState } from '../platform.ts'
import { type TestPlatform, testPlatform } from '../testing.ts'
import { type JobsWithWorker, jobsInDatabase, type Worker } from './jobs.ts'
import { failAbandoned, takeJob } from './store.ts'
import { jobFailure } from './text.ts'

let platform: TestPlatform
const workers: Worker[] = []
beforeAll(async () => {
  platform = await testPlatform()
})
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
  await sql`DELETE FROM job_run`.execute(platform.database)
})
afterAll(() => platform.close())

const jobs = (): JobsWithWorker => jobsInDatabase({ database: platform.database, log: platform.log })

async function ended(of: JobsWithWorker, id: string): Promise<JobState> {
  for (;;) {
    const state = await of.find(id)
    if (state?.state === 'done' || state?.state === 'failed') return state
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** As if the worker that has the job had been killed a while ago. */
const killWorkerOf = (id: string) =>
  sql`UPDATE job_run SET heartbeat_at = now() - interval '1 minute' WHERE id = ${id}`.execute(platform.database)

describe('long work', () => {
  test('runs to its end, shows how far it is, and keeps its result for whoever comes back', async () => {
    const office = jobs()
    office.register('count', async (input, progress) => {
      await progress({ done: 3, total: 6, note: 'Tân Phú' })
      return { counted: input }
    })
    workers.push(office.work())
    const id = await office.start('count', [1, 2], null)
    expect(await ended(office, id)).toMatchObject({
      state: 'done',
      done: 3,
      total: 6,
      note: 'Tân Phú',
      result: { counted: [1, 2] },
    })
    expect(await jobs().find(id)).toMatchObject({ result: { counted: [1, 2] } })
  })

  test('twenty jobs and four workers: each is done once', async () => {
    const seen: unknown[] = []
    const offices = [jobs(), jobs(), jobs(), jobs()]
    for (const office of offices) {
      office.register('once', async (input) => void seen.push(input))
      workers.push(office.work())
    }
    const [first] = offices
    const ids = await Promise.all(Array.from({ length: 20 }, (_, number) => (first ?? jobs()).start('once', number, null)))
    await Promise.all(ids.map((id) => ended(first ?? jobs(), id)))
    expect(seen.toSorted((left, right) => Number(left) - Number(right))).toEqual(
      Array.from({ length: 20 }, (_, number) => number),
    )
  })

  test('a job whose worker was killed is taken up again, with the same input', async () => {
    const office = jobs()
    const id = await office.start('resumed', { file: 'a' }, null)
    expect(await takeJob(platform.database, 'killed', ['resumed'])).toMatchObject({ id, attempts: 1 })
    expect(await takeJob(platform.database, 'other', ['resumed'])).toBeUndefined()
    await killWorkerOf(id)
    office.register('resumed', async (input) => input)
    workers.push(office.work())
    expect(await ended(office, id)).toMatchObject({ state: 'done', result: { file: 'a' } })
  })

  test('a worker that was given up and comes back to life stops at its next step, and changes nothing', async () => {
    const office = jobs()
    let release: () => void = () => undefined
    const stalled = new Promise<void>((resolve) => {
      release = resolve
    })
    let attempts = 0
    office.register('stalled', async (_, progress) => {
      attempts += 1
      if (attempts > 1) return 'second'
      await stalled
      await progress({ done: 1, total: 1 })
      return 'first'
    })
    workers.push(office.work())
    const id = await office.start('stalled', {}, null)
    while (attempts === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    await killWorkerOf(id)
    expect(await ended(office, id)).toMatchObject({ result: 'second' })
    release()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await office.find(id)).toMatchObject({ result: 'second', state: 'done' })
  })

  test('a job that takes its worker down three times fails clearly', async () => {
    const id = await jobs().start('deadly', {}, null)
    for (let attempt = 1; attempt <= 3; attempt++) {
      expect(await takeJob(platform.database, `worker ${attempt}`, ['deadly'])).toMatchObject({ attempts: attempt })
      await killWorkerOf(id)
    }
    expect(await takeJob(platform.database, 'worker 4', ['deadly'])).toBeUndefined()
    expect(await failAbandoned(platform.database, jobFailure.abandoned)).toEqual([id])
    expect(await jobs().find(id)).toMatchObject({ state: 'failed', failure: { kind: 'abandoned' } })
  })

  test('one that waits or runs is found by what it is about; one that is over is not', async () => {
    const office = jobs()
    office.register('about', async () => 'done')
    const id = await office.start('about', { cycleId: 'a', actor: { userId: 'u' } }, null)
    expect(await office.findOpen('about', { cycleId: 'a' })).toMatchObject({ id, state: 'waiting' })
    expect(await office.findOpen('about', { cycleId: 'b' })).toBeUndefined()
    workers.push(office.work())
    await ended(office, id)
    expect(await office.findOpen('about', { cycleId: 'a' })).toBeUndefined()
  })

  test('a bug in a handler fails the job in both languages, without telling its inside', async () => {
    const office = jobs()
    office.register('broken', () => Promise.reject(new Error('relation "secret"')))
    workers.push(office.work())
    const state = await ended(office, await office.start('broken', {}, newId()))
    expect(state).toMatchObject({ state: 'failed', failure: { kind: 'failed-here' } })
    expect(JSON.stringify(state)).not.toContain('secret')
  })
})
