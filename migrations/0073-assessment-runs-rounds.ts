import { type Kysely, sql } from 'kysely'

/**
 * Rounds of assessment: a calendar of stages, the units invited with the tree and block each is assessed by, what they answer
 * field by field, their evidence, and what they submitted. What was answered is never overwritten: the next one follows it.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await rounds(database)
  await unitsOfRound(database)
  await answers(database)
  await evidence(database)
  await submissions(database)
  await onlyAllowedMoves(database)
  await limitToUnits(database)
}

async function rounds(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE assessment_round (
      id uuid PRIMARY KEY,
      code text NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(code) <= 80),
      title text NOT NULL CHECK (btrim(title) <> ''),
      year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
      province_id uuid NOT NULL REFERENCES admin_unit (id),
      state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'answering', 'appraising')),
      planned_by uuid NOT NULL,
      planned_at timestamptz NOT NULL,
      opened_at timestamptz,
      CHECK ((state = 'planned') = (opened_at IS NULL))
    )`.execute(database)
  await sql`
    CREATE TABLE round_stage (
      round_id uuid NOT NULL REFERENCES assessment_round (id),
      stage text NOT NULL CHECK (stage IN ('self-assessment', 'appraisal', 'explanation', 'council', 'publication', 'appeal')),
      first_day date NOT NULL,
      last_day date NOT NULL CHECK (last_day >= first_day),
      PRIMARY KEY (round_id, stage)
    )`.execute(database)
  await sql`
    CREATE TABLE round_event (
      id uuid PRIMARY KEY,
      round_id uuid NOT NULL REFERENCES assessment_round (id),
      unit_id uuid REFERENCES admin_unit (id),
      kind text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
      reason text CHECK (btrim(reason) <> ''),
      detail jsonb NOT NULL,
      done_by uuid NOT NULL,
      done_by_name text NOT NULL,
      done_at timestamptz NOT NULL
    )`.execute(database)
  await sql`CREATE INDEX round_event_round ON round_event (round_id, done_at)`.execute(database)
  await appendOnly(database, 'round_event')
}

async function unitsOfRound(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE round_unit (
      round_id uuid NOT NULL REFERENCES assessment_round (id),
      unit_id uuid NOT NULL REFERENCES admin_unit (id),
      tree_id uuid NOT NULL REFERENCES criteria_version (id),
      block text NOT NULL,
      state text NOT NULL DEFAULT 'invited' CHECK (state IN ('invited', 'submitted')),
      PRIMARY KEY (round_id, unit_id)
    )`.execute(database)
  await sql`CREATE INDEX round_unit_unit ON round_unit (unit_id)`.execute(database)
  // A criterion that the round does not ask of one unit, and one that it may answer later than the others.
  await sql`
    CREATE TABLE round_exemption (
      round_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      criterion text NOT NULL,
      reason text NOT NULL CHECK (btrim(reason) <> ''),
      granted_by uuid NOT NULL,
      granted_at timestamptz NOT NULL,
      PRIMARY KEY (round_id, unit_id, criterion),
      FOREIGN KEY (round_id, unit_id) REFERENCES round_unit
    )`.execute(database)
  await sql`
    CREATE TABLE round_extension (
      id uuid PRIMARY KEY,
      round_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      criterion text NOT NULL,
      until_day date NOT NULL,
      reason text NOT NULL CHECK (btrim(reason) <> ''),
      granted_by uuid NOT NULL,
      granted_at timestamptz NOT NULL,
      FOREIGN KEY (round_id, unit_id) REFERENCES round_unit
    )`.execute(database)
  await sql`CREATE INDEX round_extension_unit ON round_extension (round_id, unit_id)`.execute(database)
  await appendOnly(database, 'round_extension')
}

/** Two people who write one field from the same revision: the key lets one of them in. */
async function answers(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE self_answer (
      round_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      criterion text NOT NULL,
      field text NOT NULL CHECK (field IN ('entry', 'explanation')),
      revision integer NOT NULL CHECK (revision > 0),
      body jsonb NOT NULL,
      entered_by uuid NOT NULL,
      entered_by_name text NOT NULL,
      entered_at timestamptz NOT NULL,
      PRIMARY KEY (round_id, unit_id, criterion, field, revision),
      FOREIGN KEY (round_id, unit_id) REFERENCES round_unit
    )`.execute(database)
  await appendOnly(database, 'self_answer')
}

/** A document is kept once and can be named under any criterion, in any year. */
async function evidence(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE evidence (
      id uuid PRIMARY KEY,
      unit_id uuid NOT NULL REFERENCES admin_unit (id),
      number text NOT NULL,
      issued_on date,
      title text NOT NULL CHECK (btrim(title) <> ''),
      issuer text NOT NULL,
      link text,
      file_name text,
      media_type text CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
      size integer CHECK (size > 0),
      digest bytea,
      content bytea,
      recorded_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      CHECK (num_nonnulls(file_name, media_type, size, digest, content) IN (0, 5)),
      CONSTRAINT evidence_digest CHECK (digest = sha256(content)),
      UNIQUE (unit_id, digest)
    )`.execute(database)
  await sql`ALTER TABLE evidence ALTER COLUMN content SET STORAGE EXTERNAL`.execute(database)
  await sql`CREATE INDEX evidence_unit ON evidence (unit_id, recorded_at)`.execute(database)
  await appendOnly(database, 'evidence')
  await sql`
    CREATE TABLE evidence_use (
      id uuid PRIMARY KEY,
      round_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      criterion text NOT NULL,
      evidence_id uuid NOT NULL REFERENCES evidence (id),
      named_by uuid NOT NULL,
      named_at timestamptz NOT NULL,
      dropped_by uuid,
      dropped_at timestamptz,
      CHECK ((dropped_by IS NULL) = (dropped_at IS NULL)),
      FOREIGN KEY (round_id, unit_id) REFERENCES round_unit
    )`.execute(database)
  await sql`CREATE UNIQUE INDEX evidence_named_once ON evidence_use (round_id, unit_id, criterion, evidence_id) WHERE dropped_at IS NULL`.execute(
    database,
  )
}

async function submissions(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE self_submission (
      round_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      number integer NOT NULL CHECK (number > 0),
      sheet jsonb NOT NULL,
      missing integer NOT NULL CHECK (missing >= 0),
      head_name text NOT NULL CHECK (btrim(head_name) <> ''),
      head_position text NOT NULL CHECK (btrim(head_position) <> ''),
      submitted_by uuid NOT NULL,
      submitted_by_name text NOT NULL,
      submitted_at timestamptz NOT NULL,
      PRIMARY KEY (round_id, unit_id, number),
      FOREIGN KEY (round_id, unit_id) REFERENCES round_unit
    )`.execute(database)
  await appendOnly(database, 'self_submission')
}

async function appendOnly(database: Kysely<unknown>, table: string): Promise<void> {
  await sql`
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${sql.ref(table)}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
}

async function onlyAllowedMoves(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION guard_assessment_round() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (('planned', 'answering'), ('answering', 'appraising')) THEN
        RAISE EXCEPTION 'a round does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'round_moves';
      END IF;
      IF OLD.state <> 'planned' AND (OLD.code, OLD.year, OLD.province_id) IS DISTINCT FROM (NEW.code, NEW.year, NEW.province_id) THEN
        RAISE EXCEPTION 'what an open round is of does not change' USING ERRCODE = 'check_violation', CONSTRAINT = 'round_stays';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`
    CREATE TRIGGER moves BEFORE UPDATE ON assessment_round FOR EACH ROW EXECUTE FUNCTION guard_assessment_round()`.execute(
    database,
  )
  await sql`
    CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON assessment_round FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(
    database,
  )
  // Once a round is open, nobody is assessed by another tree, and nobody leaves it.
  await sql`
    CREATE FUNCTION guard_round_unit() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE round_state text;
    BEGIN
      SELECT state INTO round_state FROM assessment_round WHERE id = OLD.round_id;
      IF round_state <> 'planned' AND (TG_OP = 'DELETE'
          OR (OLD.round_id, OLD.unit_id, OLD.tree_id, OLD.block) IS DISTINCT FROM (NEW.round_id, NEW.unit_id, NEW.tree_id, NEW.block)) THEN
        RAISE EXCEPTION 'the units of an open round stay' USING ERRCODE = 'check_violation', CONSTRAINT = 'round_unit_stays';
      END IF;
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END $$`.execute(database)
  await sql`
    CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON round_unit FOR EACH ROW EXECUTE FUNCTION guard_round_unit()`.execute(database)
}

/**
 * What one unit answers is seen and written by whoever reaches the unit: the fourth part of `canhtayso.reach`, ids of units, or
 * `*` for whoever judges all of them. Declared immutable as the others are (0032).
 */
async function limitToUnits(database: Kysely<unknown>): Promise<void> {
  const told = `split_part(coalesce(current_setting('canhtayso.reach', true), ''), ' ', 4)`
  for (const [name, type, answer] of [
    ['reaches_every_unit', 'boolean', `${told} = '*'`],
    ['reached_units', 'uuid[]', `coalesce(nullif(nullif(${told}, '*'), ''), '{}')::uuid[]`],
  ] as const)
    await sql`
      CREATE FUNCTION ${sql.ref(name)}() RETURNS ${sql.raw(type)} LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
      BEGIN RETURN ${sql.raw(answer)}; END $$`.execute(database)
  for (const table of [
    'round_unit',
    'round_exemption',
    'round_extension',
    'self_answer',
    'evidence',
    'evidence_use',
    'self_submission',
  ])
    await limit(database, table, 'unit_id = ANY (reached_units())')
  await limit(database, 'round_event', 'unit_id IS NULL OR unit_id = ANY (reached_units())')
}

/** FORCE, since the program owns its tables. */
async function limit(database: Kysely<unknown>, table: string, condition: string): Promise<void> {
  await sql`ALTER TABLE ${sql.ref(table)} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`.execute(database)
  await sql`CREATE POLICY within_reach ON ${sql.ref(table)} USING (reaches_all() OR reaches_every_unit() OR ${sql.raw(condition)})`.execute(
    database,
  )
}
