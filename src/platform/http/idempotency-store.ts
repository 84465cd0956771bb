import { sql } from 'kysely'
import type { Database } from '../db/database.ts'

export interface KeyOwner {
  readonly sender: string
  readonly key: string
}

export interface KeptAnswer {
  readonly requestHash: Buffer
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Buffer
}

/** The lease of a request: after it, a request with the same key takes over, since the process was killed. */
const ABANDONED_AFTER = sql`interval '2 minutes'`
const KEPT_FOR = sql`interval '7 days'`

/** @returns whether the key was claimed: it was new, or its lease had expired */
export async function claimKey(database: Database, { sender, key }: KeyOwner): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO idempotency (sender, key) VALUES (${sender}, ${key})
    ON CONFLICT (sender, key) DO UPDATE SET begun_at = now()
      WHERE idempotency.status IS NULL AND idempotency.begun_at < now() - ${ABANDONED_AFTER}
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

export async function keepAnswer(database: Database, { sender, key }: KeyOwner, answer: KeptAnswer): Promise<void> {
  await sql`
    UPDATE idempotency SET request_hash = ${answer.requestHash}, status = ${answer.status}, headers = ${JSON.stringify(answer.headers)}::jsonb,
      body = ${answer.body}, answered_at = now()
    WHERE sender = ${sender} AND key = ${key}`.execute(database)
}

/** Releases the key when the request failed for reasons other than the act itself. */
export async function freeKey(database: Database, { sender, key }: KeyOwner): Promise<void> {
  await sql`DELETE FROM idempotency WHERE sender = ${sender} AND key = ${key} AND status IS NULL`.execute(database)
}

export async function forgetOldKeys(database: Database): Promise<void> {
  await sql`DELETE FROM idempotency WHERE begun_at < now() - ${KEPT_FOR}`.execute(database)
}
