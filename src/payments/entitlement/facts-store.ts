import { sql } from 'kysely'
import type { Month } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import type { CycleKind } from '../cycle/cycle.ts'

/**
 * What was approved for each group in the year under the provisions, in all and by benefit: in the months before, and for a
 * supplement in every other month, since later ones did not know of it. What was ended by a decision does not count.
 */
export async function paidThisYear(
  database: Database,
  {
    provisionCodes,
    month,
    groupIds,
    kind,
  }: {
    readonly kind: CycleKind
    readonly provisionCodes: readonly string[]
    readonly month: Month
    readonly groupIds: readonly string[]
  },
): Promise<Map<string, { thisYear: number; byBenefit: Record<string, number> }>> {
  const { rows } = await sql<{ group_id: string; benefit: string; amount: number }>`
    SELECT e.group_id, b.benefit, sum(b.amount)::bigint AS amount FROM entitlement e
    JOIN payment_cycle c ON c.id = e.cycle_id AND c.provision_code = ANY(${provisionCodes}::text[]) AND c.state IN ('approved', 'ordered', 'paid', 'closed')
    JOIN derivation v ON v.digest = e.derivation_digest
    CROSS JOIN LATERAL jsonb_to_recordset(v.body #> '{evaluation,benefits}') AS b (benefit text, amount bigint)
    WHERE e.month >= ${`${month.slice(0, 4)}-01`} AND e.month <= ${kind === 'main' ? month : `${month.slice(0, 4)}-12`} AND e.month <> ${month}
      AND e.state = 'entitled' AND e.group_id = ANY(${groupIds}::uuid[])
      AND e.amount_vnd > (SELECT coalesce(sum(r.amount_vnd), 0) FROM cycle_release r WHERE r.cycle_id = e.cycle_id AND r.entitlement_id = e.id)
      -- A supplement by a corrected report is computed for the whole month: it stands in the place of what was computed before.
      AND NOT EXISTS (SELECT FROM payment_cycle sc JOIN entitlement s ON s.month = sc.month AND s.cycle_id = sc.id AND s.state = 'entitled'
        WHERE sc.kind = 'supplement' AND sc.provision_code = c.provision_code AND sc.month = e.month AND s.group_id = e.group_id
          AND sc.state IN ('approved', 'ordered', 'paid', 'closed') AND (c.kind = 'main' OR sc.run > c.run))
    GROUP BY e.group_id, b.benefit`.execute(database)
  const paid = new Map<string, { thisYear: number; byBenefit: Record<string, number> }>()
  for (const { group_id, benefit, amount } of rows) {
    const sums = paid.get(group_id) ?? { thisYear: 0, byBenefit: {} }
    paid.set(group_id, { thisYear: sums.thisYear + amount, byBenefit: { ...sums.byBenefit, [benefit]: amount } })
  }
  return paid
}
