import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

/** The names of those who acted; somebody without an account keeps an empty name. */
export async function namesOf(database: Database, userIds: Iterable<string>): Promise<(id: string) => Named> {
  const { rows } =
    await sql<Named>`SELECT id, display_name AS name FROM app_user WHERE id = ANY(${[...new Set(userIds)]}::uuid[])`.execute(
      database,
    )
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (id) => ({ id, name: names.get(id) ?? '' })
}

/** Who answers for each commune on a day: whom to call. */
export async function officersOfCommunes(
  database: Database,
  communeIds: readonly string[],
  on: PlainDate,
): Promise<Map<string, Named[]>> {
  const { rows } = await sql<Named & { unit_id: string }>`SELECT g.unit_id, u.id, u.display_name AS name FROM role_grant g
    JOIN app_user u ON u.id = g.user_id AND u.ended_at IS NULL
    WHERE g.role = 'commune-officer' AND g.valid @> ${on}::date AND g.unit_id = ANY(${communeIds}::uuid[]) ORDER BY u.display_name`.execute(
    database,
  )
  const officers = new Map<string, Named[]>()
  for (const { unit_id, id, name } of rows) officers.set(unit_id, [...(officers.get(unit_id) ?? []), { id, name }])
  return officers
}
