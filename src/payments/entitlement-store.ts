import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Month } from '../kernel/calendar.ts'
import { type Vnd, vnd } from '../kernel/money.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import type { PaymentCycle } from './cycle.ts'
import type { Entitlement } from './entitlement.ts'
import { basisDigest } from './fingerprint.ts'

export const sha256 = (text: string): string => hash('sha256', text)

type Cycle = Pick<PaymentCycle, 'id' | 'month' | 'provinceId'>

export type DigestedEntitlement = Entitlement & { readonly digest: string }
export const digested = (entitlement: Entitlement): DigestedEntitlement => ({
  ...entitlement,
  digest: basisDigest(sha256, entitlement),
})

/** Clears what an earlier computation of the cycle left. The events keep its totals; nothing of it was submitted. */
export async function deleteEntitlements(transaction: Transaction, { id, month }: Cycle): Promise<void> {
  await sql`DELETE FROM entitlement WHERE month = ${month} AND cycle_id = ${id}`.execute(transaction)
}

/** Writes a few thousand entitlements in one statement. */
export async function insertEntitlements(
  transaction: Transaction,
  cycle: Cycle,
  { rows, newId }: { readonly rows: readonly DigestedEntitlement[]; readonly newId: () => string },
): Promise<void> {
  const column = <Value>(pick: (row: DigestedEntitlement) => Value): Value[] => rows.map(pick)
  await sql`INSERT INTO entitlement (id, month, cycle_id, province_id, district_id, commune_id, group_id, group_name, state, amount_vnd,
      potential_vnd, reason_code, reason_fact, explanation, facts, parts, basis_digest)
    SELECT id, ${cycle.month}, ${cycle.id}, ${cycle.provinceId}, district_id, commune_id, group_id, group_name, state, amount_vnd,
      potential_vnd, reason_code, reason_fact, explanation, facts, parts, basis_digest
    FROM unnest(${column(() => newId())}::uuid[], ${column(({ districtId }) => districtId ?? null)}::uuid[],
      ${column(({ communeId }) => communeId)}::uuid[], ${column(({ groupId }) => groupId)}::uuid[],
      ${column(({ groupName }) => groupName)}::text[], ${column(({ state }) => state)}::text[], ${column(({ amount }) => amount)}::bigint[],
      ${column(({ potential }) => potential)}::bigint[], ${column(({ reasons }) => reasons[0]?.code ?? null)}::text[],
      ${column(({ reasons }) => reasons[0]?.fact ?? null)}::text[],
      ${column(({ evaluation }) => JSON.stringify(evaluation))}::jsonb[], ${column(({ basis }) => JSON.stringify(basis))}::jsonb[],
      ${column(({ parts }) => JSON.stringify(parts))}::jsonb[], ${column(({ digest }) => digest)}::text[])
      AS given (id, district_id, commune_id, group_id, group_name, state, amount_vnd, potential_vnd, reason_code, reason_fact,
        explanation, facts, parts, basis_digest)`.execute(transaction)
}

/** The states follow the holds of the cycle: a held group keeps its amount and is not paid. */
export async function applyHolds(transaction: Transaction, { id, month }: Cycle): Promise<void> {
  await sql`UPDATE entitlement e SET state = CASE WHEN h.id IS NULL THEN 'entitled' ELSE 'held' END
    FROM entitlement x LEFT JOIN payment_hold h ON h.cycle_id = x.cycle_id AND h.group_id = x.group_id AND h.released_at IS NULL
    WHERE x.month = ${month} AND x.cycle_id = ${id} AND x.amount_vnd > 0 AND e.month = x.month AND e.id = x.id
      AND e.state <> CASE WHEN h.id IS NULL THEN 'entitled' ELSE 'held' END`.execute(transaction)
}

export interface CycleFigures {
  readonly fingerprint: string
  readonly entitledGroups: number
  readonly total: Vnd
}

/**
 * The fingerprint of a cycle as it stands in the database, with its totals: the lines of `fingerprintLine`, by
 * group, under the month and provision version.
 */
export async function readFigures(
  database: Database,
  cycle: Pick<PaymentCycle, 'id' | 'month' | 'provisionId'>,
): Promise<CycleFigures> {
  const head = `canhtayso-cycle-1|${cycle.id}|${cycle.provisionId}|${cycle.month}`
  const { rows } = await sql<{ fingerprint: string; groups: number; total: number }>`
    SELECT encode(sha256(convert_to(${head} || E'\n' || coalesce(string_agg(
        group_id || '|' || state || '|' || amount_vnd || '|' || basis_digest, E'\n' ORDER BY group_id), ''), 'UTF8')), 'hex') AS fingerprint,
      count(*) FILTER (WHERE state = 'entitled')::int AS groups,
      coalesce(sum(amount_vnd) FILTER (WHERE state = 'entitled'), 0)::bigint AS total
    FROM entitlement WHERE month = ${cycle.month} AND cycle_id = ${cycle.id}`.execute(database)
  const found = rows[0]
  return { fingerprint: found?.fingerprint ?? '', entitledGroups: found?.groups ?? 0, total: vnd(found?.total ?? 0) }
}

/** The digest of each group of a cycle, to see whether what it rested on is still so. */
export async function readDigests(
  database: Database,
  { id, month }: Pick<PaymentCycle, 'id' | 'month'>,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ group_id: string; basis_digest: string }>`SELECT group_id, basis_digest FROM entitlement
    WHERE month = ${month} AND cycle_id = ${id}`.execute(database)
  return new Map(rows.map(({ group_id, basis_digest }) => [group_id, basis_digest]))
}

export async function findEntitlementOfGroup(
  database: Database,
  of: { readonly cycleId: string; readonly month: Month; readonly groupId: string },
): Promise<{ id: string; communeId: string; state: Entitlement['state']; amount: Vnd } | undefined> {
  const { rows } = await sql<{ id: string; communeId: string; state: Entitlement['state']; amount: number }>`
    SELECT id, commune_id AS "communeId", state, amount_vnd AS amount FROM entitlement
    WHERE month = ${of.month} AND cycle_id = ${of.cycleId} AND group_id = ${of.groupId}`.execute(database)
  const found = rows[0]
  return found && { ...found, amount: vnd(found.amount) }
}
