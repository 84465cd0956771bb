import { type Kysely, sql } from 'kysely'

/** How an officer said that the lists of a bank are read is kept by their headings: it is shown again before the next is taken. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE bank_list_reading (
      province_id uuid NOT NULL REFERENCES admin_unit (id),
      headings text NOT NULL CHECK (headings <> '' AND length(headings) <= 600),
      reading jsonb NOT NULL,
      kept_by uuid NOT NULL REFERENCES app_user (id),
      kept_at timestamptz NOT NULL,
      PRIMARY KEY (province_id, headings)
    )`.execute(database)
  await sql`COMMENT ON COLUMN bank_list_reading.reading IS 'Columns by their place from 0, words for an outcome with what they mean.'`.execute(
    database,
  )
}
