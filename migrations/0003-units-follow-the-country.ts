import { type Kysely, sql } from 'kysely'

/**
 * Units through time. A unit is the same through renames and changes of kind; merged or divided it ends, and its
 * successions say where it went. What is recorded stays: a version is only ever closed.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await reorganisation(database)
  await units(database)
  await successions(database)
  await wholeUnits(database)
  await onlyCloses(database)
  await revision(database)
  await reviews(database)
}

async function reorganisation(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE reorganisation (
      id uuid PRIMARY KEY,
      on_date date NOT NULL,
      title text NOT NULL CHECK (length(btrim(title)) > 0),
      basis text NOT NULL CHECK (length(btrim(basis)) > 0),
      plan jsonb NOT NULL,
      impacts jsonb NOT NULL,
      fingerprint bytea NOT NULL UNIQUE,
      applied_by uuid NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now()
    )`.execute(database)
  await sql`
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reorganisation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
}

async function units(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE admin_unit (
      id uuid PRIMARY KEY,
      level text NOT NULL CHECK (level IN ('province', 'district', 'commune', 'hamlet')),
      recorded_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (id, level)
    )`.execute(database)
  await sql`
    CREATE TABLE unit_version (
      unit_id uuid NOT NULL,
      level text NOT NULL,
      kind text NOT NULL,
      code text CHECK (code ~ '^[0-9]{2,5}$'),
      name text NOT NULL CHECK (length(btrim(name)) > 0 AND name IS NFC NORMALIZED),
      folded_name text GENERATED ALWAYS AS (fold_text(name)) STORED,
      spelling_key text NOT NULL,
      parent_id uuid REFERENCES admin_unit (id) DEFERRABLE INITIALLY DEFERRED,
      valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
      basis text NOT NULL CHECK (length(btrim(basis)) > 0),
      reorganisation_id uuid REFERENCES reorganisation (id),
      recorded_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (unit_id, valid),
      FOREIGN KEY (unit_id, level) REFERENCES admin_unit (id, level) DEFERRABLE INITIALLY DEFERRED,
      CHECK (CASE level
        WHEN 'province' THEN kind IN ('tinh', 'thanh-pho')
        WHEN 'district' THEN kind IN ('huyen', 'quan', 'thi-xa', 'thanh-pho')
        WHEN 'commune' THEN kind IN ('xa', 'phuong', 'thi-tran', 'dac-khu')
        ELSE kind IN ('ap', 'khu-pho', 'thon', 'ban', 'buon', 'to-dan-pho') END),
      CHECK ((parent_id IS NULL) = (level = 'province')),
      CHECK ((code IS NULL) = (level = 'hamlet')),
      CONSTRAINT one_version_at_a_time EXCLUDE USING gist (unit_id WITH =, valid WITH &&),
      CONSTRAINT one_unit_a_code EXCLUDE USING gist (level WITH =, code WITH =, valid WITH &&) WHERE (code IS NOT NULL),
      CONSTRAINT one_hamlet_a_name EXCLUDE USING gist (parent_id WITH =, kind WITH =, spelling_key WITH =, valid WITH &&)
        WHERE (level = 'hamlet')
    )`.execute(database)
  await sql`CREATE INDEX unit_version_parent ON unit_version (parent_id, level)`.execute(database)
  await sql`CREATE INDEX unit_version_search ON unit_version USING gin (folded_name gin_trgm_ops)`.execute(database)
  await sql`
    CREATE TABLE unit_external_predecessor (
      unit_id uuid NOT NULL REFERENCES admin_unit (id),
      code text NOT NULL,
      name text NOT NULL,
      district_name text NOT NULL,
      province_name text NOT NULL,
      on_date date NOT NULL,
      PRIMARY KEY (unit_id, code, on_date)
    )`.execute(database)
}

async function successions(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE unit_succession (
      from_unit_id uuid NOT NULL REFERENCES admin_unit (id),
      to_unit_id uuid REFERENCES admin_unit (id),
      on_date date NOT NULL,
      kind text NOT NULL,
      share numeric(7, 6) CHECK (share > 0 AND share <= 1),
      basis text NOT NULL CHECK (length(btrim(basis)) > 0),
      reorganisation_id uuid REFERENCES reorganisation (id),
      UNIQUE NULLS NOT DISTINCT (from_unit_id, to_unit_id, on_date),
      CHECK ((to_unit_id IS NULL) = (kind = 'abolished')),
      CHECK (CASE
        WHEN kind IN ('renamed', 'respelled', 'kind-changed', 'code-changed', 'moved', 'enlarged')
          THEN to_unit_id = from_unit_id AND share IS NOT DISTINCT FROM 1
        WHEN kind IN ('merged', 'split') THEN to_unit_id <> from_unit_id
        ELSE kind IN ('transferred', 'abolished') END)
    )`.execute(database)
  await sql`CREATE INDEX unit_succession_to ON unit_succession (to_unit_id)`.execute(database)
  await sql`
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON unit_succession
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
}

/**
 * What no single row shows, looked at when the transaction ends: a unit lies inside its parent's time, it ends
 * only with a line saying where it went, and the lines of one day make a whole.
 */
async function wholeUnits(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION unit_parent_above(child text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
      SELECT CASE child WHEN 'district' THEN ARRAY['province'] WHEN 'commune' THEN ARRAY['province', 'district']
        WHEN 'hamlet' THEN ARRAY['commune'] ELSE ARRAY[]::text[] END
    $$`.execute(database)
  await sql`
    CREATE FUNCTION unit_check(unit uuid) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE broken record;
    BEGIN
      -- A hamlet stays recorded under the commune it was in: only its first day must lie in that commune's time.
      SELECT v.name INTO broken FROM unit_version v WHERE (v.unit_id = unit OR v.parent_id = unit) AND v.parent_id IS NOT NULL AND NOT coalesce((
        SELECT CASE v.level WHEN 'hamlet' THEN range_agg(p.valid) @> lower(v.valid) ELSE range_agg(p.valid) @> v.valid END
        FROM unit_version p WHERE p.unit_id = v.parent_id AND p.level = ANY (unit_parent_above(v.level))), false) LIMIT 1;
      IF FOUND THEN
        RAISE EXCEPTION 'unit "%" lies outside its parent''s time', broken.name USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'inside_its_parent';
      END IF;

      SELECT v.name INTO broken FROM unit_version v WHERE v.unit_id = unit AND NOT upper_inf(v.valid)
        AND NOT EXISTS (SELECT FROM unit_succession s WHERE s.from_unit_id = unit AND s.on_date = upper(v.valid)) LIMIT 1;
      IF FOUND THEN
        RAISE EXCEPTION 'unit "%" ends without a succession', broken.name USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ends_with_a_succession';
      END IF;

      SELECT s.on_date INTO broken FROM unit_succession s WHERE s.from_unit_id = unit OR s.to_unit_id = unit GROUP BY s.from_unit_id, s.on_date
        HAVING NOT EXISTS (SELECT FROM unit_version v WHERE v.unit_id = s.from_unit_id AND v.valid @> s.on_date - 1)
          OR bool_or(s.to_unit_id IS NOT NULL AND NOT EXISTS (SELECT FROM unit_version v WHERE v.unit_id = s.to_unit_id AND v.valid @> s.on_date))
          OR bool_or(s.kind IN ('merged', 'split', 'abolished')) AND EXISTS (SELECT FROM unit_version v WHERE v.unit_id = s.from_unit_id AND v.valid @> s.on_date) LIMIT 1;
      IF FOUND THEN
        RAISE EXCEPTION 'a succession on % joins units that are not there on that day', broken.on_date USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'succession_joins_units';
      END IF;

      SELECT s.on_date INTO broken FROM unit_succession s WHERE s.from_unit_id = unit GROUP BY s.on_date
        HAVING CASE WHEN bool_and(s.share IS NOT NULL) THEN sum(s.share) <> 1 ELSE coalesce(sum(s.share), 0) >= 1 END LIMIT 1;
      IF FOUND THEN
        RAISE EXCEPTION 'the shares of % do not add up to 1', broken.on_date USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'shares_make_a_whole';
      END IF;
    END $$`.execute(database)
  await sql`
    CREATE FUNCTION unit_version_whole() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM unit_check(NEW.unit_id); RETURN NULL; END $$`.execute(database)
  await sql`
    CREATE FUNCTION unit_succession_whole() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM unit_check(NEW.from_unit_id); RETURN NULL; END $$`.execute(database)
  for (const table of ['unit_version', 'unit_succession'])
    await sql`
      CREATE CONSTRAINT TRIGGER whole AFTER INSERT OR UPDATE ON ${sql.ref(table)} DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION ${sql.ref(`${table}_whole`)}()`.execute(database)
}

async function onlyCloses(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION unit_version_only_closes() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      -- A generated column is not filled yet in a BEFORE trigger.
      IF lower(NEW.valid) <> lower(OLD.valid) OR NOT (OLD.valid @> NEW.valid) OR NOT upper_inf(OLD.valid)
        OR (to_jsonb(NEW) - '{valid,folded_name}'::text[]) <> (to_jsonb(OLD) - '{valid,folded_name}'::text[]) THEN
        RAISE EXCEPTION 'a version of a unit is only ever closed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'only_closes';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER only_closes BEFORE UPDATE ON unit_version FOR EACH ROW EXECUTE FUNCTION unit_version_only_closes()`.execute(
    database,
  )
  await sql`
    CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON unit_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
}

/** Changes with every change above the hamlet: who holds the units in memory asks for it instead of reading all. */
async function revision(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE unit_revision (
      only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
      revision uuid NOT NULL DEFAULT gen_random_uuid()
    )`.execute(database)
  await sql`INSERT INTO unit_revision DEFAULT VALUES`.execute(database)
  await sql`
    CREATE FUNCTION unit_revise() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN UPDATE unit_revision SET revision = gen_random_uuid(); RETURN NULL; END $$`.execute(database)
  await sql`
    CREATE TRIGGER revised AFTER INSERT OR UPDATE ON unit_version
    FOR EACH ROW WHEN (NEW.level <> 'hamlet') EXECUTE FUNCTION unit_revise()`.execute(database)
  await sql`
    CREATE TRIGGER revised AFTER INSERT ON unit_succession FOR EACH STATEMENT EXECUTE FUNCTION unit_revise()`.execute(database)
}

/** What a reorganisation did of itself and a person has to look at: roles carried over, hamlets nobody placed. */
async function reviews(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE reorganisation_review (
      id uuid PRIMARY KEY,
      reorganisation_id uuid NOT NULL REFERENCES reorganisation (id),
      kind text NOT NULL CHECK (kind IN ('role-carried', 'role-without-unit', 'hamlet-unplaced')),
      subject_id uuid NOT NULL,
      unit_id uuid NOT NULL REFERENCES admin_unit (id),
      label text NOT NULL,
      settled_at timestamptz,
      settled_by uuid,
      settled_reason text CHECK (length(btrim(settled_reason)) > 0),
      UNIQUE (reorganisation_id, kind, subject_id, unit_id),
      CHECK (num_nonnulls(settled_at, settled_by, settled_reason) IN (0, 3))
    )`.execute(database)
  await sql`CREATE INDEX reorganisation_review_open ON reorganisation_review (reorganisation_id) WHERE settled_at IS NULL`.execute(
    database,
  )
  await sql`
    CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON reorganisation_review
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
}
