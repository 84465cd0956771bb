import { type Kysely, sql } from 'kysely'

/**
 * An account the sign-in page of a demonstration offers is told apart from one a visitor opened there: the first keeps
 * its password and its role for whoever comes next, the second is used as any other.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE app_user ADD COLUMN is_offered boolean NOT NULL DEFAULT false,
      ADD CONSTRAINT offered_in_a_demonstration CHECK (is_demo OR NOT is_offered);
    UPDATE app_user SET is_offered = true WHERE is_demo AND NOT must_change_password AND ended_at IS NULL`.execute(database)
}
