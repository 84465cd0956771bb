import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import { pathOf, versionNear } from '../lineage/unit-graph.ts'
import type { UnitNear } from '../unit/unit.ts'
import { fullUnitName } from '../unit/unit-text.ts'
import { loadGraph } from './store.ts'

/** Those of the units that lie in the province, by id. Others, and hamlets, are left out. */
export async function unitsNear(
  database: Database,
  { unitIds, provinceId, on }: { readonly unitIds: readonly string[]; readonly provinceId: string; readonly on: PlainDate },
): Promise<Map<string, UnitNear>> {
  const graph = await loadGraph(database)
  return new Map(
    unitIds.flatMap((unitId): [string, UnitNear][] => {
      const version = versionNear(graph, unitId, on)
      if (version === undefined || !pathOf(graph, unitId, on).includes(provinceId)) return []
      return [[unitId, { level: version.level, code: version.code ?? unitId, name: fullUnitName(version) }]]
    }),
  )
}
