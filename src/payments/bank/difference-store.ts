import { type RawBuilder, sql } from 'kysely'
import type { Month, PlainDate } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { SumToBook } from '../../ledger/service.ts'
import { ACCOUNT_NUMBERS, ACCOUNTS_IN_FORCE } from '../../people/service.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { DifferenceOutcome } from '../cycle/difference-state.ts'
import type { DifferenceKind, KnownDifference, ReportedAccount } from './difference.ts'

type Cycle = Pick<PaymentCycle, 'id' | 'month'>

/**
 * Whatever was decided of a difference last counts: a claim is decided first, and ended later. What is held is overtaken by the
 * bank’s answer, and by its naming yet another account for the same transfer.
 */
const DIFFERENCES = sql`(
  SELECT b.*, coalesce(ended.outcome, first.outcome, CASE WHEN b.kind <> 'paid-elsewhere' THEN 'claimed'
      WHEN d.state = 'sent' AND NOT EXISTS (SELECT FROM bank_difference anew WHERE anew.month = b.month AND anew.disbursement_id = b.disbursement_id
        AND anew.kind = 'paid-elsewhere' AND anew.id > b.id) THEN 'held' ELSE 'overtaken' END) AS state, ended.on_date AS ended_on, d.group_id, d.commune_id, d.payee_id, d.payee_name, e.group_name, e.id AS entitlement_id
  FROM bank_difference b JOIN disbursement d ON d.month = b.month AND d.id = b.disbursement_id
  JOIN entitlement e ON e.month = d.month AND e.id = d.entitlement_id
  LEFT JOIN bank_difference_decision first ON first.difference_id = b.id AND first.verdict = 'confirmed' AND first.outcome IN ('accepted', 'claimed')
  LEFT JOIN bank_difference_decision ended ON ended.difference_id = b.id AND ended.verdict = 'confirmed'
    AND ended.outcome IN ('given-back', 'mistaken'))`

/** What one person proposed of a difference, and another is to decide. */
export interface DifferenceProposal {
  readonly id: string
  readonly outcome: DifferenceOutcome
  readonly reason: string
  readonly on: PlainDate
  readonly proposedBy: string
}

export interface BankDifference extends KnownDifference {
  readonly reference: string
  readonly disbursementId: string
  readonly settlementId: string
  readonly entitlementId: string
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  readonly payeeName: string
  readonly proposal: DifferenceProposal | null
}

interface DifferenceRow extends Omit<BankDifference, 'account'> {
  readonly last4: string | null
  readonly digest: string | null
}

/** Differences of a cycle, those that are open first. */
export async function listDifferences(
  database: Database,
  { cycleId, ids }: { readonly cycleId: string; readonly ids?: readonly string[] },
): Promise<BankDifference[]> {
  const { rows } = await sql<DifferenceRow>`
    SELECT b.id, b.kind, b.state, b.amount_vnd AS amount, b.paid_on AS "paidOn", b.told_on AS "toldOn", b.bank_number AS "bankNumber",
      b.account_last4 AS last4, b.account_digest AS digest, b.ended_on AS "endedOn", b.reference, b.disbursement_id AS "disbursementId",
      b.settlement_id AS "settlementId", b.entitlement_id AS "entitlementId", b.group_id AS "groupId", b.group_name AS "groupName",
      b.commune_id AS "communeId", b.payee_name AS "payeeName",
      CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'outcome', p.outcome, 'reason', p.reason, 'on', p.on_date,
        'proposedBy', p.proposed_by) END AS proposal
    FROM ${DIFFERENCES} AS b LEFT JOIN bank_difference_decision p ON p.difference_id = b.id AND p.verdict IS NULL
    WHERE b.cycle_id = ${cycleId} AND (${ids ?? null}::uuid[] IS NULL OR b.id = ANY(${ids ?? null}::uuid[]))
    ORDER BY b.state NOT IN ('held', 'claimed'), b.reference, b.id`.execute(database)
  return rows.map(({ last4, digest, ...row }) => ({
    ...row,
    amount: vnd(row.amount),
    account: last4 === null ? null : { last4, digest },
  }))
}

/** What of a cycle waits for somebody: a held difference for a proposal, any proposal for a second person. */
export interface WaitingDifferences {
  readonly cycleId: string
  readonly month: Month
  readonly toPropose: number
  /** Of these proposals the ones somebody else made. */
  readonly toDecide: number
}

export async function countWaiting(database: Database, userId: string): Promise<WaitingDifferences[]> {
  const { rows } = await sql<WaitingDifferences>`
    SELECT b.cycle_id AS "cycleId", b.month, count(*) FILTER (WHERE b.state = 'held' AND p.id IS NULL)::int AS "toPropose",
      count(*) FILTER (WHERE p.proposed_by <> ${userId})::int AS "toDecide"
    FROM ${DIFFERENCES} AS b LEFT JOIN bank_difference_decision p ON p.difference_id = b.id AND p.verdict IS NULL
    WHERE b.state IN ('held', 'claimed') GROUP BY b.cycle_id, b.month ORDER BY b.month, b.cycle_id`.execute(database)
  return rows
}

export interface NewDifference {
  readonly id: string
  readonly kind: DifferenceKind
  readonly reference: string
  readonly amount: Vnd
  readonly paidOn: PlainDate
  readonly toldOn: PlainDate | null
  readonly bankNumber: string | null
  readonly account: ReportedAccount | null
}

export async function insertDifferences(
  transaction: Transaction,
  { id, month }: Cycle,
  { settlementId, found }: { readonly settlementId: string; readonly found: readonly NewDifference[] },
): Promise<void> {
  const column = <Value>(pick: (one: NewDifference) => Value): Value[] => found.map(pick)
  await sql`
    INSERT INTO bank_difference (id, cycle_id, month, disbursement_id, reference, kind, amount_vnd, paid_on, told_on, bank_number, account_last4,
      account_digest, settlement_id)
    SELECT given.id, ${id}, ${month}, (SELECT min(d.id::text)::uuid FROM disbursement d WHERE d.month = ${month} AND d.cycle_id = ${id}
      AND d.reference = given.reference AND d.id = coalesce(d.split_from, d.id)), given.reference, given.kind, given.amount, given.day,
      given.told, given.number, given.last4, given.digest, ${settlementId}
    FROM unnest(${column((one) => one.id)}::uuid[], ${column(({ reference }) => reference)}::text[], ${column(({ kind }) => kind)}::text[],
      ${column(({ amount }) => amount)}::bigint[], ${column(({ paidOn }) => paidOn)}::date[], ${column(({ toldOn }) => toldOn)}::date[],
      ${column(({ bankNumber }) => bankNumber)}::text[], ${column(({ account }) => account?.last4 ?? null)}::text[],
      ${column(({ account }) => account?.digest ?? null)}::text[])
      AS given (id, reference, kind, amount, day, told, number, last4, digest)`.execute(transaction)
}

/** What claiming books, and what ending a claim books back. */
export const differingSums = ({ month }: Cycle, ids: readonly string[]): RawBuilder<SumToBook> => sql`
  SELECT b.amount_vnd, d.group_id, b.disbursement_id AS payee_id, b.reference, NULL::text AS part
  FROM bank_difference b JOIN disbursement d ON d.month = b.month AND d.id = b.disbursement_id
  WHERE b.month = ${month} AND b.id = ANY(${ids}::uuid[])`

interface NewDecision extends Omit<DifferenceProposal, 'proposedBy'> {
  readonly differenceId: string
  readonly cycleId: string
  /** The list in which the bank gave it back: nobody has to decide. */
  readonly settlementId?: string
  readonly by: string
  readonly at: Date
}

/** @returns false when something is proposed of it already, by the unique index */
export async function insertDecision(transaction: Transaction, given: NewDecision): Promise<boolean> {
  const settlementId = given.settlementId ?? null
  const { rows } = await sql`
    INSERT INTO bank_difference_decision (id, difference_id, cycle_id, outcome, reason, on_date, settlement_id, proposed_by, proposed_at, verdict,
      decided_at)
    VALUES (${given.id}, ${given.differenceId}, ${given.cycleId}, ${given.outcome}, ${given.reason}, ${given.on}::date, ${settlementId}::uuid,
      ${given.by}, ${given.at}, CASE WHEN ${settlementId}::uuid IS NOT NULL THEN 'confirmed' END,
      CASE WHEN ${settlementId}::uuid IS NOT NULL THEN ${given.at}::timestamptz END)
    ON CONFLICT DO NOTHING RETURNING id`.execute(transaction)
  return rows.length === 1
}

export async function updateDecision(
  transaction: Transaction,
  decided: { id: string; verdict: 'confirmed' | 'declined'; reason: string | undefined; by: string; at: Date },
): Promise<void> {
  await sql`UPDATE bank_difference_decision SET verdict = ${decided.verdict}, verdict_reason = ${decided.reason ?? null},
    decided_by = ${decided.by}, decided_at = ${decided.at} WHERE id = ${decided.id}`.execute(transaction)
}

/** Whether the payee's account in force is the one the bank paid into: by its number, else by what a masked one shows. */
export async function isPayeesAccount(
  database: Database,
  { month }: Cycle,
  { difference, on }: { readonly difference: BankDifference; readonly on: PlainDate },
): Promise<boolean> {
  const { digest, last4 } = difference.account ?? { digest: null, last4: '' }
  const { rows } = await sql`SELECT 1 FROM disbursement d
    JOIN ${ACCOUNTS_IN_FORCE} AS a ON a.person_id = d.payee_id AND a.valid @> ${on}::date JOIN ${ACCOUNT_NUMBERS} AS number ON number.id = a.id
    WHERE d.month = ${month} AND d.id = ${difference.disbursementId}
      AND CASE WHEN ${digest}::text IS NULL THEN a.account_last4 = ${last4} ELSE number.digest = ${digest} END`.execute(database)
  return rows.length === 1
}

/** Answers the payment of a difference as it was decided. */
export async function answerDiffering(
  transaction: Transaction,
  { month }: Cycle,
  { difference, state, reason }: { difference: BankDifference; state: 'settled' | 'rejected'; reason: string | null },
): Promise<void> {
  await sql`UPDATE disbursement SET state = ${state}, answered_on = ${difference.paidOn}::date, answer_reason = ${reason},
    settlement_id = ${difference.settlementId}, told_on = ${difference.toldOn}::date, bank_number = ${difference.bankNumber}
    WHERE month = ${month} AND id = ${difference.disbursementId} AND state = 'sent'`.execute(transaction)
}

/** The sum of one payment, as its answer books it. */
export const answeredSum = ({ month }: Cycle, disbursementId: string): RawBuilder<SumToBook> => sql`
  SELECT amount_vnd, group_id, id AS payee_id, reference, state AS part FROM disbursement WHERE month = ${month} AND id = ${disbursementId}`

/** What of a cycle is claimed back and has not come. */
export const sumClaims = ({ id }: Pick<Cycle, 'id'>): RawBuilder<{ bank_claimed: number }> => sql`(
  SELECT coalesce(sum(amount_vnd), 0)::bigint AS bank_claimed FROM ${DIFFERENCES} AS b WHERE b.cycle_id = ${id} AND b.state = 'claimed')`
