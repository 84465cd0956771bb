import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Acting, moveCycle, recordAct, words } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { updateCycle } from '../cycle/cycle-store.ts'
import type { NotHeld } from '../cycle/refusal.ts'
import { applyHolds, findEntitlementOfGroup, readFigures } from '../entitlement/entitlement-store.ts'
import { insertHold, isOnItsWay, releaseHold } from './hold-store.ts'

export interface HoldGroup {
  readonly cycleId: string
  readonly groupId: string
  readonly reason: string
}

/**
 * Holds one group's payment, with a reason. Before submission its amount is excluded from the submission; after approval
 * it is not ordered and stays in the balance. A payment already ordered cannot be held.
 */
export const holdGroup = (platform: Platform, actor: Actor, given: HoldGroup): Promise<Result<PaymentCycle, NotHeld>> =>
  change({ platform, actor }, given, 'held')

/** Lets a held group be paid again, with a reason. */
export const releaseGroup = (platform: Platform, actor: Actor, given: HoldGroup): Promise<Result<PaymentCycle, NotHeld>> =>
  change({ platform, actor }, given, 'hold-released')

function change(acting: Acting, given: HoldGroup, kind: 'held' | 'hold-released'): Promise<Result<PaymentCycle, NotHeld>> {
  const { platform, actor } = acting
  const { cycleId, groupId } = given
  return moveCycle<PaymentCycle, NotHeld>(acting, { cycleId, move: 'hold' }, async (transaction, cycle) => {
    const reason = words(given.reason)
    if (reason === undefined) return refuse({ kind: 'reason-missing' })
    const entitlement = await findEntitlementOfGroup(transaction, { cycleId, month: cycle.month, groupId })
    if (entitlement === undefined || entitlement.state === 'not-entitled') return refuse({ kind: 'group-not-in-cycle', groupId })
    if (await isOnItsWay(transaction, cycle, groupId)) return refuse({ kind: 'already-ordered', groupId })
    const hold = { cycleId, groupId, reason, by: actor.userId, at: platform.clock.now() }
    if (kind === 'held' && !(await insertHold(transaction, { ...hold, id: platform.newId() })))
      return refuse({ kind: 'already-held', groupId })
    if (kind === 'hold-released' && !(await releaseHold(transaction, hold))) return refuse({ kind: 'not-held', groupId })
    const after = await recount(transaction, cycle)
    const detail = { groupId, amount: entitlement.amount }
    await recordAct(transaction, acting, { cycleId, kind, reason, detail })
    return accept(after)
  })
}

/** Before submission a hold changes the fingerprint of the cycle. */
async function recount(transaction: Transaction, cycle: PaymentCycle): Promise<PaymentCycle> {
  if (cycle.state !== 'computed') return cycle
  await applyHolds(transaction, cycle)
  return updateCycle(transaction, cycle.id, await readFigures(transaction, cycle))
}
