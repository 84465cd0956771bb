import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { ImportFile, ImportRowRecord, RowState } from '../import/import.ts'
import { openRow, ROW_COLUMNS, type RowSource, type StoredRow } from '../import/row-store.ts'
import type { BatchRow } from '../import/store.ts'
import { stemOf } from './answering.ts'

/** An earlier import with rows that wait. */
export interface WaitingImport {
  readonly importId: string
  readonly files: readonly ImportFile[]
  readonly asOf: PlainDate
  readonly startedAt: Date
  readonly rows: readonly ImportRowRecord[]
}

interface EarlierBatch {
  id: string
  reading: number
  files: ImportFile[]
  as_of: PlainDate
  started_at: Date
}

/**
 * Rows that wait in earlier imports, of the same communes or of none that is known, as far as a file may speak of them: of its
 * groups, or in the same workbook, which keeps its name when it is handed back.
 */
export async function selectWaitingBefore(
  database: Database,
  later: RowSource,
  { commune_ids }: Pick<BatchRow, 'commune_ids'>,
): Promise<WaitingImport[]> {
  const { rows: batches } = await sql<EarlierBatch>`
    SELECT id, reading, files, as_of, started_at FROM import_batch
    WHERE state IN ('previewed', 'taken') AND content_erased_at IS NULL
      AND (started_at, id) < (SELECT started_at, id FROM import_batch WHERE id = ${later.importId})
      AND (commune_ids && ${commune_ids}::uuid[] OR cardinality(commune_ids) = 0)
    ORDER BY started_at, id`.execute(database)
  const stems = new Set(later.files.map(({ name }) => stemOf(name)))
  const found: WaitingImport[] = []
  for (const { id: importId, reading, files, as_of, started_at } of batches) {
    const handedBack = files.flatMap(({ name }, index) => (stems.has(stemOf(name)) ? [index] : []))
    const { rows } = await sql<StoredRow>`
      SELECT ${ROW_COLUMNS} FROM import_row
      WHERE import_id = ${importId} AND reading = ${reading} AND state = 'doubtful' AND (file = ANY(${handedBack}::smallint[])
        OR group_key IN (SELECT group_key FROM import_row WHERE import_id = ${later.importId} AND reading = ${later.reading}))
      ORDER BY seq`.execute(database)
    const source: RowSource = { importId, reading, files, keyring: later.keyring }
    if (rows.length > 0)
      found.push({ importId, files, asOf: as_of, startedAt: started_at, rows: rows.map((row) => openRow(source, row)) })
  }
  return found
}

/** Rows of the import in some states, of the groups or in the places of those that wait. */
export async function selectAnswering(
  database: Database,
  source: RowSource,
  { states, waiting }: { states: readonly RowState[]; waiting: readonly ImportRowRecord[] },
): Promise<ImportRowRecord[]> {
  const places = waiting.map(({ place: { sheet, row } }) => ({ sheet, row }))
  const { rows } = await sql<StoredRow>`
    SELECT ${ROW_COLUMNS} FROM import_row i
    WHERE import_id = ${source.importId} AND reading = ${source.reading} AND state = ANY(${states}::text[])
      AND (group_key = ANY(${waiting.map(({ content }) => content.group.key)}::text[])
        OR EXISTS (SELECT FROM jsonb_to_recordset(${JSON.stringify(places)}::jsonb) AS p(sheet text, "row" integer)
          WHERE p.sheet = i.sheet AND p."row" = i."row"))
    ORDER BY seq`.execute(database)
  return rows.map((row) => openRow(source, row))
}

/** With a reason a row is put aside: the file does not say it well, it says it no more. */
export async function markAnswered(
  transaction: Transaction,
  rowIds: readonly string[],
  { answeredBy, userId, at, asideReason }: { answeredBy: string; userId: string; at: Date; asideReason?: string },
): Promise<void> {
  await sql`
    UPDATE import_row SET state = 'answered', answered_by = ${answeredBy}, aside_reason = ${asideReason ?? null}, changed_by = ${userId},
      changed_at = ${at}
    WHERE id = ANY(${rowIds}::uuid[]) AND state = 'doubtful'`.execute(transaction)
}

/** Rows that an import had answered wait again: all of them, or those that were put aside. */
export async function reopenAnswered(
  transaction: Transaction,
  answeredBy: string,
  which: 'all' | 'put-aside' = 'all',
): Promise<number> {
  const { rows } = await sql`
    UPDATE import_row SET state = 'doubtful', answered_by = NULL, aside_reason = NULL
    WHERE answered_by = ${answeredBy} AND (${which === 'all'} OR aside_reason IS NOT NULL) RETURNING id`.execute(transaction)
  return rows.length
}

/** Rows of earlier imports that were put aside with this one, as they are told. */
export async function selectPutAside(
  database: Database,
  { answeredBy, keyring }: { answeredBy: string; keyring: RowSource['keyring'] },
): Promise<ImportRowRecord[]> {
  const { rows } = await sql<StoredRow & { import_id: string; files: ImportFile[] }>`
    SELECT r.id, seq, file, sheet, "row", block, r.state, change, sealed, doubts, decision, written_by, membership_id, correction_id,
      aside_reason, import_id, b.files FROM import_row r JOIN import_batch b ON b.id = r.import_id
    WHERE r.answered_by = ${answeredBy} AND r.aside_reason IS NOT NULL ORDER BY b.started_at, r.seq`.execute(database)
  return rows.map((row) => openRow({ importId: row.import_id, reading: 0, files: row.files, keyring }, row))
}
