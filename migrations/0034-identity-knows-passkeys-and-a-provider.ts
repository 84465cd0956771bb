import { type Kysely, sql } from 'kysely'

/**
 * A passkey is a second step beside the code, and an account may be linked to a person at the province's identity
 * provider. Linking is a change of the account, asked for and told to its owner like the others.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await keepPasskeys(database)
  await keepLinks(database)
  await nameTheChanges(database)
  for (const table of ['passkey', 'provider_identity']) await sql`SELECT seal_table(${table}, 'r.id')`.execute(database)
}

async function keepPasskeys(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE passkey (
      id uuid PRIMARY KEY,
      user_id uuid NOT NULL REFERENCES app_user (id),
      credential_id text NOT NULL UNIQUE,
      public_key bytea NOT NULL,
      sign_count bigint NOT NULL CHECK (sign_count >= 0),
      may_be_copied boolean NOT NULL,
      is_copied boolean NOT NULL CHECK (may_be_copied OR NOT is_copied),
      transports text[] NOT NULL,
      name text NOT NULL CHECK (name <> ''),
      made_at timestamptz NOT NULL DEFAULT now(),
      used_at timestamptz
    )`.execute(database)
  await sql`COMMENT ON COLUMN passkey.is_copied IS 'The device said that it keeps a copy elsewhere, when it was last used.'`.execute(
    database,
  )
  await sql`CREATE INDEX passkey_user ON passkey (user_id)`.execute(database)
}

async function keepLinks(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE provider_identity (
      id uuid PRIMARY KEY,
      user_id uuid NOT NULL REFERENCES app_user (id),
      issuer text NOT NULL,
      subject_index bytea NOT NULL,
      subject_end text NOT NULL,
      linked_by uuid NOT NULL REFERENCES app_user (id),
      confirmed_by uuid REFERENCES app_user (id),
      linked_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT provider_identity_of_one UNIQUE (issuer, subject_index),
      CONSTRAINT provider_identity_once UNIQUE (user_id, issuer),
      CONSTRAINT linked_by_two CHECK (confirmed_by <> linked_by)
    )`.execute(database)
  await sql`
    COMMENT ON COLUMN provider_identity.subject_index IS 'Keyed hash of issuer and subject: a provider may name people by their identity numbers.'`.execute(
    database,
  )
}

async function nameTheChanges(database: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE account_request DROP CONSTRAINT account_request_kind_check,
      ADD CONSTRAINT account_request_kind_check CHECK (kind IN ('open', 'give-role', 'end-role', 'record-identity',
        'issue-password', 'end', 'link-provider', 'unlink-provider', 'exclude-roles', 'end-exclusion'))`.execute(database)
  await sql`
    ALTER TABLE account_notice DROP CONSTRAINT account_notice_kind_check,
      ADD CONSTRAINT account_notice_kind_check CHECK (kind IN ('give-role', 'end-role', 'record-identity', 'issue-password',
        'link-provider', 'unlink-provider', 'signed-in', 'administrator-added'))`.execute(database)
}
