import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../identity/index.ts'
import { endRoles, keepAccount } from '../identity/testing.ts'
import { plainDate } from '../kernel/calendar.ts'
import { type OpenDatabase, openDatabase } from '../platform/db/database.ts'
import { type JobsWithWorker, jobsInDatabase, type Worker } from '../platform/jobs/jobs.ts'
import { endedJob } from '../platform/jobs/testing.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { findUnitByCode } from '../units/service.ts'
import { platformWithUnits } from '../units/testing.ts'
import { registerImportJobs } from './jobs.ts'
import { invent, workbook } from './reading/layouts.fixture.ts'
import { importService } from './service.ts'

const AS_OF = plainDate('2024-06-01')
const PHU_LY = '26173'

let platform: TestPlatform
let jobs: JobsWithWorker
let queue: OpenDatabase
let officer: Actor
const workers: Worker[] = []
beforeEach(async () => {
  const { database, log, ...rest } = await platformWithUnits()
  queue = openDatabase(rest.url, { connections: 2 })
  jobs = jobsInDatabase({ database, queue: queue.database, log })
  platform = { ...rest, database, log, jobs }
  registerImportJobs(platform)
  officer = await officerOf(PHU_LY)
  await keepAccount(platform, officer)
})
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
  await queue.close()
  await platform.close()
})

const communeOf = async (code: string): Promise<string> => (await findUnitByCode(platform.database, code, AS_OF))?.unitId ?? ''

const officerOf = async (code: string): Promise<Actor> => ({
  userId: platform.newId(),
  name: 'Công chức xã',
  via: 'web',
  grants: [{ role: 'commune-officer', unitId: await communeOf(code), from: plainDate('2024-01-01') }],
})

/** The register of the officer's own commune. */
const register = (): Promise<Uint8Array> =>
  workbook((book) => {
    const sheet = book.addWorksheet('DS')
    sheet.addRow(['STT', 'Xã', 'Ấp/KP', 'Họ và tên', 'Chức danh trong tổ', 'Điện thoại', 'CCCD'])
    for (const [index, { commune, hamlet, name, role, phone, identity }] of invent()
      .filter(({ code }) => code === PHU_LY)
      .entries())
      sheet.addRow([index + 1, commune, hamlet, name, role, phone, identity])
  })

const taken = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const imports = () => importService(platform)
const work = (jobId: string | null) => {
  workers.push(jobs.work())
  return endedJob(jobs, jobId ?? '')
}
const shown = async (importId: string) => {
  const { rows } = await sql<{ state: string; refusal: unknown; takingRefusal: unknown }>`
    SELECT state, refusal, taking_refusal AS "takingRefusal" FROM import_batch WHERE id = ${importId}`.execute(platform.database)
  return rows[0]
}
const members = async (): Promise<number> =>
  (await sql<{ n: number }>`SELECT count(*) AS n FROM membership`.execute(platform.database)).rows[0]?.n ?? 0

const send = async () => {
  const received = await platform.files.receive(Readable.from([await register()]))
  return taken(await imports().start(officer, { files: [{ name: 'phu-ly.xlsx', ...received }], asOf: AS_OF }))
}

/** An import of the officer's that has been read. */
async function readOne(): Promise<string> {
  const files = [{ name: 'phu-ly.xlsx', bytes: await register() }]
  return taken(await imports().preview(officer, { files, asOf: AS_OF })).importId
}

const NOT_ALLOWED = {
  kind: 'not-allowed',
  vi: expect.stringContaining('Vai trò của bạn'),
  en: expect.stringContaining('Your roles'),
}

describe('a register read by a job', () => {
  test('is read for whoever sent it, whose role still holds', async () => {
    const { importId, jobId } = await send()
    expect(await work(jobId)).toMatchObject({ state: 'done', result: { importId } })
    expect(await shown(importId)).toMatchObject({ state: 'previewed' })
  })

  test('is refused when their role ended while it waited: job and import say why in both languages', async () => {
    const { importId, jobId } = await send()
    await endRoles(platform, officer, platform.clock.today())
    expect(await work(jobId)).toMatchObject({ state: 'failed', failure: NOT_ALLOWED })
    expect(await shown(importId)).toMatchObject({ state: 'refused', refusal: NOT_ALLOWED })
  })
})

describe('a job that was interrupted three times', () => {
  const interrupt = (jobId: string | null) =>
    sql`UPDATE job_run SET state = 'running', worker = 'killed', attempts = 3, heartbeat_at = now() - interval '1 hour'
      WHERE id = ${jobId}`.execute(platform.database)

  test('while it read for the first time: the import says so, and the files can be sent again', async () => {
    const { importId, jobId } = await send()
    await interrupt(jobId)
    expect(await work(jobId)).toMatchObject({ state: 'failed', failure: { kind: 'abandoned' } })
    expect(await shown(importId)).toMatchObject({ state: 'refused', refusal: { kind: 'reading-interrupted' } })
    const again = await send()
    expect(again.importId).not.toBe(importId)
    expect(await work(again.jobId)).toMatchObject({ state: 'done' })
  })

  test('while it read again: the reading before stands', async () => {
    const importId = await readOne()
    const { jobId } = taken(await imports().changeAsOf(officer, { importId, asOf: plainDate('2024-06-02') }))
    await interrupt(jobId)
    expect(await work(jobId)).toMatchObject({ state: 'failed' })
    expect(await shown(importId)).toMatchObject({ state: 'previewed' })
  })

  test('while it took: nothing is taken, and it can be taken', async () => {
    const importId = await readOne()
    const { jobId } = taken(await imports().startTaking(officer, { importId }))
    await interrupt(jobId)
    expect(await work(jobId)).toMatchObject({ state: 'failed' })
    expect(await shown(importId)).toMatchObject({ state: 'previewed' })
    const again = taken(await imports().startTaking(officer, { importId }))
    expect(await work(again.jobId)).toMatchObject({ state: 'done' })
  })
})

describe('a register taken by a job', () => {
  test('is taken for whoever asked, whose role still holds', async () => {
    const importId = await readOne()
    const { jobId } = taken(await imports().startTaking(officer, { importId }))
    expect(await work(jobId)).toMatchObject({ state: 'done', result: { importId, rowsWaiting: 0 } })
    expect(await members()).toBeGreaterThan(0)
  })

  test('is refused when their role ended while it waited: nothing is taken, and job and import say why in both languages', async () => {
    const importId = await readOne()
    const { jobId } = taken(await imports().startTaking(officer, { importId }))
    await endRoles(platform, officer, platform.clock.today())
    expect(await work(jobId)).toMatchObject({ state: 'failed', failure: NOT_ALLOWED })
    expect(await shown(importId)).toMatchObject({ state: 'previewed', takingRefusal: NOT_ALLOWED })
    expect(await members()).toBe(0)
  })

  test('is refused when they serve another commune by now, which is named', async () => {
    const importId = await readOne()
    const { jobId } = taken(await imports().startTaking(officer, { importId }))
    await endRoles(platform, officer, platform.clock.today())
    await sql`INSERT INTO role_grant (id, user_id, role, unit_id, valid, granted_by)
      SELECT ${platform.newId()}, user_id, role, ${await communeOf('26179')}, daterange(${platform.clock.today()}, NULL), granted_by
      FROM role_grant WHERE user_id = ${officer.userId}`.execute(platform.database)
    expect(await work(jobId)).toMatchObject({
      state: 'failed',
      failure: {
        kind: 'outside-your-communes',
        vi: expect.stringContaining('Xã Phú Lý'),
        en: expect.stringContaining('Xã Phú Lý'),
      },
    })
    expect(await members()).toBe(0)
  })
})

describe('who sent a register and holds no role any more', () => {
  test('still sees it, but does not take it', async () => {
    const importId = await readOne()
    const former: Actor = { ...officer, grants: [] }
    expect(await imports().get(former, { importId })).toMatchObject({ ok: true })
    expect(await imports().take(former, { importId })).toMatchObject({ ok: false, refusal: { kind: 'not-allowed' } })
    expect(await imports().startTaking(former, { importId })).toMatchObject({ ok: false, refusal: { kind: 'not-allowed' } })
    expect(await members()).toBe(0)
  })
})
