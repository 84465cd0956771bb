import { type Kysely, sql } from 'kysely'

/**
 * A bank does not always do what it was ordered. What it paid of a sum counts as paid and the rest is owed; what it paid over
 * or a second time is claimed back; what it paid into another account is held until two people say whose account it is.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await nameTheActs(database)
  await keepClaims(database)
  await splitWhatIsPaidPartly(database)
  await keepDifferences(database)
  await keepDecisions(database)
}

/** Whatever acts there are already stay as they are. */
async function nameTheActs(database: Kysely<unknown>): Promise<void> {
  await sql`
    DO $do$
    DECLARE kinds text[];
    BEGIN
      SELECT array_agg(m[1]) INTO kinds FROM regexp_matches(
        (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'cycle_event_kind_check'), '''([a-z-]+)''', 'g') AS m;
      kinds := kinds || ARRAY['difference-proposed', 'difference-declined', 'difference-decided'];
      ALTER TABLE cycle_event DROP CONSTRAINT cycle_event_kind_check;
      EXECUTE format('ALTER TABLE cycle_event ADD CONSTRAINT cycle_event_kind_check CHECK (kind = ANY (%L::text[]))', kinds);
    END $do$`.execute(database)
}

async function keepClaims(database: Kysely<unknown>): Promise<void> {
  await sql`INSERT INTO ledger_account (code, kind, name_vi, name_en)
    VALUES ('assets:bank-claims', 'asset', 'Phải thu do ngân hàng chi sai, chi thừa', 'Claimed back: paid wrongly or over by the bank')`.execute(
    database,
  )
}

/**
 * `split_from` names the sum as it was ordered: on the part that was paid, which keeps its id, and on the rest, which is owed
 * again. `told_on` and `bank_number` are what the bank said of the transfer, by which it is known when a list tells it again.
 */
async function splitWhatIsPaidPartly(database: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE disbursement ADD COLUMN split_from uuid, ADD COLUMN told_on date, ADD COLUMN bank_number text,
      ADD CONSTRAINT rest_is_owed CHECK (split_from IS NULL OR split_from = id OR state = 'rejected')`.execute(database)
  await sql`DROP INDEX one_live_disbursement`.execute(database)
  await sql`CREATE UNIQUE INDEX one_live_disbursement ON disbursement (month, entitlement_id, payee_id, line_id)
    WHERE state <> 'rejected' AND split_from IS NULL`.execute(database)
  await sql`CREATE UNIQUE INDEX one_rest ON disbursement (month, split_from) WHERE split_from <> id`.execute(database)
  await sql`
    CREATE OR REPLACE FUNCTION guard_answer() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (OLD.id, OLD.entitlement_id, OLD.payee_id, OLD.line_id, OLD.reference)
         IS DISTINCT FROM (NEW.id, NEW.entitlement_id, NEW.payee_id, NEW.line_id, NEW.reference)
         OR ((OLD.amount_vnd, OLD.split_from) IS DISTINCT FROM (NEW.amount_vnd, NEW.split_from)
           AND NOT (OLD.state = 'sent' AND NEW.state = 'settled' AND OLD.split_from IS NULL AND NEW.split_from = OLD.id AND EXISTS (
             SELECT FROM disbursement rest WHERE rest.month = OLD.month AND rest.split_from = OLD.id AND rest.id <> OLD.id
               AND rest.entitlement_id = OLD.entitlement_id AND rest.payee_id = OLD.payee_id AND rest.line_id = OLD.line_id
               AND rest.amount_vnd + NEW.amount_vnd = OLD.amount_vnd)))
         OR (OLD.state <> 'sent' AND NOT (OLD.state = 'settled' AND NEW.state = 'rejected' AND EXISTS (
           SELECT FROM payment_return r WHERE r.disbursement_id = OLD.id AND r.paid_settlement_id = OLD.settlement_id
             AND r.settlement_id = NEW.settlement_id AND r.amount_vnd = OLD.amount_vnd))) THEN
        RAISE EXCEPTION 'disbursement % was answered already', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'answered-once';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`SELECT enter_rows('disbursement', ${"r.month, '/', r.id"})`.execute(database)
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

async function keepDifferences(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE bank_difference (
      id uuid PRIMARY KEY,
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      month text NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
      disbursement_id uuid NOT NULL,
      reference text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('paid-elsewhere', 'paid-again', 'paid-over')),
      amount_vnd bigint NOT NULL CHECK (amount_vnd > 0),
      paid_on date NOT NULL,
      told_on date,
      bank_number text,
      account_last4 text,
      account_digest text CHECK (account_digest ~ '^[0-9a-f]{64}$'),
      settlement_id uuid NOT NULL REFERENCES settlement_file,
      CHECK ((kind = 'paid-elsewhere') = (account_last4 IS NOT NULL))
    )`.execute(database)
  await sql`CREATE INDEX bank_difference_of ON bank_difference (cycle_id, reference)`.execute(database)
  await sql`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON bank_difference
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await ofTheWhole(database, 'bank_difference')
  await sql`SELECT seal_table('bank_difference', 'r.id')`.execute(database)
}

/** One proposes what becomes of a difference, another confirms it; what the bank itself gives back stands in its list. */
async function keepDecisions(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE bank_difference_decision (
      id uuid PRIMARY KEY,
      difference_id uuid NOT NULL REFERENCES bank_difference,
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      outcome text NOT NULL CHECK (outcome IN ('accepted', 'claimed', 'given-back', 'mistaken')),
      reason text NOT NULL CHECK (reason <> ''),
      on_date date NOT NULL,
      settlement_id uuid REFERENCES settlement_file,
      proposed_by uuid NOT NULL,
      proposed_at timestamptz NOT NULL,
      verdict text CHECK (verdict IN ('confirmed', 'declined')),
      verdict_reason text,
      decided_by uuid,
      decided_at timestamptz,
      CHECK ((verdict IS NULL) = (decided_at IS NULL)),
      CHECK ((verdict IS NULL OR settlement_id IS NOT NULL) = (decided_by IS NULL)),
      CHECK (settlement_id IS NULL OR (outcome = 'given-back' AND verdict = 'confirmed')),
      CHECK (verdict IS DISTINCT FROM 'declined' OR verdict_reason <> '')
    )`.execute(database)
  await sql`CREATE UNIQUE INDEX one_open_decision ON bank_difference_decision (difference_id) WHERE verdict IS NULL`.execute(
    database,
  )
  await sql`CREATE UNIQUE INDEX one_decision_a_step ON bank_difference_decision (difference_id, (outcome IN ('accepted', 'claimed')))
    WHERE verdict = 'confirmed'`.execute(database)
  await sql`CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON bank_difference_decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await sql`
    CREATE FUNCTION guard_difference_decision() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.verdict IS NOT NULL OR (OLD.id, OLD.difference_id, OLD.cycle_id, OLD.outcome, OLD.reason, OLD.on_date, OLD.settlement_id,
          OLD.proposed_by, OLD.proposed_at) IS DISTINCT FROM (NEW.id, NEW.difference_id, NEW.cycle_id, NEW.outcome, NEW.reason, NEW.on_date,
          NEW.settlement_id, NEW.proposed_by, NEW.proposed_at) THEN
        RAISE EXCEPTION 'decision % stays as it was taken', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'difference-decided-once';
      END IF;
      IF EXISTS (SELECT FROM app_user own JOIN app_user other ON other.id = own.id OR other.identity_index = own.identity_index
          WHERE own.id = NEW.decided_by AND other.id = OLD.proposed_by) OR NEW.decided_by = OLD.proposed_by THEN
        RAISE EXCEPTION 'a difference is decided by a second person' USING ERRCODE = 'check_violation', CONSTRAINT = 'difference-by-two';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER decided_once BEFORE UPDATE ON bank_difference_decision FOR EACH ROW EXECUTE FUNCTION guard_difference_decision()`.execute(
    database,
  )
  await sql`
    CREATE FUNCTION guard_difference_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.verdict IS NOT NULL AND NEW.settlement_id IS NULL THEN
        RAISE EXCEPTION 'a difference is decided by a second person' USING ERRCODE = 'check_violation', CONSTRAINT = 'difference-by-two';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER proposed_first BEFORE INSERT ON bank_difference_decision FOR EACH ROW EXECUTE FUNCTION guard_difference_proposal()`.execute(
    database,
  )
  await ofTheWhole(database, 'bank_difference_decision')
  await sql`SELECT seal_table('bank_difference_decision', 'r.id')`.execute(database)
}
