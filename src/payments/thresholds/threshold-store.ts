import { sql } from 'kysely'
import { type PlainDate, plainDate } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { DecidedThreshold, ThresholdAct } from './threshold.ts'

/** The decision of the province that says so. */
export interface DecisionPaper {
  readonly number: string
  readonly date: PlainDate
}

export interface ThresholdRow extends DecidedThreshold {
  readonly id: string
  readonly decision: DecisionPaper
  readonly reason: string
  readonly proposedBy: string
  readonly proposedAt: string
  readonly outcomeReason: string | null
  readonly decidedBy: string | null
}

interface Row extends Omit<ThresholdRow, 'decision' | 'proposedAt'> {
  readonly number: string
  readonly date: PlainDate
  readonly proposedAt: Date
}

const toThreshold = ({ number, date, proposedAt, atLeast, from, ...row }: Row): ThresholdRow => ({
  ...row,
  atLeast: vnd(atLeast),
  from: plainDate(from),
  decision: { number, date: plainDate(date) },
  proposedAt: proposedAt.toISOString(),
})

const THRESHOLDS = sql`SELECT id, act, at_least_vnd AS "atLeast", approvers, from_day AS "from",
    decision_number AS number, decision_date AS date, reason, proposed_by AS "proposedBy", proposed_at AS "proposedAt", outcome,
    outcome_reason AS "outcomeReason", decided_by AS "decidedBy" FROM approval_threshold`

/** Those of each act together, the highest sum first, and of one sum the latest. */
export async function listThresholds(database: Database): Promise<ThresholdRow[]> {
  const { rows } = await sql<Row>`${THRESHOLDS} ORDER BY act, at_least_vnd DESC, from_day DESC, proposed_at DESC`.execute(
    database,
  )
  return rows.map(toThreshold)
}

export async function findThreshold(database: Database, id: string): Promise<ThresholdRow | undefined> {
  const { rows } = await sql<Row>`${THRESHOLDS} WHERE id = ${id}`.execute(database)
  return rows[0] && toThreshold(rows[0])
}

/** @returns false when one of the same act, sum and day is proposed or confirmed already */
export async function insertThreshold(
  transaction: Transaction,
  given: Omit<ThresholdRow, 'outcome' | 'outcomeReason' | 'decidedBy' | 'proposedAt'> & { readonly at: Date },
): Promise<boolean> {
  const { rows } = await sql`INSERT INTO approval_threshold (id, act, at_least_vnd, approvers, from_day, decision_number,
      decision_date, reason, proposed_by, proposed_at)
    VALUES (${given.id}, ${given.act}, ${given.atLeast}, ${given.approvers}, ${given.from}::date, ${given.decision.number},
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
export async function decideThresholdById(transaction: Transaction, { id, outcome, reason, by, at }: Decided): Promise<boolean> {
  const { rows } =
    await sql`UPDATE approval_threshold SET outcome = ${outcome}, outcome_reason = ${reason ?? null}, decided_by = ${by},
    decided_at = ${at} WHERE id = ${id} AND outcome IS NULL RETURNING id`.execute(transaction)
  return rows.length === 1
}

export interface SumOfAct {
  readonly act: ThresholdAct
  readonly amount: Vnd
  readonly on: PlainDate
}

/** How many people an act of so much needs on a day. The triggers ask the same function. */
export async function countApproversNeeded(database: Database, { act, amount, on }: SumOfAct): Promise<number> {
  const { rows } = await sql<{ needed: number }>`SELECT approvals_needed(${act}::text, ${amount}::bigint, ${on}::date)
    AS needed`.execute(database)
  return rows[0]?.needed ?? 0
}
