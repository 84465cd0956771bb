import { budgetEntryText, yearThatPays } from '../../budget/index.ts'
import { findYearsOfLines, returnBudget } from '../../budget/service.ts'
import type { Actor } from '../../identity/index.ts'
import { isOneHuman } from '../../identity/service.ts'
import { assert } from '../../kernel/assert.ts'
import { formatDay, formatMonth, type PlainDate } from '../../kernel/calendar.ts'
import type { Vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { bookAct } from '../books/booking-service.ts'
import { entryText } from '../books/entry-text.ts'
import { type Acting, moveCycle, recordAct, words } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { CycleMoveName } from '../cycle/cycle-state.ts'
import type { NotRecovered } from '../cycle/refusal.ts'
import { recordYes, sayYes } from '../thresholds/further-approval-service.ts'
import { MOST_PERCENT, outstandingOf, type SetOffTerms } from './claim.ts'
import { type Claim, findCycleOfClaim, lockClaims, type NumberedPaper } from './claim-store.ts'
import {
  decideDecision,
  findDecision,
  insertDecision,
  insertForgone,
  insertReturn,
  type RecoveryDecision,
  recoveredSums,
  sumRecoveries,
} from './recovery-store.ts'

interface StandingClaim {
  readonly cycle: PaymentCycle
  readonly claim: Claim
  readonly outstanding: Vnd
}

/** Runs an act on one confirmed claim, which stays locked: two acts cannot lower it by the same đồng. */
async function onClaim<Value>(
  acting: Acting,
  { claimId, move }: { readonly claimId: string; readonly move: CycleMoveName },
  act: (transaction: Transaction, standing: StandingClaim) => Promise<Result<Value, NotRecovered>>,
): Promise<Result<Value, NotRecovered>> {
  const cycleId = await findCycleOfClaim(acting.platform.database, claimId)
  if (cycleId === undefined) return refuse({ kind: 'claim-unknown', claimId })
  return moveCycle<Value, NotRecovered>(acting, { cycleId, move }, async (transaction, cycle) => {
    const [claim] = await lockClaims(transaction, [claimId])
    if (claim === undefined) return refuse({ kind: 'claim-unknown', claimId })
    if (claim.outcome !== 'confirmed') return refuse({ kind: 'claim-not-confirmed', claimId })
    const sums = (await sumRecoveries(transaction, [claimId]))(claimId)
    return act(transaction, { cycle, claim, outstanding: outstandingOf(claim.amount, sums) })
  })
}

/** Whether the accounts of the year that bore a payment are settled on a day: money that comes back then is revenue. */
export async function isAfterSettlement(database: Database, lineId: string, on: PlainDate): Promise<boolean> {
  const year = (await findYearsOfLines(database, [lineId])).get(lineId)
  assert(year !== undefined, 'a payment was borne by a line of a year')
  return yearThatPays(year, on) !== year
}

/** Money that lowers the spending of its year is in the budget line again. */
export async function giveBack(
  transaction: Transaction,
  { platform, actor }: Acting,
  given: { readonly cycle: Pick<PaymentCycle, 'id' | 'month'>; readonly lineId: string; readonly amount: Vnd },
): Promise<void> {
  const { cycle, lineId, amount } = given
  const reason = `${budgetEntryText.return.vi} ${formatMonth(cycle.month)}`
  const use = { id: platform.newId(), lineId, cycleId: cycle.id, amount, reason, by: actor.userId, at: platform.clock.now() }
  const done = await returnBudget(transaction, use)
  assert(done.ok, 'what was paid was consumed')
}

export interface RecordReturn {
  readonly claimId: string
  readonly amount: Vnd
  /** The voucher with which the money was paid in, and the day the Treasury took it. */
  readonly voucher: NumberedPaper
}

export interface Lowered {
  readonly amount: Vnd
  readonly outstanding: Vnd
  /** Revenue of the budget, since the accounts of the year it was paid in are settled. */
  readonly isLate: boolean
}

/** Notes that money of a claim was returned, all or a part: by its day it lowers the spending of its year, or is revenue. */
export function recordReturn(platform: Platform, actor: Actor, given: RecordReturn): Promise<Result<Lowered, NotRecovered>> {
  const acting = { platform, actor }
  const { claimId, amount, voucher } = given
  return onClaim(acting, { claimId, move: 'repay' }, async (transaction, { cycle, claim, outstanding }) => {
    const { clock, newId } = platform
    const number = words(voucher.number)
    if (number === undefined) return refuse({ kind: 'voucher-missing' })
    if (voucher.date > clock.today() || voucher.date < claim.paidOn)
      return refuse({ kind: 'voucher-day-impossible', on: voucher.date, paidOn: claim.paidOn })
    const id = newId()
    const isLate = await isAfterSettlement(transaction, claim.lineId, voucher.date)
    const about = { id, claimId, cycleId: cycle.id, amount, on: voucher.date, isLate, by: actor.userId, at: clock.now() }
    if (amount <= 0 || amount > outstanding)
      return refuse({ kind: 'recovery-over-claim', claimId, left: outstanding, asked: amount })
    if (!(await insertReturn(transaction, { ...about, voucher: number })))
      return refuse({ kind: 'voucher-taken-already', number })
    if (!isLate) await giveBack(transaction, acting, { cycle, lineId: claim.lineId, amount })
    const named = `${number} ${formatDay(voucher.date)}`
    const description = entryText.repaid(cycle.provisionCode, formatMonth(cycle.month), named)
    const kind = isLate ? 'repaid-late' : 'repaid'
    await bookAct(transaction, acting, { kind, cycleId: cycle.id, documentId: id, description, sums: recoveredSums(id) })
    const detail = { claimId, groupId: claim.groupId, amount, isLate, voucher: { ...voucher, number } }
    await recordAct(transaction, acting, { cycleId: cycle.id, kind: 'repaid', detail })
    return accept({ amount, outstanding: (outstanding - amount) as Vnd, isLate })
  })
}

/** What is proposed for a claim: to keep back of later months, to give it up, or to withdraw it since it was a mistake. */
export type RecoveryWanted =
  | { readonly kind: 'set-off'; readonly terms: SetOffTerms }
  | { readonly kind: 'write-off' | 'withdrawal'; readonly amount: Vnd }

export interface ProposeRecovery {
  readonly claimId: string
  readonly wanted: RecoveryWanted
  readonly decision: NumberedPaper
  readonly reason: string
}

/** Proposes how a claim goes on or ends, by a decision. Nothing changes until a second person confirms it. */
export function proposeRecovery(
  platform: Platform,
  actor: Actor,
  { claimId, wanted, ...given }: ProposeRecovery,
): Promise<Result<{ readonly decisionId: string }, NotRecovered>> {
  const acting = { platform, actor }
  return onClaim(acting, { claimId, move: 'propose-recovery' }, async (transaction, { cycle, claim, outstanding }) => {
    const reason = words(given.reason)
    const number = words(given.decision.number)
    if (reason === undefined) return refuse({ kind: 'reason-missing' })
    if (number === undefined) return refuse({ kind: 'recovery-decision-missing' })
    const refusal = refusalOfWanted(wanted, { claimId, outstanding })
    if (refusal !== undefined) return refuse(refusal)
    const decision = { ...given.decision, number }
    const row = {
      id: platform.newId(),
      claimId,
      cycleId: cycle.id,
      kind: wanted.kind,
      amount: wanted.kind === 'set-off' ? null : wanted.amount,
      terms: wanted.kind === 'set-off' ? wanted.terms : null,
      decision,
      reason,
      proposedBy: actor.userId,
      at: platform.clock.now(),
    }
    if (!(await insertDecision(transaction, row))) return refuse({ kind: 'recovery-open-already', claimId })
    const detail = { claimId, groupId: claim.groupId, decisionId: row.id, wanted, decision }
    await recordAct(transaction, acting, { cycleId: cycle.id, kind: 'recovery-proposed', reason, detail })
    return accept({ decisionId: row.id })
  })
}

function refusalOfWanted(
  wanted: RecoveryWanted,
  { claimId, outstanding }: { readonly claimId: string; readonly outstanding: Vnd },
): NotRecovered | undefined {
  if (wanted.kind !== 'set-off')
    return wanted.amount > 0 && wanted.amount <= outstanding
      ? undefined
      : { kind: 'recovery-over-claim', claimId, left: outstanding, asked: wanted.amount }
  const { sharePercent, most } = wanted.terms
  const isShare = Number.isInteger(sharePercent) && sharePercent >= 0 && sharePercent <= MOST_PERCENT
  return isShare && (most === null || most > 0) ? undefined : { kind: 'share-impossible', sharePercent, most: most ?? 0 }
}

export interface DecideRecovery {
  readonly claimId: string
  readonly decisionId: string
  readonly outcome: 'confirmed' | 'declined'
  /** Needed to decline. */
  readonly reason?: string | undefined
}

export interface RecoveryDecided {
  readonly outstanding: Vnd
  /** How many more people have to say yes before it is decided. */
  readonly stillNeeded: number
}

/** Confirms or declines, by a second person, how a claim goes on or ends; where more are needed, the last of them decides. */
export function decideRecovery(
  platform: Platform,
  actor: Actor,
  { claimId, decisionId, outcome, reason: given }: DecideRecovery,
): Promise<Result<RecoveryDecided, NotRecovered>> {
  const acting = { platform, actor }
  return onClaim(acting, { claimId, move: 'decide-recovery' }, async (transaction, standing) => {
    const { cycle, claim, outstanding } = standing
    const reason = words(given)
    if (outcome === 'declined' && reason === undefined) return refuse({ kind: 'reason-missing' })
    const proposed = await findDecision(transaction, decisionId)
    if (proposed === undefined || proposed.claimId !== claimId) return refuse({ kind: 'recovery-unknown', decisionId })
    if (proposed.outcome !== null) return refuse({ kind: 'recovery-decided-already', decisionId, outcome: proposed.outcome })
    if (await isOneHuman(transaction, actor.userId, [proposed.proposedBy]))
      return refuse({ kind: 'recovery-by-proposer', decisionId })
    const forgone = outcome === 'confirmed' ? (proposed.amount ?? 0) : 0
    if (forgone > outstanding) return refuse({ kind: 'recovery-over-claim', claimId, left: outstanding, asked: forgone as Vnd })
    if (outcome === 'confirmed') {
      const yes = await sayYesTo(transaction, acting, { cycle, claim, proposed })
      if (!yes.ok || yes.value > 0) return yes.ok ? accept({ outstanding, stillNeeded: yes.value }) : yes
    }
    await decideDecision(transaction, { ids: [decisionId], outcome, reason, by: actor.userId, at: platform.clock.now() })
    if (forgone > 0) await forgo(transaction, acting, { ...standing, proposed })
    const kind = outcome === 'confirmed' ? 'recovery-decided' : 'recovery-declined'
    const { kind: wanted, amount, terms, decision } = proposed
    const detail = {
      claimId,
      groupId: claim.groupId,
      decisionId,
      wanted,
      decision,
      ...(amount && { amount }),
      ...(terms && { terms }),
    }
    await recordAct(transaction, acting, { cycleId: cycle.id, kind, reason, detail })
    return accept({ outstanding: (outstanding - forgone) as Vnd, stillNeeded: 0 })
  })
}

async function sayYesTo(
  transaction: Transaction,
  acting: Acting,
  { cycle, claim, proposed }: Pick<StandingClaim, 'cycle' | 'claim'> & { readonly proposed: RecoveryDecision },
): Promise<Result<number, NotRecovered>> {
  const { id: decisionId, kind, amount } = proposed
  const act = kind === 'set-off' ? 'set-off' : 'give-up'
  const yes = await sayYes(transaction, acting, { cycleId: cycle.id, act, subjectIds: [decisionId] })
  if (!yes.ok || yes.value === 0) return yes
  const detail = { claimId: claim.id, groupId: claim.groupId, decisionId, wanted: kind }
  await recordYes(transaction, acting, { cycleId: cycle.id, amount: amount ?? claim.amount, stillNeeded: yes.value, detail })
  return yes
}

/** A claim that is given up or withdrawn is owed no more. */
async function forgo(
  transaction: Transaction,
  acting: Acting,
  { cycle, claim, proposed }: StandingClaim & { readonly proposed: RecoveryDecision },
): Promise<void> {
  const { platform, actor } = acting
  const kind = proposed.kind === 'write-off' ? 'written-off' : 'withdrawn'
  const id = platform.newId()
  const on = platform.clock.today()
  assert(proposed.amount !== null, 'a write-off or withdrawal has an amount')
  const isLate = await isAfterSettlement(transaction, claim.lineId, on)
  const about = { id, claimId: claim.id, cycleId: cycle.id, amount: proposed.amount, on, isLate, by: actor.userId }
  await insertForgone(transaction, { ...about, kind, decisionId: proposed.id, at: platform.clock.now() })
  const named = `${proposed.decision.number} ${formatDay(proposed.decision.date)}`
  const description = entryText.forgone(cycle.provisionCode, formatMonth(cycle.month), { kind, named })
  await bookAct(transaction, acting, { kind, cycleId: cycle.id, documentId: id, description, sums: recoveredSums(id) })
}
