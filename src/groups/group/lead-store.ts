import { sql } from 'kysely'
import { roleHolders } from '../../identity/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import type { CommuneScope } from './commune-scope-store.ts'

/** An account with the leader's role for a group that now has another leader. */
export interface FormerLead {
  readonly accountId: string
  readonly accountName: string
  readonly groupName: string
  /** The day on which the present leader took over. */
  readonly since: PlainDate
}

/** The role was granted before the present leader took over. */
export async function selectFormerLeads(database: Database, scope: CommuneScope, on: PlainDate): Promise<FormerLead[]> {
  const within = scope === 'all' ? sql`true` : sql`g.commune_id = ANY(${scope}::uuid[])`
  const { rows } = await sql<FormerLead>`
    SELECT r.user_id AS "accountId", r.name AS "accountName", g.name AS "groupName", lower(now.valid) AS since
    FROM ${roleHolders('group-leader', on)} AS r JOIN community_group g ON g.id = r.unit_id
    JOIN membership now ON now.group_id = g.id AND now.role = 'leader' AND now.valid @> ${on}::date
    WHERE ${within}
      AND EXISTS (SELECT FROM membership m WHERE m.group_id = g.id AND m.role = 'leader' AND m.person_id <> now.person_id
        AND upper(m.valid) <= lower(now.valid) AND upper(m.valid) > lower(r.valid))
    ORDER BY lower(now.valid), r.name COLLATE "vi-x-icu", r.user_id`.execute(database)
  return rows
}
