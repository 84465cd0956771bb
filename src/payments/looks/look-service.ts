import { recordAudit } from '../../audit/service.ts'
import { changeGroups } from '../../groups/service.ts'
import { type Actor, holdsAnywhere } from '../../identity/index.ts'
import { isOneHuman } from '../../identity/service.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Acting, mayAt, words } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { findCycle, lockCycle } from '../cycle/cycle-store.ts'
import type { NotLooked } from '../guards/look-refusal.ts'
import { insertConfirmations } from '../reports/report-store.ts'
import { countLooks } from './draw-store.ts'
import type { LookOutcome } from './look.ts'
import { insertLook, type LookRow, listLooks } from './look-store.ts'

export interface LookAtReport {
  readonly cycleId: string
  readonly groupId: string
  readonly outcome: LookOutcome
  /** Needed to send back and to withdraw. */
  readonly reason?: string | undefined
}

export interface Looked {
  readonly groupId: string
  /** Of the month, after this one. */
  readonly missing: number
}

/**
 * Notes what a second officer found of a confirmation that was drawn. To send it back is to return the report to its commune: the
 * month is computed again. Refused to whoever confirmed it, under any account of theirs, and once the month is submitted.
 */
export async function lookAtReport(platform: Platform, actor: Actor, given: LookAtReport): Promise<Result<Looked, NotLooked>> {
  const acting = { platform, actor }
  const may = holdsAnywhere(actor, 'reports:look', platform.clock.today())
  if (!may.ok) return may
  // Right before lock: whoever may not look is refused without waiting for a job that holds groups or the month.
  const there = await findDrawn(platform.database, acting, { cycle: await findCycle(platform.database, given.cycleId), given })
  if (!there.ok) return there
  return changeGroups<Looked, NotLooked>(platform.database, (transaction) => look(transaction, acting, given))
}

interface DrawnAsked {
  readonly cycle: PaymentCycle | undefined
  readonly given: LookAtReport
}

/** The confirmation that was drawn, for whoever may look at it. */
async function findDrawn(
  database: Database,
  acting: Acting,
  { cycle, given: { cycleId, groupId } }: DrawnAsked,
): Promise<Result<{ readonly cycle: PaymentCycle; readonly drawn: LookRow }, NotLooked>> {
  if (cycle === undefined) return refuse({ kind: 'cycle-unknown', cycleId })
  const drawn = (await listLooks(database, cycle)).find((row) => row.groupId === groupId)
  if (drawn === undefined) return refuse({ kind: 'look-not-drawn', groupId })
  const mayHere = await mayAt(database, acting, { permission: 'reports:look', unitId: drawn.communeId })
  return mayHere.ok ? accept({ cycle, drawn }) : mayHere
}

async function look(transaction: Transaction, acting: Acting, given: LookAtReport): Promise<Result<Looked, NotLooked>> {
  const { cycleId, groupId } = given
  const { actor } = acting
  const found = await findDrawn(transaction, acting, { cycle: await lockCycle(transaction, cycleId), given })
  if (!found.ok) return found
  const { cycle, drawn } = found.value
  const reason = words(given.reason)
  const refusal = await refusalToLook(transaction, { cycle, drawn, actor, given })
  if (refusal !== undefined) return refuse(refusal)
  if (given.outcome !== 'agreed' && reason === undefined) return refuse({ kind: 'reason-missing' })
  const isNoted = await note(transaction, acting, { cycle, drawn, outcome: given.outcome, reason })
  if (!isNoted) return refuse({ kind: 'looked-at-already', groupId })
  return accept({ groupId, missing: (await countLooks(transaction, cycleId)).missing })
}

interface LookAsked {
  readonly cycle: PaymentCycle
  readonly drawn: LookRow
  readonly actor: Actor
  readonly given: LookAtReport
}

async function refusalToLook(
  transaction: Transaction,
  { cycle, drawn, actor, given }: LookAsked,
): Promise<NotLooked | undefined> {
  const { groupId, outcome } = given
  if (cycle.state !== 'computed') return { kind: 'looks-not-open', cycleId: cycle.id }
  if (drawn.isReplaced) return { kind: 'look-not-drawn', groupId }
  if (await isOneHuman(transaction, actor.userId, [drawn.confirmedBy])) return { kind: 'look-by-confirmer', groupId }
  const isAgreed = drawn.look?.outcome === 'agreed'
  if (outcome === 'withdrawn') return isAgreed ? undefined : { kind: 'not-looked-at', groupId }
  return isAgreed ? { kind: 'looked-at-already', groupId } : undefined
}

interface LookNoted {
  readonly cycle: PaymentCycle
  readonly drawn: LookRow
  readonly outcome: LookOutcome
  readonly reason: string | undefined
}

/** @returns false when somebody noted theirs meanwhile: the same confirmation may be drawn in months of two provisions */
async function note(transaction: Transaction, acting: Acting, { cycle, drawn, outcome, reason }: LookNoted): Promise<boolean> {
  const { platform, actor } = acting
  const { groupId, confirmationId, communeId } = drawn
  const by = { by: actor.userId, at: platform.clock.now() }
  const row = { id: platform.newId(), cycleId: cycle.id, confirmationId, groupId, outcome, reason, ...by }
  if (!(await insertLook(transaction, row))) return false
  if (outcome === 'sent-back') {
    const groups = [{ id: platform.newId(), groupId }]
    await insertConfirmations(transaction, { month: cycle.month, groups, state: 'returned', reason, ...by })
    const subject = { kind: 'month', id: cycle.month }
    const after = { communes: [communeId], groups: 1, groupIds: [groupId] }
    await recordAudit(transaction, actor, { action: 'payments.report-returned', subject, after, reason })
  }
  const subject = { kind: 'payment-cycle', id: cycle.id }
  const after = { groupId, outcome, confirmedBy: drawn.confirmedBy }
  await recordAudit(transaction, actor, { action: 'payments.report-looked', subject, after, reason })
  return true
}
