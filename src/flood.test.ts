import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from './app.ts'
import { ask, FLOOD, MOST_MS, signIn, workBeside } from './flood.fixture.ts'
import { type Described, valuesOf } from './fuzz.fixture.ts'
import { PERMISSIONS_OF_ROLE, type Role } from './identity/index.ts'
import { createDemoAccounts } from './identity/service.ts'
import { plainDate } from './kernel/calendar.ts'
import { MUTATION_PERMISSIONS } from './mutation-permissions.ts'
import { computedMonth, type PayingProvince, payingProvince, taken } from './payments/testing.ts'
import { type OpenDatabase, openRequestDatabase } from './platform/db/database.ts'
import type { App } from './platform/http/server.ts'
import { createMetrics } from './platform/metrics.ts'

/** Every row that an act may wait for, held as a job holds what it computes with. */
const HELD = ['payment_cycle', 'community_group', 'person', 'payee_account', 'provision', 'budget_balance', 'duplicate_case']
/** `FLOOD_EVERY=1` floods each mutation; every fourth tells as much in a quarter of the time. */
const EVERY = Number(process.env['FLOOD_EVERY'] ?? 4)

interface Operation {
  readonly name: string
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body: unknown
}

let province: PayingProvince
let requests: OpenDatabase
let app: App
let job: pg.Client
let operations: Operation[]
let about: Described
let cycleId: string

beforeAll(async () => {
  province = await payingProvince({ groups: 3 })
  const { platform, service, actors, provinceId, communeId } = province
  cycleId = (await computedMonth(province)).id
  taken(await service.submit(actors.officer, { cycleId }))
  requests = openRequestDatabase(platform.url)
  app = await buildApp(
    { ...platform, database: requests.database },
    {
      publicUrl: new URL('http://localhost:3000'),
      uploadLimitBytes: 1_000_000,
      metrics: createMetrics(),
      sites: [],
      trustedProxies: [],
    },
  )
  const from = plainDate('2024-01-01')
  const seat = (username: string, role: Role, unitId: string) => ({ username, name: username, role, unitId, from })
  const [foreign] = await otherCommunes(communeId)
  await createDemoAccounts(platform, {
    people: [
      seat('hanh', 'dx-officer', provinceId),
      seat('dung', 'dx-lead', provinceId),
      seat('minh', 'finance-lead', provinceId),
      seat('tra', 'auditor', provinceId),
      seat('bay', 'delegate', provinceId),
      seat('sau', 'commune-officer', foreign ?? ''),
      seat('loan', 'dx-officer', foreign ?? ''),
      seat('ly', 'dx-lead', foreign ?? ''),
    ],
    today: plainDate('2024-08-06'),
  })
  const described = (await app.inject('/api/v1/openapi.json')).json()
  about = { components: described.components, ids: [randomUUID()] }
  operations = mutationsOf(described)
  job = new pg.Client({ connectionString: platform.url })
  await job.connect()
  await job.query('BEGIN')
  for (const table of HELD) await job.query(`SELECT 1 FROM ${table} FOR UPDATE`)
})
afterAll(async () => {
  await job.end()
  await app.close()
  await requests.close()
  await province.platform.close()
})

async function otherCommunes(own: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: province.platform.url })
  await client.connect()
  const { rows } = await client.query(
    `SELECT unit_id FROM unit_version WHERE level = 'commune' AND valid @> date '2024-06-01' AND unit_id <> $1 LIMIT 1`,
    [own],
  )
  await client.end()
  return rows.map((row) => row.unit_id)
}

interface RequestBody {
  readonly content: Readonly<Record<string, { readonly schema: unknown }>>
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly requestBody?: RequestBody }>>>>
}

function mutationsOf({ paths }: Description): Operation[] {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody }]) => ({
      name: `${method.toUpperCase()} ${path.replace('/api/v1', '').replaceAll(/\{(\w+)\}/g, ':$1')}`,
      method: method.toUpperCase() as Operation['method'],
      path: path.replaceAll(/\{\w+\}/g, idFor(path)),
      body: path.endsWith('/approve') ? { fingerprint: 'a'.repeat(64) } : bodyOf(requestBody),
    })),
  )
  return all.filter(({ name }) => (MUTATION_PERMISSIONS[name] ?? []).length > 0)
}

/** The id of something that is there and held, where there is something of the kind. */
function idFor(path: string): string {
  if (path.includes('/payment-cycles/')) return cycleId
  return path.includes('/groups/') ? (province.groupIds[0] ?? '') : randomUUID()
}

function bodyOf(described: RequestBody | undefined): unknown {
  const schema = Object.values(described?.content ?? {})[0]?.schema
  return schema === undefined ? undefined : fc.sample(valuesOf(schema, about), { seed: 7, numRuns: 1 })[0]
}

describe('while a job holds what it computes with', () => {
  test('whoever may not do an act is refused without waiting for it', async () => {
    const waited: string[] = []
    for (const username of ['bay', 'tra', 'minh'] as const) {
      const role = { bay: 'delegate', tra: 'auditor', minh: 'finance-lead' } as const
      const cookie = await signIn(app, username)
      for (const operation of operations) {
        const wanted = MUTATION_PERMISSIONS[operation.name] ?? []
        if (wanted.some((permission) => PERMISSIONS_OF_ROLE[role[username]].includes(permission))) continue
        const { statusCode } = await ask(app, cookie, operation)
        if (statusCode !== 403) waited.push(`${username} ${operation.name} ${statusCode}`)
      }
    }
    expect(waited).toEqual([])
  })

  test('whoever may do it elsewhere, but not here, is refused without waiting too', async () => {
    const elsewhere = { sau: 'commune-officer', loan: 'dx-officer', ly: 'dx-lead' } as const
    const answers: string[] = []
    for (const [username, role] of Object.entries(elsewhere)) {
      const cookie = await signIn(app, username)
      for (const operation of operations) {
        const wanted = MUTATION_PERMISSIONS[operation.name] ?? []
        if (wanted.some((permission) => PERMISSIONS_OF_ROLE[role].includes(permission)))
          answers.push(`${(await ask(app, cookie, operation)).statusCode} ${username} ${operation.name}`)
      }
    }
    expect(answers.filter((answer) => answer.startsWith('5'))).toEqual([])
    expect(answers).toContain('403 ly POST /payment-cycles/:id/approve')
    expect(answers.filter((answer) => answer.startsWith('403')).length).toBeGreaterThan(15)
  })

  test('a flood of acts by somebody who may not does not keep anybody from working', async () => {
    const cookie = await signIn(app, 'bay')
    const flood = (async () => {
      for (const operation of operations.filter((_, index) => index % EVERY === 0))
        await Promise.all(Array.from({ length: FLOOD }, () => ask(app, cookie, operation)))
    })()
    expect(await workBeside(app, 'tra', flood)).toBeLessThan(MOST_MS)
  }, 120_000)

  test('a flood by those who may waits, is answered in words, and keeps nobody else from working', async () => {
    const cookies = [await signIn(app, 'hanh'), await signIn(app, 'dung')]
    const onTheMonth = operations.filter(({ name }) => name.startsWith('POST /payment-cycles/:id/') && !name.includes('payees'))
    const statuses = new Map<number, number>()
    const flood = Promise.all(
      cookies.flatMap((cookie) =>
        onTheMonth.flatMap((operation) =>
          Array.from({ length: FLOOD }, async () => {
            const { statusCode } = await ask(app, cookie, operation)
            statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
          }),
        ),
      ),
    )
    expect(await workBeside(app, 'tra', flood)).toBeLessThan(MOST_MS)
    expect(statuses.get(500)).toBeUndefined()
    expect(statuses.get(429)).toBeGreaterThan(0)
  }, 120_000)

  test('whoever waits for the job is told so, and the act is done once it is over', async () => {
    const cookie = await signIn(app, 'dung')
    const returning = { method: 'POST', path: `/api/v1/payment-cycles/${cycleId}/return`, body: { reason: 'xem lại' } } as const
    const waited = await ask(app, cookie, returning)
    expect([waited.statusCode, waited.json().kind]).toEqual([503, 'busy'])
    await job.query('COMMIT')
    expect((await ask(app, cookie, returning)).statusCode).toBe(200)
  })
})
