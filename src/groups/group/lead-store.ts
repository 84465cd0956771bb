import { sql } from 'kysely'
import { holdersOf } from '../../identity/service.ts'
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
    SELECT r.user_id AS "accountId", r.name AS "accountName", g.name AS "groupName", lower(now.valid) AS since
    FROM ${holdersOf('group-leader', on)} AS r JOIN community_group g ON g.id = r.unit_id
    JOIN membership now ON now.group_id = g.id AND now.role = 'leader' AND now.valid @> ${on}::date
    WHERE ${within}
      AND EXISTS (SELECT FROM membership m WHERE m.group_id = g.id AND m.role = 'leader' AND m.person_id <> now.person_id
        AND upper(m.valid) <= lower(now.valid) AND upper(m.valid) > lower(r.valid))
    ORDER BY lower(now.valid), r.name COLLATE "vi-x-icu", r.user_id`.execute(database)
  return rows
}
