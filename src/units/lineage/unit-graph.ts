import { includesDay, type PlainDate } from '../../kernel/calendar.ts'
import { LEVELS, type Succession, type UnitLevel, type UnitVersion } from '../unit/unit.ts'
import { type Lineage, lineageOf, placeUnit, predecessorsOf, successorsOf } from './lineage.ts'

/** All units above the hamlet through all time, with what became of each. Small enough to be held whole. */
export interface UnitGraph {
  readonly versions: ReadonlyMap<string, readonly UnitVersion[]>
  readonly lineage: Lineage
}

export function unitGraph(versions: Iterable<UnitVersion>, successions: Iterable<Succession>): UnitGraph {
  const inOrder = [...versions].toSorted((left, right) => (left.valid.from < right.valid.from ? -1 : 1))
  return { versions: Map.groupBy(inOrder, ({ unitId }) => unitId), lineage: lineageOf(successions) }
}

export const versionsOf = (graph: UnitGraph, unitId: string): readonly UnitVersion[] => graph.versions.get(unitId) ?? []

/** The unit as it stood on a day; `undefined` before it began and after it ended. */
export const versionOn = (graph: UnitGraph, unitId: string, on: PlainDate): UnitVersion | undefined =>
  versionsOf(graph, unitId).find(({ valid }) => includesDay(valid, on))

/** The unit as it stood on a day, or when it ended, or when it first will: what a reader can be shown at all. */
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
 * Every unit through which somebody may answer for this one on a day: those it lies in, those it became, and
 * those that went into them, so that a role given for a unit that ended keeps reaching.
 *
 * @returns ids from the province down, the unit itself last
 */
export function pathOf(graph: UnitGraph, unitId: string, day: PlainDate): string[] {
  // Of a unit that is yet to begin, the path on its first day: its budget may be written before.
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
 * Up through every parent the unit has had by then, but not through one it left that is still there: that one no
 * longer answers for it.
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
 * The commune a hamlet lies in on a day. It stays recorded under the one it was first in; when that one was merged,
 * this is where it went; when it was divided and nobody said where the hamlet lies, there is none.
 */
export function homeOf(graph: UnitGraph, hamlet: UnitVersion, on: PlainDate): string | undefined {
  if (hamlet.parentId === null) return undefined
  const { settled, unsettled } = placeUnit(graph.lineage, hamlet.parentId, { since: hamlet.valid.from, on })
  const stays = settled.has(hamlet.parentId) ? hamlet.parentId : undefined
  const [only] = settled.keys()
  return stays ?? (settled.size === 1 && unsettled.length === 0 ? only : undefined)
}

/** Every commune, past ones too, that somebody with a role over one of the units reaches on a day. */
export function communesUnder(graph: UnitGraph, unitIds: readonly string[], on: PlainDate): string[] {
  const wanted = new Set(unitIds)
  return idsOf(graph, 'commune').filter((id) => {
    const first = versionsOf(graph, id)[0]
    return first !== undefined && first.valid.from <= on && pathOf(graph, id, on).some((at) => wanted.has(at))
  })
}

/** Every unit above the hamlets, past ones too, that somebody with a role over the unit reaches on a day. */
export const idsUnder = (graph: UnitGraph, unitId: string, on: PlainDate): string[] =>
  [...graph.versions.keys()].filter((id) => id !== unitId && pathOf(graph, id, on).includes(unitId))

export const idsOf = (graph: UnitGraph, level: UnitLevel): string[] =>
  [...graph.versions].filter(([, versions]) => versions[0]?.level === level).map(([id]) => id)
