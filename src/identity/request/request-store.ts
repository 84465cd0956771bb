import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../platform/db/database.ts'
import { type AccountChange, accountOf } from '../account/account-change.ts'

/** A change that waits for a second administrator, or what became of it. */
export interface AccountRequest {
  readonly id: string
  readonly change: AccountChange
  readonly reason: string | null
  /** Sealed: the asker's half of the one-time password, until it is decided. */
  readonly passwordHalf: Buffer | null
  readonly askedBy: string
  readonly askedAt: string
  readonly outcome: RequestOutcome | null
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly decisionReason: string | null
}

export type RequestOutcome = 'confirmed' | 'declined' | 'withdrawn'

interface RequestRow {
  id: string
  wish: unknown
  reason: string | null
  password_half: Buffer | null
  asked_by: string
  asked_at: Date
  outcome: string | null
  decided_by: string | null
  decided_at: Date | null
  decision_reason: string | null
}

const toRequest = (row: RequestRow): AccountRequest => ({
  id: row.id,
  change: row.wish as AccountChange,
  reason: row.reason,
  passwordHalf: row.password_half,
  askedBy: row.asked_by,
  askedAt: row.asked_at.toISOString(),
  outcome: row.outcome as RequestOutcome | null,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at?.toISOString() ?? null,
  decisionReason: row.decision_reason,
})

const COLUMNS = sql`id, wish, reason, password_half, asked_by, asked_at, outcome, decided_by, decided_at, decision_reason`

async function select(database: Kysely<unknown>, fitting: RawBuilder<unknown>): Promise<AccountRequest[]> {
  const { rows } = await sql<RequestRow>`SELECT ${COLUMNS} FROM account_request WHERE ${fitting}`.execute(database)
  return rows.map(toRequest)
}

/** Those that wait, the oldest first. */
export const selectWaiting = (database: Kysely<unknown>): Promise<AccountRequest[]> =>
  select(database, sql`outcome IS NULL ORDER BY asked_at, id`)

const DECIDED_SHOWN = 50

/** Those decided last. */
export const selectDecided = (database: Kysely<unknown>): Promise<AccountRequest[]> =>
  select(database, sql`outcome IS NOT NULL ORDER BY decided_at DESC, id LIMIT ${DECIDED_SHOWN}`)

export async function findRequest(database: Kysely<unknown>, id: string): Promise<AccountRequest | undefined> {
  return (await select(database, sql`id = ${id}`))[0]
}

export async function lockRequest(transaction: Transaction, id: string): Promise<AccountRequest | undefined> {
  return (await select(transaction, sql`id = ${id} FOR UPDATE`))[0]
}

/** @returns false when the same is asked for already */
export async function insertRequest(
  transaction: Transaction,
  request: Pick<AccountRequest, 'id' | 'change' | 'reason' | 'passwordHalf' | 'askedBy'>,
): Promise<boolean> {
  const { id, change, reason, passwordHalf, askedBy } = request
  const { rows } = await sql`
    INSERT INTO account_request (id, kind, account_id, wish, reason, password_half, asked_by)
    VALUES (${id}, ${change.kind}, ${accountOf(change)}, ${JSON.stringify(change)}::jsonb, ${reason}, ${passwordHalf}, ${askedBy})
    ON CONFLICT (kind, account_id, wish) WHERE outcome IS NULL DO NOTHING RETURNING id`.execute(transaction)
  return rows.length === 1
}

export const closeRequest = (
  transaction: Transaction,
  { id, outcome, by, reason }: { id: string; outcome: RequestOutcome; by: string; reason: string | null },
): Promise<unknown> =>
  sql`UPDATE account_request SET outcome = ${outcome}, decided_by = ${by}, decided_at = programme_instant(now()), decision_reason = ${reason},
    password_half = NULL WHERE id = ${id}`.execute(transaction)
