import { type Kysely, sql } from 'kysely'

/**
 * The result of a round: drawn up by one, adopted by the Council by its fingerprint, published by another under a decision. What
 * was published stays readable; a correction is the next version, with its reason.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE drawn_up_result (
      id uuid PRIMARY KEY,
      round_id uuid NOT NULL REFERENCES assessment_round (id),
      fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
      document jsonb NOT NULL,
      drawn_ranks jsonb NOT NULL,
      drawn_up_by uuid NOT NULL,
      drawn_up_by_name text NOT NULL,
      drawn_up_at timestamptz NOT NULL
    )`.execute(database)
  await sql`CREATE INDEX drawn_up_result_round ON drawn_up_result (round_id, drawn_up_at)`.execute(database)
  await sql`
    CREATE TABLE round_result (
      round_id uuid NOT NULL REFERENCES assessment_round (id),
      version integer NOT NULL CHECK (version > 0),
      fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
      method text NOT NULL CHECK (method IN ('share', 'rank-in-block', 'z-score', 'percentile')),
      document jsonb NOT NULL,
      drawn_ranks jsonb NOT NULL,
      decision_number text NOT NULL CHECK (btrim(decision_number) <> ''),
      decided_on date NOT NULL,
      signer_name text NOT NULL CHECK (btrim(signer_name) <> ''),
      signer_position text NOT NULL CHECK (btrim(signer_position) <> ''),
      reason text CHECK (btrim(reason) <> ''),
      drawn_up_by uuid NOT NULL,
      published_by uuid NOT NULL,
      published_by_name text NOT NULL,
      published_at timestamptz NOT NULL,
      PRIMARY KEY (round_id, version),
      CONSTRAINT result_correction_reason CHECK ((version = 1) = (reason IS NULL)),
      CONSTRAINT result_of_two_hands CHECK (drawn_up_by <> published_by)
    )`.execute(database)
  for (const table of ['drawn_up_result', 'round_result'])
    await sql`
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${sql.ref(table)}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await sql`SELECT seal_table('drawn_up_result', 'r.id')`.execute(database)
  await sql`SELECT seal_table('round_result', ${"r.round_id, '/', r.version"})`.execute(database)
  // What is drawn up is for whoever judges; what is published is for everybody.
  await sql`ALTER TABLE drawn_up_result ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`.execute(database)
  await sql`CREATE POLICY within_reach ON drawn_up_result USING (reaches_all() OR reaches_every_unit())`.execute(database)
}
