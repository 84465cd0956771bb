import { type RawBuilder, sql } from 'kysely'
import { leadersOn } from '../../groups/service.ts'
import { assert } from '../../kernel/assert.ts'
import type { Month, PlainDate } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { SumToBook } from '../../ledger/service.ts'
import { ACCOUNTS_IN_FORCE } from '../../people/service.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { CycleKind, PaymentCycle } from '../cycle/cycle.ts'
import { joinHolds } from '../holds/dated-hold-store.ts'
import type { HoldTold } from '../holds/hold.ts'
import { OBSTACLES, type Obstacle, type OrderObstacle, type PaymentFact } from './obstacle.ts'
import { unpaidParts } from './unpaid-store.ts'

type Cycle = Pick<PaymentCycle, 'id' | 'month' | 'number'>

/** The column of `openParts` for each fact: the key of the record found, null when there is none. */
const FACTS: Readonly<Record<PaymentFact, RawBuilder<unknown>>> = {
  hold: sql`coalesce(h.id, held.id)`,
  payee: sql`part.payee_id`,
  proposal: sql`changing.person_id`,
  account: sql`a.id`,
  return: sql`returned.payee_account_id`,
  finding: sql`CASE WHEN part.is_found AND a.digest IS DISTINCT FROM anew.account_digest THEN part.payee_id END`,
  change: sql`CASE WHEN a.digest IS DISTINCT FROM coalesce(anew.account_digest, part.account) THEN a.id END`,
}

function caseOf({ code, payees, when }: Obstacle): RawBuilder<unknown> {
  const fact = FACTS[when.fact]
  const isSo = when.is === 'there' ? sql`${fact} IS NOT NULL` : sql`${fact} IS NULL`
  return sql`WHEN ${isSo} AND ${payees === 'all' ? sql`true` : sql`part.payee_kind = 'person'`} THEN ${code}::text`
}

/**
 * The parts of a cycle that are neither ordered nor paid, each with the account it would be paid into and its obstacle, if
 * any. A payee is obstructed when the account is missing, has an unconfirmed change, is not the approved one, or a payment
 * into it was returned. Where nobody was there to be paid, it is whoever leads the group now, once an approver said yes.
 * `OFFSET 0`: who is paid is found first; planned as one, each part was joined with every account before its payee was known.
 */
export function openParts(cycle: Pick<Cycle, 'id' | 'month'>, on: PlainDate, funded = sql`JOIN`): RawBuilder<unknown> {
  return sql`
    SELECT part.*, a.id AS account_id, a.digest AS account_digest, a.bank_name, a.account_last4, a.account_holder,
      CASE ${sql.join(OBSTACLES.map(caseOf), sql` `)} END AS obstacle,
      coalesce(h.id, held.id) AS hold_id, CASE WHEN h.id IS NULL THEN held.subject ELSE 'month' END AS held_by,
      coalesce(h.reason, held.reason) AS hold_reason, CASE WHEN h.id IS NULL THEN held.until_day END AS held_until
    FROM (${withPayeeFound(cycle, { on, funded })} OFFSET 0) AS part
    LEFT JOIN payment_hold h ON h.cycle_id = ${cycle.id} AND h.group_id = part.group_id AND h.released_at IS NULL
    ${joinHolds(cycle, on)}
    LEFT JOIN ${ACCOUNTS_IN_FORCE} a ON a.person_id = part.payee_id AND a.valid @> ${on}::date
    LEFT JOIN (SELECT DISTINCT ON (entitlement_id, payee_id) entitlement_id, payee_id, account_digest FROM payee_approval
      WHERE cycle_id = ${cycle.id} ORDER BY entitlement_id, payee_id, approved_at DESC, id DESC) AS anew
      ON anew.entitlement_id = part.entitlement_id AND anew.payee_id = part.payee_id
    LEFT JOIN (SELECT DISTINCT person_id FROM payee_account WHERE state = 'proposed') AS changing ON changing.person_id = part.payee_id
    LEFT JOIN (SELECT DISTINCT payee_account_id FROM disbursement r WHERE ${SPEAKS_AGAINST_ACCOUNT}) AS returned ON returned.payee_account_id = a.id`
}

/** A payment came back; but nothing is wrong with the account where the bank paid only part of a sum, or into another one. */
const SPEAKS_AGAINST_ACCOUNT = sql`r.state = 'rejected' AND coalesce(r.split_from, r.id) = r.id
  AND NOT EXISTS (SELECT FROM bank_difference b WHERE b.month = r.month AND b.disbursement_id = r.id AND b.kind = 'paid-elsewhere')`

const withPayeeFound = (
  cycle: Pick<Cycle, 'id' | 'month'>,
  { on, funded }: { readonly on: PlainDate; readonly funded: RawBuilder<unknown> },
): RawBuilder<unknown> => sql`
  SELECT unpaid.entitlement_id, unpaid.group_id, unpaid.group_name, unpaid.commune_id, unpaid.district_id, unpaid.province_id, unpaid.payer,
    unpaid.payee_kind, unpaid.account, unpaid.amount_vnd, unpaid.line_id, unpaid.first_line_id, unpaid.funding_unit_id, unpaid.payee_key, unpaid.is_returned, unpaid.is_rest,
    coalesce(unpaid.payee_id, led.person_id) AS payee_id, coalesce(nullif(unpaid.payee_name, ''), led.name, '') AS payee_name,
    unpaid.payee_id IS NULL AND led.person_id IS NOT NULL AS is_found
  FROM (${unpaidParts(cycle, funded)}) AS unpaid
  LEFT JOIN ${leadersOn(on)} led
    ON led.group_id = CASE WHEN unpaid.payee_id IS NULL AND unpaid.line_id IS NOT NULL THEN unpaid.group_id END`

/** What holds a row of `open`, as it is told; NULL where nothing does. */
export const HOLD_TOLD = sql`CASE WHEN open.hold_id IS NOT NULL
  THEN jsonb_build_object('by', open.held_by, 'reason', open.hold_reason, 'until', open.held_until) END`

export interface NewOrder {
  readonly id: string
  readonly cycle: Cycle & Pick<PaymentCycle, 'provinceId'>
  readonly number: number
  readonly on: PlainDate
}

/**
 * Orders all payable parts in one statement. A reference is composed of cycle, order and payee; a payment to one commune
 * for several groups has one reference. What is ordered of a sum of which a part came is a part of it (`split_from`).
 */
export async function insertDisbursements(transaction: Transaction, { id, cycle, number, on }: NewOrder): Promise<SentSums> {
  const prefix = `K${cycle.number}-${number}-`
  const { rows } = await sql<{ payees: number; total: number; waiting: number; resent: LineSum[] | null }>`
    WITH open AS MATERIALIZED (${openParts(cycle, on)}),
    ordered AS (
      INSERT INTO disbursement (id, month, cycle_id, order_id, entitlement_id, province_id, commune_id, group_id, line_id, payee_kind, payee_id,
        payee_name, payee_account_id, bank_name, account_last4, account_holder, amount_vnd, split_from, reference)
      SELECT id, ${cycle.month}, ${cycle.id}, ${id}, entitlement_id, province_id, commune_id, group_id, line_id, payee_kind, payee_id,
        payee_name, account_id, bank_name, account_last4, account_holder, amount_vnd, CASE WHEN is_rest THEN id END,
        ${prefix} || lpad((CASE payee_kind WHEN 'unit' THEN dense_rank() OVER (PARTITION BY payee_kind ORDER BY commune_id, line_id)
          ELSE row_number() OVER (PARTITION BY payee_kind ORDER BY commune_id, group_name, entitlement_id, payee_id, line_id) END)::text, 6, '0')
      FROM (SELECT new_uuid_v7() AS id, open.* FROM open WHERE obstacle IS NULL) AS payable
      RETURNING reference, amount_vnd)
    SELECT count(DISTINCT reference)::int AS payees, coalesce(sum(amount_vnd), 0)::bigint AS total,
      (SELECT count(*)::int FROM open WHERE obstacle IS NOT NULL) AS waiting,
      (SELECT jsonb_agg(jsonb_build_object('lineId', line_id, 'amount', amount)) FROM (
        SELECT line_id, sum(amount_vnd)::bigint AS amount FROM open WHERE obstacle IS NULL AND is_returned GROUP BY line_id) AS back) AS resent
    FROM ordered`.execute(transaction)
  const { payees = 0, total = 0, waiting = 0, resent } = rows[0] ?? {}
  return { payees, total: vnd(total), waiting, resent: (resent ?? []).map((sum) => ({ ...sum, amount: vnd(sum.amount) })) }
}

interface LineSum {
  readonly lineId: string
  readonly amount: Vnd
}

/** What an order sends. */
export interface SentSums {
  readonly payees: number
  readonly total: Vnd
  readonly waiting: number
  /** Of that what had come back, by line: its budget was released, and is set aside again. */
  readonly resent: readonly LineSum[]
}

export async function insertOrder(
  transaction: Transaction,
  order: { id: string; cycleId: string; number: number; payees: number; total: Vnd; ledBy: string | null; by: string; at: Date },
): Promise<void> {
  await sql`INSERT INTO payment_order (id, cycle_id, number, payees, total_vnd, led_by, ordered_by, ordered_at) VALUES (${order.id},
    ${order.cycleId}, ${order.number}, ${order.payees}, ${order.total}, ${order.ledBy}, ${order.by}, ${order.at})`.execute(
    transaction,
  )
}

export interface PaymentOrder {
  readonly id: string
  readonly number: number
  readonly payees: number
  readonly total: Vnd
  readonly orderedBy: string
  readonly orderedAt: string
  /** Orders of other months that go out with it. */
  readonly together: readonly OrderBeside[]
}

/** An order of another month, and whether it leads the one that it is told of. */
interface OrderBeside {
  readonly month: Month
  readonly kind: CycleKind
  readonly run: number
  readonly number: number
  readonly total: Vnd
  readonly leads: boolean
}

export async function listOrders(database: Database, cycleId: string): Promise<PaymentOrder[]> {
  const { rows } = await sql<
    Omit<PaymentOrder, 'orderedAt'> & { orderedAt: Date }
  >`SELECT own.id, own.number, own.payees, own.total_vnd AS total,
    own.ordered_by AS "orderedBy", own.ordered_at AS "orderedAt", coalesce((
      SELECT jsonb_agg(jsonb_build_object('month', c.month, 'kind', c.kind, 'run', c.run, 'number', o.number, 'total', o.total_vnd,
        'leads', o.led_by IS NULL) ORDER BY o.led_by IS NOT NULL, c.month, c.kind, c.run)
      FROM payment_order o JOIN payment_cycle c ON c.id = o.cycle_id
      WHERE o.id <> own.id AND coalesce(o.led_by, o.id) = coalesce(own.led_by, own.id)), '[]') AS together
    FROM payment_order own WHERE own.cycle_id = ${cycleId} ORDER BY own.number`.execute(database)
  return rows.map((row) => ({ ...row, total: vnd(row.total), orderedAt: row.orderedAt.toISOString() }))
}

/** What an order books: each sum it puts on its way. */
export const orderedSums = ({ id, month }: Pick<Cycle, 'id' | 'month'>, orderId: string): RawBuilder<SumToBook> => sql`
  SELECT amount_vnd, group_id, id AS payee_id, reference, NULL::text AS part FROM disbursement
  WHERE month = ${month} AND cycle_id = ${id} AND order_id = ${orderId}`

/** A sum that is neither on its way nor paid. */
export interface ObstructedPayee {
  readonly entitlementId: string
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  /** `null`: nothing is approved yet, so no budget line has been chosen. */
  readonly lineId: string | null
  /** Tells the parts of an entitlement apart: its payee as approved, or that there was none. */
  readonly payeeKey: string
  /** The line it was approved from. */
  readonly firstLineId: string | null
  readonly payeeId: string | null
  readonly payeeName: string
  readonly amount: Vnd
  /** `null`: payable, but not ordered yet. */
  readonly obstacle: OrderObstacle | null
  /** The account in force, its digest and how it is shown; `null`: none. */
  readonly accountDigest: string | null
  readonly account: string | null
  /** The bank's reason when it last returned the payment. */
  readonly returnedBecause: string | null
  readonly returnedOn: PlainDate | null
  /** Where it is on hold: by what, why and until when. */
  readonly hold: HoldTold | null
}

/** One that was approved: it has its budget line. */
export type WaitingPayee = ObstructedPayee & { readonly lineId: string; readonly firstLineId: string }

/** The balance: every approved sum that is neither in transit nor paid. */
export async function listWaiting(
  database: Database,
  cycle: Pick<Cycle, 'id' | 'month'>,
  on: PlainDate,
): Promise<WaitingPayee[]> {
  const waiting = await selectWaiting(database, cycle, openParts(cycle, on))
  return waiting.map(({ lineId, firstLineId, ...same }) => {
    assert(lineId !== null && firstLineId !== null, 'what is approved is paid from a budget line')
    return { ...same, lineId, firstLineId }
  })
}

/**
 * Before approval: the sums that could not be ordered at present, because submitting locks the facts, and a group without
 * a leader can then no longer get one for the month. After approval: all waiting sums.
 */
export async function listObstructed(database: Database, cycle: PaymentCycle, on: PlainDate): Promise<ObstructedPayee[]> {
  if (cycle.state === 'opened') return []
  if (cycle.state !== 'computed' && cycle.state !== 'submitted') return listWaiting(database, cycle, on)
  const foreseen = await selectWaiting(database, cycle, openParts(cycle, on, sql`LEFT JOIN`))
  return foreseen.filter(({ obstacle }) => obstacle !== null)
}

async function selectWaiting(
  database: Database,
  cycle: Pick<Cycle, 'id' | 'month'>,
  parts: RawBuilder<unknown>,
): Promise<ObstructedPayee[]> {
  const { rows } = await sql<ObstructedPayee>`
    SELECT open.entitlement_id AS "entitlementId", open.group_id AS "groupId", open.group_name AS "groupName", open.commune_id AS "communeId",
      open.line_id AS "lineId", open.first_line_id AS "firstLineId", open.payee_key AS "payeeKey", open.payee_id AS "payeeId", open.payee_name AS "payeeName", open.amount_vnd AS amount, open.obstacle,
      open.account_digest AS "accountDigest",
      nullif(concat_ws(' · ', open.bank_name, '•••• ' || open.account_last4, open.account_holder), '') AS account,
      back.answer_reason AS "returnedBecause", back.answered_on AS "returnedOn", ${HOLD_TOLD} AS hold
    FROM (${parts}) AS open
    LEFT JOIN LATERAL (SELECT r.answer_reason, r.answered_on FROM disbursement r WHERE open.is_returned AND r.month = ${cycle.month}
      AND r.entitlement_id = open.entitlement_id AND (open.payee_key = 'nobody' OR r.payee_id = open.payee_id) AND r.state = 'rejected'
      ORDER BY r.answered_on DESC, r.id DESC LIMIT 1) AS back ON true
    ORDER BY open.obstacle, open.group_name COLLATE "vi-x-icu", open.entitlement_id`.execute(database)
  return rows.map((row) => ({ ...row, amount: vnd(row.amount) }))
}
