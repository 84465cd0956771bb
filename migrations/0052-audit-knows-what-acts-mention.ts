import { type Kysely, sql } from 'kysely'

/**
 * What an act is about, with the things that it names: an act on a month that holds a group back is found by the group. A table
 * of pairs rather than an index over the documents, because under row-level security only a comparison that leaks nothing
 * may use an index, and equality of ids is one.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION audit_mentions(subject text, before jsonb, after jsonb) RETURNS SETOF uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT DISTINCT (one #>> '{}')::uuid
      FROM jsonb_path_query(jsonb_build_array(subject, before, after), 'strict $.** ? (@.type() == "string")') AS leaves (one)
      WHERE one #>> '{}' ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
    $$`.execute(database)
  await sql`
    CREATE TABLE audit_mention (
      thing uuid NOT NULL,
      seq bigint NOT NULL,
      PRIMARY KEY (thing, seq)
    )`.execute(database)
  await sql`
    INSERT INTO audit_mention (thing, seq)
    SELECT thing, seq FROM audit_event, audit_mentions(subject_id, before, after) AS thing`.execute(database)
  await sql`
    CREATE FUNCTION audit_event_tells_mentions() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO audit_mention (thing, seq) SELECT thing, NEW.seq FROM audit_mentions(NEW.subject_id, NEW.before, NEW.after) AS thing;
      RETURN NULL;
    END $$`.execute(database)
  await sql`
    CREATE TRIGGER tells_mentions AFTER INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_event_tells_mentions()`.execute(
    database,
  )
  await sql`
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_mention
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await sql`ALTER TABLE audit_mention ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`.execute(database)
  await sql`CREATE POLICY within_reach ON audit_mention USING (reaches_all())`.execute(database)
}
