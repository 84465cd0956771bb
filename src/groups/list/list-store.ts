import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import { readSearch } from './group-list.ts'
import {
  CARD_COLUMNS,
  type CardOrder,
  type CardPage,
  type CardRow,
  type CardScope,
  countUpTo,
  selectInOrder,
} from './page-store.ts'
import { SEARCH_BOUNDS, selectSearched } from './search-store.ts'

/** Up to this many are counted when nothing is searched for. */
const COUNT_LIMIT = 5_000

/**
 * A page of cards, one row longer than asked for when there is a next, in one statement with all that tells whether it
 * may be shown.
 */
export function selectCards(database: Database, scope: CardScope, order: CardOrder): Promise<CardPage> {
  const search = readSearch(scope.filter.search)
  return search === undefined
    ? selectInOrder(database, scope, { ...order, counted: countUpTo(scope, COUNT_LIMIT) })
    : selectSearched(database, { scope, order, search, bounds: SEARCH_BOUNDS })
}

/** Recomputes the cards that are out of date. */
export async function refreshStaleCards(database: Database, on: PlainDate): Promise<void> {
  const { rows } = await sql<{
    group_id: string
  }>`SELECT group_id FROM group_card WHERE changes_on <= ${on}::date ORDER BY group_id`.execute(database)
  if (rows.length === 0) return
  const stale = rows.map(({ group_id }) => group_id)
  await sql`SELECT refresh_group_cards(${on}::date, ${stale}::uuid[])`.execute(database)
}

/** The card of one group on any day. */
export async function drawCard(database: Database, groupId: string, on: PlainDate): Promise<CardRow | undefined> {
  const { rows } = await sql<CardRow>`SELECT ${CARD_COLUMNS} FROM group_card_on(${on}::date, ${[groupId]}::uuid[])`.execute(
    database,
  )
  return rows[0]
}
