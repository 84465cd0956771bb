import { type Kysely, sql } from 'kysely'

/**
 * Provisions: drafts, and the versions that pay. What was activated stays as it was and readable; two versions of
 * one code never hold on the same day nor pay for the same month; whoever wrote one does not activate it.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await months(database)
  await provisions(database)
  await onlyAllowedMoves(database)
}

/** The days of the months from–until, both counted; without `until`: open. */
async function months(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION days_of_months(first_month text, last_month text) RETURNS daterange LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT daterange(
        make_date(left(first_month, 4)::int, right(first_month, 2)::int, 1),
        CASE WHEN last_month IS NULL THEN NULL
          ELSE (make_date(left(last_month, 4)::int, right(last_month, 2)::int, 1) + interval '1 month')::date END, '[)')
    $$`.execute(database)
}

async function provisions(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE provision (
      id uuid PRIMARY KEY,
      code text NOT NULL CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(code) <= 80),
      version integer NOT NULL CHECK (version > 0),
      revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
      document jsonb NOT NULL CHECK (jsonb_typeof(document) = 'object' AND document ->> 'code' = code),
      state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'active', 'superseded', 'withdrawn')),
      in_force daterange CHECK (NOT isempty(in_force) AND NOT lower_inf(in_force)),
      pays_from text CHECK (pays_from ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
      pays_until text CHECK (pays_until ~ '^[0-9]{4}-(0[1-9]|1[0-2])$' AND pays_until >= pays_from),
      area_unit_id uuid REFERENCES admin_unit (id),
      drafted_by uuid NOT NULL,
      drafted_by_name text NOT NULL,
      drafted_at timestamptz NOT NULL,
      edited_at timestamptz NOT NULL,
      editors uuid[] NOT NULL,
      activated_by uuid,
      activated_by_name text,
      activated_at timestamptz,
      withdrawn_by uuid,
      withdrawn_at timestamptz,
      withdrawn_reason text CHECK (btrim(withdrawn_reason) <> ''),
      replaced_by uuid REFERENCES provision (id),
      first_used_at timestamptz,
      UNIQUE (code, version),
      CONSTRAINT provision_second_person CHECK (activated_by IS NULL OR NOT (activated_by = ANY (editors))),
      CHECK (drafted_by = ANY (editors)),
      CHECK (state NOT IN ('active', 'superseded')
        OR (activated_by IS NOT NULL AND activated_at IS NOT NULL AND in_force IS NOT NULL AND pays_from IS NOT NULL)),
      CHECK ((state = 'superseded') = (replaced_by IS NOT NULL)),
      CHECK ((state = 'withdrawn') = (withdrawn_by IS NOT NULL AND withdrawn_at IS NOT NULL AND withdrawn_reason IS NOT NULL)),
      CONSTRAINT provision_pays_once EXCLUDE USING gist (code WITH =, days_of_months(pays_from, pays_until) WITH &&)
        WHERE (state IN ('active', 'superseded')),
      CONSTRAINT provision_in_force_once EXCLUDE USING gist (code WITH =, in_force WITH &&)
        WHERE (state IN ('active', 'superseded'))
    )`.execute(database)
  await sql`CREATE UNIQUE INDEX provision_one_draft ON provision (code) WHERE state = 'draft'`.execute(database)
}

async function onlyAllowedMoves(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION guard_provision_moves() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN
        (('draft', 'active'), ('draft', 'withdrawn'), ('active', 'superseded'), ('active', 'withdrawn')) THEN
        RAISE EXCEPTION 'a provision does not go from % to %', OLD.state, NEW.state
          USING ERRCODE = 'check_violation', CONSTRAINT = 'provision_moves';
      END IF;
      IF OLD.state <> 'draft' AND (OLD.document, OLD.pays_from, lower(OLD.in_force), OLD.activated_by)
        IS DISTINCT FROM (NEW.document, NEW.pays_from, lower(NEW.in_force), NEW.activated_by) THEN
        RAISE EXCEPTION 'version % of provision % was decided and stays as it is', OLD.version, OLD.code
          USING ERRCODE = 'check_violation', CONSTRAINT = 'provision_stays';
      END IF;
      IF (OLD.id, OLD.code, OLD.version, OLD.drafted_by) IS DISTINCT FROM (NEW.id, NEW.code, NEW.version, NEW.drafted_by)
        OR NOT (OLD.editors <@ NEW.editors) THEN
        RAISE EXCEPTION 'who drafted which version of a provision does not change'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'provision_stays';
      END IF;
      IF OLD.document IS DISTINCT FROM NEW.document AND NEW.revision <> OLD.revision + 1 THEN
        RAISE EXCEPTION 'an edit of a provision counts its revision on'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'provision_revisions';
      END IF;
      IF NEW.state = 'withdrawn' AND OLD.first_used_at IS NOT NULL THEN
        RAISE EXCEPTION 'a month was opened under provision %: it can be replaced, not withdrawn', OLD.code
          USING ERRCODE = 'check_violation', CONSTRAINT = 'provision_used';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`
    CREATE TRIGGER moves BEFORE UPDATE ON provision FOR EACH ROW EXECUTE FUNCTION guard_provision_moves()`.execute(database)
  await sql`
    CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON provision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
}
