import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMetrics } from '../../metrics.ts'
import { type TestPlatform, testPlatform } from '../../testing.ts'
import { type App, createServer } from '../server.ts'

const PROXY = '127.0.0.1'
const OWN = 'cns.dongnai.example'
let platform: TestPlatform
let published: App
let local: App

beforeAll(async () => {
  platform = await testPlatform()
  published = await serverAt({ publicUrl: new URL(`https://${OWN}`), isPublished: true, trustedProxies: [PROXY] })
  local = await serverAt({ publicUrl: new URL('http://localhost:3000'), trustedProxies: [] })
})
afterAll(async () => {
  await published.close()
  await local.close()
  await platform.close()
})

async function serverAt(at: { publicUrl: URL; isPublished?: boolean; trustedProxies: string[] }): Promise<App> {
  const server = await createServer(platform, {
    ...at,
    uploadLimitBytes: 1_000_000,
    metrics: createMetrics(),
    metricsToken: at.isPublished === true ? 'secret' : undefined,
    sites: [],
  })
  server.get('/api/v1/address', async ({ ip }) => ({ ip }))
  server.post('/api/v1/act', async () => ({ ok: true }))
  return server
}

/** As the proxy passes a visitor on. */
const visit = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'POST' = 'GET') =>
  published.inject({ url, method, headers: { host: OWN, 'x-forwarded-for': '203.0.113.7', ...headers } })
const kindOf = async (answer: ReturnType<typeof visit>): Promise<string> => {
  const { statusCode, body } = await answer
  return statusCode < 300 ? 'answered' : `${statusCode} ${JSON.parse(body).kind}`
}

describe('a programme with a public address', () => {
  test('answers under its own name only, with or without the port that goes without saying', async () => {
    expect(await kindOf(visit('/api/v1/address'))).toBe('answered')
    expect(await kindOf(visit('/api/v1/address', { host: `${OWN}:443` }))).toBe('answered')
    for (const host of ['evil.example', `${OWN}.evil.example`, '127.0.0.1:3000', '', 'a b'])
      expect(await kindOf(visit('/api/v1/address', { host })), host).toBe('421 other-host')
  })

  test('whoever watches it on its own machine need not know the name; whoever comes through the proxy must', async () => {
    const watch = (url: string, headers: Record<string, string> = {}) =>
      published.inject({ url, headers: { host: 'localhost:3000', ...headers } })
    expect((await watch('/healthz')).statusCode).toBe(200)
    expect((await watch('/readyz')).statusCode).toBe(200)
    expect((await watch('/api/v1/address')).statusCode).toBe(421)
    expect((await watch('/healthz', { 'x-forwarded-for': '203.0.113.7' })).statusCode).toBe(421)
  })

  test('shows a visitor neither metrics nor readiness nor its description, without the token', async () => {
    for (const url of ['/metrics', '/readyz']) {
      expect(await kindOf(visit(url)), url).toBe('404 route-unknown')
      expect(await kindOf(visit(url, { authorization: 'Bearer wrong!' })), url).toBe('404 route-unknown')
      expect(await kindOf(visit(url, { authorization: 'Bearer secret' })), url).toBe('answered')
    }
    expect(await kindOf(visit('/api/v1/openapi.json'))).toBe('404 route-unknown')
    expect((await local.inject('/api/v1/openapi.json')).statusCode).toBe(200)
  })

  test('takes the address from its proxy, and from nobody else', async () => {
    expect((await visit('/api/v1/address')).json()).toEqual({ ip: '203.0.113.7' })
    const headers = { host: OWN, 'x-forwarded-for': '198.51.100.9' }
    const stranger = await published.inject({ url: '/api/v1/address', remoteAddress: '203.0.113.8', headers })
    expect(stranger.json()).toEqual({ ip: '203.0.113.8' })
    expect((await local.inject({ url: '/api/v1/address', headers })).json()).toEqual({ ip: '127.0.0.1' })
  })

  test.each<[string, Record<string, string>, string]>([
    ['its own page', { origin: `https://${OWN}`, 'sec-fetch-site': 'same-origin' }, 'answered'],
    ['a program', {}, 'answered'],
    ['a page of another site', { origin: 'https://evil.example' }, '403 foreign-origin'],
    ['its own name without TLS', { origin: `http://${OWN}` }, '403 foreign-origin'],
    ['no site at all', { origin: 'null' }, '403 foreign-origin'],
    ['another site, by what the browser says', { 'sec-fetch-site': 'cross-site' }, '403 foreign-origin'],
    ['a site beside it', { origin: `https://${OWN}`, 'sec-fetch-site': 'same-site' }, '403 foreign-origin'],
  ])('an act sent by %s', async (_, headers, outcome) => {
    expect(await kindOf(visit('/api/v1/act', headers, 'POST'))).toBe(outcome)
  })

  test('a link on another site downloads nothing private; one that was typed or kept does', async () => {
    expect(await kindOf(visit('/api/v1/address', { 'sec-fetch-site': 'cross-site' }))).toBe('403 foreign-origin')
    expect(await kindOf(visit('/api/v1/address', { 'sec-fetch-site': 'same-site' }))).toBe('403 foreign-origin')
    for (const site of ['none', 'same-origin'])
      expect(await kindOf(visit('/api/v1/address', { 'sec-fetch-site': site })), site).toBe('answered')
  })
})

test('without one, each name of the machine is answered, and its own pages by that name', async () => {
  const ask = (origin: string) =>
    local.inject({ method: 'POST', url: '/api/v1/act', headers: { host: 'may-chu.lan:3000', origin } })
  expect((await ask('http://may-chu.lan:3000')).statusCode).toBe(200)
  expect((await ask('http://evil.example')).statusCode).toBe(403)
})
