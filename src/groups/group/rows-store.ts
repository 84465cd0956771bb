import { type RawBuilder, sql } from 'kysely'

/** A `jsonb_to_recordset` over any number of rows, passed as a single parameter. */
export const toRecordset = (rows: readonly object[], columns: string): RawBuilder<unknown> =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(${sql.raw(columns)})`
