import { type RawBuilder, sql } from 'kysely'
import { addMonths, lastDayOf } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { Database } from '../../platform/db/database.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { Scope } from '../cycle/scope-service.ts'
import type { CommuneCount } from '../reports/by-unit.ts'

type Cycle = Pick<PaymentCycle, 'id' | 'month' | 'provisionCode'>

/** Narrows entitlements to what somebody sees. */
export const within = (scope: Scope, table = 'e'): RawBuilder<unknown> =>
  scope === 'all'
    ? sql`true`
    : sql`(${sql.ref(`${table}.commune_id`)} = ANY(${scope.communeIds}::uuid[]) OR ${sql.ref(`${table}.group_id`)} = ANY(${scope.groupIds}::uuid[]))`

export interface ReasonOfCommune {
  readonly code: string
  readonly fact: string | null
  readonly article: string | null
  readonly communeId: string
  readonly groups: number
  /** What the groups would get if every condition held. */
  readonly potential: Vnd
}

/** Groups that are not paid, by the first reason and commune. */
export async function listReasons(database: Database, { id, month }: Cycle, scope: Scope): Promise<ReasonOfCommune[]> {
  const { rows } = await sql<ReasonOfCommune>`
    SELECT CASE e.state WHEN 'held' THEN 'held' ELSE coalesce(e.reason_code, 'nothing-due') END AS code,
      CASE e.state WHEN 'held' THEN NULL ELSE e.reason_fact END AS fact,
      CASE e.state WHEN 'held' THEN NULL ELSE min(v.body #>> '{evaluation,reasons,0,article}') END AS article,
      e.commune_id AS "communeId", count(*)::int AS groups, sum(e.potential_vnd)::bigint AS potential
    FROM entitlement e JOIN derivation v ON v.digest = e.derivation_digest
    WHERE e.month = ${month} AND e.cycle_id = ${id} AND e.state <> 'entitled' AND ${within(scope)}
    GROUP BY 1, 2, e.state, e.commune_id ORDER BY 5 DESC`.execute(database)
  return rows.map((row) => ({ ...row, potential: vnd(row.potential) }))
}

export async function countByCommune(database: Database, { id, month }: Cycle, scope: Scope): Promise<CommuneCount[]> {
  const { rows } = await sql<CommuneCount>`
    SELECT e.commune_id AS "communeId", e.district_id AS "districtId", count(*)::int AS groups,
      count(*) FILTER (WHERE e.state = 'entitled')::int AS entitled,
      count(*) FILTER (WHERE e.state = 'not-entitled' AND e.reason_code = 'fact-missing')::int AS waiting,
      count(*) FILTER (WHERE e.state = 'held' OR (e.state = 'not-entitled' AND e.reason_code IS DISTINCT FROM 'fact-missing'))::int AS blocked,
      coalesce(sum(e.amount_vnd) FILTER (WHERE e.state = 'entitled'), 0)::bigint AS amount
    FROM entitlement e WHERE e.month = ${month} AND e.cycle_id = ${id} AND ${within(scope)}
    GROUP BY e.commune_id, e.district_id`.execute(database)
  return rows.map((row) => ({ ...row, amount: vnd(row.amount) }))
}

export type DifferenceCause = 'new' | 'gone' | 'changed'

export interface Difference {
  readonly cause: DifferenceCause
  /** `new`: first time in the registers, or eligible now; `gone`: the reason now. */
  readonly code: string
  /** The fact the reason speaks of, when it speaks of one. */
  readonly fact: string | null
  readonly groups: number
  readonly amount: Vnd
}

/** Each group whose amount is not what it was the month before, with why. */
function differing({ id, month, provisionCode }: Cycle, scope: Scope): RawBuilder<unknown> {
  return sql`
    SELECT coalesce(e.group_id, p.group_id) AS group_id, coalesce(e.group_name, p.group_name) AS group_name,
      coalesce(e.commune_id, p.commune_id) AS commune_id, e.id AS entitlement_id, coalesce(p.amount, 0) AS before, coalesce(e.amount, 0) AS after,
      CASE WHEN coalesce(p.amount, 0) = 0 THEN 'new' WHEN coalesce(e.amount, 0) = 0 THEN 'gone' ELSE 'changed' END AS cause,
      CASE WHEN coalesce(p.amount, 0) = 0 THEN CASE WHEN p.group_id IS NULL THEN 'first-month' ELSE 'eligible-now' END
        WHEN coalesce(e.amount, 0) = 0 THEN CASE WHEN e.group_id IS NULL THEN 'not-in-registers' WHEN e.state = 'held' THEN 'held' ELSE coalesce(e.reason_code, 'nothing-due') END
        ELSE coalesce(e.reason_code, 'amount-changed') END AS code,
      CASE WHEN coalesce(p.amount, 0) <> 0 AND e.state <> 'held' THEN e.reason_fact END AS fact
    FROM (SELECT x.*, CASE state WHEN 'entitled' THEN amount_vnd ELSE 0 END AS amount FROM entitlement x WHERE x.month = ${month} AND x.cycle_id = ${id}) e
    FULL JOIN (SELECT x.*, CASE x.state WHEN 'entitled' THEN x.amount_vnd ELSE 0 END AS amount FROM entitlement x
      JOIN payment_cycle c ON c.id = x.cycle_id AND c.provision_code = ${provisionCode} AND c.kind = 'main'
      WHERE x.month = ${addMonths(month, -1)}) p ON p.group_id = e.group_id
    WHERE coalesce(e.amount, 0) <> coalesce(p.amount, 0) AND (${within(scope)} OR (e.group_id IS NULL AND ${within(scope, 'p')}))`
}

export async function summariseDifferences(database: Database, cycle: Cycle, scope: Scope): Promise<Difference[]> {
  const { rows } = await sql<Difference>`SELECT cause, code, fact, count(*)::int AS groups, sum(after - before)::bigint AS amount
    FROM (${differing(cycle, scope)}) AS d GROUP BY cause, code, fact ORDER BY cause, count(*) DESC`.execute(database)
  return rows.map((row) => ({ ...row, amount: vnd(row.amount) }))
}

export interface GroupDifference {
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  readonly communeName: string
  readonly entitlementId: string | null
  readonly cause: DifferenceCause
  readonly code: string
  readonly fact: string | null
  readonly before: Vnd
  readonly after: Vnd
}

export async function listDifferences(
  database: Database,
  cycle: Cycle,
  { scope, limit }: { scope: Scope; limit: number },
): Promise<GroupDifference[]> {
  const { rows } = await sql<GroupDifference>`SELECT group_id AS "groupId", group_name AS "groupName", commune_id AS "communeId",
      coalesce(u.name, '') AS "communeName", entitlement_id AS "entitlementId", cause, code, fact, before::bigint, after::bigint
    FROM (SELECT * FROM (${differing(cycle, scope)}) AS all_of_them ORDER BY cause, code, group_name COLLATE "vi-x-icu", group_id LIMIT ${limit}) AS d
    LEFT JOIN LATERAL unit_on(d.commune_id, ${lastDayOf(cycle.month)}::date) u ON true
    ORDER BY cause, code, group_name COLLATE "vi-x-icu", u.name COLLATE "vi-x-icu", group_id`.execute(database)
  return rows.map((row) => ({ ...row, before: vnd(row.before), after: vnd(row.after) }))
}
