import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMetrics } from '../../metrics.ts'
import { type TestPlatform, testPlatform } from '../../testing.ts'
import { toPage } from '../paging.ts'
import { Day, Month, PageQuery, pageOf, Uuid, Vnd, words } from '../schemas.ts'
import { type App, createServer } from '../server.ts'
import { isDataRefused, isFormBrokenOff, lacksBoundary } from './data-problem.ts'
import { findUnkeepable } from './keepable.ts'
import { strict } from './strict-schema.ts'

let platform: TestPlatform
let app: App
const ID = '01914b5c-0000-7000-8000-000000000001'

beforeAll(async () => {
  platform = await testPlatform()
  app = await createServer(platform, {
    publicUrl: new URL('http://localhost:3000'),
    uploadLimitBytes: 1_000_000,
    metrics: createMetrics(),
    sites: [],
    trustedProxies: [],
  })
  app.addHook('onRequest', async (request) => {
    request.sender = String(request.headers['x-user'] ?? '')
  })
  const person = Type.Object({ name: words(40), born: Type.Optional(Day), month: Type.Optional(Month), sum: Type.Optional(Vnd) })
  const body = Type.Object({ people: Type.Array(person), count: Type.Optional(Type.Integer()), unitId: Type.Optional(Uuid) })
  app.post('/api/v1/people', { schema: { body } }, async () => ({ ok: true }))
  app.post('/api/v1/close', async () => ({ ok: true }))
  app.post('/api/v1/sign-in', { config: { isPublic: true } }, async () => ({ ok: true }))
  app.get('/api/v1/paper', async (_request, reply) => reply.type('application/pdf').send(Buffer.from('%PDF')))
  app.get('/api/v1/day', async () => {
    throw Object.assign(new Error('date/time field value out of range'), { code: '22008' })
  })
  const list = {
    querystring: Type.Object({ ...PageQuery, search: Type.Optional(words(40)) }),
    response: { 200: pageOf(Type.Integer()) },
  }
  app.get('/api/v1/numbers', { schema: list }, async ({ query }) => {
    const after = query.cursor === undefined ? 0 : JSON.parse(Buffer.from(query.cursor, 'base64url').toString())[0]
    const place = (row: number) => [row]
    return toPage([after + 1, after + 2], { limit: 1, total: 9, place, item: (row) => row })
  })
})
afterAll(async () => {
  await app.close()
  await platform.close()
})

const send = (url: string, payload: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers: { 'content-type': 'application/json', ...headers } })
const people = (person: object, more: object = {}) =>
  send('/people', JSON.stringify({ people: [{ name: 'An', ...person }], ...more }))

describe('what a request may hold', () => {
  test.each<[string, object, object, string]>([
    ['a field that is not known', { nickname: 'x' }, {}, 'people.0.nickname additionalProperties'],
    ['another beside it', {}, { admin: true }, 'admin additionalProperties'],
    ['a zero character', { name: 'a\u0000b' }, {}, 'people.0.name keepable'],
    ['half an emoji', { name: 'a\ud83d' }, {}, 'people.0.name keepable'],
    ['an escape of the terminal', { name: '\u001b[31m' }, {}, 'people.0.name keepable'],
    ['the year 0', { born: '0000-01-01' }, {}, 'people.0.born format'],
    ['a day that is none', { born: '2023-02-29' }, {}, 'people.0.born format'],
    ['a day of another age', { born: '2200-01-01' }, {}, 'people.0.born format'],
    ['the last month there is', { month: '9999-12' }, {}, 'people.0.month pattern'],
    ['a sum nobody has', { sum: 1e15 }, {}, 'people.0.sum maximum'],
    ['a number beyond a column', {}, { count: 2 ** 31 }, 'count maximum'],
    ['an id of another form', {}, { unitId: `urn:uuid:${ID}` }, 'unitId format'],
  ])('%s is refused by its name', async (_, person, more, named) => {
    const answer = await people(person, more)
    expect(answer.statusCode).toBe(400)
    const [field] = answer.json().fields
    expect(`${field.field} ${field.rule}`).toBe(named)
  })

  test('what fits is taken, tabs and line ends too', async () => {
    const fits = { name: 'Tổ 1\r\n\tấp 2 🏛️', born: '1900-01-01', month: '2199-12', sum: 999_999_999_999_999 }
    expect((await people(fits, { count: 2 ** 31 - 1, unitId: ID })).statusCode).toBe(200)
  })

  test('a query or body where none is described is refused by name too', async () => {
    expect((await send('/close?dry=1', '')).json().fields).toMatchObject([{ field: 'dry', rule: 'additionalProperties' }])
    expect((await send('/close', '{"force":true}')).json().fields[0]).toMatchObject({ field: 'force' })
    expect((await send('/close', '{}')).statusCode).toBe(200)
    expect((await send('/close', '')).statusCode).toBe(200)
  })

  test.each(['0x10', '1e1', '+5', ' 5', '5 ', '5.0.0', '٥', '0b1', '', '-'])(
    'a number is written in digits, or refused: limit=%j',
    async (limit) => {
      const refused = await app.inject({ url: `/api/v1/numbers?limit=${encodeURIComponent(limit)}` })
      expect([refused.statusCode, refused.json().fields?.[0]?.field]).toEqual([400, 'limit'])
      expect((await app.inject({ url: '/api/v1/numbers?limit=5' })).statusCode).toBe(200)
    },
  )

  test('a name that stands twice is refused, however it is written, and only within one object', async () => {
    const twice = await send('/people', '{"people":[{"name":"An","n\\u0061me":"Bình"}]}')
    expect(twice.json()).toMatchObject({ status: 400, kind: 'field-twice', field: 'name', vi: expect.stringContaining('“name”') })
  })

  test('a hundred levels are walked, more are refused', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 'x' : [nested(levels - 1)])
    expect(findUnkeepable(nested(99))).toBeUndefined()
    expect(findUnkeepable(nested(101))).toBeDefined()
    expect(findUnkeepable({ 'a\u0000': 1 })).toBe('')
  })

  test('a schema that says itself what else it takes is left as it is', () => {
    const open = { type: 'object', properties: {}, additionalProperties: true }
    expect(strict(open)).toEqual(open)
    expect(strict({ type: 'integer', maximum: 5e9 })).toMatchObject({ maximum: 5e9 })
    expect(strict({ type: 'string' })).toEqual({ type: 'string', maxLength: 20_000 })
  })

  test('what the database refuses all the same is answered in words, not as our fault', async () => {
    expect((await app.inject('/api/v1/day')).json()).toMatchObject({ status: 400, kind: 'value-unusable' })
    expect(['22P02', '22003', '22007', '22021', '54000'].every(isDataRefused)).toBe(true)
    expect(['23505', '40001', '42P01', undefined].some(isDataRefused)).toBe(false)
  })

  test('a form without a boundary, or broken off, is no form', async () => {
    const answer = await send('/close', 'x', { 'content-type': 'multipart/form-data' })
    expect(answer.json()).toMatchObject({ status: 400, kind: 'body-unreadable' })
    expect(lacksBoundary('multipart/form-data; boundary="a b"')).toBe(false)
    expect(lacksBoundary(`multipart/form-data; boundary=${'b'.repeat(71)}`)).toBe(true)
    expect(isFormBrokenOff('Part terminated early due to unexpected end of multipart data')).toBe(true)
    expect(isFormBrokenOff('relation does not exist')).toBe(false)
  })
})

describe('a key for each act', () => {
  const as = (user: string, key?: string) => ({ 'x-user': user, ...(key === undefined ? {} : { 'idempotency-key': key }) })

  test('is asked of whoever is signed in, before anything is read', async () => {
    const answer = await send('/close', '{"broken', as('hanh'))
    expect(answer.json()).toMatchObject({ status: 428, kind: 'idempotency-key-missing', vi: expect.any(String) })
    expect((await send('/close', '', as('hanh', 'k1'))).statusCode).toBe(200)
  })

  test('is not asked for reading, for signing in, nor of nobody', async () => {
    expect((await app.inject({ url: '/api/v1/numbers', headers: as('hanh') })).statusCode).toBe(200)
    expect((await send('/sign-in', '', as('hanh'))).statusCode).toBe(200)
    expect((await send('/close', '')).statusCode).toBe(200)
  })
})

describe('a cursor', () => {
  const read = async (url: string, user = 'hanh') => {
    const answer = await app.inject({ url: `/api/v1/numbers${url}`, headers: { 'x-user': user } })
    return answer.json()
  }

  test('leads on, also with another limit', async () => {
    const { nextCursor } = await read('?search=a')
    expect(await read(`?search=a&limit=7&cursor=${nextCursor}`)).toMatchObject({ items: [2] })
  })

  test.each<[string, (cursor: string) => string, string?]>([
    ['with another letter at its end', (cursor) => `?search=a&cursor=${cursor.slice(0, -1)}B`],
    ['with another letter at its beginning', (cursor) => `?search=a&cursor=${cursor[0] === 'A' ? 'B' : 'A'}${cursor.slice(1)}`],
    ['for another search', (cursor) => `?search=b&cursor=${cursor}`],
    ['of another person', (cursor) => `?search=a&cursor=${cursor}`, 'long'],
    ['made at home', () => `?search=a&cursor=${Buffer.from('[5]').toString('base64url')}`],
    ['that is empty', () => '?search=a&cursor='],
  ])('%s is refused', async (_, url, user) => {
    const { nextCursor } = await read('?search=a')
    expect(await read(url(nextCursor), user)).toMatchObject({ status: 400, kind: 'cursor-unknown' })
  })
})

test('no answer is kept by a browser or a proxy: data, papers, refusals', async () => {
  for (const url of ['/api/v1/numbers', '/api/v1/paper', '/api/v1/numbers?x=1', '/api/v1/none', '/healthz'])
    expect((await app.inject(url)).headers['cache-control'], url).toBe('no-store')
})
