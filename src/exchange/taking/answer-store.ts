import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Keyring } from '../../platform/platform.ts'
import type { ImportFile, ImportRowRecord, RowState } from '../import/import.ts'
import { openRow, ROW_COLUMNS, type RowSource, type StoredRow } from '../import/row-store.ts'
import type { BatchRow } from '../import/store.ts'

/** An earlier import with rows that wait. */
export interface WaitingImport {
  readonly importId: string
  readonly files: readonly ImportFile[]
  readonly asOf: PlainDate
  readonly startedAt: Date
  readonly rows: readonly ImportRowRecord[]
}

/** Earlier imports, of the same communes or of none that is known, whose rows wait. */
export async function selectWaitingBefore(
  database: Database,
  { id, commune_ids }: Pick<BatchRow, 'id' | 'commune_ids'>,
  keyring: Keyring,
): Promise<WaitingImport[]> {
  const { rows: batches } = await sql<{ id: string; reading: number; files: ImportFile[]; as_of: PlainDate; started_at: Date }>`
    SELECT id, reading, files, as_of, started_at FROM import_batch
    WHERE state IN ('previewed', 'taken') AND content_erased_at IS NULL
      AND (started_at, id) < (SELECT started_at, id FROM import_batch WHERE id = ${id})
      AND (commune_ids && ${commune_ids}::uuid[] OR cardinality(commune_ids) = 0)
    ORDER BY started_at, id`.execute(database)
  const found: WaitingImport[] = []
  for (const { id: importId, reading, files, as_of, started_at } of batches) {
    const { rows } = await sql<StoredRow>`
      SELECT ${ROW_COLUMNS} FROM import_row
      WHERE import_id = ${importId} AND reading = ${reading} AND state = 'doubtful' ORDER BY seq`.execute(database)
    const source: RowSource = { importId, reading, files, keyring }
    if (rows.length > 0)
      found.push({ importId, files, asOf: as_of, startedAt: started_at, rows: rows.map((row) => openRow(source, row)) })
  }
  return found
}

/** Rows of the import in a state, of the groups or in the places of those that wait. */
export async function selectAnswering(
  database: Database,
  source: RowSource,
  { state, waiting }: { state: RowState; waiting: readonly ImportRowRecord[] },
): Promise<ImportRowRecord[]> {
  const places = waiting.map(({ place: { sheet, row } }) => ({ sheet, row }))
  const { rows } = await sql<StoredRow>`
    SELECT ${ROW_COLUMNS} FROM import_row i
    WHERE import_id = ${source.importId} AND reading = ${source.reading} AND state = ${state}
      AND (group_key = ANY(${waiting.map(({ content }) => content.group.key)}::text[])
        OR EXISTS (SELECT FROM jsonb_to_recordset(${JSON.stringify(places)}::jsonb) AS p(sheet text, "row" integer)
          WHERE p.sheet = i.sheet AND p."row" = i."row"))
    ORDER BY seq`.execute(database)
  return rows.map((row) => openRow(source, row))
}

export async function markAnswered(
  transaction: Transaction,
  rowIds: readonly string[],
  { answeredBy, userId, at }: { answeredBy: string; userId: string; at: Date },
): Promise<void> {
  await sql`
    UPDATE import_row SET state = 'answered', answered_by = ${answeredBy}, changed_by = ${userId}, changed_at = ${at}
    WHERE id = ANY(${rowIds}::uuid[]) AND state = 'doubtful'`.execute(transaction)
}

/** Rows that an import had answered wait again. */
export async function reopenAnswered(transaction: Transaction, answeredBy: string): Promise<number> {
  const { rows } = await sql`
    UPDATE import_row SET state = 'doubtful', answered_by = NULL WHERE answered_by = ${answeredBy} RETURNING id`.execute(
    transaction,
  )
  return rows.length
}
