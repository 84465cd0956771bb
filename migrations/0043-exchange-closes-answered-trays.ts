import { type Kysely, sql } from 'kysely'

/** A row that waited leaves its tray when a later file says it well: by which import stays with it, so that it can come back. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE import_row DROP CONSTRAINT import_row_state_check`.execute(database)
  await sql`
    ALTER TABLE import_row
      ADD CONSTRAINT import_row_state_check CHECK (state IN ('ready', 'doubtful', 'taken', 'dropped', 'answered')),
      ADD COLUMN answered_by uuid REFERENCES import_batch (id),
      ADD CONSTRAINT answered_says_by_what CHECK ((state = 'answered') = (answered_by IS NOT NULL))`.execute(database)
  await sql`CREATE INDEX import_row_answered ON import_row (answered_by) WHERE answered_by IS NOT NULL`.execute(database)
}
