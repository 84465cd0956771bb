import { type Kysely, sql } from 'kysely'

/**
 * A share of the confirmations that a month rests on is looked at again by somebody else, and all the first of an officer: how
 * many is the province’s to say, by day, proposed by one and decided by another. Which they are is drawn when the month is
 * computed, so that anybody can draw it again; the month is submitted when each was looked at and agreed to.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await keepRules(database)
  await keepDraws(database)
  await keepLooks(database)
  await refuseOwnConfirmation(database)
  await holdSubmission(database)
}

async function limit(database: Kysely<unknown>, table: string, policies: readonly (readonly [string, string])[]): Promise<void> {
  await sql`ALTER TABLE ${sql.ref(table)} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`.execute(database)
  for (const [act, condition] of policies)
    await sql`CREATE POLICY ${sql.ref(`${act.toLowerCase()}_within_reach`)} ON ${sql.ref(table)} FOR ${sql.raw(`${act} ${condition}`)}`.execute(
      database,
    )
}

/** Keeps to the whole province what is written, and shows it to whoever sees the month. */
const OF_THE_WHOLE = [
  ['SELECT', 'USING (true)'],
  ['INSERT', 'WITH CHECK (reaches_all())'],
  ['UPDATE', 'USING (true) WITH CHECK (reaches_all())'],
  ['DELETE', 'USING (reaches_all())'],
] as const

async function keepRules(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE look_rule (
      id uuid PRIMARY KEY,
      share_per_mille int NOT NULL CHECK (share_per_mille BETWEEN 0 AND 1000),
      first_groups int NOT NULL CHECK (first_groups BETWEEN 0 AND 1000),
      from_day date NOT NULL,
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
      CHECK (outcome IS DISTINCT FROM 'declined' OR outcome_reason <> ''),
      CONSTRAINT look_rule_never_backdated CHECK (outcome IS DISTINCT FROM 'confirmed'
        OR from_day >= (decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
    )`.execute(database)
  await sql`COMMENT ON TABLE look_rule IS 'How many confirmations of a month are looked at again, from a day on.'`.execute(
    database,
  )
  await sql`CREATE UNIQUE INDEX one_look_rule ON look_rule (from_day) WHERE outcome IS DISTINCT FROM 'declined'`.execute(database)
  await sql`CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON look_rule FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(
    database,
  )
  await sql`CREATE TRIGGER decided_once BEFORE UPDATE ON look_rule FOR EACH ROW EXECUTE FUNCTION guard_threshold()`.execute(
    database,
  )
  await limit(database, 'look_rule', OF_THE_WHOLE)
  await sql`SELECT seal_table('look_rule', 'r.id')`.execute(database)
}

/** What was drawn, and from what: a later draw of the same month takes the place of an earlier one. */
async function keepDraws(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE look_draw (
      id uuid PRIMARY KEY,
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      ordinal int NOT NULL CHECK (ordinal > 0),
      rule_id uuid NOT NULL REFERENCES look_rule,
      seed text NOT NULL CHECK (seed ~ '^[0-9a-f]{64}$'),
      population int NOT NULL CHECK (population >= 0),
      drawn jsonb NOT NULL CHECK (jsonb_typeof(drawn) = 'array'),
      drawn_at timestamptz NOT NULL,
      UNIQUE (cycle_id, ordinal)
    )`.execute(database)
  await sql`COMMENT ON TABLE look_draw IS 'Which confirmations of a month are looked at again, and the seed they were drawn with.'`.execute(
    database,
  )
  await sql`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON look_draw
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await sql`
    CREATE FUNCTION drawn_looks(of_cycle uuid)
      RETURNS TABLE (group_id uuid, confirmation_id uuid, is_random boolean, first_number int)
      LANGUAGE sql STABLE SET plan_cache_mode TO force_custom_plan AS $$
      SELECT one."groupId", one."confirmationId", one."isRandom", one."firstNumber"
      FROM (SELECT d.drawn FROM look_draw d WHERE d.cycle_id = of_cycle ORDER BY d.ordinal DESC LIMIT 1) AS latest
      CROSS JOIN LATERAL jsonb_to_recordset(latest.drawn)
        AS one ("groupId" uuid, "confirmationId" uuid, "isRandom" boolean, "firstNumber" int)
    $$`.execute(database)
  await limit(database, 'look_draw', OF_THE_WHOLE)
  await sql`SELECT seal_table('look_draw', 'r.id')`.execute(database)
}

async function keepLooks(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE report_look (
      id uuid PRIMARY KEY,
      confirmation_id uuid NOT NULL REFERENCES report_confirmation,
      ordinal int NOT NULL CHECK (ordinal > 0),
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      group_id uuid NOT NULL REFERENCES community_group,
      outcome text NOT NULL CHECK (outcome IN ('agreed', 'sent-back', 'withdrawn')),
      reason text CHECK (outcome = 'agreed' OR reason <> ''),
      looked_by uuid NOT NULL,
      looked_at timestamptz NOT NULL,
      UNIQUE (confirmation_id, ordinal)
    )`.execute(database)
  await sql`COMMENT ON TABLE report_look IS 'What a second officer found of a confirmation: agreed, sent back, or an agreement withdrawn.'`.execute(
    database,
  )
  await sql`CREATE INDEX report_look_of_cycle ON report_look (cycle_id)`.execute(database)
  await sql`CREATE INDEX report_confirmation_of_officer ON report_confirmation (confirmed_by) WHERE replaced_at IS NULL`.execute(
    database,
  )
  await sql`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_look
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  const within = 'EXISTS (SELECT FROM community_group r WHERE r.id = report_look.group_id)'
  await limit(database, 'report_look', [['ALL', `USING (${within} OR reaches_all())`]])
  await sql`SELECT seal_table('report_look', 'r.id')`.execute(database)
}

/** A look is of a confirmation that stands, by another human than whoever gave it; each follows the one before. */
async function refuseOwnConfirmation(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION guard_look() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE word record; before text;
    BEGIN
      SELECT c.* INTO word FROM report_confirmation c WHERE c.id = NEW.confirmation_id;
      IF word.state <> 'approved' OR word.replaced_at IS NOT NULL OR word.group_id <> NEW.group_id THEN
        RAISE EXCEPTION 'a look is of a confirmation that stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'look-of-what-stands';
      END IF;
      IF NEW.looked_by IN (SELECT accounts_of_human(word.confirmed_by)) THEN
        RAISE EXCEPTION 'nobody looks again at their own confirmation' USING ERRCODE = 'check_violation', CONSTRAINT = 'look-by-another';
      END IF;
      SELECT l.outcome INTO before FROM report_look l WHERE l.confirmation_id = NEW.confirmation_id AND l.ordinal = NEW.ordinal - 1;
      IF (NEW.ordinal > 1 AND before IS NULL) OR (NEW.outcome = 'withdrawn') <> (before IS NOT DISTINCT FROM 'agreed') THEN
        RAISE EXCEPTION 'a look follows the one before' USING ERRCODE = 'check_violation', CONSTRAINT = 'look-follows';
      END IF;
      IF NOT EXISTS (SELECT FROM payment_cycle c WHERE c.id = NEW.cycle_id AND c.state = 'computed') THEN
        RAISE EXCEPTION 'cycle % is not being prepared', NEW.cycle_id USING ERRCODE = 'check_violation', CONSTRAINT = 'look-before-submission';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER of_what_stands BEFORE INSERT ON report_look FOR EACH ROW EXECUTE FUNCTION guard_look()`.execute(
    database,
  )
}

async function holdSubmission(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION guard_looked_at() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM drawn_looks(NEW.id) AS d WHERE 'agreed' IS DISTINCT FROM (
          SELECT l.outcome FROM report_look l WHERE l.confirmation_id = d.confirmation_id ORDER BY l.ordinal DESC LIMIT 1)) THEN
        RAISE EXCEPTION 'cycle % lacks looks', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'looked-at-before-submission';
      END IF;
      RETURN NULL;
    END $$`.execute(database)
  await sql`CREATE TRIGGER looked_at AFTER UPDATE ON payment_cycle FOR EACH ROW
    WHEN (OLD.state = 'computed' AND NEW.state = 'submitted') EXECUTE FUNCTION guard_looked_at()`.execute(database)
}
