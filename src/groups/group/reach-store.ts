import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import { communesWithin, countCommunes, UNIT_REVISION } from '../../units/service.ts'

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

/** The units as they were when they were last asked about. */
export interface KnownUnits {
  readonly revision: string
  readonly reachOf: ReachOf
}

/**
 * The units as last known, without asking whether they still are so: whoever reads on that has to compare revisions in the
 * statement that reads, and start again from {@link unitsNow} when they differ.
 */
export async function unitsLastKnown(database: Database): Promise<KnownUnits> {
  const reached = known.get(database)
  return reached === undefined ? unitsNow(database) : knownUnits(database, reached)
}

/** The units as they are now. Reaches are kept while they stay so. */
export async function unitsNow(database: Database): Promise<KnownUnits> {
  const { rows } = await sql<{ revision: string }>`SELECT revision FROM ${UNIT_REVISION} AS units`.execute(database)
  return knownUnits(database, await reachedAt(database, rows[0]?.revision ?? ''))
}

const knownUnits = (database: Database, reached: Reached): KnownUnits => ({
  revision: reached.revision,
  reachOf: (unitIds, day) => reachIn({ database, reached }, unitIds, day),
})

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
  const reached = { revision, communes: await countCommunes(database), reaches: new Map<string, Reach>() }
  known.set(database, reached)
  return reached
}
