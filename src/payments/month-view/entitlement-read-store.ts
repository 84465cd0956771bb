import { type RawBuilder, sql } from 'kysely'
import { type Month, month as monthFrom, type PlainDate } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import { fold } from '../../kernel/vietnamese-text.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Evaluation, Facts, Reason } from '../../policies/index.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { Scope } from '../cycle/scope-service.ts'
import type { EntitlementState, PaymentPart } from '../entitlement/entitlement.ts'
import type { BasisRecords } from '../entitlement/group-month.ts'
import { coversSum, standing } from '../holds/dated-hold-store.ts'
import type { HoldTold } from '../holds/hold.ts'
import { within } from './overview-store.ts'

export interface EntitlementRow {
  readonly id: string
  readonly cycleId: string
  readonly month: Month
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  readonly communeName: string
  readonly districtId: string | null
  readonly state: EntitlementState
  readonly amount: Vnd
  readonly potential: Vnd
  readonly reasons: readonly Reason[]
  readonly payeeNames: readonly string[]
  /** While it is not paid in full: what holds it, why and until when. */
  readonly hold: HoldTold | null
}

export const ENTITLEMENT_SORTS = ['name', '-name', 'amount', '-amount'] as const
export type EntitlementSort = (typeof ENTITLEMENT_SORTS)[number]

/** Whether what a group is entitled to has reached it; what was ended by a decision, or kept back for a claim, is awaited by nobody. */
export const ENTITLEMENT_MONEY = ['unpaid', 'paid'] as const
export type EntitlementMoney = (typeof ENTITLEMENT_MONEY)[number]

export interface EntitlementQuery {
  readonly money?: EntitlementMoney | undefined
  readonly state?: EntitlementState | undefined
  readonly code?: string | undefined
  readonly fact?: string | undefined
  readonly communeId?: string | undefined
  /** Of these communes only. */
  readonly communeIds?: readonly string[] | undefined
  readonly districtId?: string | undefined
  readonly groupId?: string | undefined
  readonly search?: string | undefined
  readonly sort?: EntitlementSort | undefined
}

const COLUMNS = sql`e.id, e.cycle_id AS "cycleId", e.month, e.group_id AS "groupId", e.group_name AS "groupName", e.commune_id AS "communeId",
  coalesce(u.name, '') AS "communeName", e.district_id AS "districtId", e.state, e.amount_vnd AS amount, e.potential_vnd AS potential,
  v.body #> '{evaluation,reasons}' AS reasons, (SELECT coalesce(jsonb_agg(p ->> 'payeeName'), '[]') FROM jsonb_array_elements(e.parts) p) AS "payeeNames",
  CASE WHEN h.id IS NOT NULL THEN jsonb_build_object('by', 'month', 'reason', h.reason, 'until', NULL)
    WHEN held.id IS NOT NULL THEN jsonb_build_object('by', held.subject, 'reason', held.reason, 'until', held.until_day) END AS hold`

/** Nothing of it is owed or on its way: it is paid, ended, or kept back for a claim. */
const PAID_IN_FULL = sql`(e.amount_vnd <= (SELECT coalesce(sum(d.amount_vnd), 0) FROM disbursement d
    WHERE d.month = e.month AND d.entitlement_id = e.id AND d.state = 'settled')
  + (SELECT coalesce(sum(r.amount_vnd), 0) FROM cycle_release r WHERE r.cycle_id = e.cycle_id AND r.entitlement_id = e.id)
  + (SELECT coalesce(sum(v.amount_vnd), 0) FROM recovery v WHERE v.to_cycle_id = e.cycle_id AND v.to_entitlement_id = e.id))`

const OWN_SUM = {
  payee: sql.ref('p.payeeId'),
  group: sql.ref('e.group_id'),
  commune: sql.ref('e.commune_id'),
  provision: sql.ref('c.provision_code'),
} as const

const from = (on: PlainDate): RawBuilder<unknown> => sql`FROM entitlement e JOIN derivation v ON v.digest = e.derivation_digest
  LEFT JOIN LATERAL unit_on(e.commune_id, ((e.month || '-01')::date + interval '1 month - 1 day')::date) u ON true
  LEFT JOIN payment_hold h ON h.cycle_id = e.cycle_id AND h.group_id = e.group_id AND h.released_at IS NULL
  LEFT JOIN LATERAL (SELECT d.* FROM ${standing(on)} AS d JOIN payment_cycle c ON c.id = e.cycle_id
    LEFT JOIN LATERAL jsonb_to_recordset(e.parts) AS p ("payeeId" uuid) ON d.person_id IS NOT NULL
    WHERE e.state = 'entitled' AND ${coversSum(OWN_SUM)} AND NOT ${PAID_IN_FULL}
    ORDER BY d.person_id, d.group_id, d.commune_id, d.id LIMIT 1) AS held ON true`

function matching(
  cycle: Pick<PaymentCycle, 'id' | 'month'>,
  { query, scope }: { query: EntitlementQuery; scope: Scope },
): RawBuilder<unknown> {
  const wanted: RawBuilder<unknown>[] = [sql`e.month = ${cycle.month}`, sql`e.cycle_id = ${cycle.id}`, within(scope)]
  if (query.state !== undefined) wanted.push(sql`e.state = ${query.state}`)
  if (query.money !== undefined)
    wanted.push(sql`e.amount_vnd > 0 AND ${query.money === 'paid' ? PAID_IN_FULL : sql`NOT ${PAID_IN_FULL}`}`)
  if (query.code !== undefined) wanted.push(sql`e.reason_code = ${query.code}`)
  if (query.fact !== undefined) wanted.push(sql`e.reason_fact = ${query.fact}`)
  if (query.communeId !== undefined) wanted.push(sql`e.commune_id = ${query.communeId}`)
  if (query.communeIds !== undefined) wanted.push(sql`e.commune_id = ANY(${query.communeIds}::uuid[])`)
  if (query.districtId !== undefined) wanted.push(sql`e.district_id = ${query.districtId}`)
  if (query.groupId !== undefined) wanted.push(sql`e.group_id = ${query.groupId}`)
  if (query.search !== undefined && query.search.trim() !== '')
    wanted.push(sql`fold_text(e.group_name) LIKE ${`%${likeText(fold(query.search))}%`}`)
  return sql.join(wanted, sql` AND `)
}

/** Escapes `%` and `_` for LIKE. */
const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

const SORT = {
  name: { by: sql`e.group_name COLLATE "vi-x-icu"`, beyond: sql`>`, order: sql`ASC`, cast: sql`::text` },
  '-name': { by: sql`e.group_name COLLATE "vi-x-icu"`, beyond: sql`<`, order: sql`DESC`, cast: sql`::text` },
  amount: { by: sql`e.amount_vnd`, beyond: sql`>`, order: sql`ASC`, cast: sql`::text::bigint` },
  '-amount': { by: sql`e.amount_vnd`, beyond: sql`<`, order: sql`DESC`, cast: sql`::text::bigint` },
} as const

export interface PageAsked {
  readonly query: EntitlementQuery
  readonly scope: Scope
  /** The day whose holds are told. */
  readonly on: PlainDate
  readonly limit: number
  readonly after?: readonly [value: string | number, id: string] | undefined
}

/** Returns one row more than the limit when there is a next page. */
export async function pageOfEntitlements(
  database: Database,
  cycle: Pick<PaymentCycle, 'id' | 'month'>,
  { query, scope, on, limit, after }: PageAsked,
): Promise<{ rows: EntitlementRow[]; total: number; amount: Vnd }> {
  const { by, beyond, order, cast } = SORT[query.sort ?? 'name']
  const wanted = matching(cycle, { query, scope })
  const later = after === undefined ? sql`true` : sql`(${by}, e.id) ${beyond} (${String(after[0])}${cast}, ${after[1]}::uuid)`
  const { rows } = await sql<EntitlementRow>`SELECT ${COLUMNS} ${from(on)} WHERE ${wanted} AND ${later}
    ORDER BY ${by} ${order}, e.id ${order} LIMIT ${limit + 1}`.execute(database)
  const counted = await sql<{ total: number; amount: number }>`SELECT count(*)::int AS total,
    coalesce(sum(e.amount_vnd) FILTER (WHERE e.state = 'entitled'), 0)::bigint AS amount FROM entitlement e WHERE ${wanted}`.execute(
    database,
  )
  return { rows: rows.map(toRow), total: counted.rows[0]?.total ?? 0, amount: vnd(counted.rows[0]?.amount ?? 0) }
}

const toRow = <Row extends EntitlementRow>(row: Row): Row => ({
  ...row,
  month: monthFrom(row.month),
  amount: vnd(row.amount),
  potential: vnd(row.potential),
})

export type EntitlementInFull = EntitlementRow & {
  readonly evaluation: Evaluation
  readonly facts: Facts
  readonly records: BasisRecords
  readonly parts: readonly PaymentPart[]
  readonly digest: string
}

export async function findEntitlement(database: Database, id: string, on: PlainDate): Promise<EntitlementInFull | undefined> {
  const { rows } =
    await sql<EntitlementInFull>`SELECT ${COLUMNS}, v.body -> 'evaluation' AS evaluation, v.body -> 'facts' AS facts, e.records, e.parts, e.basis_digest AS digest
    ${from(on)} WHERE e.id = ${id}`.execute(database)
  return rows[0] && toRow(rows[0])
}

export interface DisbursementRow {
  readonly id: string
  readonly reference: string
  readonly orderNumber: number
  readonly payeeName: string
  readonly bankName: string | null
  readonly accountLast4: string | null
  readonly amount: Vnd
  readonly state: 'sent' | 'settled' | 'rejected'
  readonly answeredOn: string | null
  readonly answerReason: string | null
  readonly fileName: string | null
}

export async function listDisbursementsOf(
  database: Database,
  { id, month }: { id: string; month: Month },
): Promise<DisbursementRow[]> {
  const { rows } = await sql<DisbursementRow>`SELECT d.id, d.reference, o.number AS "orderNumber", d.payee_name AS "payeeName",
      d.bank_name AS "bankName", d.account_last4 AS "accountLast4", d.amount_vnd AS amount, d.state, d.answered_on AS "answeredOn",
      d.answer_reason AS "answerReason", f.file_name AS "fileName"
    FROM disbursement d JOIN payment_order o ON o.id = d.order_id LEFT JOIN settlement_file f ON f.id = d.settlement_id
    WHERE d.month = ${month} AND d.entitlement_id = ${id} ORDER BY o.number, d.reference`.execute(database)
  return rows.map((row) => ({ ...row, amount: vnd(row.amount) }))
}

export interface ConfirmationOf {
  readonly id: string
  readonly state: 'approved' | 'returned'
  /** Why it was returned. */
  readonly reason: string | null
  readonly confirmedBy: string
  readonly confirmedAt: Date
}

export async function findConfirmation(database: Database, id: string): Promise<ConfirmationOf | undefined> {
  const { rows } =
    await sql<ConfirmationOf>`SELECT id, state, reason, confirmed_by AS "confirmedBy", confirmed_at AS "confirmedAt"
    FROM report_confirmation WHERE id = ${id}`.execute(database)
  return rows[0]
}

export async function findReleaseOf(
  database: Database,
  entitlementId: string,
): Promise<{ amount: Vnd; code: string; reason: string | null } | undefined> {
  const { rows } = await sql<{ amount: number; code: string; reason: string | null }>`SELECT sum(amount_vnd)::bigint AS amount,
    min(reason_code) AS code, min(reason) AS reason FROM cycle_release WHERE entitlement_id = ${entitlementId} GROUP BY entitlement_id`.execute(
    database,
  )
  return rows[0] && { ...rows[0], amount: vnd(rows[0].amount) }
}

/** What a group got, month by month: for its own page and for the group itself. */
export interface GroupPayment {
  readonly entitlementId: string
  readonly cycleId: string
  readonly month: Month
  readonly provisionCode: string
  readonly cycleState: PaymentCycle['state']
  readonly state: EntitlementState
  readonly amount: Vnd
  readonly paid: Vnd
  readonly paidOn: string | null
}

export interface PaymentTo {
  readonly month: Month
  readonly groupName: string
  readonly amount: Vnd
  readonly state: 'sent' | 'settled' | 'rejected'
  readonly payeeName: string
  readonly bankName: string | null
  readonly accountLast4: string | null
  readonly reference: string
}

/** What was sent to people, the oldest first. */
export async function listPaymentsTo(database: Database, personIds: readonly string[]): Promise<PaymentTo[]> {
  const { rows } = await sql<PaymentTo>`
    SELECT d.month, e.group_name AS "groupName", d.amount_vnd AS amount, d.state, d.payee_name AS "payeeName", d.bank_name AS "bankName",
      d.account_last4 AS "accountLast4", d.reference
    FROM disbursement d JOIN entitlement e ON e.month = d.month AND e.id = d.entitlement_id
    WHERE d.payee_kind = 'person' AND d.payee_id = ANY(${personIds}::uuid[]) ORDER BY d.month, d.reference`.execute(database)
  return rows
}

export async function listPaymentsOfGroup(database: Database, groupId: string): Promise<GroupPayment[]> {
  const { rows } =
    await sql<GroupPayment>`SELECT e.id AS "entitlementId", e.cycle_id AS "cycleId", e.month, c.provision_code AS "provisionCode",
      c.state AS "cycleState", e.state, e.amount_vnd AS amount, coalesce(p.paid, 0)::bigint AS paid, p.paid_on AS "paidOn"
    FROM entitlement e JOIN payment_cycle c ON c.id = e.cycle_id
    LEFT JOIN LATERAL (SELECT sum(d.amount_vnd) AS paid, max(d.answered_on) AS paid_on FROM disbursement d
      WHERE d.month = e.month AND d.entitlement_id = e.id AND d.state = 'settled') p ON true
    WHERE e.group_id = ${groupId} ORDER BY e.month DESC, c.provision_code`.execute(database)
  return rows.map((row) => ({ ...row, amount: vnd(row.amount), paid: vnd(row.paid) }))
}
