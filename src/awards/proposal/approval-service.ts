import { findLatestResult } from '../../assessment/service.ts'
import { type BudgetShort, yearThatPays } from '../../budget/index.ts'
import { commitBudget, findPayingLine, findYearsOfLines, type LineWithBalance, releaseBudget } from '../../budget/service.ts'
import { isOneHuman } from '../../identity/service.ts'
import { assert } from '../../kernel/assert.ts'
import { dayAt, formatDay, type PlainDate } from '../../kernel/calendar.ts'
import { minVnd, subtractVnd, type Vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import { countApproversNeeded } from '../../payments/service.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { approversNeeded } from '../../policies/index.ts'
import { findProvisionVersion } from '../../policies/service.ts'
import { type Acting, type AwardInHand, moveAward, recordAwardAct } from '../award/act-service.ts'
import type { Award, AwardDecision, AwardProposal } from '../award/award.ts'
import { movedBy } from '../award/award-lines.ts'
import { bookAwardAct } from '../award/booking-service.ts'
import { describeAward } from '../award/entry-text.ts'
import type { NotApproved, NotDecided, NotSentBack, NotSubmitted } from '../award/refusal.ts'
import { insertApproval, listApprovals, listLines, markDecided, markSubmitted, updateLine, updateState } from '../award/store.ts'

export interface SubmitAward {
  readonly roundId: string
  /** The line that bears it, where several could. */
  readonly lineId?: string | undefined
  /** Why it goes on although the result may still change. */
  readonly reason?: string | undefined
}

export interface Submitted {
  readonly approvalsNeeded: number
  readonly lineId: string
}

/** Submits what was drawn up, with the line of the estimate that is to bear it. */
export function submitAward(acting: Acting, given: SubmitAward): Promise<Result<Submitted, NotSubmitted>> {
  const { clock } = acting.platform
  const { roundId } = given
  return moveAward<Submitted, NotSubmitted>(acting, { roundId, move: 'submit' }, async (transaction, hand) => {
    const { award, current } = hand
    const latest = await findLatestResult(transaction, roundId)
    assert(latest !== undefined, 'a result is not taken back')
    if (latest.published.version !== current.resultVersion)
      return refuse({ kind: 'result-newer', version: latest.published.version })
    const reason = tidy(given.reason ?? '')
    const { lastDayToAppeal: until, openAppeals: appeals } = latest
    if (reason === '' && mayStillChange(latest, clock.today())) return refuse({ kind: 'award-guard-unanswered', until, appeals })
    const line = await findBearingLine(transaction, { award, latest, lineId: given.lineId, today: clock.today() })
    if (!line.ok) return line
    const short = shortOf(line.value, neededOf(current))
    if (short !== undefined) return refuse(short)
    const needed = await countNeeded(transaction, { award, proposal: current, on: clock.today() })
    await updateLine(transaction, { roundId: award.roundId, lineId: line.value.id })
    const kept = reason === '' ? null : reason
    await markSubmitted(transaction, { id: current.id, by: acting.actor.userId, at: clock.now(), reason: kept, needed })
    const detail = { proposalId: current.id, lineId: line.value.id, moved: movedBy(current), approvalsNeeded: needed }
    await recordAwardAct(transaction, acting, { award, kind: 'submitted', reason: kept ?? undefined, detail })
    return accept({ approvalsNeeded: needed, lineId: line.value.id })
  })
}

/** Whether units may still appeal, or an appeal is not decided. */
export const mayStillChange = (
  { lastDayToAppeal, openAppeals }: { readonly lastDayToAppeal: PlainDate; readonly openAppeals: number },
  today: PlainDate,
): boolean => today <= lastDayToAppeal || openAppeals > 0

interface Bearing {
  readonly award: Pick<Award, 'lineId' | 'provisionCode' | 'provinceId'>
  readonly latest: { readonly firstDecidedOn: PlainDate }
  readonly lineId?: string | undefined
  readonly today: PlainDate
}

/**
 * The line that bears it: of the year of the decision, or of the year it is paid in once that estimate has lapsed. A correction is
 * borne by the line of the award, so that what comes back is where it was.
 */
export async function findBearingLine(database: Database, { award, latest, lineId, today }: Bearing) {
  const chosen = award.lineId ?? lineId
  const own = award.lineId === null ? undefined : (await findYearsOfLines(database, [award.lineId])).get(award.lineId)
  const year = own ?? yearThatPays(Number(latest.firstDecidedOn.slice(0, 4)), today)
  const asked = { year, provisionCode: award.provisionCode, unitIds: [award.provinceId] }
  return findPayingLine(database, asked, chosen === undefined ? [] : [chosen])
}

/** What has to be set aside anew: what is released of others bears what is added, to the đồng. */
const neededOf = ({ added, released }: Pick<AwardProposal, 'added' | 'released'>): Vnd =>
  subtractVnd(added, minVnd(added, released))

const shortOf = ({ id, name, balance }: LineWithBalance, asked: Vnd) =>
  balance.left < asked ? ({ kind: 'budget-short', lineId: id, lineName: name, left: balance.left, asked } as const) : undefined

interface Needing {
  readonly award: Pick<Award, 'provisionId'>
  readonly proposal: Pick<AwardProposal, 'added' | 'released' | 'claimed' | 'submittedAt'>
  readonly on: PlainDate
}

/** By the provision or by what the province asks, whichever is more: when it was submitted, or today. */
async function countNeeded(database: Database, { award, proposal, on }: Needing): Promise<number> {
  const amount = movedBy(proposal)
  const { document } = await findProvisionVersion(database, award.provisionId)
  const days = [on, ...(proposal.submittedAt === null ? [] : [dayAt(new Date(proposal.submittedAt))])]
  const asked: number[] = []
  for (const day of days) asked.push(await countApproversNeeded(database, { act: 'approval', amount, on: day }))
  return Math.max(approversNeeded(document, amount), ...asked)
}

export interface ApproveAward {
  readonly roundId: string
  /** What the approver has looked at. */
  readonly fingerprint: string
}

/** Approves what was submitted. The last approval that is needed sets its budget aside. @returns how many are still needed */
export function approveAward(
  acting: Acting,
  { roundId, fingerprint }: ApproveAward,
): Promise<Result<{ readonly stillNeeded: number }, NotApproved>> {
  const { platform, actor } = acting
  type Outcome = { readonly stillNeeded: number }
  return moveAward<Outcome, NotApproved>(acting, { roundId, move: 'approve' }, async (transaction, { award, current }) => {
    if (current.fingerprint !== fingerprint) return refuse({ kind: 'award-fingerprint-differs' })
    const makers = [current.draftedBy, current.submittedBy ?? current.draftedBy]
    if (await isOneHuman(transaction, actor.userId, makers)) return refuse({ kind: 'award-approver-is-maker' })
    const given = (await listApprovals(transaction, [current.id])).map(({ by }) => by)
    if (await isOneHuman(transaction, actor.userId, given)) return refuse({ kind: 'award-approved-by-you' })
    const latest = await findLatestResult(transaction, roundId)
    if (latest?.published.version !== current.resultVersion)
      return refuse({ kind: 'result-newer', version: latest?.published.version ?? 0 })
    const approval = { proposalId: current.id, fingerprint, by: actor.userId, at: platform.clock.now() }
    await insertApproval(transaction, approval)
    const needed = await countNeeded(transaction, { award, proposal: current, on: platform.clock.today() })
    const stillNeeded = Math.max(0, Math.max(needed, current.approvalsNeeded ?? 1) - given.length - 1)
    const detail = { proposalId: current.id, fingerprint, moved: movedBy(current), stillNeeded }
    if (stillNeeded === 0) {
      const committed = await setAside(transaction, acting, { award, amount: neededOf(current), way: commitBudget })
      if (!committed.ok) return committed
      await updateState(transaction, { id: current.id, to: 'approved' })
    }
    await recordAwardAct(transaction, acting, { award, kind: stillNeeded === 0 ? 'approved' : 'approval-given', detail })
    return accept({ stillNeeded })
  })
}

interface SetAside {
  readonly award: Award
  readonly amount: Vnd
  readonly way: typeof commitBudget
}

/** Commits or releases a sum of the line that bears the award; of nothing, nothing is written. */
async function setAside(
  transaction: Transaction,
  { platform, actor }: Acting,
  { award, amount, way }: SetAside,
): Promise<Result<void, BudgetShort>> {
  assert(award.lineId !== null, 'what was submitted has a line')
  if (amount === 0) return accept(undefined)
  const at = platform.clock.now()
  const use = { id: platform.newId(), lineId: award.lineId, cycleId: award.roundId, amount, by: actor.userId, at }
  const done = await way(transaction, { ...use, reason: describeAward(award) })
  if (done.ok) return accept(undefined)
  const { refusal } = done
  assert(refusal.kind === 'budget-short', 'the line that was submitted is there')
  return refuse(refusal)
}

export interface SendBack {
  readonly roundId: string
  readonly reason: string
}

/** An approver returns what was submitted, with the reason: it is drawn up anew. */
export const returnAward = (acting: Acting, given: SendBack): Promise<Result<null, NotSentBack>> =>
  endProposal(acting, given, 'return')

/** Whoever draws up withdraws what is not decided; what was set aside for it is free again. */
export const withdrawAward = (acting: Acting, given: SendBack): Promise<Result<null, NotSentBack>> =>
  endProposal(acting, given, 'withdraw')

function endProposal(
  acting: Acting,
  { roundId, ...given }: SendBack,
  move: 'return' | 'withdraw',
): Promise<Result<null, NotSentBack>> {
  return moveAward<null, NotSentBack>(acting, { roundId, move }, async (transaction, { award, current }) => {
    const reason = tidy(given.reason)
    if (reason === '') return refuse({ kind: 'award-reason-missing' })
    if (current.state === 'approved') {
      const freed = await setAside(transaction, acting, { award, amount: neededOf(current), way: releaseBudget })
      assert(freed.ok, 'what was set aside is there')
    }
    const to = move === 'return' ? 'returned' : 'withdrawn'
    await updateState(transaction, { id: current.id, to })
    const detail = { proposalId: current.id, moved: movedBy(current), from: current.state }
    await recordAwardAct(transaction, acting, { award, kind: to, reason, detail })
    return accept(null)
  })
}

export interface DecideAward extends AwardDecision {
  readonly roundId: string
}

/** Records the decision that was signed: from now on it is due, and in the books. What it takes back is released or claimed. */
export function decideAward(acting: Acting, { roundId, ...given }: DecideAward): Promise<Result<null, NotDecided>> {
  const { clock } = acting.platform
  const decision = {
    ...given,
    number: tidy(given.number),
    signerName: tidy(given.signerName),
    signerPosition: tidy(given.signerPosition),
  }
  return moveAward<null, NotDecided>(acting, { roundId, move: 'decide' }, async (transaction, hand) => {
    const { award, current } = hand
    if ([decision.number, decision.signerName, decision.signerPosition].includes(''))
      return refuse({ kind: 'award-decision-incomplete' })
    const latest = await findLatestResult(transaction, roundId)
    if (latest?.published.version !== current.resultVersion)
      return refuse({ kind: 'result-newer', version: latest?.published.version ?? 0 })
    const [from, until] = [latest.published.decidedOn, clock.today()]
    if (decision.on < from || decision.on > until)
      return refuse({ kind: 'award-decision-day-impossible', on: decision.on, from, until })
    await markDecided(transaction, { id: current.id, decision })
    await bookDecision(transaction, acting, { hand, decision })
    const { added, released, claimed } = current
    const detail = { proposalId: current.id, decision, added, released, claimed }
    await recordAwardAct(transaction, acting, { award, kind: 'decided', detail })
    return accept(null)
  })
}

async function bookDecision(
  transaction: Transaction,
  acting: Acting,
  { hand: { award, current }, decision }: { readonly hand: AwardInHand; readonly decision: AwardDecision },
): Promise<void> {
  const lines = await listLines(transaction, [current.id])
  const named = `${decision.number} ${formatDay(decision.on)}`
  const act = { award, documentId: current.id }
  for (const [kind, part] of [
    ['award-granted', 'added'],
    ['award-released', 'released'],
    ['award-claimed', 'claimed'],
  ] as const) {
    const sums = lines.map((line) => ({ unitId: line.unitId, amount: line[part] }))
    await bookAwardAct(transaction, acting, { ...act, kind, description: describeAward(award, { kind, named }), sums })
  }
  const freed = subtractVnd(current.released, minVnd(current.released, current.added))
  const done = await setAside(transaction, acting, { award, amount: freed, way: releaseBudget })
  assert(done.ok, 'what was not paid was set aside')
}
