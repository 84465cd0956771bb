import { sql } from 'kysely'
import { type Month, month as monthFrom } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'

/** A month that was computed with one of the groups, or in which somebody has confirmed the report of one. */
export interface RestingMonth {
  readonly kind: 'computed' | 'confirmed'
  readonly month: Month
  readonly groups: number
}

/** Months, from one on, that rest on what has been known of these groups since an instant. */
export async function selectRestingMonths(
  database: Database,
  { groupIds, from, since }: { groupIds: readonly string[]; from: Month; since: Date },
): Promise<RestingMonth[]> {
  const { rows } = await sql<{ kind: RestingMonth['kind']; month: string; groups: number }>`
    SELECT 'computed' AS kind, e.month, count(DISTINCT e.group_id) AS groups FROM entitlement e
    WHERE e.group_id = ANY(${groupIds}::uuid[]) AND e.month >= ${from}
      AND EXISTS (SELECT FROM cycle_event v WHERE v.cycle_id = e.cycle_id AND v.kind = 'computed' AND v.at >= ${since}) GROUP BY e.month
    UNION ALL SELECT 'confirmed', month, count(DISTINCT group_id) FROM report_confirmation
    WHERE group_id = ANY(${groupIds}::uuid[]) AND month >= ${from} AND replaced_at IS NULL AND confirmed_at >= ${since} GROUP BY month
    ORDER BY month, kind`.execute(database)
  return rows.map(({ month, ...row }) => ({ ...row, month: monthFrom(month) }))
}
