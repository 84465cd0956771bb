import { type Kysely, sql } from 'kysely'

/**
 * An act or an office that was recorded by mistake is withdrawn: it stays readable, with who withdrew it and why, and gives way as
 * one that was replaced does.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const table of ['cited_act', 'issuing_office'] as const)
    await sql`
      ALTER TABLE ${sql.table(table)}
        ADD COLUMN withdrawn_by uuid REFERENCES app_user (id),
        ADD COLUMN withdrawn_for text CHECK (withdrawn_for <> ''),
        ADD CHECK ((withdrawn_by IS NULL) = (withdrawn_for IS NULL)),
        ADD CHECK (withdrawn_by IS NULL OR (replaced_at IS NOT NULL AND recorded_by IS NOT NULL))`.execute(database)
}
