import { type Kysely, sql } from 'kysely'

/** A unit takes back what it appealed against, with a reason, before it is decided; what it said stays to be read. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE score_appeal ADD COLUMN withdrawn_by uuid, ADD COLUMN withdrawn_by_name text, ADD COLUMN withdrawn_at timestamptz,
      ADD COLUMN withdrawn_reason text CHECK (btrim(withdrawn_reason) <> ''),
      ADD CONSTRAINT appeal_withdrawn_whole
        CHECK (num_nulls(withdrawn_by, withdrawn_by_name, withdrawn_at, withdrawn_reason) IN (0, 4)),
      ADD CONSTRAINT appeal_ends_once CHECK (decided_at IS NULL OR withdrawn_at IS NULL)`.execute(database)
  await sql`DROP INDEX appeal_open_once`.execute(database)
  await sql`CREATE UNIQUE INDEX appeal_open_once ON score_appeal (round_id, unit_id, criterion)
    WHERE decided_at IS NULL AND withdrawn_at IS NULL`.execute(database)
  await sql`
    CREATE OR REPLACE FUNCTION guard_score_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.decided_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL OR (OLD.id, OLD.round_id, OLD.unit_id, OLD.criterion, OLD.version,
          OLD.grounds, OLD.evidence_ids, OLD.filed_by, OLD.filed_by_name, OLD.filed_at) IS DISTINCT FROM (NEW.id, NEW.round_id, NEW.unit_id,
          NEW.criterion, NEW.version, NEW.grounds, NEW.evidence_ids, NEW.filed_by, NEW.filed_by_name, NEW.filed_at) THEN
        RAISE EXCEPTION 'an appeal ends once, and stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'appeal_stays';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
}
