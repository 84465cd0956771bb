import { sql } from 'kysely'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { ConfirmedGroup, DrawnLook } from './draw.ts'

/** The confirmations that the computed month rests on: of a group that gets nothing, none. */
export async function listConfirmedGroups(
  database: Database,
  { id, month }: Pick<PaymentCycle, 'id' | 'month'>,
): Promise<ConfirmedGroup[]> {
  const { rows } = await sql<Omit<ConfirmedGroup, 'confirmedAt'> & { readonly confirmedAt: Date }>`
    WITH counted AS MATERIALIZED (
      SELECT c.id, e.group_id, c.confirmed_by FROM entitlement e
      JOIN report_confirmation c ON c.id = (e.records ->> 'reportConfirmationId')::uuid AND c.state = 'approved' AND c.replaced_at IS NULL
      WHERE e.month = ${month} AND e.cycle_id = ${id} AND e.state <> 'not-entitled'),
    own AS MATERIALIZED (
      SELECT DISTINCT account.id, min(account.id::text) OVER (PARTITION BY officer.confirmed_by) AS human
      FROM (SELECT DISTINCT confirmed_by FROM counted) AS officer CROSS JOIN LATERAL accounts_of_human(officer.confirmed_by) AS account (id)),
    numbered AS (
      SELECT r.id, own.human, r.confirmed_at, (rank() OVER (PARTITION BY own.human ORDER BY r.confirmed_at) - 1)::int AS before
      FROM own JOIN report_confirmation r ON r.confirmed_by = own.id AND r.state = 'approved' AND r.replaced_at IS NULL)
    SELECT counted.group_id AS "groupId", counted.id AS "confirmationId", numbered.human AS officer,
      numbered.confirmed_at AS "confirmedAt", numbered.before
    FROM counted JOIN numbered ON numbered.id = counted.id`.execute(database)
  return rows.map((row) => ({ ...row, confirmedAt: row.confirmedAt.toISOString() }))
}

export interface Draw {
  readonly id: string
  readonly cycleId: string
  /** Its number among the draws of the month. */
  readonly ordinal: number
  readonly ruleId: string
  readonly seed: string
  /** How many confirmed groups it was drawn from. */
  readonly population: number
  readonly drawn: readonly DrawnLook[]
}

/** The draw that holds: the last one of a month. */
export async function findDraw(database: Database, cycleId: string): Promise<Draw | undefined> {
  const { rows } = await sql<Draw>`SELECT id, cycle_id AS "cycleId", ordinal, rule_id AS "ruleId", seed, population, drawn
    FROM look_draw WHERE cycle_id = ${cycleId} ORDER BY ordinal DESC LIMIT 1`.execute(database)
  return rows[0]
}

export async function insertDraw(transaction: Transaction, { drawn, at, ...draw }: Draw & { readonly at: Date }): Promise<void> {
  await sql`INSERT INTO look_draw (id, cycle_id, ordinal, rule_id, seed, population, drawn, drawn_at)
    VALUES (${draw.id}, ${draw.cycleId}, ${draw.ordinal}, ${draw.ruleId}, ${draw.seed}, ${draw.population},
      ${JSON.stringify(drawn)}::jsonb, ${at})`.execute(transaction)
}

/** Of the confirmations that were drawn and still stand: how many, and how many nobody has agreed to. */
export interface LookCount {
  readonly drawn: number
  readonly missing: number
}

export async function countLooks(database: Database, cycleId: string): Promise<LookCount> {
  const { rows } = await sql<LookCount>`
    SELECT count(*)::int AS drawn, count(*) FILTER (WHERE latest.outcome IS DISTINCT FROM 'agreed')::int AS missing
    FROM drawn_looks(${cycleId}::uuid) AS d JOIN report_confirmation c ON c.id = d.confirmation_id AND c.replaced_at IS NULL
    LEFT JOIN LATERAL (SELECT l.outcome FROM report_look l WHERE l.confirmation_id = d.confirmation_id ORDER BY l.ordinal DESC LIMIT 1)
      AS latest ON true`.execute(database)
  return rows[0] ?? { drawn: 0, missing: 0 }
}
