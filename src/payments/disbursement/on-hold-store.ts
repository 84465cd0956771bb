import { type RawBuilder, sql } from 'kysely'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { Database } from '../../platform/db/database.ts'
import type { HoldTold } from '../holds/hold.ts'

/** What one hold keeps of what is open in a cycle. */
export interface SumOnHold extends HoldTold {
  readonly holdId: string
  /** Of the payee or group; of the first of those that a wider hold keeps. */
  readonly name: string
  readonly communeId: string
  readonly payees: number
  readonly amount: Vnd
}

/** Of what is open, what each hold keeps, the largest sum first. */
export async function listOnHold(database: Database, open: RawBuilder<unknown>): Promise<SumOnHold[]> {
  const { rows } = await sql<SumOnHold>`
    SELECT coalesce(hold_id::text, '') AS "holdId", coalesce(held_by, 'month') AS by, coalesce(hold_reason, '') AS reason, held_until AS until,
      CASE held_by WHEN 'payee' THEN min(payee_name) WHEN 'group' THEN min(group_name) WHEN 'month' THEN min(group_name) ELSE '' END AS name,
      (array_agg(commune_id ORDER BY commune_id))[1] AS "communeId", count(*)::int AS payees, sum(amount_vnd)::bigint AS amount
    FROM (${open}) AS open WHERE obstacle = 'held' GROUP BY hold_id, held_by, hold_reason, held_until ORDER BY amount DESC, hold_id`.execute(
    database,
  )
  return rows.map((row) => ({ ...row, amount: vnd(row.amount) }))
}
