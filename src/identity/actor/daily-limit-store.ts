import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { DailyLimit } from './daily-limit.ts'

export interface DayOf {
  readonly userId: string
  readonly limit: DailyLimit
  readonly day: PlainDate
}

/** The key under which it is noted that a limit was reached. */
const TOLD = ''

/** Makes other uses of the same account wait: of two at once, both would still fit. */
export const lockUses = (transaction: Transaction, { userId, limit }: DayOf): Promise<unknown> =>
  sql`SELECT pg_advisory_xact_lock(hashtextextended(${`identity.daily-use ${userId} ${limit}`}, 0))`.execute(transaction)

export async function selectUses(database: Database, { userId, limit, day }: DayOf): Promise<Set<string>> {
  const { rows } = await sql<{ use_key: string }>`
    SELECT use_key FROM daily_use WHERE user_id = ${userId} AND kind = ${limit} AND day = ${day} AND use_key <> ${TOLD}`.execute(
    database,
  )
  return new Set(rows.map(({ use_key }) => use_key))
}

export async function insertUses(
  transaction: Transaction,
  { userId, limit, day }: DayOf,
  keys: readonly string[],
): Promise<void> {
  await sql`
    INSERT INTO daily_use (user_id, kind, day, use_key) SELECT ${userId}, ${limit}, ${day}, key FROM unnest(${keys}::text[]) AS key`.execute(
    transaction,
  )
}

/** @returns false when it was noted before on that day */
export async function noteReached(transaction: Transaction, { userId, limit, day }: DayOf): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO daily_use (user_id, kind, day, use_key) VALUES (${userId}, ${limit}, ${day}, ${TOLD})
    ON CONFLICT DO NOTHING RETURNING day`.execute(transaction)
  return rows.length === 1
}

/** What was used on other days counts no more. */
export const forgetUses = (database: Database): Promise<unknown> =>
  sql`DELETE FROM daily_use WHERE used_at < now() - interval '7 days'`.execute(database)
