import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { DecidedAct } from './threshold.ts'

/** What an act that is proposed needs, and who said yes so far. */
export interface Yeses {
  readonly subjectId: string
  /** What the threshold counts: of an ending, all that the same decision ends. */
  readonly amount: Vnd
  /** By what held when it was proposed or holds today, whichever is more. */
  readonly needed: number
  readonly given: readonly string[]
}

export async function listYeses(
  database: Database,
  { act, subjectIds, on }: { readonly act: DecidedAct; readonly subjectIds: readonly string[]; readonly on: PlainDate },
): Promise<Yeses[]> {
  if (subjectIds.length === 0) return []
  const { rows } = await sql<{ subjectId: string; amount: number; needed: number; given: string[] }>`
    SELECT asked.id AS "subjectId", a.amount_vnd AS amount, approvals_needed_of(${act}::text, asked.id, ${on}::date) AS needed,
      ARRAY(SELECT f.by_user FROM further_approval f WHERE f.act = ${act} AND f.subject_id = asked.id ORDER BY f.at, f.id) AS given
    FROM unnest(${subjectIds}::uuid[]) AS asked (id) CROSS JOIN LATERAL act_to_approve(${act}::text, asked.id) AS a`.execute(
    database,
  )
  return rows.map(({ amount, ...row }) => ({ ...row, amount: vnd(amount) }))
}

export interface NewYes {
  readonly id: string
  readonly cycleId: string
  readonly act: DecidedAct | 'order'
  readonly subjectId: string
  /** Of an order: its number in the month. */
  readonly ordinal: number
  readonly amount: Vnd
  readonly by: string
  readonly at: Date
}

/** @returns false when the same was said already */
export async function insertYes(transaction: Transaction, yes: NewYes): Promise<boolean> {
  const { rows } = await sql`INSERT INTO further_approval (id, cycle_id, act, subject_id, ordinal, amount_vnd, by_user, at)
    VALUES (${yes.id}, ${yes.cycleId}, ${yes.act}, ${yes.subjectId}, ${yes.ordinal}, ${yes.amount}, ${yes.by}, ${yes.at})
    ON CONFLICT DO NOTHING RETURNING id`.execute(transaction)
  return rows.length === 1
}

/** A yes to the next order of a month, up to a sum. */
export interface OrderYes {
  readonly by: string
  readonly amount: Vnd
  readonly at: string
}

export async function listOrderYeses(
  database: Database,
  { cycleId, ordinal }: { readonly cycleId: string; readonly ordinal: number },
): Promise<OrderYes[]> {
  const { rows } = await sql<{
    by: string
    amount: number
    at: Date
  }>`SELECT by_user AS by, max(amount_vnd) AS amount, max(at) AS at
    FROM further_approval WHERE act = 'order' AND subject_id = ${cycleId} AND ordinal = ${ordinal} GROUP BY by_user ORDER BY max(at)`.execute(
    database,
  )
  return rows.map(({ by, amount, at }) => ({ by, amount: vnd(amount), at: at.toISOString() }))
}

/** How many orders a month has: the next one is numbered after them. */
export async function countOrders(database: Database, cycleId: string): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`SELECT count(*)::int AS count FROM payment_order WHERE cycle_id = ${cycleId}`.execute(database)
  return rows[0]?.count ?? 0
}
