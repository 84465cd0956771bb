import { sql } from 'kysely'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { Database } from '../../platform/db/database.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { keptBackByOrder } from '../recovery/set-off-store.ts'

/** One line of a payee list: one payment, for one group or, through a commune, for several. */
export interface PayeeRow {
  readonly reference: string
  readonly orderNumber: number
  readonly payeeKind: 'person' | 'unit'
  readonly payeeName: string
  readonly bankName: string | null
  readonly accountLast4: string | null
  readonly accountHolder: string | null
  readonly accountSealed: Buffer | null
  readonly amount: Vnd
  /** What its order kept back of it for claims: the payee was due so much more. */
  readonly setOff: Vnd
  readonly groups: number
  /** The first of them by its id, where they are several. */
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  readonly communeName: string
  readonly districtName: string | null
  readonly state: 'sent' | 'settled' | 'rejected'
  readonly answeredOn: string | null
  readonly answerReason: string | null
}

/**
 * Which payments. Of an order all it sent, whatever became of them; without an order or state those that stand: on their way
 * or paid. What the bank returned may be ordered again and would stand there twice.
 */
export interface PayeeQuery {
  readonly orderNumber?: number | undefined
  readonly state?: PayeeRow['state'] | undefined
  readonly limit: number
  readonly after?: string | undefined
}

/** Payments by reference, in the order they were given out. */
export async function listPayees(
  database: Database,
  { id, month }: Pick<PaymentCycle, 'id' | 'month'>,
  query: PayeeQuery,
): Promise<{ rows: PayeeRow[]; total: number; amount: Vnd }> {
  const wanted = sql`d.month = ${month} AND d.cycle_id = ${id}
    AND (${query.orderNumber ?? null}::int IS NULL OR o.number = ${query.orderNumber ?? null}::int)
    AND CASE WHEN ${query.state ?? null}::text IS NOT NULL THEN d.state = ${query.state ?? null}::text
      ELSE ${query.orderNumber ?? null}::int IS NOT NULL OR d.state <> 'rejected' END`
  const { rows } = await sql<PayeeRow>`
    SELECT d.reference, min(o.number) AS "orderNumber", min(d.payee_kind) AS "payeeKind",
      CASE min(d.payee_kind) WHEN 'unit' THEN min(commune.name) ELSE min(d.payee_name) END AS "payeeName", min(d.bank_name) AS "bankName",
      min(d.account_last4) AS "accountLast4", min(d.account_holder) AS "accountHolder", (array_agg(a.account_sealed))[1] AS "accountSealed",
      sum(d.amount_vnd)::bigint AS amount, coalesce(sum(kept.amount_vnd), 0)::bigint AS "setOff", count(DISTINCT d.group_id)::int AS groups,
      (array_agg(d.group_id ORDER BY d.group_id))[1] AS "groupId", min(e.group_name) AS "groupName",
      (array_agg(d.commune_id))[1] AS "communeId", min(commune.name) AS "communeName", min(district.name) AS "districtName", min(d.state) AS state, min(d.answered_on)::date AS "answeredOn",
      min(d.answer_reason) AS "answerReason"
    FROM disbursement d JOIN payment_order o ON o.id = d.order_id JOIN entitlement e ON e.month = d.month AND e.id = d.entitlement_id
    LEFT JOIN payee_account a ON a.id = d.payee_account_id
    LEFT JOIN ${keptBackByOrder(id)} AS kept ON kept.order_id = d.order_id AND kept.entitlement_id = d.entitlement_id AND kept.line_id = d.line_id
      AND kept.payee_key IN (d.payee_id::text, 'nobody') AND coalesce(d.split_from, d.id) = d.id
    LEFT JOIN LATERAL unit_on(d.commune_id, ((d.month || '-01')::date + interval '1 month - 1 day')::date) commune ON true
    LEFT JOIN LATERAL unit_on(e.district_id, ((d.month || '-01')::date + interval '1 month - 1 day')::date) district ON true
    WHERE ${wanted} AND (${query.after ?? null}::text IS NULL OR d.reference > ${query.after ?? null}::text)
    GROUP BY d.reference ORDER BY d.reference LIMIT ${query.limit + 1}`.execute(database)
  const counted = await sql<{ total: number; amount: number }>`SELECT count(DISTINCT d.reference)::int AS total,
    coalesce(sum(d.amount_vnd), 0)::bigint AS amount FROM disbursement d JOIN payment_order o ON o.id = d.order_id WHERE ${wanted}`.execute(
    database,
  )
  return {
    rows: rows.map((row) => ({ ...row, amount: vnd(row.amount), setOff: vnd(row.setOff) })),
    total: counted.rows[0]?.total ?? 0,
    amount: vnd(counted.rows[0]?.amount ?? 0),
  }
}
