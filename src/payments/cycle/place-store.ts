import { sql } from 'kysely'
import { assert } from '../../kernel/assert.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import { unitPath } from '../../units/service.ts'

/** The province that pays: that of the provision's area, or the one province there is on the day. */
export async function findProvinceOf(
  database: Database,
  { areaUnitId, on }: { readonly areaUnitId?: string | null | undefined; readonly on: PlainDate },
): Promise<string> {
  const within = areaUnitId == null ? null : await unitPath(database, areaUnitId, on)
  const { rows } = await sql<{
    unit_id: string
  }>`SELECT unit_id FROM unit_version WHERE level = 'province' AND valid @> ${on}::date
    AND (${within}::uuid[] IS NULL OR unit_id = ANY(${within}::uuid[])) ORDER BY code LIMIT 1`.execute(database)
  assert(rows[0] !== undefined, `there is a province on ${on}`)
  return rows[0].unit_id
}
