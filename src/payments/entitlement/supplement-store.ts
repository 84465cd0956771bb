import { type RawBuilder, sql } from 'kysely'
import type { Month } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Facts } from '../../policies/index.ts'
import type { SupplementReason } from './supplement-reason.ts'

/**
 * Groups that closed months left out and that are due it since, or are held: `entitlement_id`, `cycle_id`, `month`, `group_id`,
 * `group_name`, `commune_id`, `amount_vnd`, `why`, `since`, `hold_reason`. Late are those that lacked their report and nothing else. What an
 * approved supplement gave is no longer due, and what a closed one decided for the same report stays decided. A group that was given
 * something is due more by a corrected report only once somebody decided it.
 */
export const LEFT_OUT: RawBuilder<unknown> = sql`
  SELECT e.id AS entitlement_id, c.id AS cycle_id, c.provision_code, e.month, e.group_id, e.group_name, e.commune_id, e.potential_vnd AS amount_vnd,
    CASE WHEN e.state = 'not-entitled' THEN 'late-report' WHEN h.id IS NULL THEN 'hold-released' ELSE 'held' END AS why,
    coalesce(CASE WHEN e.state = 'not-entitled' THEN r.confirmed_at WHEN h.id IS NOT NULL THEN h.placed_at
      ELSE (SELECT max(released_at) FROM payment_hold x WHERE x.cycle_id = c.id AND x.group_id = e.group_id) END, c.opened_at) AS since,
    h.reason AS hold_reason
  FROM payment_cycle c JOIN entitlement e ON e.month = c.month AND e.cycle_id = c.id
  LEFT JOIN payment_hold h ON h.cycle_id = c.id AND h.group_id = e.group_id AND h.released_at IS NULL
  LEFT JOIN report_confirmation r ON r.month = e.month AND r.group_id = e.group_id AND r.replaced_at IS NULL AND r.state = 'approved'
  WHERE c.kind = 'main' AND c.state = 'closed' AND e.state <> 'entitled' AND e.potential_vnd > 0
    AND (e.state = 'held' OR (r.id IS NOT NULL AND r.id::text IS DISTINCT FROM e.records ->> 'reportConfirmationId'
      AND NOT EXISTS (SELECT FROM derivation v CROSS JOIN LATERAL jsonb_array_elements(v.body #> '{evaluation,reasons}') AS told (one)
        WHERE v.digest = e.derivation_digest AND told.one ->> 'fact' IS DISTINCT FROM 'reportApproved')))
    AND NOT EXISTS (SELECT FROM payment_cycle sc JOIN entitlement s ON s.month = sc.month AND s.cycle_id = sc.id
      WHERE sc.provision_code = c.provision_code AND sc.month = c.month AND sc.kind = 'supplement' AND s.group_id = e.group_id
        AND (sc.state IN ('approved', 'ordered', 'paid', 'closed') AND s.state = 'entitled'
          OR sc.state = 'closed' AND s.state = 'not-entitled' AND s.records ->> 'reportConfirmationId' IS NOT DISTINCT FROM r.id::text))
  UNION ALL
  SELECT e.id, c.id, c.provision_code, e.month, e.group_id, e.group_name, e.commune_id, d.amount_vnd, 'report-corrected', d.decided_at, NULL
  FROM correction_supplement d JOIN payment_cycle c ON c.id = d.cycle_id AND c.state = 'closed'
  JOIN entitlement e ON e.month = d.month AND e.cycle_id = c.id AND e.group_id = d.group_id
  JOIN report_confirmation r ON r.id = d.confirmation_id AND r.replaced_at IS NULL AND r.state = 'approved'
  WHERE NOT EXISTS (SELECT FROM payment_cycle sc JOIN entitlement s ON s.month = sc.month AND s.cycle_id = sc.id
    WHERE sc.provision_code = c.provision_code AND sc.month = c.month AND sc.kind = 'supplement' AND s.group_id = e.group_id
      AND s.records ->> 'reportConfirmationId' = d.confirmation_id::text
      AND (sc.state = 'closed' OR sc.state IN ('approved', 'ordered', 'paid') AND s.state = 'entitled'))`

interface Supplemented {
  readonly provisionCode: string
  readonly month: Month
}

/** Whether a closed month left somebody out who is due it now. */
export async function hasLeftOut(database: Database, { provisionCode, month }: Supplemented): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM (${LEFT_OUT}) AS left_out
    WHERE provision_code = ${provisionCode} AND month = ${month} AND why <> 'held' LIMIT 1`.execute(database)
  return rows.length > 0
}

/** A group that a closed month left out, or gave less than it is due. */
export interface FrozenMonth {
  /** On which the month was computed, with the report as it is now. */
  readonly facts: Facts
  /** What stands of the month already, which a corrected report only adds to; `null`: nothing was given. */
  readonly standing: Vnd | null
}

/** The facts on which the month was computed, of each group that it left out and that is due it now, or more of it. */
export async function findFrozenMonths(
  database: Database,
  { id, provisionCode, month }: Supplemented & { readonly id: string },
): Promise<Map<string, FrozenMonth>> {
  const { rows } = await sql<{ groupId: string; why: SupplementReason; facts: Facts; standing: number | null }>`
    SELECT left_out.group_id AS "groupId", left_out.why, v.body -> 'facts' AS facts,
      CASE WHEN left_out.why = 'report-corrected' THEN standing_of_month(${provisionCode}, ${month}, left_out.group_id, ${id}) END AS standing
    FROM (${LEFT_OUT}) AS left_out
    JOIN entitlement e ON e.month = left_out.month AND e.id = left_out.entitlement_id JOIN derivation v ON v.digest = e.derivation_digest
    WHERE left_out.provision_code = ${provisionCode} AND left_out.month = ${month} AND left_out.why <> 'held'`.execute(database)
  const reported = { reportSubmitted: true, reportApproved: true }
  return new Map(
    rows.map(({ groupId, why, facts, standing }) => [
      groupId,
      { facts: why === 'hold-released' ? facts : { ...facts, ...reported }, standing: standing === null ? null : vnd(standing) },
    ]),
  )
}
