import { type Kysely, sql } from 'kysely'

/**
 * Money that was paid and not due is claimed by two people, and comes back in one of three ways: returned by a voucher, set
 * off against what the same payee is due of later months, or given up by a decision. A claim that was a mistake is withdrawn.
 * Nothing of it is changed afterwards: what undoes a claim is another row.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await nameTheActs(database)
  await sql`INSERT INTO ledger_account (code, kind, name_vi, name_en) VALUES
    ('assets:receivable', 'asset', 'Phải thu hồi từ người nhận tiền', 'To be recovered from payees'),
    ('assets:revenue', 'asset', 'Thu ngân sách tại Kho bạc Nhà nước', 'Budget revenue held at the State Treasury'),
    ('liabilities:budget', 'liability', 'Phải trả lại ngân sách', 'Owed back to the budget'),
    ('liabilities:set-off', 'liability', 'Bù trừ giữa các tháng', 'Set off between months'),
    ('income:recovered', 'income', 'Thu hồi khoản chi của năm đã quyết toán', 'Recovered of years that were settled')`.execute(
    database,
  )
  await keepClaims(database)
  await keepDecisions(database)
  await keepRecoveries(database)
}

/** Whatever acts there are already stay as they are, however the check that allows them is written by now. */
async function nameTheActs(database: Kysely<unknown>): Promise<void> {
  await sql`
    DO $do$
    DECLARE kinds text[];
    BEGIN
      SELECT array_agg(m[1]) INTO kinds FROM regexp_matches(
        (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'cycle_event_kind_check' AND conrelid = 'cycle_event'::regclass),
        '[{,'']([a-z-]+)(?=[},''])', 'g') AS m;
      kinds := kinds || ARRAY['claim-proposed', 'claim-declined', 'claimed', 'repaid', 'recovery-proposed', 'recovery-declined', 'recovery-decided'];
      ALTER TABLE cycle_event DROP CONSTRAINT cycle_event_kind_check;
      EXECUTE format('ALTER TABLE cycle_event ADD CONSTRAINT cycle_event_kind_check CHECK (kind = ANY (%L::text[]))', kinds);
    END $do$`.execute(database)
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

const DECIDED_BY_TWO = `
      proposed_by uuid NOT NULL,
      proposed_at timestamptz NOT NULL,
      outcome text CHECK (outcome IN ('confirmed', 'declined')),
      outcome_reason text,
      decided_by uuid,
      decided_at timestamptz,
      CHECK ((outcome IS NULL) = (decided_by IS NULL)),
      CHECK ((outcome IS NULL) = (decided_at IS NULL)),
      CHECK (outcome IS DISTINCT FROM 'declined' OR outcome_reason <> '')`

/** A row stays as it was proposed and is decided once, by another human than proposed it. */
async function decidedOnceByTwo(database: Kysely<unknown>, table: string): Promise<void> {
  await sql`CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON ${sql.ref(table)} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(
    database,
  )
  await sql`CREATE TRIGGER decided_once BEFORE UPDATE ON ${sql.ref(table)} FOR EACH ROW EXECUTE FUNCTION guard_decided_by_two()`.execute(
    database,
  )
}

async function keepClaims(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION guard_decided_by_two() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE decided text[] := ARRAY['outcome', 'outcome_reason', 'decided_by', 'decided_at'];
    BEGIN
      IF OLD.outcome IS NOT NULL OR to_jsonb(OLD) - decided IS DISTINCT FROM to_jsonb(NEW) - decided THEN
        RAISE EXCEPTION '% % stays as it was decided', TG_TABLE_NAME, OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'recovery-decided-once';
      END IF;
      IF NEW.decided_by = OLD.proposed_by OR EXISTS (SELECT FROM app_user own JOIN app_user other ON other.identity_index = own.identity_index
          WHERE own.id = NEW.decided_by AND other.id = OLD.proposed_by) THEN
        RAISE EXCEPTION 'it is decided by a second person' USING ERRCODE = 'check_violation', CONSTRAINT = 'recovery-by-two';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`
    CREATE TABLE receivable (
      id uuid PRIMARY KEY,
      month text NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      disbursement_id uuid NOT NULL,
      entitlement_id uuid NOT NULL,
      group_id uuid NOT NULL,
      payee_id uuid NOT NULL,
      line_id uuid NOT NULL REFERENCES budget_line,
      amount_vnd bigint NOT NULL CHECK (amount_vnd > 0),
      cause text NOT NULL CHECK (cause IN ('report-corrected', 'person-twice', 'rule-corrected', 'other')),
      evidence_number text NOT NULL CHECK (evidence_number <> ''),
      evidence_date date NOT NULL,
      reason text NOT NULL CHECK (reason <> ''),
      ${sql.raw(DECIDED_BY_TWO)}
    )`.execute(database)
  await sql`COMMENT ON TABLE receivable IS 'What of one payment is claimed back: it was not due.'`.execute(database)
  await sql`CREATE INDEX receivable_of_payment ON receivable (disbursement_id)`.execute(database)
  await sql`CREATE INDEX receivable_of_cycle ON receivable (cycle_id)`.execute(database)
  await decidedOnceByTwo(database, 'receivable')
  await ofTheWhole(database, 'receivable')
  await sql`SELECT seal_table('receivable', 'r.id')`.execute(database)
}

async function keepDecisions(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE recovery_decision (
      id uuid PRIMARY KEY,
      receivable_id uuid NOT NULL REFERENCES receivable,
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      kind text NOT NULL CHECK (kind IN ('set-off', 'write-off', 'withdrawal')),
      amount_vnd bigint CHECK (amount_vnd > 0),
      share_percent integer CHECK (share_percent BETWEEN 0 AND 90),
      most_vnd bigint CHECK (most_vnd > 0),
      from_month text CHECK (from_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
      decision_number text NOT NULL CHECK (decision_number <> ''),
      decision_date date NOT NULL,
      reason text NOT NULL CHECK (reason <> ''),
      CHECK ((kind = 'set-off') = (amount_vnd IS NULL)),
      CHECK ((kind = 'set-off') = (share_percent IS NOT NULL)),
      CHECK ((kind = 'set-off') = (from_month IS NOT NULL)),
      CHECK (kind = 'set-off' OR most_vnd IS NULL),
      ${sql.raw(DECIDED_BY_TWO)}
    )`.execute(database)
  await sql`COMMENT ON TABLE recovery_decision IS 'How much of later months may be kept back for a claim, or that the claim is given up or withdrawn.'`.execute(
    database,
  )
  await sql`CREATE UNIQUE INDEX one_open_recovery_decision ON recovery_decision (receivable_id) WHERE outcome IS NULL`.execute(
    database,
  )
  await sql`CREATE INDEX recovery_decision_of ON recovery_decision (receivable_id, decided_at)`.execute(database)
  await decidedOnceByTwo(database, 'recovery_decision')
  await ofTheWhole(database, 'recovery_decision')
  await sql`SELECT seal_table('recovery_decision', 'r.id')`.execute(database)
}

async function keepRecoveries(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE recovery (
      id uuid PRIMARY KEY,
      receivable_id uuid NOT NULL REFERENCES receivable,
      cycle_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('returned', 'set-off', 'written-off', 'withdrawn')),
      amount_vnd bigint NOT NULL CHECK (amount_vnd > 0),
      on_date date NOT NULL,
      is_late boolean NOT NULL,
      voucher_number text CHECK (voucher_number <> ''),
      decision_id uuid REFERENCES recovery_decision,
      order_id uuid,
      to_month text CHECK (to_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
      to_cycle_id uuid REFERENCES payment_cycle,
      to_entitlement_id uuid,
      to_payee_key text,
      to_line_id uuid REFERENCES budget_line,
      recorded_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      CHECK ((kind = 'returned') = (voucher_number IS NOT NULL)),
      CHECK ((kind IN ('written-off', 'withdrawn')) = (decision_id IS NOT NULL) OR kind = 'set-off'),
      CHECK (num_nulls(order_id, to_month, to_cycle_id, to_entitlement_id, to_payee_key, to_line_id, decision_id)
        = CASE kind WHEN 'set-off' THEN 0 WHEN 'returned' THEN 7 ELSE 6 END),
      UNIQUE (receivable_id, voucher_number),
      UNIQUE (receivable_id, order_id, to_entitlement_id, to_payee_key, to_line_id)
    )`.execute(database)
  await sql`COMMENT ON TABLE recovery IS 'What a claim was lowered by: returned, set off, written off or withdrawn. Late: after the accounts of the year in which it was paid were settled.'`.execute(
    database,
  )
  await sql`CREATE INDEX recovery_to ON recovery (to_cycle_id) WHERE to_cycle_id IS NOT NULL`.execute(database)
  await sql`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON recovery
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await ofTheWhole(database, 'recovery')
  await sql`SELECT seal_table('recovery', 'r.id')`.execute(database)
  await neverMoreThanWasPaid(database)
  await neverMoreThanIsClaimed(database)
}

/** A claim is of a payment that was made, and of what nobody claims yet; while it stands the bank cannot take the payment back. */
async function neverMoreThanWasPaid(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION guard_claim() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE payment record; claimed bigint;
    BEGIN
      SELECT d.* INTO payment FROM disbursement d WHERE d.month = NEW.month AND d.id = NEW.disbursement_id FOR NO KEY UPDATE;
      SELECT coalesce(sum(c.amount_vnd), 0) - coalesce((SELECT sum(v.amount_vnd) FROM recovery v JOIN receivable x ON x.id = v.receivable_id
          WHERE x.disbursement_id = NEW.disbursement_id AND v.kind = 'withdrawn'), 0)
        INTO claimed FROM receivable c WHERE c.disbursement_id = NEW.disbursement_id AND c.outcome IS DISTINCT FROM 'declined';
      IF payment.id IS NULL OR payment.state <> 'settled' OR claimed > payment.amount_vnd
         OR (payment.cycle_id, payment.entitlement_id, payment.group_id, payment.payee_id, payment.line_id)
           IS DISTINCT FROM (NEW.cycle_id, NEW.entitlement_id, NEW.group_id, NEW.payee_id, NEW.line_id) THEN
        RAISE EXCEPTION 'more is claimed of payment % than was paid', NEW.disbursement_id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'claimed-within-paid';
      END IF;
      RETURN NULL;
    END $$`.execute(database)
  await sql`CREATE TRIGGER claimed_within_paid AFTER INSERT ON receivable FOR EACH ROW EXECUTE FUNCTION guard_claim()`.execute(
    database,
  )
  await sql`
    CREATE FUNCTION guard_claimed_payment() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM receivable c WHERE c.disbursement_id = NEW.disbursement_id AND c.outcome IS DISTINCT FROM 'declined'
          AND c.amount_vnd > coalesce((SELECT sum(v.amount_vnd) FROM recovery v WHERE v.receivable_id = c.id AND v.kind = 'withdrawn'), 0)) THEN
        RAISE EXCEPTION 'payment % is claimed back', NEW.disbursement_id USING ERRCODE = 'check_violation', CONSTRAINT = 'claimed-payment-stays';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER claimed_payment_stays BEFORE INSERT ON payment_return FOR EACH ROW EXECUTE FUNCTION guard_claimed_payment()`.execute(
    database,
  )
}

/**
 * What lowers a claim never exceeds it; what is set off, paid and ended of an entitlement never exceeds that. The cycle is the
 * claim's, which the trigger sees to: a foreign key would lock a cycle after the claim, and acts on a claim lock its cycle first.
 */
async function neverMoreThanIsClaimed(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION guard_recovery() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE claim record; made record; recovered bigint;
    BEGIN
      SELECT c.* INTO claim FROM receivable c WHERE c.id = NEW.receivable_id FOR UPDATE;
      SELECT sum(v.amount_vnd) INTO recovered FROM recovery v WHERE v.receivable_id = NEW.receivable_id;
      IF claim.outcome IS DISTINCT FROM 'confirmed' OR claim.cycle_id <> NEW.cycle_id OR recovered > claim.amount_vnd THEN
        RAISE EXCEPTION 'claim % is lowered by more than it is', NEW.receivable_id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'recovered-within-claimed';
      END IF;
      SELECT n.* INTO made FROM recovery_decision n WHERE n.id = NEW.decision_id;
      IF NEW.kind <> 'returned' AND (made.outcome IS DISTINCT FROM 'confirmed' OR made.receivable_id <> NEW.receivable_id
          OR made.kind <> CASE NEW.kind WHEN 'written-off' THEN 'write-off' WHEN 'withdrawn' THEN 'withdrawal' ELSE 'set-off' END
          OR NEW.kind <> 'set-off' AND made.amount_vnd <> NEW.amount_vnd) THEN
        RAISE EXCEPTION 'a claim is lowered by a decision of two' USING ERRCODE = 'check_violation', CONSTRAINT = 'recovered-by-decision';
      END IF;
      IF NEW.kind = 'set-off' THEN PERFORM check_set_off(NEW.to_month, NEW.to_cycle_id, NEW.to_entitlement_id); END IF;
      RETURN NULL;
    END $$`.execute(database)
  await sql`
    CREATE FUNCTION check_set_off(of_month text, of_cycle uuid, of_entitlement uuid) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM entitlement e WHERE e.month = of_month AND e.id = of_entitlement AND e.cycle_id = of_cycle AND e.state = 'entitled'
          AND e.amount_vnd >= coalesce((SELECT sum(d.amount_vnd) FROM disbursement d WHERE d.month = of_month AND d.cycle_id = of_cycle
              AND d.entitlement_id = of_entitlement AND d.state <> 'rejected'), 0)
            + coalesce((SELECT sum(r.amount_vnd) FROM cycle_release r WHERE r.cycle_id = of_cycle AND r.entitlement_id = of_entitlement), 0)
            + coalesce((SELECT sum(v.amount_vnd) FROM recovery v WHERE v.to_cycle_id = of_cycle AND v.to_entitlement_id = of_entitlement), 0)) THEN
        RAISE EXCEPTION 'entitlement % would be paid and set off for more than it is', of_entitlement
          USING ERRCODE = 'check_violation', CONSTRAINT = 'set-off-within-entitled';
      END IF;
    END $$`.execute(database)
  await sql`CREATE TRIGGER recovered_within_claimed AFTER INSERT ON recovery FOR EACH ROW EXECUTE FUNCTION guard_recovery()`.execute(
    database,
  )
  await sql`
    CREATE FUNCTION guard_paid_beside_set_off() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM check_set_off(v.to_month, v.to_cycle_id, v.to_entitlement_id) FROM recovery v
        WHERE v.to_cycle_id IN (SELECT a.cycle_id FROM added a) AND v.to_entitlement_id IN (SELECT a.entitlement_id FROM added a);
      RETURN NULL;
    END $$`.execute(database)
  for (const table of ['disbursement', 'cycle_release'])
    await sql`CREATE TRIGGER paid_beside_set_off AFTER INSERT ON ${sql.ref(table)} REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION guard_paid_beside_set_off()`.execute(database)
}
