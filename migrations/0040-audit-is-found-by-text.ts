import { type Kysely, sql } from 'kysely'

/**
 * What may be typed to find an event: who acted, and the words of the reason and of what was before and after. Ids, marks of
 * files and runs of nine digits or more are left out, so that no number of a person is found by typing it.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION audit_words(reason text, before jsonb, after jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT regexp_replace(fold_text(left(concat_ws(' ', reason, (
          SELECT string_agg(one #>> '{}', ' ')
          FROM jsonb_path_query(jsonb_build_array(before, after), 'strict $.** ? (@.type() == "string")') AS leaves (one)
          WHERE one #>> '{}' !~* '^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32,})$')), 4000)),
        '[0-9]([ .-]?[0-9]){8,}', ' ', 'g')
    $$`.execute(database)
  await sql`
    CREATE TABLE audit_text (
      seq bigint PRIMARY KEY,
      who text NOT NULL,
      words text NOT NULL
    )`.execute(database)
  await sql`
    INSERT INTO audit_text (seq, who, words) SELECT seq, fold_text(actor_name), audit_words(reason, before, after) FROM audit_event`.execute(
    database,
  )
  await sql`CREATE INDEX audit_text_words ON audit_text USING gin (words gin_trgm_ops)`.execute(database)
  await sql`CREATE INDEX audit_text_who ON audit_text USING gin (who gin_trgm_ops)`.execute(database)
  await sql`
    CREATE FUNCTION audit_event_tells_text() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO audit_text (seq, who, words) VALUES (NEW.seq, fold_text(NEW.actor_name), audit_words(NEW.reason, NEW.before, NEW.after));
      RETURN NULL;
    END $$`.execute(database)
  await sql`
    CREATE TRIGGER tells_text AFTER INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_event_tells_text()`.execute(
    database,
  )
  await sql`
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_text
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await sql`ALTER TABLE audit_text ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`.execute(database)
  await sql`CREATE POLICY within_reach ON audit_text USING (reaches_all())`.execute(database)
}
