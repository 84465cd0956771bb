import { searchedText } from '../../../src/kernel/vietnamese-text.ts'
import { readIdentityNumber, readPhone } from '../../../src/people/index.ts'
import type { GroupRow } from '../groups/api.ts'

/** Whether it is a whole identity or phone number, which may be looked up. */
export const isWholeNumber = (typed: string): boolean => readIdentityNumber(typed).ok || readPhone(typed).ok

/** The surest first. */
const GROUP_FOUND_BY = ['name', 'place', 'leader', 'member'] as const
export type GroupFoundBy = (typeof GROUP_FOUND_BY)[number]

/** Why a group was found: the first of these that holds every word typed; else the words stand in the names of place and people together. */
export function groupFoundBy(typed: string, group: GroupRow): GroupFoundBy {
  const asked = searchedText(typed).split(' ')
  const holds = (...texts: readonly (string | null)[]): boolean => {
    const words = texts.flatMap((text) => searchedText(text ?? '').split(' '))
    return asked.every((word) => words.some((held) => held.startsWith(word)))
  }
  if (holds(group.name)) return 'name'
  if (holds(group.name, group.communeName, group.districtName, ...group.hamlets)) return 'place'
  return holds(group.leaderName) ? 'leader' : 'member'
}

/** Groups with why each was found, the surest first: by words alone one of another commune comes as early. */
export const bySureness = (typed: string, groups: readonly GroupRow[]): { group: GroupRow; by: GroupFoundBy }[] =>
  groups
    .map((group) => ({ group, by: groupFoundBy(typed, group) }))
    .toSorted((one, other) => GROUP_FOUND_BY.indexOf(one.by) - GROUP_FOUND_BY.indexOf(other.by))
