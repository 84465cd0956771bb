import { sql } from 'kysely'
import type { NamedThing } from '../../kernel/named-thing.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { fromDateRange, toDateRange } from '../../platform/db/period.ts'
import type { CriteriaTree } from '../tree/criteria-tree.ts'
import type { EndedTree, StoredTree, TreeState, TreeVersion } from './tree-version.ts'

interface TreeRow {
  id: string
  code: string
  version: number
  revision: number
  document: unknown
  state: TreeState
  in_force: string | null
  drafted_by: string
  drafted_by_name: string
  drafted_at: Date
  edited_at: Date
  editors: string[]
  decided_by_name: string | null
  decided_at: Date | null
  withdrawn_at: Date | null
  withdrawn_reason: string | null
  used_at: Date | null
}

const COLUMNS = sql`id, code, version, revision, document, state, in_force, drafted_by, drafted_by_name, drafted_at, edited_at, editors,
  decided_by_name, decided_at, withdrawn_at, withdrawn_reason, used_at`

const toStored = (row: TreeRow): StoredTree => ({
  id: row.id,
  code: row.code,
  version: row.version,
  revision: row.revision,
  document: row.document,
  state: row.state,
  inForce: row.in_force === null ? null : fromDateRange(row.in_force),
  draftedBy: row.drafted_by,
  draftedByName: row.drafted_by_name,
  draftedAt: row.drafted_at.toISOString(),
  editedAt: row.edited_at.toISOString(),
  editors: row.editors,
  decidedByName: row.decided_by_name,
  decidedAt: row.decided_at?.toISOString() ?? null,
  withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
  withdrawnReason: row.withdrawn_reason,
  usedAt: row.used_at?.toISOString() ?? null,
})

/** A check constraint guarantees these columns of a version in force; its document was validated then. */
const toVersion = (row: TreeRow): TreeVersion => toStored(row) as TreeVersion

export async function findTree(database: Database, id: string): Promise<StoredTree | undefined> {
  const { rows } = await sql<TreeRow>`SELECT ${COLUMNS} FROM criteria_version WHERE id = ${id}`.execute(database)
  return rows[0] && toStored(rows[0])
}

/** Locks the row until the transaction ends, which serialises concurrent decisions. */
export async function lockTree(transaction: Transaction, id: string): Promise<StoredTree | undefined> {
  const { rows } = await sql<TreeRow>`SELECT ${COLUMNS} FROM criteria_version WHERE id = ${id} FOR UPDATE`.execute(transaction)
  return rows[0] && toStored(rows[0])
}

export async function findTreesInForce(database: Database, ids: readonly string[]): Promise<TreeVersion[]> {
  const { rows } =
    await sql<TreeRow>`SELECT ${COLUMNS} FROM criteria_version WHERE id = ANY(${ids}::uuid[]) AND state = 'in-force'
    ORDER BY code, version`.execute(database)
  return rows.map(toVersion)
}

/** Those that were put in force, withdrawn since or not: what a round names stays readable. */
export async function findDecidedTrees(database: Database, ids: readonly string[]): Promise<TreeVersion[]> {
  const { rows } =
    await sql<TreeRow>`SELECT ${COLUMNS} FROM criteria_version WHERE id = ANY(${ids}::uuid[]) AND decided_at IS NOT NULL
    ORDER BY code, version`.execute(database)
  return rows.map(toVersion)
}

/** Every version, by code, the latest first. */
export async function listTrees(database: Database): Promise<StoredTree[]> {
  const { rows } = await sql<TreeRow>`SELECT ${COLUMNS} FROM criteria_version ORDER BY code, version DESC`.execute(database)
  return rows.map(toStored)
}

export async function findDraftTree(database: Database, code: string): Promise<StoredTree | undefined> {
  const { rows } = await sql<TreeRow>`SELECT ${COLUMNS} FROM criteria_version WHERE code = ${code} AND state = 'draft'`.execute(
    database,
  )
  return rows[0] && toStored(rows[0])
}

/** Versions of a code that were put in force and not withdrawn, locked, the earliest first. */
export async function lockTreesInForce(transaction: Transaction, code: string): Promise<TreeVersion[]> {
  const { rows } = await sql<TreeRow>`SELECT ${COLUMNS} FROM criteria_version WHERE code = ${code} AND state = 'in-force'
    ORDER BY lower(in_force) FOR UPDATE`.execute(transaction)
  return rows.map(toVersion)
}

interface ByWhom {
  readonly by: string
  readonly byName: string
  readonly at: Date
}

/**
 * Numbers the draft, and the document with it.
 *
 * @returns `undefined` when the code already has a draft; a unique index decides between concurrent inserts
 */
export async function insertDraftTree(
  transaction: Transaction,
  { id, code, document, by, byName, at }: ByWhom & { readonly id: string; readonly code: string; readonly document: unknown },
): Promise<StoredTree | undefined> {
  const { rows } = await sql<TreeRow>`INSERT INTO criteria_version
    (id, code, version, document, drafted_by, drafted_by_name, drafted_at, edited_at, editors)
    SELECT ${id}, ${code}, 1 + coalesce(max(version), 0),
      jsonb_set(${JSON.stringify(document)}::jsonb, '{version}', to_jsonb(1 + coalesce(max(version), 0))), ${by}, ${byName}, ${at}, ${at}, ARRAY[${by}]::uuid[]
    FROM criteria_version WHERE code = ${code}
    ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`.execute(transaction)
  return rows[0] && toStored(rows[0])
}

export async function updateDraftTree(
  transaction: Transaction,
  { id, document, by, at }: Omit<ByWhom, 'byName'> & { readonly id: string; readonly document: unknown },
): Promise<StoredTree | undefined> {
  const { rows } =
    await sql<TreeRow>`UPDATE criteria_version SET document = jsonb_set(${JSON.stringify(document)}::jsonb, '{version}', to_jsonb(version)),
    revision = revision + 1, edited_at = ${at},
    editors = CASE WHEN ${by}::uuid = ANY(editors) THEN editors ELSE editors || ${by}::uuid END
    WHERE id = ${id} AND state = 'draft' RETURNING ${COLUMNS}`.execute(transaction)
  return rows[0] && toStored(rows[0])
}

export async function putDraftInForce(
  transaction: Transaction,
  { id, document, by, byName, at }: ByWhom & { readonly id: string; readonly document: CriteriaTree },
): Promise<TreeVersion | undefined> {
  const inForce = toDateRange({ from: document.inForceFrom, until: document.inForceUntil })
  const { rows } = await sql<TreeRow>`UPDATE criteria_version SET state = 'in-force', in_force = ${inForce},
    decided_by = ${by}, decided_by_name = ${byName}, decided_at = ${at}
    WHERE id = ${id} AND state = 'draft' RETURNING ${COLUMNS}`.execute(transaction)
  return rows[0] && toVersion(rows[0])
}

export async function endTree(transaction: Transaction, { id, inForceUntil }: EndedTree): Promise<void> {
  await sql`UPDATE criteria_version SET in_force = daterange(lower(in_force), (${inForceUntil}::date + 1), '[)') WHERE id = ${id}`.execute(
    transaction,
  )
}

export async function withdrawTree(
  transaction: Transaction,
  { id, by, at, reason }: Omit<ByWhom, 'byName'> & { readonly id: string; readonly reason: string },
): Promise<StoredTree | undefined> {
  const { rows } = await sql<TreeRow>`UPDATE criteria_version SET state = 'withdrawn', withdrawn_by = ${by}, withdrawn_at = ${at},
    withdrawn_reason = ${reason} WHERE id = ${id} RETURNING ${COLUMNS}`.execute(transaction)
  return rows[0] && toStored(rows[0])
}

/** Notes that a round assesses by these versions: none of them is withdrawn any more. */
export async function markTreesUsed(
  transaction: Transaction,
  { ids, at }: { readonly ids: readonly string[]; readonly at: Date },
): Promise<void> {
  await sql`UPDATE criteria_version SET used_at = ${at} WHERE id = ANY(${ids}::uuid[]) AND used_at IS NULL`.execute(transaction)
}

/** Versions by the title of their document; other ids are left out. */
export async function treeNames(database: Database, ids: readonly string[]): Promise<NamedThing[]> {
  const { rows } = await sql<{ id: string; vi: string; en: string; version: number }>`
    SELECT id, coalesce(document #>> '{title,vi}', code) AS vi, coalesce(document #>> '{title,en}', document #>> '{title,vi}', code) AS en, version
    FROM criteria_version WHERE id = ANY(${ids}::uuid[])`.execute(database)
  return rows.map(({ id, vi, en, version }) => ({
    id,
    kind: 'criteria-tree',
    vi: `${vi} (bản ${version})`,
    en: `${en} (version ${version})`,
  }))
}
