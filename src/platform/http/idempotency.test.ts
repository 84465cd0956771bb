import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../db/all-or-nothing.ts'
import { createMetrics } from '../metrics.ts'
import { type TestPlatform, testPlatform } from '../testing.ts'
import { type App, createServer } from './server.ts'

let platform: TestPlatform
let app: App
/** What the next request does after its act, and after its answer is kept. */
let afterAct: () => Promise<unknown>
let afterKept: () => void

beforeAll(async () => {
  platform = await testPlatform()
  await sql`CREATE TABLE booking (number integer UNIQUE DEFERRABLE INITIALLY DEFERRED)`.execute(platform.database)
  app = await serve()
})
beforeEach(async () => {
  afterAct = async () => undefined
  afterKept = () => undefined
  await sql`TRUNCATE booking, idempotency`.execute(platform.database)
})
afterAll(async () => {
  await app.close()
  await platform.close()
})

async function serve(): Promise<App> {
  const server = await createServer(platform, {
    publicUrl: new URL('http://localhost'),
    uploadLimitBytes: 1_000_000,
    metrics: createMetrics(),
    sites: [],
    trustedProxies: [],
  })
  server.addHook('onRequest', async (request) => {
    request.sender = 'hanh'
  })
  server.addHook('onSend', async (_request, _reply, payload) => {
    afterKept()
    return payload
  })
  server.post<{ Body: { numbers: number[]; refused?: number } }>('/book', async ({ body }, reply) => {
    for (const number of body.numbers)
      await platform.database
        .transaction()
        .execute((transaction) => sql`INSERT INTO booking VALUES (${number})`.execute(transaction))
    if (body.refused !== undefined)
      await allOrNothing(platform.database, async (transaction) => {
        await sql`INSERT INTO booking VALUES (${body.refused})`.execute(transaction)
        return refuse({ kind: 'no' })
      })
    await afterAct()
    return reply.code(201).send({ booked: body.numbers.length })
  })
  server.post<{ Body: { number: number } }>('/book-unkept', { config: { keepsNoAnswer: true } }, async ({ body }, reply) => {
    await sql`INSERT INTO booking VALUES (${body.number})`.execute(platform.database)
    return reply.code(201).send({})
  })
  return server
}

const post = (server: App, payload: { numbers: number[]; refused?: number }, key: string) =>
  server.inject({ method: 'POST', url: '/book', headers: { 'idempotency-key': key }, payload })

const book = (numbers: number[], refused?: number) => post(app, { numbers, ...(refused !== undefined && { refused }) }, 'k')

async function booked(): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`SELECT number FROM booking ORDER BY number`.execute(platform.database)
  return rows.map(({ number }) => number)
}

const cutOwnConnection = () => sql`SELECT pg_terminate_backend(pg_backend_pid())`.execute(platform.database)

test('the acts of a request are written together, without the one that was refused', async () => {
  expect((await book([1, 2], 3)).statusCode).toBe(201)
  expect(await booked()).toEqual([1, 2])
})

test('a request that fails after its first act has written nothing, and its key can be used again at once', async () => {
  afterAct = async () => {
    throw new Error('a fault of ours')
  }
  expect((await book([1, 2])).statusCode).toBe(500)
  expect(await booked()).toEqual([])
  afterAct = async () => undefined
  expect((await book([1, 2])).statusCode).toBe(201)
  expect(await booked()).toEqual([1, 2])
})

test('what was committed is answered again with the same key when the first answer was lost', async () => {
  afterKept = () => {
    afterKept = () => undefined
    throw new Error('the process died here')
  }
  expect((await book([1])).statusCode).toBe(500)
  const again = await book([1])
  expect([again.statusCode, again.headers['idempotency-replayed'], again.json()]).toEqual([201, 'true', { booked: 1 }])
  expect(await booked()).toEqual([1])
})

test('a connection lost before the commit: 503, nothing is written, and the same key does it once', async () => {
  afterAct = cutOwnConnection
  const lost = await book([1])
  expect([lost.statusCode, lost.json().kind, lost.headers['retry-after']]).toEqual([503, 'try-again', '1'])
  expect(await booked()).toEqual([])
  afterAct = async () => undefined
  expect((await book([1])).statusCode).toBe(201)
  expect(await booked()).toEqual([1])
})

test('a connection lost during the commit: not known, says the answer, and the same key does it once', async () => {
  await sql`CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`.execute(
    platform.database,
  )
  await sql`CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON booking DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cut()`.execute(
    platform.database,
  )
  const lost = await book([1])
  expect([lost.statusCode, lost.json().kind]).toEqual([503, 'outcome-unknown'])
  await sql`DROP TRIGGER cut ON booking`.execute(platform.database)
  expect((await book([1])).statusCode).toBe(201)
  expect(await booked()).toEqual([1])
})

test('what the database refuses at the commit is not answered as done', async () => {
  expect((await book([1, 1])).statusCode).toBe(500)
  expect(await booked()).toEqual([])
})

test('of two executions of one request, the one that was presumed dead commits nothing', async () => {
  const [reached, isReached] = signal()
  const [goOn, letGoOn] = signal()
  afterAct = () => {
    isReached()
    return goOn
  }
  const late = book([1])
  await reached
  afterAct = async () => undefined
  const other = await serve()
  await sql`UPDATE idempotency SET begun_at = now() - interval '1 hour'`.execute(platform.database)
  expect((await post(other, { numbers: [2] }, 'k')).statusCode).toBe(201)
  letGoOn()
  expect([(await late).statusCode, (await late).json().kind]).toEqual([503, 'try-again'])
  expect(await booked()).toEqual([2])
  await other.close()
})

function signal(): [signalled: Promise<void>, give: () => void] {
  const { promise, resolve } = Promise.withResolvers<void>()
  return [promise, resolve]
}

test('a route that keeps no answer leaves nothing of what was sent to it, not even a digest', async () => {
  const send = (number: number) =>
    app.inject({ method: 'POST', url: '/book-unkept', headers: { 'idempotency-key': 'k' }, payload: { number } })
  expect((await send(1)).statusCode).toBe(201)
  expect((await send(2)).statusCode).toBe(201)
  expect(await booked()).toEqual([1, 2])
  const { rows } = await sql`SELECT FROM idempotency`.execute(platform.database)
  expect(rows).toHaveLength(0)
})
