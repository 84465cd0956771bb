import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { toRecordset } from '../../platform/db/many-rows.ts'

/** Groups of communes or hamlets on a day, with the unit through which each is affected; without dissolved ones. */
export async function selectGroupsIn(
  database: Database,
  unitIds: readonly string[],
  on: PlainDate,
): Promise<{ groupId: string; unitId: string; name: string }[]> {
  const { rows } = await sql<{ group_id: string; unit_id: string; name: string }>`
    SELECT DISTINCT ON (group_id) * FROM (
      SELECT g.id AS group_id, h.hamlet_id AS unit_id, g.name FROM group_hamlet h JOIN community_group g ON g.id = h.group_id
      WHERE h.hamlet_id = ANY(${unitIds}::uuid[]) AND h.valid @> (${on}::date - 1) AND ${isOpen(on)}
      UNION ALL SELECT g.id, g.commune_id, g.name FROM community_group g
      WHERE g.commune_id = ANY(${unitIds}::uuid[]) AND ${isOpen(on)}) AS touched
    ORDER BY group_id`.execute(database)
  return rows.map(({ group_id, unit_id, name }) => ({ groupId: group_id, unitId: unit_id, name }))
}

const isOpen = (on: PlainDate) =>
  sql`g.established_on <= ${on}::date AND (g.dissolved_on IS NULL OR g.dissolved_on > ${on}::date)`

export interface FlagToInsert {
  readonly id: string
  readonly groupId: string
  readonly unitId: string
}

/** Inserts flags; skips those that exist for the same unit and day. @returns how many are new */
export async function insertFlags(
  transaction: Transaction,
  flags: readonly FlagToInsert[],
  said: { on: PlainDate; basis: string; raisedBy: string },
): Promise<number> {
  if (flags.length === 0) return 0
  const rows = toRecordset(
    flags.map(({ id, groupId, unitId }) => ({ id, group: groupId, unit: unitId })),
    'id uuid, "group" uuid, unit uuid',
  )
  const { numAffectedRows } = await sql`
    INSERT INTO unit_flag (id, group_id, unit_id, on_date, basis, raised_by)
    SELECT id, "group", unit, ${said.on}::date, ${said.basis}, ${said.raisedBy} FROM ${rows} ON CONFLICT DO NOTHING`.execute(
    transaction,
  )
  return Number(numAffectedRows ?? 0n)
}

/** @returns how many were waiting */
export async function clearFlags(
  transaction: Transaction,
  groupId: string,
  said: { on: PlainDate; clearedBy: string; reason: string },
): Promise<number> {
  const { numAffectedRows } = await sql`
    UPDATE unit_flag SET cleared_on = ${said.on}::date, cleared_by = ${said.clearedBy}, clearing_reason = ${said.reason}
    WHERE group_id = ${groupId} AND cleared_on IS NULL`.execute(transaction)
  return Number(numAffectedRows ?? 0n)
}
