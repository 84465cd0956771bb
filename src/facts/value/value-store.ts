import { sql } from 'kysely'
import { lastDayOf, type Month, type PlainDate, plainDate } from '../../kernel/calendar.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { FactValue, SubjectKind } from '../dictionary/dictionary.ts'

export interface FactSaid {
  readonly fact: string
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  readonly from: PlainDate
  readonly until?: PlainDate | undefined
  readonly value: FactValue
}

export interface FactBatch {
  readonly id: string
  readonly decision: { readonly number: string; readonly date: PlainDate }
  readonly reason: string
  readonly proposedBy: string
  readonly proposedAt: string
  readonly outcome: 'confirmed' | 'declined' | null
  readonly outcomeReason: string | null
  readonly decidedBy: string | null
  readonly values: readonly FactSaid[]
}

export interface NewBatch extends Pick<FactBatch, 'id' | 'decision' | 'reason' | 'proposedBy'> {
  readonly at: Date
  readonly values: readonly (FactSaid & { readonly id: string })[]
}

export async function insertBatch(transaction: Transaction, batch: NewBatch): Promise<void> {
  const { id, decision, reason, proposedBy, at, values } = batch
  await sql`INSERT INTO fact_batch (id, decision_number, decision_date, reason, proposed_by, proposed_at)
    VALUES (${id}, ${decision.number}, ${decision.date}::date, ${reason}, ${proposedBy}, ${at})`.execute(transaction)
  const rows = values.map((one) => ({
    ...{ id: one.id, fact: one.fact, kind: one.subjectKind, subject: one.subjectId },
    ...{ from_day: one.from, until_day: one.until ?? null, value: one.value },
  }))
  await sql`INSERT INTO fact_value (id, batch_id, fact, subject_kind, subject_id, from_day, until_day, value)
    SELECT id, ${id}, fact, kind, subject, from_day, until_day, coalesce(value, 'null'::jsonb)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS given (id uuid, fact text, kind text, subject uuid, from_day date, until_day date, value jsonb)`.execute(transaction)
}

interface BatchRow extends Omit<FactBatch, 'decision' | 'proposedAt'> {
  readonly number: string
  readonly date: string
  readonly proposedAt: Date
}

/** The latest first, each with what it says. */
export async function listBatches(database: Database, most: number): Promise<FactBatch[]> {
  const { rows } = await sql<BatchRow>`
    SELECT b.id, b.decision_number AS number, b.decision_date AS date, b.reason, b.proposed_by AS "proposedBy", b.proposed_at AS "proposedAt",
      b.outcome, b.outcome_reason AS "outcomeReason", b.decided_by AS "decidedBy", said.values
    FROM fact_batch b CROSS JOIN LATERAL (SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('fact', v.fact, 'subjectKind', v.subject_kind,
      'subjectId', v.subject_id, 'from', v.from_day, 'until', v.until_day)) || jsonb_build_object('value', v.value) ORDER BY v.id), '[]') AS values
      FROM fact_value v WHERE v.batch_id = b.id) AS said
    ORDER BY b.outcome IS NOT NULL, b.proposed_at DESC, b.id LIMIT ${most}`.execute(database)
  return rows.map(({ number, date, proposedAt, ...row }) => ({
    ...row,
    decision: { number, date: plainDate(date) },
    proposedAt: proposedAt.toISOString(),
  }))
}

export async function lockBatch(
  transaction: Transaction,
  id: string,
): Promise<Pick<FactBatch, 'outcome' | 'proposedBy'> | undefined> {
  const { rows } = await sql<
    Pick<FactBatch, 'outcome' | 'proposedBy'>
  >`SELECT outcome, proposed_by AS "proposedBy" FROM fact_batch
    WHERE id = ${id} FOR UPDATE`.execute(transaction)
  return rows[0]
}

export interface BatchDecision {
  readonly id: string
  readonly outcome: 'confirmed' | 'declined'
  readonly reason: string | undefined
  readonly by: string
  readonly at: Date
}

export async function decideBatch(transaction: Transaction, { id, outcome, reason, by, at }: BatchDecision): Promise<void> {
  await sql`UPDATE fact_batch SET outcome = ${outcome}, outcome_reason = ${reason ?? null}, decided_by = ${by}, decided_at = ${at}
    WHERE id = ${id} AND outcome IS NULL`.execute(transaction)
}

export interface KnownAsked {
  readonly month: Month
  readonly facts: readonly string[]
  /** Every subject of a kind where none are named. */
  readonly subjectIds?: readonly string[]
  readonly kinds: readonly SubjectKind[]
}

/** What stands on the last day of a month, by subject: of what was confirmed for that day, the latest word. */
export async function knownFacts(
  database: Database,
  { month, facts, subjectIds, kinds }: KnownAsked,
): Promise<Map<string, Record<string, FactValue>>> {
  const known = new Map<string, Record<string, FactValue>>()
  if (facts.length === 0) return known
  const day = lastDayOf(month)
  const { rows } = await sql<{ subject: string; fact: string; value: unknown }>`
    SELECT DISTINCT ON (v.subject_id, v.fact) v.subject_id AS subject, v.fact, v.value
    FROM fact_value v JOIN fact_batch b ON b.id = v.batch_id AND b.outcome = 'confirmed'
    WHERE v.fact = ANY(${facts}::text[]) AND v.subject_kind = ANY(${kinds}::text[])
      AND v.from_day <= ${day}::date AND (v.until_day IS NULL OR v.until_day >= ${day}::date)
      AND (${subjectIds === undefined} OR v.subject_id = ANY(${subjectIds ?? []}::uuid[]))
    ORDER BY v.subject_id, v.fact, b.decided_at DESC, v.id DESC`.execute(database)
  for (const { subject, fact, value } of rows) {
    if (value === null) continue
    known.set(subject, { ...known.get(subject), [fact]: value as FactValue })
  }
  return known
}
