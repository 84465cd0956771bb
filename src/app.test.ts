import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { InjectOptions } from 'fastify'
import type { TSchema } from 'typebox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from './app.ts'
import { PERMISSIONS_OF_ROLE } from './identity/index.ts'
import { createDemoAccounts, DEMO_PASSWORD } from './identity/service.ts'
import { plainDate } from './kernel/calendar.ts'
import { isObject } from './kernel/is-object.ts'
import { MUTATION_PERMISSIONS } from './mutation-permissions.ts'
import type { App } from './platform/http/server.ts'
import { compileAnswer, compileBody } from './platform/http/validation.ts'
import { createMetrics } from './platform/metrics.ts'
import type { TestPlatform } from './platform/testing.ts'
import { provinceOn } from './units/service.ts'
import { platformWithUnits } from './units/testing.ts'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
interface Operation {
  readonly tags?: string[]
  readonly responses: Record<string, unknown>
}

const isForm = (name: string): boolean => /\/(imports|settlements)$/.test(name)
const today = plainDate('2024-08-06')
/** What a person sees before they are signed in. Everything else asks who is there. */
const PUBLIC = [
  'DELETE /api/v1/session',
  'GET /api/v1/demo-accounts',
  'GET /api/v1/session/ways',
  'GET /api/v1/setup',
  'POST /api/v1/field/session',
  'POST /api/v1/session',
  'POST /api/v1/session/provider',
  'POST /api/v1/session/provider/finish',
  'POST /api/v1/session/second-step',
  'POST /api/v1/session/second-step/challenge',
  'POST /api/v1/session/second-step/passkey',
  'POST /api/v1/setup',
]

let platform: TestPlatform
let app: App
let operations: { name: string; method: Method; url: string; operation: Operation }[]

beforeAll(async () => {
  platform = await platformWithUnits()
  app = await buildApp(platform, {
    publicUrl: new URL('http://localhost:3000'),
    uploadLimitBytes: 25_000_000,
    metrics: createMetrics(),
    sites: [],
    trustedProxies: [],
  })
  const unitId = (await provinceOn(platform.database, today)) ?? ''
  const from = plainDate('2024-01-01')
  const people = [
    { username: 'thanhtra', name: 'Hồ Văn Tra', role: 'auditor', unitId, from },
    { username: 'sotttt', name: 'Trần Thị Hạnh', role: 'dx-officer', unitId, from },
    { username: 'lanhdao', name: 'Nguyễn Tiến Dũng', role: 'dx-lead', unitId, from },
    { username: 'taichinh', name: 'Phạm Thị Ngân', role: 'finance-officer', unitId, from },
    { username: 'lanhdaotc', name: 'Lê Văn Minh', role: 'finance-lead', unitId, from },
    { username: 'congchucxa', name: 'Đỗ Thị Sáu', role: 'commune-officer', unitId, from },
    { username: 'totruong', name: 'Trần Văn Tổ', role: 'group-leader', unitId, from },
    { username: 'daumoi', name: 'Bùi Văn Mối', role: 'unit-contact', unitId, from },
    { username: 'thamdinh', name: 'Ngô Thị Tám', role: 'appraiser', unitId, from },
    { username: 'hoidong', name: 'Lý Văn Chín', role: 'council-member', unitId, from },
    { username: 'quantri', name: 'Vũ Văn Bảy', role: 'administrator', unitId, from },
  ] as const
  await createDemoAccounts(platform, { people, today })
  const { paths } = (await app.inject({ url: '/api/v1/openapi.json' })).json() as {
    paths: Record<string, Record<Method, Operation>>
  }
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method as Method,
      url: path
        .replace('{seq}', '1')
        .replace('{version}', '1')
        .replaceAll(/\{[^}]+\}/g, '00000000-0000-7000-8000-00000000dead'),
      operation,
    })),
  )
})
afterAll(async () => {
  await app.close()
  await platform.close()
})

async function cookieOf(username: string): Promise<string> {
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password: DEMO_PASSWORD } })
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}

async function signedIn(username: string) {
  const cookie = await cookieOf(username)
  return (url: string, method: Method = 'get', { headers, ...more }: InjectOptions = {}) =>
    app.inject({
      method,
      url: `/api/v1${url}`,
      ...more,
      headers: { cookie, ...(headers ?? { 'idempotency-key': randomUUID() }) },
    })
}

const pathOf = (name: string): string => name.replace('/api/v1', '').replaceAll(/\{(\w+)\}/g, ':$1')

/** For each operation, whoever is let in to it. */
async function whoMayAsk() {
  const seats = {
    'dx-officer': await signedIn('sotttt'),
    'dx-lead': await signedIn('lanhdao'),
    'finance-officer': await signedIn('taichinh'),
    'finance-lead': await signedIn('lanhdaotc'),
    'commune-officer': await signedIn('congchucxa'),
    'group-leader': await signedIn('totruong'),
    'unit-contact': await signedIn('daumoi'),
    appraiser: await signedIn('thamdinh'),
    'council-member': await signedIn('hoidong'),
    administrator: await signedIn('quantri'),
  }
  const roles = Object.keys(seats) as (keyof typeof seats)[]
  return (name: string) => {
    const wanted = MUTATION_PERMISSIONS[pathOf(name)] ?? []
    const role = roles.find((one) => wanted.length === 0 || wanted.some((each) => PERMISSIONS_OF_ROLE[one].includes(each)))
    return seats[role ?? expect.fail(`nobody may ask ${name}`)]
  }
}

describe('the whole API', () => {
  test('is described, each operation under a heading', () => {
    expect(operations.length).toBeGreaterThan(40)
    expect(operations.filter(({ operation }) => (operation.tags ?? []).length === 0).map(({ name }) => name)).toEqual([])
  })

  test('has names for its parts, and every reference leads to one', async () => {
    const document = (await app.inject('/api/v1/openapi.json')).json()
    const names = Object.keys(document.components.schemas)
    expect(names).toEqual(expect.arrayContaining(['Group', 'PaymentCycle', 'Provision', 'Import', 'BilingualText', 'Vnd']))
    const leadTo = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)]
    expect(leadTo.length).toBeGreaterThan(500)
    expect(leadTo.filter(([, kind = '', name = '']) => document.components[kind]?.[name] === undefined)).toEqual([])
  })

  test('has schemas that can be compiled, though each is only when it is first needed', async () => {
    const document = (await app.inject('/api/v1/openapi.json')).json()
    const resolve = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(resolve)
      if (!isObject(value)) return value
      const { $ref } = value
      if (typeof $ref !== 'string') return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolve(part)]))
      const [, , kind = '', name = ''] = $ref.split('/')
      return resolve(document.components[kind][name])
    }
    const schemasIn = (value: unknown): TSchema[] => {
      if (Array.isArray(value)) return value.flatMap(schemasIn)
      if (!isObject(value)) return []
      const { schema, ...rest } = value
      return [...(isObject(schema) ? [schema as TSchema] : []), ...Object.values(rest).flatMap(schemasIn)]
    }
    const faults: string[] = []
    const schemas = operations.map(({ name, operation }) => ({ name, inIt: schemasIn(resolve(operation)) }))
    for (const { name, inIt } of schemas)
      for (const compile of [compileBody, compileAnswer])
        try {
          inIt.forEach(compile)
        } catch (fault) {
          faults.push(`${name}: ${fault}`)
        }
    expect(schemas.flatMap(({ inIt }) => inIt).length).toBeGreaterThan(500)
    expect(faults).toEqual([])
  })

  test('names each code it refuses with: "4xx" would swallow the server’s own refusals', () => {
    const codes = operations.flatMap(({ name, operation }) => Object.keys(operation.responses).map((code) => `${name} ${code}`))
    expect(codes.filter((code) => !/ \d{3}$/.test(code) && !/ default$/.test(code))).toEqual([])
  })

  test('answers 401 to whoever is not signed in, but for what comes before signing in', async () => {
    const open: string[] = []
    for (const { name, method, url } of operations) {
      const answer = await app.inject({ method, url })
      if (answer.statusCode !== 401 || answer.json().kind !== 'signed-out') open.push(name)
    }
    expect(open.toSorted()).toEqual(PUBLIC)
  })

  test('takes nothing that an operation does not name, and keeps no answer anywhere', async () => {
    const seatFor = await whoMayAsk()
    const passed: string[] = []
    for (const { name, url, method } of operations.filter(({ name }) => !PUBLIC.includes(name) || name.startsWith('GET'))) {
      const payload = method === 'get' || isForm(name) ? {} : { payload: { stranger: 1 } }
      const answer = await seatFor(name)(`${url.replace('/api/v1', '')}?stranger=1`, method, payload)
      const fields: { field: string }[] = answer.statusCode === 400 ? answer.json().fields : []
      const isRefused = fields.some(({ field }) => field === 'stranger')
      if (!isRefused || answer.headers['cache-control'] !== 'no-store') passed.push(name)
    }
    expect(passed).toEqual([])
  })

  test('asks for a key with each act of somebody signed in', async () => {
    const seatFor = await whoMayAsk()
    const passed: string[] = []
    for (const { name, url, method } of operations.filter(({ name, method }) => method !== 'get' && !PUBLIC.includes(name))) {
      const answer = await seatFor(name)(url.replace('/api/v1', ''), method, { headers: {} })
      if (answer.statusCode !== 428) passed.push(name)
    }
    expect(passed).toEqual([])
  })

  test('shows its description only to who is signed in, where visitors come', async () => {
    const publicUrl = new URL('https://cns.dongnai.example')
    const settings = {
      publicUrl,
      isPublished: true,
      uploadLimitBytes: 1_000_000,
      metrics: createMetrics(),
      sites: [],
      trustedProxies: [],
    }
    const published = await buildApp(platform, settings)
    const ask = { url: '/api/v1/openapi.json', headers: { host: publicUrl.host } }
    expect((await published.inject(ask)).statusCode).toBe(401)
    const payload = { username: 'thanhtra', password: DEMO_PASSWORD }
    const signedIn = await published.inject({ ...ask, method: 'POST', url: '/api/v1/session', payload })
    const cookies = Object.fromEntries(signedIn.cookies.map(({ name, value }) => [name, value]))
    expect((await published.inject({ ...ask, cookies })).json()).toMatchObject({ openapi: '3.1.0' })
    await published.close()
  })

  test('refuses every mutation that another website sends', async () => {
    const passed: string[] = []
    for (const { name, method, url } of operations.filter((operation) => operation.method !== 'get')) {
      const answer = await app.inject({ method, url, headers: { origin: 'https://evil.example' } })
      if (answer.statusCode !== 403 || answer.json().kind !== 'foreign-origin') passed.push(name)
    }
    expect(passed).toEqual([])
  })
})

describe('a mutation', () => {
  test('says who may ask it, and nothing is said of one that is not there', () => {
    const routes = operations.filter(({ method, name }) => method !== 'get' && !PUBLIC.includes(name))
    const written = routes.map(({ name }) => pathOf(name))
    expect(Object.keys(MUTATION_PERMISSIONS).toSorted()).toEqual(written.toSorted())
  })

  test('is refused to whoever may not ask it before its body comes', async () => {
    const cookie = await cookieOf('thanhtra')
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const [host = '', port = ''] = new URL(address).host.split(':')
    const passed: string[] = []
    for (const { name, method, url } of operations) {
      const [permission] = MUTATION_PERMISSIONS[pathOf(name)] ?? []
      if (permission === undefined || PERMISSIONS_OF_ROLE.auditor.includes(permission)) continue
      const asking = request({
        host,
        port,
        method,
        path: url,
        headers: { cookie, 'content-length': 9_000_000, 'idempotency-key': name },
      })
      asking.flushHeaders()
      const [answer] = (await once(asking, 'response')) as [IncomingMessage]
      if (answer.statusCode !== 403) passed.push(`${name} ${answer.statusCode}`)
      asking.on('error', () => undefined).destroy()
    }
    expect(passed).toEqual([])
  })
})

describe('the audit trail over HTTP', () => {
  test('is read newest first, filtered and page by page, by who may', async () => {
    const ask = await signedIn('thanhtra')
    const newest = (await ask('/audit-events?limit=1&action=accounts')).json()
    expect(newest).toMatchObject({
      items: [{ action: 'accounts.signed-in', actorName: 'Hồ Văn Tra', after: { address: '127.0.0.1' } }],
    })
    const next = (await ask(`/audit-events?limit=1&action=accounts&cursor=${newest.nextCursor}`)).json()
    expect(next.items[0].seq).toBeLessThan(newest.items[0].seq)
    expect((await ask('/audit-events?action=units')).json()).toMatchObject({ total: 1, nextCursor: null, items: [{ seq: 1 }] })
    expect((await ask('/audit-events?subjectKind=units&until=2024-01-01')).json()).toMatchObject({ total: 0 })
    expect((await ask('/audit-events?cursor=abc')).json()).toMatchObject({ status: 400, kind: 'cursor-unknown' })
    expect((await ask('/audit-events/verify')).json()).toMatchObject({ ok: true, events: newest.items[0].seq })
  })

  test('and refused, by permission, to who may not', async () => {
    const ask = await signedIn('sotttt')
    for (const url of ['/audit-events', '/audit-events/verify']) {
      expect((await ask(url)).json()).toMatchObject({ status: 403, kind: 'not-allowed', permission: 'audit:read' })
    }
  })
})
