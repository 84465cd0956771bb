import { type Kysely, sql } from 'kysely'

/** Rows are taken by a job, after whoever asked was answered: why it did not take them stays with the import. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE import_batch ADD COLUMN taking_refusal jsonb`.execute(database)
}
