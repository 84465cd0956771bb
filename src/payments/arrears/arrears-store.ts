import { sql } from 'kysely'
import type { Month } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { Database } from '../../platform/db/database.ts'
import type { SupplementReason } from '../entitlement/supplement-reason.ts'
import { LEFT_OUT } from '../entitlement/supplement-store.ts'

/** A group that its closed month left out. */
export interface LeftOut {
  readonly entitlementId: string
  readonly cycleId: string
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  readonly amount: Vnd
  readonly why: SupplementReason
  readonly since: Date
}

export async function listLeftOut(database: Database, month: Month | undefined): Promise<LeftOut[]> {
  const { rows } = await sql<LeftOut>`SELECT entitlement_id AS "entitlementId", cycle_id AS "cycleId", group_id AS "groupId",
      group_name AS "groupName", commune_id AS "communeId", amount_vnd AS amount, why, since
    FROM (${LEFT_OUT}) AS left_out WHERE ${month ?? null}::text IS NULL OR month = ${month ?? null}::text
    ORDER BY group_name COLLATE "vi-x-icu", group_id`.execute(database)
  return rows.map((row) => ({ ...row, amount: vnd(row.amount) }))
}

/** Since when each cycle's sums are owed: the day it was approved. */
export async function findApprovalTimes(database: Database, cycleIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await sql<{ cycleId: string; at: Date }>`SELECT cycle_id AS "cycleId", max(at) AS at FROM cycle_event
    WHERE kind = 'approved' AND cycle_id = ANY(${cycleIds}::uuid[]) GROUP BY cycle_id`.execute(database)
  return new Map(rows.map(({ cycleId, at }) => [cycleId, at]))
}
