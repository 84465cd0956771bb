import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import { administers, ROLES } from '../actor/permissions.ts'
import type { Administration } from './second-person.ts'

/** A human is told by the identity number, or by the account where none is known. */
const HUMAN = sql`coalesce(encode(u.identity_index, 'hex'), u.id::text)`
const GIVER = sql`coalesce(encode(giver.identity_index, 'hex'), giver.id::text)`

/** Every administrator's role that is in force on the day, of accounts that may sign in. */
export async function listAdministrations(
  database: Kysely<unknown>,
  on: PlainDate,
): Promise<(Administration & { readonly unitId: string })[]> {
  const { rows } = await sql<{ human: string; unit_id: string; made_by: string; is_by_two: boolean }>`
    SELECT ${HUMAN} AS human, g.unit_id, ${GIVER} AS made_by, g.confirmed_by IS NOT NULL AS is_by_two
    FROM role_grant g JOIN app_user u ON u.id = g.user_id JOIN app_user giver ON giver.id = g.granted_by
    WHERE g.role = ANY(${ROLES.filter(administers)}::text[]) AND g.valid @> ${on}::date AND u.ended_at IS NULL`.execute(database)
  return rows.map(({ human, unit_id, made_by, is_by_two }) => ({ human, unitId: unit_id, madeBy: made_by, isByTwo: is_by_two }))
}

/** The human behind an account, as the list above tells them. */
export async function findHuman(database: Kysely<unknown>, userId: string): Promise<string> {
  const { rows } = await sql<{ human: string }>`SELECT ${HUMAN} AS human FROM app_user u WHERE u.id = ${userId}`.execute(database)
  return rows[0]?.human ?? userId
}

/** The accounts of all who administer something on the day. */
export async function listAdministrators(database: Kysely<unknown>, on: PlainDate): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT u.id FROM role_grant g JOIN app_user u ON u.id = g.user_id
    WHERE g.role = ANY(${ROLES.filter(administers)}::text[]) AND g.valid @> ${on}::date AND u.ended_at IS NULL`.execute(database)
  return rows.map(({ id }) => id)
}
