import { lastDayToPay } from '../../budget/index.ts'
import { findYearsOfLines } from '../../budget/service.ts'
import { accountsOfHuman } from '../../identity/service.ts'
import { assert } from '../../kernel/assert.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { sumVnd, type Vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { countApproversNeeded } from '../../payments/service.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { listAccounts, type UnitAccount } from '../award/account-store.ts'
import { type Acting, moveAward, recordAwardAct } from '../award/act-service.ts'
import type { Award, UnitMoney } from '../award/award.ts'
import { movedBy } from '../award/award-lines.ts'
import { bookAwardAct } from '../award/booking-service.ts'
import { describeAward } from '../award/entry-text.ts'
import { insertOrderYes, insertPayment, listMoney, listOrderYeses, listPayments } from '../award/payment-store.ts'
import type { NotOrdered } from '../award/refusal.ts'
import { computeNow } from '../proposal/computing-service.ts'

/** A sum that a unit is owed, and the account two people have entered and confirmed. */
export interface OwedSum {
  readonly unitId: string
  readonly amount: Vnd
  readonly account: UnitAccount | null
}

/** What would go out in the next order. */
export interface NextOrder {
  readonly number: number
  readonly sums: readonly OwedSum[]
  /** Of those that have an account. */
  readonly total: Vnd
  /** Besides whoever orders. */
  readonly approvalsNeeded: number
  readonly approvedBy: readonly string[]
}

export async function readNextOrder(database: Database, award: Pick<Award, 'roundId'>, today: PlainDate): Promise<NextOrder> {
  const owed = (await listMoney(database, award.roundId)).filter((money) => money.owed > 0)
  const sums = await withAccounts(database, owed)
  const total = sumVnd(sums.flatMap(({ amount, account }) => (account === null ? [] : [amount])))
  const number = Math.max(0, ...(await listPayments(database, award.roundId)).map((payment) => payment.number)) + 1
  const approvalsNeeded = total === 0 ? 0 : await countApproversNeeded(database, { act: 'order', amount: total, on: today })
  const yeses = await listOrderYeses(database, { roundId: award.roundId, number })
  const approvedBy = yeses.filter(({ amount }) => amount >= total).map(({ by }) => by)
  return { number, sums, total, approvalsNeeded, approvedBy }
}

async function withAccounts(database: Database, owed: readonly UnitMoney[]): Promise<OwedSum[]> {
  const accounts = await listAccounts(
    database,
    owed.map(({ unitId }) => unitId),
  )
  return owed.map(({ unitId, owed: amount }) => {
    const account = accounts.find((one) => one.unitId === unitId && one.outcome === 'confirmed') ?? null
    return { unitId, amount, account }
  })
}

export interface OrderAward {
  readonly roundId: string
  /** The total that was seen. */
  readonly total: number
}

export interface Ordered {
  readonly number: number
  readonly total: Vnd
}

/** Sends what units are owed to their accounts. A unit without a confirmed account waits for the next order. */
export function orderAward(acting: Acting, given: OrderAward): Promise<Result<Ordered, NotOrdered>> {
  const { platform, actor } = acting
  return moveAward<Ordered, NotOrdered>(acting, { roundId: given.roundId, move: 'order' }, async (transaction, { award }) => {
    const next = await findOrderable(transaction, acting, { award, seen: given.total })
    if (!next.ok) return next
    const { number, sums, total } = next.value
    const at = platform.clock.now()
    const sent = sums.flatMap(({ account, ...sum }) => (account === null ? [] : [{ ...sum, accountId: account.id }]))
    for (const [place, sum] of sent.entries()) {
      const reference = `KT${award.year}-${award.roundId.slice(-4).toUpperCase()}-${number}-${String(place + 1).padStart(3, '0')}`
      await insertPayment(transaction, {
        ...sum,
        id: platform.newId(),
        roundId: award.roundId,
        number,
        reference,
        by: actor.userId,
        at,
      })
    }
    const documentId = platform.newId()
    const description = describeAward(award, { kind: 'award-ordered', named: String(number) })
    await bookAwardAct(transaction, acting, { award, kind: 'award-ordered', documentId, description, sums: sent })
    const detail = { number, total, payments: sent.map(({ unitId, amount }) => ({ unitId, amount })) }
    await recordAwardAct(transaction, acting, { award, kind: 'ordered', detail })
    return accept({ number, total })
  })
}

interface Orderable {
  readonly award: Award
  readonly seen: number
}

async function findOrderable(
  transaction: Transaction,
  { platform, actor }: Acting,
  { award, seen }: Orderable,
): Promise<Result<NextOrder, NotOrdered>> {
  const today = platform.clock.today()
  const stands = await refusalOfStale(transaction, award, today)
  if (stands !== undefined) return refuse(stands)
  const next = await readNextOrder(transaction, award, today)
  if (next.sums.length === 0) return refuse({ kind: 'nothing-to-order' })
  if (next.total === 0) return refuse({ kind: 'unit-accounts-missing', unitIds: next.sums.map(({ unitId }) => unitId) })
  if (next.total !== seen) return refuse({ kind: 'order-differs', seen: seen as Vnd, now: next.total })
  const own = await accountsOfHuman(transaction, actor.userId)
  const given = next.approvedBy.filter((by) => !own.includes(by)).length
  if (given < next.approvalsNeeded) return refuse({ kind: 'award-order-lacks-approvals', needed: next.approvalsNeeded, given })
  return accept(next)
}

/** What is decided no longer follows from the latest result, or the estimate that bears it has lapsed. */
async function refusalOfStale(transaction: Transaction, award: Award, today: PlainDate): Promise<NotOrdered | undefined> {
  const now = await computeNow(transaction, award)
  if (!now.ok) return now.refusal
  if (movedBy(now.value.computed.sums) !== 0) return { kind: 'result-newer', version: now.value.latest.published.version }
  assert(award.lineId !== null, 'what was decided has a line')
  const year = (await findYearsOfLines(transaction, [award.lineId])).get(award.lineId) ?? award.year
  const lastDay = lastDayToPay(year)
  return today > lastDay ? { kind: 'award-line-lapsed', year, lastDay } : undefined
}

/** Says yes to the next order, up to what it comes to now. @returns how many are still needed */
export function approveAwardOrder(
  acting: Acting,
  { roundId, total: seen }: OrderAward,
): Promise<Result<{ readonly stillNeeded: number }, NotOrdered>> {
  const { platform, actor } = acting
  type Outcome = { readonly stillNeeded: number }
  return moveAward<Outcome, NotOrdered>(acting, { roundId, move: 'approve-order' }, async (transaction, { award }) => {
    const { number, total, approvalsNeeded, approvedBy } = await readNextOrder(transaction, award, platform.clock.today())
    if (total === 0) return refuse({ kind: 'nothing-to-order' })
    if (total !== seen) return refuse({ kind: 'order-differs', seen: seen as Vnd, now: total })
    const own = await accountsOfHuman(transaction, actor.userId)
    const given = approvedBy.filter((by) => !own.includes(by)).length
    const yes = { id: platform.newId(), roundId: award.roundId, number, amount: total, by: actor.userId }
    await insertOrderYes(transaction, { ...yes, at: platform.clock.now() })
    const stillNeeded = Math.max(0, approvalsNeeded - given - 1)
    await recordAwardAct(transaction, acting, { award, kind: 'order-approved', detail: { number, total, stillNeeded } })
    return accept({ stillNeeded })
  })
}
