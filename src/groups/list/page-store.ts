import { type RawBuilder, sql } from 'kysely'
import { assert } from '../../kernel/assert.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import type { UnitKind } from '../../units/index.ts'
import { UNIT_REVISION } from '../../units/service.ts'
import { type GroupStatus, type GroupWarning, USUAL_LEAST_MEMBERS } from '../group/group.ts'
import type { GroupFilter, GroupSort } from './group-list.ts'

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
  established_on: PlainDate
  decision_number: string | null
  flagged: boolean
  /** The commune converted to the units of another day; sorting still uses `commune_key`. */
  shown_commune?: string
}

/** With its sort keys in Vietnamese order. */
export interface ListedCardRow extends CardRow {
  name_key: string
  commune_key: string
}

/** What an empty page has in the place of a card. */
type NoCardRow = { readonly [Column in keyof ListedCardRow]: null }

export const CARD_COLUMNS = sql.raw(
  'group_id, name, commune_id, commune_name, commune_kind, district_name, hamlets, status, member_count, leader_count, deputy_count, leader_person_id, leader_name, established_on, decision_number, flagged',
)

export const LISTED_COLUMNS = sql`${CARD_COLUMNS}, name_key, commune_key`

/** The source of a page: the stored cards of today, or cards computed for another day. */
export interface CardScope {
  readonly filter: GroupFilter
  readonly communeIds: readonly string[] | 'all'
  readonly on: PlainDate
  readonly isToday: boolean
  /** Groups visible in addition to those of the communes. */
  readonly groupIds: readonly string[]
  /** Restricts everything to one hamlet. */
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
  name: ['name_key', 'group_id'],
  commune: ['commune_key', 'name_key', 'group_id'],
  members: ['member_count', 'name_key', 'group_id'],
  established: ['established_on', 'name_key', 'group_id'],
} as const satisfies Record<GroupSort, readonly (keyof ListedCardRow)[]>

export const sortValues = (row: ListedCardRow, by: GroupSort): (string | number)[] =>
  SORT_COLUMNS[by].map((column) => row[column])
export const sortLength = (by: GroupSort): number => SORT_COLUMNS[by].length

/** Places travel as text. */
const CASTS: { readonly [Column in string]?: string } = {
  group_id: '::uuid',
  member_count: '::integer',
  established_on: '::date',
}

export interface CardPage {
  readonly rows: ListedCardRow[]
  readonly total: number
  readonly isTotalAtLeast: boolean
  /** Revision of the units when the page was read. */
  readonly revision: string
  /** Some cards told another day than today when the page was read. */
  readonly hasStaleCards: boolean
}

/** Rows of a page beside what is true of the whole: at least one, without a card when the page is empty. */
export type PageRow = { total: number; revision: string; has_stale_cards: boolean } & (ListedCardRow | NoCardRow)

export const stateOn = (on: PlainDate): RawBuilder<unknown> => sql`
  SELECT revision, EXISTS (SELECT FROM group_card WHERE changes_on <= ${on}::date) AS has_stale_cards FROM ${UNIT_REVISION} AS units`

export function toCardPage(rows: readonly PageRow[], most: number): CardPage {
  const [first] = rows
  assert(first !== undefined, 'the units have a revision')
  const { total, revision, has_stale_cards: hasStaleCards } = first
  const cards = rows.filter((row): row is PageRow & ListedCardRow => row.group_id !== null)
  return { rows: cards, total: Math.min(total, most), isTotalAtLeast: total > most, revision, hasStaleCards }
}

export function cardSource(scope: CardScope, among?: RawBuilder<unknown>): RawBuilder<unknown> {
  if (scope.isToday) return sql`group_card`
  const groupIds = among ?? sql`SELECT id FROM community_group WHERE ${inScope(scope, 'id')}`
  return sql`(SELECT *, sort_key(name) COLLATE "C" AS name_key, sort_key(commune_name) COLLATE "C" AS commune_key
    FROM group_card_on(${scope.on}::date, ARRAY(${groupIds}))) AS drawn`
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

export function inFilter(scope: CardScope): RawBuilder<boolean> {
  const { filter, on } = scope
  const conditions = [
    inScope(scope, 'group_id'),
    sql<boolean>`established_on <= ${on}::date`,
    ...(filter.status === undefined ? [] : [sql<boolean>`status = ${filter.status}`]),
    ...(filter.warning === undefined ? [] : [WARNED[filter.warning]]),
    ...(filter.leastMembers === undefined ? [] : [sql<boolean>`member_count >= ${filter.leastMembers}`]),
    ...(filter.mostMembers === undefined ? [] : [sql<boolean>`member_count <= ${filter.mostMembers}`]),
  ]
  return sql`${sql.join(conditions, sql` AND `)}`
}

export const inOrder = ({ by, descending }: CardOrder): RawBuilder<unknown> =>
  sql.join(SORT_COLUMNS[by].map((column) => sql`${sql.ref(column)} ${sql.raw(descending ? 'DESC' : 'ASC')}`))

export function afterPlace({ by, descending, after }: CardOrder): RawBuilder<boolean> {
  if (after === undefined) return sql`true`
  const columns = SORT_COLUMNS[by]
  const values = columns.map((column, index) => sql`${asText(after[index])}::text${sql.raw(CASTS[column] ?? '')}`)
  return sql`(${sql.join(columns.map((column) => sql.ref(column)))}) ${sql.raw(descending ? '<' : '>')} (${sql.join(values)})`
}

const asText = (value: string | number | null | undefined): string | null => (value == null ? null : String(value))

/** A total that is counted only up to a number: one more means more. */
interface Counted {
  readonly most: number
  readonly total: RawBuilder<number>
}

export const countUpTo = (scope: CardScope, most: number, query?: string): Counted => ({
  most,
  total: sql`(SELECT count(*)::integer FROM (
    SELECT FROM ${cardSource(scope)} WHERE ${inFilter(scope)}${foundBy(query)} LIMIT ${most + 1}) AS first_ones)`,
})

const foundBy = (query: string | undefined): RawBuilder<unknown> =>
  query === undefined ? sql`` : sql` AND search @@ ${query}::tsquery`

/** A page of the cards in scope, read in its order. */
export async function selectInOrder(
  database: Database,
  scope: CardScope,
  order: CardOrder & { readonly query?: string; readonly counted: Counted },
): Promise<CardPage> {
  const { query, counted } = order
  const { rows } = await sql<PageRow>`
    SELECT ${counted.total} AS total, state.*, cards.* FROM (${stateOn(scope.on)}) AS state
    LEFT JOIN (
      SELECT ${LISTED_COLUMNS} FROM ${cardSource(scope)} WHERE ${inFilter(scope)}${foundBy(query)} AND ${afterPlace(order)}
      ORDER BY ${inOrder(order)} LIMIT ${order.limit + 1}) AS cards ON true
    ORDER BY ${inOrder(order)}`.execute(database)
  return toCardPage(rows, counted.most)
}
