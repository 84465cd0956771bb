import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import type { RoleHolder } from './doers.ts'
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

/** Who may still act and holds a role over one of these units on a day: one row a role. */
export async function listHolders(
  database: Database,
  { unitIds, on }: { readonly unitIds: readonly string[]; readonly on: PlainDate },
): Promise<RoleHolder[]> {
  const { rows } = await sql<RoleHolder>`
    SELECT DISTINCT u.id, u.display_name AS name, coalesce(encode(u.identity_index, 'hex'), u.id::text) AS human, g.role
    FROM role_grant g JOIN app_user u ON u.id = g.user_id AND u.ended_at IS NULL
    WHERE g.unit_id = ANY(${unitIds}::uuid[]) AND g.valid @> ${on}::date ORDER BY name, id, g.role`.execute(database)
  return rows
}

/** The units over which somebody who may still act holds a role on a day. */
export async function unitsWithRole(database: Database, role: Role, on: PlainDate): Promise<string[]> {
  const { rows } = await sql<{ unit_id: string }>`SELECT DISTINCT unit_id FROM ${roleHolders(role, on)} AS holder`.execute(
    database,
  )
  return rows.map(({ unit_id }) => unit_id)
}
