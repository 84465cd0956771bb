import { type Kysely, sql } from 'kysely'

/** Accounts, their roles over units and time, and what the sign-in library keeps. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await accounts(database)
  await grants(database)
  await signIn(database)
}

const SYSTEM = sql.lit('00000000-0000-7000-8000-000000000001')

async function accounts(database: Kysely<unknown>): Promise<void> {
  // The library wants an e-mail address; officials sign in by name, so the column only satisfies it.
  await sql`
    CREATE TABLE app_user (
      id uuid PRIMARY KEY,
      username text NOT NULL UNIQUE CHECK (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
      display_name text NOT NULL CHECK (length(btrim(display_name)) BETWEEN 1 AND 120),
      email text GENERATED ALWAYS AS (username || '@users.invalid') STORED UNIQUE,
      email_verified boolean NOT NULL DEFAULT true,
      image text,
      two_factor_enabled boolean NOT NULL DEFAULT false,
      must_change_password boolean NOT NULL DEFAULT false,
      password_until timestamptz,
      is_demo boolean NOT NULL DEFAULT false,
      ended_at timestamptz,
      ended_by uuid REFERENCES app_user (id),
      ended_reason text,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CHECK ((ended_at IS NULL) = (ended_by IS NULL AND ended_reason IS NULL)),
      CONSTRAINT demonstration_or_real EXCLUDE USING gist ((is_demo::int) WITH <>) WHERE (id <> ${SYSTEM}::uuid)
    )`.execute(database)
  await sql`CREATE INDEX app_user_search ON app_user USING gin (fold_text(display_name || ' ' || username) gin_trgm_ops)`.execute(
    database,
  )
  await sql`
    CREATE TRIGGER accounts_are_ended_not_removed BEFORE DELETE OR TRUNCATE ON app_user
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await sql`INSERT INTO app_user (id, username, display_name) VALUES (${SYSTEM}::uuid, 'canhtayso', 'canhtayso')`.execute(
    database,
  )
}

async function grants(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE role_grant (
      id uuid PRIMARY KEY,
      user_id uuid NOT NULL REFERENCES app_user (id),
      role text NOT NULL CHECK (role IN ('group-leader', 'group-member', 'commune-officer', 'district-officer', 'dx-officer', 'dx-lead',
        'finance-officer', 'finance-lead', 'appraiser', 'council-member', 'unit-contact', 'delegate', 'auditor', 'administrator')),
      unit_id uuid NOT NULL,
      valid daterange NOT NULL CHECK (NOT isempty(valid) AND lower(valid) IS NOT NULL),
      reason text,
      granted_by uuid NOT NULL REFERENCES app_user (id),
      granted_at timestamptz NOT NULL DEFAULT now(),
      ended_by uuid REFERENCES app_user (id),
      ended_reason text,
      CONSTRAINT one_grant_at_a_time EXCLUDE USING gist (user_id WITH =, role WITH =, unit_id WITH =, valid WITH &&),
      CONSTRAINT nobody_grants_to_themselves CHECK (granted_by <> user_id)
    )`.execute(database)
  await sql`CREATE INDEX role_grant_unit ON role_grant (unit_id)`.execute(database)
  await sql`
    CREATE FUNCTION role_grant_only_shortens() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (NEW.id, NEW.user_id, NEW.role, NEW.unit_id, NEW.granted_by, NEW.granted_at, lower(NEW.valid))
         IS DISTINCT FROM (OLD.id, OLD.user_id, OLD.role, OLD.unit_id, OLD.granted_by, OLD.granted_at, lower(OLD.valid))
         OR NOT OLD.valid @> NEW.valid OR NEW.ended_by IS NULL THEN
        RAISE EXCEPTION 'a grant is ended, never changed' USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER only_shortens BEFORE UPDATE ON role_grant FOR EACH ROW EXECUTE FUNCTION role_grant_only_shortens()`.execute(
    database,
  )
  await sql`
    CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON role_grant FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(
    database,
  )
}

async function signIn(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE auth_session (
      id uuid PRIMARY KEY, token text NOT NULL UNIQUE, user_id uuid NOT NULL REFERENCES app_user (id), expires_at timestamptz NOT NULL,
      ip_address text, user_agent text, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()
    )`.execute(database)
  await sql`CREATE INDEX auth_session_user ON auth_session (user_id)`.execute(database)
  await sql`
    CREATE TABLE auth_account (
      id uuid PRIMARY KEY, account_id text NOT NULL, provider_id text NOT NULL, user_id uuid NOT NULL REFERENCES app_user (id),
      access_token text, refresh_token text, id_token text, access_token_expires_at timestamptz, refresh_token_expires_at timestamptz,
      scope text, password text, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (provider_id, account_id)
    )`.execute(database)
  await sql`CREATE INDEX auth_account_user ON auth_account (user_id)`.execute(database)
  await sql`
    CREATE TABLE auth_verification (
      id uuid PRIMARY KEY, identifier text NOT NULL, value text NOT NULL, expires_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()
    )`.execute(database)
  await sql`CREATE INDEX auth_verification_identifier ON auth_verification (identifier)`.execute(database)
  await sql`
    CREATE TABLE auth_two_factor (
      id uuid PRIMARY KEY, user_id uuid NOT NULL UNIQUE REFERENCES app_user (id), secret text NOT NULL, backup_codes text NOT NULL,
      verified boolean NOT NULL DEFAULT true, failed_verification_count integer NOT NULL DEFAULT 0, locked_until timestamptz
    )`.execute(database)
  // Names are kept as a keyed hash: people type passwords into the wrong field, and unknown names must look like known ones.
  await sql`
    CREATE TABLE sign_in_attempt (
      name_index bytea PRIMARY KEY, failures integer NOT NULL CHECK (failures > 0), locked_until timestamptz,
      last_at timestamptz NOT NULL DEFAULT now()
    )`.execute(database)
}
