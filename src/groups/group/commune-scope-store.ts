import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import { communesWithin, countCommunes, UNIT_REVISION } from '../../units/service.ts'

/** The communes in somebody’s scope; `all`: every commune, so that a query needs no filter. */
export type CommuneScope = readonly string[] | 'all'

/** Finds the communes within units on a day. */
export type FindCommuneScope = (unitIds: readonly string[], on: PlainDate) => Promise<CommuneScope>

/** Cache of scopes for one revision of the units; a change of the units makes a new revision. */
interface KeptScopes {
  readonly revision: string
  readonly communes: number
  readonly scopes: Map<string, CommuneScope>
}
const known = new WeakMap<Database, KeptScopes>()
const SCOPES_KEPT = 1_000

/** The units at the revision last seen. */
export interface KnownUnits {
  readonly revision: string
  readonly findScope: FindCommuneScope
}

/**
 * The units at the revision last seen, without a query. The caller must compare revisions in the statement that reads, and
 * retry with {@link unitsNow} when they differ.
 */
export async function unitsLastKnown(database: Database): Promise<KnownUnits> {
  const kept = known.get(database)
  return kept === undefined ? unitsNow(database) : knownUnits(database, kept)
}

/** The present units. Scopes are cached while their revision stays the same. */
export async function unitsNow(database: Database): Promise<KnownUnits> {
  const { rows } = await sql<{ revision: string }>`SELECT revision FROM ${UNIT_REVISION} AS units`.execute(database)
  return knownUnits(database, await scopesAt(database, rows[0]?.revision ?? ''))
}

const knownUnits = (database: Database, kept: KeptScopes): KnownUnits => ({
  revision: kept.revision,
  findScope: (unitIds, day) => findKeptScope({ database, kept }, unitIds, day),
})

async function findKeptScope(
  { database, kept }: { database: Database; kept: KeptScopes },
  unitIds: readonly string[],
  on: PlainDate,
): Promise<CommuneScope> {
  const key = `${on}|${unitIds.toSorted().join()}`
  const before = kept.scopes.get(key)
  if (before !== undefined) return before
  const communeIds = await communesWithin(database, unitIds, on)
  const scope = communeIds.length === kept.communes ? ('all' as const) : communeIds
  if (kept.scopes.size >= SCOPES_KEPT) kept.scopes.clear()
  kept.scopes.set(key, scope)
  return scope
}

async function scopesAt(database: Database, revision: string): Promise<KeptScopes> {
  const before = known.get(database)
  if (before?.revision === revision) return before
  const kept = { revision, communes: await countCommunes(database), scopes: new Map<string, CommuneScope>() }
  known.set(database, kept)
  return kept
}
