import { sql } from 'kysely'
import { activeGroups } from '../../groups/service.ts'
import { LEGAL_TIME_ZONE, type Month, type PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'

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
    WITH by_commune AS (
      SELECT g.commune_id, count(*) AS groups, count(*) FILTER (WHERE c.state = 'approved') AS approved, count(*) FILTER (WHERE c.state = 'returned') AS returned
      FROM ${activeGroups({ month, communeIds })} AS g LEFT JOIN report_confirmation c ON c.group_id = g.id AND c.month = ${month} AND c.replaced_at IS NULL
      GROUP BY g.commune_id)
    SELECT coalesce(sum(groups), 0)::int AS groups, coalesce(sum(approved), 0)::int AS approved, coalesce(sum(returned), 0)::int AS returned,
      count(*)::int AS communes, count(*) FILTER (WHERE approved + returned = groups)::int AS "communesDone" FROM by_commune`.execute(
    database,
  )
  return rows[0] ?? { groups: 0, approved: 0, returned: 0, communes: 0, communesDone: 0 }
}

/** Communes with a group whose report nobody has spoken of yet. */
export async function listSilentCommunes(
  database: Database,
  { month, communeIds }: { readonly month: Month; readonly communeIds: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ commune_id: string }>`
    SELECT DISTINCT g.commune_id FROM ${activeGroups({ month, communeIds })} AS g
    WHERE NOT EXISTS (SELECT FROM report_confirmation c WHERE c.group_id = g.id AND c.month = ${month} AND c.replaced_at IS NULL)`.execute(
    database,
  )
  return rows.map(({ commune_id }) => commune_id)
}

/** Reports that somebody confirmed before their month had ended, by the reason that was given. */
export interface EarlyConfirmations {
  readonly by: string
  /** The first of them. */
  readonly at: Date
  readonly reason: string | null
  readonly groups: number
}

/** Of all groups while a month is open; once it is computed, of those that are entitled in it. */
export async function listEarlyConfirmations(
  database: Database,
  {
    cycle: { id, month, state },
    endsOn,
    communeIds,
  }: {
    readonly cycle: Pick<PaymentCycle, 'id' | 'month' | 'state'>
    readonly endsOn: PlainDate
    readonly communeIds: readonly string[]
  },
): Promise<EarlyConfirmations[]> {
  const { rows } = await sql<EarlyConfirmations>`
    SELECT c.confirmed_by AS by, min(c.confirmed_at) AS at, c.reason, count(*)::int AS groups
    FROM ${activeGroups({ month, communeIds })} AS g JOIN report_confirmation c ON c.group_id = g.id AND c.month = ${month} AND c.replaced_at IS NULL
    WHERE c.state = 'approved' AND (${state} = 'opened' OR EXISTS (SELECT FROM entitlement e WHERE e.month = ${month} AND e.cycle_id = ${id}
        AND e.group_id = g.id AND e.state <> 'not-entitled'))
      AND (c.confirmed_at AT TIME ZONE ${LEGAL_TIME_ZONE})::date <= ${endsOn}::date
    GROUP BY c.confirmed_by, c.reason, (c.confirmed_at AT TIME ZONE ${LEGAL_TIME_ZONE})::date ORDER BY groups DESC, at`.execute(
    database,
  )
  return rows
}
