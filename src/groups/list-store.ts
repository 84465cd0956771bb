import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../kernel/calendar.ts'
import type { Database } from '../platform/db/database.ts'
import type { UnitKind } from '../units/index.ts'
import { type GroupStatus, type GroupWarning, USUAL_LEAST_MEMBERS } from './group.ts'
import { type GroupFilter, type GroupSort, searchQuery } from './group-list.ts'

export interface CardRow {
  group_id: string
  name: string
  commune_id: string
  commune_name: string
  commune_kind: UnitKind
  district_name: string | null
  hamlets: { kind: UnitKind; name: string }[]
  status: GroupStatus | null
  member_count: number
  leader_count: number
  deputy_count: number
  leader_person_id: string | null
  leader_name: string | null
  founded_on: PlainDate
  decision_number: string | null
  flagged: boolean
  /** Read on the units of another day; the sort still goes by `commune_name`. */
  shown_commune?: string
}

const CARD_COLUMNS = sql.raw(
  'group_id, name, commune_id, commune_name, commune_kind, district_name, hamlets, status, member_count, leader_count, deputy_count, leader_person_id, leader_name, founded_on, decision_number, flagged',
)

/** What a page rests on: the cards kept for today, or the same drawn up for another day. */
export interface CardScope {
  readonly filter: GroupFilter
  readonly communeIds: readonly string[] | 'all'
  readonly on: PlainDate
  readonly isToday: boolean
  /** Groups of their own, beside the communes. */
  readonly groupIds: readonly string[]
  /** Narrows all of it to one hamlet. */
  readonly hamletId?: string | undefined
}

export interface CardOrder {
  readonly by: GroupSort
  readonly descending: boolean
  /** Sort values of the last row before the page. */
  readonly after: readonly (string | number | null)[] | undefined
  readonly limit: number
}

const SORT_COLUMNS = {
  name: ['name', 'group_id'],
  commune: ['commune_name', 'name', 'group_id'],
  members: ['member_count', 'name', 'group_id'],
  founded: ['founded_on', 'name', 'group_id'],
} as const satisfies Record<GroupSort, readonly (keyof CardRow)[]>

export const sortValues = (row: CardRow, by: GroupSort): (string | number)[] => SORT_COLUMNS[by].map((column) => row[column])
export const sortLength = (by: GroupSort): number => SORT_COLUMNS[by].length

const CASTS: { readonly [Column in string]?: string } = { group_id: '::uuid', member_count: '::integer', founded_on: '::date' }

/** Up to this many found by a search are all looked at and counted; more are paged through in their order. */
export const SEARCH_LIMIT = 2_000
/** Up to this many are counted when nothing is searched for. */
export const COUNT_LIMIT = 10_000

export interface CardPage {
  readonly rows: CardRow[]
  readonly total: number
  readonly isTotalAtLeast: boolean
}

/**
 * A page of cards, one row longer than asked for when there is a next.
 *
 * What a search finds is gathered first when it is little, since reading in order would pass by everything else; when
 * it is much the order is read, since the next fifty are near. No estimate of the planner decides between them.
 */
export async function selectCards(database: Database, scope: CardScope, order: CardOrder): Promise<CardPage> {
  if (scope.filter.search !== undefined && searchQuery(scope.filter.search) !== undefined) {
    const found = await selectFound(database, scope, order)
    if (found.total <= SEARCH_LIMIT) return { ...found, isTotalAtLeast: false }
    return { rows: await selectInOrder(database, scope, order), total: SEARCH_LIMIT, isTotalAtLeast: true }
  }
  const [rows, counted] = await Promise.all([selectInOrder(database, scope, order), countUpTo(database, scope, COUNT_LIMIT + 1)])
  return { rows, total: Math.min(counted, COUNT_LIMIT), isTotalAtLeast: counted > COUNT_LIMIT }
}

async function selectFound(database: Database, scope: CardScope, order: CardOrder): Promise<{ rows: CardRow[]; total: number }> {
  const { rows } = await sql<CardRow & { total: number }>`
    WITH found AS MATERIALIZED (SELECT ${CARD_COLUMNS} FROM ${cardsOf(scope)} WHERE ${conditionsOf(scope)} LIMIT ${SEARCH_LIMIT + 1})
    SELECT page.*, counted.total FROM (SELECT count(*)::integer AS total FROM found) AS counted
    LEFT JOIN LATERAL (SELECT * FROM found WHERE counted.total <= ${SEARCH_LIMIT} AND ${afterOf(order)} ORDER BY ${orderOf(order)} LIMIT ${order.limit + 1}) AS page ON true`.execute(
    database,
  )
  return { rows: rows.filter(({ group_id }) => group_id !== null), total: rows[0]?.total ?? 0 }
}

async function selectInOrder(database: Database, scope: CardScope, order: CardOrder): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`
    SELECT ${CARD_COLUMNS} FROM ${cardsOf(scope)} WHERE ${conditionsOf(scope)} AND ${afterOf(order)}
    ORDER BY ${orderOf(order)} LIMIT ${order.limit + 1}`.execute(database)
  return rows
}

async function countUpTo(database: Database, scope: CardScope, most: number): Promise<number> {
  const { rows } = await sql<{ counted: number }>`
    SELECT count(*)::integer AS counted FROM (SELECT FROM ${cardsOf(scope)} WHERE ${conditionsOf(scope)} LIMIT ${most}) AS first_ones`.execute(
    database,
  )
  return rows[0]?.counted ?? 0
}

function cardsOf(scope: CardScope): RawBuilder<unknown> {
  if (scope.isToday) return sql`group_card`
  return sql`group_card_on(${scope.on}::date, ARRAY(SELECT id FROM community_group WHERE ${inScope(scope, 'id')})) AS drawn`
}

function inScope({ communeIds, groupIds, hamletId, on }: CardScope, idColumn: string): RawBuilder<boolean> {
  const own = groupIds.length === 0 ? sql`` : sql` OR ${sql.ref(idColumn)} = ANY(${groupIds}::uuid[])`
  const reached = communeIds === 'all' ? sql`true` : sql`(commune_id = ANY(${communeIds}::uuid[])${own})`
  if (hamletId === undefined) return sql`${reached}`
  return sql`${reached} AND EXISTS (SELECT FROM group_hamlet h
    WHERE h.group_id = ${sql.ref(idColumn)} AND h.hamlet_id = ${hamletId} AND h.valid @> ${on}::date)`
}

const WARNED: { readonly [W in GroupWarning]: RawBuilder<boolean> } = {
  'below-usual-size': sql`member_count < ${sql.lit(USUAL_LEAST_MEMBERS)}`,
  'without-leader': sql`leader_count = 0`,
  'several-deputies': sql`deputy_count > 1`,
  'unit-reorganised': sql`flagged`,
}

function conditionsOf(scope: CardScope): RawBuilder<boolean> {
  const { filter, on } = scope
  const query = searchQuery(filter.search)
  const conditions = [
    inScope(scope, 'group_id'),
    sql<boolean>`founded_on <= ${on}::date`,
    ...(query === undefined ? [] : [sql<boolean>`search @@ ${query}::tsquery`]),
    ...(filter.status === undefined ? [] : [sql<boolean>`status = ${filter.status}`]),
    ...(filter.warning === undefined ? [] : [WARNED[filter.warning]]),
    ...(filter.leastMembers === undefined ? [] : [sql<boolean>`member_count >= ${filter.leastMembers}`]),
    ...(filter.mostMembers === undefined ? [] : [sql<boolean>`member_count <= ${filter.mostMembers}`]),
  ]
  return sql`${sql.join(conditions, sql` AND `)}`
}

/** Cards sort as Vietnamese does; those drawn up for a day have to be told. */
const sortable = (column: string): RawBuilder<unknown> =>
  column === 'name' || column === 'commune_name' ? sql`${sql.ref(column)} COLLATE vietnamese` : sql.ref(column)

const orderOf = ({ by, descending }: CardOrder): RawBuilder<unknown> =>
  sql.join(SORT_COLUMNS[by].map((column) => sql`${sortable(column)} ${sql.raw(descending ? 'DESC' : 'ASC')}`))

function afterOf({ by, descending, after }: CardOrder): RawBuilder<boolean> {
  if (after === undefined) return sql`true`
  const columns = SORT_COLUMNS[by]
  const values = columns.map((column, index) => sql`${after[index] ?? null}${sql.raw(CASTS[column] ?? '::text')}`)
  return sql`(${sql.join(columns.map(sortable))}) ${sql.raw(descending ? '<' : '>')} (${sql.join(values)})`
}

/** Draws up anew the cards that have told another day than today. */
export async function refreshStaleCards(database: Database, on: PlainDate): Promise<void> {
  const { rows } = await sql<{
    group_id: string
  }>`SELECT group_id FROM group_card WHERE changes_on <= ${on}::date ORDER BY group_id`.execute(database)
  if (rows.length === 0) return
  const stale = rows.map(({ group_id }) => group_id)
  await sql`SELECT refresh_group_cards(${on}::date, ${stale}::uuid[])`.execute(database)
}

export interface UnitNameRow {
  id: string
  kind: UnitKind
  name: string
  district_name: string | null
}

/** Names of communes as they are on a day, with their district where there is one. */
export async function selectCommuneNames(
  database: Database,
  communeIds: readonly string[],
  on: PlainDate,
): Promise<UnitNameRow[]> {
  const { rows } = await sql<UnitNameRow>`
    SELECT asked.id, c.kind, c.name, (SELECT d.name FROM admin_unit u, unit_on(u.id, ${on}::date) d WHERE u.id = c.parent_id AND u.level = 'district') AS district_name
    FROM unnest(${communeIds}::uuid[]) AS asked (id), unit_on(asked.id, ${on}::date) AS c`.execute(database)
  return rows
}

/** How many communes there are and were, by the revision of the units: they change with it and not otherwise. */
const communeCounts = new Map<string, number>()

/** Whether a scope leaves no commune out: then nothing need be narrowed to it. */
export async function coversAllCommunes(database: Database, communeIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ revision: string }>`SELECT revision FROM unit_revision`.execute(database)
  const revision = rows[0]?.revision ?? ''
  let count = communeCounts.get(revision)
  if (count === undefined) {
    const counted = await sql<{
      count: number
    }>`SELECT count(*)::integer AS count FROM admin_unit WHERE level = 'commune'`.execute(database)
    count = counted.rows[0]?.count ?? 0
    communeCounts.clear()
    communeCounts.set(revision, count)
  }
  return communeIds.length === count
}
