import { type Kysely, sql } from 'kysely'

/**
 * What a bank gives back after it had paid is owed to the unit again; what a unit cannot return is given up by two people. Neither
 * pays or forgives more than there is: the database counts it.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await keepBounced(database)
  await keepWriteOffs(database)
  await sql`SELECT seal_table('award_write_off', 'r.id')`.execute(database)
}

async function keepBounced(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE award_payment DROP CONSTRAINT award_payment_state_check, DROP CONSTRAINT award_payment_check3,
    ADD COLUMN bounced_on date, ADD COLUMN bounce_reason text CHECK (btrim(bounce_reason) <> ''),
    ADD COLUMN bounced_by uuid, ADD COLUMN bounced_at timestamptz,
    ADD CONSTRAINT award_payment_state_check CHECK (state IN ('ordered', 'paid', 'rejected', 'bounced')),
    ADD CONSTRAINT award_payment_paid_with_reference CHECK ((state IN ('paid', 'bounced')) = (bank_reference IS NOT NULL)),
    ADD CONSTRAINT award_payment_bounced_whole CHECK (num_nulls(bounced_on, bounce_reason, bounced_by, bounced_at)
      = CASE WHEN state = 'bounced' THEN 0 ELSE 4 END)`.execute(database)
  await sql`
    CREATE OR REPLACE FUNCTION guard_award_payment() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE due bigint; paid bigint;
    BEGIN
      PERFORM FROM award a WHERE a.round_id = NEW.round_id FOR NO KEY UPDATE;
      SELECT coalesce(sum(l.added_vnd - l.released_vnd), 0) INTO due FROM award_line l JOIN award_proposal p ON p.id = l.proposal_id
        WHERE p.round_id = NEW.round_id AND l.unit_id = NEW.unit_id AND p.state IN ('decided', 'settled');
      SELECT coalesce(sum(o.amount_vnd), 0) INTO paid FROM award_payment o
        WHERE o.round_id = NEW.round_id AND o.unit_id = NEW.unit_id AND o.state NOT IN ('rejected', 'bounced') AND o.id <> NEW.id;
      IF paid + NEW.amount_vnd > due THEN
        RAISE EXCEPTION 'unit % is paid more than it is awarded', NEW.unit_id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'award-paid-once';
      END IF;
      IF NEW.state <> 'ordered' OR NOT EXISTS (SELECT FROM unit_account u WHERE u.id = NEW.account_id AND u.unit_id = NEW.unit_id AND u.outcome = 'confirmed') THEN
        RAISE EXCEPTION 'an award is paid into a confirmed account of the unit'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'award-into-confirmed-account';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`
    CREATE OR REPLACE FUNCTION guard_award_answer() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE answered text[] := ARRAY['state', 'answered_on', 'bank_reference', 'reject_reason', 'answered_by', 'answered_at'];
      bounced text[] := ARRAY['state', 'bounced_on', 'bounce_reason', 'bounced_by', 'bounced_at'];
    BEGIN
      IF NOT (OLD.state = 'ordered' AND NEW.state IN ('paid', 'rejected') AND to_jsonb(OLD) - answered = to_jsonb(NEW) - answered
          OR OLD.state = 'paid' AND NEW.state = 'bounced' AND to_jsonb(OLD) - bounced = to_jsonb(NEW) - bounced) THEN
        RAISE EXCEPTION 'payment % is answered once', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'award-answered-once';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
}

async function keepWriteOffs(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE award_write_off (
      id uuid PRIMARY KEY,
      round_id uuid NOT NULL REFERENCES award,
      unit_id uuid NOT NULL REFERENCES admin_unit,
      amount_vnd bigint NOT NULL CHECK (amount_vnd > 0),
      reason text NOT NULL CHECK (btrim(reason) <> ''),
      proposed_by uuid NOT NULL,
      proposed_at timestamptz NOT NULL,
      outcome text CHECK (outcome IN ('confirmed', 'declined')),
      outcome_reason text,
      decided_by uuid,
      decided_at timestamptz,
      CHECK ((outcome IS NULL) = (decided_by IS NULL)),
      CHECK ((outcome IS NULL) = (decided_at IS NULL)),
      CHECK (outcome IS NULL OR outcome_reason <> '')
    )`.execute(database)
  await sql`COMMENT ON TABLE award_write_off IS 'What of a claim on a unit is given up: proposed by one, decided by another.'`.execute(
    database,
  )
  await sql`CREATE UNIQUE INDEX one_open_write_off ON award_write_off (round_id, unit_id) WHERE outcome IS NULL`.execute(database)
  await sql`CREATE INDEX award_write_off_of_unit ON award_write_off (unit_id)`.execute(database)
  await sql`
    CREATE FUNCTION award_outstanding(round uuid, unit uuid) RETURNS bigint LANGUAGE sql STABLE SET plan_cache_mode = force_custom_plan AS $$
      SELECT coalesce((SELECT sum(l.claimed_vnd) FROM award_line l JOIN award_proposal p ON p.id = l.proposal_id
          WHERE p.round_id = round AND l.unit_id = unit AND p.state IN ('decided', 'settled')), 0)
        - coalesce((SELECT sum(r.amount_vnd) FROM award_recovery r WHERE r.round_id = round AND r.unit_id = unit), 0)
        - coalesce((SELECT sum(w.amount_vnd) FROM award_write_off w WHERE w.round_id = round AND w.unit_id = unit AND w.outcome = 'confirmed'), 0)
    $$`.execute(database)
  await sql`
    CREATE OR REPLACE FUNCTION guard_award_recovery() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM FROM award a WHERE a.round_id = NEW.round_id FOR NO KEY UPDATE;
      IF NEW.amount_vnd > award_outstanding(NEW.round_id, NEW.unit_id) THEN
        RAISE EXCEPTION 'unit % returns more than is claimed', NEW.unit_id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'award-returned-within-claimed';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`
    CREATE FUNCTION guard_award_write_off() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM FROM award a WHERE a.round_id = NEW.round_id FOR NO KEY UPDATE;
      IF (TG_OP = 'INSERT' AND NEW.outcome IS NOT NULL)
         OR NEW.outcome IS DISTINCT FROM 'declined' AND NEW.amount_vnd > award_outstanding(NEW.round_id, NEW.unit_id) THEN
        RAISE EXCEPTION 'no more of unit % is given up than it has to return, and that by two', NEW.unit_id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'award-given-up-within-claimed';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER within_claimed BEFORE INSERT OR UPDATE ON award_write_off FOR EACH ROW EXECUTE FUNCTION guard_award_write_off()`.execute(
    database,
  )
  await sql`CREATE TRIGGER decided_once BEFORE UPDATE ON award_write_off FOR EACH ROW EXECUTE FUNCTION guard_decided_by_two()`.execute(
    database,
  )
  await sql`CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON award_write_off FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(
    database,
  )
  await sql`ALTER TABLE award_write_off ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`.execute(database)
  for (const [act, condition] of [
    ['SELECT', 'USING (true)'],
    ['INSERT', 'WITH CHECK (reaches_all())'],
    ['UPDATE', 'USING (true) WITH CHECK (reaches_all())'],
    ['DELETE', 'USING (reaches_all())'],
  ] as const)
    await sql`CREATE POLICY ${sql.ref(`${act.toLowerCase()}_within_reach`)} ON award_write_off FOR ${sql.raw(`${act} ${condition}`)}`.execute(
      database,
    )
}
