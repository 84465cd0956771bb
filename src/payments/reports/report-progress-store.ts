import { sql } from 'kysely'
import type { Month } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'

export interface ReportProgress {
  readonly groups: number
  readonly approved: number
  readonly returned: number
  readonly communes: number
  /** Communes that have spoken of all their groups. */
  readonly communesDone: number
}

export async function countReports(
  database: Database,
  { month, communeIds }: { month: Month; communeIds: readonly string[] },
): Promise<ReportProgress> {
  const { rows } = await sql<ReportProgress>`
    WITH of_month AS (SELECT daterange((${month} || '-01')::date, ((${month} || '-01')::date + interval '1 month')::date) AS days),
    by_commune AS (
      SELECT g.commune_id, count(*) AS groups, count(*) FILTER (WHERE c.state = 'approved') AS approved, count(*) FILTER (WHERE c.state = 'returned') AS returned
      FROM community_group g CROSS JOIN of_month LEFT JOIN report_confirmation c ON c.group_id = g.id AND c.month = ${month} AND c.replaced_at IS NULL
      WHERE g.commune_id = ANY(${communeIds}::uuid[])
        AND EXISTS (SELECT 1 FROM group_status s WHERE s.group_id = g.id AND s.status = 'active' AND s.valid && of_month.days)
      GROUP BY g.commune_id)
    SELECT coalesce(sum(groups), 0)::int AS groups, coalesce(sum(approved), 0)::int AS approved, coalesce(sum(returned), 0)::int AS returned,
      count(*)::int AS communes, count(*) FILTER (WHERE approved + returned = groups)::int AS "communesDone" FROM by_commune`.execute(
    database,
  )
  return rows[0] ?? { groups: 0, approved: 0, returned: 0, communes: 0, communesDone: 0 }
}
