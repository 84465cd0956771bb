import { type BudgetShort, budgetEntryText } from '../../budget/index.ts'
import { commitBudget } from '../../budget/service.ts'
import type { Actor } from '../../identity/index.ts'
import { formatMonth } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { approversNeeded } from '../../policies/index.ts'
import { findProvisionVersion } from '../../policies/service.ts'
import { bookAct } from '../books/booking-service.ts'
import { entryText } from '../books/entry-text.ts'
import { type Acting, moveCycle, recordAct, words } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { CYCLE_MOVES } from '../cycle/cycle-state.ts'
import { insertApproval, listApprovals, updateCycle } from '../cycle/cycle-store.ts'
import { answerTimeGuards, type TimeAnswered } from '../cycle/guarded-act-service.ts'
import type { NotApproved, NotReturned, NotSubmitted } from '../cycle/refusal.ts'
import { streamEntitlements } from '../entitlement/cycle-service.ts'
import { readDigests, readFigures } from '../entitlement/entitlement-store.ts'
import { findLooksMissing } from '../looks/draw-service.ts'
import { confirmedReports } from '../reports/report-store.ts'
import { countApproversNeeded } from '../thresholds/threshold-store.ts'
import { findReasonNotToApprove } from './approver-service.ts'
import { type ChosenLine, fundCycle, idleLine, sumByLine } from './funding-service.ts'
import { approvedSums, insertFunding, insertSubmittedFunding, listSubmittedFunding, lockGrounds } from './funding-store.ts'
import { listOpenObjections } from './objection-store.ts'
import { findReasonNotToSubmit } from './submitter-service.ts'

export interface SubmitCycle {
  readonly cycleId: string
  /** The budget line chosen for each payer, where several could pay. */
  readonly lines?: readonly ChosenLine[] | undefined
  /** Why it is submitted at an unusual time. */
  readonly reason?: string | undefined
}

/**
 * Submits a computed month for approval. Refused while a group's objection is open, when a register or confirmation has
 * changed since the computation, and when the remaining budget is too small. At an unusual time a reason is asked.
 */
export function submitCycle(
  platform: Platform,
  actor: Actor,
  { cycleId, lines = [], reason }: SubmitCycle,
): Promise<Result<PaymentCycle, NotSubmitted>> {
  const acting = { platform, actor }
  return moveCycle<PaymentCycle, NotSubmitted>(acting, { cycleId, move: 'submit' }, async (transaction, cycle) => {
    const answered = await answerTimeGuards(transaction, acting, { cycle, act: 'submit', reason })
    if (!answered.ok) return answered
    await lockGrounds(transaction)
    const refusal = await refusalToSubmit(transaction, acting, cycle)
    if (refusal !== undefined) return refuse(refusal)
    const figures = await readFigures(transaction, cycle)
    const version = await findProvisionVersion(transaction, cycle.provisionId)
    const ofProvince = await approversOfProvince(transaction, platform, figures.total)
    const approvalsNeeded = Math.max(approversNeeded(version.document, figures.total), ofProvince)
    const funding = await fundCycle(transaction, cycle, { chosen: lines, on: platform.clock.today() })
    if (!funding.ok) return funding
    const idle = idleLine(lines, funding.value)
    if (idle !== undefined) return refuse({ kind: 'budget-line-does-not-pay', lineId: idle.lineId })
    const submitted = await updateCycle(transaction, cycleId, {
      ...figures,
      state: CYCLE_MOVES.submit.to,
      approvalsNeeded,
      submissions: cycle.submissions + 1,
    })
    await insertSubmittedFunding(transaction, submitted, funding.value)
    const detail = { ...figures, approvalsNeeded, funding: funding.value, ...answered.value.trail }
    const audit = { before: { state: cycle.state } }
    await recordAct(transaction, acting, { cycleId, kind: 'submitted', reason: answered.value.reason, detail, audit })
    return accept(submitted)
  })
}

/** What the province asks of a month of so much today, beside its provision. */
export const approversOfProvince = (database: Database, { clock }: Platform, amount: Vnd): Promise<number> =>
  countApproversNeeded(database, { act: 'approval', amount, on: clock.today() })

async function refusalToSubmit(
  database: Database,
  { platform, actor: { userId } }: Acting,
  cycle: PaymentCycle,
): Promise<NotSubmitted | undefined> {
  const { id: cycleId } = cycle
  if ((cycle.entitledGroups ?? 0) === 0) return { kind: 'nobody-entitled', cycleId }
  const barred = await findReasonNotToSubmit(database, cycle, userId)
  if (barred !== undefined) return { kind: barred, cycleId }
  const objections = await listOpenObjections(database, cycle)
  if (objections.length > 0) return { kind: 'objections-open', cycleId, groupIds: objections.map(({ groupId }) => groupId) }
  const unlooked = await findLooksMissing(database, platform, cycle)
  if (unlooked !== undefined) return unlooked
  const changed = await groupsChangedSince(database, cycle)
  return changed.length === 0
    ? undefined
    : { kind: 'facts-changed', cycleId, groups: changed.length, groupIds: changed.slice(0, 50) }
}

/** Groups whose facts, derivation or payees would differ if the month were computed now. */
async function groupsChangedSince(database: Database, cycle: PaymentCycle): Promise<string[]> {
  const kept = await readDigests(database, cycle)
  const changed: string[] = []
  for await (const rows of streamEntitlements(database, cycle, confirmedReports)) {
    for (const { groupId, digest } of rows) {
      if (kept.get(groupId) !== digest) changed.push(groupId)
      kept.delete(groupId)
    }
  }
  return [...changed, ...kept.keys()]
}

/** Returns a submission with a reason. Its approvals become void, and the month can be computed again. */
export function returnCycle(
  platform: Platform,
  actor: Actor,
  { cycleId, reason }: { readonly cycleId: string; readonly reason: string },
): Promise<Result<PaymentCycle, NotReturned>> {
  const acting = { platform, actor }
  return moveCycle<PaymentCycle, NotReturned>(acting, { cycleId, move: 'return' }, async (transaction, cycle) => {
    const why = words(reason)
    if (why === undefined) return refuse({ kind: 'reason-missing' })
    const returned = await updateCycle(transaction, cycleId, { state: CYCLE_MOVES.return.to })
    const detail = { submission: cycle.submissions }
    const audit = { before: { state: cycle.state } }
    await recordAct(transaction, acting, { cycleId, kind: 'returned', reason: why, detail, audit })
    return accept(returned)
  })
}

export interface ApproveCycle {
  readonly cycleId: string
  /** The fingerprint of the submission that the approver saw. */
  readonly fingerprint: string
  /** Why it is approved at a time that was still usual when it was submitted. */
  readonly reason?: string | undefined
}

/**
 * Gives one approval. Refused to anyone who made the cycle, released a hold in it, confirmed a report or changed a payee of
 * it, or has approved it already, under any account of theirs. The last
 * approval needed commits the budget and books the payables in the same transaction.
 */
export function approveCycle(platform: Platform, actor: Actor, given: ApproveCycle): Promise<Result<PaymentCycle, NotApproved>> {
  const acting = { platform, actor }
  return moveCycle<PaymentCycle, NotApproved>(acting, { cycleId: given.cycleId, move: 'approve' }, async (transaction, cycle) => {
    const approvals = await listApprovals(transaction, cycle)
    const refusal = await refusalToApprove(transaction, { cycle, actor, given })
    if (refusal !== undefined) return refuse(refusal)
    const answered = await answerTimeGuards(transaction, acting, { cycle, act: 'approve', reason: given.reason })
    if (!answered.ok) return answered
    const approval = {
      cycleId: cycle.id,
      submission: cycle.submissions,
      approverId: actor.userId,
      fingerprint: given.fingerprint,
    }
    await insertApproval(transaction, { ...approval, at: platform.clock.now() })
    const ofProvince = await approversOfProvince(transaction, platform, cycle.total ?? vnd(0))
    const stillNeeded = Math.max(cycle.approvalsNeeded ?? 1, ofProvince) - approvals.length - 1
    if (stillNeeded > 0) {
      const { reason, trail } = answered.value
      const detail = { fingerprint: given.fingerprint, stillNeeded, ...trail }
      const audit = { before: { state: cycle.state } }
      await recordAct(transaction, acting, { cycleId: cycle.id, kind: 'approval-given', reason, detail, audit })
      return accept(cycle)
    }
    return approveInFull(transaction, acting, { cycle, answered: answered.value })
  })
}

interface ApprovalAsked {
  readonly cycle: PaymentCycle
  readonly actor: Actor
  readonly given: ApproveCycle
}

async function refusalToApprove(database: Database, { cycle, actor, given }: ApprovalAsked): Promise<NotApproved | undefined> {
  const { id: cycleId } = cycle
  const why = await findReasonNotToApprove(database, cycle, actor.userId)
  if (why !== undefined) return { kind: why, cycleId }
  const now = await readFigures(database, cycle)
  const submitted = cycle.fingerprint ?? ''
  if (given.fingerprint !== submitted || now.fingerprint !== submitted)
    return { kind: 'fingerprint-differs', cycleId, seen: given.fingerprint, submitted }
  return undefined
}

async function approveInFull(
  transaction: Transaction,
  acting: Acting,
  { cycle, answered: { reason: why, trail } }: { readonly cycle: PaymentCycle; readonly answered: TimeAnswered },
): Promise<Result<PaymentCycle, NotApproved>> {
  const { platform, actor } = acting
  const { newId, clock } = platform
  const approved = await updateCycle(transaction, cycle.id, { state: CYCLE_MOVES.approve.to })
  const funding = await fundCycle(transaction, cycle, {
    chosen: await listSubmittedFunding(transaction, cycle),
    on: clock.today(),
  })
  if (!funding.ok) return funding
  await insertFunding(transaction, cycle.id, funding.value)
  for (const { lineId, amount } of sumByLine(funding.value)) {
    const reason = `${budgetEntryText.commit.vi} ${formatMonth(cycle.month)}`
    const committed = await commitBudget(transaction, {
      id: newId(),
      lineId,
      cycleId: cycle.id,
      amount,
      reason,
      by: actor.userId,
      at: clock.now(),
    })
    if (!committed.ok) return refuse(committed.refusal as BudgetShort)
  }
  const description = await describeApproval(transaction, cycle)
  await bookAct(transaction, acting, { kind: 'approved', cycleId: cycle.id, description, sums: approvedSums(cycle) })
  const detail = { fingerprint: cycle.fingerprint, total: cycle.total, ...trail }
  const audit = { before: { state: cycle.state } }
  await recordAct(transaction, acting, { cycleId: cycle.id, kind: 'approved', reason: why, detail, audit })
  return accept(approved)
}

async function describeApproval(database: Database, cycle: PaymentCycle): Promise<string> {
  const { document } = await findProvisionVersion(database, cycle.provisionId)
  const approved = entryText.approved(cycle.provisionCode, formatMonth(cycle.month))
  return document.topUp === undefined ? approved : `${approved}; ${entryText.withoutTopUp}`
}
