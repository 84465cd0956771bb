import { type Kysely, sql } from 'kysely'

/**
 * What units submitted is appraised, criterion by criterion, by one or two people who do not know of one another; where they
 * differ a third settles. A unit may be asked once to explain what was marked. The Council sits on what was appraised, the
 * result is published, and after the appeals the round is closed.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await states(database)
  await assignments(database)
  await judgements(database)
  await returns(database)
  await limitToJudges(database)
}

async function states(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE assessment_round DROP CONSTRAINT assessment_round_state_check,
    ADD CHECK (state IN ('planned', 'answering', 'appraising', 'deliberating', 'published', 'closed')),
    ADD COLUMN appraisers smallint NOT NULL DEFAULT 1 CHECK (appraisers IN (1, 2))`.execute(database)
  await sql`ALTER TABLE round_unit DROP CONSTRAINT round_unit_state_check,
    ADD CHECK (state IN ('invited', 'submitted', 'returned', 'explained'))`.execute(database)
  await sql`
    CREATE OR REPLACE FUNCTION guard_assessment_round() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (('planned', 'answering'), ('answering', 'appraising'),
          ('appraising', 'deliberating'), ('deliberating', 'published'), ('published', 'closed')) THEN
        RAISE EXCEPTION 'a round does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'round_moves';
      END IF;
      IF OLD.state <> 'planned' AND (OLD.code, OLD.year, OLD.province_id) IS DISTINCT FROM (NEW.code, NEW.year, NEW.province_id) THEN
        RAISE EXCEPTION 'what an open round is of does not change' USING ERRCODE = 'check_violation', CONSTRAINT = 'round_stays';
      END IF;
      IF OLD.state NOT IN ('planned', 'answering') AND OLD.appraisers <> NEW.appraisers THEN
        RAISE EXCEPTION 'how many appraise stays once they have begun' USING ERRCODE = 'check_violation', CONSTRAINT = 'round_stays';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`
    CREATE OR REPLACE FUNCTION guard_round_unit() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE round_state text;
    BEGIN
      SELECT state INTO round_state FROM assessment_round WHERE id = OLD.round_id;
      IF round_state <> 'planned' AND (TG_OP = 'DELETE'
          OR (OLD.round_id, OLD.unit_id, OLD.tree_id, OLD.block) IS DISTINCT FROM (NEW.round_id, NEW.unit_id, NEW.tree_id, NEW.block)) THEN
        RAISE EXCEPTION 'the units of an open round stay' USING ERRCODE = 'check_violation', CONSTRAINT = 'round_unit_stays';
      END IF;
      IF TG_OP = 'UPDATE' AND OLD.state <> NEW.state AND (round_state, OLD.state, NEW.state) NOT IN (
          ('answering', 'invited', 'submitted'), ('answering', 'submitted', 'invited'),
          ('appraising', 'submitted', 'returned'), ('appraising', 'returned', 'explained')) THEN
        RAISE EXCEPTION 'a unit of a round that is % does not go from % to %', round_state, OLD.state, NEW.state
          USING ERRCODE = 'check_violation', CONSTRAINT = 'round_unit_moves';
      END IF;
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END $$`.execute(database)
}

/** Who appraises which part of which unit, and who declared that they must not. */
async function assignments(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE appraisal_assignment (
      id uuid PRIMARY KEY,
      round_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      -- A criterion or the branch above some; empty: the whole tree. The nearest to a criterion counts.
      branch text NOT NULL,
      seat smallint NOT NULL CHECK (seat IN (1, 2)),
      appraiser_id uuid NOT NULL,
      appraiser_name text NOT NULL,
      assigned_by uuid NOT NULL,
      assigned_at timestamptz NOT NULL,
      ended_by uuid,
      ended_at timestamptz,
      ended_reason text CHECK (btrim(ended_reason) <> ''),
      CHECK (num_nulls(ended_by, ended_at, ended_reason) IN (0, 3)),
      FOREIGN KEY (round_id, unit_id) REFERENCES round_unit
    )`.execute(database)
  await sql`CREATE UNIQUE INDEX appraisal_assigned_once ON appraisal_assignment (round_id, unit_id, branch, seat) WHERE ended_at IS NULL`.execute(
    database,
  )
  await sql`CREATE INDEX appraisal_assignment_appraiser ON appraisal_assignment (appraiser_id)`.execute(database)
  await sql`
    CREATE TABLE conflict_of_interest (
      id uuid PRIMARY KEY,
      round_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      person_id uuid NOT NULL,
      person_name text NOT NULL,
      reason text NOT NULL CHECK (btrim(reason) <> ''),
      declared_by uuid NOT NULL,
      declared_at timestamptz NOT NULL,
      UNIQUE (round_id, unit_id, person_id),
      FOREIGN KEY (round_id, unit_id) REFERENCES round_unit
    )`.execute(database)
  await appendOnly(database, 'conflict_of_interest')
}

/** What somebody found of a criterion. Each judgement follows the one before; none is changed. */
async function judgements(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE judgement (
      round_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      criterion text NOT NULL,
      -- 1 and 2: the appraisers. 0: a third, where the two differ.
      seat smallint NOT NULL CHECK (seat BETWEEN 0 AND 2),
      revision integer NOT NULL CHECK (revision > 0),
      -- Of which submission.
      submission integer NOT NULL,
      agrees boolean NOT NULL,
      -- What counts instead, or what was agreed to; null: taken back.
      entry jsonb NOT NULL,
      reason text CHECK (btrim(reason) <> ''),
      checks jsonb NOT NULL CHECK (jsonb_typeof(checks) = 'object'),
      -- Whether the two had been shown to one another.
      after_reveal boolean NOT NULL,
      judged_by uuid NOT NULL,
      judged_by_name text NOT NULL,
      judged_at timestamptz NOT NULL,
      PRIMARY KEY (round_id, unit_id, criterion, seat, revision),
      CONSTRAINT judgement_reason CHECK (agrees OR entry = 'null' OR reason IS NOT NULL),
      FOREIGN KEY (round_id, unit_id, submission) REFERENCES self_submission (round_id, unit_id, number)
    )`.execute(database)
  await appendOnly(database, 'judgement')
  await sql`SELECT seal_table('judgement', ${"r.round_id, '/', r.unit_id, '/', r.criterion, '/', r.seat, '/', r.revision"})`.execute(
    database,
  )
  await sql`
    CREATE TABLE appraisal_note (
      id uuid PRIMARY KEY,
      round_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      criterion text NOT NULL,
      body text NOT NULL CHECK (btrim(body) <> ''),
      written_by uuid NOT NULL,
      written_by_name text NOT NULL,
      written_at timestamptz NOT NULL,
      FOREIGN KEY (round_id, unit_id) REFERENCES round_unit
    )`.execute(database)
  await sql`CREATE INDEX appraisal_note_unit ON appraisal_note (round_id, unit_id)`.execute(database)
  await appendOnly(database, 'appraisal_note')
}

/** What a unit is asked to explain or complete: marked while it is appraised, read by the unit once it is returned. */
async function returns(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE explanation_request (
      id uuid PRIMARY KEY,
      round_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      criterion text NOT NULL,
      question text NOT NULL CHECK (btrim(question) <> ''),
      asked_by uuid NOT NULL,
      asked_by_name text NOT NULL,
      asked_at timestamptz NOT NULL,
      dropped_by uuid,
      dropped_at timestamptz,
      returned_at timestamptz,
      CHECK ((dropped_by IS NULL) = (dropped_at IS NULL)),
      CONSTRAINT returned_stays CHECK (dropped_at IS NULL OR returned_at IS NULL),
      FOREIGN KEY (round_id, unit_id) REFERENCES round_unit
    )`.execute(database)
  await sql`CREATE UNIQUE INDEX explanation_asked_once ON explanation_request (round_id, unit_id, criterion) WHERE dropped_at IS NULL`.execute(
    database,
  )
}

async function appendOnly(database: Kysely<unknown>, table: string): Promise<void> {
  await sql`
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${sql.ref(table)}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
}

/** What is judged is not for the unit’s eyes until it is told, nor are the acts of judging; the questions are, once they are asked. */
async function limitToJudges(database: Kysely<unknown>): Promise<void> {
  for (const table of ['appraisal_assignment', 'conflict_of_interest', 'judgement', 'appraisal_note'])
    await limit(database, table, 'false')
  await sql`ALTER TABLE round_event ADD COLUMN for_judges boolean NOT NULL DEFAULT false`.execute(database)
  await sql`DROP POLICY within_reach ON round_event`.execute(database)
  await limit(database, 'round_event', 'NOT for_judges AND (unit_id IS NULL OR unit_id = ANY (reached_units()))')
  await limit(database, 'explanation_request', 'returned_at IS NOT NULL AND unit_id = ANY (reached_units())')
}

async function limit(database: Kysely<unknown>, table: string, condition: string): Promise<void> {
  await sql`ALTER TABLE ${sql.ref(table)} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`.execute(database)
  await sql`CREATE POLICY within_reach ON ${sql.ref(table)} USING (reaches_all() OR reaches_every_unit() OR ${sql.raw(condition)})`.execute(
    database,
  )
}
