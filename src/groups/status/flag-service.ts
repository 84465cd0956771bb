import { recordAudit } from '../../audit/service.ts'
import type { Actor } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ImpactProvider, ReorganisationFollower } from '../../units/service.ts'
import { lockGroupFor } from '../group/access-service.ts'
import { changeGroups } from '../group/change-service.ts'
import type { GroupRefusal } from '../group/refusal.ts'
import { refreshCards } from '../register/register-store.ts'
import { clearFlags, insertFlags, selectGroupsIn } from './flag-store.ts'

export interface AffectedGroup {
  readonly groupId: string
  readonly name: string
  /** The hamlet or commune through which it is affected. */
  readonly unitId: string
}

/** The groups affected by a change of these communes and hamlets on a day. */
export const groupsAffectedBy = (database: Database, unitIds: readonly string[], on: PlainDate): Promise<AffectedGroup[]> =>
  selectGroupsIn(database, unitIds, on)

/**
 * Flags the groups of reorganised units for review; the groups themselves do not change. Refreshes their cards, since the
 * names of their units may have changed. Idempotent.
 *
 * @returns how many flags are new
 */
export async function flagGroups(
  transaction: Transaction,
  {
    platform,
    actor,
    unitIds,
    on,
    basis,
  }: { platform: Pick<Platform, 'newId' | 'clock'>; actor: Actor; unitIds: readonly string[]; on: PlainDate; basis: string },
): Promise<number> {
  const affected = await selectGroupsIn(transaction, unitIds, on)
  const flags = affected.map(({ groupId, unitId }) => ({ id: platform.newId(), groupId, unitId }))
  const raised = await insertFlags(transaction, flags, { on, basis, raisedBy: actor.userId })
  await refreshCards(
    transaction,
    affected.map(({ groupId }) => groupId),
    platform.clock.today(),
  )
  return raised
}

/** Hook for `unitRoutes`: counts the groups affected by a plan, for its preview. */
export const groupImpacts: ImpactProvider = async (database, affected) => {
  const groups = await selectGroupsIn(database, touchedUnits(affected), affected.on)
  const sample = groups.slice(0, 5).map(({ name }) => name)
  return [{ kind: 'groups', count: groups.length, sample }]
}

/** Hook for `unitRoutes`: flags affected groups in the transaction of the reorganisation. */
export const groupFollower =
  (platform: Pick<Platform, 'newId' | 'clock'>): ReorganisationFollower =>
  async (transaction, actor, applied) => {
    await flagGroups(transaction, { platform, actor, unitIds: touchedUnits(applied), on: applied.on, basis: applied.basis })
    const renamed = await selectGroupsIn(transaction, applied.changed, applied.on)
    await refreshCards(
      transaction,
      renamed.map(({ groupId }) => groupId),
      platform.clock.today(),
    )
  }

const touchedUnits = ({ ended, hamletsGone, hamletsUnplaced }: Parameters<ImpactProvider>[1]): string[] => [
  ...ended.map(({ unitId }) => unitId),
  ...hamletsGone,
  ...hamletsUnplaced,
]

/** Clears a flag after an officer's review, with a reason. */
export function clearFlag(
  platform: Platform,
  actor: Actor,
  { groupId, reason }: { groupId: string; reason: string },
): Promise<Result<void, GroupRefusal>> {
  return changeGroups(platform.database, async (transaction): Promise<Result<void, GroupRefusal>> => {
    const allowed = await lockGroupFor({ platform, transaction }, actor, { permission: 'groups:write', groupId })
    if (!allowed.ok) return allowed
    if (reason.trim() === '') return refuse({ kind: 'reason-missing' })
    const on = platform.clock.today()
    const cleared = await clearFlags(transaction, groupId, { on, clearedBy: actor.userId, reason })
    if (cleared === 0) return refuse({ kind: 'flag-unknown', groupId })
    await refreshCards(transaction, [groupId], on)
    await recordAudit(transaction, actor, {
      action: 'groups.flag-cleared',
      subject: { kind: 'community-group', id: groupId },
      after: { on },
      reason,
    })
    return accept(undefined)
  })
}
