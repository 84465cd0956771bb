import { type RawBuilder, sql } from 'kysely'
import { LEGAL_TIME_ZONE, type Month, type PlainDate } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { Database } from '../../platform/db/database.ts'
import type { CycleKind, PaymentCycle } from '../cycle/cycle.ts'
import { allows, CYCLE_STATES } from '../cycle/cycle-state.ts'
import type { Scope } from '../cycle/scope-service.ts'
import { HOLD_TOLD, openParts } from '../disbursement/order-store.ts'
import { LEFT_OUT } from '../entitlement/supplement-store.ts'
import type { HoldTold } from '../holds/hold.ts'
import type { ArrearsReason } from './arrears.ts'

/** A sum that is in arrears: approved and neither paid nor on its way, or due by a supplement. */
export interface ArrearsRow {
  readonly cycleId: string
  readonly kind: CycleKind
  readonly month: Month
  readonly provisionCode: string
  readonly isClosed: boolean
  readonly entitlementId: string
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  readonly payeeKey: string | null
  readonly payeeName: string
  /** The line it was approved from. */
  readonly lineId: string | null
  readonly amount: Vnd
  readonly reason: ArrearsReason
  readonly since: PlainDate
  readonly returnedBecause: string | null
  /** Where it is on hold: by what, why and until when. */
  readonly hold: HoldTold | null
}

/** How much of a cycle waits for one reason. */
export interface ArrearsSum extends Pick<ArrearsRow, 'cycleId' | 'month' | 'isClosed' | 'reason' | 'amount'> {
  readonly count: number
}

export interface ArrearsQuery {
  readonly month?: Month | undefined
  readonly reason?: ArrearsReason | undefined
  readonly cycleId?: string | undefined
}

export interface ScopeInProvince {
  readonly provinceId: string
  readonly scope: Scope
}

export interface ArrearsPageAsked {
  readonly query: ArrearsQuery
  /** What may be seen, by province. */
  readonly scopes: readonly ScopeInProvince[]
  readonly on: PlainDate
  readonly limit: number
  /** The place of the last row before: {@link placeOfRow}. */
  readonly after?: readonly string[] | undefined
}

/** By month, then by the group's name; what follows tells the sums of a group apart. */
export const placeOfRow = ({ month, groupName, entitlementId, payeeKey, lineId }: ArrearsRow): readonly string[] => [
  month,
  groupName,
  entitlementId,
  payeeKey ?? '',
  lineId ?? '',
]
export const PLACE_VALUES = 5

/** The columns of the statement around stand in the place of the values of one cycle: each is looked at in one statement. */
export const EACH_CYCLE = { id: sql.ref('cycle.id'), month: sql.ref('cycle.month') } as unknown as Pick<
  PaymentCycle,
  'id' | 'month'
>

/** What was approved is in arrears of an open month only where something stands against it, or it came back. */
const approvedSums = (on: PlainDate): RawBuilder<unknown> => sql`
  SELECT cycle.id AS cycle_id, cycle.kind, cycle.month, cycle.provision_code, cycle.province_id, cycle.state = 'closed' AS is_closed,
    open.entitlement_id, open.group_id, open.group_name, open.commune_id, open.payee_key, open.payee_name, open.first_line_id AS line_id,
    open.amount_vnd, coalesce(open.obstacle, 'to-order') AS reason, coalesce(back.answered_on, approved.on_date) AS since, back.answer_reason,
    ${HOLD_TOLD} AS hold
  FROM payment_cycle cycle
  CROSS JOIN LATERAL (${openParts(EACH_CYCLE, on)}) AS open
  LEFT JOIN LATERAL (SELECT r.answer_reason, r.answered_on FROM disbursement r WHERE open.is_returned AND r.month = cycle.month
    AND r.entitlement_id = open.entitlement_id AND (open.payee_key = 'nobody' OR r.payee_id = open.payee_id) AND r.state = 'rejected'
    ORDER BY r.answered_on DESC, r.id DESC LIMIT 1) AS back ON true
  LEFT JOIN LATERAL (SELECT (max(at) AT TIME ZONE ${LEGAL_TIME_ZONE})::date AS on_date FROM cycle_event
    WHERE cycle_id = cycle.id AND kind = 'approved') AS approved ON true
  WHERE cycle.state = ANY(${OWING}::text[]) AND (cycle.state = 'closed' OR open.obstacle IS NOT NULL OR back.answer_reason IS NOT NULL)`

export const OWING = CYCLE_STATES.filter((state) => allows('propose-ending', state))

const leftOut = sql`
  SELECT cycle.id AS cycle_id, cycle.kind, cycle.month, cycle.provision_code, cycle.province_id, true AS is_closed, gone.entitlement_id,
    gone.group_id, gone.group_name, gone.commune_id, NULL AS payee_key, '' AS payee_name, NULL::uuid AS line_id, gone.amount_vnd,
    gone.why AS reason, (gone.since AT TIME ZONE ${LEGAL_TIME_ZONE})::date AS since, NULL AS answer_reason,
    CASE WHEN gone.hold_reason IS NOT NULL THEN jsonb_build_object('by', 'month', 'reason', gone.hold_reason, 'until', NULL) END AS hold
  FROM (${LEFT_OUT}) AS gone JOIN payment_cycle cycle ON cycle.id = gone.cycle_id`

function within(scopes: readonly ScopeInProvince[]): RawBuilder<unknown> {
  const seen = scopes.map(({ provinceId, scope }) =>
    scope === 'all'
      ? sql`province_id = ${provinceId}`
      : sql`(province_id = ${provinceId} AND (commune_id = ANY(${scope.communeIds}::uuid[]) OR group_id = ANY(${scope.groupIds}::uuid[])))`,
  )
  return seen.length === 0 ? sql`false` : sql`(${sql.join(seen, sql` OR `)})`
}

/** One page, a row longer than the limit when there is a next, and the sums of everything that is asked for but the reason. */
export async function readArrearsPage(
  database: Database,
  { query: { month, reason, cycleId }, scopes, on, limit, after }: ArrearsPageAsked,
): Promise<{ rows: ArrearsRow[]; sums: ArrearsSum[] }> {
  const [afterMonth = '', name = '', entitlementId = '', payeeKey = '', lineId = ''] = after ?? []
  const { rows } = await sql<{ rows: ArrearsRow[] | null; sums: ArrearsSum[] | null }>`
    WITH arrears AS MATERIALIZED (
      SELECT * FROM (${approvedSums(on)} UNION ALL ${leftOut}) AS owed
      WHERE ${within(scopes)} AND (${month ?? null}::text IS NULL OR month = ${month ?? null}::text)
        AND (${cycleId ?? null}::uuid IS NULL OR cycle_id = ${cycleId ?? null}::uuid)),
    page AS (
      SELECT cycle_id AS "cycleId", kind, month, provision_code AS "provisionCode", is_closed AS "isClosed", entitlement_id AS "entitlementId",
        group_id AS "groupId", group_name AS "groupName", commune_id AS "communeId", payee_key AS "payeeKey", payee_name AS "payeeName",
        line_id AS "lineId", amount_vnd AS amount, reason, since, answer_reason AS "returnedBecause", hold
      FROM arrears WHERE (${reason ?? null}::text IS NULL OR reason = ${reason ?? null}::text)
        AND (${after === undefined} OR (month, group_name COLLATE "vi-x-icu", entitlement_id::text, coalesce(payee_key, ''), coalesce(line_id::text, ''))
          > (${afterMonth}, ${name} COLLATE "vi-x-icu", ${entitlementId}, ${payeeKey}, ${lineId}))
      ORDER BY month, group_name COLLATE "vi-x-icu", entitlement_id::text, coalesce(payee_key, ''), coalesce(line_id::text, '') LIMIT ${limit + 1}),
    sums AS (
      SELECT cycle_id AS "cycleId", month, is_closed AS "isClosed", reason, count(*)::int AS count, sum(amount_vnd)::bigint AS amount
      FROM arrears GROUP BY cycle_id, month, is_closed, reason ORDER BY month, cycle_id, reason)
    SELECT (SELECT jsonb_agg(page) FROM page) AS rows, (SELECT jsonb_agg(sums) FROM sums) AS sums`.execute(database)
  const [{ rows: found, sums } = { rows: null, sums: null }] = rows
  return {
    rows: (found ?? []).map((row) => ({ ...row, amount: vnd(row.amount) })),
    sums: (sums ?? []).map((sum) => ({ ...sum, amount: vnd(sum.amount) })),
  }
}

/** The provinces that have a cycle. */
export async function listProvinceIds(database: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT DISTINCT province_id AS id FROM payment_cycle`.execute(database)
  return rows.map(({ id }) => id)
}
