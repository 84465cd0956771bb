import type { BudgetShort } from '../../budget/index.ts'
import { budgetEntryText } from '../../budget/index.ts'
import { commitBudget } from '../../budget/service.ts'
import type { Actor } from '../../identity/index.ts'
import { assert } from '../../kernel/assert.ts'
import { formatMonth } from '../../kernel/calendar.ts'
import { sumVnd, type Vnd, vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ChosenLine } from '../approval/funding-service.ts'
import { bookAct } from '../books/booking-service.ts'
import { entryText } from '../books/entry-text.ts'
import { type Acting, moveTogether, recordAct, words } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { CYCLE_MOVES } from '../cycle/cycle-state.ts'
import { updateCycle } from '../cycle/cycle-store.ts'
import type { TimeAnswered } from '../cycle/guarded-act-service.ts'
import type { NotOrdered, NotTogether } from '../cycle/refusal.ts'
import { analyseMonth } from '../entitlement/analyse-store.ts'
import { awaitHolds } from '../holds/dated-hold-store.ts'
import { setOffDebts } from '../recovery/set-off-service.ts'
import { lockDebts } from '../recovery/set-off-store.ts'
import { missingYesesFor, readOrderYeses } from '../thresholds/order-yeses-service.ts'
import { type MovedShare, moveToYearOfPayment } from './later-line-service.ts'
import {
  insertDisbursements,
  insertOrder,
  listOrders,
  openParts,
  orderedSums,
  type PaymentOrder,
  type SentSums,
} from './order-store.ts'
import { answerTimeOfOrder } from './order-time-service.ts'
import { findSharedAccounts, linesOfOrders, type SharedAccount } from './shared-account-store.ts'
import { asMonthOfOrder, type MonthOfOrder } from './together-store.ts'

export interface OrderCycle {
  readonly cycleId: string
  /** Cycles of earlier months whose payable sums go out with it: one order, one list for the bank. */
  readonly arrearsOf?: readonly string[] | undefined
  /** Keys of the accounts that more than one sum goes into and that may be paid all the same. */
  readonly sharedAccounts?: readonly string[] | undefined
  /** Why these may be paid, and why at an unusual time. */
  readonly reason?: string | undefined
  /** The line of the present year that bears what a lapsed estimate no longer does, where several could. */
  readonly lines?: readonly ChosenLine[] | undefined
}

interface OrderedOfMonth {
  readonly order: Omit<PaymentOrder, 'orderedAt' | 'orderedBy' | 'together'>
  /** What was kept back of these payments for claims. */
  readonly setOff: Vnd
  /** Approved sums that were not ordered, each with its obstacle. They stay in the balance. */
  readonly waiting: number
}

export interface Ordered extends OrderedOfMonth {
  readonly cycle: PaymentCycle
  /** What of earlier months goes out with it. */
  readonly arrears: readonly (MonthOfOrder & OrderedOfMonth)[]
}

/**
 * Orders all payable sums: of a month, or what a closed one still owes, and with them what chosen earlier months owe. Each
 * month keeps an order of its own, under its own rule, budget and books; the first leads the others, and the bank gets one
 * list of all. Obstructed sums are skipped and listed; a later order takes them when the obstacle is gone, or a returned
 * payment has a new account. A lock serialises orders, so that nothing is paid twice. An account number that sums of several
 * groups or people go into must be confirmed with a reason; the confirmation names exactly these sums. What a payee owes of an
 * earlier month is kept back first. Where the year's estimate has lapsed, the present year's bears what is left.
 */
export function orderCycle(
  platform: Platform,
  actor: Actor,
  given: OrderCycle,
): Promise<Result<Ordered, NotOrdered | BudgetShort>> {
  const acting = { platform, actor }
  const { cycleId, arrearsOf = [] } = given
  const moves = { cycleIds: [cycleId, ...arrearsOf], move: 'order', later: 'order-arrears' } as const
  return moveTogether<Ordered, NotOrdered | BudgetShort>(acting, moves, async (transaction, cycles) => {
    const apart = whyNotTogether(cycles)
    if (apart !== undefined) return refuse(apart)
    await awaitHolds(transaction)
    // Claims before budget lines, in the order in which a voucher locks them.
    const debts = await lockDebts(transaction, cycles)
    const sent: Sent[] = []
    for (const cycle of cycles) {
      const one = await send(transaction, acting, { cycle, given, debts, ledBy: sent[0]?.order.id ?? null })
      if (!one.ok) return one
      sent.push(one.value)
    }
    const shared = await findSharedAccounts(transaction, linesOfOrders(sent.map(({ cycle, order }) => [cycle, order.id])))
    const refusal = refusalOfShared(shared, given)
    if (refusal !== undefined) return refuse(refusal)
    const lacking = await refusalOfFew(transaction, acting, sent)
    if (lacking !== undefined) return refuse(lacking)
    const [first, ...arrears] = await conclude(transaction, acting, { sent, given, shared })
    assert(first !== undefined, 'the month itself is among what was sent')
    return accept({ ...first, arrears: arrears.map(({ cycle, ...one }) => ({ ...asMonthOfOrder(cycle), ...one })) })
  })
}

/** Why one of these does not go out with the first. */
export function whyNotTogether([first, ...others]: readonly PaymentCycle[]): NotTogether | undefined {
  if (first === undefined) return undefined
  for (const [index, { id: cycleId, month, provisionCode, provinceId }] of others.entries()) {
    const because =
      cycleId === first.id || others.slice(0, index).some(({ id }) => id === cycleId)
        ? 'named-twice'
        : provisionCode !== first.provisionCode || provinceId !== first.provinceId
          ? 'other-provision'
          : month > first.month
            ? 'later-month'
            : undefined
    if (because !== undefined) return { kind: 'months-not-together', cycleId, month, because }
  }
  return undefined
}

interface Sending {
  readonly cycle: PaymentCycle
  readonly given: OrderCycle
  /** How many claims there are that something may be kept back for. */
  readonly debts: number
  readonly ledBy: string | null
}

/** What one month puts on its way, before it is booked. */
interface Sent extends OrderedOfMonth {
  readonly cycle: PaymentCycle
  readonly answered: TimeAnswered
  readonly moved: readonly MovedShare[]
}

/** Puts on its way what of one month is payable, and sets aside what it needs. Nothing of it is booked yet. */
async function send(
  transaction: Transaction,
  acting: Acting,
  { cycle, given: { reason, lines = [] }, debts, ledBy }: Sending,
): Promise<Result<Sent, NotOrdered | BudgetShort>> {
  const { newId, clock } = acting.platform
  const { id: cycleId, month } = cycle
  const answered = await answerTimeOfOrder(transaction, acting, { cycle, reason })
  if (!answered.ok) return answered
  const moved = await moveToYearOfPayment(transaction, acting, { cycle, chosen: lines })
  if (!moved.ok) return moved
  const number = (await listOrders(transaction, cycleId)).length + 1
  const id = newId()
  const open = openParts(cycle, clock.today())
  const setOff = debts === 0 ? vnd(0) : await setOffDebts(transaction, acting, { cycle, orderId: id, number, open })
  const { payees, total, waiting, resent } = await insertDisbursements(transaction, { id, cycle, number, on: clock.today() })
  if (payees === 0) return refuse({ kind: 'nothing-to-order', cycleId, month, waiting })
  await analyseMonth(transaction, 'disbursement', { month, inserted: payees })
  const order = { id, number, payees, total }
  await insertOrder(transaction, { ...order, cycleId, ledBy, by: acting.actor.userId, at: clock.now() })
  const set = await setAsideAgain(transaction, acting, { cycle, resent })
  return set.ok ? accept({ cycle, order, setOff, waiting, answered: answered.value, moved: moved.value }) : set
}

interface Concluding {
  readonly sent: readonly Sent[]
  readonly given: OrderCycle
  readonly shared: readonly SharedAccount[]
}

/** Books and records what was sent. The books are locked from here on: whatever needs a line of the budget is done. */
async function conclude(
  transaction: Transaction,
  acting: Acting,
  { sent, given: { reason }, shared }: Concluding,
): Promise<(OrderedOfMonth & { readonly cycle: PaymentCycle })[]> {
  for (const { cycle, order } of sent) {
    const description = entryText.ordered(cycle.provisionCode, formatMonth(cycle.month), order.number)
    const sums = orderedSums(cycle, order.id)
    await bookAct(transaction, acting, { kind: 'ordered', cycleId: cycle.id, documentId: order.id, description, sums })
  }
  const together = sent.map(({ cycle, order: { number, total } }) => ({ month: cycle.month, number, total }))
  const ordered: (OrderedOfMonth & { readonly cycle: PaymentCycle })[] = []
  for (const { cycle, order, setOff, waiting, answered, moved } of sent) {
    const { id: orderId, ...sums } = order
    const detail = {
      ...{ orderId, ...sums, waiting },
      ...(setOff > 0 && { setOff }),
      ...(sent.length > 1 && { together }),
      ...(shared.length > 0 && { sharedAccounts: shared.map(toTrail) }),
      ...(moved.length > 0 && { movedShares: moved }),
      ...answered.trail,
    }
    const isFirst = CYCLE_MOVES.order.from.some((state) => state === cycle.state)
    const after = isFirst ? await updateCycle(transaction, cycle.id, { state: CYCLE_MOVES.order.to }) : cycle
    const audit = { before: { state: cycle.state } }
    await recordAct(transaction, acting, { cycleId: cycle.id, kind: 'ordered', reason: words(reason), detail, audit })
    ordered.push({ cycle: after, order, setOff, waiting })
  }
  return ordered
}

/** Where the province asks others to say yes first, to as much as goes out together. */
async function refusalOfFew(
  transaction: Transaction,
  { platform, actor }: Acting,
  sent: readonly Sent[],
): Promise<NotOrdered | undefined> {
  const [lead] = sent
  assert(lead !== undefined, 'an order is of one cycle at least')
  const amount = sumVnd(sent.map(({ order }) => order.total))
  const { id: cycleId } = lead.cycle
  const next = { cycleId, amount, today: platform.clock.today(), ordinal: lead.order.number }
  const stillNeeded = await missingYesesFor(transaction, await readOrderYeses(transaction, next), actor.userId)
  return stillNeeded === 0 ? undefined : { kind: 'order-lacks-approvers', cycleId, amount, stillNeeded }
}

function refusalOfShared(
  shared: readonly SharedAccount[],
  { cycleId, sharedAccounts = [], reason }: OrderCycle,
): NotOrdered | undefined {
  const unconfirmed = shared.filter(({ key }) => !sharedAccounts.includes(key)).map(({ account }) => account)
  if (unconfirmed.length > 0) return { kind: 'accounts-shared', cycleId, accounts: unconfirmed }
  return shared.length > 0 && words(reason) === undefined ? { kind: 'reason-missing' } : undefined
}

const toTrail = ({ account, lines }: SharedAccount) => ({
  account,
  lines: lines.map(({ groupId, payeeId, amount }) => ({ groupId, payeeId, amount })),
})

async function setAsideAgain(
  transaction: Transaction,
  { platform, actor }: Acting,
  { cycle, resent }: Pick<SentSums, 'resent'> & { readonly cycle: PaymentCycle },
): Promise<Result<void, BudgetShort>> {
  for (const { lineId, amount } of resent) {
    const reason = `${budgetEntryText.commit.vi} ${formatMonth(cycle.month)}`
    const use = { id: platform.newId(), lineId, cycleId: cycle.id, amount, reason, by: actor.userId, at: platform.clock.now() }
    const committed = await commitBudget(transaction, use)
    if (!committed.ok) return refuse(committed.refusal as BudgetShort)
  }
  return accept(undefined)
}
