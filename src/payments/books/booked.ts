import { sumVnd, type Vnd, vnd } from '../../kernel/money.ts'
import type { AccountCode, BookedSum, EntryKind } from '../../ledger/index.ts'

/** What the books say of the money of one month, each sum 0 or above. Lists and papers are held against it. */
export interface BookedMonth {
  /** Found to be owed to groups. */
  readonly approved: Vnd
  /** Has left the treasury. What was claimed back and returned since was paid all the same. */
  readonly paid: Vnd
  /** Ordered and not answered yet. */
  readonly onItsWay: Vnd
  /** Approved and not paid: on its way, owed, set off, or ended by a decision. */
  readonly unpaid: Vnd
  /** What each order put on its way, by the order's id. */
  readonly ordered: ReadonlyMap<string, Vnd>
}

export function bookedMonth(sums: readonly BookedSum[]): BookedMonth {
  const credited = (account: AccountCode, ...kinds: readonly EntryKind[]): BookedSum[] =>
    sums.filter((sum) => sum.account === account && (kinds.length === 0 || kinds.includes(sum.kind)))
  const total = (sums: readonly BookedSum[]): Vnd => vnd(-sumVnd(sums.map(({ amount }) => amount)))
  const approved = total(credited('liabilities:payable', 'approved'))
  const paid = total(credited('assets:treasury', 'answered', 'returned'))
  const orders = Map.groupBy(credited('liabilities:in-transit', 'ordered'), ({ documentId }) => documentId ?? '')
  return {
    approved,
    paid,
    onItsWay: total(credited('liabilities:in-transit')),
    unpaid: vnd(approved - paid),
    ordered: new Map([...orders].map(([id, sent]) => [id, total(sent)])),
  }
}
