import { type Kysely, sql } from 'kysely'

/**
 * What others changed about an account is told to its owner, who says that it was read; an account with a key rests for a
 * day after it. A sign-in is kept with its address and device while it lasts, and one from an address that is new is told.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE account_notice (
      id uuid PRIMARY KEY,
      user_id uuid NOT NULL REFERENCES app_user (id),
      kind text NOT NULL CHECK (kind IN ('give-role', 'end-role', 'record-identity', 'issue-password', 'signed-in')),
      detail jsonb NOT NULL,
      made_by uuid NOT NULL REFERENCES app_user (id),
      confirmed_by uuid REFERENCES app_user (id),
      made_at timestamptz NOT NULL DEFAULT now(),
      acknowledged_at timestamptz
    )`.execute(database)
  await sql`CREATE INDEX account_notice_unread ON account_notice (user_id) WHERE acknowledged_at IS NULL`.execute(database)
  await sql`ALTER TABLE app_user ADD COLUMN rests_until timestamptz, ADD COLUMN signed_in_at timestamptz`.execute(database)
  await sql`SELECT seal_table('account_notice', 'r.id')`.execute(database)
}
