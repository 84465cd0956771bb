import { type Kysely, sql } from 'kysely'

/**
 * What an account did today of what is limited by day: people unmasked, identity numbers that met somebody beyond reach,
 * lists of account numbers drawn up. A guess that is repeated is one guess.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE daily_use (
      user_id uuid NOT NULL,
      kind text NOT NULL,
      day date NOT NULL,
      use_key text NOT NULL,
      used_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (user_id, kind, day, use_key)
    )`.execute(database)
  await sql`COMMENT ON COLUMN daily_use.use_key IS 'What was used, counted once; empty: the limit was reached and told.'`.execute(
    database,
  )
}
