import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Reach } from './reach-store.ts'

/** An account that may still speak for a group as its leader, though another leads it now. */
export interface FormerLead {
  readonly accountId: string
  readonly accountName: string
  readonly groupName: string
  /** The day the other took over. */
  readonly since: PlainDate
}

/** The role was given while somebody else led; who leads now took over after. */
export async function selectFormerLeads(database: Database, reach: Reach, on: PlainDate): Promise<FormerLead[]> {
  const within = reach === 'all' ? sql`true` : sql`g.commune_id = ANY(${reach}::uuid[])`
  const { rows } = await sql<FormerLead>`
    SELECT u.id AS "accountId", u.display_name AS "accountName", g.name AS "groupName", lower(now.valid) AS since
    FROM role_grant r JOIN app_user u ON u.id = r.user_id AND u.ended_at IS NULL
    JOIN community_group g ON g.id = r.unit_id
    JOIN membership now ON now.group_id = g.id AND now.role = 'leader' AND now.valid @> ${on}::date
    WHERE r.role = 'group-leader' AND r.valid @> ${on}::date AND ${within}
      AND EXISTS (SELECT FROM membership m WHERE m.group_id = g.id AND m.role = 'leader' AND m.person_id <> now.person_id
        AND upper(m.valid) <= lower(now.valid) AND upper(m.valid) > lower(r.valid))
    ORDER BY lower(now.valid), u.display_name COLLATE "vi-x-icu", u.id`.execute(database)
  return rows
}
