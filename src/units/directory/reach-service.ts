import { type PlainDate, plainDate } from '../../kernel/calendar.ts'
import type { Result } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import { epochsOf } from '../lineage/epochs.ts'
import { type CommuneCandidate, type CommuneClues, type CommuneNotFound, decideCommune } from '../lineage/find-commune.ts'
import { placeUnit } from '../lineage/lineage.ts'
import { communesUnder, pathOf, type UnitGraph } from '../lineage/unit-graph.ts'
import { toNumber } from '../unit/share.ts'
import { loadGraph, selectVersionsOf } from './store.ts'

/**
 * The units whose officers are responsible for a unit on a day: ids from the province down to the unit. Predecessors and
 * successors are included, so that a role over a unit that ended stays valid. A hamlet has its commune's path and itself.
 */
export async function unitPath(database: Database, unitId: string, on: PlainDate): Promise<string[]> {
  const graph = await loadGraph(database)
  if (graph.versions.has(unitId)) return pathOf(graph, unitId, on)
  const versions = await selectVersionsOf(database, [unitId])
  const begun = versions.filter(({ valid }) => valid.from <= on)
  const communes = (begun.length > 0 ? begun : versions.slice(0, 1)).map(({ parentId }) => parentId ?? '')
  return [...new Set(communes.flatMap((communeId) => pathOf(graph, communeId, on))), unitId]
}

/** All communes, past ones included, that a role over one of the units covers on a day. */
export async function communesWithin(database: Database, unitIds: readonly string[], on: PlainDate): Promise<string[]> {
  if (unitIds.length === 0) return []
  const graph = await loadGraph(database)
  const answers = reached.get(graph) ?? new Map<string, string[]>()
  reached.set(graph, answers)
  const question = [on, ...unitIds.toSorted()].join(' ')
  const known = answers.get(question)
  if (known !== undefined) return [...known]
  const communes = communesUnder(graph, unitIds, on)
  if (answers.size >= ANSWERS_KEPT) answers.clear()
  answers.set(question, communes)
  return [...communes]
}

/** Cache of `communesWithin` by revision of the units: every list asks it for the same few officers. */
const reached = new WeakMap<UnitGraph, Map<string, string[]>>()
const ANSWERS_KEPT = 1000

/** The commune a register means on a day, or why none or several match. It never guesses. */
export async function findCommune(database: Database, clues: CommuneClues): Promise<Result<CommuneCandidate, CommuneNotFound>> {
  return decideCommune(await loadGraph(database), clues)
}

const BEFORE_ALL = plainDate('0001-01-01')

/** {@link findCommune} for a whole register: loads the units once. */
export async function communeFinder(
  database: Database,
  on: PlainDate,
): Promise<(clues: Omit<CommuneClues, 'on'>) => Result<CommuneCandidate, CommuneNotFound>> {
  const graph = await loadGraph(database)
  return (clues) => decideCommune(graph, { ...clues, on })
}

/** The last day of each past epoch, latest first. */
export async function epochDays(database: Database): Promise<PlainDate[]> {
  const ends = epochsOf(await loadGraph(database)).flatMap(({ until }) => until ?? [])
  return ends.toReversed()
}

/** A unit that holds part of another's territory; `null`: no act settles the share. */
export interface UnitShare {
  readonly unitId: string
  readonly share: number | null
}

/**
 * The units of a day that hold the territory of each given unit. A unit still in force maps to itself.
 *
 * @param since the day of the figures; by default before the unit's first reorganisation
 */
export async function findTodayUnits(
  database: Database,
  unitIds: readonly string[],
  { on, since = BEFORE_ALL }: { readonly on: PlainDate; readonly since?: PlainDate },
): Promise<Map<string, UnitShare[]>> {
  const graph = await loadGraph(database)
  return new Map(
    unitIds.map((unitId) => {
      const { settled, unsettled } = placeUnit(graph.lineage, unitId, { since, on })
      const shares = new Map<string, number | null>([...settled].map(([target, share]) => [target, toNumber(share)]))
      for (const target of unsettled.flatMap(({ candidates }) => candidates)) shares.set(target, null)
      return [unitId, [...shares].map(([target, share]) => ({ unitId: target, share }))]
    }),
  )
}
