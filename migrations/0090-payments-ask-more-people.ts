import { type Kysely, sql } from 'kysely'

/**
 * From how much on an act on money needs more people than one is the province’s to say, by day: proposed by one, decided by
 * another. What an act needs is what held when it was proposed or holds when it is decided, whichever is more, and several
 * accounts of one human are one. A month, an order, an ending of what is owed, and what is decided of a claim are held to it.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await keepThresholds(database)
  await keepFurtherApprovals(database)
  await countWhatIsNeeded(database)
  await refuseWhatWasNotSeen(database)
  await holdDecisions(database)
  await holdOrders(database)
  await holdMonths(database)
  await nameTheAct(database)
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

async function keepThresholds(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE approval_threshold (
      id uuid PRIMARY KEY,
      act text NOT NULL CHECK (act IN ('approval', 'order', 'ending', 'give-up', 'set-off')),
      at_least_vnd bigint NOT NULL CHECK (at_least_vnd > 0),
      approvers int NOT NULL CHECK (approvers BETWEEN 0 AND 5),
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
      CHECK (act = 'order' OR approvers > 0),
      CONSTRAINT threshold_never_backdated CHECK (outcome IS DISTINCT FROM 'confirmed'
        OR from_day >= (decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
    )`.execute(database)
  await sql`COMMENT ON TABLE approval_threshold IS 'From how much on an act on money needs how many people, from a day on.'`.execute(
    database,
  )
  await sql`CREATE UNIQUE INDEX one_threshold ON approval_threshold (act, at_least_vnd, from_day)
    WHERE outcome IS DISTINCT FROM 'declined'`.execute(database)
  await sql`CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON approval_threshold FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(
    database,
  )
  await sql`
    CREATE FUNCTION guard_threshold() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE decided text[] := ARRAY['outcome', 'outcome_reason', 'decided_by', 'decided_at'];
    BEGIN
      IF OLD.outcome IS NOT NULL OR to_jsonb(OLD) - decided IS DISTINCT FROM to_jsonb(NEW) - decided THEN
        RAISE EXCEPTION 'threshold % stays as it was decided', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'threshold-decided-once';
      END IF;
      IF NEW.decided_by IN (SELECT accounts_of_human(OLD.proposed_by)) THEN
        RAISE EXCEPTION 'a threshold is decided by a second person' USING ERRCODE = 'check_violation', CONSTRAINT = 'threshold-by-two';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`
    CREATE FUNCTION accounts_of_human(of_account uuid) RETURNS SETOF uuid LANGUAGE sql STABLE ROWS 2 AS $$
      SELECT of_account
      UNION SELECT other.id FROM app_user own JOIN app_user other ON other.identity_index = own.identity_index WHERE own.id = of_account
    $$`.execute(database)
  await sql`CREATE TRIGGER decided_once BEFORE UPDATE ON approval_threshold FOR EACH ROW EXECUTE FUNCTION guard_threshold()`.execute(
    database,
  )
  await ofTheWhole(database, 'approval_threshold')
  await sql`SELECT seal_table('approval_threshold', 'r.id')`.execute(database)
}

/** A yes that does not decide alone. Of an order: of the next one of a month (`ordinal`), up to a sum. */
async function keepFurtherApprovals(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE further_approval (
      id uuid PRIMARY KEY,
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      act text NOT NULL CHECK (act IN ('order', 'ending', 'give-up', 'set-off')),
      subject_id uuid NOT NULL,
      ordinal int NOT NULL DEFAULT 1 CHECK (ordinal > 0),
      amount_vnd bigint NOT NULL CHECK (amount_vnd > 0),
      by_user uuid NOT NULL,
      at timestamptz NOT NULL,
      UNIQUE (act, subject_id, ordinal, by_user, amount_vnd),
      CHECK (act <> 'order' OR subject_id = cycle_id)
    )`.execute(database)
  await sql`COMMENT ON TABLE further_approval IS 'A yes to an act on money that needs more people than one.'`.execute(database)
  await sql`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON further_approval
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await ofTheWhole(database, 'further_approval')
  await sql`SELECT seal_table('further_approval', 'r.id')`.execute(database)
}

/** What services and triggers both ask. Without a threshold one person decides, and an order needs nobody else. */
async function countWhatIsNeeded(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION count_humans(of_accounts uuid[]) RETURNS int LANGUAGE sql STABLE AS $$
      SELECT count(DISTINCT coalesce(encode(u.identity_index, 'hex'), account::text))::int
      FROM unnest(of_accounts) AS account LEFT JOIN app_user u ON u.id = account
    $$`.execute(database)
  await sql`
    CREATE FUNCTION approvals_needed(of_act text, of_amount bigint, on_day date) RETURNS int LANGUAGE sql STABLE
      SET plan_cache_mode TO force_custom_plan AS $$
      SELECT coalesce(max(t.approvers), CASE of_act WHEN 'order' THEN 0 ELSE 1 END) FROM (
        SELECT DISTINCT ON (at_least_vnd) approvers FROM approval_threshold
        WHERE act = of_act AND outcome = 'confirmed' AND from_day <= on_day AND at_least_vnd <= of_amount
        ORDER BY at_least_vnd, from_day DESC) AS t
    $$`.execute(database)
  await sql`CREATE INDEX arrears_ending_of_decision ON arrears_ending (decision_number, decision_date)`.execute(database)
  await sql`
    CREATE FUNCTION act_to_approve(of_act text, of_subject uuid)
      RETURNS TABLE (cycle_id uuid, amount_vnd bigint, proposed_on date, proposed_by uuid, is_open boolean)
      LANGUAGE sql STABLE SET plan_cache_mode TO force_custom_plan AS $$
      SELECT a.cycle_id,
        (SELECT sum(o.amount_vnd)::bigint FROM arrears_ending o WHERE (o.decision_number, o.decision_date) = (a.decision_number, a.decision_date) AND o.outcome IS DISTINCT FROM 'declined'),
        (a.proposed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, a.proposed_by, a.outcome IS NULL
      FROM arrears_ending a WHERE of_act = 'ending' AND a.id = of_subject
      UNION ALL
      SELECT n.cycle_id,
        CASE n.kind WHEN 'set-off' THEN r.amount_vnd ELSE n.amount_vnd + coalesce((SELECT sum(v.amount_vnd) FROM recovery v
          WHERE v.receivable_id = r.id AND v.kind IN ('written-off', 'withdrawn') AND v.decision_id <> n.id), 0)::bigint END,
        (n.proposed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, n.proposed_by, n.outcome IS NULL
      FROM recovery_decision n JOIN receivable r ON r.id = n.receivable_id
      WHERE of_act = CASE n.kind WHEN 'set-off' THEN 'set-off' ELSE 'give-up' END AND n.id = of_subject
    $$`.execute(database)
  await sql`
    CREATE FUNCTION approvals_needed_of(of_act text, of_subject uuid, on_day date) RETURNS int LANGUAGE sql STABLE AS $$
      SELECT greatest(approvals_needed(of_act, a.amount_vnd, a.proposed_on),
        approvals_needed(of_act, a.amount_vnd, on_day)) FROM act_to_approve(of_act, of_subject) AS a
    $$`.execute(database)
}

/** A further yes is of something open, by somebody who neither proposed it nor said yes before. */
async function refuseWhatWasNotSeen(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION guard_further_approval() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE asked record;
    BEGIN
      IF NEW.act = 'order' THEN
        PERFORM refuse_maker(NEW.cycle_id, NEW.by_user);
        IF NEW.ordinal <> 1 + (SELECT count(*) FROM payment_order o WHERE o.cycle_id = NEW.cycle_id) THEN
          RAISE EXCEPTION 'an order is approved before it is made' USING ERRCODE = 'check_violation', CONSTRAINT = 'approves-the-next-order';
        END IF;
        RETURN NEW;
      END IF;
      SELECT a.* INTO asked FROM act_to_approve(NEW.act, NEW.subject_id) AS a;
      IF asked.cycle_id IS DISTINCT FROM NEW.cycle_id OR NOT asked.is_open OR asked.amount_vnd <> NEW.amount_vnd THEN
        RAISE EXCEPTION 'a further yes is of what is proposed' USING ERRCODE = 'check_violation', CONSTRAINT = 'approves-what-is-proposed';
      END IF;
      IF EXISTS (SELECT FROM accounts_of_human(NEW.by_user) AS own (id) WHERE own.id = asked.proposed_by
          OR own.id IN (SELECT f.by_user FROM further_approval f WHERE f.act = NEW.act AND f.subject_id = NEW.subject_id)) THEN
        RAISE EXCEPTION 'nobody says yes twice' USING ERRCODE = 'check_violation', CONSTRAINT = 'approves-once';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER of_what_is_open BEFORE INSERT ON further_approval FOR EACH ROW EXECUTE FUNCTION guard_further_approval()`.execute(
    database,
  )
}

async function holdDecisions(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION guard_enough_hands() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE few uuid;
    BEGIN
      IF NOT EXISTS (SELECT FROM approval_threshold t WHERE t.outcome = 'confirmed') THEN RETURN NULL; END IF;
      SELECT d.id INTO few FROM changed d CROSS JOIN LATERAL (SELECT CASE to_jsonb(d) ->> 'kind' WHEN 'set-off' THEN 'set-off'
          WHEN 'write-off' THEN 'give-up' WHEN 'withdrawal' THEN 'give-up' ELSE 'ending' END AS act) AS meant
        WHERE d.outcome = 'confirmed' AND approvals_needed_of(meant.act, d.id, (d.decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
          > count_humans(ARRAY(SELECT f.by_user FROM further_approval f WHERE f.act = meant.act AND f.subject_id = d.id) || d.decided_by)
        LIMIT 1;
      IF FOUND THEN
        RAISE EXCEPTION 'decision % lacks approvals', few USING ERRCODE = 'check_violation', CONSTRAINT = 'enough-approvals';
      END IF;
      RETURN NULL;
    END $$`.execute(database)
  for (const table of ['arrears_ending', 'recovery_decision'])
    await sql`CREATE TRIGGER enough_hands AFTER UPDATE ON ${sql.ref(table)} REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION guard_enough_hands()`.execute(database)
}

/** An order counts with what goes out with it, so it is looked at when all of that is there: at the end of the transaction. */
async function holdOrders(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION guard_order_approved() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE lead record; total bigint;
    BEGIN
      SELECT o.* INTO lead FROM payment_order o WHERE o.id = coalesce(NEW.led_by, NEW.id);
      SELECT sum(o.total_vnd) INTO total FROM payment_order o WHERE o.id = lead.id OR o.led_by = lead.id;
      IF approvals_needed('order', total, (lead.ordered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) > count_humans(ARRAY(
          SELECT f.by_user FROM further_approval f WHERE f.act = 'order' AND f.subject_id = lead.cycle_id AND f.ordinal = lead.number
            AND f.amount_vnd >= total AND f.by_user NOT IN (SELECT accounts_of_human(lead.ordered_by)))) THEN
        RAISE EXCEPTION 'order % lacks approvals', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'order-needs-approvers';
      END IF;
      RETURN NULL;
    END $$`.execute(database)
  await sql`CREATE CONSTRAINT TRIGGER approved_by_enough AFTER INSERT ON payment_order DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION guard_order_approved()`.execute(database)
}

/** A month needs what its provision says, and what the province said on the day it was submitted or says when it is approved. */
async function holdMonths(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION guard_month_approved() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE submitted_on date; approved_on date;
    BEGIN
      SELECT (max(e.at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date INTO submitted_on FROM cycle_event e WHERE e.cycle_id = NEW.id AND e.kind = 'submitted';
      SELECT (max(a.at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date INTO approved_on FROM cycle_approval a
        WHERE a.cycle_id = NEW.id AND a.submission = NEW.submissions;
      IF greatest(NEW.approvals_needed, approvals_needed('approval', NEW.total_vnd, submitted_on),
          approvals_needed('approval', NEW.total_vnd, approved_on)) > count_humans(ARRAY(
            SELECT a.approver_id FROM cycle_approval a WHERE a.cycle_id = NEW.id AND a.submission = NEW.submissions)) THEN
        RAISE EXCEPTION 'cycle % lacks approvals', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'enough-approvals';
      END IF;
      RETURN NULL;
    END $$`.execute(database)
  await sql`CREATE TRIGGER approved_by_enough AFTER UPDATE ON payment_cycle FOR EACH ROW
    WHEN (OLD.state = 'submitted' AND NEW.state = 'approved') EXECUTE FUNCTION guard_month_approved()`.execute(database)
}

/** Whatever acts there are already stay as they are, however the check that allows them is written by now. */
async function nameTheAct(database: Kysely<unknown>): Promise<void> {
  await sql`
    DO $do$
    DECLARE kinds text[];
    BEGIN
      SELECT array_agg(m[1]) INTO kinds FROM regexp_matches(
        (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'cycle_event_kind_check' AND conrelid = 'cycle_event'::regclass),
        '[{,'']([a-z-]+)(?=[},''])', 'g') AS m;
      kinds := kinds || ARRAY['further-approval-given'];
      ALTER TABLE cycle_event DROP CONSTRAINT cycle_event_kind_check;
      EXECUTE format('ALTER TABLE cycle_event ADD CONSTRAINT cycle_event_kind_check CHECK (kind = ANY (%L::text[]))', kinds);
    END $do$`.execute(database)
}
