import {
  type Actor,
  authorise,
  isHeldOverGroups,
  isSystemActor,
  type NotAllowed,
  type Permission,
  scopeOf,
} from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { unitPath } from '../../units/service.ts'
import type { CommuneScope, FindCommuneScope } from './commune-scope-store.ts'
import { findGroup, type GroupRow, lockGroup } from './group-store.ts'
import type { GroupRefusal } from './refusal.ts'

type GroupUnknown = Extract<GroupRefusal, { kind: 'group-unknown' }>

/** Groups the actor may read: of some communes, a group of their own, or all. */
export interface GroupScope {
  readonly communeIds: CommuneScope
  /** Groups a leader or member has a role over. */
  readonly groupIds: readonly string[]
}

export async function readableGroups(
  findScope: FindCommuneScope,
  actor: Actor,
  on: PlainDate,
): Promise<Result<GroupScope, NotAllowed>> {
  if (isSystemActor(actor)) return accept({ communeIds: 'all', groupIds: [] })
  const granted = scopeOf(actor, 'groups:read', on)
  if (granted.length === 0) return refuse({ kind: 'not-allowed', permission: 'groups:read' })
  const communeIds = await findScope(granted, on)
  const groupIds = actor.grants.filter(({ role }) => isHeldOverGroups(role)).map(({ unitId }) => unitId)
  return accept({ communeIds, groupIds: groupIds.filter((id) => granted.includes(id)) })
}

/** Authorises an act on a group: by a role over the group itself, or over any unit it lies in. */
export async function authoriseAtGroup(
  { platform, database }: { platform: Platform; database: Database },
  actor: Actor,
  { permission, groupId }: { permission: Permission; groupId: string },
): Promise<Result<GroupRow, NotAllowed | GroupUnknown>> {
  const group = await findGroup(database, groupId)
  return group === undefined
    ? refuse({ kind: 'group-unknown', groupId })
    : mayAt({ platform, database }, actor, { permission, group })
}

/**
 * The same, and locks the group until the transaction ends, which serialises acts on one group. Whoever may not is refused
 * without waiting for the lock.
 */
export async function lockGroupFor(
  { platform, transaction }: { platform: Platform; transaction: Transaction },
  actor: Actor,
  { permission, groupId }: { permission: Permission; groupId: string },
): Promise<Result<GroupRow, NotAllowed | GroupUnknown>> {
  const seen = await authoriseAtGroup({ platform, database: transaction }, actor, { permission, groupId })
  if (!seen.ok) return seen
  const group = await lockGroup(transaction, groupId)
  return group === undefined
    ? refuse({ kind: 'group-unknown', groupId })
    : mayAt({ platform, database: transaction }, actor, { permission, group })
}

async function mayAt(
  { platform, database }: { platform: Platform; database: Database },
  actor: Actor,
  { permission, group }: { permission: Permission; group: GroupRow },
): Promise<Result<GroupRow, NotAllowed>> {
  const on = platform.clock.today()
  const path = await unitPath(database, group.commune_id, on)
  const allowed = authorise(actor, permission, { unitPath: [...path, group.id], on })
  return allowed.ok ? accept(group) : refuse({ kind: 'not-allowed', permission, unitId: group.commune_id })
}
