import type { BudgetShort } from '../../budget/index.ts'
import { budgetEntryText } from '../../budget/index.ts'
import { commitBudget } from '../../budget/service.ts'
import type { Actor } from '../../identity/index.ts'
import { formatMonth } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { bookAct } from '../books/booking-service.ts'
import { entryText } from '../books/entry-text.ts'
import { type Acting, moveCycle, recordAct, words } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { CYCLE_MOVES } from '../cycle/cycle-state.ts'
import { updateCycle } from '../cycle/cycle-store.ts'
import type { NotOrdered } from '../cycle/refusal.ts'
import { insertDisbursements, insertOrder, listOrders, orderedSums, type PaymentOrder, resentByLine } from './order-store.ts'
import { findSharedAccounts, linesOnTheirWay, type SharedAccount } from './shared-account-store.ts'

export interface OrderCycle {
  readonly cycleId: string
  /** Keys of the accounts that more than one sum goes into and that may be paid all the same. */
  readonly sharedAccounts?: readonly string[] | undefined
  /** Why these may be paid. */
  readonly reason?: string | undefined
}

export interface Ordered {
  readonly cycle: PaymentCycle
  readonly order: Omit<PaymentOrder, 'orderedAt' | 'orderedBy'>
  /** Approved sums that were not ordered, each with its obstacle. They stay in the balance. */
  readonly waiting: number
}

/**
 * Orders all payable sums. Obstructed sums are skipped and listed; a later order takes them when the obstacle is gone, or
 * a returned payment has a new account. A lock serialises orders, so that nothing is paid twice. An account number that more
 * than one sum of the month goes into must be confirmed with a reason; the confirmation names exactly these sums.
 */
export function orderCycle(
  platform: Platform,
  actor: Actor,
  { cycleId, sharedAccounts = [], reason: given }: OrderCycle,
): Promise<Result<Ordered, NotOrdered | BudgetShort>> {
  const acting = { platform, actor }
  return moveCycle<Ordered, NotOrdered | BudgetShort>(acting, { cycleId, move: 'order' }, async (transaction, cycle) => {
    const { newId, clock } = platform
    const number = (await listOrders(transaction, cycleId)).length + 1
    const id = newId()
    const { payees, total, waiting } = await insertDisbursements(transaction, { id, cycle, number, on: clock.today() })
    if (payees === 0) return refuse({ kind: 'nothing-to-order', cycleId, waiting })
    const shared = await findSharedAccounts(transaction, linesOnTheirWay(cycle, id))
    const unconfirmed = shared.filter(({ key }) => !sharedAccounts.includes(key)).map(({ account }) => account)
    if (unconfirmed.length > 0) return refuse({ kind: 'accounts-shared', cycleId, accounts: unconfirmed })
    const reason = words(given)
    if (shared.length > 0 && reason === undefined) return refuse({ kind: 'reason-missing' })
    await insertOrder(transaction, { id, cycleId, number, payees, total, by: actor.userId, at: clock.now() })
    const ordered = await updateCycle(transaction, cycleId, { state: CYCLE_MOVES.order.to })
    const set = await setAsideAgain(transaction, acting, { cycle, orderId: id })
    if (!set.ok) return set
    const description = entryText.ordered(cycle.provisionCode, formatMonth(cycle.month), number)
    await bookAct(transaction, acting, { kind: 'ordered', cycleId, documentId: id, description, sums: orderedSums(cycle, id) })
    const detail = {
      orderId: id,
      number,
      payees,
      total,
      waiting,
      ...(shared.length > 0 && { sharedAccounts: shared.map(toTrail) }),
    }
    await recordAct(transaction, acting, { cycleId, kind: 'ordered', reason, detail, audit: { before: { state: cycle.state } } })
    return accept({ cycle: ordered, order: { id, number, payees, total }, waiting })
  })
}

const toTrail = ({ account, lines }: SharedAccount) => ({
  account,
  lines: lines.map(({ groupId, payeeId, amount }) => ({ groupId, payeeId, amount })),
})

async function setAsideAgain(
  transaction: Transaction,
  { platform, actor }: Acting,
  { cycle, orderId }: { cycle: PaymentCycle; orderId: string },
): Promise<Result<void, BudgetShort>> {
  for (const { lineId, amount } of await resentByLine(transaction, cycle, orderId)) {
    const reason = `${budgetEntryText.commit.vi} ${formatMonth(cycle.month)}`
    const use = { id: platform.newId(), lineId, cycleId: cycle.id, amount, reason, by: actor.userId, at: platform.clock.now() }
    const committed = await commitBudget(transaction, use)
    if (!committed.ok) return refuse(committed.refusal as BudgetShort)
  }
  return accept(undefined)
}
