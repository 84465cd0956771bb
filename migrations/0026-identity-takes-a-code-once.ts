import { type Kysely, sql } from 'kysely'

/** A code of the second step is good for a minute and a half, but once: whoever looks over a shoulder is too late (RFC 6238 §5.2). */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE used_code (
      user_id uuid NOT NULL REFERENCES app_user (id),
      code_hash bytea NOT NULL,
      used_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (user_id, code_hash)
    )`.execute(database)
}
