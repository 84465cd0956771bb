import { type RawBuilder, sql } from 'kysely'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { Database } from '../../platform/db/database.ts'
import type { HoldTold } from '../holds/hold.ts'
import { OBSTACLES, type OrderObstacle } from './obstacle.ts'
import { linesToOrder, type SharedAccount, selectSharing, toSharedAccounts } from './shared-account-store.ts'

/** What an order would send, and what it would leave. */
export interface OrderSums {
  /** Payments, not sums: one to a commune may be for several groups. */
  readonly payees: number
  readonly total: Vnd
  /** Sums that would not be ordered, each with its obstacle. */
  readonly waiting: number
  readonly waitingTotal: Vnd
}

export interface SumsOfCycle extends OrderSums {
  readonly cycleId: string
}

/** Sums that would not be ordered for one reason. */
export interface ObstacleSum {
  readonly obstacle: OrderObstacle
  readonly payees: number
  readonly amount: Vnd
}

/** What one hold keeps of what is open. */
export interface SumOnHold extends HoldTold {
  readonly holdId: string
  /** Of the payee or group; of the first of those that a wider hold keeps. */
  readonly name: string
  readonly communeId: string
  readonly payees: number
  readonly amount: Vnd
}

/** What is open in several cycles, told in one reading. */
interface OpenSums {
  readonly byCycle: readonly SumsOfCycle[]
  /** For each reason, in the order they are told. */
  readonly obstacles: readonly ObstacleSum[]
  /** The largest sum first. */
  readonly holds: readonly SumOnHold[]
  readonly shared: readonly SharedAccount[]
}

/** What is open in one cycle: see `openParts`. */
interface OpenOfCycle {
  readonly cycleId: string
  readonly open: RawBuilder<unknown>
}

const OPEN = sql`SELECT * FROM open`

const BY_CYCLE = sql`SELECT cycle_id AS "cycleId",
    count(DISTINCT CASE payee_kind WHEN 'unit' THEN (commune_id, line_id)::text ELSE (entitlement_id, payee_id, line_id)::text END)
      FILTER (WHERE obstacle IS NULL)::int AS payees,
    coalesce(sum(amount_vnd) FILTER (WHERE obstacle IS NULL), 0)::bigint AS total,
    count(*) FILTER (WHERE obstacle IS NOT NULL)::int AS waiting,
    coalesce(sum(amount_vnd) FILTER (WHERE obstacle IS NOT NULL), 0)::bigint AS "waitingTotal"
  FROM open GROUP BY cycle_id`

const BY_OBSTACLE = sql`SELECT obstacle, count(*)::int AS payees, sum(amount_vnd)::bigint AS amount FROM open
  WHERE obstacle IS NOT NULL GROUP BY obstacle`

const BY_HOLD = sql`
  SELECT coalesce(hold_id::text, '') AS "holdId", coalesce(held_by, 'month') AS by, coalesce(hold_reason, '') AS reason, held_until AS until,
    CASE held_by WHEN 'payee' THEN min(payee_name) WHEN 'group' THEN min(group_name) WHEN 'month' THEN min(group_name) ELSE '' END AS name,
    (array_agg(commune_id ORDER BY commune_id))[1] AS "communeId", count(*)::int AS payees, sum(amount_vnd)::bigint AS amount
  FROM open WHERE obstacle = 'held' GROUP BY hold_id, held_by, hold_reason, held_until ORDER BY amount DESC, hold_id`

const everyRow = (rows: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(SELECT coalesce(jsonb_agg(to_jsonb(one)), '[]') FROM (${rows}) AS one)`

const withOpen = (cycles: readonly OpenOfCycle[]): RawBuilder<unknown> => {
  const parts = cycles.map(({ cycleId, open }) => sql`SELECT ${cycleId}::uuid AS cycle_id, part.* FROM (${open}) AS part`)
  return sql`WITH open AS MATERIALIZED (${sql.join(parts, sql` UNION ALL `)})`
}

/** How much of each cycle could be ordered, and how much could not. */
export async function sumOpen(database: Database, cycles: readonly OpenOfCycle[]): Promise<SumsOfCycle[]> {
  if (cycles.length === 0) return []
  const { rows } = await sql<SumsOfCycle>`${withOpen(cycles)} ${BY_CYCLE}`.execute(database)
  return rows.map((row) => ({ ...row, total: vnd(row.total), waitingTotal: vnd(row.waitingTotal) }))
}

/** Who is open is found once for all that is told of it: it is most of the work. @param onTheirWay what was ordered before */
export async function readOpenSums(
  database: Database,
  cycles: readonly OpenOfCycle[],
  onTheirWay: RawBuilder<unknown>,
): Promise<OpenSums> {
  const sharing = selectSharing(sql`${onTheirWay} UNION ALL ${linesToOrder(OPEN)}`)
  const { rows } = await sql<OpenSumsRow>`${withOpen(cycles)}
    SELECT ${everyRow(BY_CYCLE)} AS sums, ${everyRow(BY_OBSTACLE)} AS obstacles, ${everyRow(BY_HOLD)} AS holds,
      ${everyRow(sharing)} AS sharing`.execute(database)
  const { sums = [], obstacles = [], holds = [], sharing: shared = [] } = rows[0] ?? {}
  return {
    byCycle: cycles.map(({ cycleId }) => sums.find((one) => one.cycleId === cycleId) ?? { cycleId, ...NOTHING_OPEN }),
    obstacles: OBSTACLES.flatMap(({ code }) => obstacles.filter(({ obstacle }) => obstacle === code)),
    holds,
    shared: toSharedAccounts(shared),
  }
}

interface OpenSumsRow {
  readonly sums: readonly SumsOfCycle[]
  readonly obstacles: readonly ObstacleSum[]
  readonly holds: readonly SumOnHold[]
  readonly sharing: Parameters<typeof toSharedAccounts>[0]
}

const NOTHING_OPEN: OrderSums = { payees: 0, total: vnd(0), waiting: 0, waitingTotal: vnd(0) }
