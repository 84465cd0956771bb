import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from './platform/config.ts'
import { type TestDatabase, testDatabase } from './platform/db/testing.ts'
import { type Serving, serve } from './serve.ts'

/** What the server promises, and a little for a busy machine. */
const STOPS_WITHIN_MS = 20_000 + 3_000

let database: TestDatabase
let directory: string
let line: SilentLine
let serving: Serving
let isReleased = false

beforeAll(async () => {
  database = await testDatabase()
  directory = await mkdtemp(join(tmpdir(), 'canhtayso-serve-'))
  const config = readConfig({ CANHTAYSO_DATA: directory, CANHTAYSO_LOG: 'silent', PORT: '0' })
  if (!config.ok) throw new Error('the settings make sense')
  line = await openLine(database.url)
  const release = async () => {
    isReleased = true
  }
  const name = { vi: 'máy thử', en: 'the test server' }
  const ensured = { url: line.url, name, kind: 'given', release, revive: async () => undefined } as const
  serving = await serve(ensured, config.value, () => undefined)
})
afterAll(async () => {
  line.cut()
  await database.close()
  await rm(directory, { recursive: true })
})

interface SilentLine {
  readonly url: string
  /** From now on nothing comes through, and nobody is told. */
  readonly fallSilent: () => void
  readonly cut: () => void
}

/** A way to the database that can fall silent, as when a machine between the two is lost. */
async function openLine(url: string): Promise<SilentLine> {
  const behind = new URL(url)
  const folder = behind.searchParams.get('host')
  const port = Number(behind.port || 5432)
  const sockets = new Set<Socket>()
  let isSilent = false
  const server = createServer((near) => {
    const far = folder === null ? connect(port, behind.hostname) : connect(join(folder, `.s.PGSQL.${port}`))
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (bytes) => isSilent || to.write(bytes))
      from.on('error', () => undefined)
      from.on('close', () => isSilent || to.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the line has a port')
  behind.searchParams.delete('host')
  behind.hostname = '127.0.0.1'
  behind.port = String(address.port)
  return {
    url: behind.href,
    fallSilent: () => {
      isSilent = true
    },
    cut: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

test('stopping ends within its time while acts and jobs hang on a database that fell silent', async () => {
  const ask = (path: string, more?: RequestInit) =>
    fetch(`${serving.address}${path}`, more).then(
      ({ status }) => status,
      () => 'cut off',
    )
  expect(await ask('/readyz')).toBe(200)
  line.fallSilent()
  const headers = { 'content-type': 'application/json', origin: serving.address }
  const body = JSON.stringify({ username: 'ai', password: 'cửa sổ mây đêm kẹo' })
  const acts = [ask('/api/v1/session', { method: 'POST', headers, body }), ask('/readyz'), ask('/readyz')]
  await wait(1_000)
  expect(await Promise.race([...acts, wait(10, 'hangs')])).toBe('hangs')
  const begun = performance.now()
  await serving.stop()
  expect(performance.now() - begun).toBeLessThan(STOPS_WITHIN_MS)
  expect(isReleased).toBe(true)
  expect(await Promise.all(acts)).toEqual(['cut off', 'cut off', 'cut off'])
  expect(await ask('/healthz')).toBe('cut off')
}, 60_000)
