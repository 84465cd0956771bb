import { sql } from 'kysely'
import { firstDayOf, lastDayOf, type Month, type PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'

/**
 * Of people in several groups, the one group each is counted in for a month: the one joined first, by its id on a tie.
 * A provision that bans overlap says that only one counts; none says which, so the first stays as it was.
 */
export async function groupsJoinedFirst(
  database: Database,
  { month, personIds }: { readonly month: Month; readonly personIds: readonly string[] },
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<{ person_id: string; group_id: string }>`SELECT DISTINCT ON (m.person_id) m.person_id, m.group_id
    FROM membership m WHERE m.person_id = ANY(${personIds}::uuid[])
      AND m.valid && daterange(${firstDayOf(month)}::date, ${lastDayOf(month)}::date, '[]')
      AND EXISTS (SELECT 1 FROM group_status s WHERE s.group_id = m.group_id AND s.status = 'active' AND s.valid && m.valid)
    ORDER BY m.person_id, lower(m.valid), m.group_id`.execute(database)
  return new Map(rows.map(({ person_id, group_id }) => [person_id, group_id]))
}

export interface CommunePlace {
  readonly communeId: string
  readonly name: string
  readonly kind: string
  readonly districtId: string | null
  readonly districtName: string | null
}

/** Where communes lie on a day. The district is absent where the level is. */
export async function placesOf(
  database: Database,
  communeIds: readonly string[],
  on: PlainDate,
): Promise<Map<string, CommunePlace>> {
  const { rows } =
    await sql<CommunePlace>`SELECT c.id AS "communeId", u.name, u.kind, d.id AS "districtId", dn.name AS "districtName"
    FROM unnest(${communeIds}::uuid[]) AS c (id) CROSS JOIN LATERAL unit_on(c.id, ${on}::date) u
    LEFT JOIN admin_unit d ON d.id = u.parent_id AND d.level = 'district' LEFT JOIN LATERAL unit_on(d.id, ${on}::date) dn ON true`.execute(
      database,
    )
  return new Map(rows.map((row) => [row.communeId, row]))
}

/** The official codes of units on a day. Another unit may have had the same code before, or have it later. */
export async function codesOf(database: Database, unitIds: readonly string[], on: PlainDate): Promise<Map<string, string>> {
  const { rows } = await sql<{ unit_id: string; code: string }>`SELECT unit_id, code FROM unit_version
    WHERE unit_id = ANY(${unitIds}::uuid[]) AND code IS NOT NULL AND valid @> ${on}::date`.execute(database)
  return new Map(rows.map(({ unit_id, code }) => [unit_id, code]))
}

/** What was approved for each group earlier in the year under the provision, in all and by benefit. */
export async function paidEarlierThisYear(
  database: Database,
  {
    provisionCode,
    month,
    groupIds,
  }: { readonly provisionCode: string; readonly month: Month; readonly groupIds: readonly string[] },
): Promise<Map<string, { thisYear: number; byBenefit: Record<string, number> }>> {
  const { rows } = await sql<{ group_id: string; benefit: string; amount: number }>`
    SELECT e.group_id, b.benefit, sum(b.amount)::bigint AS amount FROM entitlement e
    JOIN payment_cycle c ON c.id = e.cycle_id AND c.provision_code = ${provisionCode} AND c.state IN ('approved', 'ordered', 'paid', 'closed')
    JOIN derivation v ON v.digest = e.derivation_digest
    CROSS JOIN LATERAL jsonb_to_recordset(v.body #> '{evaluation,benefits}') AS b (benefit text, amount bigint)
    WHERE e.month >= ${`${month.slice(0, 4)}-01`} AND e.month < ${month} AND e.state = 'entitled' AND e.group_id = ANY(${groupIds}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM cycle_release r WHERE r.entitlement_id = e.id)
    GROUP BY e.group_id, b.benefit`.execute(database)
  const paid = new Map<string, { thisYear: number; byBenefit: Record<string, number> }>()
  for (const { group_id, benefit, amount } of rows) {
    const of = paid.get(group_id) ?? { thisYear: 0, byBenefit: {} }
    paid.set(group_id, { thisYear: of.thisYear + amount, byBenefit: { ...of.byBenefit, [benefit]: amount } })
  }
  return paid
}
