import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Month } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { toColumn } from '../../platform/db/many-rows.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { Answer, Entitlement } from './entitlement.ts'
import { basisDigest, derivationDigest } from './fingerprint.ts'

export const sha256 = (text: string): string => hash('sha256', text)

type Cycle = Pick<PaymentCycle, 'id' | 'month' | 'provinceId'>

export type DigestedEntitlement = Entitlement & { readonly digest: string; readonly derivation: Derivation }

/** A derivation with its digest and its serialised JSON. */
export interface Derivation {
  readonly digest: string
  readonly json: string
}

/** Digests entitlements; a derivation shared by several groups is serialised and hashed once. */
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

/** Deletes an earlier computation, which was never submitted. The history keeps its totals. */
export async function deleteEntitlements(transaction: Transaction, { id, month }: Cycle): Promise<void> {
  await sql`DELETE FROM entitlement WHERE month = ${month} AND cycle_id = ${id}`.execute(transaction)
}

/** Rows of one statement: what else the connection is asked meanwhile, such as the next facts, comes between two of them. */
const ROWS = 1_000

export async function insertEntitlements(
  transaction: Transaction,
  cycle: Cycle,
  rows: readonly DigestedEntitlement[],
): Promise<void> {
  await insertDerivations(transaction, rows)
  for (let from = 0; from < rows.length; from += ROWS) await insertSome(transaction, cycle, rows.slice(from, from + ROWS))
}

async function insertSome(transaction: Transaction, cycle: Cycle, rows: readonly DigestedEntitlement[]): Promise<void> {
  const column = (pick: (row: DigestedEntitlement) => string | number | null) => toColumn(rows.map(pick))
  await sql`INSERT INTO entitlement (id, month, cycle_id, province_id, district_id, commune_id, group_id, group_name, state, amount_vnd,
      potential_vnd, reason_code, reason_fact, derivation_digest, records, parts, basis_digest)
    SELECT new_uuid_v7(), ${cycle.month}, ${cycle.id}, ${cycle.provinceId}, district::uuid, commune::uuid, community_group::uuid, name, state,
      amount::bigint, potential::bigint, code, fact, derivation, records::jsonb, parts::jsonb, digest
    FROM unnest(${column(({ districtId }) => districtId ?? null)}, ${column(({ communeId }) => communeId)},
      ${column(({ groupId }) => groupId)}, ${rows.map(({ groupName }) => groupName)}::text[], ${column(({ state }) => state)},
      ${column(({ amount }) => amount)}, ${column(({ potential }) => potential)},
      ${column(({ reasons }) => reasons[0]?.code ?? null)}, ${column(({ reasons }) => reasons[0]?.fact ?? null)},
      ${column(({ derivation }) => derivation.digest)}, ${column(({ records }) => JSON.stringify(records))},
      ${column(({ parts }) => JSON.stringify(parts))}, ${column(({ digest }) => digest)})
      AS given (district, commune, community_group, name, state, amount, potential, code, fact, derivation, records, parts, digest)`.execute(
    transaction,
  )
}

async function insertDerivations(transaction: Transaction, rows: readonly DigestedEntitlement[]): Promise<void> {
  const distinct = [...new Map(rows.map(({ derivation }) => [derivation.digest, derivation.json]))]
  await sql`INSERT INTO derivation (digest, body) SELECT * FROM unnest(${distinct.map(([digest]) => digest)}::text[],
    ${distinct.map(([, json]) => json)}::jsonb[]) ON CONFLICT DO NOTHING`.execute(transaction)
}

/** Updates the states from the holds of the cycle: a held group keeps its amount and is not paid. */
export async function applyHolds(transaction: Transaction, { id, month }: Cycle): Promise<void> {
  await sql`UPDATE entitlement e SET state = 'held' FROM payment_hold h WHERE e.month = ${month} AND e.cycle_id = ${id}
    AND h.cycle_id = ${id} AND h.group_id = e.group_id AND h.released_at IS NULL AND e.state = 'entitled'`.execute(transaction)
  await sql`UPDATE entitlement e SET state = 'entitled' WHERE e.month = ${month} AND e.cycle_id = ${id} AND e.state = 'held'
    AND NOT EXISTS (SELECT 1 FROM payment_hold h WHERE h.cycle_id = ${id} AND h.group_id = e.group_id AND h.released_at IS NULL)`.execute(
    transaction,
  )
}

export interface CycleFigures {
  readonly fingerprint: string
  readonly entitledGroups: number
  readonly total: Vnd
}

/**
 * Computes the fingerprint of a stored cycle, with its totals: a digest over the month, the provision version, and one
 * line per group with state, amount and digest. Submission and approval are compared by it.
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

/** The digest of each group of a cycle, to detect facts that changed since. */
export async function readDigests(
  database: Database,
  { id, month }: Pick<PaymentCycle, 'id' | 'month'>,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ group_id: string; basis_digest: string }>`SELECT group_id, basis_digest FROM entitlement
    WHERE month = ${month} AND cycle_id = ${id}`.execute(database)
  return new Map(rows.map(({ group_id, basis_digest }) => [group_id, basis_digest]))
}

/** What a group is to get in a month. */
export interface EntitlementOfGroup extends Pick<Entitlement, 'state' | 'communeId'> {
  readonly id: string
  readonly amount: Vnd
}

export async function findEntitlementOfGroup(
  database: Database,
  key: { readonly cycleId: string; readonly month: Month; readonly groupId: string },
): Promise<EntitlementOfGroup | undefined> {
  const { rows } = await sql<{ id: string; communeId: string; state: Entitlement['state']; amount: number }>`
    SELECT id, commune_id AS "communeId", state, amount_vnd AS amount FROM entitlement
    WHERE month = ${key.month} AND cycle_id = ${key.cycleId} AND group_id = ${key.groupId}`.execute(database)
  const found = rows[0]
  return found && { ...found, amount: vnd(found.amount) }
}
