import { sql } from 'kysely'
import type { Month } from '../../kernel/calendar.ts'
import type { Transaction } from '../../platform/db/database.ts'
import { areMany } from '../../platform/db/many-rows.ts'

/**
 * Runs `ANALYZE` after a bulk insert: with the statistics of an empty table the planner would scan all payees of a month for
 * each one.
 */
export async function analyseMonth(
  transaction: Transaction,
  table: 'entitlement' | 'disbursement',
  { month, inserted }: { readonly month: Month; readonly inserted: number },
): Promise<void> {
  if (areMany(inserted)) await sql`ANALYZE (SKIP_LOCKED) ${sql.table(`${table}_${month.replace('-', '_')}`)}`.execute(transaction)
}
