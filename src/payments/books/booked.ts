import { subtractVnd, sumVnd, type Vnd, vnd } from '../../kernel/money.ts'
import type { AccountCode, BookedSum, EntryKind } from '../../ledger/index.ts'

/** What the books say of the money of one month, each sum 0 or above. Lists and papers are held against it. */
export interface BookedMonth {
  /** Found to be owed to groups. */
  readonly approved: Vnd
  /** Has left the treasury for what was ordered. What was claimed of a payee and returned since was paid all the same. */
  readonly paid: Vnd
  /** Has left it otherwise, and is claimed back. */
  readonly claimed: Vnd
  /** Ordered and not answered yet. */
  readonly onItsWay: Vnd
  /** Approved and not paid: on its way, owed, set off, or ended by a decision. */
  readonly unpaid: Vnd
  /** What each order put on its way, by the order's id. */
  readonly ordered: ReadonlyMap<string, Vnd>
}

export function bookedMonth(sums: readonly BookedSum[]): BookedMonth {
  const credited = (account: AccountCode, kind?: EntryKind): BookedSum[] =>
    sums.filter((sum) => sum.account === account && (kind === undefined || sum.kind === kind))
  const total = (sums: readonly BookedSum[]): Vnd => vnd(-sumVnd(sums.map(({ amount }) => amount)))
  const approved = total(credited('liabilities:payable', 'approved'))
  const claimed = sumVnd(credited('assets:bank-claims').map(({ amount }) => amount))
  const paid = subtractVnd(total(credited('assets:treasury').filter(({ kind }) => kind !== 'repaid')), claimed)
  const orders = Map.groupBy(credited('liabilities:in-transit', 'ordered'), ({ documentId }) => documentId ?? '')
  return {
    approved,
    paid,
    claimed,
    onItsWay: total(credited('liabilities:in-transit')),
    unpaid: vnd(approved - paid),
    ordered: new Map([...orders].map(([id, sent]) => [id, total(sent)])),
  }
}
