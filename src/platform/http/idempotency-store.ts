import { sql } from 'kysely'
import type { Database } from '../db/database.ts'

export interface KeyOwner {
  readonly sender: string
  readonly key: string
}

/** One execution of a request with this key. */
export interface Claim extends KeyOwner {
  readonly id: string
}

export interface KeptAnswer {
  readonly requestHash: Buffer
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Buffer
}

/** The lease of a claim: after it the process counts as killed, and the key can be claimed again. */
const ABANDONED_AFTER = sql`interval '2 minutes'`
const KEPT_FOR = sql`interval '7 days'`

/**
 * @param givenUp claims that are known to have ended without an answer, before their lease is over
 * @returns whether the key was claimed: it was new, or whoever had claimed it no longer executes anything
 */
export async function claimKey(database: Database, { id, sender, key }: Claim, givenUp: ReadonlySet<string>): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO idempotency (sender, key, claim) VALUES (${sender}, ${key}, ${id})
    ON CONFLICT (sender, key) DO UPDATE SET begun_at = now(), claim = excluded.claim
      WHERE idempotency.status IS NULL
        AND (idempotency.begun_at < now() - ${ABANDONED_AFTER} OR idempotency.claim = ANY(${[...givenUp]}::uuid[]))
    RETURNING key`.execute(database)
  return rows.length === 1
}

export async function findAnswer(database: Database, { sender, key }: KeyOwner): Promise<KeptAnswer | undefined> {
  const { rows } = await sql<{ request_hash: Buffer; status: number; headers: Record<string, string>; body: Buffer }>`
    SELECT request_hash, status, coalesce(headers, '{}') AS headers, body FROM idempotency
    WHERE sender = ${sender} AND key = ${key} AND status IS NOT NULL AND request_hash IS NOT NULL AND body IS NOT NULL`.execute(
    database,
  )
  return rows[0] === undefined ? undefined : { ...rows[0], requestHash: rows[0].request_hash }
}

/** @returns whether the claim still holds; when it does not, another execution has taken the key over */
export async function keepAnswer(database: Database, { id, sender, key }: Claim, answer: KeptAnswer): Promise<boolean> {
  const { rows } = await sql`
    UPDATE idempotency SET request_hash = ${answer.requestHash}, status = ${answer.status}, headers = ${JSON.stringify(answer.headers)}::jsonb,
      body = ${answer.body}, answered_at = now()
    WHERE sender = ${sender} AND key = ${key} AND claim = ${id} AND status IS NULL RETURNING key`.execute(database)
  return rows.length === 1
}

/**
 * Releases the key when the request failed for reasons other than the act itself.
 *
 * @returns whether the claim still held
 */
export async function freeKey(database: Database, { id, sender, key }: Claim): Promise<boolean> {
  const { rows } = await sql`
    DELETE FROM idempotency WHERE sender = ${sender} AND key = ${key} AND claim = ${id} AND status IS NULL RETURNING key`.execute(
    database,
  )
  return rows.length === 1
}

/** Releases the keys of requests that a killed server left: their acts were rolled back with it. */
export async function freeAbandonedKeys(database: Database): Promise<void> {
  await sql`DELETE FROM idempotency WHERE status IS NULL`.execute(database)
}

export async function forgetOldKeys(database: Database): Promise<void> {
  await sql`DELETE FROM idempotency WHERE begun_at < now() - ${KEPT_FOR}`.execute(database)
}
