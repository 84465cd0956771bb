import { type RawBuilder, sql } from 'kysely'

/** Rows as one parameter, however many they are. */
export const rowsOf = (rows: readonly object[], columns: string): RawBuilder<unknown> =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(${sql.raw(columns)})`
