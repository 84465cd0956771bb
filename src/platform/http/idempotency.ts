import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../db/database.ts'
import type { Keyring, Platform } from '../platform.ts'
import { BodyHash } from './body-hash.ts'
import { claimKey, findAnswer, freeKey, type KeptAnswer, type KeyOwner, keepAnswer } from './idempotency-store.ts'
import { sendProblem } from './problem.ts'
import { type ProblemKind, problemText } from './text.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The owner of the keys: the user's id; empty when nobody is signed in (then keys are ignored). */
    sender: string
    bodyHash: BodyHash | null
    claimedKey: KeyOwner | null
  }
}

/** Stored responses are encrypted: they may hold a one-time password or personal data. */
type SealingPlatform = Pick<Platform, 'database' | 'keyring'>

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const KEY_FORM = /^[\x21-\x7e]{1,200}$/
const WAIT_MS = 20_000
const POLL_MS = 60
/** Statuses unrelated to the act itself: they are not stored, and the key can be retried. */
const NOT_KEPT = new Set([401, 408, 428, 429])

/**
 * Makes every mutation idempotent: requests with the same `Idempotency-Key` and content are executed once and get the
 * same response. A primary key decides between concurrent requests.
 */
export function honourIdempotencyKeys(app: FastifyInstance, { database, keyring }: SealingPlatform): void {
  app.decorateRequest('sender', '')
  app.decorateRequest('bodyHash', null)
  app.decorateRequest('claimedKey', null)
  app.addHook('preParsing', async (request, _reply, payload) => {
    if (keyOf(request) === undefined) return payload
    request.bodyHash = new BodyHash(request)
    return request.bodyHash.watch(payload)
  })
  app.addHook('preHandler', async (request, reply) => {
    const key = keyOf(request)
    if (key === undefined || request.sender === '') return
    if (!KEY_FORM.test(key)) return refuseKey(reply, 400, 'key-malformed')
    const answer = await claim({ database, keyring }, { sender: request.sender, key }, request)
    return answer?.(reply)
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const owner = request.claimedKey
    if (owner === null) return payload
    request.claimedKey = null
    await keep({ database, keyring }, owner, { request, reply, payload })
    return payload
  })
}

function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  return WRITES.has(request.method) && typeof key === 'string' ? key : undefined
}

const refuseKey = (reply: FastifyReply, status: number, kind: ProblemKind): FastifyReply =>
  sendProblem(reply, { status, kind, text: problemText[kind] })

/** @returns the stored response, or nothing when the request must be executed */
async function claim(
  { database, keyring }: SealingPlatform,
  owner: KeyOwner,
  request: FastifyRequest,
): Promise<((reply: FastifyReply) => FastifyReply) | undefined> {
  const kept = await claimOrWait(database, owner)
  if (kept === 'ours') {
    request.claimedKey = owner
    return undefined
  }
  if (kept === 'still-running') return (reply) => refuseKey(reply.header('retry-after', '5'), 409, 'still-running')
  const hash = await request.bodyHash?.whole()
  if (hash === undefined || !hash.equals(kept.requestHash)) return (reply) => refuseKey(reply, 422, 'key-reused')
  return (reply) => replay(reply, kept, keyring)
}

function replay(reply: FastifyReply, kept: KeptAnswer, keyring: Keyring): FastifyReply {
  const body = Buffer.from(keyring.open(kept.body), 'base64')
  reply.serializer((body) => body as string)
  return reply.code(kept.status).headers(kept.headers).header('idempotency-replayed', 'true').send(body)
}

/** Waits until the request that holds the key stores its response, or releases the key. */
async function claimOrWait(database: Database, owner: KeyOwner): Promise<'ours' | 'still-running' | KeptAnswer> {
  const until = Date.now() + WAIT_MS
  while (Date.now() < until) {
    if (await claimKey(database, owner)) return 'ours'
    const kept = await findAnswer(database, owner)
    if (kept !== undefined) return kept
    await wait(POLL_MS)
  }
  return 'still-running'
}

async function keep(
  { database, keyring }: SealingPlatform,
  owner: KeyOwner,
  { request, reply, payload }: { request: FastifyRequest; reply: FastifyReply; payload: unknown },
): Promise<void> {
  const body = payload === null || payload === undefined ? '' : payload
  const isKept = reply.statusCode < 500 && !NOT_KEPT.has(reply.statusCode) && (typeof body === 'string' || Buffer.isBuffer(body))
  const hash = isKept ? await request.bodyHash?.whole() : undefined
  if (hash === undefined) return freeKey(database, owner)
  const headers = Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => (reply.hasHeader(name) ? [[name, String(reply.getHeader(name))]] : [])),
  )
  await keepAnswer(database, owner, {
    requestHash: hash,
    status: reply.statusCode,
    headers,
    body: keyring.seal(Buffer.from(body as string).toString('base64')),
  })
}

const KEPT_HEADERS = ['content-type', 'content-language', 'location', 'etag']
