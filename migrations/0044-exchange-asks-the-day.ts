import { type Kysely, sql } from 'kysely'

/**
 * Who says the day of a register: a person, or what its title or decision was read as until a person has seen it. And the
 * fonts of the time before Unicode that its files are typed with.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE import_batch
      ADD COLUMN day_basis text NOT NULL DEFAULT 'given' CHECK (day_basis IN ('given', 'title', 'decision', 'unknown')),
      ADD COLUMN day_evidence text,
      ADD COLUMN fonts jsonb NOT NULL DEFAULT '[]',
      ADD CONSTRAINT taken_on_a_day_given CHECK (day_basis = 'given' OR state NOT IN ('taking', 'taken'))`.execute(database)
}
