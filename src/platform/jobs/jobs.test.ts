import { sql } from 'kysely'
import { Type } from 'typebox'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { up as forgetRoles } from '../../../migrations/0019-platform-forgets-the-roles-in-jobs.ts'
import { accept, refuse } from '../../kernel/result.ts'
import { withinReach } from '../db/reach/row-reach.ts'
import { newId } from '../new-id.ts'
import { type TestPlatform, testPlatform } from '../testing.ts'
import { type JobsWithWorker, jobsInDatabase, type Worker } from './jobs.ts'
import { takeJob } from './store.ts'
import { endedJob } from './testing.ts'

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

const SOMEBODY = newId()
/** A kind of job that may be about anything. */
const anything = (kind: string) => ({ kind, input: Type.Unknown() })
/** A job about a cycle. */
const ABOUT = { kind: 'about', input: Type.Object({ cycleId: Type.String() }, { additionalProperties: false }) }

const jobs = (): JobsWithWorker => jobsInDatabase({ database: platform.database, log: platform.log })

/** As if the worker that has the job had been killed a while ago. */
const killWorkerOf = (id: string) =>
  sql`UPDATE job_run SET heartbeat_at = now() - interval '1 minute' WHERE id = ${id}`.execute(platform.database)

describe('long work', () => {
  test('runs to its end, shows how far it is, and keeps its result for whoever comes back', async () => {
    const office = jobs()
    office.register(anything('count'), async ({ input, progress }) => {
      await progress({ done: 3, total: 6, note: 'Tân Phú' })
      return accept({ counted: input })
    })
    workers.push(office.work())
    const id = await office.start(anything('count'), [1, 2], SOMEBODY)
    expect(await endedJob(office, id)).toMatchObject({
      state: 'done',
      done: 3,
      total: 6,
      note: 'Tân Phú',
      result: { counted: [1, 2] },
    })
    expect(await jobs().find(id)).toMatchObject({ result: { counted: [1, 2] } })
  })

  test('reaches no row until it says for whom it acts', async () => {
    await sql`INSERT INTO register_mapping (id, signature, mapping, saved_by) VALUES (${newId()}, 'x', '{}', ${SOMEBODY})`.execute(
      platform.database,
    )
    const count = async () => (await sql`SELECT FROM register_mapping`.execute(platform.database)).rows.length
    const office = jobs()
    office.register(anything('look'), async ({ startedBy }) => {
      const reach = { userId: startedBy, communeIds: [], groupIds: [], assessedUnitIds: [] }
      return accept([await count(), await withinReach(reach, count)])
    })
    workers.push(office.work())
    const id = await office.start(anything('look'), null, SOMEBODY)
    expect(await endedJob(office, id)).toMatchObject({ state: 'done', result: [0, 1] })
    expect(await count()).toBe(1)
  })

  test('twenty jobs and four workers: each is done once', async () => {
    const seen: unknown[] = []
    const offices = [jobs(), jobs(), jobs(), jobs()]
    for (const office of offices) {
      office.register(anything('once'), async ({ input }) => accept(seen.push(input)))
      workers.push(office.work())
    }
    const [first] = offices
    const ids = await Promise.all(
      Array.from({ length: 20 }, (_, number) => (first ?? jobs()).start(anything('once'), number, SOMEBODY)),
    )
    await Promise.all(ids.map((id) => endedJob(first ?? jobs(), id)))
    expect(seen.toSorted((left, right) => Number(left) - Number(right))).toEqual(
      Array.from({ length: 20 }, (_, number) => number),
    )
  })

  test('a job whose worker was killed is taken up again, with the same input', async () => {
    const office = jobs()
    const id = await office.start(anything('resumed'), { file: 'a' }, SOMEBODY)
    expect(await takeJob(platform.database, 'killed', ['resumed'])).toMatchObject({ id, attempts: 1 })
    expect(await takeJob(platform.database, 'other', ['resumed'])).toBeUndefined()
    await killWorkerOf(id)
    office.register(anything('resumed'), async ({ input }) => accept(input))
    workers.push(office.work())
    expect(await endedJob(office, id)).toMatchObject({ state: 'done', result: { file: 'a' } })
  })

  test('a worker that was given up and comes back to life stops at its next step, and changes nothing', async () => {
    const office = jobs()
    let release: () => void = () => undefined
    const stalled = new Promise<void>((resolve) => {
      release = resolve
    })
    let attempts = 0
    office.register(anything('stalled'), async ({ progress }) => {
      attempts += 1
      if (attempts > 1) return accept('second')
      await stalled
      await progress({ done: 1, total: 1 })
      return accept('first')
    })
    workers.push(office.work())
    const id = await office.start(anything('stalled'), {}, SOMEBODY)
    while (attempts === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    await killWorkerOf(id)
    expect(await endedJob(office, id)).toMatchObject({ result: 'second' })
    release()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await office.find(id)).toMatchObject({ result: 'second', state: 'done' })
  })

  test('a job that takes its worker down three times fails clearly', async () => {
    const id = await jobs().start(anything('deadly'), {}, SOMEBODY)
    for (let attempt = 1; attempt <= 3; attempt++) {
      expect(await takeJob(platform.database, `worker ${attempt}`, ['deadly'])).toMatchObject({ attempts: attempt })
      await killWorkerOf(id)
    }
    expect(await takeJob(platform.database, 'worker 4', ['deadly'])).toBeUndefined()
    const putBack: unknown[] = []
    const office = jobs()
    office.register(
      anything('deadly'),
      async () => accept('never run again'),
      async (input) => void putBack.push(input),
    )
    workers.push(office.work())
    await endedJob(office, id)
    expect(await jobs().find(id)).toMatchObject({ state: 'failed', failure: { kind: 'abandoned' } })
    expect(putBack).toEqual([{}])
  })

  test('one that waits or runs is found by what it is about; one that is over is not', async () => {
    const office = jobs()
    office.register(ABOUT, async () => accept('done'))
    const id = await office.start(ABOUT, { cycleId: 'a' }, SOMEBODY)
    expect(await office.findOpen(ABOUT, { cycleId: 'a' })).toMatchObject({ id, state: 'waiting' })
    expect(await office.findOpen(ABOUT, { cycleId: 'b' })).toBeUndefined()
    workers.push(office.work())
    await endedJob(office, id)
    expect(await office.findOpen(ABOUT, { cycleId: 'a' })).toBeUndefined()
  })

  test('a bug in a handler fails the job in both languages, without telling its inside', async () => {
    const office = jobs()
    office.register(anything('broken'), () => Promise.reject(new Error('relation "secret"')))
    workers.push(office.work())
    const state = await endedJob(office, await office.start(anything('broken'), {}, SOMEBODY))
    expect(state).toMatchObject({ state: 'failed', failure: { kind: 'failed-here' } })
    expect(JSON.stringify(state)).not.toContain('secret')
  })
})

describe('what a job is about', () => {
  /** As a version before this one left it, or anybody with a pen. */
  const store = async (input: unknown, startedBy: string | null = SOMEBODY): Promise<string> => {
    const id = newId()
    await sql`INSERT INTO job_run (id, kind, input, started_by)
      VALUES (${id}, ${ABOUT.kind}, ${JSON.stringify(input)}::jsonb, ${startedBy})`.execute(platform.database)
    return id
  }
  const OLD = { cycleId: 'a', actor: { userId: SOMEBODY, name: 'An', via: 'web', grants: [{ role: 'dx-officer' }] } }

  test('is checked before it is kept', async () => {
    const office = jobs()
    office.register(ABOUT, async () => accept('done'))
    await expect(office.start(ABOUT, JSON.parse('{"cycleId":1}'), SOMEBODY)).rejects.toThrow('the input of about fits its schema')
    expect(await office.findOpen(ABOUT, {})).toBeUndefined()
  })

  test.each([
    ['a field of another type', { cycleId: 7 }],
    ['a field too few', {}],
    ['roles of the day it was started', OLD],
    ['nothing', null],
  ])('is checked again when it runs: %s is refused in both languages, and the handler is not asked', async (_, input) => {
    const office = jobs()
    const asked: unknown[] = []
    office.register(ABOUT, async ({ input: about }) => accept(asked.push(about)))
    workers.push(office.work())
    expect(await endedJob(office, await store(input))).toMatchObject({
      state: 'failed',
      failure: {
        kind: 'input-unreadable',
        vi: expect.stringContaining('hãy bắt đầu lại'),
        en: expect.stringContaining('start it again'),
      },
    })
    expect(asked).toEqual([])
  })

  test('a job that nobody started acts for nobody', async () => {
    const office = jobs()
    office.register(ABOUT, async () => accept('done'))
    workers.push(office.work())
    const id = await store({ cycleId: 'a' }, null)
    expect(await endedJob(office, id)).toMatchObject({ state: 'failed', failure: { kind: 'input-unreadable' } })
  })

  test('jobs that wait at an upgrade lose the roles they carry, and run as whoever started them', async () => {
    const id = await store(OLD)
    await forgetRoles(platform.database)
    const office = jobs()
    office.register(ABOUT, async (run) => accept({ input: run.input, startedBy: run.startedBy }))
    workers.push(office.work())
    expect(await endedJob(office, id)).toMatchObject({
      state: 'done',
      result: { input: { cycleId: 'a' }, startedBy: SOMEBODY },
    })
  })

  test('what a use case refuses fails the job with its sentences', async () => {
    const office = jobs()
    office.register(ABOUT, async () => refuse({ kind: 'too-late', vi: 'Đã khoá kỳ.', en: 'The month is closed.' }))
    workers.push(office.work())
    const id = await office.start(ABOUT, { cycleId: 'a' }, SOMEBODY)
    expect(await endedJob(office, id)).toMatchObject({
      state: 'failed',
      result: null,
      failure: { kind: 'too-late', vi: 'Đã khoá kỳ.', en: 'The month is closed.' },
    })
  })
})
