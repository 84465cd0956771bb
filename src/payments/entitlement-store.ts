import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Month } from '../kernel/calendar.ts'
import { type Vnd, vnd } from '../kernel/money.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import type { PaymentCycle } from './cycle.ts'
import type { Answer, Entitlement } from './entitlement.ts'
import { basisDigest, derivationDigest } from './fingerprint.ts'

export const sha256 = (text: string): string => hash('sha256', text)

type Cycle = Pick<PaymentCycle, 'id' | 'month' | 'provinceId'>

export type DigestedEntitlement = Entitlement & { readonly digest: string; readonly derivation: Derivation }

/** How an amount came out, with its digest and the JSON it is kept as. */
export interface Derivation {
  readonly digest: string
  readonly json: string
}

/** Digests entitlements; a derivation that groups share is digested and written out once. */
export function digester(): (entitlement: Entitlement) => DigestedEntitlement {
  const known = new WeakMap<Answer, Derivation>()
  const derive = (answer: Answer): Derivation => {
    const found = known.get(answer)
    if (found !== undefined) return found
    const body = { facts: answer.facts, evaluation: answer.evaluation }
    const derivation = { digest: derivationDigest(sha256, body), json: JSON.stringify(body) }
    known.set(answer, derivation)
    return derivation
  }
  return (entitlement) => {
    const derivation = derive(entitlement.answer)
    return { ...entitlement, derivation, digest: basisDigest(sha256, { ...entitlement, derivation: derivation.digest }) }
  }
}

/** Clears what an earlier computation of the cycle left. The events keep its totals; nothing of it was submitted. */
export async function deleteEntitlements(transaction: Transaction, { id, month }: Cycle): Promise<void> {
  await sql`DELETE FROM entitlement WHERE month = ${month} AND cycle_id = ${id}`.execute(transaction)
}

/** Writes a few thousand entitlements in one statement, sent as one text: an array a column would be escaped cell by cell. */
export async function insertEntitlements(
  transaction: Transaction,
  cycle: Cycle,
  { rows, newId }: { readonly rows: readonly DigestedEntitlement[]; readonly newId: () => string },
): Promise<void> {
  await insertDerivations(transaction, rows)
  const given = JSON.stringify(rows.map((row) => toRow(row, newId())))
  await sql`INSERT INTO entitlement (id, month, cycle_id, province_id, district_id, commune_id, group_id, group_name, state, amount_vnd,
      potential_vnd, reason_code, reason_fact, derivation_digest, records, parts, basis_digest)
    SELECT id, ${cycle.month}, ${cycle.id}, ${cycle.provinceId}, district, commune, "group", name, state, amount, potential, code, fact,
      derivation, records, parts, digest
    FROM json_to_recordset(${given}::json) AS given (id uuid, district uuid, commune uuid, "group" uuid, name text, state text, amount bigint,
      potential bigint, code text, fact text, derivation text, records jsonb, parts jsonb, digest text)`.execute(transaction)
}

const toRow = (row: DigestedEntitlement, id: string) => ({
  id,
  district: row.districtId,
  commune: row.communeId,
  group: row.groupId,
  name: row.groupName,
  state: row.state,
  amount: row.amount,
  potential: row.potential,
  code: row.reasons[0]?.code,
  fact: row.reasons[0]?.fact,
  derivation: row.derivation.digest,
  records: row.records,
  parts: row.parts,
  digest: row.digest,
})

async function insertDerivations(transaction: Transaction, rows: readonly DigestedEntitlement[]): Promise<void> {
  const distinct = [...new Map(rows.map(({ derivation }) => [derivation.digest, derivation.json]))]
  await sql`INSERT INTO derivation (digest, body) SELECT * FROM unnest(${distinct.map(([digest]) => digest)}::text[],
    ${distinct.map(([, json]) => json)}::jsonb[]) ON CONFLICT DO NOTHING`.execute(transaction)
}

/**
 * Tells the planner what was just written by the thousand: it would otherwise go on from an empty table, and look
 * for each payee of a large month among all of them.
 */
export async function analyseMonth(transaction: Transaction, table: 'entitlement' | 'disbursement', month: Month): Promise<void> {
  await sql`ANALYZE ${sql.table(`${table}_${month.replace('-', '_')}`)}`.execute(transaction)
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
