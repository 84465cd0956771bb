import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../db/database.ts'
import { runInUnit, UnitOfWork } from '../db/unit-of-work.ts'
import { newId } from '../new-id.ts'
import type { Keyring, Platform } from '../platform.ts'
import { BodyHash } from './body-hash.ts'
import { type Claim, claimKey, findAnswer, freeKey, type KeptAnswer, type KeyOwner, keepAnswer } from './idempotency-store.ts'
import { sendProblem } from './problem.ts'
import { isRead } from './request/reads.ts'
import { type ProblemKind, problemText } from './text.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The owner of the keys: the user's id; empty when nobody is signed in (then keys are ignored). */
    sender: string
    bodyHash: BodyHash | null
    execution: Execution | null
  }
  interface FastifyContextConfig {
    /** What is sent must be found nowhere beside its sender, not even as a digest: the act itself tells a second time from the first. */
    keepsNoAnswer?: boolean
  }
}

/** One execution of a request with a key: what it writes is committed together with the answer kept for the key. */
interface Execution {
  readonly claim: Claim
  readonly unit: UnitOfWork
}

/** Another execution took the key over: this one was presumed dead, and what it did is rolled back. */
export class ClaimLost extends Error {
  readonly code = 'CLAIM_LOST'
}

/** Stored responses are encrypted: they may hold a one-time password or personal data. */
type SealingPlatform = Pick<Platform, 'database' | 'keyring'>

const KEY_FORM = /^[\x21-\x7e]{1,200}$/
const WAIT_MS = 20_000
const POLL_MS = 60
/** Statuses unrelated to the act itself: they are not stored, and the key can be retried. */
const NOT_KEPT = new Set([401, 408, 428, 429])

/**
 * Makes every mutation idempotent: requests with the same `Idempotency-Key` and content are executed once and get the
 * same response. A primary key decides between concurrent requests. A request with a key is one unit of work, which is
 * committed with its answer before the answer is sent: after a crash, both are there or neither.
 */
export function honourIdempotencyKeys(app: FastifyInstance, platform: SealingPlatform): void {
  const keys = new Keys(platform)
  app.decorateRequest('sender', '')
  app.decorateRequest('bodyHash', null)
  app.decorateRequest('execution', null)
  app.addHook('preParsing', async (request, _reply, payload) => {
    if (keyOf(request) === undefined) return payload
    request.bodyHash = new BodyHash(request)
    return request.bodyHash.watch(payload)
  })
  app.addHook('preHandler', async (request, reply) => {
    const key = keyOf(request)
    if (key === undefined || request.sender === '') return
    if (!KEY_FORM.test(key)) return refuseKey(reply, 400, 'key-malformed')
    const answer = await keys.claim({ sender: request.sender, key }, request)
    return answer?.(reply)
  })
  // With a callback: what comes after `done` runs within the unit of work.
  app.addHook('preHandler', (request, _reply, done) => {
    if (request.execution === null) done()
    else runInUnit(request.execution.unit, done)
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const { execution } = request
    if (execution === null) return payload
    request.execution = null
    await keys.finish(execution, { request, reply, payload })
    return payload
  })
}

function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  const keeps = !isRead(request.method) && request.routeOptions.config.keepsNoAnswer !== true
  return keeps && typeof key === 'string' ? key : undefined
}

const refuseKey = (reply: FastifyReply, status: number, kind: ProblemKind): FastifyReply =>
  sendProblem(reply, { status, kind, text: problemText[kind] })

interface Answered {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly payload: unknown
}

class Keys {
  readonly #platform: SealingPlatform
  /** Claims that ended without an answer and could not be released, since the database was away. */
  readonly #givenUp = new Set<string>()

  constructor(platform: SealingPlatform) {
    this.#platform = platform
  }

  /** @returns what sends the stored response, or nothing when the request must be executed */
  async claim(owner: KeyOwner, request: FastifyRequest): Promise<((reply: FastifyReply) => FastifyReply) | undefined> {
    const kept = await this.#claimOrWait(owner)
    if ('id' in kept) {
      request.execution = { claim: kept, unit: new UnitOfWork() }
      return undefined
    }
    if ('isRunning' in kept) return (reply) => refuseKey(reply.header('retry-after', '5'), 409, 'still-running')
    const hash = await request.bodyHash?.whole()
    if (hash === undefined || !hash.equals(kept.requestHash)) return (reply) => refuseKey(reply, 422, 'key-reused')
    return (reply) => replay(reply, kept, this.#platform.keyring)
  }

  /** Commits what the request wrote together with its answer, or rolls it back when the request failed. */
  async finish({ claim, unit }: Execution, answered: Answered): Promise<void> {
    const { database } = this.#platform
    try {
      if (answered.reply.statusCode >= 500) {
        await unit.rollback().catch(() => undefined)
        await freeKey(database, claim).catch(() => void this.#givenUp.add(claim.id))
        return
      }
      const holds = await runInUnit(unit, () => this.#keep(database, claim, answered))
      if (!holds) throw new ClaimLost('the key was claimed by another execution')
      await unit.commit()
    } catch (error) {
      if (unit.isOpen) await unit.rollback().catch(() => undefined)
      this.#givenUp.add(claim.id)
      throw error
    }
  }

  async #keep(database: Database, claim: Claim, { request, reply, payload }: Answered): Promise<boolean> {
    const body = payload === null || payload === undefined ? '' : payload
    const isKept = !NOT_KEPT.has(reply.statusCode) && (typeof body === 'string' || Buffer.isBuffer(body))
    const hash = isKept ? await request.bodyHash?.whole() : undefined
    if (hash === undefined) return freeKey(database, claim)
    const headers = Object.fromEntries(
      KEPT_HEADERS.flatMap((name) => (reply.hasHeader(name) ? [[name, String(reply.getHeader(name))]] : [])),
    )
    return keepAnswer(database, claim, {
      requestHash: hash,
      status: reply.statusCode,
      headers,
      body: this.#platform.keyring.seal(Buffer.from(body as string).toString('base64')),
    })
  }

  /** Waits until the request that holds the key stores its response, or releases the key. */
  async #claimOrWait(owner: KeyOwner): Promise<Claim | { readonly isRunning: true } | KeptAnswer> {
    const { database } = this.#platform
    const claim = { ...owner, id: newId() }
    const until = Date.now() + WAIT_MS
    while (Date.now() < until) {
      if (await claimKey(database, claim, this.#givenUp)) return claim
      const kept = await findAnswer(database, owner)
      if (kept !== undefined) return kept
      await wait(POLL_MS)
    }
    return { isRunning: true }
  }
}

function replay(reply: FastifyReply, kept: KeptAnswer, keyring: Keyring): FastifyReply {
  const body = Buffer.from(keyring.open(kept.body), 'base64')
  reply.serializer((body) => body as string)
  return reply.code(kept.status).headers(kept.headers).header('idempotency-replayed', 'true').send(body)
}

const KEPT_HEADERS = ['content-type', 'content-language', 'location', 'etag']
