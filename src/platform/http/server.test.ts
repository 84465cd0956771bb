import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMetrics } from '../metrics.ts'
import { type TestPlatform, testPlatform } from '../testing.ts'
import { sendRefusal } from './problem.ts'
import { problems } from './schemas.ts'
import { type App, createServer } from './server.ts'

let platform: TestPlatform
let app: App
let site: string
let acts = 0

beforeAll(async () => {
  platform = await testPlatform()
  site = await mkdtemp(join(tmpdir(), 'site-'))
  await mkdir(join(site, 'assets'))
  await writeFile(join(site, 'index.html'), '<!doctype html><title>office</title>')
  await writeFile(join(site, 'assets', 'main-a1b2c3d4.js'), 'export {}')
  app = await serverAt('http://localhost:3000')
})
afterAll(async () => {
  await app.close()
  await platform.close()
  await rm(site, { recursive: true })
})

async function serverAt(publicUrl: string): Promise<App> {
  const server = await createServer(platform, {
    publicUrl: new URL(publicUrl),
    uploadLimitBytes: 25_000_000,
    metrics: createMetrics(),
    sites: [{ path: '/', directory: site }],
    trustedProxies: [],
  })
  addSampleRoutes(server)
  return server
}

function addSampleRoutes(server: App): void {
  server.addHook('onRequest', async (request) => {
    request.sender = String(request.headers['x-user'] ?? '')
  })
  const body = Type.Object(
    { amountVnd: Type.Integer({ minimum: 1 }), on: Type.String({ format: 'date' }) },
    { additionalProperties: false },
  )
  const act = Type.Object({ act: Type.Integer() })
  server.post('/api/v1/acts', { schema: { body, response: { 201: act, ...problems(400, 409) } } }, async (_request, reply) => {
    acts += 1
    const number = acts
    await new Promise((resolve) => setTimeout(resolve, 150))
    return reply.code(201).send({ act: number })
  })
  server.post('/api/v1/refused', { schema: { response: problems(409) } }, async (_request, reply) =>
    sendRefusal(
      reply,
      { kind: 'month-not-open' as const, month: '2024-08' },
      {
        texts: { 'month-not-open': ({ month }) => ({ vi: `Tháng ${month} chưa mở.`, en: `Month ${month} is not open.` }) },
        statuses: { 'month-not-open': 409 },
      },
    ),
  )
  server.post('/api/v1/broken', () => {
    throw new Error('relation "secret" does not exist')
  })
  server.post('/api/v1/small-upload', { config: { formLimitBytes: 10 } }, async () => ({}))
  server.post('/api/v1/upload', async (request) => {
    let bytes = 0
    for await (const part of request.files()) bytes += (await part.toBuffer()).length
    acts += 1
    return { bytes, act: acts }
  })
}

const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, payload: payload as object, headers: { 'content-type': 'application/json', ...headers } })
const good = { amountVnd: 1_500_000, on: '2024-07-31' }

describe('problem details', () => {
  test('a refusal carries its kind, its place and both languages, in the language asked for', async () => {
    const answer = await post('/api/v1/refused', {}, { 'accept-language': 'en-GB,en;q=0.9,vi;q=0.5' })
    expect(answer.statusCode).toBe(409)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toEqual({
      type: 'urn:canhtayso:problem:month-not-open',
      title: 'Month 2024-08 is not open.',
      status: 409,
      kind: 'month-not-open',
      month: '2024-08',
      vi: 'Tháng 2024-08 chưa mở.',
      en: 'Month 2024-08 is not open.',
    })
  })

  test('Vietnamese is the language of a client that names none', async () => {
    expect((await post('/api/v1/refused', {})).json().title).toBe('Tháng 2024-08 chưa mở.')
  })

  test('each invalid field is named with the way out, and nothing is coerced', async () => {
    const answer = await post('/api/v1/acts', { amountVnd: '1500000', on: '31/07/2024', x: 1 })
    expect(answer.statusCode).toBe(400)
    const fields = answer.json().fields as { field: string; rule: string }[]
    expect(fields.map(({ field, rule }) => `${field} ${rule}`).toSorted()).toEqual([
      'amountVnd type',
      'on format',
      'x additionalProperties',
    ])
    expect(answer.json().vi).toContain('Trường “amountVnd” phải là số nguyên.')
  })

  test.each([0, -5, 1.5, 1e30])('the amount %d is refused', async (amountVnd) => {
    expect((await post('/api/v1/acts', { ...good, amountVnd })).statusCode).toBe(400)
  })

  test.each([
    ['an unknown address', () => app.inject({ url: '/api/v1/nothing' }), 404, 'route-unknown'],
    ['a body that is no JSON', () => post('/api/v1/acts', '{"a":' as unknown), 400, 'body-unreadable'],
    ['a zero character', () => post('/api/v1/acts', '{"a":"\\u0000"}' as unknown), 400, 'fields-invalid'],
    ['a poisoned prototype', () => post('/api/v1/acts', '{"__proto__":{"a":1}}' as unknown), 400, 'body-unreadable'],
    [
      'a kind of content nobody reads',
      () => post('/api/v1/acts', '<a/>' as unknown, { 'content-type': 'text/xml' }),
      415,
      'media-type-unknown',
    ],
    ['a body over the limit', () => post('/api/v1/acts', { text: 'x'.repeat(1_100_000) }), 413, 'too-large'],
    ['another website', () => post('/api/v1/acts', good, { origin: 'https://evil.example' }), 403, 'foreign-origin'],
    ['a frame of another website', () => post('/api/v1/acts', good, { 'sec-fetch-site': 'cross-site' }), 403, 'foreign-origin'],
  ])('%s is refused in both languages', async (_, send, status, kind) => {
    const answer = await send()
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({ kind, status, vi: expect.any(String), en: expect.any(String) })
  })

  test('a bug tells the client nothing but a number to quote', async () => {
    const answer = await post('/api/v1/broken', {})
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('secret')
    expect(answer.json().requestId).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('a form', () => {
  const send = (boundary: string, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/upload',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
      payload: `--${boundary}\r\ncontent-disposition: form-data; name="f"; filename="a.csv"\r\n\r\nx\r\n--${boundary}--\r\n`,
    })

  test('is received when its parts are told apart', async () => {
    expect((await send('----boundary')).json()).toMatchObject({ bytes: 1 })
  })

  test('is refused when it says that it is longer than its route takes', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=----boundary', 'content-length': '1000011' }
    const answer = await app.inject({ method: 'POST', url: '/api/v1/small-upload', headers, payload: '------boundary--' })
    expect(answer).toMatchObject({ statusCode: 413 })
    expect(answer.json()).toMatchObject({ kind: 'too-large', limitBytes: 10 })
  })

  test('is refused when it does not say how long it is, before a byte of it is read', async () => {
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const asking = request(`${address}/api/v1/upload`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=----boundary', 'transfer-encoding': 'chunked' },
    })
    asking.flushHeaders()
    const [answer] = (await once(asking, 'response')) as [IncomingMessage]
    expect(answer.statusCode).toBe(411)
    asking.on('error', () => undefined).destroy()
  })
})

describe('Idempotency-Key', () => {
  const keyed = (key: string, user = 'hanh') => ({ 'idempotency-key': key, 'x-user': user })

  test('ten at the same time are carried out once and answered the same', async () => {
    const before = acts
    const answers = await Promise.all(Array.from({ length: 10 }, () => post('/api/v1/acts', good, keyed('k1'))))
    expect(acts).toBe(before + 1)
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`))).toEqual(new Set([`201 {"act":${acts}}`]))
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(9)
  })

  test('the same key with another body is refused', async () => {
    await post('/api/v1/acts', good, keyed('k2'))
    const answer = await post('/api/v1/acts', { ...good, amountVnd: 2 }, keyed('k2'))
    expect(answer.statusCode).toBe(422)
    expect(answer.json().kind).toBe('key-reused')
  })

  test("another user's equal key is another key", async () => {
    const mine = await post('/api/v1/acts', good, keyed('k3'))
    const theirs = await post('/api/v1/acts', good, keyed('k3', 'long'))
    expect(theirs.json().act).not.toBe(mine.json().act)
  })

  test('an act that failed by a bug may be tried again with its key', async () => {
    expect((await post('/api/v1/broken', {}, keyed('k4'))).statusCode).toBe(500)
    expect((await post('/api/v1/broken', {}, keyed('k4'))).headers['idempotency-replayed']).toBeUndefined()
  })

  test('a refusal is answered the same again', async () => {
    await post('/api/v1/refused', {}, keyed('k5'))
    const again = await post('/api/v1/refused', {}, keyed('k5'))
    expect(again.statusCode).toBe(409)
    expect(again.headers['idempotency-replayed']).toBe('true')
  })

  test('a form sent again has another boundary and is still the same form; another file is not', async () => {
    const upload = (content: string, boundary: string) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/upload',
        headers: { ...keyed('k6'), 'content-type': `multipart/form-data; boundary=${boundary}` },
        payload: `--${boundary}\r\ncontent-disposition: form-data; name="f"; filename="a.xlsx"\r\n\r\n${content}\r\n--${boundary}--\r\n`,
      })
    const first = await upload('x'.repeat(200_000), '----one')
    expect(first.json().bytes).toBe(200_000)
    expect((await upload('x'.repeat(200_000), '----two-longer')).json()).toEqual(first.json())
    expect((await upload('y'.repeat(200_000), '----three')).statusCode).toBe(422)
  })

  test('a malformed key is refused', async () => {
    expect((await post('/api/v1/acts', good, keyed('k'.repeat(201)))).json().kind).toBe('key-malformed')
  })
})

describe('uploads, headers and the site', () => {
  test('a file of 200 MB is refused by what it says of its length, before it is read', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b', 'content-length': '200000000' }
    const answer = await app.inject({ method: 'POST', url: '/api/v1/upload', headers, payload: '--b' })
    expect(answer.statusCode).toBe(413)
    expect(answer.json()).toMatchObject({ kind: 'too-large', limitBytes: 25_000_000 })
  })

  test('a file that grows past the limit while it is read is refused', async () => {
    const payload = `--b\r\ncontent-disposition: form-data; name="f"; filename="a.xlsx"\r\n\r\n${'x'.repeat(26_000_000)}\r\n--b--\r\n`
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    const answer = await app.inject({ method: 'POST', url: '/api/v1/upload', headers, payload })
    expect(answer.statusCode).toBe(413)
    expect(answer.json()).toMatchObject({ kind: 'too-large', vi: expect.stringContaining('25 MB') })
  })

  test('no script but our own, no frame, and HSTS only over https', async () => {
    const { headers } = await app.inject({ url: '/healthz' })
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['strict-transport-security']).toBeUndefined()
    const secure = await serverAt('https://cns.dongnai.example')
    expect((await secure.inject({ url: '/healthz' })).headers['strict-transport-security']).toContain('max-age=31536000')
    await secure.close()
  })

  test('a screen of the application is the application; a hashed asset is kept for good; an unknown API address is none', async () => {
    const screen = await app.inject({ url: '/months/2024-07', headers: { accept: 'text/html' } })
    expect(screen.body).toContain('<title>office</title>')
    expect(screen.headers['cache-control']).toBe('no-cache')
    expect((await app.inject({ url: '/assets/main-a1b2c3d4.js' })).headers['cache-control']).toContain('immutable')
    expect((await app.inject({ url: '/api/v1/none', headers: { accept: 'text/html' } })).statusCode).toBe(404)
    expect((await app.inject({ url: '/../../etc/passwd' })).body).not.toContain('root:')
  })

  test('health, readiness, metrics and the description of the API', async () => {
    expect((await app.inject({ url: '/healthz' })).json()).toEqual({ ok: true })
    expect((await app.inject({ url: '/readyz' })).json()).toEqual({ ok: true })
    expect((await app.inject({ url: '/metrics' })).body).toContain('canhtayso_http_request_duration_seconds')
    for (const url of ['/metrics', '/readyz']) expect((await app.inject({ url, remoteAddress: '10.1.1.1' })).statusCode).toBe(404)
    expect((await app.inject({ url: '/api/v1/openapi.json' })).json()).toMatchObject({ openapi: '3.1.0' })
  })
})
