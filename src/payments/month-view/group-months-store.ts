import { sql } from 'kysely'
import type { Month } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'

/** The months of groups whose reports are approved: nothing is recorded in them any more, unless the report is returned. */
export async function lockedMonths(database: Database, groupIds: readonly string[]): Promise<Map<string, Set<Month>>> {
  const { rows } = await sql<{ group_id: string; months: Month[] }>`
    SELECT group_id, array_agg(month) AS months FROM report_confirmation
    WHERE group_id = ANY(${groupIds}::uuid[]) AND replaced_at IS NULL AND state = 'approved' GROUP BY group_id`.execute(database)
  return new Map(rows.map(({ group_id, months }) => [group_id, new Set(months)]))
}

/** What became of one month of a group: the commune’s word, and what was paid for it in all. */
export interface MonthOfGroup {
  readonly month: Month
  readonly report: 'approved' | 'returned' | null
  readonly reason: string | null
  readonly amountVnd: number | null
  readonly paidVnd: number | null
  readonly paidOn: string | null
}

const MOST_MONTHS = 24

/** The months of a group that the commune has spoken of or that something is due for, the newest first. */
export async function listMonthsOf(database: Database, groupId: string): Promise<MonthOfGroup[]> {
  const { rows } = await sql<MonthOfGroup>`
    SELECT month, c.state AS report, c.reason, due.amount::float8 AS "amountVnd", due.paid::float8 AS "paidVnd", due.paid_on AS "paidOn"
    FROM (SELECT month, state, reason FROM report_confirmation WHERE group_id = ${groupId} AND replaced_at IS NULL) AS c
    FULL JOIN (SELECT e.month, sum(e.amount_vnd) AS amount, sum(p.paid) AS paid, max(p.paid_on)::text AS paid_on FROM entitlement e
      LEFT JOIN LATERAL (SELECT sum(d.amount_vnd) AS paid, max(d.answered_on) AS paid_on FROM disbursement d
        WHERE d.month = e.month AND d.entitlement_id = e.id AND d.state = 'settled') p ON true
      WHERE e.group_id = ${groupId} GROUP BY e.month) AS due USING (month)
    ORDER BY month DESC LIMIT ${MOST_MONTHS}`.execute(database)
  return rows
}
