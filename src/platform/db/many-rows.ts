import { type RawBuilder, sql } from 'kysely'

/** A `jsonb_to_recordset` over any number of rows, passed as a single parameter. */
export const toRecordset = (rows: readonly object[], columns: string): RawBuilder<unknown> =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(${sql.raw(columns)})`

/** As `COPY` writes it. */
const NULL = '\\N'

/**
 * Many values as one text, a line each, for `unnest`: an array is escaped element by element here and read so there, which for JSON
 * takes longer than inserting it. No value may hold a line break, as no key, digest, number or JSON does: with one, the column is longer
 * than the others, and NOT NULL refuses the statement.
 */
export const toColumn = (values: readonly (string | number | null)[]): RawBuilder<string[]> =>
  sql`string_to_array(${values.map((value) => value ?? NULL).join('\n')}::text, E'\n', ${NULL}::text)`

/**
 * Whether so many rows were written that their table wants `ANALYZE (SKIP_LOCKED)` before anybody asks it: some ten
 * milliseconds, where a plan made for a nearly empty table takes seconds. The server sees to it by itself only after a
 * minute. A table that somebody else analyses is skipped rather than waited for.
 */
export const areMany = (rows: number): boolean => rows >= 200
