import { type RawBuilder, sql } from 'kysely'

/** A `jsonb_to_recordset` over any number of rows, passed as a single parameter. */
export const toRecordset = (rows: readonly object[], columns: string): RawBuilder<unknown> =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(${sql.raw(columns)})`

/**
 * Whether so many rows were written that their table wants `ANALYZE (SKIP_LOCKED)` before anybody asks it: some ten
 * milliseconds, where a plan made for a nearly empty table takes seconds. The server sees to it by itself only after a
 * minute. A table that somebody else analyses is skipped rather than waited for.
 */
export const areMany = (rows: number): boolean => rows >= 200
