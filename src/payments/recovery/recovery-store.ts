import { type RawBuilder, sql } from 'kysely'
import type { Month, PlainDate } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { SumToBook } from '../../ledger/service.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { ClaimSums, RecoveryDecisionKind, RecoveryKind, SetOffTerms } from './claim.ts'
import type { DecidedByTwo, NumberedPaper } from './claim-store.ts'

/** What claims were lowered by, by their ids. */
export async function sumRecoveries(database: Database, claimIds: readonly string[]): Promise<(claimId: string) => ClaimSums> {
  const { rows } = await sql<{ claimId: string; kind: RecoveryKind; amount: number }>`SELECT receivable_id AS "claimId", kind,
      sum(amount_vnd)::bigint AS amount FROM recovery WHERE receivable_id = ANY(${claimIds}::uuid[]) GROUP BY 1, 2`.execute(
    database,
  )
  return (claimId) => {
    const lowered = (kind: RecoveryKind): Vnd =>
      vnd(rows.find((row) => row.claimId === claimId && row.kind === kind)?.amount ?? 0)
    return {
      returned: lowered('returned'),
      'set-off': lowered('set-off'),
      'written-off': lowered('written-off'),
      withdrawn: lowered('withdrawn'),
    }
  }
}

interface NewRecovery {
  readonly id: string
  readonly claimId: string
  readonly cycleId: string
  readonly amount: Vnd
  readonly on: PlainDate
  /** After the accounts of the year in which it was paid were settled. */
  readonly isLate: boolean
  readonly by: string
  readonly at: Date
}

/** @returns false when this voucher was noted already */
export async function insertReturn(
  transaction: Transaction,
  given: NewRecovery & { readonly voucher: string },
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO recovery (id, receivable_id, cycle_id, kind, amount_vnd, on_date, is_late, voucher_number, recorded_by, recorded_at)
    VALUES (${given.id}, ${given.claimId}, ${given.cycleId}, 'returned', ${given.amount}, ${given.on}::date, ${given.isLate},
      ${given.voucher}, ${given.by}, ${given.at}) ON CONFLICT DO NOTHING RETURNING id`.execute(transaction)
  return rows.length === 1
}

export async function insertForgone(
  transaction: Transaction,
  given: NewRecovery & { readonly kind: 'written-off' | 'withdrawn'; readonly decisionId: string },
): Promise<void> {
  await sql`
    INSERT INTO recovery (id, receivable_id, cycle_id, kind, amount_vnd, on_date, is_late, decision_id, recorded_by, recorded_at)
    VALUES (${given.id}, ${given.claimId}, ${given.cycleId}, ${given.kind}, ${given.amount}, ${given.on}::date, ${given.isLate},
      ${given.decisionId}, ${given.by}, ${given.at})`.execute(transaction)
}

/** What one recovery books. */
export const recoveredSums = (recoveryId: string): RawBuilder<SumToBook> =>
  sql`SELECT v.amount_vnd, c.group_id, NULL::uuid AS payee_id, NULL::text AS reference, NULL::text AS part
    FROM recovery v JOIN receivable c ON c.id = v.receivable_id WHERE v.id = ${recoveryId}`

/** What was decided of a claim, or is proposed. */
export interface RecoveryDecision {
  readonly id: string
  readonly claimId: string
  readonly kind: RecoveryDecisionKind
  /** Of a write-off or a withdrawal. */
  readonly amount: Vnd | null
  /** Of a set-off. */
  readonly terms: SetOffTerms | null
  readonly decision: NumberedPaper
  readonly reason: string
  readonly proposedBy: string
  readonly outcome: 'confirmed' | 'declined' | null
}

interface DecisionRow extends Omit<RecoveryDecision, 'terms' | 'decision'> {
  readonly sharePercent: number | null
  readonly most: number | null
  readonly from: Month | null
  readonly number: string
  readonly date: PlainDate
}

const toDecision = ({ sharePercent, most, from, number, date, ...row }: DecisionRow): RecoveryDecision => ({
  ...row,
  amount: row.amount === null ? null : vnd(row.amount),
  terms: sharePercent === null || from === null ? null : { sharePercent, most: most === null ? null : vnd(most), from },
  decision: { number, date },
})

const DECISIONS = sql`SELECT id, receivable_id AS "claimId", kind, amount_vnd AS amount, share_percent AS "sharePercent", most_vnd AS most,
    from_month AS from, decision_number AS number, decision_date AS date, reason, proposed_by AS "proposedBy", outcome FROM recovery_decision`

/** @returns false when another decision about the claim is open */
export async function insertDecision(
  transaction: Transaction,
  given: Omit<RecoveryDecision, 'outcome'> & { readonly cycleId: string; readonly at: Date },
): Promise<boolean> {
  const { terms, decision } = given
  const { rows } = await sql`
    INSERT INTO recovery_decision (id, receivable_id, cycle_id, kind, amount_vnd, share_percent, most_vnd, from_month, decision_number,
      decision_date, reason, proposed_by, proposed_at)
    VALUES (${given.id}, ${given.claimId}, ${given.cycleId}, ${given.kind}, ${given.amount}, ${terms?.sharePercent ?? null},
      ${terms?.most ?? null}, ${terms?.from ?? null}, ${decision.number}, ${decision.date}::date, ${given.reason}, ${given.proposedBy},
      ${given.at}) ON CONFLICT DO NOTHING RETURNING id`.execute(transaction)
  return rows.length === 1
}

export async function findDecision(database: Database, id: string): Promise<RecoveryDecision | undefined> {
  const { rows } = await sql<DecisionRow>`${DECISIONS} WHERE id = ${id}`.execute(database)
  return rows[0] && toDecision(rows[0])
}

/** Of each claim: what is proposed, and the terms of set-off in force. */
export async function listStandingDecisions(database: Database, claimIds: readonly string[]): Promise<RecoveryDecision[]> {
  const { rows } =
    await sql<DecisionRow>`${DECISIONS} AS n WHERE n.receivable_id = ANY(${claimIds}::uuid[]) AND (n.outcome IS NULL
    OR n.id = (SELECT l.id FROM recovery_decision l WHERE l.receivable_id = n.receivable_id AND l.kind = 'set-off' AND l.outcome = 'confirmed'
      ORDER BY l.decided_at DESC, l.id DESC LIMIT 1))`.execute(database)
  return rows.map(toDecision)
}

export async function decideDecision(transaction: Transaction, { ids, outcome, reason, by, at }: DecidedByTwo): Promise<void> {
  await sql`UPDATE recovery_decision SET outcome = ${outcome}, outcome_reason = ${reason ?? null}, decided_by = ${by}, decided_at = ${at}
    WHERE id = ANY(${ids}::uuid[])`.execute(transaction)
}

/** What is claimed of a cycle's payments and what became of it, and what its sums were lowered by: one row, for joining. */
export const recoveredOfCycle = (cycleId: string): RawBuilder<unknown> => sql`(
  SELECT (SELECT coalesce(sum(amount_vnd), 0)::bigint FROM receivable WHERE cycle_id = ${cycleId} AND outcome = 'confirmed') AS claimed,
    coalesce(sum(amount_vnd) FILTER (WHERE own AND kind = 'returned' AND NOT is_late), 0)::bigint AS repaid,
    coalesce(sum(amount_vnd) FILTER (WHERE own AND kind = 'returned' AND is_late), 0)::bigint AS repaid_late,
    coalesce(sum(amount_vnd) FILTER (WHERE own AND kind = 'set-off' AND NOT is_late), 0)::bigint AS deducted,
    coalesce(sum(amount_vnd) FILTER (WHERE own AND kind = 'set-off' AND is_late), 0)::bigint AS deducted_late,
    coalesce(sum(amount_vnd) FILTER (WHERE own AND kind IN ('written-off', 'withdrawn')), 0)::bigint AS forgone,
    coalesce(sum(amount_vnd) FILTER (WHERE to_cycle_id = ${cycleId}), 0)::bigint AS set_off
  FROM (SELECT *, cycle_id = ${cycleId} AS own FROM recovery WHERE cycle_id = ${cycleId} OR to_cycle_id = ${cycleId}) AS lowered)`

/** One lowering of a claim, as it is shown. */
export interface RecoveryRow {
  readonly claimId: string
  readonly kind: RecoveryKind
  readonly amount: Vnd
  readonly on: PlainDate
  readonly isLate: boolean
  /** Of the voucher, or of the decision. */
  readonly number: string
  /** The month of which it was kept back. */
  readonly keptBackOf: Month | null
}

export async function listRecoveries(database: Database, claimIds: readonly string[]): Promise<RecoveryRow[]> {
  const { rows } =
    await sql<RecoveryRow>`SELECT v.receivable_id AS "claimId", v.kind, v.amount_vnd AS amount, v.on_date AS on, v.is_late AS "isLate",
      coalesce(v.voucher_number, n.decision_number, '') AS number, v.to_month AS "keptBackOf"
    FROM recovery v LEFT JOIN recovery_decision n ON n.id = v.decision_id
    WHERE v.receivable_id = ANY(${claimIds}::uuid[]) ORDER BY v.recorded_at, v.id`.execute(database)
  return rows.map((row) => ({ ...row, amount: vnd(row.amount) }))
}
