import { sql } from 'kysely'
import type { Database } from '../../platform/db/database.ts'

/** Whose sum a line of the books is: the names that stood in the month, whatever they are called today. */
export interface PostingSubject {
  readonly id: string
  readonly name: string
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  readonly entitlementId: string
  /** Of a sum that was sent. */
  readonly reference: string | null
  readonly state: 'sent' | 'settled' | 'rejected' | null
}

/** The groups and payees of a month that lines of the books are about. */
export async function listPostingSubjects(
  database: Database,
  { cycleId, ids }: { readonly cycleId: string; readonly ids: readonly string[] },
): Promise<PostingSubject[]> {
  const { rows } = await sql<PostingSubject>`
    SELECT e.group_id AS id, e.group_name AS name, e.group_id AS "groupId", e.group_name AS "groupName", e.commune_id AS "communeId", e.id AS "entitlementId",
      NULL::text AS reference, NULL::text AS state
    FROM entitlement e JOIN payment_cycle c ON c.id = e.cycle_id AND c.month = e.month WHERE c.id = ${cycleId} AND e.group_id = ANY(${ids}::uuid[])
    UNION ALL
    SELECT d.id, d.payee_name, d.group_id, e.group_name, e.commune_id, d.entitlement_id, d.reference, d.state
    FROM disbursement d JOIN payment_cycle c ON c.id = d.cycle_id AND c.month = d.month
      JOIN entitlement e ON e.month = d.month AND e.id = d.entitlement_id
    WHERE c.id = ${cycleId} AND d.id = ANY(${ids}::uuid[])`.execute(database)
  return rows
}
