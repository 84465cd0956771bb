import { budgetEntryText } from '../../budget/index.ts'
import { releaseBudget } from '../../budget/service.ts'
import type { Actor } from '../../identity/index.ts'
import { assert } from '../../kernel/assert.ts'
import { formatMonth } from '../../kernel/calendar.ts'
import { sumVnd, type Vnd, vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { appendCheckpoint } from '../../ledger/service.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { countSent } from '../bank/settlement-store.ts'
import { bookAct } from '../books/booking-service.ts'
import { entryText } from '../books/entry-text.ts'
import { type Acting, moveCycle, recordAct } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { CYCLE_MOVES, isOpenTo } from '../cycle/cycle-state.ts'
import { updateCycle } from '../cycle/cycle-store.ts'
import { differencesIn } from '../cycle/reconciliation.ts'
import type { NotClosed } from '../cycle/refusal.ts'
import { listWaiting, type WaitingPayee } from '../disbursement/order-store.ts'
import { insertReleases, readTotals, releasedSums } from './close-store.ts'

export interface Closed {
  readonly cycle: PaymentCycle
  /** Approved but unpaid sums, each with its reason; a later supplement may pay them. */
  readonly released: readonly WaitingPayee[]
  /** The Merkle root over the books, to be published. */
  readonly treeHead: string
}

/**
 * Closes a month. Requires that every order has its answer and nothing payable is unpaid; the remaining sums are released
 * with their reasons: their budget is returned and their expense reversed.
 */
export function closeCycle(
  platform: Platform,
  actor: Actor,
  { cycleId }: { readonly cycleId: string },
): Promise<Result<Closed, NotClosed>> {
  const acting = { platform, actor }
  return moveCycle<Closed, NotClosed>(acting, { cycleId, move: 'close' }, async (transaction, cycle) => {
    const waiting = cycle.state === 'computed' ? [] : await listWaiting(transaction, cycle, platform.clock.today())
    const refusal = await refusalToClose(transaction, cycle, waiting)
    if (refusal !== undefined) return refuse(refusal)
    const closed = await updateCycle(transaction, cycleId, { state: CYCLE_MOVES.close.to })
    if (waiting.length > 0) await release(transaction, acting, { cycle, waiting })
    const totals = await readTotals(transaction, cycle)
    const [difference] = differencesIn(totals)
    if (difference !== undefined || totals.approved !== totals.settled + totals.released)
      return refuse({ kind: 'totals-differ', cycleId, over: vnd(totals.approved - totals.settled - totals.released) })
    const treeHead = await appendCheckpoint(transaction, {
      id: platform.newId(),
      month: cycle.month,
      cycleId,
      madeAt: platform.clock.now(),
    })
    const { approved, settled, released } = totals
    const detail = { approved, settled, released, payeesReleased: waiting.length, treeHead }
    await recordAct(transaction, acting, { cycleId, kind: 'closed', detail, audit: { before: { state: cycle.state } } })
    return accept({ cycle: closed, released: waiting, treeHead })
  })
}

async function refusalToClose(
  transaction: Transaction,
  cycle: PaymentCycle,
  waiting: readonly WaitingPayee[],
): Promise<NotClosed | undefined> {
  const { id: cycleId, state, entitledGroups = 0 } = cycle
  if (!isOpenTo('close', cycle)) return { kind: 'still-entitled', cycleId, groups: entitledGroups }
  if (state === 'computed') return undefined
  const sent = await countSent(transaction, cycle)
  if (sent.payees > 0) return { kind: 'answers-awaited', cycleId, ...sent }
  const orderable = waiting.filter(({ obstacle }) => obstacle === null)
  if (orderable.length === 0) return undefined
  return { kind: 'still-to-order', cycleId, payees: orderable.length, amount: sumVnd(orderable.map(({ amount }) => amount)) }
}

async function release(
  transaction: Transaction,
  acting: Acting,
  { cycle, waiting }: { cycle: PaymentCycle; waiting: readonly WaitingPayee[] },
): Promise<void> {
  const { platform, actor } = acting
  const { newId, clock } = platform
  await insertReleases(transaction, cycle.id, waiting)
  for (const { lineId, amount } of stillSetAside(waiting)) {
    const reason = `${budgetEntryText.release.vi} ${formatMonth(cycle.month)}`
    const use = { id: newId(), lineId, cycleId: cycle.id, amount, reason, by: actor.userId, at: clock.now() }
    const released = await releaseBudget(transaction, use)
    assert(released.ok, 'what was approved was set aside')
  }
  const description = entryText.released(cycle.provisionCode, formatMonth(cycle.month), waiting.length)
  await bookAct(transaction, acting, { kind: 'released', cycleId: cycle.id, description, sums: releasedSums(cycle.id) })
}

/** The budget of returned payments was released when the bank's answer was applied. */
function stillSetAside(waiting: readonly WaitingPayee[]): { lineId: string; amount: Vnd }[] {
  const kept = waiting.filter(({ returnedBecause }) => returnedBecause === null)
  return [...Map.groupBy(kept, ({ lineId }) => lineId)].map(([lineId, sums]) => ({
    lineId,
    amount: sumVnd(sums.map(({ amount }) => amount)),
  }))
}
