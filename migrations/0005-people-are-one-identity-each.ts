import { type Kysely, sql } from 'kysely'

/**
 * One person is one identity, whatever the groups. Identity and account numbers are kept sealed, with a blind
 * index to match by. Nothing is deleted; the law's erasure empties the personal fields and keeps the row the
 * books point to.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await people(database)
  await mergingEndsInALivingPerson(database)
  await payeeAccounts(database)
  await duplicateCases(database)
  await nothingIsDeleted(database)
}

async function people(database: Kysely<unknown>): Promise<void> {
  // `contested_index`: a number that another person already has. Both stand until somebody decides.
  await sql`
    CREATE TABLE person (
      id uuid PRIMARY KEY,
      full_name text,
      folded_name text NOT NULL,
      birth_date date,
      birth_year smallint CHECK (birth_year BETWEEN 1900 AND 2100),
      sex text CHECK (sex IN ('female', 'male')),
      phone text CHECK (phone ~ '^0[0-9]{8,10}$'),
      identity_sealed bytea,
      identity_index bytea CHECK (length(identity_index) = 32),
      contested_index bytea CHECK (length(contested_index) = 32),
      identity_last4 text CHECK (identity_last4 ~ '^[0-9]{4}$'),
      merged_into uuid REFERENCES person (id),
      erased_at timestamptz,
      erased_by uuid,
      recorded_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      CHECK (merged_into <> id),
      CHECK (birth_date IS NULL OR birth_year = extract(year FROM birth_date)),
      CHECK ((identity_sealed IS NULL) = (identity_last4 IS NULL)),
      CHECK ((identity_sealed IS NULL) = (identity_index IS NULL AND contested_index IS NULL)),
      CHECK (identity_index IS NULL OR contested_index IS NULL),
      CHECK ((full_name IS NULL) = (erased_at IS NOT NULL)),
      CHECK (erased_at IS NULL OR (folded_name = '' AND num_nonnulls(birth_date, birth_year, sex, phone, identity_sealed) = 0))
    )`.execute(database)
  await sql`CREATE UNIQUE INDEX one_person_an_identity ON person (identity_index)`.execute(database)
  await sql`CREATE INDEX person_folded_name ON person (folded_name)`.execute(database)
  await sql`CREATE INDEX person_merged_into ON person (merged_into) WHERE merged_into IS NOT NULL`.execute(database)
  await sql`
    CREATE TABLE person_commune (
      person_id uuid NOT NULL REFERENCES person (id),
      commune_id uuid NOT NULL REFERENCES admin_unit (id),
      PRIMARY KEY (person_id, commune_id)
    )`.execute(database)
  await sql`COMMENT ON TABLE person_commune IS 'The communes whose registers have held the person: who may read them.'`.execute(
    database,
  )
  await sql`CREATE INDEX person_commune_of ON person_commune (commune_id)`.execute(database)
}

/** Locking the survivor makes two merges that cross each other wait, and one of them fail. */
async function mergingEndsInALivingPerson(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION person_merges_into_survivor() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE survivor_merged_into uuid;
    BEGIN
      SELECT merged_into INTO survivor_merged_into FROM person WHERE id = NEW.merged_into FOR UPDATE;
      IF survivor_merged_into IS NOT NULL THEN
        RAISE EXCEPTION 'person % is itself merged', NEW.merged_into USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'merges_into_survivor';
      END IF;
      IF EXISTS (SELECT FROM person WHERE merged_into = NEW.id) THEN
        RAISE EXCEPTION 'others are merged into person %', NEW.id USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'merges_into_survivor';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`
    CREATE TRIGGER merges_into_survivor BEFORE INSERT OR UPDATE OF merged_into ON person
    FOR EACH ROW WHEN (NEW.merged_into IS NOT NULL) EXECUTE FUNCTION person_merges_into_survivor()`.execute(database)
}

/** A first account may come with a register; a change rests on a second person. One is in force at a time. */
async function payeeAccounts(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE payee_account (
      id uuid PRIMARY KEY,
      person_id uuid NOT NULL REFERENCES person (id),
      bank_name text,
      account_sealed bytea,
      account_index bytea CHECK (length(account_index) = 32),
      account_last4 text CHECK (account_last4 ~ '^[0-9]{4}$'),
      account_holder text,
      valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
      state text NOT NULL CHECK (state IN ('proposed', 'confirmed', 'ended')),
      basis text CHECK (basis IN ('first-with-register', 'second-person')),
      proposed_by uuid NOT NULL,
      proposed_at timestamptz NOT NULL DEFAULT now(),
      proposal_reason text,
      confirmed_by uuid,
      confirmed_at timestamptz,
      ended_by uuid,
      ended_at timestamptz,
      end_reason text,
      erased_at timestamptz,
      CHECK ((state = 'proposed') <= (basis IS NULL)),
      CHECK ((state = 'confirmed') <= (basis IS NOT NULL)),
      CHECK ((basis IS NULL) = (confirmed_at IS NULL)),
      CHECK (coalesce(basis, '') = 'second-person' OR confirmed_by IS NULL),
      CONSTRAINT confirmed_by_a_second_person CHECK (basis IS DISTINCT FROM 'second-person' OR (confirmed_by IS NOT NULL AND confirmed_by <> proposed_by)),
      CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
      CHECK ((erased_at IS NULL) = (account_sealed IS NOT NULL)),
      CHECK (num_nonnulls(bank_name, account_sealed, account_index, account_last4) IN (0, 4)),
      CONSTRAINT one_account_in_force EXCLUDE USING gist (person_id WITH =, valid WITH &&) WHERE (basis IS NOT NULL)
    )`.execute(database)
  await sql`CREATE INDEX payee_account_person ON payee_account (person_id)`.execute(database)
  await sql`CREATE INDEX payee_account_number ON payee_account (account_index)`.execute(database)
  await sql`CREATE UNIQUE INDEX one_first_account ON payee_account (person_id) WHERE basis = 'first-with-register'`.execute(
    database,
  )
  await sql`CREATE UNIQUE INDEX proposed_once ON payee_account (person_id, account_index) WHERE state = 'proposed'`.execute(
    database,
  )
}

/** Two people who may be one. The pair is unique: once decided it is never asked again. */
async function duplicateCases(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE duplicate_case (
      id uuid PRIMARY KEY,
      reason text NOT NULL CHECK (reason IN ('same-identity-number', 'same-name-and-birth', 'same-name-and-phone')),
      person_a uuid NOT NULL REFERENCES person (id),
      person_b uuid NOT NULL REFERENCES person (id),
      state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'same', 'different', 'ended', 'superseded')),
      found_at timestamptz NOT NULL DEFAULT now(),
      survivor_id uuid REFERENCES person (id),
      ended_membership_id uuid,
      superseded_by uuid REFERENCES duplicate_case (id),
      decided_by uuid,
      decided_at timestamptz,
      reason_text text,
      CHECK (person_a < person_b),
      UNIQUE (person_a, person_b),
      CHECK ((state = 'open') = (decided_at IS NULL)),
      CHECK ((state IN ('open', 'superseded')) = (decided_by IS NULL)),
      CHECK (decided_by IS NULL OR length(btrim(reason_text)) > 0),
      CHECK ((state IN ('same', 'ended')) = (survivor_id IS NOT NULL)),
      CHECK ((state = 'ended') = (ended_membership_id IS NOT NULL)),
      CHECK ((state = 'superseded') >= (superseded_by IS NOT NULL))
    )`.execute(database)
  await sql`CREATE INDEX duplicate_case_b ON duplicate_case (person_b)`.execute(database)
  await sql`CREATE INDEX duplicate_case_open ON duplicate_case (found_at, id) WHERE state = 'open'`.execute(database)
}

async function nothingIsDeleted(database: Kysely<unknown>): Promise<void> {
  for (const table of ['person', 'person_commune', 'payee_account', 'duplicate_case'])
    await sql`
      CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON ${sql.ref(table)}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
}
