import { yearThatPays } from '../../budget/index.ts'
import { consumeBudget, findYearsOfLines, returnBudget, usedByCycle } from '../../budget/service.ts'
import { assert } from '../../kernel/assert.ts'
import { dayAt, formatDay, type PlainDate } from '../../kernel/calendar.ts'
import { sumVnd, type Vnd, vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import type { AccountCode } from '../../ledger/index.ts'
import { accountBalances } from '../../ledger/service.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { type Acting, moveAward, recordAwardAct } from '../award/act-service.ts'
import { type Award, isDecided, outstandingOf, type UnitMoney } from '../award/award.ts'
import { movedBy } from '../award/award-lines.ts'
import { bookAwardAct } from '../award/booking-service.ts'
import { describeAward } from '../award/entry-text.ts'
import { insertRecovery, listMoney, listPayments, listRecoveries, markAnswered, readBudgetUse } from '../award/payment-store.ts'
import type { NotAnswered, NotRepaid, NotSettled } from '../award/refusal.ts'
import { updateState } from '../award/store.ts'
import { computeNow } from '../proposal/computing-service.ts'

export interface AnswerPayment {
  readonly roundId: string
  readonly paymentId: string
  readonly outcome: 'paid' | 'rejected'
  readonly on: PlainDate
  /** Of what was paid: the bank’s or Treasury’s own number. */
  readonly bankReference?: string | undefined
  /** Why it was rejected. */
  readonly reason?: string | undefined
}

/** Takes the bank’s answer to one payment: it has left the treasury, or is owed again. */
export function answerPayment(
  acting: Acting,
  { roundId, paymentId, outcome, on, ...given }: AnswerPayment,
): Promise<Result<null, NotAnswered>> {
  const { platform, actor } = acting
  return moveAward<null, NotAnswered>(acting, { roundId, move: 'answer' }, async (transaction, { award }) => {
    const payment = (await listPayments(transaction, award.roundId)).find(({ id }) => id === paymentId)
    if (payment === undefined) return refuse({ kind: 'award-payment-unknown' })
    if (payment.state !== 'ordered') return refuse({ kind: 'award-payment-answered' })
    if (on > platform.clock.today() || on < dayAt(new Date(payment.orderedAt)))
      return refuse({ kind: 'award-day-impossible', on })
    const [bankReference, reason] = [tidy(given.bankReference ?? ''), tidy(given.reason ?? '')]
    if (outcome === 'paid' && bankReference === '') return refuse({ kind: 'bank-reference-missing' })
    if (outcome === 'rejected' && reason === '') return refuse({ kind: 'award-reason-missing' })
    const told = { bankReference: outcome === 'paid' ? bankReference : null, rejectReason: outcome === 'paid' ? null : reason }
    const by = { by: actor.userId, at: platform.clock.now() }
    await markAnswered(transaction, { id: paymentId, state: outcome, on, ...told, ...by })
    const { unitId, amount, reference } = payment
    if (outcome === 'paid') await moveBudget(transaction, acting, { award, amount, way: consumeBudget })
    const part = outcome === 'paid' ? ('settled' as const) : ('rejected' as const)
    const description = describeAward(award, { kind: 'award-answered', named: reference })
    const sums = [{ unitId, amount, part }]
    await bookAwardAct(transaction, acting, { award, kind: 'award-answered', documentId: paymentId, description, sums })
    const detail = { paymentId, unitId, amount, reference, on, ...told }
    const kind = outcome === 'paid' ? 'paid' : 'rejected'
    await recordAwardAct(transaction, acting, { award, kind, reason: told.rejectReason ?? undefined, detail })
    return accept(null)
  })
}

interface Use {
  readonly award: Award
  readonly amount: Vnd
  readonly way: typeof consumeBudget
}

async function moveBudget(transaction: Transaction, { platform, actor }: Acting, { award, amount, way }: Use): Promise<void> {
  assert(award.lineId !== null, 'what was decided has a line')
  const use = { id: platform.newId(), lineId: award.lineId, cycleId: award.roundId, amount, by: actor.userId }
  const done = await way(transaction, { ...use, at: platform.clock.now(), reason: describeAward(award) })
  assert(done.ok, 'what is paid was set aside, and what comes back was spent')
}

export interface RepayAward {
  readonly roundId: string
  readonly unitId: string
  readonly amount: number
  /** The voucher with which the money was paid in, and the day the Treasury took it. */
  readonly voucherNumber: string
  readonly on: PlainDate
}

/** Notes that a unit returned what was claimed, all or a part: it lowers the spending of its year, or is revenue. */
export function repayAward(
  acting: Acting,
  { roundId, unitId, on, ...given }: RepayAward,
): Promise<Result<{ readonly outstanding: Vnd; readonly isLate: boolean }, NotRepaid>> {
  const { platform, actor } = acting
  type Outcome = { readonly outstanding: Vnd; readonly isLate: boolean }
  return moveAward<Outcome, NotRepaid>(acting, { roundId, move: 'repay' }, async (transaction, { award }) => {
    const voucherNumber = tidy(given.voucherNumber)
    if (voucherNumber === '') return refuse({ kind: 'award-voucher-missing' })
    if (on > platform.clock.today()) return refuse({ kind: 'award-day-impossible', on })
    const money = (await listMoney(transaction, award.roundId)).find((one) => one.unitId === unitId)
    const left = vnd(money === undefined ? 0 : outstandingOf(money))
    const amount = vnd(given.amount)
    if (amount <= 0 || amount > left) return refuse({ kind: 'award-return-over-claim', left, asked: amount })
    const isLate = await isAfterYear(transaction, award, on)
    const recovery = { id: platform.newId(), unitId, amount, voucherNumber, on, isLate }
    const by = { by: actor.userId, at: platform.clock.now() }
    if (!(await insertRecovery(transaction, { ...recovery, roundId: award.roundId, ...by })))
      return refuse({ kind: 'award-voucher-taken', number: voucherNumber })
    if (!isLate) await moveBudget(transaction, acting, { award, amount, way: returnBudget })
    const kind = isLate ? 'award-repaid-late' : 'award-repaid'
    const description = describeAward(award, { kind, named: `${voucherNumber} ${formatDay(on)}` })
    const act = { award, kind, documentId: recovery.id, description, sums: [{ unitId, amount }] } as const
    await bookAwardAct(transaction, acting, act)
    await recordAwardAct(transaction, acting, { award, kind: 'repaid', detail: { unitId, amount, voucherNumber, on, isLate } })
    return accept({ outstanding: vnd(left - amount), isLate })
  })
}

async function isAfterYear(database: Database, { lineId }: Award, on: PlainDate): Promise<boolean> {
  assert(lineId !== null, 'what was paid has a line')
  const year = (await findYearsOfLines(database, [lineId])).get(lineId)
  assert(year !== undefined, 'the line of an award is of a year')
  return yearThatPays(year, on) !== year
}

/** Settles an award: all that was decided is paid or back, and the rows, the ledger and the budget say the same. */
export function settleAward(acting: Acting, { roundId }: { readonly roundId: string }): Promise<Result<null, NotSettled>> {
  return moveAward<null, NotSettled>(acting, { roundId, move: 'settle' }, async (transaction, { award, proposals }) => {
    const money = await listMoney(transaction, award.roundId)
    const owed = sumVnd(money.map((one) => one.owed))
    const onItsWay = sumVnd(money.map((one) => one.onItsWay))
    const outstanding = vnd(money.reduce((sum, one) => sum + outstandingOf(one), 0))
    if (owed + onItsWay + outstanding > 0) return refuse({ kind: 'award-unsettled', owed, onItsWay, outstanding })
    const now = await computeNow(transaction, award)
    if (!now.ok) return now
    if (movedBy(now.value.computed.sums) !== 0)
      return refuse({ kind: 'result-newer', version: now.value.latest.published.version })
    const differing = (await compareBooks(transaction, award, money)).find(({ over }) => over !== 0)
    if (differing !== undefined) return refuse({ kind: 'award-books-differ', ...differing })
    for (const { id, state } of proposals.toReversed())
      if (isDecided(state) && state !== 'settled') await updateState(transaction, { id, to: 'settled' })
    const paid = sumVnd(money.map((one) => one.paid))
    const returned = sumVnd(money.map((one) => one.returned))
    await recordAwardAct(transaction, acting, { award, kind: 'settled', detail: { paid, returned } })
    return accept(null)
  })
}

/** How far the books and the budget are from what the rows of an award add up to, account by account. */
export interface BooksCompared {
  readonly account: AccountCode | 'budget:committed' | 'budget:consumed'
  readonly held: Vnd
  readonly over: Vnd
}

export async function compareBooks(
  database: Database,
  award: Pick<Award, 'roundId'>,
  money: readonly UnitMoney[],
): Promise<BooksCompared[]> {
  const balances = await accountBalances(database, award.roundId)
  const used = await readBudgetUse(database, usedByCycle(award.roundId))
  const recoveries = await listRecoveries(database, award.roundId)
  const late = sumVnd(recoveries.flatMap(({ isLate, amount }) => (isLate ? [amount] : [])))
  const sum = (part: keyof Omit<UnitMoney, 'unitId'>): number => money.reduce((total, one) => total + one[part], 0)
  const soon = sum('returned') - late
  const claimed = sum('claimed') - sum('returned') - sum('writtenOff')
  const expected = new Map<AccountCode, number>([
    ['expenses:award', sum('due') + sum('claimed') - soon],
    ['liabilities:payable', -sum('owed')],
    ['liabilities:in-transit', -sum('onItsWay')],
    ['assets:treasury', soon - sum('paid')],
    ['assets:receivable', claimed],
    ['liabilities:budget', -claimed],
    ['assets:revenue', late],
    ['income:recovered', -late],
  ])
  const ofLedger = [...expected].map(([account, wanted]) => {
    const held = balances.get(account) ?? vnd(0)
    return { account, held, over: vnd(held - wanted) }
  })
  return [
    ...ofLedger,
    { account: 'budget:committed', held: used.committed, over: vnd(used.committed - sum('owed') - sum('onItsWay')) },
    { account: 'budget:consumed', held: used.consumed, over: vnd(used.consumed - sum('paid') + soon) },
  ]
}
