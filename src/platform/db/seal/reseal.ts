import { type Kysely, sql } from 'kysely'
import { SEALED_TABLES } from './sealed-tables.ts'
import { compareWithRecord, listGuards } from './verify-store.ts'

/** The sealed tables that agree with the record before an upgrade; none while the database has no record. */
export async function listAgreeing(database: Kysely<unknown>): Promise<string[]> {
  const tables = await listGuards(database)
  if (!tables.has('sealed_change')) return []
  const agreeing: string[] = []
  for (const table of Object.keys(SEALED_TABLES))
    if (tables.has(table) && (await compareWithRecord(database, table, 1)).length === 0) agreeing.push(table)
  return agreeing
}

/**
 * Enters anew the rows of tables that agreed before the upgrade and do not after it: a column was added, say. What did not
 * agree before is left as it is, for verification to go on telling.
 */
export async function resealChanged(database: Kysely<unknown>, agreed: readonly string[]): Promise<void> {
  for (const table of agreed) {
    if ((await compareWithRecord(database, table, 1)).length === 0) continue
    await sql`SELECT enter_rows(${table}, ${SEALED_TABLES[table]?.key})`.execute(database)
  }
}
