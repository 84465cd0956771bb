import { groupIdsIn, groupService, isGroup } from './groups/service.ts'
import { systemActor } from './identity/index.ts'
import type { UnitDirectory } from './identity/service.ts'
import type { PlainDate } from './kernel/calendar.ts'
import type { Platform } from './platform/platform.ts'
import { unitDirectory } from './units/service.ts'

const GROUPS_TO_CHOOSE_FROM = 12
/** Groups part by commas what must all be there. */
const everyWord = (search: string): string => search.split(/[\s,]+/).join(', ')

/** Half the communes have a group of the same name. */
const nameOf = ({ name, communeName }: { name: string; communeName: string }): string => `${name}, ${communeName}`

/**
 * Where a role may be held: the units, and the groups, whose leaders and members hold theirs over the group itself.
 * Identity knows neither; the application, which knows both, joins them here.
 */
export function directoryOf(platform: Platform): UnitDirectory {
  const units = unitDirectory(platform)
  const groups = groupService(platform)
  const findGroup = async (groupId: string, on: PlainDate) => {
    const found = await groups.get(systemActor, { groupId, on })
    return found.ok ? found.value : undefined
  }
  return {
    ...units,
    async pathOf(id, on) {
      const path = await units.pathOf(id, on)
      if (path.length > 0) return path
      const group = await findGroup(id, on)
      return group === undefined ? [] : [...(await units.pathOf(group.communeId, on)), id]
    },
    async within(id, on) {
      const ids = await units.within(id, on)
      return [...ids, ...(await groupIdsIn(platform.database, ids))]
    },
    isGroup: (id) => isGroup(platform.database, id),
    async findGroups(search, on) {
      const found = await groups.list(systemActor, { search: everyWord(search), on, limit: GROUPS_TO_CHOOSE_FROM })
      return found.ok ? found.value.items.map((group) => ({ id: group.id, name: nameOf(group) })) : []
    },
    async namesOf(ids, on) {
      const names = new Map(await units.namesOf(ids, on))
      for (const id of ids.filter((unknown) => !names.has(unknown))) {
        const group = await findGroup(id, on)
        if (group !== undefined) names.set(id, nameOf(group))
      }
      return names
    },
  }
}
