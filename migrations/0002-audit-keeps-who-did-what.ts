import { type Kysely, sql } from 'kysely'

/**
 * The audit chain. The head row says where the next event goes: whoever appends locks it, so there is one
 * order and no fork, and the database itself refuses an event that does not continue the chain.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await tables(database)
  await onlyContinues(database)
  await neverChanges(database)
}

async function tables(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE audit_event (
      seq bigint PRIMARY KEY,
      id uuid NOT NULL UNIQUE,
      at timestamptz NOT NULL,
      actor_id uuid NOT NULL,
      actor_name text NOT NULL,
      via text NOT NULL CHECK (via IN ('web', 'cli', 'system')),
      action text NOT NULL,
      subject_kind text NOT NULL,
      subject_id text NOT NULL,
      before jsonb,
      after jsonb,
      reason text,
      previous_hash bytea NOT NULL CHECK (length(previous_hash) = 32),
      hash bytea NOT NULL UNIQUE CHECK (length(hash) = 32)
    )`.execute(database)
  await sql`CREATE INDEX audit_event_subject ON audit_event (subject_kind, subject_id, seq)`.execute(database)
  await sql`CREATE INDEX audit_event_actor ON audit_event (actor_id, seq)`.execute(database)
  await sql`CREATE INDEX audit_event_at ON audit_event (at)`.execute(database)
  await sql`
    CREATE TABLE audit_head (
      only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
      seq bigint NOT NULL,
      hash bytea NOT NULL
    )`.execute(database)
  await sql`INSERT INTO audit_head (seq, hash) VALUES (0, decode(repeat('00', 32), 'hex'))`.execute(database)
}

async function onlyContinues(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION audit_event_continues() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE audit_head SET seq = NEW.seq, hash = NEW.hash WHERE seq = NEW.seq - 1 AND hash = NEW.previous_hash;
      IF NOT FOUND THEN
        RAISE EXCEPTION 'audit event % does not continue the chain', NEW.seq USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER continues BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_event_continues()`.execute(
    database,
  )
}

async function neverChanges(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END $$`.execute(database)
  await sql`
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await sql`
    CREATE TRIGGER kept BEFORE INSERT OR DELETE OR TRUNCATE ON audit_head
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await sql`
    CREATE TRIGGER moved_by_events_only BEFORE UPDATE ON audit_head
    FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change()`.execute(database)
}
