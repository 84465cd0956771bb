import type { Actor } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseAtGroup } from '../group/access-service.ts'
import type { GroupRefusal } from '../group/refusal.ts'
import type { ListedGroup } from '../list/group-list.ts'
import { toListedGroup } from '../list/list-service.ts'
import { drawCard } from '../list/list-store.ts'
import { type ListedMember, selectMembers } from '../members/member-store.ts'
import { type HistoryEvent, selectHistory } from './history-store.ts'

type Outcome<Value> = Promise<Result<Value, GroupRefusal>>

/** One group on a day, with its members of that day. */
export interface GroupRecord extends ListedGroup {
  readonly on: PlainDate
  readonly members: readonly ListedMember[]
}

export async function getGroup(
  platform: Platform,
  actor: Actor,
  { groupId, on = platform.clock.today() }: { groupId: string; on?: PlainDate | undefined },
): Outcome<GroupRecord> {
  const { database } = platform
  const allowed = await authoriseAtGroup({ platform, database }, actor, { permission: 'groups:read', groupId })
  if (!allowed.ok) return allowed
  const card = await drawCard(database, groupId, on)
  if (card === undefined) return refuse({ kind: 'group-unknown', groupId })
  return accept({ ...toListedGroup(card), on, members: await selectMembers(database, groupId, on) })
}

/** Everything that happened to a group: establishment, status, names, hamlets, who joined and left, roles; the newest first. */
export async function groupHistory(platform: Platform, actor: Actor, groupId: string): Outcome<HistoryEvent[]> {
  const { database } = platform
  const allowed = await authoriseAtGroup({ platform, database }, actor, { permission: 'groups:read', groupId })
  return allowed.ok ? accept(await selectHistory(database, groupId)) : allowed
}
