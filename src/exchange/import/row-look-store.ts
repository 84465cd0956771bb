import { sql } from 'kysely'
import type { Database } from '../../platform/db/database.ts'
import type { DoubtCode } from '../reading/doubt.ts'
import type { ImportRowRecord, RowState } from './import.ts'
import { openRow, ROW_COLUMNS, type RowSource, type StoredRow } from './row-store.ts'

/** A kind of doubt, and how many rows of each state have it. */
export interface DoubtCount {
  readonly code: DoubtCode
  readonly byState: Readonly<Record<RowState, number>>
}

export async function countDoubts(
  database: Database,
  { importId, reading }: Pick<RowSource, 'importId' | 'reading'>,
): Promise<DoubtCount[]> {
  const { rows } = await sql<{ code: DoubtCode; state: RowState; rows: number }>`
    SELECT d ->> 'code' AS code, i.state, count(DISTINCT i.id) AS rows FROM import_row i, jsonb_array_elements(i.doubts) d
    WHERE i.import_id = ${importId} AND i.reading = ${reading} GROUP BY 1, 2 ORDER BY 1`.execute(database)
  const none = { ready: 0, doubtful: 0, taken: 0, dropped: 0, answered: 0 }
  return [...Map.groupBy(rows, ({ code }) => code)].map(([code, counted]) => ({
    code,
    byState: { ...none, ...Object.fromEntries(counted.map(({ state, rows: count }) => [state, count])) },
  }))
}

/** How many rows each sheet has, and how many of them wait. */
export async function countSheets(
  database: Database,
  { importId, reading }: Pick<RowSource, 'importId' | 'reading'>,
): Promise<Map<string, { rows: number; doubtful: number }>> {
  const { rows } = await sql<{ file: number; sheet: string; rows: number; doubtful: number }>`
    SELECT file, sheet, count(*) AS rows, count(*) FILTER (WHERE state = 'doubtful') AS doubtful FROM import_row
    WHERE import_id = ${importId} AND reading = ${reading} GROUP BY 1, 2`.execute(database)
  return new Map(rows.map(({ file, sheet, rows: all, doubtful }) => [`${file}/${sheet}`, { rows: all, doubtful }]))
}

/** How many rows of each import went into the registers. */
export async function countTakenOf(database: Database, importIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; taken: number }>`
    SELECT r.import_id AS id, count(*) AS taken FROM import_row r JOIN import_batch b ON b.id = r.import_id AND b.reading = r.reading
    WHERE r.import_id = ANY(${importIds}::uuid[]) AND r.state = 'taken' GROUP BY 1`.execute(database)
  return new Map(rows.map(({ id, taken }) => [id, taken]))
}

/** Rows of one import that wait in its tray. */
export async function countWaitingOf(
  database: Database,
  { importId, reading }: Pick<RowSource, 'importId' | 'reading'>,
): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    SELECT count(*) AS waiting FROM import_row WHERE import_id = ${importId} AND reading = ${reading} AND state = 'doubtful'`.execute(
    database,
  )
  return rows[0]?.waiting ?? 0
}

/** These rows of the reading, in the order of the files. */
export async function selectRowsById(database: Database, source: RowSource, ids: readonly string[]): Promise<ImportRowRecord[]> {
  const { rows } = await sql<StoredRow>`
    SELECT ${ROW_COLUMNS} FROM import_row
    WHERE id = ANY(${ids}::uuid[]) AND import_id = ${source.importId} AND reading = ${source.reading} ORDER BY seq`.execute(
    database,
  )
  return rows.map((row) => openRow(source, row))
}

/** Every row that waits. */
export async function selectDoubtful(database: Database, source: RowSource): Promise<ImportRowRecord[]> {
  const { rows } = await sql<StoredRow>`
    SELECT ${ROW_COLUMNS} FROM import_row
    WHERE import_id = ${source.importId} AND reading = ${source.reading} AND state = 'doubtful' ORDER BY seq`.execute(database)
  return rows.map((row) => openRow(source, row))
}

/** The first row of each group of these communes, as the rows stand now. */
export async function selectFirstOfGroups(
  database: Database,
  source: RowSource,
  communeIds: readonly string[],
): Promise<ImportRowRecord[]> {
  const { rows } = await sql<StoredRow>`
    SELECT DISTINCT ON (group_key) ${ROW_COLUMNS} FROM import_row
    WHERE import_id = ${source.importId} AND reading = ${source.reading} AND commune_id = ANY(${communeIds}::uuid[])
      AND state NOT IN ('dropped', 'answered')
    ORDER BY group_key, seq`.execute(database)
  return rows.map((row) => openRow(source, row))
}

/** Rows of which a person has said something since they were read. */
export async function selectSaidOf(database: Database, source: RowSource): Promise<ImportRowRecord[]> {
  const { rows } = await sql<StoredRow>`
    SELECT ${ROW_COLUMNS} FROM import_row
    WHERE import_id = ${source.importId} AND reading = ${source.reading} AND cardinality(written_by) > 1 ORDER BY seq`.execute(
    database,
  )
  return rows.map((row) => openRow(source, row))
}

/** The same row and person of it in another reading. */
export async function findRowInBlock(
  database: Database,
  source: RowSource,
  { place, block }: Pick<ImportRowRecord, 'place' | 'block'>,
): Promise<ImportRowRecord | undefined> {
  const fileAt = source.files.findIndex(({ name }) => name === place.file)
  const { rows } = await sql<StoredRow>`
    SELECT ${ROW_COLUMNS} FROM import_row
    WHERE import_id = ${source.importId} AND reading = ${source.reading} AND file = ${fileAt} AND sheet = ${place.sheet}
      AND "row" = ${place.row} AND block = ${block}`.execute(database)
  return rows[0] && openRow(source, rows[0])
}

/** Of which decisions of which communes it was told that they established groups elsewhere. */
export async function selectDecisionsTold(
  database: Database,
  { importId, reading }: Pick<RowSource, 'importId' | 'reading'>,
): Promise<string[]> {
  const { rows } = await sql<{ told: string }>`
    SELECT DISTINCT i.commune_id || '|' || (d ->> 'key') AS told
    FROM import_row i, jsonb_path_query(i.doubts, '$[*] ? (@.code == "decision-shared").detail') d
    WHERE i.import_id = ${importId} AND i.reading = ${reading} AND i.commune_id IS NOT NULL`.execute(database)
  return rows.map(({ told }) => told)
}

/** Every doubt of an import with its row, for marking the workbook: dropped rows keep theirs. */
export async function selectDoubted(database: Database, source: RowSource, file: number): Promise<ImportRowRecord[]> {
  const { rows } = await sql<StoredRow>`
    SELECT ${ROW_COLUMNS} FROM import_row
    WHERE import_id = ${source.importId} AND reading = ${source.reading} AND file = ${file} AND doubts <> '[]'::jsonb ORDER BY seq`.execute(
    database,
  )
  return rows.map((row) => openRow(source, row))
}
