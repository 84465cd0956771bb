import { sql } from 'kysely'
import { usedByCycle } from '../../budget/service.ts'
import { type Month, month } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import type { CycleKind, PaymentCycle } from '../cycle/cycle.ts'
import { allows, CYCLE_STATES } from '../cycle/cycle-state.ts'

/** Which month's order, or arrears, of those that go out together. */
export interface MonthOfOrder {
  readonly cycleId: string
  readonly month: Month
  readonly kind: CycleKind
  /** Of several supplements of a month, which. */
  readonly run: number
}

export const asMonthOfOrder = ({ id: cycleId, month, kind, run }: PaymentCycle): MonthOfOrder => ({ cycleId, month, kind, run })

/** An order among those that go out together. */
export interface OrderTogether extends MonthOfOrder {
  readonly orderId: string
  readonly number: number
}

/** The cycles of whose orders some goes out with one of this cycle. The bank answers for all of them in one list. */
export async function listSentTogether(database: Database, cycleId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT other.cycle_id AS id FROM payment_order own
    JOIN payment_order other ON coalesce(other.led_by, other.id) = coalesce(own.led_by, own.id)
    WHERE own.cycle_id = ${cycleId} AND other.cycle_id <> ${cycleId} ORDER BY other.cycle_id`.execute(database)
  return rows.map(({ id }) => id)
}

/** The orders that go out with an order that leads them, that one first; of an order by itself, or one that is led, only it. */
export async function listOrdersLedBy(database: Database, orderId: string): Promise<OrderTogether[]> {
  const { rows } = await sql<Omit<OrderTogether, 'month'> & { month: string }>`
    SELECT o.id AS "orderId", o.number, c.id AS "cycleId", c.month, c.kind, c.run
    FROM payment_order o JOIN payment_cycle c ON c.id = o.cycle_id WHERE o.id = ${orderId} OR o.led_by = ${orderId}
    ORDER BY o.led_by IS NOT NULL, c.month, c.kind, c.run`.execute(database)
  return rows.map((row) => ({ ...row, month: month(row.month) }))
}

const ORDERABLE = CYCLE_STATES.filter((state) => allows('order', state) || allows('order-arrears', state))

/**
 * Earlier months of the provision, and supplements, of which something may be payable: what is set aside for them is not used up,
 * or something came back, whose budget is set aside only when it is ordered again.
 */
export async function listEarlierOwing(
  database: Database,
  cycle: Pick<PaymentCycle, 'id' | 'month' | 'provisionCode' | 'provinceId'>,
): Promise<MonthOfOrder[]> {
  const { rows } = await sql<Omit<MonthOfOrder, 'month'> & { month: string }>`
    SELECT c.id AS "cycleId", c.month, c.kind, c.run FROM payment_cycle c CROSS JOIN LATERAL ${usedByCycle(sql.ref('c.id'))} AS used
    WHERE c.provision_code = ${cycle.provisionCode} AND c.province_id = ${cycle.provinceId} AND c.month <= ${cycle.month} AND c.id <> ${cycle.id}
      AND c.state = ANY(${ORDERABLE}::text[]) AND (used.committed > 0
        OR EXISTS (SELECT FROM disbursement r WHERE r.month = c.month AND r.cycle_id = c.id AND r.state = 'rejected'))
    ORDER BY c.month, c.kind, c.run`.execute(database)
  return rows.map((row) => ({ ...row, month: month(row.month) }))
}
