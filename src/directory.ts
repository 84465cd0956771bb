import { findGroups, groupIdsIn, groupService } from './groups/service.ts'
import { systemActor } from './identity/index.ts'
import type { UnitDirectory } from './identity/service.ts'
import type { Platform } from './platform/platform.ts'
import { unitDirectory } from './units/service.ts'

const GROUPS_TO_CHOOSE_FROM = 12
/** Groups part by commas what must all be there. */
const everyWord = (search: string): string => search.split(/[\s,]+/).join(', ')

/** Half the communes have a group of the same name. */
const nameOf = (name: string, communeName: string | undefined): string => [name, communeName].filter(Boolean).join(', ')

/**
 * Where a role may be held: the units, and the groups, whose leaders and members hold theirs over the group itself.
 * Identity knows neither; the application, which knows both, joins them here.
 */
export function directoryOf(platform: Platform): UnitDirectory {
  const { database } = platform
  const units = unitDirectory(platform)
  const groups = groupService(platform)
  return {
    ...units,
    inside: (transaction) => directoryOf({ ...platform, database: transaction }),
    async pathOf(id, on) {
      const path = await units.pathOf(id, on)
      if (path.length > 0) return path
      const [group] = await findGroups(database, [id])
      return group === undefined ? [] : [...(await units.pathOf(group.commune_id, on)), id]
    },
    async within(id, on) {
      const ids = await units.within(id, on)
      return [...ids, ...(await groupIdsIn(database, ids))]
    },
    isGroup: async (id) => (await findGroups(database, [id])).length > 0,
    async findGroups(search, { on, unitIds = [undefined] }) {
      const asked = { search: everyWord(search), on, limit: GROUPS_TO_CHOOSE_FROM }
      const found = await Promise.all(unitIds.map((unit) => groups.list(systemActor, { ...asked, unit })))
      return found
        .flatMap((page) => (page.ok ? page.value.items : []))
        .slice(0, GROUPS_TO_CHOOSE_FROM)
        .map((group) => ({ id: group.id, name: nameOf(group.name, group.communeName) }))
    },
    async namesOf(ids, on) {
      const names = await units.namesOf(ids, on)
      const found = await findGroups(
        database,
        ids.filter((id) => !names.has(id)),
      )
      const communes = await units.namesOf([...new Set(found.map(({ commune_id }) => commune_id))], on)
      return new Map([
        ...names,
        ...found.map(({ id, name, commune_id }) => [id, nameOf(name, communes.get(commune_id))] as const),
      ])
    },
  }
}
