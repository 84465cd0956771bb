import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import type { UnitKind } from '../unit/unit.ts'

export interface CommunePlace {
  readonly communeId: string
  readonly name: string
  readonly kind: UnitKind
  readonly districtId: string | null
  readonly districtName: string | null
}

/** Where communes lie on a day. The district is absent where the level is. */
export async function findPlaces(
  database: Database,
  communeIds: readonly string[],
  on: PlainDate,
): Promise<Map<string, CommunePlace>> {
  const { rows } =
    await sql<CommunePlace>`SELECT c.id AS "communeId", u.name, u.kind, d.id AS "districtId", dn.name AS "districtName"
    FROM unnest(${communeIds}::uuid[]) AS c (id) CROSS JOIN LATERAL unit_on(c.id, ${on}::date) u
    LEFT JOIN admin_unit d ON d.id = u.parent_id AND d.level = 'district' LEFT JOIN LATERAL unit_on(d.id, ${on}::date) dn ON true`.execute(
      database,
    )
  return new Map(rows.map((row) => [row.communeId, row]))
}

/** The official codes of units on a day. Another unit may have had the same code before, or have it later. */
export async function findCodes(database: Database, unitIds: readonly string[], on: PlainDate): Promise<Map<string, string>> {
  const { rows } = await sql<{ unit_id: string; code: string }>`SELECT unit_id, code FROM unit_version
    WHERE unit_id = ANY(${unitIds}::uuid[]) AND code IS NOT NULL AND valid @> ${on}::date`.execute(database)
  return new Map(rows.map(({ unit_id, code }) => [unit_id, code]))
}

/** The state of the units above the hamlet, for joining: one row, `revision`. */
export const UNIT_REVISION = sql`(SELECT revision FROM unit_revision)`

/** Communes through all time, for joining: `id`. */
export const COMMUNES = sql`(SELECT id FROM admin_unit WHERE level = 'commune')`

export async function countCommunes(database: Database): Promise<number> {
  const { rows } = await sql<{
    communes: number
  }>`SELECT count(*)::integer AS communes FROM ${COMMUNES} AS communes`.execute(database)
  return rows[0]?.communes ?? 0
}
