import { sql } from 'kysely'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { Database } from '../../platform/db/database.ts'
import { partsOfCycle } from '../approval/funding-store.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { OrderObstacle } from '../disbursement/obstacle.ts'

/** A sum that was approved and ended unpaid: by a decision, or when its month was closed before what is owed was kept. */
export interface ReleasedSum {
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  readonly payeeName: string
  readonly amount: Vnd
  /** `not-ordered`: nothing stood against it. */
  readonly obstacle: OrderObstacle | 'not-ordered'
  /** Number of the decision that ended it; `null`: a closing did. */
  readonly decision: string | null
}

export async function listReleased(database: Database, cycle: Pick<PaymentCycle, 'id' | 'month'>): Promise<ReleasedSum[]> {
  const { rows } = await sql<ReleasedSum>`
    SELECT r.group_id AS "groupId", e.group_name AS "groupName", e.commune_id AS "communeId", coalesce(part.payee_name, '') AS "payeeName",
      r.amount_vnd AS amount, r.reason_code AS obstacle, n.decision_number AS decision
    FROM cycle_release r JOIN entitlement e ON e.month = ${cycle.month} AND e.id = r.entitlement_id
    LEFT JOIN (SELECT DISTINCT entitlement_id, payee_id, payee_name FROM (${partsOfCycle(cycle)}) AS parts) AS part
      ON part.entitlement_id = r.entitlement_id AND part.payee_id::text = r.payee_key
    LEFT JOIN arrears_ending n ON n.cycle_id = r.cycle_id AND n.entitlement_id = r.entitlement_id AND n.payee_key = r.payee_key
      AND n.line_id = r.line_id AND n.outcome = 'confirmed'
    WHERE r.cycle_id = ${cycle.id} ORDER BY r.entitlement_id, r.payee_key, r.line_id`.execute(database)
  return rows.map((row) => ({ ...row, amount: vnd(row.amount) }))
}
