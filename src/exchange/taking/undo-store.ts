import { sql } from 'kysely'
import type { Database, Transaction } from '../../platform/db/database.ts'

/** Other imports whose rows were taken as memberships that one began: the file and how many rows. */
export async function selectImportsResting(
  database: Database,
  { importId, membershipIds }: { importId: string; membershipIds: readonly string[] },
): Promise<{ files: string[]; rows: number }[]> {
  const { rows } = await sql<{ files: string[]; rows: number }>`
    SELECT ARRAY(SELECT sent ->> 'name' FROM jsonb_array_elements(b.files) AS sent) AS files, count(*) AS rows
    FROM import_row r JOIN import_batch b ON b.id = r.import_id
    WHERE b.id <> ${importId} AND b.state = 'taken' AND r.state = 'taken' AND r.membership_id = ANY(${membershipIds}::uuid[])
    GROUP BY b.id ORDER BY b.started_at`.execute(database)
  return rows
}

export async function countAnsweredBy(database: Database, importId: string): Promise<number> {
  const { rows } = await sql<{ answered: number }>`
    SELECT count(*) AS answered FROM import_row WHERE answered_by = ${importId}`.execute(database)
  return rows[0]?.answered ?? 0
}

/** Notes that the registers are as they were before: what was read meanwhile no longer holds. */
export async function markUndone(transaction: Transaction, importId: string, reason: string): Promise<void> {
  await sql`
    UPDATE import_batch SET state = 'undone', ended_reason = ${reason}, taken_order = nextval('import_order'), job_id = NULL
    WHERE id = ${importId}`.execute(transaction)
}
