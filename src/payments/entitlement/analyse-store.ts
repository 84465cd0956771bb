import { sql } from 'kysely'
import type { Month } from '../../kernel/calendar.ts'
import type { Transaction } from '../../platform/db/database.ts'

/** The number of inserted rows from which `ANALYZE` is run: some ten milliseconds, where a wrong plan takes seconds. */
const MANY = 200

/**
 * Runs `ANALYZE` after a bulk insert: with the statistics of an empty table the planner would scan all payees of a month for
 * each one.
 */
export async function analyseMonth(
  transaction: Transaction,
  table: 'entitlement' | 'disbursement',
  { month, inserted }: { readonly month: Month; readonly inserted: number },
): Promise<void> {
  if (inserted >= MANY) await sql`ANALYZE ${sql.table(`${table}_${month.replace('-', '_')}`)}`.execute(transaction)
}
