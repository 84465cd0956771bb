import { type Kysely, type RawBuilder, sql } from 'kysely'
import { SYSTEM_USER_ID } from '../actor/actor.ts'
import { type FullAccount, selectUsers } from '../actor/store.ts'
import type { AccountFilter, AccountPlace, AccountSort, AccountState } from './account-list.ts'

type Condition = RawBuilder<unknown>

/** A page of accounts in Vietnamese order of names, or in that of user names. */
export function selectAccounts(
  database: Kysely<unknown>,
  filter: AccountFilter,
  { sort, limit, after }: { sort: AccountSort; limit: number; after: AccountPlace | undefined },
): Promise<FullAccount[]> {
  const isDescending = sort.startsWith('-')
  const column = sort.endsWith('username') ? sql`u.username COLLATE "C"` : sql`u.display_name COLLATE "vi-x-icu"`
  const later = isDescending ? sql`<` : sql`>`
  const way = isDescending ? sql`DESC` : sql`ASC`
  const rest = after === undefined ? sql`true` : sql`(${column}, u.id) ${later} (${after.value}, ${after.id}::uuid)`
  return selectUsers(database, sql`${matching(filter)} AND ${rest} ORDER BY ${column} ${way}, u.id ${way} LIMIT ${limit}`)
}

export async function countAccounts(database: Kysely<unknown>, filter: AccountFilter): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT count(*)::integer AS total FROM app_user u WHERE ${matching(filter)}`.execute(database)
  return rows[0]?.total ?? 0
}

function matching({ search, state, role, unitIds, on }: AccountFilter): Condition {
  const held = [
    sql`g.user_id = u.id`,
    sql`g.valid && daterange(${on}::date, NULL)`,
    ...(role === undefined ? [] : [sql`g.role = ${role}`]),
    ...(unitIds === undefined ? [] : [sql`g.unit_id = ANY(${unitIds}::uuid[])`]),
  ]
  const conditions = [
    sql`u.id <> ${SYSTEM_USER_ID}`,
    ...(search === undefined || search.trim() === '' ? [] : [found(search.trim())]),
    ...(state === undefined ? [] : [IN_STATE[state](on)]),
    ...(role === undefined && unitIds === undefined
      ? []
      : [sql`EXISTS (SELECT 1 FROM role_grant g WHERE ${sql.join(held, sql` AND `)})`]),
  ]
  return sql.join(conditions, sql` AND `)
}

const found = (search: string): Condition =>
  sql`fold_text(u.display_name || ' ' || u.username)
    LIKE '%' || replace(replace(replace(fold_text(${search}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`

const holdsOn = (on: string): Condition =>
  sql`EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = u.id AND g.valid @> ${on}::date)`

const IN_STATE: { readonly [State in AccountState]: (on: string) => Condition } = {
  'in-use': (on) => sql`u.ended_at IS NULL AND ${holdsOn(on)}`,
  'without-role': (on) => sql`u.ended_at IS NULL AND NOT ${holdsOn(on)}`,
  ended: () => sql`u.ended_at IS NOT NULL`,
}
