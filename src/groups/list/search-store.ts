import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../platform/db/database.ts'
import { PLANNED_ONCE } from '../../platform/db/planned-once.ts'
import { COMMUNES } from '../../units/service.ts'
import type { SearchedFor } from './group-list.ts'
import {
  afterPlace,
  type CardOrder,
  type CardPage,
  type CardScope,
  cardSource,
  inFilter,
  inOrder,
  LISTED_COLUMNS,
  type PageRow,
  selectInOrder,
  stateOn,
  toCardPage,
} from './page-store.ts'

/** How far a search goes. */
interface Bounds {
  /** Up to this many matches are collected, sorted and counted; of more it is only told that there are more. */
  readonly most: number
  /**
   * Where there are more, so many cards are looked through in their order, in which a page of matches is soon met. Matches
   * that lie further on (hamlets named Xuân Hòa, by name) are collected after all.
   */
  readonly lookedThrough: number
}
export const SEARCH_BOUNDS: Bounds = { most: 4_000, lookedThrough: 2_000 }

interface Searched {
  readonly scope: CardScope
  readonly order: CardOrder
  readonly search: SearchedFor
  readonly bounds: Bounds
}

/** A page of the cards that a search finds. */
export async function selectSearched(database: Database, searched: Searched): Promise<CardPage> {
  if (hasWords(searched.scope)) {
    const matches = matchesByWords(searched, await findRarestPart(database, searched))
    const found = await selectFound(database, searched, matches)
    return found.isTotalAtLeast ? selectOfMany(database, searched, matches) : found
  }
  const found = await selectFound(database, searched, matchesAmongCards(searched))
  if (!found.isTotalAtLeast) return found
  const { scope, order, search, bounds } = searched
  return selectInOrder(database, scope, {
    ...order,
    query: search.query,
    counted: { most: bounds.most, total: moreThan(bounds) },
  })
}

/** Words are kept of the cards of today, commune by commune. Few groups by hamlet or id are read as they are. */
const hasWords = ({ isToday, hamletId, groupIds }: CardScope): boolean =>
  isToday && hamletId === undefined && groupIds.length === 0

const moreThan = ({ most }: Bounds): RawBuilder<number> => sql<number>`${most + 1}::integer`

const matchesAmongCards = ({ scope, search: { query } }: Searched): RawBuilder<unknown> =>
  sql`SELECT ${SORTED_BY} FROM ${cardSource(scope)} WHERE ${inFilter(scope)} AND search @@ ${query}::tsquery`

/** Reads one index and no card, unless the search has other parts. */
function matchesByWords({ scope, search: { parts, query } }: Searched, part: string): RawBuilder<unknown> {
  const others = sql`EXISTS (SELECT FROM group_card WHERE group_card.group_id = group_word.group_id AND search @@ ${query}::tsquery)`
  return sql`SELECT ${SORTED_BY} FROM group_word
    WHERE ${inFilter(scope)}${scope.communeIds === 'all' ? sql` AND ${IN_ANY_COMMUNE}` : sql``} AND ${beginsWith(sql`${part}::text`)}${
      parts.length === 1 ? sql`` : sql` AND ${others}`
    }`
}

/** What is true of every row, and tells the index where to look. */
const IN_ANY_COMMUNE = sql<boolean>`commune_id = ANY(ARRAY(SELECT id FROM ${COMMUNES} AS communes))`

/** Whatever a list may be sorted by. */
const SORTED_BY = sql`group_id, name_key, commune_key, member_count, established_on`

/** Sorts after whatever may follow the beginning of a word. */
const LAST_LETTER = '\u{10ffff}'

/** Is true of one row of each group that holds the part: the first of its words that begin so, see `preceded_by`. */
const beginsWith = (part: RawBuilder<string>): RawBuilder<boolean> =>
  sql`words >= ${part} AND words < ${part} || ${LAST_LETTER}::text AND NOT starts_with(preceded_by, ${part})`

/** By which part to look groups up: of two that many hold, either. */
async function findRarestPart(database: Database, { scope, search: { parts }, bounds }: Searched): Promise<string> {
  const [first = ''] = parts
  if (parts.length === 1) return first
  const { communeIds } = scope
  const within = communeIds === 'all' ? IN_ANY_COMMUNE : sql`commune_id = ANY(${communeIds}::uuid[])`
  const { rows } = await sql<{ part: string }>`
    SELECT part FROM unnest(${parts}::text[]) AS asked (part)
    ORDER BY (SELECT count(*) FROM (SELECT FROM group_word WHERE ${within} AND ${beginsWith(sql`asked.part`)} LIMIT ${bounds.most}) AS first_ones) LIMIT 1`.execute(
    database,
  )
  return rows[0]?.part ?? first
}

/** The page where there are few matches; none, and how many more, where there are many. */
function selectFound(database: Database, searched: Searched, matches: RawBuilder<unknown>): Promise<CardPage> {
  const { order, bounds } = searched
  return selectPage(database, searched, {
    total: sql`(SELECT count(*)::integer FROM found)`,
    page: sql`found AS MATERIALIZED (${matches} LIMIT ${bounds.most + 1}),
      page AS MATERIALIZED (SELECT group_id FROM found WHERE (SELECT count(*) FROM found) <= ${bounds.most} AND ${afterPlace(order)}
        ORDER BY ${inOrder(order)} LIMIT ${order.limit + 1})`,
  })
}

function selectOfMany(database: Database, searched: Searched, matches: RawBuilder<unknown>): Promise<CardPage> {
  const { scope, order, search, bounds } = searched
  return selectPage(database, searched, {
    total: moreThan(bounds),
    page: sql`near AS MATERIALIZED (
        SELECT group_id FROM (SELECT * FROM group_card WHERE ${afterPlace(order)} ORDER BY ${inOrder(order)} LIMIT ${bounds.lookedThrough}) AS next_cards
        WHERE ${inFilter(scope)} AND search @@ ${search.query}::tsquery ORDER BY ${inOrder(order)} LIMIT ${order.limit + 1}),
      far AS MATERIALIZED (
        SELECT group_id FROM (${matches}) AS found WHERE (SELECT count(*) FROM near) <= ${order.limit} AND ${afterPlace(order)}
        ORDER BY ${inOrder(order)} LIMIT ${order.limit + 1}),
      page AS MATERIALIZED (SELECT group_id FROM near WHERE (SELECT count(*) FROM near) > ${order.limit} UNION ALL SELECT group_id FROM far)`,
  })
}

/** The first page of one word or name, within a status or not, in any order: some sixty forms. */
const isUsual = ({ scope: { filter, isToday }, order, search }: Searched): boolean =>
  isToday &&
  order.after === undefined &&
  search.parts.length === 1 &&
  [filter.warning, filter.leastMembers, filter.mostMembers].every((narrowing) => narrowing === undefined)

/** @param page queries of a WITH clause; the last is `page`, the ids of its cards */
async function selectPage(
  database: Database,
  searched: Searched,
  { total, page }: { readonly total: RawBuilder<number>; readonly page: RawBuilder<unknown> },
): Promise<CardPage> {
  const { scope, order, bounds } = searched
  const { rows } = await sql<PageRow>`
    WITH ${page}
    SELECT ${total} AS total, state.*, cards.* FROM (${stateOn(scope.on)}) AS state
    LEFT JOIN (SELECT ${LISTED_COLUMNS} FROM ${cardSource(scope, sql`SELECT group_id FROM page`)} WHERE group_id IN (SELECT group_id FROM page)) AS cards ON true
    ORDER BY ${inOrder(order)} ${isUsual(searched) ? sql.raw(PLANNED_ONCE) : sql``}`.execute(database)
  return toCardPage(rows, bounds.most)
}
