import { sql } from 'kysely'
import { formatDay, type PlainDate } from '../kernel/calendar.ts'
import type { Database } from '../platform/db/database.ts'
import type { OrderedLine } from './testing.ts'
import type { Step } from './worked-month.fixture.ts'

export interface LineOfBank extends OrderedLine {
  readonly group: string
  /** When the bank paid it. */
  readonly paidOn: PlainDate | null
}

const CHOSEN = {
  'on-their-way': sql`d.state = 'sent'`,
  'paid-once': sql`(d.state = 'settled' OR EXISTS (SELECT FROM payment_return r WHERE r.disbursement_id = d.id))`,
} as const

/** What a bank's list of a cycle, and of the orders that went out with its own, holds: the payments on their way, or those that it paid, though it may have taken them back. */
export async function linesOfBank(database: Database, cycleId: string, which: keyof typeof CHOSEN): Promise<LineOfBank[]> {
  const { rows } = await sql<LineOfBank>`
    SELECT d.reference, sum(d.amount_vnd)::bigint AS amount, min(g.name) AS group, min(coalesce(r.paid_on, d.answered_on))::date AS "paidOn"
    FROM disbursement d JOIN community_group g ON g.id = d.group_id LEFT JOIN payment_return r ON r.disbursement_id = d.id
    WHERE (d.cycle_id = ${cycleId} OR d.order_id IN (SELECT other.id FROM payment_order own JOIN payment_order other
        ON coalesce(other.led_by, other.id) = coalesce(own.led_by, own.id) WHERE own.cycle_id = ${cycleId})) AND ${CHOSEN[which]} GROUP BY d.reference ORDER BY d.reference`.execute(
    database,
  )
  return rows
}

/**
 * A bank's list as a step has it: each payment once, as it was paid or returned, and once more what it paid twice. A list of
 * everything keeps the days of what it told before, and its own order.
 */
export function listOfBank(lines: readonly LineOfBank[], step: Step, today: PlainDate): Uint8Array {
  const { returns = {}, pays = {}, accounts = {}, twice = [] } = step
  const rows = lines.flatMap(({ reference, amount, group, paidOn }) => {
    const told = (outcome: string, on: PlainDate) =>
      [reference, pays[group] ?? amount, outcome, returns[group] ?? '', formatDay(on), accounts[group] ?? ''].join(',')
    if (returns[group] !== undefined) return [told('Từ chối', today)]
    const first = told('Thành công', paidOn ?? today)
    return twice.includes(group) ? [first, told('Thành công', today)] : [first]
  })
  return new TextEncoder().encode(
    ['Số tham chiếu,Số tiền,Kết quả,Lý do,Ngày,Số tài khoản', ...(step.act === 'bank-again' ? rows.toReversed() : rows), ''].join(
      '\n',
    ),
  )
}
