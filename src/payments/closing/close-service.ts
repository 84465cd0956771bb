import type { Actor } from '../../identity/index.ts'
import { sumVnd, vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { appendCheckpoint } from '../../ledger/service.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { countSent } from '../bank/settlement-store.ts'
import { moveCycle, recordAct } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { CYCLE_MOVES, isOpenTo } from '../cycle/cycle-state.ts'
import { updateCycle } from '../cycle/cycle-store.ts'
import { differencesIn } from '../cycle/reconciliation.ts'
import type { NotClosed } from '../cycle/refusal.ts'
import { listWaiting, type WaitingPayee } from '../disbursement/order-store.ts'
import { readTotals } from './close-store.ts'

export interface Closed {
  readonly cycle: PaymentCycle
  /** Approved but unpaid sums, each with its reason: they stay owed until they are paid or ended by a decision. */
  readonly owed: readonly WaitingPayee[]
  /** The Merkle root over the books, to be published. */
  readonly treeHead: string
}

/**
 * Closes a month. Requires that every order has its answer and nothing payable is unpaid. What is left stays a liability, with
 * its budget set aside, and is paid later or ended by a decision: closing takes nothing from anybody.
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
    const totals = await readTotals(transaction, cycle)
    const [difference] = differencesIn(totals)
    const owed = sumVnd(waiting.map(({ amount }) => amount))
    const over = vnd(totals.approved - totals.settled - totals.recovery.setOff - totals.released - owed)
    if (difference !== undefined || over !== 0) return refuse({ kind: 'totals-differ', cycleId, over })
    const treeHead = await appendCheckpoint(transaction, {
      id: platform.newId(),
      month: cycle.month,
      cycleId,
      madeAt: platform.clock.now(),
    })
    const { approved, settled, released } = totals
    const detail = { approved, settled, released, owed, payeesOwed: waiting.length, treeHead }
    await recordAct(transaction, acting, { cycleId, kind: 'closed', detail, audit: { before: { state: cycle.state } } })
    return accept({ cycle: closed, owed: waiting, treeHead })
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
