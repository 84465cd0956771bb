import { type RawBuilder, sql } from 'kysely'
import type { Month, PlainDate } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { SumToBook } from '../../ledger/service.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { payingUnit } from '../approval/funding-store.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { Debt, DueSum, SetOff } from './claim.ts'

type Cycle = Pick<PaymentCycle, 'id' | 'month' | 'provisionCode'>

/** Confirmed claims of other cycles of the same provision for which something may be kept back of this month. */
const debtsAgainst = ({ id, provisionCode }: Cycle): RawBuilder<unknown> => sql`
  SELECT r.id, r.cycle_id, r.month, r.group_id, r.payee_id, r.line_id, r.amount_vnd, r.decided_at, t.id AS decision_id, t.share_percent, t.most_vnd, t.from_month
  FROM receivable r JOIN payment_cycle c ON c.id = r.cycle_id AND c.provision_code = ${provisionCode} AND c.id <> ${id}
  CROSS JOIN LATERAL (SELECT n.id, n.share_percent, n.most_vnd, n.from_month FROM recovery_decision n
    WHERE n.receivable_id = r.id AND n.kind = 'set-off' AND n.outcome = 'confirmed' ORDER BY n.decided_at DESC, n.id DESC LIMIT 1) AS t
  WHERE r.outcome = 'confirmed' AND t.share_percent > 0`

/** Locks them until the transaction ends: no other order or voucher lowers them meanwhile. @returns how many there are */
export async function lockDebts(transaction: Transaction, cycles: readonly Cycle[]): Promise<number> {
  const debts = cycles.map((cycle) => sql`SELECT id FROM (${debtsAgainst(cycle)}) AS debts`)
  const { rows } = await sql`SELECT id FROM receivable WHERE id IN (${sql.join(debts, sql` UNION `)})
    ORDER BY id FOR UPDATE`.execute(transaction)
  return rows.length
}

/** A claim with what tells where it was paid from. */
export interface StandingDebt extends Debt {
  readonly cycleId: string
  readonly month: Month
  readonly lineId: string
  readonly decisionId: string
}

interface DebtRow extends Omit<StandingDebt, 'terms'> {
  readonly sharePercent: number
  readonly most: number | null
  readonly from: Month
}

/** The oldest first. Whose budget a payment was, is of the line it was paid from. */
export async function listDebts(database: Database, cycle: Cycle): Promise<StandingDebt[]> {
  const { rows } = await sql<DebtRow>`
    SELECT d.id AS "claimId", d.cycle_id AS "cycleId", d.month, d.group_id AS "groupId", d.payee_id AS "payeeId", f.unit_id AS "unitId",
      d.line_id AS "lineId", d.decision_id AS "decisionId", d.share_percent AS "sharePercent", d.most_vnd AS most, coalesce(d.from_month, d.month) AS from,
      (d.amount_vnd - coalesce((SELECT sum(v.amount_vnd) FROM recovery v WHERE v.receivable_id = d.id), 0))::bigint AS outstanding,
      (SELECT coalesce(sum(v.amount_vnd), 0)::bigint FROM recovery v WHERE v.receivable_id = d.id AND v.to_month = ${cycle.month}) AS "keptOfMonth"
    FROM (${debtsAgainst(cycle)}) AS d
    JOIN (SELECT cycle_id, line_id, unit_id FROM cycle_funding UNION SELECT cycle_id, line_id, unit_id FROM arrears_funding) AS f
      ON f.cycle_id = d.cycle_id AND f.line_id = d.line_id
    ORDER BY d.decided_at, d.id`.execute(database)
  return rows.map(({ sharePercent, most, from, ...row }) => ({
    ...row,
    outstanding: vnd(row.outstanding),
    keptOfMonth: vnd(row.keptOfMonth),
    terms: { sharePercent, most: most === null ? null : vnd(most), from },
  }))
}

/** A sum that would be ordered now. */
export interface OrderableSum extends DueSum {
  readonly entitlementId: string
  readonly payeeKey: string
  readonly lineId: string
  readonly groupName: string
  readonly communeId: string
  readonly payeeName: string
}

/**
 * Of what can be ordered, what is due to payees who owe something. A sum that the bank returned, or paid partly, is sent again
 * whole. Before approval the unit that pays is foreseen.
 */
export async function listSumsOf(
  database: Database,
  open: RawBuilder<unknown>,
  { debts, levels }: { readonly debts: readonly Debt[]; readonly levels: ReadonlyMap<string, string> },
): Promise<OrderableSum[]> {
  const { rows } =
    await sql<OrderableSum>`SELECT entitlement_id AS "entitlementId", group_id AS "groupId", group_name AS "groupName", commune_id AS "communeId",
      payee_id AS "payeeId", payee_name AS "payeeName", payee_key AS "payeeKey", line_id AS "lineId", coalesce(funding_unit_id, ${payingUnit(levels)}) AS "unitId", amount_vnd AS amount
    FROM (${open}) AS open WHERE obstacle IS NULL AND NOT is_returned AND group_id = ANY(${debts.map(({ groupId }) => groupId)}::uuid[])
    ORDER BY group_name COLLATE "vi-x-icu", entitlement_id, payee_key, line_id`.execute(database)
  return rows.map((row) => ({ ...row, amount: vnd(row.amount) }))
}

export interface NewSetOffs {
  readonly cycle: Cycle
  readonly orderId: string
  readonly setOffs: readonly (SetOff<OrderableSum, StandingDebt> & { readonly id: string; readonly isLate: boolean })[]
  readonly on: PlainDate
  readonly by: string
  readonly at: Date
}

export async function insertSetOffs(transaction: Transaction, given: NewSetOffs): Promise<void> {
  const { cycle, orderId, setOffs, on, by, at } = given
  const column = <Value>(pick: (setOff: NewSetOffs['setOffs'][number]) => Value): Value[] => setOffs.map(pick)
  await sql`
    INSERT INTO recovery (id, receivable_id, cycle_id, kind, amount_vnd, on_date, is_late, decision_id, order_id, to_month, to_cycle_id,
      to_entitlement_id, to_payee_key, to_line_id, recorded_by, recorded_at)
    SELECT id, claim_id, cycle_id, 'set-off', amount, ${on}::date, is_late, decision_id, ${orderId}, ${cycle.month}, ${cycle.id},
      entitlement_id, payee_key, line_id, ${by}, ${at}
    FROM unnest(${column(({ id }) => id)}::uuid[], ${column(({ debt }) => debt.claimId)}::uuid[], ${column(({ debt }) => debt.cycleId)}::uuid[],
      ${column(({ amount }) => amount)}::bigint[], ${column(({ isLate }) => isLate)}::boolean[],
      ${column(({ debt }) => debt.decisionId)}::uuid[], ${column(({ due }) => due.entitlementId)}::uuid[],
      ${column(({ due }) => due.payeeKey)}::text[], ${column(({ due }) => due.lineId)}::uuid[])
      AS given (id, claim_id, cycle_id, amount, is_late, decision_id, entitlement_id, payee_key, line_id)`.execute(transaction)
}

/** What an order books as kept back, in the month that pays less. */
export const setOffSums = (orderId: string): RawBuilder<SumToBook> =>
  sql`SELECT v.amount_vnd, r.group_id, NULL::uuid AS payee_id, NULL::text AS reference, NULL::text AS part
    FROM recovery v JOIN receivable r ON r.id = v.receivable_id WHERE v.order_id = ${orderId}`

/** The same in the cycle that had paid too much. */
export const deductedSums = (
  orderId: string,
  cycle: { readonly cycleId: string; readonly isLate: boolean },
): RawBuilder<SumToBook> =>
  sql`SELECT v.amount_vnd, r.group_id, NULL::uuid AS payee_id, NULL::text AS reference, NULL::text AS part
    FROM recovery v JOIN receivable r ON r.id = v.receivable_id
    WHERE v.order_id = ${orderId} AND v.cycle_id = ${cycle.cycleId} AND v.is_late = ${cycle.isLate}`

/** What was kept back of each sum of a cycle, for joining: `entitlement_id`, `payee_key`, `line_id`, `amount_vnd`. */
export const keptBackParts = (cycleId: string): RawBuilder<unknown> => sql`(
  SELECT to_entitlement_id AS entitlement_id, to_payee_key AS payee_key, to_line_id AS line_id, sum(amount_vnd)::bigint AS amount_vnd
  FROM recovery WHERE to_cycle_id = ${cycleId} GROUP BY 1, 2, 3)`

/** The same by the order that kept it back: `order_id`, `entitlement_id`, `payee_key`, `line_id`, `amount_vnd`. */
export const keptBackByOrder = (cycleId: string): RawBuilder<unknown> => sql`(
  SELECT order_id, to_entitlement_id AS entitlement_id, to_payee_key AS payee_key, to_line_id AS line_id, sum(amount_vnd)::bigint AS amount_vnd
  FROM recovery WHERE to_cycle_id = ${cycleId} GROUP BY 1, 2, 3, 4)`

/** What was kept back of a cycle's sums, by payee: it is neither paid nor owed any more. */
export interface KeptBack {
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  readonly payeeName: string
  /** The month whose payment it was claimed from. */
  readonly claimedOf: Month
  readonly amount: Vnd
}

export async function listKeptBack(database: Database, { id }: Pick<Cycle, 'id'>): Promise<KeptBack[]> {
  const { rows } = await sql<KeptBack>`
    SELECT e.group_id AS "groupId", e.group_name AS "groupName", e.commune_id AS "communeId", paid.payee_name AS "payeeName", r.month AS "claimedOf",
      sum(v.amount_vnd)::bigint AS amount
    FROM recovery v JOIN receivable r ON r.id = v.receivable_id JOIN entitlement e ON e.month = v.to_month AND e.id = v.to_entitlement_id
    JOIN disbursement paid ON paid.month = r.month AND paid.id = r.disbursement_id
    WHERE v.to_cycle_id = ${id} GROUP BY 1, 2, 3, 4, 5 ORDER BY e.group_name, 4, 5`.execute(database)
  return rows.map((row) => ({ ...row, amount: vnd(row.amount) }))
}
