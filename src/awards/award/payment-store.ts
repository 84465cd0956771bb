import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { SumToBook } from '../../ledger/service.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { AwardPayment, PaymentState, UnitMoney } from './award.ts'
import type { AnswerPart } from './postings.ts'

/** Where the money of each unit of an award stands. */
export async function listMoney(database: Database, roundId: string): Promise<UnitMoney[]> {
  const { rows } = await sql<
    Record<'due' | 'paid' | 'onItsWay' | 'claimed' | 'returned' | 'writtenOff', number> & { unitId: string }
  >`
    SELECT l.unit_id AS "unitId", sum(l.added_vnd - l.released_vnd - l.claimed_vnd)::bigint AS due, sum(l.claimed_vnd)::bigint AS claimed,
      coalesce((SELECT sum(o.amount_vnd) FROM award_payment o WHERE o.round_id = ${roundId} AND o.unit_id = l.unit_id AND o.state = 'paid'), 0)::bigint AS paid,
      coalesce((SELECT sum(o.amount_vnd) FROM award_payment o WHERE o.round_id = ${roundId} AND o.unit_id = l.unit_id AND o.state = 'ordered'), 0)::bigint AS "onItsWay",
      coalesce((SELECT sum(r.amount_vnd) FROM award_recovery r WHERE r.round_id = ${roundId} AND r.unit_id = l.unit_id), 0)::bigint AS returned,
      coalesce((SELECT sum(w.amount_vnd) FROM award_write_off w WHERE w.round_id = ${roundId} AND w.unit_id = l.unit_id AND w.outcome = 'confirmed'), 0)::bigint AS "writtenOff"
    FROM award_line l JOIN award_proposal p ON p.id = l.proposal_id
    WHERE p.round_id = ${roundId} AND p.state IN ('decided', 'settled') GROUP BY l.unit_id ORDER BY l.unit_id`.execute(database)
  return rows.map(({ unitId, due, paid, onItsWay, claimed, returned, writtenOff }) => ({
    ...{ unitId, due: vnd(due), paid: vnd(paid), onItsWay: vnd(onItsWay), claimed: vnd(claimed) },
    ...{ returned: vnd(returned), writtenOff: vnd(writtenOff) },
    owed: vnd(due + claimed - paid - onItsWay),
  }))
}

interface PaymentRow extends Omit<AwardPayment, 'amount' | 'orderedAt'> {
  amount: number
  orderedAt: Date
}

/** The payments of awards, the first first. */
export async function listPayments(database: Database, roundId: string): Promise<AwardPayment[]> {
  const { rows } = await sql<PaymentRow>`SELECT id, unit_id AS "unitId", account_id AS "accountId", number, reference,
      amount_vnd AS amount, state, ordered_by AS "orderedBy", ordered_at AS "orderedAt", answered_on AS "answeredOn",
      bank_reference AS "bankReference", reject_reason AS "rejectReason", bounced_on AS "bouncedOn", bounce_reason AS "bounceReason"
    FROM award_payment WHERE round_id = ${roundId} ORDER BY number, reference`.execute(database)
  return rows.map((row) => ({ ...row, amount: vnd(row.amount), orderedAt: row.orderedAt.toISOString() }))
}

export interface NewPayment extends Pick<AwardPayment, 'id' | 'unitId' | 'accountId' | 'number' | 'reference' | 'amount'> {
  readonly roundId: string
  readonly by: string
  readonly at: Date
}

export async function insertPayment(transaction: Transaction, payment: NewPayment): Promise<void> {
  await sql`INSERT INTO award_payment (id, round_id, unit_id, account_id, number, reference, amount_vnd, state, ordered_by, ordered_at)
    VALUES (${payment.id}, ${payment.roundId}, ${payment.unitId}, ${payment.accountId}, ${payment.number}, ${payment.reference},
      ${payment.amount}, 'ordered', ${payment.by}, ${payment.at})`.execute(transaction)
}

export interface PaymentAnswer {
  readonly id: string
  readonly state: Exclude<PaymentState, 'ordered' | 'bounced'>
  readonly on: PlainDate
  readonly bankReference: string | null
  readonly rejectReason: string | null
  readonly by: string
  readonly at: Date
}

export async function markAnswered(transaction: Transaction, answer: PaymentAnswer): Promise<void> {
  await sql`UPDATE award_payment SET state = ${answer.state}, answered_on = ${answer.on}::date, bank_reference = ${answer.bankReference},
    reject_reason = ${answer.rejectReason}, answered_by = ${answer.by}, answered_at = ${answer.at} WHERE id = ${answer.id}`.execute(
    transaction,
  )
}

interface BouncedPayment {
  readonly id: string
  readonly on: PlainDate
  readonly reason: string
  readonly by: string
  readonly at: Date
}

export async function markBounced(transaction: Transaction, { id, on, reason, by, at }: BouncedPayment): Promise<void> {
  await sql`UPDATE award_payment SET state = 'bounced', bounced_on = ${on}::date, bounce_reason = ${reason}, bounced_by = ${by},
    bounced_at = ${at} WHERE id = ${id}`.execute(transaction)
}

export interface AwardRecovery {
  readonly id: string
  readonly unitId: string
  readonly amount: Vnd
  readonly voucherNumber: string
  readonly on: PlainDate
  readonly isLate: boolean
}

/** @returns false when the voucher was recorded already */
export async function insertRecovery(
  transaction: Transaction,
  recovery: AwardRecovery & { readonly roundId: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { rows } =
    await sql`INSERT INTO award_recovery (id, round_id, unit_id, amount_vnd, voucher_number, on_date, is_late, recorded_by, recorded_at)
    VALUES (${recovery.id}, ${recovery.roundId}, ${recovery.unitId}, ${recovery.amount}, ${recovery.voucherNumber}, ${recovery.on}::date,
      ${recovery.isLate}, ${recovery.by}, ${recovery.at}) ON CONFLICT (round_id, voucher_number) DO NOTHING RETURNING id`.execute(
      transaction,
    )
  return rows.length === 1
}

export async function listRecoveries(database: Database, roundId: string): Promise<AwardRecovery[]> {
  const { rows } = await sql<
    Omit<AwardRecovery, 'amount'> & { amount: number }
  >`SELECT id, unit_id AS "unitId", amount_vnd AS amount,
    voucher_number AS "voucherNumber", on_date AS on, is_late AS "isLate" FROM award_recovery WHERE round_id = ${roundId}
    ORDER BY recorded_at, id`.execute(database)
  return rows.map((row) => ({ ...row, amount: vnd(row.amount) }))
}

/** One sum of a unit that an act books. */
export interface UnitSum {
  readonly unitId: string
  readonly amount: Vnd
  readonly part?: AnswerPart
}

/** The sums of an act as the ledger takes them. */
export const sumsToBook = (sums: readonly UnitSum[]): RawBuilder<SumToBook> =>
  sql<SumToBook>`SELECT amount_vnd, NULL::uuid AS group_id, unit_id AS payee_id, NULL::text AS reference, part
    FROM unnest(${sums.map(({ amount }) => amount)}::bigint[], ${sums.map(({ unitId }) => unitId)}::uuid[],
      ${sums.map(({ part }) => part ?? null)}::text[]) AS given (amount_vnd, unit_id, part)`

/** A yes to an order of an award, up to a sum. */
export interface OrderYes {
  readonly by: string
  readonly amount: Vnd
}

export async function listOrderYeses(
  database: Database,
  { roundId, number }: { readonly roundId: string; readonly number: number },
): Promise<OrderYes[]> {
  const { rows } = await sql<{
    by: string
    amount: number
  }>`SELECT by_user AS by, max(amount_vnd) AS amount FROM award_order_approval
    WHERE round_id = ${roundId} AND number = ${number} GROUP BY by_user ORDER BY by_user`.execute(database)
  return rows.map(({ by, amount }) => ({ by, amount: vnd(amount) }))
}

export async function insertOrderYes(
  transaction: Transaction,
  yes: OrderYes & { readonly id: string; readonly roundId: string; readonly number: number; readonly at: Date },
): Promise<void> {
  await sql`INSERT INTO award_order_approval (id, round_id, number, amount_vnd, by_user, at)
    VALUES (${yes.id}, ${yes.roundId}, ${yes.number}, ${yes.amount}, ${yes.by}, ${yes.at}) ON CONFLICT DO NOTHING`.execute(
    transaction,
  )
}

/** What an award has set aside and spent of its line. @param used offered by the budget, for joining */
export async function readBudgetUse(
  database: Database,
  used: RawBuilder<unknown>,
): Promise<{ readonly committed: Vnd; readonly consumed: Vnd }> {
  const { rows } = await sql<{ committed: number; consumed: number }>`SELECT committed, consumed FROM ${used} AS used`.execute(
    database,
  )
  return { committed: vnd(rows[0]?.committed ?? 0), consumed: vnd(rows[0]?.consumed ?? 0) }
}
