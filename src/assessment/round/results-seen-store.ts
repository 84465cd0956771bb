import { sql } from 'kysely'
import type { Database } from '../../platform/db/database.ts'

/** Whether the Council has chosen how units are ranked: from then on it may see results. */
export async function hasChosenMethod(database: Database, roundId: string): Promise<boolean> {
  const { rows } =
    await sql`SELECT FROM council_motion WHERE round_id = ${roundId} AND kind = 'method' AND outcome = 'carried'`.execute(
      database,
    )
  return rows.length > 0
}
