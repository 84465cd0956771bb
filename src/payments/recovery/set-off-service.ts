import type { RawBuilder } from 'kysely'
import { budgetEntryText } from '../../budget/index.ts'
import { consumeBudget } from '../../budget/service.ts'
import { assert } from '../../kernel/assert.ts'
import { formatMonth } from '../../kernel/calendar.ts'
import { sumVnd, type Vnd, vnd } from '../../kernel/money.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { findPayerLevels } from '../approval/funding-service.ts'
import { bookAct } from '../books/booking-service.ts'
import { entryText } from '../books/entry-text.ts'
import type { Acting } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { planSetOffs, type SetOff } from './claim.ts'
import { giveBack, isAfterSettlement } from './recovery-service.ts'
import {
  deductedSums,
  insertSetOffs,
  listDebts,
  listSumsOf,
  type OrderableSum,
  type StandingDebt,
  setOffSums,
} from './set-off-store.ts'

type Planned = SetOff<OrderableSum, StandingDebt>

/** What an order keeps back of one sum: due, still owed by its payee, kept back, transferred. */
export interface SetOffLine {
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  readonly payeeName: string
  readonly due: Vnd
  /** What the payee owes before this order, of the claims that something is kept back for. */
  readonly outstanding: Vnd
  readonly setOff: Vnd
  readonly transferred: Vnd
}

/** What an order of what is open would keep back for claims. Nothing is changed. */
export async function previewSetOffs(database: Database, sums: OpenSums): Promise<SetOffLine[]> {
  const planned = await plan(database, sums)
  // One object a sum: before approval there is no line yet that would tell the shares of two payers apart.
  const bySum = Map.groupBy(planned, ({ due }) => due)
  return [...bySum].map(([{ groupId, groupName, communeId, payeeName, amount: due }, some]) => {
    const setOff = sumVnd(some.map(({ amount }) => amount))
    const outstanding = sumVnd(some.map(({ debt }) => debt.outstanding))
    return { groupId, groupName, communeId, payeeName, due, outstanding, setOff, transferred: vnd(due - setOff) }
  })
}

interface OpenSums {
  readonly cycle: PaymentCycle
  readonly open: RawBuilder<unknown>
}

async function plan(database: Database, { cycle, open }: OpenSums): Promise<Planned[]> {
  const debts = await listDebts(database, cycle)
  if (debts.length === 0) return []
  const levels = await findPayerLevels(database, cycle)
  return planSetOffs(cycle.month, { sums: await listSumsOf(database, open, { debts, levels }), debts })
}

interface Ordering {
  readonly cycle: PaymentCycle
  readonly orderId: string
  readonly number: number
  readonly open: RawBuilder<unknown>
}

/**
 * Keeps back of what is about to be ordered what its payees owe, as two people decided for each claim. What is kept back is
 * spent of the line of its month, and comes back to the line that had paid too much, or is revenue of the budget.
 *
 * Claims are locked before, so that no other order or voucher lowers them meanwhile.
 *
 * @returns what is kept back in all
 */
export async function setOffDebts(transaction: Transaction, acting: Acting, ordering: Ordering): Promise<Vnd> {
  const { cycle, orderId, open } = ordering
  const planned = await plan(transaction, { cycle, open })
  if (planned.length === 0) return vnd(0)
  const { newId, clock } = acting.platform
  const on = clock.today()
  const setOffs: (Planned & { readonly id: string; readonly isLate: boolean })[] = []
  for (const one of planned)
    setOffs.push({ ...one, id: newId(), isLate: await isAfterSettlement(transaction, one.debt.lineId, on) })
  await insertSetOffs(transaction, { cycle, orderId, setOffs, on, by: acting.actor.userId, at: clock.now() })
  await spend(transaction, acting, { cycle, planned })
  await bookKeptBack(transaction, acting, ordering)
  await bookRecovered(transaction, acting, { ...ordering, setOffs })
  return sumVnd(planned.map(({ amount }) => amount))
}

/** What is kept back was due, and is spent like what is transferred. */
async function spend(
  transaction: Transaction,
  { platform, actor }: Acting,
  { cycle, planned }: { readonly cycle: PaymentCycle; readonly planned: readonly Planned[] },
): Promise<void> {
  for (const [lineId, some] of Map.groupBy(planned, ({ due }) => due.lineId)) {
    const amount = sumVnd(some.map((one) => one.amount))
    const reason = `${budgetEntryText.consume.vi} ${formatMonth(cycle.month)}`
    const use = { id: platform.newId(), lineId, cycleId: cycle.id, amount, reason, by: actor.userId, at: platform.clock.now() }
    const done = await consumeBudget(transaction, use)
    assert(done.ok, 'what is approved was set aside')
  }
}

async function bookKeptBack(transaction: Transaction, acting: Acting, { cycle, orderId, number }: Ordering): Promise<void> {
  const description = entryText.setOff(cycle.provisionCode, formatMonth(cycle.month), number)
  const act = { kind: 'set-off', cycleId: cycle.id, documentId: orderId, description, sums: setOffSums(orderId) } as const
  await bookAct(transaction, acting, act)
}

/** In the books and the budget of each cycle that had paid too much. */
async function bookRecovered(
  transaction: Transaction,
  acting: Acting,
  { cycle, orderId, number, setOffs }: Ordering & { readonly setOffs: readonly (Planned & { readonly isLate: boolean })[] },
): Promise<void> {
  const into = { month: formatMonth(cycle.month), order: number }
  for (const some of Map.groupBy(setOffs, ({ debt, isLate }) => `${debt.cycleId} ${isLate}`).values()) {
    const { debt, isLate } = some[0] as (typeof some)[number]
    const { cycleId, month } = debt
    const byLine = Map.groupBy(isLate ? [] : some, (one) => one.debt.lineId)
    for (const [lineId, ofLine] of byLine) {
      const amount = sumVnd(ofLine.map((one) => one.amount))
      await giveBack(transaction, acting, { cycle: { id: cycleId, month }, lineId, amount })
    }
    const description = entryText.deducted(cycle.provisionCode, formatMonth(month), into)
    const sums = deductedSums(orderId, { cycleId, isLate })
    await bookAct(transaction, acting, {
      kind: isLate ? 'deducted-late' : 'deducted',
      cycleId,
      documentId: orderId,
      description,
      sums,
    })
  }
}
