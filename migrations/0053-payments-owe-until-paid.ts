import { type Kysely, sql } from 'kysely'

/**
 * What was approved and not paid when its month closed stays owed: it is ordered later, or ended by a decision of two people.
 * What the bank takes back after it paid is owed again. Until now closing itself released what was left; what it released
 * then stays as it was.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await nameTheActs(database)
  await keepEndings(database)
  await keepReturns(database)
  await keepLaterLines(database)
  await payAfterClosing(database)
}

async function nameTheActs(database: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE cycle_event DROP CONSTRAINT cycle_event_kind_check,
      ADD CONSTRAINT cycle_event_kind_check CHECK (kind IN ('opened', 'computed', 'submitted', 'returned', 'approval-given', 'approved',
        'ordered', 'settled', 'closed', 'held', 'hold-released', 'objected', 'objection-answered', 'exported', 'change-approved',
        'ending-proposed', 'ending-declined', 'ended'))`.execute(database)
}

/** Keeps to the whole province what is written, and shows it to whoever sees the month. */
async function ofTheWhole(database: Kysely<unknown>, table: string): Promise<void> {
  await sql`ALTER TABLE ${sql.ref(table)} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`.execute(database)
  for (const [act, condition] of [
    ['SELECT', 'USING (true)'],
    ['INSERT', 'WITH CHECK (reaches_all())'],
    ['UPDATE', 'USING (true) WITH CHECK (reaches_all())'],
    ['DELETE', 'USING (reaches_all())'],
  ] as const)
    await sql`CREATE POLICY ${sql.ref(`${act.toLowerCase()}_within_reach`)} ON ${sql.ref(table)} FOR ${sql.raw(`${act} ${condition}`)}`.execute(
      database,
    )
}

/** Two people end what is owed: one proposes it by a decision of the province, another confirms it. */
async function keepEndings(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE arrears_ending (
      id uuid PRIMARY KEY,
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      entitlement_id uuid NOT NULL,
      group_id uuid NOT NULL,
      payee_key text NOT NULL,
      line_id uuid NOT NULL REFERENCES budget_line,
      amount_vnd bigint NOT NULL CHECK (amount_vnd > 0),
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
  await sql`
    CREATE UNIQUE INDEX one_open_ending ON arrears_ending (cycle_id, entitlement_id, payee_key, line_id) WHERE outcome IS NULL`.execute(
    database,
  )
  await sql`CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON arrears_ending FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(
    database,
  )
  await sql`
    CREATE FUNCTION guard_ending() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.outcome IS NOT NULL OR (OLD.id, OLD.cycle_id, OLD.entitlement_id, OLD.group_id, OLD.payee_key, OLD.line_id, OLD.amount_vnd,
          OLD.decision_number, OLD.decision_date, OLD.reason, OLD.proposed_by, OLD.proposed_at)
         IS DISTINCT FROM (NEW.id, NEW.cycle_id, NEW.entitlement_id, NEW.group_id, NEW.payee_key, NEW.line_id, NEW.amount_vnd,
          NEW.decision_number, NEW.decision_date, NEW.reason, NEW.proposed_by, NEW.proposed_at) THEN
        RAISE EXCEPTION 'ending % stays as it was decided', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'ending-decided-once';
      END IF;
      IF EXISTS (SELECT FROM app_user own JOIN app_user other ON other.id = own.id OR other.identity_index = own.identity_index
          WHERE own.id = NEW.decided_by AND other.id = OLD.proposed_by) OR NEW.decided_by = OLD.proposed_by THEN
        RAISE EXCEPTION 'an ending is confirmed by a second person' USING ERRCODE = 'check_violation', CONSTRAINT = 'ending-by-two';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER decided_once BEFORE UPDATE ON arrears_ending FOR EACH ROW EXECUTE FUNCTION guard_ending()`.execute(
    database,
  )
  await ofTheWhole(database, 'arrears_ending')
  await sql`SELECT seal_table('arrears_ending', 'r.id')`.execute(database)
}

async function keepReturns(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE payment_return (
      disbursement_id uuid PRIMARY KEY,
      month text NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      amount_vnd bigint NOT NULL CHECK (amount_vnd > 0),
      paid_on date NOT NULL,
      paid_settlement_id uuid NOT NULL REFERENCES settlement_file,
      returned_on date NOT NULL CHECK (returned_on >= paid_on),
      settlement_id uuid NOT NULL REFERENCES settlement_file,
      reason text NOT NULL CHECK (reason <> '')
    )`.execute(database)
  await sql`COMMENT ON TABLE payment_return IS 'A payment that the bank reported made and took back later: what it said first.'`.execute(
    database,
  )
  await sql`
    ALTER TABLE settlement_file ADD COLUMN returned_count integer NOT NULL DEFAULT 0, ADD COLUMN returned_vnd bigint NOT NULL DEFAULT 0`.execute(
    database,
  )
  await sql`SELECT enter_rows('settlement_file', 'r.id')`.execute(database)
  await sql`CREATE INDEX payment_return_of ON payment_return (settlement_id)`.execute(database)
  await sql`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_return
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await ofTheWhole(database, 'payment_return')
  await sql`SELECT seal_table('payment_return', 'r.disbursement_id')`.execute(database)
  await sql`
    CREATE OR REPLACE FUNCTION guard_answer() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (OLD.id, OLD.entitlement_id, OLD.payee_id, OLD.line_id, OLD.amount_vnd, OLD.reference)
         IS DISTINCT FROM (NEW.id, NEW.entitlement_id, NEW.payee_id, NEW.line_id, NEW.amount_vnd, NEW.reference)
         OR (OLD.state <> 'sent' AND NOT (OLD.state = 'settled' AND NEW.state = 'rejected' AND EXISTS (
           SELECT FROM payment_return r WHERE r.disbursement_id = OLD.id AND r.paid_settlement_id = OLD.settlement_id
             AND r.settlement_id = NEW.settlement_id AND r.amount_vnd = OLD.amount_vnd))) THEN
        RAISE EXCEPTION 'disbursement % was answered already', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'answered-once';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
}

/** Once the year of a budget line is over, what is still owed is paid from a line of the year in which it is paid. */
async function keepLaterLines(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE arrears_funding (
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      payer text NOT NULL,
      unit_id uuid NOT NULL REFERENCES admin_unit,
      year integer NOT NULL,
      line_id uuid NOT NULL REFERENCES budget_line,
      amount_vnd bigint NOT NULL CHECK (amount_vnd > 0),
      moved_by uuid NOT NULL,
      moved_at timestamptz NOT NULL,
      PRIMARY KEY (cycle_id, payer, unit_id, year)
    )`.execute(database)
  await sql`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON arrears_funding
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await ofTheWhole(database, 'arrears_funding')
  await sql`SELECT seal_table('arrears_funding', ${"r.cycle_id, '/', r.payer, '/', r.unit_id, '/', r.year"})`.execute(database)
}

async function payAfterClosing(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE OR REPLACE FUNCTION guard_disbursement() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE over record;
    BEGIN
      SELECT e.id, e.amount_vnd INTO over
        FROM (SELECT month, cycle_id FROM added GROUP BY month, cycle_id) x
        JOIN payment_cycle c ON c.id = x.cycle_id
        JOIN LATERAL (SELECT entitlement_id, sum(amount_vnd) AS live FROM (
          SELECT entitlement_id, amount_vnd FROM disbursement d
            WHERE d.month = x.month AND d.cycle_id = x.cycle_id AND d.state <> 'rejected'
          UNION ALL SELECT entitlement_id, amount_vnd FROM cycle_release r WHERE r.cycle_id = x.cycle_id) AS gone
          GROUP BY entitlement_id) paid ON true
        LEFT JOIN entitlement e ON e.month = x.month AND e.id = paid.entitlement_id AND e.cycle_id = x.cycle_id
        WHERE e.id IS NULL OR e.state <> 'entitled' OR paid.live > e.amount_vnd
          OR c.state NOT IN ('approved', 'ordered', 'paid', 'closed') LIMIT 1;
      IF FOUND THEN
        RAISE EXCEPTION 'entitlement % would be paid more than it is, or is not approved', over.id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'never-paid-twice';
      END IF;
      RETURN NULL;
    END $$`.execute(database)
  await sql`
    CREATE FUNCTION guard_release() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE over uuid;
    BEGIN
      SELECT e.id INTO over FROM (SELECT DISTINCT cycle_id, entitlement_id FROM added) x
        JOIN payment_cycle c ON c.id = x.cycle_id
        JOIN entitlement e ON e.month = c.month AND e.id = x.entitlement_id
        WHERE e.amount_vnd < (SELECT coalesce(sum(d.amount_vnd), 0) FROM disbursement d WHERE d.month = c.month AND d.entitlement_id = e.id AND d.state <> 'rejected')
          + (SELECT coalesce(sum(r.amount_vnd), 0) FROM cycle_release r WHERE r.cycle_id = c.id AND r.entitlement_id = e.id) LIMIT 1;
      IF FOUND THEN
        RAISE EXCEPTION 'entitlement % is paid, or ended already', over USING ERRCODE = 'check_violation', CONSTRAINT = 'ends-what-is-owed';
      END IF;
      IF EXISTS (SELECT FROM added a WHERE NOT EXISTS (SELECT FROM arrears_ending n WHERE n.cycle_id = a.cycle_id
          AND n.entitlement_id = a.entitlement_id AND n.payee_key = a.payee_key AND n.line_id = a.line_id AND n.amount_vnd = a.amount_vnd
          AND n.outcome = 'confirmed')) THEN
        RAISE EXCEPTION 'what is owed ends by a decision' USING ERRCODE = 'check_violation', CONSTRAINT = 'ended-by-decision';
      END IF;
      RETURN NULL;
    END $$`.execute(database)
  await sql`CREATE TRIGGER ends_what_is_owed AFTER INSERT ON cycle_release REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION guard_release()`.execute(database)
}
