import { includesDay, type PlainDate } from '../../kernel/calendar.ts'
import { LEVELS, type Succession, type UnitLevel, type UnitVersion } from '../unit/unit.ts'
import { type Lineage, lineageOf, placeUnit, predecessorsOf, successorsOf } from './lineage.ts'

/** All units above the hamlet, past and present, with their successions. Small enough to be kept in memory. */
export interface UnitGraph {
  readonly versions: ReadonlyMap<string, readonly UnitVersion[]>
  readonly lineage: Lineage
}

export function unitGraph(versions: Iterable<UnitVersion>, successions: Iterable<Succession>): UnitGraph {
  const inOrder = [...versions].toSorted((left, right) => (left.valid.from < right.valid.from ? -1 : 1))
  return { versions: Map.groupBy(inOrder, ({ unitId }) => unitId), lineage: lineageOf(successions) }
}

export const versionsOf = (graph: UnitGraph, unitId: string): readonly UnitVersion[] => graph.versions.get(unitId) ?? []

/** The version of a unit in force on a day; `undefined` before it began and after it ended. */
export const versionOn = (graph: UnitGraph, unitId: string, on: PlainDate): UnitVersion | undefined =>
  versionsOf(graph, unitId).find(({ valid }) => includesDay(valid, on))

/** The version in force on a day; otherwise the last one before, or the first one after it. */
export function versionNear(graph: UnitGraph, unitId: string, on: PlainDate): UnitVersion | undefined {
  const all = versionsOf(graph, unitId)
  return all.findLast(({ valid }) => valid.from <= on) ?? all[0]
}

export function* unitsOn(graph: UnitGraph, on: PlainDate): Generator<UnitVersion> {
  for (const versions of graph.versions.values()) {
    const found = versions.find(({ valid }) => includesDay(valid, on))
    if (found !== undefined) yield found
  }
}

/**
 * Every unit whose officers are responsible for this one on a day: the units it lies in, its successors, and their
 * predecessors, so that a role over a unit that ended stays valid.
 *
 * @returns ids from the province down, the unit itself last
 */
export function pathOf(graph: UnitGraph, unitId: string, day: PlainDate): string[] {
  // A unit that has not begun has the path of its first day: its budget may be planned before.
  const first = versionsOf(graph, unitId)[0]?.valid.from ?? day
  const on = first > day ? first : day
  const reached = new Set<string>()
  for (const heir of successorsOf(graph.lineage, unitId, on))
    for (const source of predecessorsOf(graph.lineage, heir, on)) climb(graph, source, { on, reached })
  climb(graph, unitId, { on, reached })
  reached.delete(unitId)
  const rank = (id: string): number => LEVELS.indexOf(versionsOf(graph, id)[0]?.level ?? 'hamlet')
  return [...[...reached].toSorted((left, right) => rank(left) - rank(right)), unitId]
}

/**
 * Collects the units above, through every parent so far, except a former parent that is still in force: it is no longer
 * responsible.
 */
function climb(graph: UnitGraph, unitId: string, { on, reached }: { on: PlainDate; reached: Set<string> }): void {
  if (reached.has(unitId)) return
  reached.add(unitId)
  for (const { parentId, valid } of versionsOf(graph, unitId)) {
    if (parentId === null || valid.from > on) continue
    const left = !includesDay(valid, on) && versionOn(graph, unitId, on) !== undefined
    if (!left || versionOn(graph, parentId, on) === undefined) climb(graph, parentId, { on, reached })
  }
}

/**
 * The commune a hamlet lies in on a day. The hamlet stays recorded under its first commune; if that was merged, this is
 * the successor; if it was split and nobody placed the hamlet, there is none.
 */
export function homeOf(graph: UnitGraph, hamlet: UnitVersion, on: PlainDate): string | undefined {
  if (hamlet.parentId === null) return undefined
  const { settled, unsettled } = placeUnit(graph.lineage, hamlet.parentId, { since: hamlet.valid.from, on })
  const stays = settled.has(hamlet.parentId) ? hamlet.parentId : undefined
  const [only] = settled.keys()
  return stays ?? (settled.size === 1 && unsettled.length === 0 ? only : undefined)
}

/** Every commune, past ones included, that a role over one of the units covers on a day. */
export function communesUnder(graph: UnitGraph, unitIds: readonly string[], on: PlainDate): string[] {
  const wanted = new Set(unitIds)
  return idsOf(graph, 'commune').filter((id) => {
    const first = versionsOf(graph, id)[0]
    return first !== undefined && first.valid.from <= on && pathOf(graph, id, on).some((at) => wanted.has(at))
  })
}

/** Every unit above the hamlet, past ones included, that a role over the unit covers on a day. */
export const idsUnder = (graph: UnitGraph, unitId: string, on: PlainDate): string[] =>
  [...graph.versions.keys()].filter((id) => id !== unitId && pathOf(graph, id, on).includes(unitId))

export const idsOf = (graph: UnitGraph, level: UnitLevel): string[] =>
  [...graph.versions].filter(([, versions]) => versions[0]?.level === level).map(([id]) => id)
