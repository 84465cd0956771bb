import { type Kysely, sql } from 'kysely'

/** What a unit appeals against, criterion by criterion, and what was decided: once, and it stays. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE score_appeal (
      id uuid PRIMARY KEY,
      round_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      criterion text NOT NULL,
      -- The published version that it is about.
      version integer NOT NULL,
      grounds text NOT NULL CHECK (btrim(grounds) <> ''),
      evidence_ids uuid[] NOT NULL,
      filed_by uuid NOT NULL,
      filed_by_name text NOT NULL,
      filed_at timestamptz NOT NULL,
      upheld boolean,
      -- What counts from then on, where it was upheld.
      entry jsonb,
      reason text CHECK (btrim(reason) <> ''),
      council_decision_id uuid,
      decided_by uuid,
      decided_by_name text,
      decided_at timestamptz,
      CHECK (num_nulls(upheld, reason, decided_by, decided_by_name, decided_at) IN (0, 5)),
      CONSTRAINT appeal_entry CHECK ((upheld IS TRUE) = (entry IS NOT NULL)),
      CONSTRAINT appeal_of_two_hands CHECK (decided_by <> filed_by),
      FOREIGN KEY (round_id, unit_id) REFERENCES round_unit,
      FOREIGN KEY (round_id, version) REFERENCES round_result
    )`.execute(database)
  await sql`CREATE UNIQUE INDEX appeal_open_once ON score_appeal (round_id, unit_id, criterion) WHERE decided_at IS NULL`.execute(
    database,
  )
  await sql`CREATE INDEX score_appeal_round ON score_appeal (round_id, filed_at)`.execute(database)
  await sql`
    CREATE FUNCTION guard_score_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.decided_at IS NOT NULL OR (OLD.id, OLD.round_id, OLD.unit_id, OLD.criterion, OLD.version, OLD.grounds, OLD.evidence_ids, OLD.filed_by,
          OLD.filed_by_name, OLD.filed_at) IS DISTINCT FROM (NEW.id, NEW.round_id, NEW.unit_id, NEW.criterion, NEW.version, NEW.grounds,
          NEW.evidence_ids, NEW.filed_by, NEW.filed_by_name, NEW.filed_at) THEN
        RAISE EXCEPTION 'an appeal is decided once, and stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_stays';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER stays BEFORE UPDATE ON score_appeal FOR EACH ROW EXECUTE FUNCTION guard_score_appeal()`.execute(
    database,
  )
  await sql`
    CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON score_appeal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(
    database,
  )
  await sql`SELECT seal_table('score_appeal', 'r.id')`.execute(database)
  await sql`ALTER TABLE score_appeal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`.execute(database)
  await sql`CREATE POLICY within_reach ON score_appeal
    USING (reaches_all() OR reaches_every_unit() OR unit_id = ANY (reached_units()))`.execute(database)
}
