import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HOSTILE_FILES, type HostileFile } from '../src/hostile-files.fixture.ts'
import { DEMO_PASSWORD } from '../src/identity/service.ts'
import { needs } from '../src/platform/needs.fixture.ts'
import { projectRoot } from '../src/platform/paths.ts'
import { type Demonstration, makeDemonstration } from './programme.ts'

// The server is a process of its own, as it is where it is used: what is measured is its memory, and how long somebody
// else waits while it reads what a stranger sent.

/** Every how manieth file is sent: all of them by `npm run attack`, none by `npm test`, which has no minutes for it. */
const EVERY = Number(process.env['HOSTILE_EVERY'] ?? 0)
const SLOWEST_MS = 250
const LARGEST_MIB = 512
const READ_WITHIN_MS = 300_000
const PORT = 20_000 + (process.pid % 20_000)
const ADDRESS = `http://localhost:${PORT}`

let demo: Demonstration
let server: ChildProcess
let probe: ChildProcess
let cookies: Record<'hanh' | 'ngan', string>
let cycleId = ''

const environment = () => ({
  ...process.env,
  DATABASE_URL: demo.url,
  CANHTAYSO_DATA: demo.dataDirectory,
  CANHTAYSO_LOG: 'error',
  PORT: String(PORT),
})

async function canhtayso(...args: string[]): Promise<void> {
  const child = spawn(process.execPath, [join(projectRoot, 'src', 'cli', 'main.ts'), ...args], { env: environment() })
  const [code] = (await once(child, 'close')) as [number]
  expect(code, args.join(' ')).toBe(0)
}

const send = (cookie: string, path: string, more: RequestInit = {}): Promise<Response> =>
  fetch(`${ADDRESS}/api/v1${path}`, {
    ...more,
    headers: { cookie, origin: ADDRESS, 'idempotency-key': crypto.randomUUID(), ...more.headers },
  })

async function signIn(username: string): Promise<string> {
  const body = JSON.stringify({ username, password: DEMO_PASSWORD })
  const answer = await send('', '/session', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  expect(answer.ok, await answer.text()).toBe(true)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

beforeAll(async () => {
  if (EVERY === 0) return
  demo = await makeDemonstration()
  await canhtayso('month', 'confirm', '2024-07', '--as', 'cacxa')
  for (const [act, who] of [
    ['compute', 'hanh'],
    ['submit', 'lan'],
    ['approve', 'dung'],
    ['approve', 'minh'],
    ['order', 'ngan'],
  ] as const)
    await canhtayso('month', act, '2024-07', '--as', who, '--reason', 'dự thảo, để thử')
  const start = join(projectRoot, 'bin', 'start.mjs')
  server = spawn(process.execPath, [start], { env: environment(), stdio: ['ignore', 'ignore', 'inherit'] })
  while (!(await fetch(`${ADDRESS}/healthz`).catch(() => undefined))?.ok) await wait(100)
  cookies = { hanh: await signIn('hanh'), ngan: await signIn('ngan') }
  const { items } = (await (await send(cookies.ngan, '/payment-cycles')).json()) as { items: { id: string; month: string }[] }
  cycleId = items.find(({ month }) => month === '2024-07')?.id ?? ''
  // The launcher only starts the server and waits: what is measured is its child.
  const pid = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8').trim()
  const prober = join(projectRoot, 'e2e', 'hostile-probe.fixture.mjs')
  probe = spawn(process.execPath, [prober, ADDRESS, pid], { stdio: ['pipe', 'pipe', 'inherit'] })
}, 400_000)
afterAll(async () => {
  probe?.kill()
  server?.kill('SIGTERM')
  if (server !== undefined) await Promise.race([once(server, 'exit'), wait(25_000)])
  await demo?.remove()
})

async function measured(): Promise<{ slowest: number; largest: number }> {
  probe.stdin?.write('now\n')
  const [line] = (await once(probe.stdout ?? process.stdin, 'data')) as [Buffer]
  return JSON.parse(line.toString()) as { slowest: number; largest: number }
}

const formOf = (field: string, { name }: HostileFile, bytes: Uint8Array): FormData => {
  const form = new FormData()
  form.set(field, new Blob([bytes as Uint8Array<ArrayBuffer>]), name)
  return form
}

/** Sends it as a register, and waits until it was read or refused. */
async function sendRegister(file: HostileFile, bytes: Uint8Array): Promise<void> {
  const answer = await send(cookies.hanh, '/imports', { method: 'POST', body: formOf('files', file, bytes) })
  const { jobId, kind } = (await answer.json()) as { jobId?: string; kind?: string }
  expect(answer.status, kind).toBeLessThan(500)
  if (jobId === undefined) return
  const until = Date.now() + READ_WITHIN_MS
  while (Date.now() < until) {
    const job = (await (await send(cookies.hanh, `/jobs/${jobId}`)).json()) as { state: string }
    if (job.state === 'done' || job.state === 'failed') return
    await wait(200)
  }
  throw new Error('it was read without end')
}

async function sendBankList(file: HostileFile, bytes: Uint8Array): Promise<void> {
  const path = `/payment-cycles/${cycleId}/settlements`
  const answer = await send(cookies.ngan, path, { method: 'POST', body: formOf('file', file, bytes) })
  const { kind } = (await answer.json()) as { kind?: string }
  expect(answer.status, kind).toBeLessThan(500)
  expect(answer.status).toBeGreaterThan(399)
}

/** Says what it cost, for whoever runs the attack, and holds it to both limits: a loaded machine is slow, and takes no more memory. */
function tell({ slowest, largest }: { slowest: number; largest: number }, what: string): void {
  process.stdout.write(`${largest.toFixed(0)} MiB, ${slowest.toFixed(0)} ms: ${what}\n`)
  expect.soft(largest, 'MiB').toBeLessThan(LARGEST_MIB)
  expect.soft(slowest, 'ms').toBeLessThan(SLOWEST_MS)
}

const asked = needs(EVERY > 0, 'npm run attack sends files that were made to overwhelm')
describe('while a stranger’s file is read, everybody else is answered and memory is bounded', asked, () => {
  const files = HOSTILE_FILES.filter((_, at) => EVERY === 0 || at % EVERY === 0)
  test.each(files)('$what', { timeout: 2 * READ_WITHIN_MS + 30_000 }, async (file) => {
    const bytes = file.make()
    await measured()
    await sendRegister(file, bytes)
    const register = await measured()
    await sendBankList(file, bytes)
    const bankList = await measured()
    const largest = Math.max(register.largest, bankList.largest)
    tell({ largest, slowest: Math.max(register.slowest, bankList.slowest) }, file.what)
  })

  test.each(['pdf', 'docx'])('the list of a month’s 1,000 groups, drawn as %s', { timeout: 120_000 }, async (form) => {
    await measured()
    const answer = await send(cookies.hanh, `/payment-cycles/${cycleId}/papers/order-list.${form}`)
    expect([answer.status, (await answer.arrayBuffer()).byteLength > 40_000]).toEqual([200, true])
    const { slowest, largest } = await measured()
    tell({ slowest, largest }, `a list of payees as ${form}`)
  })
})
