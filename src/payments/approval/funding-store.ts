import { type RawBuilder, sql } from 'kysely'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { SumToBook } from '../../ledger/service.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'

type Cycle = Pick<PaymentCycle, 'id' | 'month'>

/** The sum one payer bears of a cycle, with the unit whose budget it is. */
export interface PayerShareOfCycle {
  readonly payer: string
  readonly unitId: string
  readonly amount: Vnd
}

export type Funding = PayerShareOfCycle & { readonly lineId: string }

/** Locks out imports of registers and confirmations of reports until the transaction ends. */
export async function lockGrounds(transaction: Transaction): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(75020241)`.execute(transaction)
}

/** The parts of all entitled groups of a cycle, one row each. */
export const partsOfCycle = ({ id, month }: Cycle): RawBuilder<unknown> => sql`
  SELECT e.id AS entitlement_id, e.group_id, e.group_name, e.commune_id, e.district_id, e.province_id,
    p."payer", p."payeeKind" AS payee_kind, p."payeeId" AS payee_id, p."payeeName" AS payee_name, p.account, p.amount AS amount_vnd
  FROM entitlement e CROSS JOIN LATERAL jsonb_to_recordset(e.parts)
    AS p ("payer" text, "payeeKind" text, "payeeId" uuid, "payeeName" text, account text, amount bigint)
  WHERE e.month = ${month} AND e.cycle_id = ${id} AND e.state = 'entitled'`

/** Communes' and districts' budgets are their own; every other payer's is kept at the province. */
export function payingUnit(levels: ReadonlyMap<string, string>): RawBuilder<unknown> {
  const at = (level: string) => [...levels].filter(([, own]) => own === level).map(([payer]) => payer)
  return sql`CASE WHEN payer = ANY(${at('commune')}::text[]) THEN commune_id
    WHEN payer = ANY(${at('district')}::text[]) THEN coalesce(district_id, province_id) ELSE province_id END`
}

export async function sharesOfCycle(
  database: Database,
  cycle: Cycle,
  levels: ReadonlyMap<string, string>,
): Promise<PayerShareOfCycle[]> {
  const { rows } = await sql<{ payer: string; unit_id: string; amount: number }>`
    SELECT payer, ${payingUnit(levels)} AS unit_id, sum(amount_vnd)::bigint AS amount FROM (${partsOfCycle(cycle)}) AS part
    GROUP BY 1, 2 ORDER BY 1, 2`.execute(database)
  return rows.map(({ payer, unit_id, amount }) => ({ payer, unitId: unit_id, amount: vnd(amount) }))
}

/** Stores the budget lines that a submission will be paid from. */
export async function insertSubmittedFunding(
  transaction: Transaction,
  { id, submissions }: Pick<PaymentCycle, 'id' | 'submissions'>,
  funding: readonly Funding[],
): Promise<void> {
  await sql`INSERT INTO submitted_funding (cycle_id, submission, payer, unit_id, line_id, amount_vnd)
    SELECT ${id}, ${submissions}, * FROM unnest(${funding.map(({ payer }) => payer)}::text[], ${funding.map(({ unitId }) => unitId)}::uuid[],
      ${funding.map(({ lineId }) => lineId)}::uuid[], ${funding.map(({ amount }) => amount)}::bigint[])`.execute(transaction)
}

export async function listSubmittedFunding(
  database: Database,
  { id, submissions }: Pick<PaymentCycle, 'id' | 'submissions'>,
): Promise<Funding[]> {
  const { rows } = await sql<{ payer: string; unit_id: string; line_id: string; amount_vnd: number }>`
    SELECT payer, unit_id, line_id, amount_vnd FROM submitted_funding
    WHERE cycle_id = ${id} AND submission = ${submissions} ORDER BY payer, unit_id`.execute(database)
  return rows.map(({ payer, unit_id, line_id, amount_vnd }) => ({
    payer,
    unitId: unit_id,
    lineId: line_id,
    amount: vnd(amount_vnd),
  }))
}

export async function insertFunding(transaction: Transaction, cycleId: string, funding: readonly Funding[]): Promise<void> {
  await sql`INSERT INTO cycle_funding (cycle_id, payer, unit_id, line_id, amount_vnd)
    SELECT ${cycleId}, * FROM unnest(${funding.map(({ payer }) => payer)}::text[], ${funding.map(({ unitId }) => unitId)}::uuid[],
      ${funding.map(({ lineId }) => lineId)}::uuid[], ${funding.map(({ amount }) => amount)}::bigint[])`.execute(transaction)
}

/** What an approval books: the amount of each entitled group. */
export const approvedSums = ({ id, month }: Cycle): RawBuilder<SumToBook> => sql`
  SELECT amount_vnd, group_id, NULL::uuid AS payee_id, NULL::text AS reference, NULL::text AS part
  FROM entitlement WHERE month = ${month} AND cycle_id = ${id} AND state = 'entitled'`
