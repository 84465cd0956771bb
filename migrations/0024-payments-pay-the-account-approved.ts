import { type Kysely, sql } from 'kysely'

/**
 * What is approved is paid to the account that was approved: a line whose account changed since waits until an approver
 * has said yes to the other one, and that yes is kept. Who made, changed or vouched for a month is no approver of it,
 * under any account of theirs.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE cycle_event DROP CONSTRAINT cycle_event_kind_check,
      ADD CONSTRAINT cycle_event_kind_check CHECK (kind IN ('opened', 'computed', 'submitted', 'returned', 'approval-given', 'approved',
        'ordered', 'settled', 'closed', 'held', 'hold-released', 'objected', 'objection-answered', 'exported', 'change-approved'))`.execute(
    database,
  )
  await sql`
    CREATE TABLE payee_approval (
      id uuid PRIMARY KEY,
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      entitlement_id uuid NOT NULL,
      payee_id uuid NOT NULL,
      account_digest text NOT NULL CHECK (account_digest ~ '^[0-9a-f]{64}$'),
      reason text NOT NULL CHECK (reason <> ''),
      approved_by uuid NOT NULL,
      approved_at timestamptz NOT NULL
    )`.execute(database)
  await sql`CREATE INDEX payee_approval_of ON payee_approval (cycle_id, entitlement_id, payee_id, approved_at)`.execute(database)
  await sql`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payee_approval
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await guardApprovers(database)
}

/** Called for both kinds of approval. */
async function guardApprovers(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION refuse_maker(of_cycle uuid, approver uuid) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE hands uuid[];
    BEGIN
      SELECT array_agg(other.id) || approver INTO hands FROM app_user own JOIN app_user other ON other.identity_index = own.identity_index
        WHERE own.id = approver;
      hands := coalesce(hands, ARRAY[approver]);
      IF EXISTS (SELECT 1 FROM cycle_event e WHERE e.cycle_id = of_cycle AND e.by_user = ANY (hands)
                 AND e.kind IN ('opened', 'computed', 'submitted', 'hold-released')) THEN
        RAISE EXCEPTION 'nobody approves what they made' USING ERRCODE = 'check_violation', CONSTRAINT = 'approver-is-not-maker';
      END IF;
    END $$`.execute(database)
  await sql`
    CREATE OR REPLACE FUNCTION guard_approval() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE cycle payment_cycle;
    BEGIN
      SELECT * INTO STRICT cycle FROM payment_cycle WHERE id = NEW.cycle_id;
      IF cycle.state <> 'submitted' OR cycle.submissions <> NEW.submission OR cycle.fingerprint <> NEW.fingerprint THEN
        RAISE EXCEPTION 'an approval is of what is submitted' USING ERRCODE = 'check_violation', CONSTRAINT = 'approves-what-was-submitted';
      END IF;
      PERFORM refuse_maker(NEW.cycle_id, NEW.approver_id);
      RETURN NEW;
    END $$`.execute(database)
  await sql`
    CREATE FUNCTION guard_payee_approval() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM refuse_maker(NEW.cycle_id, NEW.approved_by);
      IF EXISTS (SELECT 1 FROM payee_account a WHERE a.person_id = NEW.payee_id AND a.state = 'confirmed'
                 AND (NEW.approved_by = ANY (a.entered_by) OR NEW.approved_by = a.confirmed_by)) THEN
        RAISE EXCEPTION 'nobody approves the account they changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'approver-is-not-changer';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER approver_is_not_changer BEFORE INSERT ON payee_approval FOR EACH ROW EXECUTE FUNCTION guard_payee_approval()`.execute(
    database,
  )
}
