import { recordAudit } from '../../audit/service.ts'
import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Platform } from '../../platform/platform.ts'
import { mayAt, words } from '../cycle/act-service.ts'
import { findCycle, insertCycleEvent, lockCycle } from '../cycle/cycle-store.ts'
import type { NotAnswered, NotObjected } from '../cycle/refusal.ts'
import { findEntitlementOfGroup } from '../entitlement/entitlement-store.ts'
import { answerObjection, findObjection, insertObjection, type Objection } from './objection-store.ts'

export interface RaiseObjection {
  readonly cycleId: string
  readonly groupId: string
  readonly what: string
}

/**
 * "Tôi thấy chưa đúng": a group that looks at what was counted for it says what is wrong, after it was computed and
 * before it is submitted. An objection of a group that would be paid stands in the way of submitting until it is
 * answered, or the group held: nobody approves over an open question.
 */
export function raiseObjection(platform: Platform, actor: Actor, given: RaiseObjection): Promise<Result<Objection, NotObjected>> {
  const { cycleId, groupId } = given
  return allOrNothing<Objection, NotObjected>(platform.database, async (transaction) => {
    const cycle = await lockCycle(transaction, cycleId)
    if (cycle === undefined) return refuse({ kind: 'cycle-unknown', cycleId })
    const entitlement =
      cycle.state === 'opened' ? undefined : await findEntitlementOfGroup(transaction, { cycleId, month: cycle.month, groupId })
    const place = entitlement === undefined ? { unitId: cycle.provinceId } : { unitId: entitlement.communeId, below: groupId }
    const may = await mayAt(transaction, { platform, actor }, { permission: 'payments:object', ...place })
    if (!may.ok) return may
    if (cycle.state !== 'computed') return refuse({ kind: 'cycle-not-in-state', cycleId, move: 'object', state: cycle.state })
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
    await insertCycleEvent(transaction, {
      id: platform.newId(),
      cycleId,
      kind: 'objected',
      by: actor.userId,
      at,
      reason: what,
      detail,
    })
    await recordAudit(transaction, actor, {
      action: 'payments.objected',
      subject: { kind: 'payment-cycle', id: cycleId },
      after: detail,
      reason: what,
    })
    return accept((await findObjection(transaction, id)) as Objection)
  })
}

export interface AnswerObjection {
  readonly objectionId: string
  readonly answer: string
}

/** Answers a group, in words it will read. Whoever raised the objection does not answer it. */
export function answerObjectionOf(
  platform: Platform,
  actor: Actor,
  given: AnswerObjection,
): Promise<Result<Objection, NotAnswered>> {
  const { objectionId } = given
  return allOrNothing<Objection, NotAnswered>(platform.database, async (transaction) => {
    const objection = await findObjection(transaction, objectionId)
    const cycle = objection && (await findCycle(transaction, objection.cycleId))
    if (objection === undefined || cycle === undefined) return refuse({ kind: 'objection-unknown', objectionId })
    const may = await mayAt(transaction, { platform, actor }, { permission: 'payments:compute', unitId: cycle.provinceId })
    if (!may.ok) return may
    const answer = words(given.answer)
    if (answer === undefined) return refuse({ kind: 'words-missing' })
    if (objection.raisedBy === actor.userId) return refuse({ kind: 'own-objection', objectionId })
    const at = platform.clock.now()
    if (!(await answerObjection(transaction, { id: objectionId, answer, by: actor.userId, at })))
      return refuse({ kind: 'objection-answered-already', objectionId })
    const { cycleId, groupId } = objection
    const detail = { objectionId, groupId }
    await insertCycleEvent(transaction, {
      id: platform.newId(),
      cycleId,
      kind: 'objection-answered',
      by: actor.userId,
      at,
      reason: answer,
      detail,
    })
    await recordAudit(transaction, actor, {
      action: 'payments.objection-answered',
      subject: { kind: 'payment-cycle', id: cycleId },
      after: detail,
      reason: answer,
    })
    return accept((await findObjection(transaction, objectionId)) as Objection)
  })
}
