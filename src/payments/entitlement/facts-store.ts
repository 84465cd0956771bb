import { sql } from 'kysely'
import { addMonths, type Month } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import type { CycleKind } from '../cycle/cycle.ts'

/** What was approved for a group under the provisions in each period of a month, in đồng: in all of the year, and by benefit. */
export interface PaidInPeriods {
  readonly thisYear: number
  readonly byBenefit: Readonly<Record<string, number>>
  readonly thisQuarter: Readonly<Record<string, number>>
  readonly thisHalfYear: Readonly<Record<string, number>>
  readonly inAll: Readonly<Record<string, number>>
}

export const NOTHING_PAID: PaidInPeriods = { thisYear: 0, byBenefit: {}, thisQuarter: {}, thisHalfYear: {}, inAll: {} }

interface PaidRow {
  group_id: string
  benefit: string
  year: number
  quarter: number
  half_year: number
  ever: number
}

export interface PaidAsked {
  readonly kind: CycleKind
  readonly provisionCodes: readonly string[]
  readonly month: Month
  readonly groupIds: readonly string[]
  /** How far back: the year is enough where no sum is paid once for good. */
  readonly since: 'year' | 'ever'
}

/**
 * What was approved for each group under the provisions: in the months before, and for a
 * supplement in every other month, since later ones did not know of it. What was ended by a decision does not count.
 */
export async function paidEarlier(database: Database, asked: PaidAsked): Promise<Map<string, PaidInPeriods>> {
  const { provisionCodes, month, groupIds, kind, since } = asked
  const within = (months: number) => {
    const from = startOf(month, months)
    return sql`coalesce(sum(b.amount) FILTER (WHERE e.month >= ${from} AND e.month < ${addMonths(from, months)}), 0)::bigint`
  }
  const from = since === 'ever' ? '0001-01' : startOf(month, 12)
  const until = kind === 'main' ? month : since === 'ever' ? '9999-12' : addMonths(startOf(month, 12), 11)
  const { rows } = await sql<PaidRow>`
    SELECT e.group_id, b.benefit, sum(b.amount)::bigint AS ever, ${within(12)} AS year, ${within(6)} AS half_year, ${within(3)} AS quarter
    FROM entitlement e
    JOIN payment_cycle c ON c.id = e.cycle_id AND c.provision_code = ANY(${provisionCodes}::text[]) AND c.state IN ('approved', 'ordered', 'paid', 'closed')
    JOIN derivation v ON v.digest = e.derivation_digest
    CROSS JOIN LATERAL jsonb_to_recordset(v.body #> '{evaluation,benefits}') AS b (benefit text, amount bigint)
    WHERE e.month >= ${from} AND e.month <= ${until} AND e.month <> ${month}
      AND e.state = 'entitled' AND e.group_id = ANY(${groupIds}::uuid[])
      AND e.amount_vnd > (SELECT coalesce(sum(r.amount_vnd), 0) FROM cycle_release r WHERE r.cycle_id = e.cycle_id AND r.entitlement_id = e.id)
      -- A supplement by a corrected report is computed for the whole month: it stands in the place of what was computed before.
      AND NOT EXISTS (SELECT FROM payment_cycle sc JOIN entitlement s ON s.month = sc.month AND s.cycle_id = sc.id AND s.state = 'entitled'
        WHERE sc.kind = 'supplement' AND sc.provision_code = c.provision_code AND sc.month = e.month AND s.group_id = e.group_id
          AND sc.state IN ('approved', 'ordered', 'paid', 'closed') AND (c.kind = 'main' OR sc.run > c.run))
    GROUP BY e.group_id, b.benefit`.execute(database)
  return new Map([...Map.groupBy(rows, ({ group_id }) => group_id)].map(([groupId, some]) => [groupId, inPeriods(some)]))
}

/** The first month of the stretch of so many months, counted from January, that the month lies in. */
function startOf(month: Month, months: number): Month {
  const inYear = Number(month.slice(5)) - 1
  return addMonths(month, -(inYear % months))
}

function inPeriods(rows: readonly PaidRow[]): PaidInPeriods {
  const book = (pick: (row: PaidRow) => number) => Object.fromEntries(rows.map((row) => [row.benefit, pick(row)]))
  return {
    thisYear: rows.reduce((sum, { year }) => sum + year, 0),
    byBenefit: book(({ year }) => year),
    thisQuarter: book(({ quarter }) => quarter),
    thisHalfYear: book(({ half_year }) => half_year),
    inAll: book(({ ever }) => ever),
  }
}
