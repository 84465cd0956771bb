import { sql } from 'kysely'
import type { Database } from '../../platform/db/database.ts'
import type { ImportRowRecord } from '../import/import.ts'
import { openRow, ROW_COLUMNS, type RowSource, type StoredRow } from '../import/row-store.ts'

/** A ready row, with the indexes of its numbers as they were kept with it; one that an earlier version read has none of its account. */
export interface ReadyRow extends ImportRowRecord {
  readonly indexes: { readonly identity: string | null; readonly account: string | null }
}

/** Ready rows, whole groups at a time: those of the next `limit` groups after one, and whether there are more. */
export async function selectReady(
  database: Database,
  source: RowSource,
  { limit, after }: { limit: number; after: string },
): Promise<{ rows: ReadyRow[]; hasMore: boolean }> {
  const ready = sql`import_id = ${source.importId} AND reading = ${source.reading} AND state = 'ready' AND group_key > ${after}`
  const { rows: keys } = await sql<{ group_key: string }>`
    SELECT DISTINCT group_key FROM import_row WHERE ${ready} ORDER BY group_key LIMIT ${limit + 1}`.execute(database)
  const last = keys.slice(0, limit).at(-1)?.group_key
  if (last === undefined) return { rows: [], hasMore: false }
  const { rows } = await sql<StoredRow & ReadyRow['indexes']>`
    SELECT ${ROW_COLUMNS}, encode(identity_index, 'hex') AS identity, encode(account_index, 'hex') AS account
    FROM import_row WHERE ${ready} AND group_key <= ${last} ORDER BY group_key, seq`.execute(database)
  const opened = rows.map((row) => ({ ...openRow(source, row), indexes: { identity: row.identity, account: row.account } }))
  return { rows: opened, hasMore: keys.length > limit }
}
