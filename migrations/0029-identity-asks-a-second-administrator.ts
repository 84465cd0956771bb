import { type Kysely, sql } from 'kysely'

/**
 * An account that approves, pays or administers is made, reset and given roles by two administrators: one asks, another
 * confirms, and nothing is changed before. Roles that no human holds together are shipped with the program; a province
 * adds pairs of its own, by two as well.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await keepRequests(database)
  await keepExclusions(database)
  await keepWhoConfirmed(database)
  for (const table of ['account_request', 'role_exclusion']) await sql`SELECT seal_table(${table}, 'r.id')`.execute(database)
}

async function keepRequests(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE account_request (
      id uuid PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('open', 'give-role', 'end-role', 'record-identity', 'issue-password', 'end',
        'exclude-roles', 'end-exclusion')),
      account_id uuid REFERENCES app_user (id),
      wish jsonb NOT NULL,
      password_half bytea,
      reason text,
      asked_by uuid NOT NULL REFERENCES app_user (id),
      asked_at timestamptz NOT NULL DEFAULT now(),
      outcome text CHECK (outcome IN ('confirmed', 'declined', 'withdrawn')),
      decided_by uuid REFERENCES app_user (id),
      decided_at timestamptz,
      decision_reason text,
      CHECK ((outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_at IS NULL)),
      CHECK (outcome IS NULL OR password_half IS NULL),
      CONSTRAINT decided_by_another CHECK (CASE outcome WHEN 'withdrawn' THEN true ELSE decided_by <> asked_by END)
    )`.execute(database)
  await sql`
    CREATE UNIQUE INDEX asked_once ON account_request (kind, account_id, wish) NULLS NOT DISTINCT WHERE outcome IS NULL`.execute(
    database,
  )
  await sql`
    CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON account_request FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(
    database,
  )
}

async function keepExclusions(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE role_exclusion (
      id uuid PRIMARY KEY,
      role text NOT NULL,
      other_role text NOT NULL,
      valid daterange NOT NULL CHECK (NOT isempty(valid) AND lower(valid) IS NOT NULL),
      reason text NOT NULL,
      asked_by uuid NOT NULL REFERENCES app_user (id),
      confirmed_by uuid NOT NULL REFERENCES app_user (id),
      ended_reason text,
      CHECK (role < other_role),
      CONSTRAINT excluded_by_two CHECK (asked_by <> confirmed_by),
      CONSTRAINT excluded_once EXCLUDE USING gist (role WITH =, other_role WITH =, valid WITH &&)
    )`.execute(database)
  await sql`
    CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON role_exclusion FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(
    database,
  )
}

async function keepWhoConfirmed(database: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE role_grant ADD COLUMN confirmed_by uuid REFERENCES app_user (id),
      ADD CONSTRAINT granted_by_two CHECK (confirmed_by <> granted_by AND confirmed_by <> user_id)`.execute(database)
  await sql`
    CREATE OR REPLACE FUNCTION role_grant_only_shortens() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (NEW.id, NEW.user_id, NEW.role, NEW.unit_id, NEW.granted_by, NEW.confirmed_by, NEW.granted_at, lower(NEW.valid))
         IS DISTINCT FROM (OLD.id, OLD.user_id, OLD.role, OLD.unit_id, OLD.granted_by, OLD.confirmed_by, OLD.granted_at,
           lower(OLD.valid))
         OR NOT OLD.valid @> NEW.valid OR NEW.ended_by IS NULL THEN
        RAISE EXCEPTION 'a grant is ended, never changed' USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
}
