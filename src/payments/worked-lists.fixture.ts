import { sql } from 'kysely'
import type { Database } from '../platform/db/database.ts'
import type { OrderedLine } from './testing.ts'

export interface LineOfBank extends OrderedLine {
  readonly group: string
}

const CHOSEN = {
  'on-their-way': sql`d.state = 'sent'`,
  'paid-once': sql`(d.state = 'settled' OR EXISTS (SELECT FROM payment_return r WHERE r.disbursement_id = d.id))`,
} as const

/** What a bank's list of a cycle holds: the payments on their way, or those that it paid, though it may have taken them back. */
export async function linesOfBank(database: Database, cycleId: string, which: keyof typeof CHOSEN): Promise<LineOfBank[]> {
  const { rows } = await sql<LineOfBank>`
    SELECT d.reference, sum(d.amount_vnd)::bigint AS amount, min(g.name) AS group
    FROM disbursement d JOIN community_group g ON g.id = d.group_id WHERE d.cycle_id = ${cycleId} AND ${CHOSEN[which]}
    GROUP BY d.reference ORDER BY d.reference`.execute(database)
  return rows
}
