import { sql } from 'kysely'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'

/** @returns false when the group is held already */
export async function insertHold(
  transaction: Transaction,
  hold: { id: string; cycleId: string; groupId: string; reason: string; by: string; at: Date },
): Promise<boolean> {
  const { rows } =
    await sql`INSERT INTO payment_hold (id, cycle_id, group_id, reason, placed_by, placed_at) VALUES (${hold.id}, ${hold.cycleId},
    ${hold.groupId}, ${hold.reason}, ${hold.by}, ${hold.at}) ON CONFLICT DO NOTHING RETURNING id`.execute(transaction)
  return rows.length === 1
}

/** @returns false when the group is not held */
export async function releaseHold(
  transaction: Transaction,
  hold: { cycleId: string; groupId: string; reason: string; by: string; at: Date },
): Promise<boolean> {
  const { rows } =
    await sql`UPDATE payment_hold SET released_by = ${hold.by}, released_at = ${hold.at}, release_reason = ${hold.reason}
    WHERE cycle_id = ${hold.cycleId} AND group_id = ${hold.groupId} AND released_at IS NULL RETURNING id`.execute(transaction)
  return rows.length === 1
}

export async function isOnItsWay(
  database: Database,
  { id, month }: Pick<PaymentCycle, 'id' | 'month'>,
  groupId: string,
): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM disbursement WHERE month = ${month} AND cycle_id = ${id} AND group_id = ${groupId}
    AND state <> 'rejected' LIMIT 1`.execute(database)
  return rows.length === 1
}
