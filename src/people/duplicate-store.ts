import { type RawBuilder, sql } from 'kysely'
import { ACCOUNT_NAMES } from '../identity/service.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import { toRecordset } from '../platform/db/many-rows.ts'
import type { DuplicateReason, DuplicateState } from './duplicate-case.ts'

export interface CaseRow {
  id: string
  reason: DuplicateReason
  person_a: string
  person_b: string
  state: DuplicateState
  found_at: Date
  decided_by: string | null
  decided_by_name: string | null
  decided_at: Date | null
  reason_text: string | null
}

const CASE_COLUMNS = sql`d.id, d.reason, d.person_a, d.person_b, d.state, d.found_at, d.decided_by, d.decided_at, d.reason_text,
  (SELECT u.name FROM ${ACCOUNT_NAMES} u WHERE u.id = d.decided_by) AS decided_by_name`

export interface CaseToInsert {
  readonly id: string
  readonly people: readonly [string, string]
  readonly reason: DuplicateReason
  readonly decision?: { readonly state: 'different'; readonly by: string; readonly reason: string } | undefined
}

/** Records pairs to be looked at. A pair asked about before is left as it stands. @returns how many are new */
export async function insertCases(transaction: Transaction, cases: readonly CaseToInsert[]): Promise<number> {
  if (cases.length === 0) return 0
  const rows = cases.map(({ id, people: [one, other], reason, decision }) => ({
    id,
    a: one < other ? one : other,
    b: one < other ? other : one,
    reason,
    state: decision?.state ?? 'open',
    by: decision?.by,
    why: decision?.reason,
  }))
  const { numAffectedRows } = await sql`
    INSERT INTO duplicate_case (id, person_a, person_b, reason, state, decided_by, decided_at, reason_text)
    SELECT id, a, b, reason, state, by, CASE WHEN by IS NOT NULL THEN programme_instant(now()) END, why
    FROM ${toRecordset(rows, 'id uuid, a uuid, b uuid, reason text, state text, by uuid, why text')}
    ON CONFLICT (person_a, person_b) DO NOTHING`.execute(transaction)
  return Number(numAffectedRows ?? 0n)
}

/** Pairs with the same folded name and the same birth date or phone, one of them among these people. */
export async function selectLikePairs(
  database: Database,
  personIds: readonly string[],
): Promise<{ person_a: string; person_b: string; reason: DuplicateReason }[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<{ person_a: string; person_b: string; reason: DuplicateReason }>`
    SELECT DISTINCT ON (person_a, person_b) least(n.id, o.id) AS person_a, greatest(n.id, o.id) AS person_b,
      CASE WHEN o.birth_date = n.birth_date THEN 'same-name-and-birth' ELSE 'same-name-and-phone' END AS reason
    FROM person n JOIN person o ON o.folded_name = n.folded_name AND o.id <> n.id AND (o.birth_date = n.birth_date OR o.phone = n.phone)
    WHERE n.id = ANY(${personIds}::uuid[]) AND n.folded_name <> '' AND n.merged_into IS NULL AND o.merged_into IS NULL
      AND NOT EXISTS (SELECT FROM duplicate_case d WHERE d.person_a = least(n.id, o.id) AND d.person_b = greatest(n.id, o.id))
    ORDER BY person_a, person_b, reason`.execute(database)
  return rows
}

export async function lockCase(transaction: Transaction, caseId: string): Promise<CaseRow | undefined> {
  const { rows } = await sql<CaseRow>`SELECT ${CASE_COLUMNS} FROM duplicate_case d WHERE d.id = ${caseId} FOR UPDATE`.execute(
    transaction,
  )
  return rows[0]
}

export async function selectCase(database: Database, caseId: string): Promise<CaseRow | undefined> {
  const { rows } = await sql<CaseRow>`SELECT ${CASE_COLUMNS} FROM duplicate_case d WHERE d.id = ${caseId}`.execute(database)
  return rows[0]
}

export interface CaseScope {
  readonly communeIds: readonly string[] | 'all'
  readonly state: DuplicateState
}

/** Of a pair, each shows the other: whoever asks sees it when both have been in registers of theirs. */
const within = ({ communeIds, state }: CaseScope) =>
  sql`d.state = ${state} AND ${communeIds === 'all' ? sql`true` : sql`${heldIn(sql.ref('d.person_a'), communeIds)} AND ${heldIn(sql.ref('d.person_b'), communeIds)}`}`

const heldIn = (person: RawBuilder<unknown>, communeIds: readonly string[]) =>
  sql`EXISTS (SELECT FROM person_commune c WHERE c.person_id = ${person} AND c.commune_id = ANY(${communeIds}::uuid[]))`

export async function selectCases(
  database: Database,
  scope: CaseScope,
  page: { after: string | undefined; limit: number },
): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    SELECT ${CASE_COLUMNS} FROM duplicate_case d
    WHERE ${within(scope)} AND (${page.after ?? null}::uuid IS NULL OR d.id > ${page.after ?? null}::uuid)
    ORDER BY d.id LIMIT ${page.limit}`.execute(database)
  return rows
}

export async function countCases(database: Database, scope: CaseScope): Promise<number> {
  const { rows } = await sql<{ total: number }>`SELECT count(*) AS total FROM duplicate_case d WHERE ${within(scope)}`.execute(
    database,
  )
  return rows[0]?.total ?? 0
}

export interface CaseDecision {
  readonly state: 'same' | 'different' | 'ended'
  readonly survivorId: string | null
  readonly endedMembershipId: string | null
  readonly decidedBy: string
  readonly reason: string
}

export async function decideCase(transaction: Transaction, caseId: string, decision: CaseDecision): Promise<void> {
  await sql`
    UPDATE duplicate_case SET state = ${decision.state}, survivor_id = ${decision.survivorId}, ended_membership_id = ${decision.endedMembershipId},
      decided_by = ${decision.decidedBy}, decided_at = programme_instant(now()), reason_text = ${decision.reason} WHERE id = ${caseId}`.execute(
    transaction,
  )
}

/** Open questions about a record that was merged are asked about the person it went into, unless they were already. */
export async function moveOpenCases(
  transaction: Transaction,
  merged: { from: string; into: string },
  newId: () => string,
): Promise<void> {
  const { rows } = await sql<{ id: string; other: string; reason: DuplicateReason }>`
    SELECT id, CASE WHEN person_a = ${merged.from} THEN person_b ELSE person_a END AS other, reason
    FROM duplicate_case WHERE state = 'open' AND ${merged.from} IN (person_a, person_b) FOR UPDATE`.execute(transaction)
  const moved = rows.filter(({ other }) => other !== merged.into)
  await insertCases(
    transaction,
    moved.map(({ other, reason }) => ({ id: newId(), people: [merged.into, other] as const, reason })),
  )
  await sql`
    UPDATE duplicate_case d SET state = 'superseded', decided_at = programme_instant(now()), superseded_by = n.id
    FROM duplicate_case n, ${toRecordset(moved, 'id uuid, other uuid')}
    WHERE d.id = r.id AND n.person_a = least(r.other, ${merged.into}::uuid) AND n.person_b = greatest(r.other, ${merged.into}::uuid)`.execute(
    transaction,
  )
}

/** Redirects a merged record, and those already merged into it, to the survivor, and copies values that only it has. */
export async function mergeInto(
  transaction: Transaction,
  { survivorId, mergedId }: { survivorId: string; mergedId: string },
): Promise<void> {
  const { rows } = await sql<{ sealed: Buffer; index: Buffer; last4: string }>`
    SELECT m.identity_sealed AS sealed, m.identity_index AS index, m.identity_last4 AS last4 FROM person m, person s
    WHERE m.id = ${mergedId} AND s.id = ${survivorId} AND m.identity_index IS NOT NULL AND m.identity_sealed IS NOT NULL AND m.identity_last4 IS NOT NULL
      AND s.identity_sealed IS NULL`.execute(transaction)
  const [identity] = rows
  if (identity !== undefined) {
    await sql`UPDATE person SET identity_sealed = NULL, identity_index = NULL, identity_last4 = NULL WHERE id = ${mergedId}`.execute(
      transaction,
    )
    await sql`
      UPDATE person SET identity_sealed = ${identity.sealed}, identity_index = ${identity.index}, identity_last4 = ${identity.last4}
      WHERE id = ${survivorId}`.execute(transaction)
  }
  await sql`
    UPDATE person s SET
      birth_date = coalesce(s.birth_date, CASE WHEN s.birth_year IS NULL OR s.birth_year = m.birth_year THEN m.birth_date END),
      birth_year = coalesce(s.birth_year, m.birth_year), sex = coalesce(s.sex, m.sex), phone = coalesce(s.phone, m.phone)
    FROM person m WHERE s.id = ${survivorId} AND m.id = ${mergedId}`.execute(transaction)
  const { rows: earlier } = await sql<{ id: string }>`
    UPDATE person SET merged_into = NULL WHERE merged_into = ${mergedId} RETURNING id`.execute(transaction)
  const merged = [mergedId, ...earlier.map(({ id }) => id)]
  await sql`UPDATE person SET merged_into = ${survivorId} WHERE id = ANY(${merged}::uuid[])`.execute(transaction)
  await sql`
    INSERT INTO person_commune (person_id, commune_id) SELECT ${survivorId}, commune_id FROM person_commune WHERE person_id = ${mergedId}
    ON CONFLICT DO NOTHING`.execute(transaction)
}
