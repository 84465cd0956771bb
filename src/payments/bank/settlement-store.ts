import { type RawBuilder, sql } from 'kysely'
import { LEGAL_TIME_ZONE, month as monthFrom, type PlainDate } from '../../kernel/calendar.ts'
import { sumVnd, type Vnd, vnd } from '../../kernel/money.ts'
import type { SumToBook } from '../../ledger/service.ts'
import { ACCOUNT_NUMBERS } from '../../people/service.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { listClaimedReferences } from '../recovery/claim-store.ts'
import type { ReportedAccount } from './difference.ts'
import { listDifferences } from './difference-store.ts'
import { paidPartly } from './difference-text.ts'
import type { Elsewhere, OrderedPayment } from './match-line.ts'
import type { SettlementLine } from './settlement.ts'

type Cycle = Pick<PaymentCycle, 'id' | 'month'>

export async function findOrderedPayments(
  database: Database,
  { id, month }: Cycle,
  references: readonly string[],
): Promise<Map<string, OrderedPayment>> {
  const { rows } = await sql<
    Omit<OrderedPayment, 'differences' | 'isClaimed'>
  >`SELECT d.reference, sum(d.amount_vnd)::bigint AS amount,
      CASE WHEN bool_or(d.state = 'sent') THEN 'sent' WHEN bool_or(d.state = 'settled') THEN 'settled' ELSE 'rejected' END AS state,
      min((o.ordered_at AT TIME ZONE ${LEGAL_TIME_ZONE})::date)::date AS "orderedOn", min(d.answered_on)::date AS "answeredOn",
      min(d.told_on)::date AS "toldOn", min(d.bank_number) AS "bankNumber",
      coalesce(sum(d.amount_vnd) FILTER (WHERE d.state = 'settled' OR r.disbursement_id IS NOT NULL), 0)::bigint AS paid,
      min(r.paid_on)::date AS "paidBefore", count(DISTINCT coalesce(d.split_from, d.id))::int AS sums
    FROM disbursement d JOIN payment_order o ON o.id = d.order_id LEFT JOIN payment_return r ON r.disbursement_id = d.id
    WHERE d.month = ${month} AND d.cycle_id = ${id} AND d.reference = ANY(${references}::text[]) GROUP BY d.reference`.execute(
    database,
  )
  const differences = Map.groupBy(await listDifferences(database, { cycleId: id }), ({ reference }) => reference)
  const claimed = await listClaimedReferences(database, { id, month }, references)
  return new Map(
    rows.map(({ reference, ...row }) => [
      reference,
      {
        ...row,
        ...{ reference, amount: vnd(row.amount), paid: vnd(row.paid), isClaimed: claimed.has(reference) },
        differences: differences.get(reference) ?? [],
      },
    ]),
  )
}

/** The accounts that payments were ordered into: their last digits, and a digest of the number where it is still kept. */
export async function findOrderedAccounts(
  database: Database,
  { id, month }: Cycle,
  references: readonly string[],
): Promise<Map<string, ReportedAccount>> {
  const { rows } = await sql<ReportedAccount & { reference: string }>`SELECT d.reference, d.account_last4 AS last4, number.digest
    FROM disbursement d LEFT JOIN ${ACCOUNT_NUMBERS} AS number ON number.id = d.payee_account_id
    WHERE d.month = ${month} AND d.cycle_id = ${id} AND d.reference = ANY(${references}::text[]) AND d.account_last4 IS NOT NULL`.execute(
    database,
  )
  return new Map(rows.map(({ reference, ...account }) => [reference, account]))
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
  }>`SELECT taken_at AS "takenAt" FROM settlement_file WHERE sha256 = ${sha256} ORDER BY taken_at LIMIT 1`.execute(database)
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

/** @returns false when the same file was applied to the cycle before, by the unique index on its digest */
export async function insertSettlementFile(transaction: Transaction, file: NewSettlement): Promise<boolean> {
  const { rows } =
    await sql`INSERT INTO settlement_file (id, cycle_id, file_name, sha256, settled_count, settled_vnd, rejected_count, rejected_vnd,
      returned_count, returned_vnd, taken_by, taken_at)
    VALUES (${file.id}, ${file.cycleId}, ${file.fileName}, ${file.sha256}, ${file.settled.count}, ${file.settled.amount}, ${file.rejected.count},
      ${file.rejected.amount}, ${file.returned.count}, ${file.returned.amount}, ${file.by}, ${file.at}) ON CONFLICT (sha256, cycle_id) DO NOTHING RETURNING id`.execute(
      transaction,
    )
  return rows.length === 1
}

interface Answers {
  readonly settlementId: string
  readonly lines: readonly SettlementLine[]
  /** Where a line tells no day. */
  readonly on: PlainDate
}

/** @returns how many references were answered; those with an earlier answer are skipped */
export async function answerDisbursements(
  transaction: Transaction,
  { id, month }: Cycle,
  { settlementId, lines, on }: Answers,
): Promise<number> {
  const { rows } = await sql<{ answered: number }>`
    WITH answered AS (
      UPDATE disbursement d SET state = given.outcome, answered_on = given.day, answer_reason = given.reason, settlement_id = ${settlementId},
        told_on = given.told, bank_number = given.number
      FROM unnest(${lines.map(({ reference }) => reference)}::text[], ${lines.map(({ outcome }) => outcome)}::text[],
        ${lines.map((line) => line.on ?? on)}::date[], ${lines.map((line) => line.on ?? null)}::date[],
        ${lines.map(({ bankNumber }) => bankNumber ?? null)}::text[], ${lines.map(({ reason }) => reason ?? null)}::text[])
        AS given (reference, outcome, day, told, number, reason)
      WHERE d.month = ${month} AND d.cycle_id = ${id} AND d.reference = given.reference AND d.state = 'sent'
      RETURNING d.reference)
    SELECT count(DISTINCT reference)::int AS answered FROM answered`.execute(transaction)
  return rows[0]?.answered ?? 0
}

/** What came of a sum is paid, and the rest is a sum of its own that came back. @returns how many */
export async function answerPartly(
  transaction: Transaction,
  { id, month }: Cycle,
  { settlementId, lines, on }: Answers,
): Promise<number> {
  const given = sql`unnest(${lines.map(({ reference }) => reference)}::text[], ${lines.map(({ amount }) => amount)}::bigint[],
      ${lines.map((line) => line.on ?? on)}::date[], ${lines.map((line) => line.on ?? null)}::date[],
      ${lines.map(({ bankNumber }) => bankNumber ?? null)}::text[]) AS given (reference, paid, day, told, number)`
  await sql`
    INSERT INTO disbursement (id, month, cycle_id, order_id, entitlement_id, province_id, commune_id, group_id, line_id, payee_kind, payee_id,
      payee_name, payee_account_id, bank_name, account_last4, account_holder, amount_vnd, reference, state, answered_on, answer_reason,
      settlement_id, told_on, bank_number, split_from)
    SELECT new_uuid_v7(), d.month, d.cycle_id, d.order_id, d.entitlement_id, d.province_id, d.commune_id, d.group_id, d.line_id, d.payee_kind,
      d.payee_id, d.payee_name, d.payee_account_id, d.bank_name, d.account_last4, d.account_holder, d.amount_vnd - given.paid, d.reference,
      'rejected', given.day, ${paidPartly}, ${settlementId}, given.told, given.number, d.id
    FROM disbursement d JOIN ${given} ON given.reference = d.reference
    WHERE d.month = ${month} AND d.cycle_id = ${id} AND d.state = 'sent'`.execute(transaction)
  const { rows } = await sql`
    UPDATE disbursement d SET state = 'settled', amount_vnd = given.paid, answered_on = given.day, settlement_id = ${settlementId},
      told_on = given.told, bank_number = given.number, split_from = d.id
    FROM ${given} WHERE d.month = ${month} AND d.cycle_id = ${id} AND d.reference = given.reference AND d.state = 'sent'
    RETURNING d.id`.execute(transaction)
  return rows.length
}

/** The budget line that bears a payment. */
export async function findLineOf(database: Database, { month }: Cycle, disbursementId: string): Promise<string> {
  const { rows } = await sql<{ line: string }>`SELECT line_id AS line FROM disbursement
    WHERE month = ${month} AND id = ${disbursementId}`.execute(database)
  return rows[0]?.line ?? ''
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

/** The same of several cycles. */
export async function countAllSent(database: Database, cycles: readonly Cycle[]): Promise<{ payees: number; amount: Vnd }> {
  const sent = []
  for (const cycle of cycles) sent.push(await countSent(database, cycle))
  return { payees: sent.reduce((all, { payees }) => all + payees, 0), amount: sumVnd(sent.map(({ amount }) => amount)) }
}

export async function countSent(database: Database, { id, month }: Cycle): Promise<{ payees: number; amount: Vnd }> {
  const { rows } = await sql<{ payees: number; amount: number }>`SELECT count(DISTINCT reference)::int AS payees,
    coalesce(sum(amount_vnd), 0)::bigint AS amount FROM disbursement WHERE month = ${month} AND cycle_id = ${id} AND state = 'sent'`.execute(
    database,
  )
  return { payees: rows[0]?.payees ?? 0, amount: vnd(rows[0]?.amount ?? 0) }
}

/** What an answer books: each sum the bank spoke of, and whether it paid it. The rest of a sum was on its way as that sum. */
export const answeredSums = ({ month }: Cycle, settlementId: string): RawBuilder<SumToBook> => sql`
  SELECT amount_vnd, group_id, coalesce(split_from, id) AS payee_id, reference, state AS part FROM disbursement
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
