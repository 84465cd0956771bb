import { type Kysely, sql } from 'kysely'

/**
 * What a provision asks and no register, report or session tells: a commune registered for the year, days mobilised. Said of
 * a province, a commune, a group or a seat in one, from a day until a day; proposed by one and confirmed by another. A later
 * word takes the place of an earlier one for its days; nothing is rewritten.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE fact_batch (
      id uuid PRIMARY KEY,
      decision_number text NOT NULL CHECK (decision_number <> ''),
      decision_date date NOT NULL,
      reason text NOT NULL CHECK (reason <> ''),
      proposed_by uuid NOT NULL,
      proposed_at timestamptz NOT NULL,
      outcome text CHECK (outcome IN ('confirmed', 'declined')),
      outcome_reason text,
      decided_by uuid,
      decided_at timestamptz,
      CHECK ((outcome IS NULL) = (decided_by IS NULL)),
      CHECK ((outcome IS NULL) = (decided_at IS NULL)),
      CHECK (outcome IS DISTINCT FROM 'declined' OR outcome_reason <> '')
    )`.execute(database)
  await sql`COMMENT ON TABLE fact_batch IS 'Facts said together on one paper: proposed by one, decided by another.'`.execute(
    database,
  )
  await sql`
    CREATE TABLE fact_value (
      id uuid PRIMARY KEY,
      batch_id uuid NOT NULL REFERENCES fact_batch,
      fact text NOT NULL CHECK (fact ~ '^[a-z][A-Za-z0-9]*$'),
      subject_kind text NOT NULL CHECK (subject_kind IN ('province', 'commune', 'group', 'seat')),
      subject_id uuid NOT NULL,
      from_day date NOT NULL,
      until_day date CHECK (until_day >= from_day),
      value jsonb NOT NULL CHECK (jsonb_typeof(value) IN ('boolean', 'number', 'string', 'null')),
      UNIQUE (batch_id, fact, subject_id, from_day)
    )`.execute(database)
  await sql`COMMENT ON TABLE fact_value IS 'What a fact is of a province, commune, group or seat, from a day until a day; null: not known any more.'`.execute(
    database,
  )
  await sql`CREATE INDEX fact_value_of_fact ON fact_value (fact, from_day)`.execute(database)
  await sql`CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON fact_batch FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(
    database,
  )
  await sql`CREATE TRIGGER decided_once BEFORE UPDATE ON fact_batch FOR EACH ROW EXECUTE FUNCTION guard_threshold()`.execute(
    database,
  )
  await sql`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON fact_value
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await sql`
    CREATE FUNCTION guard_fact_value() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM fact_batch b WHERE b.id = NEW.batch_id AND b.outcome IS NOT NULL) THEN
        RAISE EXCEPTION 'batch % was decided', NEW.batch_id USING ERRCODE = 'check_violation', CONSTRAINT = 'fact-before-decision';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER before_decision BEFORE INSERT ON fact_value FOR EACH ROW EXECUTE FUNCTION guard_fact_value()`.execute(
    database,
  )
  for (const table of ['fact_batch', 'fact_value']) await ofTheWhole(database, table)
  await sql`SELECT seal_table('fact_batch', 'r.id')`.execute(database)
  await sql`SELECT seal_table('fact_value', 'r.id')`.execute(database)
}

/** Written and read for the whole province only. */
async function ofTheWhole(database: Kysely<unknown>, table: string): Promise<void> {
  await sql`ALTER TABLE ${sql.ref(table)} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`.execute(database)
  await sql`CREATE POLICY within_reach ON ${sql.ref(table)} USING (reaches_all())`.execute(database)
}
