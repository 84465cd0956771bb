import { type Kysely, sql } from 'kysely'

/**
 * A word that a clerk explained once: a heading that no register had before, or a value of a cell. And what was put right in
 * many rows of an import at once, so that it can be taken back.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE register_word (
      id uuid PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('heading', 'value')),
      field text NOT NULL,
      written text NOT NULL,
      word_key text NOT NULL,
      becomes text NOT NULL,
      saved_by uuid NOT NULL,
      saved_at timestamptz NOT NULL DEFAULT now(),
      forgotten_at timestamptz
    )`.execute(database)
  await sql`CREATE INDEX register_word_of ON register_word (saved_by, saved_at DESC) WHERE forgotten_at IS NULL`.execute(database)
  await sql`ALTER TABLE register_mapping ADD COLUMN forgotten_at timestamptz`.execute(database)
  await sql`
    CREATE TABLE import_correction (
      id uuid PRIMARY KEY,
      import_id uuid NOT NULL REFERENCES import_batch (id),
      sealed bytea NOT NULL,
      made_by uuid NOT NULL,
      made_by_name text NOT NULL,
      made_at timestamptz NOT NULL DEFAULT now(),
      undone_at timestamptz
    )`.execute(database)
  await sql`CREATE INDEX import_correction_of ON import_correction (import_id, made_at)`.execute(database)
  await sql`ALTER TABLE import_row ADD COLUMN correction_id uuid REFERENCES import_correction (id)`.execute(database)
  for (const [table, condition] of [
    ['register_word', 'saved_by = reaching_account()'],
    ['import_correction', 'EXISTS (SELECT FROM import_batch r WHERE r.id = import_correction.import_id)'],
  ] as const) {
    await sql`
      CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON ${sql.ref(table)}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
    await sql`ALTER TABLE ${sql.ref(table)} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`.execute(database)
    await sql`CREATE POLICY within_reach ON ${sql.ref(table)} USING (reaches_all() OR ${sql.raw(condition)})`.execute(database)
  }
}
