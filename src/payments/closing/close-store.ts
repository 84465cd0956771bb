import { type RawBuilder, sql } from 'kysely'
import { usedByCycle } from '../../budget/service.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { AccountCode } from '../../ledger/index.ts'
import { balancesOfCycle } from '../../ledger/service.ts'
import type { Database } from '../../platform/db/database.ts'
import { sumClaims } from '../bank/difference-store.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { LedgerTotals, RecoveryTotals } from '../cycle/reconciliation.ts'
import { unpaidParts } from '../disbursement/unpaid-store.ts'
import { recoveredOfCycle } from '../recovery/recovery-store.ts'

type Cycle = Pick<PaymentCycle, 'id' | 'month'>
/** The totals that must agree. Whole đồng. */
export interface CycleTotals {
  readonly approved: Vnd
  /** Ordered minus rejected: in transit or paid. */
  readonly inFile: Vnd
  readonly sent: Vnd
  readonly settled: Vnd
  readonly rejected: Vnd
  /** Ended by a decision. */
  readonly released: Vnd
  /** Returned, and neither ordered again nor released: payable, but without committed budget. */
  readonly rejectedWaiting: Vnd
  /** Paid by the bank otherwise than ordered, and not given back. */
  readonly claimed: Vnd
  readonly recovery: RecoveryTotals
  readonly ledger: LedgerTotals
  readonly budget: { readonly committed: Vnd; readonly consumed: Vnd }
}
/** The same as columns. */
interface TotalsRow {
  in_file: number
  sent: number
  settled: number
  rejected: number
  committed: number
  consumed: number
  expense: number
  payable: number
  in_transit: number
  treasury: number
  claims: number
  bank_claimed: number
  approved: number
  released: number
  rejected_waiting: number
  claimed: number
  repaid: number
  repaid_late: number
  deducted: number
  deducted_late: number
  forgone: number
  set_off: number
  receivable: number
  revenue: number
  owed_to_budget: number
  between_months: number
  income: number
}

/** What an account holds of the balances of one cycle. */
const balanceOf = (account: AccountCode): RawBuilder<unknown> =>
  sql`coalesce(sum(balance) FILTER (WHERE account = ${account}), 0)::bigint`

export async function readTotals(database: Database, { id, month }: Cycle): Promise<CycleTotals> {
  const { rows } = await sql<TotalsRow>`
    SELECT d.*, b.*, l.*, c.*, v.*,
      CASE WHEN (SELECT state FROM payment_cycle WHERE id = ${id}) IN ('approved', 'ordered', 'paid', 'closed') THEN (
        SELECT coalesce(sum(amount_vnd), 0)::bigint FROM entitlement WHERE month = ${month} AND cycle_id = ${id} AND state = 'entitled')
        ELSE 0 END AS approved,
      (SELECT coalesce(sum(amount_vnd), 0)::bigint FROM cycle_release WHERE cycle_id = ${id}) AS released,
      CASE WHEN d.rejected = 0 THEN 0 ELSE (SELECT coalesce(sum(amount_vnd), 0)::bigint FROM (${unpaidParts({ id, month })}) AS unpaid
        WHERE is_returned) END AS rejected_waiting
    FROM (SELECT coalesce(sum(amount_vnd) FILTER (WHERE state <> 'rejected'), 0)::bigint AS in_file,
        coalesce(sum(amount_vnd) FILTER (WHERE state = 'sent'), 0)::bigint AS sent,
        coalesce(sum(amount_vnd) FILTER (WHERE state = 'settled'), 0)::bigint AS settled,
        coalesce(sum(amount_vnd) FILTER (WHERE state = 'rejected'), 0)::bigint AS rejected
      FROM disbursement WHERE month = ${month} AND cycle_id = ${id}) AS d,
      ${usedByCycle(id)} AS b,
      ${recoveredOfCycle(id)} AS v,
      (SELECT ${balanceOf('expenses:support')} AS expense, ${balanceOf('liabilities:payable')} AS payable,
        ${balanceOf('liabilities:in-transit')} AS in_transit, ${balanceOf('assets:treasury')} AS treasury,
        ${balanceOf('assets:bank-claims')} AS claims,
        ${balanceOf('assets:receivable')} AS receivable, ${balanceOf('assets:revenue')} AS revenue,
        ${balanceOf('liabilities:budget')} AS owed_to_budget, ${balanceOf('liabilities:set-off')} AS between_months,
        ${balanceOf('income:recovered')} AS income
      FROM ${balancesOfCycle(id)} AS held) AS l,
      ${sumClaims({ id })} AS c`.execute(database)
  const at = (name: keyof TotalsRow): Vnd => vnd(rows[0]?.[name] ?? 0)
  return {
    approved: at('approved'),
    inFile: at('in_file'),
    sent: at('sent'),
    settled: at('settled'),
    rejected: at('rejected'),
    released: at('released'),
    rejectedWaiting: at('rejected_waiting'),
    claimed: at('bank_claimed'),
    recovery: {
      claimed: at('claimed'),
      repaid: at('repaid'),
      repaidLate: at('repaid_late'),
      deducted: at('deducted'),
      deductedLate: at('deducted_late'),
      forgone: at('forgone'),
      setOff: at('set_off'),
    },
    ledger: {
      expense: at('expense'),
      payable: at('payable'),
      inTransit: at('in_transit'),
      treasury: at('treasury'),
      claims: at('claims'),
      receivable: at('receivable'),
      revenue: at('revenue'),
      owedToBudget: at('owed_to_budget'),
      betweenMonths: at('between_months'),
      income: at('income'),
    },
    budget: { committed: at('committed'), consumed: at('consumed') },
  }
}
