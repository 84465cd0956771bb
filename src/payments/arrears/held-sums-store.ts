import { type RawBuilder, sql } from 'kysely'
import { LEGAL_TIME_ZONE, type Month, type PlainDate } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { Database } from '../../platform/db/database.ts'
import { openParts } from '../disbursement/order-store.ts'
import { coversSum } from '../holds/dated-hold-store.ts'
import type { HoldSubject } from '../holds/hold.ts'
import { EACH_CYCLE, OWING } from './arrears-store.ts'

/** Approved sums that are neither on their way nor paid. */
export interface CountedSums {
  readonly count: number
  readonly amount: Vnd
}

const OPEN_SUM = {
  payee: sql.ref('open.payee_id'),
  group: sql.ref('open.group_id'),
  commune: sql.ref('open.commune_id'),
  provision: sql.ref('cycle.provision_code'),
} as const

const openSums = (on: PlainDate): RawBuilder<unknown> => sql`payment_cycle cycle
  CROSS JOIN LATERAL (${openParts(EACH_CYCLE, on)}) AS open`

/** What each hold by day keeps now. A sum that several keep counts for the narrowest. */
export async function sumByHold(database: Database, on: PlainDate): Promise<Map<string, CountedSums>> {
  const { rows } = await sql<{ holdId: string; count: number; amount: number }>`
    SELECT coalesce(open.hold_id::text, '') AS "holdId", count(*)::int AS count, sum(open.amount_vnd)::bigint AS amount FROM ${openSums(on)}
    WHERE cycle.state = ANY(${OWING}::text[]) AND open.held_by <> 'month' GROUP BY open.hold_id`.execute(database)
  return new Map(rows.map(({ holdId, count, amount }) => [holdId, { count, amount: vnd(amount) }]))
}

/** Approved sums of a payee, group, commune or provision that nothing holds yet: what a hold of today would keep. */
export async function sumToHold(
  database: Database,
  { subject, subjectId }: { readonly subject: HoldSubject; readonly subjectId: string },
  on: PlainDate,
): Promise<CountedSums> {
  const idOf = (one: HoldSubject): string | null => (one === subject ? subjectId : null)
  const { rows } = await sql<{ count: number; amount: number }>`
    SELECT count(*)::int AS count, coalesce(sum(open.amount_vnd), 0)::bigint AS amount FROM ${openSums(on)}
    CROSS JOIN (SELECT ${idOf('payee')}::uuid AS person_id, ${idOf('group')}::uuid AS group_id, ${idOf('commune')}::uuid AS commune_id,
      ${idOf('provision')}::text AS provision_code) AS d
    WHERE cycle.state = ANY(${OWING}::text[]) AND open.hold_id IS NULL AND ${coversSum(OPEN_SUM)}`.execute(database)
  return { count: rows[0]?.count ?? 0, amount: vnd(rows[0]?.amount ?? 0) }
}

/** What of a cycle can be ordered again. */
export interface FreedSums extends CountedSums {
  readonly cycleId: string
  readonly month: Month
}

/**
 * Sums that can be ordered again because a hold came to its last day: approved while it stood. Asked by everybody's tasks: where
 * no hold is over, no sum is looked at.
 */
export async function listFreed(database: Database, on: PlainDate): Promise<FreedSums[]> {
  const { rows } = await sql<FreedSums>`
    SELECT cycle.id AS "cycleId", cycle.month, count(*)::int AS count, sum(open.amount_vnd)::bigint AS amount FROM ${openSums(on)}
    CROSS JOIN LATERAL (SELECT (max(at) AT TIME ZONE ${LEGAL_TIME_ZONE})::date AS on_date FROM cycle_event
      WHERE cycle_id = cycle.id AND kind = 'approved') AS approved
    WHERE EXISTS (SELECT FROM dated_hold past WHERE past.released_at IS NULL AND past.until_day < ${on}::date)
      AND cycle.state = ANY(${OWING}::text[]) AND open.obstacle IS NULL AND EXISTS (
      SELECT FROM dated_hold d WHERE d.released_at IS NULL AND d.until_day < ${on}::date AND d.until_day >= approved.on_date
        AND ${coversSum(OPEN_SUM)})
    GROUP BY cycle.id ORDER BY cycle.month, cycle.id`.execute(database)
  return rows.map((row) => ({ ...row, amount: vnd(row.amount) }))
}
