import { recordAudit } from '../../audit/service.ts'
import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Acting, mayAt, words } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { CycleState } from '../cycle/cycle-state.ts'
import { insertCycleEvent, lockCycle, updateCycle } from '../cycle/cycle-store.ts'
import type { NotHeld } from '../cycle/refusal.ts'
import { applyHolds, findEntitlementOfGroup, readFigures } from '../entitlement/entitlement-store.ts'
import { insertHold, isOnItsWay, releaseHold } from './hold-store.ts'

export interface HoldGroup {
  readonly cycleId: string
  readonly groupId: string
  readonly reason: string
}

/** A submission is of what was computed: to hold a group then, it is returned first. */
const MAY_HOLD: readonly CycleState[] = ['computed', 'approved', 'ordered', 'paid']

/**
 * Stops one group's payment, with a reason. Before submission its amount leaves what is submitted; after approval it
 * is not ordered and stays in the balance by name. What is on its way already cannot be held.
 */
export const holdGroup = (platform: Platform, actor: Actor, given: HoldGroup): Promise<Result<PaymentCycle, NotHeld>> =>
  change({ platform, actor }, given, 'held')

/** Lets a held group be paid again, with a reason. */
export const releaseGroup = (platform: Platform, actor: Actor, given: HoldGroup): Promise<Result<PaymentCycle, NotHeld>> =>
  change({ platform, actor }, given, 'hold-released')

function change(acting: Acting, given: HoldGroup, kind: 'held' | 'hold-released'): Promise<Result<PaymentCycle, NotHeld>> {
  const { platform, actor } = acting
  const { cycleId, groupId } = given
  return allOrNothing<PaymentCycle, NotHeld>(platform.database, async (transaction) => {
    const cycle = await lockCycle(transaction, cycleId)
    if (cycle === undefined) return refuse({ kind: 'cycle-unknown', cycleId })
    const may = await mayAt(transaction, acting, { permission: 'payments:compute', unitId: cycle.provinceId })
    if (!may.ok) return may
    if (!MAY_HOLD.includes(cycle.state)) return refuse({ kind: 'cycle-not-in-state', cycleId, move: 'hold', state: cycle.state })
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
    await insertCycleEvent(transaction, { id: platform.newId(), cycleId, kind, by: actor.userId, at: hold.at, reason, detail })
    await recordAudit(transaction, actor, {
      action: `payments.${kind}`,
      subject: { kind: 'payment-cycle', id: cycleId },
      after: detail,
      reason,
    })
    return accept(after)
  })
}

/** Before submission a hold changes what will be submitted, and so its fingerprint. */
async function recount(transaction: Transaction, cycle: PaymentCycle): Promise<PaymentCycle> {
  if (cycle.state !== 'computed') return cycle
  await applyHolds(transaction, cycle)
  return updateCycle(transaction, cycle.id, await readFigures(transaction, cycle))
}
