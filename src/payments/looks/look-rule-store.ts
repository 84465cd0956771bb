import { sql } from 'kysely'
import { plainDate } from '../../kernel/calendar.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { DecisionPaper } from '../thresholds/threshold-store.ts'
import type { DecidedLookRule } from './look-rule.ts'

export interface LookRuleRow extends DecidedLookRule {
  readonly id: string
  readonly decision: DecisionPaper
  readonly reason: string
  readonly proposedBy: string
  readonly proposedAt: string
  readonly outcomeReason: string | null
  readonly decidedBy: string | null
}

/** The latest first day first. */
export async function listLookRules(database: Database): Promise<LookRuleRow[]> {
  const { rows } = await sql<
    Omit<LookRuleRow, 'decision' | 'proposedAt'> & { readonly number: string; readonly date: string; readonly proposedAt: Date }
  >`SELECT id, share_per_mille AS "sharePerMille", first_groups AS "firstGroups", from_day AS "from", decision_number AS number,
      decision_date AS date, reason, proposed_by AS "proposedBy", proposed_at AS "proposedAt", outcome,
      outcome_reason AS "outcomeReason", decided_by AS "decidedBy"
    FROM look_rule ORDER BY from_day DESC, proposed_at DESC`.execute(database)
  return rows.map(({ number, date, proposedAt, from, ...row }) => ({
    ...row,
    from: plainDate(from),
    decision: { number, date: plainDate(date) },
    proposedAt: proposedAt.toISOString(),
  }))
}

/** @returns false when one of the same day is proposed or confirmed already */
export async function insertLookRule(
  transaction: Transaction,
  given: Omit<LookRuleRow, 'outcome' | 'outcomeReason' | 'decidedBy' | 'proposedAt'> & { readonly at: Date },
): Promise<boolean> {
  const { rows } = await sql`INSERT INTO look_rule (id, share_per_mille, first_groups, from_day, decision_number, decision_date,
      reason, proposed_by, proposed_at)
    VALUES (${given.id}, ${given.sharePerMille}, ${given.firstGroups}, ${given.from}::date, ${given.decision.number},
      ${given.decision.date}::date, ${given.reason}, ${given.proposedBy}, ${given.at}) ON CONFLICT DO NOTHING RETURNING id`.execute(
    transaction,
  )
  return rows.length === 1
}

interface Decided {
  readonly id: string
  readonly outcome: 'confirmed' | 'declined'
  readonly reason: string | undefined
  readonly by: string
  readonly at: Date
}

/** @returns false when somebody else decided it meanwhile */
export async function decideLookRuleById(transaction: Transaction, { id, outcome, reason, by, at }: Decided): Promise<boolean> {
  const { rows } = await sql`UPDATE look_rule SET outcome = ${outcome}, outcome_reason = ${reason ?? null}, decided_by = ${by},
    decided_at = ${at} WHERE id = ${id} AND outcome IS NULL RETURNING id`.execute(transaction)
  return rows.length === 1
}
