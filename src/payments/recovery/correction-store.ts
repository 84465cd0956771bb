import { sql } from 'kysely'
import type { Month } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Facts } from '../../policies/index.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'

/** A group's month as it was approved, with what is known of it since. */
export interface ApprovedMonth {
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  /** On which the month was computed, frozen then. */
  readonly facts: Facts
  /** Approved for the month in it and its supplements. */
  readonly approved: Vnd
  /** Of which ended by a decision, never paid. */
  readonly ended: Vnd
  /** Claimed back, as proposed or confirmed, and not withdrawn. */
  readonly claimed: Vnd
  /** Of what was claimed: returned, and kept back of later months. */
  readonly cameBack: Vnd
  /** What the commune says of the report now. */
  readonly report: 'approved' | 'returned'
  readonly confirmationId: string | null
  /** That it be supplemented by this report was decided already. */
  readonly isDecided: boolean
}

/**
 * Groups of a month that were approved something and of whose report the commune has spoken again since, each with its frozen
 * facts. The rule of an opened month never changes, so nobody else's sum can come out otherwise.
 */
export async function listApprovedAndReportedAgain(
  database: Database,
  { month, provisionCode }: Pick<PaymentCycle, 'month' | 'provisionCode'>,
): Promise<ApprovedMonth[]> {
  const { rows } = await sql<ApprovedMonth>`
    SELECT e.group_id AS "groupId", min(e.group_name) AS "groupName", (array_agg(e.commune_id))[1] AS "communeId",
      (array_agg(v.body -> 'facts' ORDER BY c.kind, c.run))[1] AS facts, sum(e.amount_vnd)::bigint AS approved,
      coalesce(sum((SELECT sum(x.amount_vnd) FROM cycle_release x WHERE x.cycle_id = c.id AND x.entitlement_id = e.id)), 0)::bigint AS ended,
      coalesce(sum((SELECT sum(r.amount_vnd - coalesce((SELECT sum(w.amount_vnd) FROM recovery w WHERE w.receivable_id = r.id AND w.kind = 'withdrawn'), 0))
        FROM receivable r WHERE r.entitlement_id = e.id AND r.outcome IS DISTINCT FROM 'declined')), 0)::bigint AS claimed,
      coalesce(sum((SELECT sum(v.amount_vnd) FROM receivable r JOIN recovery v ON v.receivable_id = r.id AND v.kind IN ('returned', 'set-off')
        WHERE r.entitlement_id = e.id)), 0)::bigint AS "cameBack",
      coalesce(min(n.state), 'returned') AS report, (array_agg(n.id))[1] AS "confirmationId",
      EXISTS (SELECT FROM correction_supplement d JOIN payment_cycle m ON m.id = d.cycle_id AND m.provision_code = ${provisionCode}
        WHERE d.month = ${month} AND d.group_id = e.group_id AND d.confirmation_id = (array_agg(n.id))[1]) AS "isDecided"
    FROM payment_cycle c JOIN entitlement e ON e.month = c.month AND e.cycle_id = c.id AND e.state = 'entitled'
    JOIN derivation v ON v.digest = e.derivation_digest
    LEFT JOIN report_confirmation n ON n.month = e.month AND n.group_id = e.group_id AND n.replaced_at IS NULL
    WHERE c.provision_code = ${provisionCode} AND c.month = ${month} AND c.state IN ('ordered', 'paid', 'closed')
    GROUP BY e.group_id
    HAVING bool_and(n.id::text IS DISTINCT FROM e.records ->> 'reportConfirmationId')
    ORDER BY min(e.group_name) COLLATE "vi-x-icu", e.group_id`.execute(database)
  return rows.map((row) => ({
    ...row,
    approved: vnd(row.approved),
    ended: vnd(row.ended),
    claimed: vnd(row.claimed),
    cameBack: vnd(row.cameBack),
  }))
}

export interface DecidedSupplement {
  readonly id: string
  readonly cycleId: string
  readonly month: Month
  readonly groupId: string
  readonly confirmationId: string
  readonly amount: Vnd
}

/** @returns how many were written: one of them may have been decided meanwhile */
export async function insertCorrectionSupplements(
  transaction: Transaction,
  given: { readonly decided: readonly DecidedSupplement[]; readonly reason: string; readonly by: string; readonly at: Date },
): Promise<number> {
  const { decided, reason, by, at } = given
  const { rows } = await sql`
    INSERT INTO correction_supplement (id, cycle_id, month, group_id, confirmation_id, amount_vnd, reason, decided_by, decided_at)
    SELECT id, cycle_id, month, group_id, confirmation_id, amount, ${reason}, ${by}, ${at}
    FROM unnest(${decided.map(({ id }) => id)}::uuid[], ${decided.map(({ cycleId }) => cycleId)}::uuid[],
      ${decided.map(({ month }) => month)}::text[], ${decided.map(({ groupId }) => groupId)}::uuid[],
      ${decided.map(({ confirmationId }) => confirmationId)}::uuid[], ${decided.map(({ amount }) => amount)}::bigint[])
      AS given (id, cycle_id, month, group_id, confirmation_id, amount) ON CONFLICT DO NOTHING RETURNING id`.execute(transaction)
  return rows.length
}
