import type { UnitDirectory } from '../../identity/service.ts'
import { assert } from '../../kernel/assert.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { idsUnder, unitsOn, versionNear } from '../lineage/unit-graph.ts'
import type { UnitVersion } from '../unit/unit.ts'
import { fullUnitName } from '../unit/unit-text.ts'
import { unitPath } from './reach-service.ts'
import { loadGraph, selectVersionsOf } from './store.ts'

/** Full names of units (hamlets included) on a day, or their last names: `Phường Trảng Dài`. Unknown ids are omitted. */
export async function unitNames(database: Database, unitIds: readonly string[], on: PlainDate): Promise<Map<string, string>> {
  const above = await loadGraph(database)
  const below = unitIds.filter((unitId) => !above.versions.has(unitId))
  const hamlets = below.length === 0 ? [] : await selectVersionsOf(database, below)
  const graph = { ...above, versions: new Map([...above.versions, ...Map.groupBy(hamlets, ({ unitId }) => unitId)]) }
  return new Map(
    unitIds.flatMap((unitId) => {
      const version = versionNear(graph, unitId, on)
      return version === undefined ? [] : [[unitId, fullUnitName(version)] as const]
    }),
  )
}

/** The unit of an official code on a day: codes of two digits are of provinces, three of districts, five of communes. */
export async function findUnitByCode(database: Database, code: string, on: PlainDate): Promise<UnitVersion | undefined> {
  return [...unitsOn(await loadGraph(database), on)].find((unit) => unit.code === code)
}

/** The province on a day; absent while there are no units. */
export async function provinceOn(database: Database, on: PlainDate): Promise<string | undefined> {
  return [...unitsOn(await loadGraph(database), on)].find(({ level }) => level === 'province')?.unitId
}

/** The province that a unit lies in; without a unit, the one province there is on the day. */
export async function findProvinceOf(
  database: Database,
  { areaUnitId, on }: { readonly areaUnitId?: string | null | undefined; readonly on: PlainDate },
): Promise<string> {
  const within = areaUnitId == null ? undefined : await unitPath(database, areaUnitId, on)
  const provinces = [...unitsOn(await loadGraph(database), on)].filter(
    ({ level, unitId }) => level === 'province' && (within === undefined || within.includes(unitId)),
  )
  const [first] = provinces.toSorted((one, other) => ((one.code ?? '') < (other.code ?? '') ? -1 : 1))
  assert(first !== undefined, `there is a province on ${on}`)
  return first.unitId
}

/** Implements what identity needs to know about units. The application adds `isGroup`, since units know no groups. */
export function unitDirectory({
  database,
}: Pick<Platform, 'database'>): Omit<UnitDirectory, 'inside' | 'isGroup' | 'findGroups'> {
  return {
    async pathOf(unitId, on) {
      const known = (await unitNames(database, [unitId], on)).has(unitId)
      return known ? unitPath(database, unitId, on) : []
    },
    within: async (unitId, on) => [unitId, ...idsUnder(await loadGraph(database), unitId, on)],
    namesOf: (unitIds, on) => unitNames(database, unitIds, on),
    rootOn: (on) => provinceOn(database, on),
  }
}
