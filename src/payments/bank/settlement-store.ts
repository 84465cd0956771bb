import { type RawBuilder, sql } from 'kysely'
import { LEGAL_TIME_ZONE, month as monthFrom, type PlainDate } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { SumToBook } from '../../ledger/service.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { Elsewhere, OrderedReference, SettlementLine } from './settlement.ts'

type Cycle = Pick<PaymentCycle, 'id' | 'month'>

export async function findOrderedReferences(
  database: Database,
  { id, month }: Cycle,
  references: readonly string[],
): Promise<Map<string, OrderedReference>> {
  const { rows } = await sql<OrderedReference>`SELECT d.reference, sum(d.amount_vnd)::bigint AS amount, min(d.state) AS state,
      min((o.ordered_at AT TIME ZONE ${LEGAL_TIME_ZONE})::date)::date AS "orderedOn", min(d.answered_on)::date AS "answeredOn",
      min(r.paid_on)::date AS "paidBefore"
    FROM disbursement d JOIN payment_order o ON o.id = d.order_id LEFT JOIN payment_return r ON r.disbursement_id = d.id
    WHERE d.month = ${month} AND d.cycle_id = ${id} AND d.reference = ANY(${references}::text[]) GROUP BY d.reference`.execute(
    database,
  )
  return new Map(rows.map((row) => [row.reference, { ...row, amount: vnd(row.amount) }]))
}

/** The cycles that own the given references. */
export async function findElsewhere(database: Database, references: readonly string[]): Promise<Map<string, Elsewhere>> {
  if (references.length === 0) return new Map()
  const { rows } = await sql<{
    reference: string
    cycle_id: string
    month: string
  }>`SELECT DISTINCT d.reference, d.cycle_id, d.month
    FROM unnest(${references}::text[]) AS given (reference)
    JOIN payment_cycle c ON 'K' || c.number = split_part(given.reference, '-', 1)
    JOIN disbursement d ON d.month = c.month AND d.cycle_id = c.id AND d.reference = given.reference`.execute(database)
  return new Map(rows.map((row) => [row.reference, { cycleId: row.cycle_id, month: monthFrom(row.month) }]))
}

export async function findTakenFile(database: Database, sha256: string): Promise<{ takenAt: Date } | undefined> {
  const { rows } = await sql<{
    takenAt: Date
  }>`SELECT taken_at AS "takenAt" FROM settlement_file WHERE sha256 = ${sha256}`.execute(database)
  return rows[0]
}

export interface NewSettlement {
  readonly id: string
  readonly cycleId: string
  readonly fileName: string
  readonly sha256: string
  readonly settled: { readonly count: number; readonly amount: Vnd }
  readonly rejected: { readonly count: number; readonly amount: Vnd }
  readonly returned: { readonly count: number; readonly amount: Vnd }
  readonly by: string
  readonly at: Date
}

/** @returns false when the same file was applied before, by the unique index on its digest */
export async function insertSettlementFile(transaction: Transaction, file: NewSettlement): Promise<boolean> {
  const { rows } =
    await sql`INSERT INTO settlement_file (id, cycle_id, file_name, sha256, settled_count, settled_vnd, rejected_count, rejected_vnd,
      returned_count, returned_vnd, taken_by, taken_at)
    VALUES (${file.id}, ${file.cycleId}, ${file.fileName}, ${file.sha256}, ${file.settled.count}, ${file.settled.amount}, ${file.rejected.count},
      ${file.rejected.amount}, ${file.returned.count}, ${file.returned.amount}, ${file.by}, ${file.at}) ON CONFLICT (sha256) DO NOTHING RETURNING id`.execute(
      transaction,
    )
  return rows.length === 1
}

/** @returns how many references were answered; those with an earlier answer are skipped */
export async function answerDisbursements(
  transaction: Transaction,
  { id, month }: Cycle,
  {
    settlementId,
    lines,
    on,
  }: { readonly settlementId: string; readonly lines: readonly SettlementLine[]; readonly on: PlainDate },
): Promise<number> {
  const { rows } = await sql<{ answered: number }>`
    WITH answered AS (
      UPDATE disbursement d SET state = given.outcome, answered_on = given.day, answer_reason = given.reason, settlement_id = ${settlementId}
      FROM unnest(${lines.map(({ reference }) => reference)}::text[], ${lines.map(({ outcome }) => outcome)}::text[],
        ${lines.map((line) => line.on ?? on)}::date[], ${lines.map(({ reason }) => reason ?? null)}::text[]) AS given (reference, outcome, day, reason)
      WHERE d.month = ${month} AND d.cycle_id = ${id} AND d.reference = given.reference AND d.state = 'sent'
      RETURNING d.reference)
    SELECT count(DISTINCT reference)::int AS answered FROM answered`.execute(transaction)
  return rows[0]?.answered ?? 0
}

export async function answeredByLine(
  database: Database,
  { month }: Cycle,
  { settlementId, state }: { readonly settlementId: string; readonly state: 'settled' | 'rejected' },
): Promise<{ lineId: string; amount: Vnd }[]> {
  const { rows } = await sql<{
    line_id: string
    amount: number
  }>`SELECT line_id, sum(amount_vnd)::bigint AS amount FROM disbursement
    WHERE month = ${month} AND settlement_id = ${settlementId} AND state = ${state} GROUP BY line_id`.execute(database)
  return rows.map(({ line_id, amount }) => ({ lineId: line_id, amount: vnd(amount) }))
}

/** Notes what the bank had said of the payments that it takes back, and opens them again. @returns how many references */
export async function takeBack(
  transaction: Transaction,
  { id, month }: Cycle,
  {
    settlementId,
    lines,
    on,
  }: { readonly settlementId: string; readonly lines: readonly SettlementLine[]; readonly on: PlainDate },
): Promise<number> {
  await sql`
    INSERT INTO payment_return (disbursement_id, month, cycle_id, amount_vnd, paid_on, paid_settlement_id, returned_on, settlement_id, reason)
    SELECT d.id, d.month, d.cycle_id, d.amount_vnd, d.answered_on, d.settlement_id, given.day, ${settlementId}, given.reason
    FROM disbursement d JOIN unnest(${lines.map(({ reference }) => reference)}::text[], ${lines.map((line) => line.on ?? on)}::date[],
      ${lines.map(({ reason }) => reason ?? '')}::text[]) AS given (reference, day, reason) ON given.reference = d.reference
    WHERE d.month = ${month} AND d.cycle_id = ${id} AND d.state = 'settled'`.execute(transaction)
  const { rows } = await sql<{ opened: number }>`
    WITH opened AS (
      UPDATE disbursement d SET state = 'rejected', answered_on = r.returned_on, answer_reason = r.reason, settlement_id = r.settlement_id
      FROM payment_return r WHERE d.month = ${month} AND d.cycle_id = ${id} AND r.disbursement_id = d.id AND r.settlement_id = ${settlementId}
      RETURNING d.reference)
    SELECT count(DISTINCT reference)::int AS opened FROM opened`.execute(transaction)
  return rows[0]?.opened ?? 0
}

export async function returnedByLine(
  database: Database,
  { month }: Cycle,
  settlementId: string,
): Promise<{ lineId: string; amount: Vnd }[]> {
  const { rows } = await sql<{ line_id: string; amount: number }>`SELECT d.line_id, sum(r.amount_vnd)::bigint AS amount
    FROM payment_return r JOIN disbursement d ON d.month = r.month AND d.id = r.disbursement_id
    WHERE r.month = ${month} AND r.settlement_id = ${settlementId} GROUP BY d.line_id`.execute(database)
  return rows.map(({ line_id, amount }) => ({ lineId: line_id, amount: vnd(amount) }))
}

/** What a return books: each sum the bank took back. */
export const returnedSums = (settlementId: string): RawBuilder<SumToBook> => sql`
  SELECT d.amount_vnd, d.group_id, d.id AS payee_id, d.reference, NULL::text AS part
  FROM payment_return r JOIN disbursement d ON d.month = r.month AND d.id = r.disbursement_id WHERE r.settlement_id = ${settlementId}`

export async function countSent(database: Database, { id, month }: Cycle): Promise<{ payees: number; amount: Vnd }> {
  const { rows } = await sql<{ payees: number; amount: number }>`SELECT count(DISTINCT reference)::int AS payees,
    coalesce(sum(amount_vnd), 0)::bigint AS amount FROM disbursement WHERE month = ${month} AND cycle_id = ${id} AND state = 'sent'`.execute(
    database,
  )
  return { payees: rows[0]?.payees ?? 0, amount: vnd(rows[0]?.amount ?? 0) }
}

/** What an answer books: each sum the bank spoke of, and whether it paid it. */
export const answeredSums = ({ month }: Cycle, settlementId: string): RawBuilder<SumToBook> => sql`
  SELECT amount_vnd, group_id, id AS payee_id, reference, state AS part FROM disbursement
  WHERE month = ${month} AND settlement_id = ${settlementId}`

export interface SettlementFile {
  readonly id: string
  readonly fileName: string
  readonly sha256: string
  readonly settledCount: number
  readonly settledAmount: Vnd
  readonly rejectedCount: number
  readonly rejectedAmount: Vnd
  readonly returnedCount: number
  readonly returnedAmount: Vnd
  readonly takenBy: string
  readonly takenAt: string
}

export async function listSettlementFiles(database: Database, cycleId: string): Promise<SettlementFile[]> {
  const { rows } = await sql<Omit<SettlementFile, 'takenAt'> & { takenAt: Date }>`SELECT id, file_name AS "fileName", sha256,
    settled_count AS "settledCount", settled_vnd AS "settledAmount", rejected_count AS "rejectedCount", rejected_vnd AS "rejectedAmount",
    returned_count AS "returnedCount", returned_vnd AS "returnedAmount",
    taken_by AS "takenBy", taken_at AS "takenAt" FROM settlement_file WHERE cycle_id = ${cycleId} ORDER BY taken_at`.execute(
    database,
  )
  return rows.map((row) => ({ ...row, takenAt: row.takenAt.toISOString() }))
}
