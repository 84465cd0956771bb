import { addDays, type PlainDate } from '../../kernel/calendar.ts'
import type { UnitVersion } from '../unit/unit.ts'
import { type UnitGraph, unitsOn } from './unit-graph.ts'

/** A period in which no territory above the hamlet changed; agencies have none. */
export interface Epoch {
  readonly from: PlainDate
  /** The last day; absent for the current epoch. */
  readonly until?: PlainDate
  readonly provinces: readonly Pick<UnitVersion, 'unitId' | 'kind' | 'code' | 'name'>[]
  readonly districts: number
  readonly communes: number
  /** Communes of each kind: `{ xa: 72, phuong: 23 }`. */
  readonly communesByKind: Readonly<Record<string, number>>
  /** The acts that made it so. */
  readonly bases: readonly string[]
}

/** All epochs, the first recorded one first. */
export function epochsOf(graph: UnitGraph): Epoch[] {
  const versions = [...graph.versions.values()].flat().filter(({ level }) => level !== 'hamlet' && level !== 'agency')
  const territories = new Set(versions.map(({ unitId }) => unitId))
  const lines = [...graph.lineage.after.values()].flat().filter(({ fromUnitId }) => territories.has(fromUnitId))
  const days = [...new Set([...versions.map(({ valid }) => valid.from), ...lines.map(({ on }) => on)])].toSorted()
  return days.map((from, index) => {
    const next = days[index + 1]
    const bases = [
      ...versions.filter(({ valid }) => valid.from === from).map(({ basis }) => basis),
      ...lines.filter(({ on }) => on === from).map(({ basis }) => basis),
    ]
    return {
      from,
      ...(next && { until: addDays(next, -1) }),
      ...standing([...unitsOn(graph, from)]),
      bases: [...new Set(bases)].toSorted(),
    }
  })
}

function standing(units: readonly UnitVersion[]): Pick<Epoch, 'provinces' | 'districts' | 'communes' | 'communesByKind'> {
  const communes = units.filter(({ level }) => level === 'commune')
  const byKind = Object.groupBy(communes, ({ kind }) => kind)
  return {
    provinces: units
      .filter(({ level }) => level === 'province')
      .map(({ unitId, kind, code, name }) => ({ unitId, kind, code, name })),
    districts: units.filter(({ level }) => level === 'district').length,
    communes: communes.length,
    communesByKind: Object.fromEntries(Object.entries(byKind).map(([kind, those]) => [kind, those.length])),
  }
}
