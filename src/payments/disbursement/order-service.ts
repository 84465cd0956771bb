import type { BudgetShort } from '../../budget/index.ts'
import { budgetEntryText } from '../../budget/index.ts'
import { commitBudget } from '../../budget/service.ts'
import type { Actor } from '../../identity/index.ts'
import { formatMonth } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ChosenLine } from '../approval/funding-service.ts'
import { bookAct } from '../books/booking-service.ts'
import { entryText } from '../books/entry-text.ts'
import { type Acting, moveCycle, recordAct, words } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { CYCLE_MOVES } from '../cycle/cycle-state.ts'
import { updateCycle } from '../cycle/cycle-store.ts'
import type { NotOrdered } from '../cycle/refusal.ts'
import { analyseMonth } from '../entitlement/analyse-store.ts'
import { awaitHolds } from '../holds/dated-hold-store.ts'
import { setOffDebts } from '../recovery/set-off-service.ts'
import { lockDebts } from '../recovery/set-off-store.ts'
import { paysLater } from './later-line-preview-service.ts'
import { moveToYearOfPayment } from './later-line-service.ts'
import {
  insertDisbursements,
  insertOrder,
  listOrders,
  openParts,
  orderedSums,
  type PaymentOrder,
  returnedToOrder,
} from './order-store.ts'
import { answerTimeOfOrder } from './order-time-service.ts'
import { findSharedAccounts, linesOnTheirWay, type SharedAccount } from './shared-account-store.ts'

export interface OrderCycle {
  readonly cycleId: string
  /** Keys of the accounts that more than one sum goes into and that may be paid all the same. */
  readonly sharedAccounts?: readonly string[] | undefined
  /** Why these may be paid, and why at an unusual time. */
  readonly reason?: string | undefined
  /** The line of the present year that bears what a lapsed estimate no longer does, where several could. */
  readonly lines?: readonly ChosenLine[] | undefined
}

export interface Ordered {
  readonly cycle: PaymentCycle
  readonly order: Omit<PaymentOrder, 'orderedAt' | 'orderedBy'>
  /** What was kept back of these payments for claims. */
  readonly setOff: Vnd
  /** Approved sums that were not ordered, each with its obstacle. They stay in the balance. */
  readonly waiting: number
}

/**
 * Orders all payable sums: of a month, or what a closed one still owes. Obstructed sums are skipped and listed; a later order
 * takes them when the obstacle is gone, or a returned payment has a new account. A lock serialises orders, so that nothing is
 * paid twice. An account number that more than one sum of the month goes into must be confirmed with a reason; the
 * confirmation names exactly these sums. What a payee owes of an earlier month is kept back first. Where the year's estimate has lapsed, the present year's bears what is left.
 */
export function orderCycle(
  platform: Platform,
  actor: Actor,
  { cycleId, sharedAccounts = [], lines = [], reason: given }: OrderCycle,
): Promise<Result<Ordered, NotOrdered | BudgetShort>> {
  const acting = { platform, actor }
  const move = { cycleId, move: 'order', later: 'order-arrears' } as const
  return moveCycle<Ordered, NotOrdered | BudgetShort>(acting, move, async (transaction, cycle) => {
    const { newId, clock } = platform
    await awaitHolds(transaction)
    const answered = await answerTimeOfOrder(transaction, acting, { cycle, reason: given })
    if (!answered.ok) return answered
    // Claims before budget lines, in the order in which a voucher locks them.
    const debts = await lockDebts(transaction, cycle)
    const moved = paysLater(cycle) ? await moveToYearOfPayment(transaction, acting, { cycle, chosen: lines }) : accept([])
    if (!moved.ok) return moved
    const number = (await listOrders(transaction, cycleId)).length + 1
    const id = newId()
    const open = openParts(cycle, clock.today())
    const setOff = debts === 0 ? vnd(0) : await setOffDebts(transaction, acting, { cycle, orderId: id, number, open })
    const resent = await returnedToOrder(transaction, open)
    const { payees, total, waiting } = await insertDisbursements(transaction, { id, cycle, number, on: clock.today() })
    if (payees === 0) return refuse({ kind: 'nothing-to-order', cycleId, waiting })
    await analyseMonth(transaction, 'disbursement', { month: cycle.month, inserted: payees })
    const shared = await findSharedAccounts(transaction, linesOnTheirWay(cycle, id))
    const refusal = refusalOfShared(shared, { cycleId, sharedAccounts, reason: words(given) })
    if (refusal !== undefined) return refuse(refusal)
    await insertOrder(transaction, { id, cycleId, number, payees, total, by: actor.userId, at: clock.now() })
    const isFirst = CYCLE_MOVES.order.from.some((state) => state === cycle.state)
    const ordered = isFirst ? await updateCycle(transaction, cycleId, { state: CYCLE_MOVES.order.to }) : cycle
    const set = await setAsideAgain(transaction, acting, { cycle, resent })
    if (!set.ok) return set
    const description = entryText.ordered(cycle.provisionCode, formatMonth(cycle.month), number)
    await bookAct(transaction, acting, { kind: 'ordered', cycleId, documentId: id, description, sums: orderedSums(cycle, id) })
    const detail = {
      orderId: id,
      number,
      payees,
      total,
      waiting,
      ...(setOff > 0 && { setOff }),
      ...(shared.length > 0 && { sharedAccounts: shared.map(toTrail) }),
      ...(moved.value.length > 0 && { movedShares: moved.value }),
      ...answered.value.trail,
    }
    await recordAct(transaction, acting, {
      cycleId,
      kind: 'ordered',
      reason: words(given),
      detail,
      audit: { before: { state: cycle.state } },
    })
    return accept({ cycle: ordered, order: { id, number, payees, total }, setOff, waiting })
  })
}

function refusalOfShared(
  shared: readonly SharedAccount[],
  { cycleId, sharedAccounts = [], reason }: OrderCycle,
): NotOrdered | undefined {
  const unconfirmed = shared.filter(({ key }) => !sharedAccounts.includes(key)).map(({ account }) => account)
  if (unconfirmed.length > 0) return { kind: 'accounts-shared', cycleId, accounts: unconfirmed }
  return shared.length > 0 && reason === undefined ? { kind: 'reason-missing' } : undefined
}

const toTrail = ({ account, lines }: SharedAccount) => ({
  account,
  lines: lines.map(({ groupId, payeeId, amount }) => ({ groupId, payeeId, amount })),
})

async function setAsideAgain(
  transaction: Transaction,
  { platform, actor }: Acting,
  { cycle, resent }: { cycle: PaymentCycle; resent: Awaited<ReturnType<typeof returnedToOrder>> },
): Promise<Result<void, BudgetShort>> {
  for (const { lineId, amount } of resent) {
    const reason = `${budgetEntryText.commit.vi} ${formatMonth(cycle.month)}`
    const use = { id: platform.newId(), lineId, cycleId: cycle.id, amount, reason, by: actor.userId, at: platform.clock.now() }
    const committed = await commitBudget(transaction, use)
    if (!committed.ok) return refuse(committed.refusal as BudgetShort)
  }
  return accept(undefined)
}
