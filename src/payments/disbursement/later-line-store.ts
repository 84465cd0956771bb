import { sql } from 'kysely'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { unpaidParts } from './unpaid-store.ts'

/** What one payer owes of a cycle from one line. */
export interface OwedFromLine {
  readonly payer: string
  readonly unitId: string
  readonly lineId: string
  readonly amount: Vnd
  /** Of which nothing came back from the bank: still set aside on the line. */
  readonly setAside: Vnd
}

export async function listOwedByLine(database: Database, cycle: Pick<PaymentCycle, 'id' | 'month'>): Promise<OwedFromLine[]> {
  const { rows } =
    await sql<OwedFromLine>`SELECT payer, funding_unit_id AS "unitId", line_id AS "lineId", sum(amount_vnd)::bigint AS amount,
      coalesce(sum(amount_vnd) FILTER (WHERE NOT is_returned), 0)::bigint AS "setAside"
    FROM (${unpaidParts(cycle)}) AS unpaid GROUP BY 1, 2, 3 ORDER BY 1, 2`.execute(database)
  return rows.map((row) => ({ ...row, amount: vnd(row.amount), setAside: vnd(row.setAside) }))
}

export async function insertLaterLine(
  transaction: Transaction,
  moved: Omit<OwedFromLine, 'setAside'> & {
    readonly cycleId: string
    readonly year: number
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  await sql`INSERT INTO arrears_funding (cycle_id, payer, unit_id, year, line_id, amount_vnd, moved_by, moved_at) VALUES (${moved.cycleId},
    ${moved.payer}, ${moved.unitId}, ${moved.year}, ${moved.lineId}, ${moved.amount}, ${moved.by}, ${moved.at})`.execute(
    transaction,
  )
}
