import { type Kysely, sql } from 'kysely'
import { SEALED_TABLES } from './sealed-tables.ts'
import { compareWithRecord, listGuards } from './verify-store.ts'

/** The sealed tables that do not agree with the record; none while the database has no record. */
export async function listDisagreeing(database: Kysely<unknown>): Promise<string[]> {
  const tables = await listGuards(database)
  if (!tables.has('sealed_change')) return []
  const disagreeing: string[] = []
  for (const table of Object.keys(SEALED_TABLES))
    if (tables.has(table) && (await compareWithRecord(database, table, 1)).length > 0) disagreeing.push(table)
  return disagreeing
}

/**
 * Enters anew the rows of tables that do not agree after an upgrade but did before it, or were first sealed by it: a column
 * was added, say. What did not agree before is left as it is, for verification to go on telling.
 */
export async function resealChanged(database: Kysely<unknown>, disagreedBefore: readonly string[]): Promise<void> {
  for (const table of await listDisagreeing(database)) {
    if (disagreedBefore.includes(table)) continue
    await sql`SELECT enter_rows(${table}, ${SEALED_TABLES[table]?.key})`.execute(database)
  }
}
