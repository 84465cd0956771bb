import { type Kysely, sql } from 'kysely'

/**
 * Criteria trees: drafts, and the versions that rounds assess by. What was put in force stays as it was; two versions of one
 * code never hold on the same day; whoever wrote one does not put it in force.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE criteria_version (
      id uuid PRIMARY KEY,
      code text NOT NULL CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(code) <= 80),
      version integer NOT NULL CHECK (version > 0),
      revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
      document jsonb NOT NULL CHECK (jsonb_typeof(document) = 'object' AND document ->> 'code' = code),
      state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'in-force', 'withdrawn')),
      in_force daterange CHECK (NOT isempty(in_force) AND NOT lower_inf(in_force)),
      drafted_by uuid NOT NULL,
      drafted_by_name text NOT NULL,
      drafted_at timestamptz NOT NULL,
      edited_at timestamptz NOT NULL,
      editors uuid[] NOT NULL CHECK (drafted_by = ANY (editors)),
      decided_by uuid CONSTRAINT criteria_second_person CHECK (NOT (decided_by = ANY (editors))),
      decided_by_name text,
      decided_at timestamptz,
      withdrawn_by uuid,
      withdrawn_at timestamptz,
      withdrawn_reason text CHECK (btrim(withdrawn_reason) <> ''),
      used_at timestamptz,
      UNIQUE (code, version),
      CHECK (state <> 'in-force' OR num_nulls(decided_by, decided_by_name, decided_at, in_force) = 0),
      CHECK ((state = 'withdrawn') = (num_nulls(withdrawn_by, withdrawn_at, withdrawn_reason) = 0)),
      CONSTRAINT criteria_in_force_once EXCLUDE USING gist (code WITH =, in_force WITH &&) WHERE (state = 'in-force')
    )`.execute(database)
  await sql`CREATE UNIQUE INDEX criteria_one_draft ON criteria_version (code) WHERE state = 'draft'`.execute(database)
  await sql`
    CREATE FUNCTION guard_criteria_version() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (('draft', 'in-force'), ('draft', 'withdrawn'), ('in-force', 'withdrawn')) THEN
        RAISE EXCEPTION 'a criteria tree does not go from % to %', OLD.state, NEW.state
          USING ERRCODE = 'check_violation', CONSTRAINT = 'criteria_moves';
      END IF;
      IF (OLD.id, OLD.code, OLD.version, OLD.drafted_by) IS DISTINCT FROM (NEW.id, NEW.code, NEW.version, NEW.drafted_by)
        OR NOT (OLD.editors <@ NEW.editors)
        OR (OLD.state <> 'draft' AND (OLD.document, lower(OLD.in_force), OLD.decided_by) IS DISTINCT FROM (NEW.document, lower(NEW.in_force), NEW.decided_by)) THEN
        RAISE EXCEPTION 'version % of the criteria % stays as it was decided', OLD.version, OLD.code
          USING ERRCODE = 'check_violation', CONSTRAINT = 'criteria_stay';
      END IF;
      IF OLD.document IS DISTINCT FROM NEW.document AND NEW.revision <> OLD.revision + 1 THEN
        RAISE EXCEPTION 'an edit of a criteria tree counts its revision on'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'criteria_revisions';
      END IF;
      IF NEW.state = 'withdrawn' AND OLD.used_at IS NOT NULL THEN
        RAISE EXCEPTION 'a round assesses by the criteria %: they can be followed by another version, not withdrawn', OLD.code
          USING ERRCODE = 'check_violation', CONSTRAINT = 'criteria_used';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`
    CREATE TRIGGER moves BEFORE UPDATE ON criteria_version FOR EACH ROW EXECUTE FUNCTION guard_criteria_version()`.execute(
    database,
  )
  await sql`
    CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON criteria_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
}
