import type { Actor } from '../../identity/index.ts'
import { isOneHuman } from '../../identity/service.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Acting, mayAt, openTo, recordAct, words } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { findCycle, lockCycle } from '../cycle/cycle-store.ts'
import type { NotAnswered, NotObjected } from '../cycle/refusal.ts'
import { type EntitlementOfGroup, findEntitlementOfGroup } from '../entitlement/entitlement-store.ts'
import { answerObjection, findObjection, insertObjection, type Objection } from './objection-store.ts'

export interface RaiseObjection {
  readonly cycleId: string
  readonly groupId: string
  readonly what: string
}

/**
 * Raises an objection ("Tôi thấy chưa đúng"): a group says what is wrong with its computed amount, before submission. An
 * open objection of a group that would be paid blocks the submission until it is answered or the group is held.
 */
export function raiseObjection(platform: Platform, actor: Actor, given: RaiseObjection): Promise<Result<Objection, NotObjected>> {
  const { cycleId, groupId } = given
  const acting = { platform, actor }
  return allOrNothing<Objection, NotObjected>(platform.database, async (transaction) => {
    const seen = await openToGroup(transaction, acting, { cycle: await findCycle(transaction, cycleId), cycleId, groupId })
    if (!seen.ok) return seen
    const open = await openToGroup(transaction, acting, { cycle: await lockCycle(transaction, cycleId), cycleId, groupId })
    if (!open.ok) return open
    const entitlement = open.value
    if (entitlement === undefined) return refuse({ kind: 'group-not-in-cycle', groupId })
    const what = words(given.what)
    if (what === undefined) return refuse({ kind: 'words-missing' })
    const [id, at] = [platform.newId(), platform.clock.now()]
    const raised = await insertObjection(transaction, {
      id,
      cycleId,
      groupId,
      amount: entitlement.amount,
      what,
      by: actor.userId,
      at,
    })
    if (!raised) return refuse({ kind: 'objection-open-already', groupId })
    const detail = { objectionId: id, groupId }
    await recordAct(transaction, acting, { cycleId, kind: 'objected', reason: what, detail })
    return accept((await findObjection(transaction, id)) as Objection)
  })
}

/** Whether the group may object now; its entitlement, if it has one. */
async function openToGroup(
  transaction: Transaction,
  acting: Acting,
  { cycle, cycleId, groupId }: { cycle: PaymentCycle | undefined; cycleId: string; groupId: string },
): Promise<Result<EntitlementOfGroup | undefined, NotObjected>> {
  const entitlement = cycle && (await findEntitlementOfGroup(transaction, { cycleId, month: cycle.month, groupId }))
  const place = entitlement && { unitId: entitlement.communeId, below: groupId }
  const open = await openTo(transaction, acting, { cycleId, cycle, move: 'object', place })
  return open.ok ? accept(entitlement) : open
}

export interface AnswerObjection {
  readonly objectionId: string
  readonly answer: string
}

/** Answers an objection; the group reads the answer. Refused to whoever raised it. */
export function answerObjectionOf(
  platform: Platform,
  actor: Actor,
  given: AnswerObjection,
): Promise<Result<Objection, NotAnswered>> {
  const { objectionId } = given
  const acting = { platform, actor }
  return allOrNothing<Objection, NotAnswered>(platform.database, async (transaction) => {
    const objection = await findObjection(transaction, objectionId)
    const cycle = objection && (await findCycle(transaction, objection.cycleId))
    if (objection === undefined || cycle === undefined) return refuse({ kind: 'objection-unknown', objectionId })
    const may = await mayAt(transaction, acting, { permission: 'payments:compute', unitId: cycle.provinceId })
    if (!may.ok) return may
    const answer = words(given.answer)
    if (answer === undefined) return refuse({ kind: 'words-missing' })
    if (await isOneHuman(transaction, actor.userId, [objection.raisedBy])) return refuse({ kind: 'own-objection', objectionId })
    const at = platform.clock.now()
    if (!(await answerObjection(transaction, { id: objectionId, answer, by: actor.userId, at })))
      return refuse({ kind: 'objection-answered-already', objectionId })
    const { cycleId, groupId } = objection
    const detail = { objectionId, groupId }
    await recordAct(transaction, acting, { cycleId, kind: 'objection-answered', reason: answer, detail })
    return accept((await findObjection(transaction, objectionId)) as Objection)
  })
}
