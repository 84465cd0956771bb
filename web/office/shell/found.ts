import { searchedText } from '../../../src/kernel/vietnamese-text.ts'
import { readIdentityNumber, readPhone } from '../../../src/people/index.ts'
import type { GroupRow } from '../groups/api.ts'

/** Whether it is a whole identity or phone number, which may be looked up. */
export const isWholeNumber = (typed: string): boolean => readIdentityNumber(typed).ok || readPhone(typed).ok

export type GroupFoundBy = 'name' | 'place' | 'leader' | 'member'

/** Why a group was found: the first of these that holds every word typed; else somebody in it is called so. */
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
