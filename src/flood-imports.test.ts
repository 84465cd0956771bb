import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from './app.ts'
import { importService } from './exchange/service.ts'
import { ask, FLOOD, MOST_MS, signIn, workBeside } from './flood.fixture.ts'
import type { Actor, Role } from './identity/index.ts'
import { createDemoAccounts } from './identity/service.ts'
import { plainDate } from './kernel/calendar.ts'
import { readConfig } from './platform/config.ts'
import { testDatabase } from './platform/db/testing.ts'
import type { App } from './platform/http/server.ts'
import { createMetrics } from './platform/metrics.ts'
import { type OpenPlatform, openServerPlatform } from './platform/open-platform.ts'
import { startJobs, type WorkingJobs } from './start-jobs.ts'
import { communesWithin, findProvinceOf, seedUnits } from './units/service.ts'

const AS_OF = plainDate('2024-06-01')
const TODAY = plainDate('2024-08-06')
const COMMUNES = 30
const GROUPS_OF_EACH = 8
const MEMBERS_OF_EACH = 6
const PEOPLE = COMMUNES * GROUPS_OF_EACH * MEMBERS_OF_EACH
/** Every how manieth person has a telephone number that is too short: theirs are the rows to mend. */
const DOUBTFUL_EVERY = 20

const ended: (() => Promise<unknown>)[] = []
let platform: OpenPlatform
let app: App
let importId = ''
/** Holds the table of seats, so that a taking waits in the middle of its transaction as long as a test wants. */
let seats: pg.Client
let communes: readonly { id: string; name: string }[]

beforeAll(async () => {
  const { url, close } = await testDatabase()
  seats = new pg.Client({ connectionString: url })
  await seats.connect()
  const directory = await mkdtemp(join(tmpdir(), 'canhtayso-flood-'))
  const config = readConfig({ CANHTAYSO_DATA: directory, CANHTAYSO_LOG: 'silent' })
  if (!config.ok) throw new Error('the settings make sense')
  const hanh = await prepare(url, config.value)
  const work: { jobs?: WorkingJobs } = {}
  platform = await openServerPlatform(url, config.value, () => work.jobs?.wake())
  const publicUrl = new URL('http://localhost:3000')
  const settings = { publicUrl, uploadLimitBytes: 1_000_000, metrics: createMetrics(), sites: [], trustedProxies: [] }
  app = await buildApp(platform, settings)
  work.jobs = startJobs({ url, config: config.value }, { log: platform.log, ended: () => undefined })
  const { jobs } = work
  ended.push(
    () => seats.end(),
    () => app.close(),
    () => jobs.stop(),
    platform.close,
    close,
    () => rm(directory, { recursive: true }),
  )
  const files = [{ name: 'toan-tinh.csv', bytes: register() }]
  const read = await importService(platform).preview(hanh, { files, asOf: AS_OF })
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  importId = read.value.importId
}, 240_000)
afterAll(async () => {
  for (const end of ended) await end()
})

type Config = Extract<ReturnType<typeof readConfig>, { ok: true }>['value']

/** Units and accounts: an officer of the province, one of a commune, an auditor. */
async function prepare(url: string, config: Config): Promise<Actor> {
  const opened = await openServerPlatform(url, config, () => undefined)
  await seedUnits(opened)
  const { database } = opened
  const provinceId = await findProvinceOf(database, { on: AS_OF })
  const within = await communesWithin(database, [provinceId], AS_OF)
  communes = (
    await sql<{ id: string; name: string }>`
      SELECT min(unit_id::text) AS id, 'Xã ' || name AS name FROM unit_version
      WHERE kind = 'xa' AND valid @> ${AS_OF}::date AND unit_id = ANY (${within})
      GROUP BY name HAVING count(*) = 1 ORDER BY name LIMIT ${COMMUNES}`.execute(database)
  ).rows
  const from = plainDate('2024-01-01')
  const seat = (username: string, role: Role, unitId: string) => ({ username, name: username, role, unitId, from })
  const made = await createDemoAccounts(opened, {
    people: [
      seat('hanh', 'dx-officer', provinceId),
      seat('sau', 'commune-officer', communes[0]?.id ?? ''),
      seat('tra', 'auditor', provinceId),
    ],
    today: TODAY,
  })
  await opened.close()
  if (!made.ok) throw new Error(made.refusal.kind)
  const grants = [{ role: 'dx-officer' as const, unitId: provinceId, from }]
  return { userId: made.value.get('hanh') ?? '', name: 'hanh', via: 'web', grants }
}

function register(): Uint8Array {
  const head = 'STT,Xã,Ấp,Họ và tên,Chức danh trong tổ,Điện thoại,CCCD'
  const roles = ['Tổ trưởng', 'Tổ phó', 'Thành viên', 'Thành viên', 'Thành viên', 'Thành viên']
  const rows = Array.from({ length: PEOPLE }, (_, at) => {
    const group = Math.floor(at / MEMBERS_OF_EACH)
    const commune = communes[Math.floor(group / GROUPS_OF_EACH)]?.name
    const name = `Nguyễn ${'ABCDEGHIKLMNOPQRSTUVXY'[at % 22]}n ${'ABCDEGHIKLMNOPQRSTUVXY'[Math.floor(at / 22) % 22]}inh`
    const phone = at % DOUBTFUL_EVERY === 7 ? '0941' : `09${String(10_000_001 + at * 37)}`
    const identity = `07508${at % 2 === 0 ? '0' : '5'}${String(100_000 + at)}`
    return [at + 1, commune, `Ấp ${(group % GROUPS_OF_EACH) + 1}`, name, roles[at % MEMBERS_OF_EACH], phone, identity].join(',')
  })
  return new TextEncoder().encode([head, ...rows].join('\n'))
}

const importAt = (path = '') => `/api/v1/imports/${importId}${path}`

async function rowsToMend(cookie: string): Promise<string[]> {
  const { items } = (await ask(app, cookie, { method: 'GET', path: importAt('/rows?state=doubtful&limit=200') })).json()
  return items.map(({ id }: { id: string }) => id)
}

const members = async (): Promise<{ seats: number; people: number; groups: number }> => {
  const { rows } = await sql<{ seats: number; people: number; groups: number }>`
    SELECT count(*)::int AS seats, count(DISTINCT person_id)::int AS people, count(DISTINCT group_id)::int AS groups
    FROM membership`.execute(platform.database)
  return rows[0] ?? { seats: -1, people: -1, groups: -1 }
}

async function jobEnds(cookie: string, jobId: string): Promise<unknown> {
  for (;;) {
    const job = (await ask(app, cookie, { method: 'GET', path: `/api/v1/jobs/${jobId}` })).json()
    if (['done', 'failed'].includes(job.state)) return job.state
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function take(cookie: string): Promise<{ jobId: string }> {
  const answer = await ask(app, cookie, { method: 'POST', path: importAt('/take'), body: {} })
  expect(answer.statusCode, answer.body).toBe(202)
  return answer.json()
}

test('rows are mended in a flood while their import is taken: nobody else waits, nothing is lost or doubled', async () => {
  const [own, foreign, watcher] = [await signIn(app, 'hanh'), await signIn(app, 'sau'), await signIn(app, 'hanh')]
  const rows = await rowsToMend(own)
  expect(rows).toHaveLength(PEOPLE / DOUBTFUL_EVERY)
  await seats.query('BEGIN; LOCK TABLE membership IN SHARE MODE')
  const { jobId } = await take(own)
  const statuses = { own: new Map<number, number>(), foreign: new Map<number, number>() }
  let isTaken = false
  const mend = async (who: 'own' | 'foreign', at: number) => {
    const body = { cells: { phone: `0912 ${String(100_000 + at)}` } }
    const path = importAt(`/rows/${rows[at % rows.length]}`)
    const { statusCode } = await ask(app, who === 'own' ? own : foreign, { method: 'PATCH', path, body })
    statuses[who].set(statusCode, (statuses[who].get(statusCode) ?? 0) + 1)
    // However fast the machine is, the taking goes on once somebody has waited for it in vain.
    if (statusCode === 503) await seats.query('COMMIT')
  }
  const stream = async (who: 'own' | 'foreign', first: number) => {
    for (let at = first; !isTaken; at += FLOOD) await mend(who, at)
  }
  const flood = Promise.all([
    jobEnds(watcher, jobId).then((state) => {
      isTaken = true
      return state
    }),
    ...Array.from({ length: FLOOD }, (_, at) => stream('own', at)),
    ...Array.from({ length: FLOOD }, (_, at) => stream('foreign', at)),
  ])
  expect(await workBeside(app, 'tra', flood)).toBeLessThan(MOST_MS)
  expect((await flood)[0]).toBe('done')
  expect([...statuses.foreign.keys()].filter((status) => ![404, 429].includes(status))).toEqual([])
  expect([...statuses.own.keys()].filter((status) => ![200, 409, 429, 503].includes(status))).toEqual([])
  expect(statuses.own.get(503)).toBeGreaterThan(0)

  for (const [at, id] of (await rowsToMend(own)).entries()) {
    const body = { cells: { phone: `0913 ${String(200_000 + at)}` } }
    expect((await ask(app, own, { method: 'PATCH', path: importAt(`/rows/${id}`), body })).statusCode).toBe(200)
  }
  expect(await jobEnds(own, (await take(own)).jobId)).toBe('done')
  expect(await rowsToMend(own)).toEqual([])
  expect(await members()).toEqual({ seats: PEOPLE, people: PEOPLE, groups: COMMUNES * GROUPS_OF_EACH })
}, 240_000)
