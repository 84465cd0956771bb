import { type Kysely, sql } from 'kysely'

/**
 * What groups did: every wording of every session of guidance, as phones sent it, and the phones themselves. A phone holds a
 * secret of which only the digest is here; it acts for the person it was given to, in the groups they sit in that day.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await keepDevices(database)
  await keepSessions(database)
  await guardSessions(database)
}

async function keepDevices(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE field_device (
      id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      group_id uuid NOT NULL REFERENCES community_group,
      issued_by uuid NOT NULL,
      issued_at timestamptz NOT NULL,
      code_index bytea NOT NULL UNIQUE CHECK (length(code_index) = 32),
      code_until timestamptz NOT NULL,
      token_index bytea UNIQUE CHECK (length(token_index) = 32),
      linked_at timestamptz,
      device_name text CHECK (length(device_name) <= 400),
      last_seen_at timestamptz,
      ended_at timestamptz,
      ended_by uuid,
      ended_reason text,
      CHECK ((linked_at IS NULL) = (token_index IS NULL)),
      CHECK ((ended_at IS NULL) = (ended_by IS NULL))
    )`.execute(database)
  await sql`COMMENT ON TABLE field_device IS 'A phone of a member: the code it was linked by, until when it may act.'`.execute(
    database,
  )
  await sql`CREATE INDEX field_device_of_group ON field_device (group_id)`.execute(database)
  await sql`CREATE INDEX field_device_of_person ON field_device (person_id)`.execute(database)
  await sql`CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON field_device FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(
    database,
  )
  await sql`
    CREATE FUNCTION guard_device() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.ended_at IS NOT NULL THEN
        RAISE EXCEPTION 'phone % was ended', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'device-ended';
      END IF;
      IF (OLD.person_id, OLD.code_index) <> (NEW.person_id, NEW.code_index)
        OR (OLD.token_index IS NOT NULL AND OLD.token_index IS DISTINCT FROM NEW.token_index) THEN
        RAISE EXCEPTION 'phone % stays whose it is', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'device-linked-once';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER linked_once BEFORE UPDATE ON field_device FOR EACH ROW EXECUTE FUNCTION guard_device()`.execute(
    database,
  )
}

/** Figures are made of the content by the database itself, so that they cannot say otherwise than it. */
async function keepSessions(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE guidance_session_version (
      version_id uuid PRIMARY KEY,
      session_id uuid NOT NULL,
      ordinal int NOT NULL CHECK (ordinal > 0),
      base_id uuid,
      group_id uuid NOT NULL REFERENCES community_group,
      change_number bigint NOT NULL CHECK (change_number > 0),
      is_conflicting boolean NOT NULL,
      content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
      month text NOT NULL GENERATED ALWAYS AS (left(content ->> 'day', 7)) STORED CHECK (month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'),
      people int GENERATED ALWAYS AS ((content ->> 'people')::int) STORED CHECK (people >= 0),
      times int GENERATED ALWAYS AS ((content ->> 'times')::int) STORED CHECK (times >= people),
      is_withdrawn boolean NOT NULL GENERATED ALWAYS AS ((content ->> 'isWithdrawn')::boolean) STORED,
      recorded_by uuid NOT NULL,
      device_id uuid,
      made_at timestamptz NOT NULL,
      arrived_at timestamptz NOT NULL,
      UNIQUE (session_id, ordinal),
      UNIQUE (group_id, change_number)
    )`.execute(database)
  await sql`COMMENT ON TABLE guidance_session_version IS 'Every wording of every session of guidance, as phones sent it.'`.execute(
    database,
  )
  await sql`CREATE INDEX guidance_session_month ON guidance_session_version (month, group_id)`.execute(database)
  await sql`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON guidance_session_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await sql`ALTER TABLE guidance_session_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`.execute(database)
  await sql`CREATE POLICY within_reach ON guidance_session_version
    USING (reaches_all() OR EXISTS (SELECT FROM community_group r WHERE r.id = guidance_session_version.group_id))`.execute(
    database,
  )
  await sql`SELECT seal_table('guidance_session_version', 'r.version_id')`.execute(database)
}

/**
 * A session stays of its group, and its wordings and a group’s changes follow one another without a gap: a phone that knows a
 * number knows all before it. Once a month’s report is approved, nothing comes into the month or leaves it.
 */
async function guardSessions(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION guard_session() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE last_change bigint; last_ordinal int; other uuid; months text[];
    BEGIN
      SELECT coalesce(max(v.change_number), 0) INTO last_change FROM guidance_session_version v WHERE v.group_id = NEW.group_id;
      SELECT coalesce(max(v.ordinal), 0) INTO last_ordinal FROM guidance_session_version v WHERE v.session_id = NEW.session_id;
      SELECT v.group_id INTO other FROM guidance_session_version v WHERE v.session_id = NEW.session_id AND v.group_id <> NEW.group_id LIMIT 1;
      IF other IS NOT NULL THEN
        RAISE EXCEPTION 'session % is of another group', NEW.session_id USING ERRCODE = 'check_violation', CONSTRAINT = 'session-of-its-group';
      END IF;
      IF NEW.change_number <> last_change + 1 OR NEW.ordinal <> last_ordinal + 1 THEN
        RAISE EXCEPTION 'changes of group % follow one another', NEW.group_id USING ERRCODE = 'check_violation', CONSTRAINT = 'session-follows';
      END IF;
      SELECT array_agg(v.month) || left(NEW.content ->> 'day', 7) INTO months FROM (
        SELECT month FROM guidance_session_version WHERE session_id = NEW.session_id AND NOT is_conflicting ORDER BY ordinal DESC LIMIT 1) v;
      IF EXISTS (SELECT FROM report_confirmation c WHERE c.group_id = NEW.group_id AND c.month = ANY (months)
          AND c.replaced_at IS NULL AND c.state = 'approved') THEN
        RAISE EXCEPTION 'the month of session % is locked', NEW.session_id USING ERRCODE = 'check_violation', CONSTRAINT = 'session-month-locked';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER follows BEFORE INSERT ON guidance_session_version FOR EACH ROW EXECUTE FUNCTION guard_session()`.execute(
    database,
  )
}
