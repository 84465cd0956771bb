import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Mapping } from '../columns/layout.ts'
import type {
  DayBasis,
  FileFont,
  ImportCounts,
  ImportFile,
  ImportSheet,
  ImportState,
  LeavingMember,
  SheetNote,
} from './import.ts'

/** An import as it is kept. */
export interface BatchRow {
  id: string
  state: ImportState
  as_of: PlainDate
  day_basis: DayBasis
  day_evidence: string | null
  fonts: FileFont[]
  files: ImportFile[]
  mappings: Record<string, Mapping>
  reading: number
  commune_ids: string[]
  sheets: ImportSheet[]
  notes: SheetNote[]
  refusal: BilingualText | null
  /** Why the ready rows were not taken when that was last asked; nothing once they were. */
  taking_refusal: BilingualText | null
  job_id: string | null
  started_by: string
  started_by_name: string
  started_at: Date
  read_at: Date | null
  read_order: number | null
  taken_at: Date | null
  /** Whether all that it wrote is kept: an older version kept nothing of it. */
  writes_known: boolean
}

const BATCH_COLUMNS = sql.raw(
  'id, state, as_of, day_basis, day_evidence, fonts, files, mappings, reading, commune_ids, sheets, notes, refusal, taking_refusal, job_id, started_by, started_by_name, started_at, read_at, read_order, taken_at, writes_known',
)

/** Which imports somebody may see: their own, and those whose communes all lie in their scope; `'all'` for the program. */
export type ImportScope = 'all' | { readonly userId: string; readonly communeIds: readonly string[] }

const seen = (scope: ImportScope): RawBuilder<boolean> =>
  scope === 'all'
    ? sql`true`
    : sql`(started_by = ${scope.userId} OR (cardinality(commune_ids) > 0 AND commune_ids <@ ${scope.communeIds}::uuid[]))`

export interface NewBatch {
  readonly id: string
  readonly asOf: PlainDate
  readonly dayBasis: DayBasis
  readonly files: readonly ImportFile[]
  readonly contentHash: Uint8Array
  readonly startedBy: string
  readonly startedByName: string
  readonly at: Date
}

export async function insertBatch(transaction: Database, batch: NewBatch): Promise<void> {
  await sql`
    INSERT INTO import_batch (id, state, as_of, day_basis, files, content_hash, started_by, started_by_name, started_at)
    VALUES (${batch.id}, 'reading', ${batch.asOf}, ${batch.dayBasis}, ${JSON.stringify(batch.files)}::jsonb, ${Buffer.from(batch.contentHash)},
      ${batch.startedBy}, ${batch.startedByName}, ${batch.at})`.execute(transaction)
}

/** The same files as of the same day, or of any when none was said, brought in before and still standing. */
export async function findSameFiles(
  database: Database,
  { contentHash, asOf, scope }: { contentHash: Uint8Array; asOf: PlainDate | undefined; scope: ImportScope },
): Promise<BatchRow | undefined> {
  const { rows } = await sql<BatchRow>`
    SELECT ${BATCH_COLUMNS} FROM import_batch
    WHERE content_hash = ${Buffer.from(contentHash)} AND (${asOf ?? null}::date IS NULL OR as_of = ${asOf ?? null}) AND state IN ('previewed', 'taken') AND content_erased_at IS NULL AND ${seen(scope)}
    ORDER BY started_at DESC LIMIT 1`.execute(database)
  return rows[0]
}

/** An import that brought in one of the files before. */
export interface EarlierImport {
  readonly id: string
  readonly file: string
  readonly state: ImportState
  readonly startedByName: string
  readonly startedAt: Date
  readonly takenAt: Date | null
}

/** Other imports of any of the files, whatever became of them, the newest first. */
export async function findEarlier(
  database: Database,
  { id, files }: Pick<BatchRow, 'id' | 'files'>,
  scope: ImportScope,
): Promise<EarlierImport[]> {
  const { rows } = await sql<EarlierImport>`
    SELECT id, file ->> 'name' AS file, state, started_by_name AS "startedByName", started_at AS "startedAt", taken_at AS "takenAt"
    FROM import_batch, jsonb_array_elements(files) AS file
    WHERE (started_at, id) < (SELECT started_at, id FROM import_batch WHERE id = ${id})
      AND file ->> 'sha256' = ANY(${files.map(({ sha256 }) => sha256)}::text[]) AND ${seen(scope)}
    ORDER BY started_at DESC LIMIT 5`.execute(database)
  return rows
}

export async function findBatch(database: Database, id: string, scope: ImportScope): Promise<BatchRow | undefined> {
  const { rows } = await sql<BatchRow>`SELECT ${BATCH_COLUMNS} FROM import_batch WHERE id = ${id} AND ${seen(scope)}`.execute(
    database,
  )
  return rows[0]
}

/** Locks the import: two acts on it wait for one another. */
export async function lockBatch(transaction: Transaction, id: string, scope: ImportScope): Promise<BatchRow | undefined> {
  const { rows } =
    await sql<BatchRow>`SELECT ${BATCH_COLUMNS} FROM import_batch WHERE id = ${id} AND ${seen(scope)} FOR UPDATE`.execute(
      transaction,
    )
  return rows[0]
}

export async function listBatches(
  database: Database,
  {
    scope,
    state,
    limit,
    after,
  }: { scope: ImportScope; state: ImportState | undefined; limit: number; after: readonly [string, string] | undefined },
): Promise<{ rows: BatchRow[]; total: number }> {
  const wanted = state === undefined ? sql`true` : sql`state = ${state}`
  const later = after === undefined ? sql`true` : sql`(started_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
  const { rows } = await sql<BatchRow>`
    SELECT ${BATCH_COLUMNS} FROM import_batch WHERE ${seen(scope)} AND ${wanted} AND ${later}
    ORDER BY started_at DESC, id DESC LIMIT ${limit + 1}`.execute(database)
  const { rows: counted } = await sql<{ total: number }>`
    SELECT count(*) AS total FROM import_batch WHERE ${seen(scope)} AND ${wanted}`.execute(database)
  return { rows, total: counted[0]?.total ?? 0 }
}

export interface BatchChange {
  readonly state?: ImportState
  readonly asOf?: PlainDate
  readonly dayBasis?: DayBasis
  readonly dayEvidence?: string | null
  readonly fonts?: readonly FileFont[]
  readonly mappings?: Record<string, Mapping>
  readonly reading?: number
  readonly communeIds?: readonly string[]
  readonly sheets?: readonly ImportSheet[]
  readonly notes?: readonly SheetNote[]
  readonly refusal?: object | null
  readonly takingRefusal?: object | null
  readonly jobId?: string | null
  readonly readAt?: Date
  readonly endedReason?: string
}

export async function updateBatch(database: Database, id: string, change: BatchChange): Promise<void> {
  const sets: RawBuilder<unknown>[] = []
  if (change.state !== undefined) sets.push(sql`state = ${change.state}`)
  if (change.asOf !== undefined) sets.push(sql`as_of = ${change.asOf}`)
  if (change.dayBasis !== undefined) sets.push(sql`day_basis = ${change.dayBasis}`)
  if (change.dayEvidence !== undefined) sets.push(sql`day_evidence = ${change.dayEvidence}`)
  if (change.fonts !== undefined) sets.push(sql`fonts = ${JSON.stringify(change.fonts)}::jsonb`)
  if (change.mappings !== undefined) sets.push(sql`mappings = ${JSON.stringify(change.mappings)}::jsonb`)
  if (change.reading !== undefined) sets.push(sql`reading = ${change.reading}`)
  if (change.communeIds !== undefined) sets.push(sql`commune_ids = ${change.communeIds}::uuid[]`)
  if (change.sheets !== undefined) sets.push(sql`sheets = ${JSON.stringify(change.sheets)}::jsonb`)
  if (change.notes !== undefined) sets.push(sql`notes = ${JSON.stringify(change.notes)}::jsonb`)
  if (change.refusal !== undefined)
    sets.push(sql`refusal = ${change.refusal === null ? null : JSON.stringify(change.refusal)}::jsonb`)
  if (change.takingRefusal !== undefined)
    sets.push(sql`taking_refusal = ${change.takingRefusal === null ? null : JSON.stringify(change.takingRefusal)}::jsonb`)
  if (change.jobId !== undefined) sets.push(sql`job_id = ${change.jobId}`)
  if (change.readAt !== undefined) sets.push(sql`read_at = ${change.readAt}`)
  if (change.endedReason !== undefined) sets.push(sql`ended_reason = ${change.endedReason}`)
  await sql`UPDATE import_batch SET ${sql.join(sets)} WHERE id = ${id}`.execute(database)
}

/** Any fixed number: a taking holds it alone, a reading shares it for a moment, so that one comes before the other. */
const ORDER_LOCK = 7_502_027

/** Notes that an import's files are read from here on: what is taken later was not seen by it. */
export async function beginReading(transaction: Transaction, id: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock_shared(${ORDER_LOCK})`.execute(transaction)
  await sql`UPDATE import_batch SET read_order = nextval('import_order') WHERE id = ${id}`.execute(transaction)
}

/** Makes whoever takes next wait until this taking has come to its end. */
export const lockTaking = (transaction: Transaction): Promise<unknown> =>
  sql`SELECT pg_advisory_xact_lock(${ORDER_LOCK})`.execute(transaction)

export async function markTaken(
  transaction: Transaction,
  id: string,
  { by, at }: { by: { userId: string; name: string }; at: Date },
): Promise<void> {
  await sql`
    UPDATE import_batch SET state = 'taken', taken_by = ${by.userId}, taken_by_name = ${by.name}, taken_at = ${at},
      taken_order = nextval('import_order'), job_id = NULL, writes_known = writes_known OR taken_at IS NULL
    WHERE id = ${id}`.execute(transaction)
}

/** Another register of one of these communes taken after this one was read: what was shown then no longer holds. */
export async function findTakenSince(
  transaction: Transaction,
  { id, commune_ids, read_order }: Pick<BatchRow, 'id' | 'commune_ids' | 'read_order'>,
): Promise<{ by: string; at: string } | undefined> {
  const { rows } = await sql<{ taken_by_name: string; taken_at: Date }>`
    SELECT coalesce(taken_by_name, '') AS taken_by_name, taken_at FROM import_batch
    WHERE id <> ${id} AND taken_at IS NOT NULL AND taken_order > ${read_order} AND commune_ids && ${commune_ids}::uuid[] ORDER BY taken_order DESC LIMIT 1`.execute(
    transaction,
  )
  const [row] = rows
  return row && { by: row.taken_by_name, at: row.taken_at.toISOString() }
}

/** Figures of several imports, in one question. */
export async function countImports(database: Database, ids: readonly string[]): Promise<Map<string, ImportCounts>> {
  const { rows } = await sql<ImportCounts & { import_id: string }>`
    SELECT r.import_id,
      count(DISTINCT r.group_key) AS "groups",
      count(DISTINCT r.group_key) FILTER (WHERE r.change = 'group-new') AS "groupsNew",
      count(*) AS "members",
      count(*) FILTER (WHERE r.change IN ('group-new', 'joined')) AS "joined",
      count(*) FILTER (WHERE r.change = 'group-new') AS "joinedNew",
      count(*) FILTER (WHERE r.change = 'role-changed') AS "roleChanged",
      count(*) FILTER (WHERE r.change = 'account-changed') AS "accountChanged",
      count(*) FILTER (WHERE r.state = 'doubtful') AS "doubtful",
      count(DISTINCT r.group_key) FILTER (WHERE r.state = 'ready') AS "readyGroups",
      count(*) FILTER (WHERE r.state = 'ready') AS "readyMembers",
      (SELECT count(*) FROM import_leaving l WHERE l.import_id = r.import_id AND l.reading = r.reading) AS "left",
      (SELECT count(DISTINCT d ->> 'code') FROM import_row o, jsonb_array_elements(o.doubts) d
       WHERE o.import_id = r.import_id AND o.reading = r.reading AND o.state = 'doubtful') AS "doubtKinds"
    FROM import_row r JOIN import_batch b ON b.id = r.import_id AND b.reading = r.reading
    WHERE r.import_id = ANY(${ids}::uuid[]) AND r.state NOT IN ('dropped', 'answered') GROUP BY r.import_id, r.reading`.execute(
    database,
  )
  return new Map(rows.map(({ import_id, ...counts }) => [import_id, counts]))
}

/** Rows that wait in trays: of imports that were taken, or are looked at. */
export async function countWaiting(database: Database, scope: ImportScope): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    SELECT count(*) AS waiting FROM import_row r JOIN import_batch ON import_batch.id = r.import_id AND import_batch.reading = r.reading
    WHERE r.state = 'doubtful' AND import_batch.state IN ('previewed', 'taken') AND ${seen(scope)}`.execute(database)
  return rows[0]?.waiting ?? 0
}

export async function insertLeaving(
  database: Database,
  {
    importId,
    reading,
    members,
  }: { importId: string; reading: number; members: readonly (LeavingMember & { communeId: string })[] },
): Promise<void> {
  await sql`
    INSERT INTO import_leaving (import_id, reading, membership_id, full_name, role, group_name, commune_id, commune_name, since)
    SELECT ${importId}, ${reading}, r."membershipId", r."fullName", r.role, r."groupName", r."communeId", r."communeName", r."from"
    FROM jsonb_to_recordset(${JSON.stringify(members)}::jsonb) AS r("membershipId" uuid, "fullName" text, role text, "groupName" text,
      "communeId" uuid, "communeName" text, "from" date)`.execute(database)
}

export async function selectLeaving(
  database: Database,
  { id, reading }: Pick<BatchRow, 'id' | 'reading'>,
): Promise<LeavingMember[]> {
  const { rows } = await sql<LeavingMember>`
    SELECT membership_id AS "membershipId", full_name AS "fullName", role, group_name AS "groupName", commune_name AS "communeName", since AS "from"
    FROM import_leaving WHERE import_id = ${id} AND reading = ${reading}
    ORDER BY commune_name COLLATE "vi-x-icu", group_name COLLATE "vi-x-icu", full_name COLLATE "vi-x-icu"`.execute(database)
  return rows
}
