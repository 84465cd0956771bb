import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { SumToBook } from '../../ledger/service.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { WaitingPayee } from '../disbursement/order-store.ts'

export interface DecisionNamed {
  readonly number: string
  readonly date: PlainDate
}

/** What two people end: one proposed it, another is to decide or has. */
export interface Ending {
  readonly id: string
  readonly cycleId: string
  readonly entitlementId: string
  readonly payeeKey: string
  readonly lineId: string
  readonly groupId: string
  readonly amount: Vnd
  readonly decision: DecisionNamed
  readonly reason: string
  readonly proposedBy: string
  readonly proposedAt: string
  readonly outcome: 'confirmed' | 'declined' | null
}

export interface NewEndings {
  readonly cycleId: string
  readonly sums: readonly (WaitingPayee & { readonly endingId: string })[]
  readonly decision: DecisionNamed
  readonly reason: string
  readonly by: string
  readonly at: Date
}

/** @returns how many were written; a sum of which it is proposed already is left out, by the unique index */
export async function insertEndings(transaction: Transaction, given: NewEndings): Promise<number> {
  const column = <Value>(pick: (sum: NewEndings['sums'][number]) => Value): Value[] => given.sums.map(pick)
  const { rows } = await sql`
    INSERT INTO arrears_ending (id, cycle_id, entitlement_id, group_id, payee_key, line_id, amount_vnd, decision_number, decision_date, reason,
      proposed_by, proposed_at)
    SELECT id, ${given.cycleId}, entitlement_id, group_id, payee_key, line_id, amount, ${given.decision.number}, ${given.decision.date}::date,
      ${given.reason}, ${given.by}, ${given.at}
    FROM unnest(${column(({ endingId }) => endingId)}::uuid[], ${column(({ entitlementId }) => entitlementId)}::uuid[],
      ${column(({ groupId }) => groupId)}::uuid[], ${column(({ payeeKey }) => payeeKey)}::text[],
      ${column(({ firstLineId }) => firstLineId)}::uuid[], ${column(({ amount }) => amount)}::bigint[])
      AS given (id, entitlement_id, group_id, payee_key, line_id, amount)
    ON CONFLICT DO NOTHING RETURNING id`.execute(transaction)
  return rows.length
}

interface EndingRow extends Omit<Ending, 'decision' | 'proposedAt'> {
  readonly number: string
  readonly date: PlainDate
  readonly proposedAt: Date
}

const toEnding = ({ number, date, proposedAt, ...row }: EndingRow): Ending => ({
  ...row,
  amount: vnd(row.amount),
  decision: { number, date },
  proposedAt: proposedAt.toISOString(),
})

const ENDINGS = sql`SELECT id, cycle_id AS "cycleId", entitlement_id AS "entitlementId", payee_key AS "payeeKey", line_id AS "lineId",
    group_id AS "groupId", amount_vnd AS amount, decision_number AS number, decision_date AS date, reason, proposed_by AS "proposedBy",
    proposed_at AS "proposedAt", outcome FROM arrears_ending`

export async function findEndings(database: Database, cycleId: string, ids: readonly string[]): Promise<Ending[]> {
  const { rows } = await sql<EndingRow>`${ENDINGS} WHERE cycle_id = ${cycleId} AND id = ANY(${ids}::uuid[])`.execute(database)
  return rows.map(toEnding)
}

/** Proposals that nobody has decided. */
export async function listOpenEndings(database: Database, cycleIds: readonly string[]): Promise<Ending[]> {
  const { rows } = await sql<EndingRow>`${ENDINGS} WHERE cycle_id = ANY(${cycleIds}::uuid[]) AND outcome IS NULL`.execute(
    database,
  )
  return rows.map(toEnding)
}

/** How many proposals of others somebody may decide and has not said yes to. */
export async function countOpenEndings(database: Database, userId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::int AS count FROM arrears_ending
    WHERE outcome IS NULL AND proposed_by <> ${userId} AND NOT EXISTS (SELECT FROM further_approval f
      WHERE f.act = 'ending' AND f.subject_id = arrears_ending.id AND f.by_user = ${userId})`.execute(database)
  return rows[0]?.count ?? 0
}

export async function decideEndings(
  transaction: Transaction,
  decided: { ids: readonly string[]; outcome: 'confirmed' | 'declined'; reason: string | undefined; by: string; at: Date },
): Promise<void> {
  await sql`UPDATE arrears_ending SET outcome = ${decided.outcome}, outcome_reason = ${decided.reason ?? null}, decided_by = ${decided.by},
    decided_at = ${decided.at} WHERE id = ANY(${decided.ids}::uuid[])`.execute(transaction)
}

/** An ending with the sum it ends, as that is owed now. */
export interface EndedSum {
  readonly ending: Ending
  readonly owed: WaitingPayee
}

export async function insertReleases(transaction: Transaction, cycleId: string, ended: readonly EndedSum[]): Promise<void> {
  const column = <Value>(pick: (sum: EndedSum) => Value): Value[] => ended.map(pick)
  await sql`INSERT INTO cycle_release (cycle_id, entitlement_id, group_id, line_id, payee_key, amount_vnd, reason_code, reason, ordinal)
    SELECT ${cycleId}, given.*, 1 + (SELECT count(*) FROM cycle_release before WHERE before.cycle_id = ${cycleId}
      AND (before.entitlement_id, before.payee_key, before.line_id) = (given.entitlement_id, given.payee_key, given.line_id))
    FROM unnest(${column(({ ending }) => ending.entitlementId)}::uuid[], ${column(({ ending }) => ending.groupId)}::uuid[],
      ${column(({ ending }) => ending.lineId)}::uuid[], ${column(({ ending }) => ending.payeeKey)}::text[],
      ${column(({ ending }) => ending.amount)}::bigint[], ${column(({ owed }) => owed.obstacle ?? 'not-ordered')}::text[],
      ${column(({ ending }) => ending.reason)}::text[]) AS given (entitlement_id, group_id, line_id, payee_key, amount, code, reason)`.execute(
    transaction,
  )
}

/** What ending books: each sum that was ended. */
export const endedSums = (cycleId: string, endingIds: readonly string[]): RawBuilder<SumToBook> =>
  sql`SELECT amount_vnd, group_id, NULL::uuid AS payee_id, NULL::text AS reference, NULL::text AS part
    FROM arrears_ending WHERE cycle_id = ${cycleId} AND id = ANY(${endingIds}::uuid[])`
