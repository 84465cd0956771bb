import { type Vnd, vnd } from '../../kernel/money.ts'
import type { CycleState, CycleStation } from './cycle-state.ts'

/** What was paid of a cycle and not due, and what became of it; and what was kept back of its sums for claims of other cycles. */
export interface RecoveryTotals {
  readonly claimed: Vnd
  /** Returned by vouchers: lowering the spending of its year, or late as revenue. */
  readonly repaid: Vnd
  readonly repaidLate: Vnd
  /** Kept back of other cycles for its claims, likewise. */
  readonly deducted: Vnd
  readonly deductedLate: Vnd
  /** Given up or withdrawn by decision. */
  readonly forgone: Vnd
  /** Kept back of its own sums. */
  readonly setOff: Vnd
}

export interface LedgerTotals {
  readonly expense: Vnd
  readonly payable: Vnd
  readonly inTransit: Vnd
  readonly treasury: Vnd
  /** On the bank. */
  readonly claims: Vnd
  /** On payees. */
  readonly receivable: Vnd
  readonly revenue: Vnd
  readonly owedToBudget: Vnd
  /** What was kept back of other cycles for its claims, less what was kept back of its own sums. */
  readonly betweenMonths: Vnd
  readonly income: Vnd
}

/** The totals of a cycle in each book. */
export interface Totals {
  readonly approved: Vnd
  readonly inFile: Vnd
  readonly sent: Vnd
  readonly settled: Vnd
  readonly released: Vnd
  /** Returned, and neither ordered again nor released: payable, but without committed budget. */
  readonly rejectedWaiting: Vnd
  /** Paid by the bank otherwise than ordered, and not given back. */
  readonly claimed: Vnd
  readonly recovery: RecoveryTotals
  readonly ledger: LedgerTotals
  readonly budget: { readonly committed: Vnd; readonly consumed: Vnd }
}

export type Book =
  | 'expense'
  | 'payable'
  | 'in-transit'
  | 'treasury'
  | 'claims'
  | 'receivable'
  | 'revenue'
  | 'owed-to-budget'
  | 'between-months'
  | 'income'
  | 'budget-committed'
  | 'budget-consumed'
  | 'file'

export interface Difference {
  readonly book: Book
  readonly expected: Vnd
  readonly found: Vnd
}

/**
 * Compares the books of a cycle: Approved = File + kept back + waiting, File = Bank + in transit, claimed of payees = back +
 * given up + outstanding, and all equal the ledger and the budget. The result must be empty at all times.
 */
export function differencesIn(totals: Totals): Difference[] {
  const { approved, inFile, sent, settled, released, rejectedWaiting, recovery, ledger, budget } = totals
  const { claimed, repaid, repaidLate, deducted, deductedLate, forgone, setOff } = recovery
  const waiting = approved - inFile - released - setOff
  const outstanding = claimed - repaid - repaidLate - deducted - deductedLate - forgone
  const expected: readonly [Book, number, Vnd][] = [
    ['file', sent + settled, inFile],
    ['expense', approved - released - repaid - deducted, ledger.expense],
    ['payable', -waiting, ledger.payable],
    ['in-transit', -sent, ledger.inTransit],
    ['treasury', repaid - settled - totals.claimed, ledger.treasury],
    ['claims', totals.claimed, ledger.claims],
    ['receivable', outstanding, ledger.receivable],
    ['revenue', repaidLate, ledger.revenue],
    ['owed-to-budget', -outstanding, ledger.owedToBudget],
    ['between-months', deducted + deductedLate - setOff, ledger.betweenMonths],
    ['income', -repaidLate - deductedLate, ledger.income],
    ['budget-committed', approved - settled - released - rejectedWaiting - setOff, budget.committed],
    ['budget-consumed', settled + setOff - repaid - deducted, budget.consumed],
  ]
  return expected
    .filter(([, should, is]) => should !== is)
    .map(([book, should, is]) => ({ book, expected: vnd(should), found: is }))
}

/**
 * What the four totals say together. Nothing agrees before something was compared: sums that are all 0, or that no bank
 * has answered for, are not in agreement.
 */
export const AGREEMENTS = ['nothing-to-compare', 'awaits-bank', 'differs', 'owed', 'agrees'] as const
export type Agreement = (typeof AGREEMENTS)[number]

export function agreementOf(totals: ComparedTotals, differences: readonly unknown[]): Agreement {
  const { approved, inFile, sent, settled, rejected, released, recovery } = totals
  if (differences.length > 0) return 'differs'
  const isCompared = settled + rejected + released > 0
  if (sent > 0) return 'awaits-bank'
  if (!isCompared) return 'nothing-to-compare'
  return approved - inFile - released - recovery.setOff > 0 ? 'owed' : 'agrees'
}

export type ComparedTotals = Pick<Totals, 'approved' | 'inFile' | 'sent' | 'settled' | 'released'> & {
  readonly rejected: Vnd
  readonly recovery: Pick<RecoveryTotals, 'setOff'>
}

/** A paid cycle with nothing in transit and nothing payable is reconciled. Derived, not stored. */
export function stationOf(
  state: CycleState,
  { orderable, sent, differences }: { orderable: number; sent: Vnd; differences: number },
): CycleStation {
  return state === 'paid' && orderable === 0 && sent === 0 && differences === 0 ? 'reconciled' : state
}
