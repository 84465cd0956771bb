import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Role } from './permissions.ts'

/** Accounts by name, for joining: `id`, `name`. Ended ones too: what they did stays theirs. */
export const ACCOUNT_NAMES = sql`(SELECT id, display_name AS name FROM app_user)`

/** Who holds a role on a day and may still act, for joining: `user_id`, `name`, `unit_id`, `valid`. */
export const roleHolders = (role: Role, on: PlainDate): RawBuilder<unknown> =>
  sql`(SELECT g.user_id, u.display_name AS name, g.unit_id, g.valid FROM role_grant g
    JOIN app_user u ON u.id = g.user_id AND u.ended_at IS NULL WHERE g.role = ${role} AND g.valid @> ${on}::date)`

export interface NamedUser {
  readonly id: string
  readonly name: string
}

/** The names of those who acted; somebody without an account keeps an empty name. */
export async function loadNames(database: Database, userIds: Iterable<string>): Promise<(id: string) => NamedUser> {
  const { rows } =
    await sql<NamedUser>`SELECT id, name FROM ${ACCOUNT_NAMES} u WHERE id = ANY(${[...new Set(userIds)]}::uuid[])`.execute(
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
): Promise<Map<string, NamedUser[]>> {
  const { rows } = await sql<NamedUser & { unit_id: string }>`
    SELECT unit_id, user_id AS id, name FROM ${roleHolders('commune-officer', on)} AS holder
    WHERE unit_id = ANY(${communeIds}::uuid[]) ORDER BY name`.execute(database)
  const officers = new Map<string, NamedUser[]>()
  for (const { unit_id, id, name } of rows) officers.set(unit_id, [...(officers.get(unit_id) ?? []), { id, name }])
  return officers
}
