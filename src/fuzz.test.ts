import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from './app.ts'
import { type Described, spoiled, valuesOf } from './fuzz.fixture.ts'
import { createDemoAccounts, DEMO_PASSWORD } from './identity/service.ts'
import { plainDate } from './kernel/calendar.ts'
import { approvedMonth, closedMonth, JULY, JUNE, payingProvince, taken } from './payments/testing.ts'
import type { App } from './platform/http/server.ts'
import { createMetrics } from './platform/metrics.ts'
import type { TestPlatform } from './platform/testing.ts'

/** `FUZZ_CASES=2000 FUZZ_SEED=7` goes on for as long as one likes; the same seed asks the same. */
const CASES = Number(process.env['FUZZ_CASES'] ?? 8)
const SEED = Number(process.env['FUZZ_SEED'] ?? 20240806)
/** These end the session that asks. */
const LAST = new Set(['DELETE /session', 'DELETE /me/sessions', 'POST /me/password'])

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: unknown
}
interface Operation {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: unknown }>> }
}
interface Route {
  readonly method: Method
  readonly path: string
  readonly operation: Operation
}
interface HostileRequest {
  readonly route: Route
  readonly path: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
}

const thrown: (Error | undefined)[] = []
let platform: TestPlatform
let app: App
let cookie = ''
let about: Described
let routes: Route[]
const listed = new Map<string, string[]>()

beforeAll(async () => {
  const province = await payingProvince({ groups: 3 })
  platform = province.platform
  await closedMonth(province, JUNE)
  await approvedMonth(province, JULY)
  const log = { ...platform.log, error: ({ err }: { err?: Error }) => void thrown.push(err) }
  app = await buildApp(
    { ...platform, log },
    {
      publicUrl: new URL('http://localhost:3000'),
      uploadLimitBytes: 1_000_000,
      metrics: createMetrics(),
      sites: [],
      trustedProxies: [],
    },
  )
  cookie = await everyRoleAt(province.provinceId)
  const described = (await app.inject('/api/v1/openapi.json')).json()
  routes = Object.entries(described.paths as Record<string, Record<string, Operation>>).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method: method.toUpperCase() as Method, path, operation })),
  )
  about = { components: described.components, ids: [province.provinceId, province.communeId, ...province.groupIds] }
  await harvest()
})
afterAll(async () => {
  await app.close()
  await platform.close()
})

/** Somebody whom hardly anything is refused for lack of a right. */
async function everyRoleAt(unitId: string): Promise<string> {
  const from = plainDate('2024-01-01')
  const roles = [
    'administrator',
    'dx-officer',
    'dx-lead',
    'finance-officer',
    'finance-lead',
    'auditor',
    'commune-officer',
  ] as const
  const people = roles.map((role) => ({ username: 'fuzz', name: 'Trần Thị Hạnh', role, unitId, from }))
  taken(await createDemoAccounts(platform, { people, today: plainDate('2024-08-06') }))
  return signIn(DEMO_PASSWORD)
}

async function signIn(password: string): Promise<string> {
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { username: 'fuzz', password } })
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}

/** Ids that each list shows, under the first word of its path; and all of them. */
async function harvest(): Promise<void> {
  for (const { path } of routes.filter(({ method, path }) => method === 'GET' && !path.includes('{'))) {
    const { body } = await app.inject({ url: path, headers: { cookie } })
    const ids = [...body.matchAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g)].map(([id]) => id)
    if (ids.length > 0) listed.set(collectionOf(path), ids.slice(0, 20))
  }
  about = { ...about, ids: [...new Set([...about.ids, ...[...listed.values()].flat()])] }
}
const collectionOf = (path: string): string => path.split('/')[3] ?? ''

function askings(route: Route): fc.Arbitrary<HostileRequest> {
  const { parameters = [], requestBody } = route.operation
  const valueOfParameter = ({ name, schema }: Parameter) =>
    name === 'id' ? fc.constantFrom(...(listed.get(collectionOf(route.path)) ?? about.ids)) : valuesOf(schema, about)
  const drawn = (place: string) => {
    const here = parameters.filter((parameter) => parameter.in === place)
    const requiredKeys = here.filter(({ required }) => required === true).map(({ name }) => name)
    return fc.record(Object.fromEntries(here.map((parameter) => [parameter.name, valueOfParameter(parameter)])), { requiredKeys })
  }
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema
  const body = schema === undefined ? fc.constant(undefined) : valuesOf(schema, about)
  return fc
    .record({ request: spoiled(fc.record({ path: drawn('path'), query: drawn('query'), body })), headers: headersSent })
    .map(({ request, headers }) => ({ route, ...request, headers }))
}
const readable = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 500)
const HEADERS = [
  { 'content-type': 'application/xml' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'multipart/form-data' },
  { 'content-type': 'multipart/form-data; boundary=b' },
  { 'content-type': 'text/plain' },
  { 'idempotency-key': ' ' },
  { 'idempotency-key': 'k'.repeat(5000) },
  { cookie: '%%%=;;;' },
  { 'content-length': '-1' },
  { 'if-match': '"99999999999999999999"' },
]

const headersSent: fc.Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constantFrom<Readonly<Record<string, string>>>(...HEADERS) },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'binary' })
      .map((text) => ({ 'if-match': `"${readable(text)}"`, 'accept-language': readable(text) })),
  },
)

const inAddress = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '')
  return encodeURIComponent(text.toWellFormed()).slice(0, 4000)
}

function addressOf({ route, path, query }: HostileRequest): string {
  const at = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => inAddress(path[name]))
  const words = Object.entries(query).map(([name, value]) => `${name}=${inAddress(value)}`)
  return words.length === 0 ? at : `${at}?${words.join('&')}`
}

const isForm = ({ operation }: Route): boolean => 'multipart/form-data' in (operation.requestBody?.content ?? {})

/** A form with what was drawn for a file and its name; each third one breaks off somewhere. */
function formOf(body: unknown): Buffer {
  const text = (typeof body === 'string' ? body : JSON.stringify(body ?? '')).slice(0, 300)
  const name = text.replaceAll(/[\r\n"]/g, '')
  const form = Buffer.from(
    `--b\r\ncontent-disposition: form-data; name="asOf"\r\n\r\n${name}\r\n` +
      `--b\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\n\r\n${text}\r\n--b--\r\n`,
  )
  return text.length % 3 === 0 ? form.subarray(0, form.length - (text.length % 97)) : form
}

async function ask(asked: HostileRequest) {
  const { route, body } = asked
  const content = isForm(route) ? 'multipart/form-data; boundary=b' : 'application/json'
  const hasBody = body !== undefined
  const headers = {
    cookie,
    ...(route.method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
    ...(hasBody ? { 'content-type': content } : {}),
    ...asked.headers,
  }
  const payload = isForm(route) ? formOf(body) : JSON.stringify(body)
  return app.inject({ method: route.method, url: addressOf(asked), headers, ...(hasBody ? { payload } : {}) })
}

test(`whatever is sent to any route is answered without a fault of ours (seed ${SEED})`, {
  timeout: 30_000 + CASES * 60_000,
}, async () => {
  const isLast = ({ method, path }: Route) => LAST.has(`${method} ${path.replace('/api/v1', '')}`)
  const inOrder = routes.toSorted((one, other) => Number(isLast(one)) - Number(isLast(other)))
  const faults: string[] = []
  const answered = new Map<number, number>()
  for (const [index, route] of inOrder.entries()) {
    for (const asked of fc.sample(askings(route), { seed: SEED + index, numRuns: CASES })) {
      const answer = await ask(asked)
      answered.set(answer.statusCode, (answered.get(answer.statusCode) ?? 0) + 1)
      if (answer.statusCode >= 500)
        faults.push(
          `${answer.statusCode} ${route.method} ${addressOf(asked).slice(0, 300)} ${(JSON.stringify(asked.body) ?? '').slice(0, 500)}: ${thrown.at(-1)?.stack}`,
        )
    }
  }
  expect(faults).toEqual([])
  expect(answered.get(200)).toBeGreaterThan(routes.length)
})
