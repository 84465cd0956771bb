import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import { communesWithin } from '../../units/service.ts'

/** Communes somebody reaches; `all`: no commune is left out, so nothing need be narrowed to them. */
export type Reach = readonly string[] | 'all'

/** Tells the communes within units on a day. */
export type ReachOf = (unitIds: readonly string[], on: PlainDate) => Promise<Reach>

/** What was asked of one state of the units. Another revision makes another state: nothing here outlives a change. */
interface Reached {
  readonly revision: string
  readonly communes: number
  readonly reaches: Map<string, Reach>
}
const known = new WeakMap<Database, Reached>()
const REACHES_KEPT = 1_000

/** What a page of a list has to know before it is read. */
export interface ListState {
  readonly reachOf: ReachOf
  /** Some cards tell another day than the one asked for. */
  readonly hasStaleCards: boolean
}

/** Asked with every page of a list, so it is one question, and reaches are kept while the units stay as they are now. */
export async function listStateOn(database: Database, on: PlainDate): Promise<ListState> {
  const { rows } = await sql<{ revision: string; hasStaleCards: boolean }>`
    SELECT revision, EXISTS (SELECT FROM group_card WHERE changes_on <= ${on}::date) AS "hasStaleCards" FROM unit_revision`.execute(
    database,
  )
  const { revision = '', hasStaleCards = false } = rows[0] ?? {}
  const reached = await reachedAt(database, revision)
  return { reachOf: (unitIds, day) => reachIn({ database, reached }, unitIds, day), hasStaleCards }
}

async function reachIn(
  { database, reached }: { database: Database; reached: Reached },
  unitIds: readonly string[],
  on: PlainDate,
): Promise<Reach> {
  const key = `${on}|${unitIds.toSorted().join()}`
  const before = reached.reaches.get(key)
  if (before !== undefined) return before
  const communeIds = await communesWithin(database, unitIds, on)
  const reach = communeIds.length === reached.communes ? ('all' as const) : communeIds
  if (reached.reaches.size >= REACHES_KEPT) reached.reaches.clear()
  reached.reaches.set(key, reach)
  return reach
}

async function reachedAt(database: Database, revision: string): Promise<Reached> {
  const before = known.get(database)
  if (before?.revision === revision) return before
  const counted = await sql<{ communes: number }>`
    SELECT count(*)::integer AS communes FROM admin_unit WHERE level = 'commune'`.execute(database)
  const reached = { revision, communes: counted.rows[0]?.communes ?? 0, reaches: new Map<string, Reach>() }
  known.set(database, reached)
  return reached
}
