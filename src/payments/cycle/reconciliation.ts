import { type Vnd, vnd } from '../../kernel/money.ts'
import type { CycleState, CycleStation } from './cycle-state.ts'

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
  readonly ledger: {
    readonly expense: Vnd
    readonly payable: Vnd
    readonly inTransit: Vnd
    readonly treasury: Vnd
    readonly claims: Vnd
  }
  readonly budget: { readonly committed: Vnd; readonly consumed: Vnd }
}

export type Book = 'expense' | 'payable' | 'in-transit' | 'treasury' | 'claims' | 'budget-committed' | 'budget-consumed' | 'file'

export interface Difference {
  readonly book: Book
  readonly expected: Vnd
  readonly found: Vnd
}

/**
 * Compares the books of a cycle: Approved = File + waiting, File = Bank + in transit, and both equal the ledger and the
 * budget. The result must be empty at all times.
 */
export function differencesIn(totals: Totals): Difference[] {
  const { approved, inFile, sent, settled, released, rejectedWaiting, claimed, ledger, budget } = totals
  const waiting = vnd(approved - inFile - released)
  const expected: readonly [Book, number, Vnd][] = [
    ['file', sent + settled, inFile],
    ['expense', approved - released, ledger.expense],
    ['payable', -waiting, ledger.payable],
    ['in-transit', -sent, ledger.inTransit],
    ['treasury', -settled - claimed, ledger.treasury],
    ['claims', claimed, ledger.claims],
    ['budget-committed', approved - settled - released - rejectedWaiting, budget.committed],
    ['budget-consumed', settled, budget.consumed],
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
  const { approved, inFile, sent, settled, rejected, released } = totals
  if (differences.length > 0) return 'differs'
  const isCompared = settled + rejected + released > 0
  if (sent > 0) return 'awaits-bank'
  if (!isCompared) return 'nothing-to-compare'
  return approved - inFile - released > 0 ? 'owed' : 'agrees'
}

export type ComparedTotals = Pick<Totals, 'approved' | 'inFile' | 'sent' | 'settled' | 'released'> & { readonly rejected: Vnd }

/** A paid cycle with nothing in transit and nothing payable is reconciled. Derived, not stored. */
export function stationOf(
  state: CycleState,
  { orderable, sent, differences }: { orderable: number; sent: Vnd; differences: number },
): CycleStation {
  return state === 'paid' && orderable === 0 && sent === 0 && differences === 0 ? 'reconciled' : state
}
