import { budgetEntryText } from '../../budget/index.ts'
import { consumeBudget, releaseBudget } from '../../budget/service.ts'
import type { Actor } from '../../identity/index.ts'
import { isOneHuman, loadNames } from '../../identity/service.ts'
import { assert } from '../../kernel/assert.ts'
import { formatMonth, type PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { bookAct } from '../books/booking-service.ts'
import { entryText } from '../books/entry-text.ts'
import { type Acting, moveCycle, recordAct, words } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { CYCLE_MOVES } from '../cycle/cycle-state.ts'
import { updateCycle } from '../cycle/cycle-store.ts'
import type { DifferenceOutcome } from '../cycle/difference-state.ts'
import type { DifferenceNotDecided, NotRead } from '../cycle/refusal.ts'
import { wholeCycle } from '../disbursement/payee-service.ts'
import { OUTCOMES_OF } from './difference.ts'
import {
  answerDiffering,
  answeredSum,
  type BankDifference,
  type DifferenceProposal,
  differingSums,
  insertDecision,
  isPayeesAccount,
  listDifferences,
  updateDecision,
} from './difference-store.ts'
import { paidElsewhere } from './difference-text.ts'
import { countSent, findLineOf } from './settlement-store.ts'

/** A difference as somebody sees it: what may be decided of it, and by whom it was proposed. */
export interface DifferenceSeen extends Omit<BankDifference, 'proposal'> {
  readonly outcomes: readonly DifferenceOutcome[]
  readonly proposal: (DifferenceProposal & { readonly proposedByName: string; readonly isYours: boolean }) | null
}

/** What the bank did otherwise than ordered, what is open first. Requires access to the whole cycle. */
export async function readDifferences(
  platform: Platform,
  actor: Actor,
  cycleId: string,
): Promise<Result<readonly DifferenceSeen[], NotRead>> {
  const cycle = await wholeCycle(platform, actor, cycleId)
  if (!cycle.ok) return cycle
  const found = await listDifferences(platform.database, { cycleId })
  const proposers = found.flatMap(({ proposal }) => (proposal === null ? [] : [proposal.proposedBy]))
  const nameOf = await loadNames(platform.database, proposers)
  return accept(
    found.map(({ proposal, ...difference }) => ({
      ...difference,
      outcomes: OUTCOMES_OF[difference.state],
      proposal: proposal && {
        ...proposal,
        proposedByName: nameOf(proposal.proposedBy).name,
        isYours: proposal.proposedBy === actor.userId,
      },
    })),
  )
}

export interface ProposeOutcome {
  readonly cycleId: string
  readonly differenceId: string
  readonly outcome: DifferenceOutcome
  /** The day the money came back, or the account was confirmed; absent: today. */
  readonly on?: PlainDate | undefined
  readonly reason: string
}

/** Proposes what becomes of a difference. Nothing is booked until a second person confirms it. */
export function proposeOutcome(
  platform: Platform,
  actor: Actor,
  { cycleId, differenceId, outcome, on, reason: given }: ProposeOutcome,
): Promise<Result<{ readonly decisionId: string }, DifferenceNotDecided>> {
  const acting = { platform, actor }
  const { clock, newId } = platform
  return moveCycle(acting, { cycleId, move: 'propose-difference' }, async (transaction, cycle) => {
    const reason = words(given)
    if (reason === undefined) return refuse<DifferenceNotDecided>({ kind: 'reason-missing' })
    const found = await findOpen(transaction, { cycle, differenceId, outcome })
    if (!found.ok) return found
    const refusal = await refusalOf(transaction, { cycle, difference: found.value, outcome, today: clock.today(), on })
    if (refusal !== undefined) return refuse(refusal)
    const decisionId = newId()
    const about = { id: decisionId, differenceId, cycleId, outcome, reason, on: on ?? clock.today() }
    const isFirst = await insertDecision(transaction, { ...about, by: actor.userId, at: clock.now() })
    if (!isFirst) return refuse<DifferenceNotDecided>({ kind: 'difference-proposed-already', differenceId })
    await recordAct(transaction, acting, { cycleId, kind: 'difference-proposed', reason, detail: toTrail(found.value, outcome) })
    return accept({ decisionId })
  })
}

interface OutcomeToCheck {
  readonly cycle: PaymentCycle
  readonly difference: BankDifference
  readonly outcome: DifferenceOutcome
  readonly today: PlainDate
  readonly on?: PlainDate | undefined
}

async function refusalOf(
  transaction: Transaction,
  { cycle, difference, outcome, today, on = today }: OutcomeToCheck,
): Promise<DifferenceNotDecided | undefined> {
  const { id: differenceId, account, paidOn } = difference
  if (on > today || on < paidOn) return { kind: 'difference-day-outside', on, paidOn, today }
  if (outcome !== 'accepted' || (await isPayeesAccount(transaction, cycle, { difference, on: today }))) return undefined
  return { kind: 'account-not-the-payees', differenceId, last4: account?.last4 ?? '' }
}

const toTrail = ({ id, reference, amount, groupId }: BankDifference, outcome: DifferenceOutcome) => ({
  differenceId: id,
  reference,
  groupId,
  amount,
  outcome,
})

async function findOpen(
  transaction: Transaction,
  { cycle, differenceId, outcome }: { cycle: PaymentCycle; differenceId: string; outcome?: DifferenceOutcome },
): Promise<Result<BankDifference, DifferenceNotDecided>> {
  const [difference] = await listDifferences(transaction, { cycleId: cycle.id, ids: [differenceId] })
  if (difference === undefined) return refuse({ kind: 'difference-unknown', differenceId })
  const { state } = difference
  const isOpen = OUTCOMES_OF[state].some((one) => outcome === undefined || one === outcome)
  return isOpen ? accept(difference) : refuse({ kind: 'difference-not-open', differenceId, state })
}

export interface DecideDifference {
  readonly cycleId: string
  readonly differenceId: string
  readonly verdict: 'confirmed' | 'declined'
  /** Needed to decline. */
  readonly reason?: string | undefined
}

/** Confirms or declines, by a second person, what was proposed of a difference, and books it. */
export function decideDifference(
  platform: Platform,
  actor: Actor,
  { cycleId, differenceId, verdict, reason: given }: DecideDifference,
): Promise<Result<{ readonly cycle: PaymentCycle }, DifferenceNotDecided>> {
  const acting = { platform, actor }
  const { clock } = platform
  const move = { cycleId, move: 'decide-difference', later: 'decide-bank-claim' } as const
  return moveCycle<{ readonly cycle: PaymentCycle }, DifferenceNotDecided>(acting, move, async (transaction, cycle) => {
    const reason = words(given)
    if (verdict === 'declined' && reason === undefined) return refuse({ kind: 'reason-missing' })
    const found = await findOpen(transaction, { cycle, differenceId })
    if (!found.ok) return found
    const { proposal, ...difference } = found.value
    if (proposal === null) return refuse({ kind: 'difference-not-proposed', differenceId })
    if (await isOneHuman(transaction, actor.userId, [proposal.proposedBy]))
      return refuse({ kind: 'difference-by-proposer', differenceId })
    const { outcome } = proposal
    const detail = toTrail(found.value, outcome)
    const decided = { id: proposal.id, verdict, reason, by: actor.userId, at: clock.now() }
    if (verdict === 'declined') {
      await updateDecision(transaction, decided)
      await recordAct(transaction, acting, { cycleId, kind: 'difference-declined', reason, detail })
      return accept({ cycle })
    }
    const refusal = await refusalOf(transaction, { cycle, difference: found.value, outcome, today: clock.today() })
    if (refusal !== undefined) return refuse(refusal)
    await updateDecision(transaction, decided)
    await bookOutcome(transaction, acting, { cycle, difference: { ...difference, proposal }, outcome })
    const after = await moveOn(transaction, cycle)
    await recordAct(transaction, acting, { cycleId, kind: 'difference-decided', reason, detail })
    return accept({ cycle: after })
  })
}

/** A month whose last open payment is answered by the decision is paid. */
async function moveOn(transaction: Transaction, cycle: PaymentCycle): Promise<PaymentCycle> {
  const { from, to } = CYCLE_MOVES['decide-difference']
  if (!from.some((state) => state === cycle.state)) return cycle
  const { payees } = await countSent(transaction, cycle)
  return payees === 0 ? updateCycle(transaction, cycle.id, { state: to }) : cycle
}

type Decided = Pick<OutcomeToCheck, 'cycle' | 'difference' | 'outcome'>

async function bookOutcome(transaction: Transaction, acting: Acting, { cycle, difference, outcome }: Decided): Promise<void> {
  if (outcome === 'accepted' || outcome === 'claimed') {
    const isPaid = outcome === 'accepted'
    await answer(transaction, acting, { cycle, difference, state: isPaid ? 'settled' : 'rejected' })
    if (isPaid) return
  }
  const kind = outcome === 'claimed' ? 'bank-claimed' : 'bank-claim-ended'
  const tell = outcome === 'claimed' ? entryText.bankClaimed : entryText.bankClaimEnded
  await bookAct(transaction, acting, {
    kind,
    cycleId: cycle.id,
    documentId: difference.settlementId,
    description: tell(cycle.provisionCode, formatMonth(cycle.month), difference.reference),
    sums: differingSums(cycle, [difference.id]),
  })
}

/** The payment that went elsewhere is paid, or did not reach its payee and is owed again. */
async function answer(
  transaction: Transaction,
  acting: Acting,
  { cycle, difference, state }: { cycle: PaymentCycle; difference: BankDifference; state: 'settled' | 'rejected' },
): Promise<void> {
  const { platform, actor } = acting
  const isPaid = state === 'settled'
  const reason = isPaid ? null : paidElsewhere(difference.account?.last4 ?? '')
  const lineId = await findLineOf(transaction, cycle, difference.disbursementId)
  await answerDiffering(transaction, cycle, { difference, state, reason })
  const move = isPaid ? consumeBudget : releaseBudget
  const named = isPaid ? budgetEntryText.consume.vi : budgetEntryText.release.vi
  const done = await move(transaction, {
    id: platform.newId(),
    lineId,
    cycleId: cycle.id,
    amount: difference.amount,
    reason: `${named} ${formatMonth(cycle.month)}`,
    by: actor.userId,
    at: platform.clock.now(),
  })
  assert(done.ok, 'what was ordered was set aside')
  await bookAct(transaction, acting, {
    kind: 'answered',
    cycleId: cycle.id,
    documentId: difference.settlementId,
    description: entryText.decided(cycle.provisionCode, formatMonth(cycle.month), difference.reference),
    sums: answeredSum(cycle, difference.disbursementId),
  })
}
