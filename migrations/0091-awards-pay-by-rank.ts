import { type Kysely, sql } from 'kysely'

/**
 * Awards: what the units of a round receive for their ranks, by a provision. One award a round. What is proposed follows from one
 * published version of the result, is submitted by one and approved by others, and becomes due by the decision that is signed; a
 * later version is another proposal, of the difference. Nobody is paid more than is due: the database counts it.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`INSERT INTO ledger_account (code, kind, name_vi, name_en) VALUES
    ('expenses:award', 'expense', 'Chi khen thưởng theo kết quả đánh giá', 'Awards by the result of an assessment')`.execute(
    database,
  )
  await keepAccounts(database)
  await keepAwards(database)
  await guardProposals(database)
  await keepPayments(database)
  await keepOrderApprovals(database)
  await keepRecoveries(database)
  for (const table of [
    'unit_account',
    'award_proposal',
    'award_payment',
    'award_recovery',
    'award_event',
    'award_order_approval',
  ])
    await sql`SELECT seal_table(${table}, 'r.id')`.execute(database)
  await sql`SELECT seal_table('award', 'r.round_id')`.execute(database)
  await sql`SELECT seal_table('award_line', ${"r.proposal_id, '/', r.unit_id"})`.execute(database)
  await sql`SELECT seal_table('award_approval', ${"r.proposal_id, '/', r.approver_id"})`.execute(database)
}

/** Keeps to the whole province what is written; who is awarded what is public money. */
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

const appendOnly = (database: Kysely<unknown>, table: string): Promise<unknown> =>
  sql`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${sql.ref(table)}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)

const kept = (database: Kysely<unknown>, table: string): Promise<unknown> =>
  sql`CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON ${sql.ref(table)}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)

/** The account of an organisation: entered by one, confirmed by another. It is no person’s, and stands on its letters. */
async function keepAccounts(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE unit_account (
      id uuid PRIMARY KEY,
      unit_id uuid NOT NULL REFERENCES admin_unit,
      holder text NOT NULL CHECK (btrim(holder) <> ''),
      bank text NOT NULL CHECK (btrim(bank) <> ''),
      number text NOT NULL CHECK (number ~ '^[0-9A-Z.-]{4,34}$'),
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
  await sql`COMMENT ON TABLE unit_account IS 'The account of an organisation: entered by one, confirmed by another.'`.execute(
    database,
  )
  await sql`CREATE UNIQUE INDEX one_open_unit_account ON unit_account (unit_id) WHERE outcome IS NULL`.execute(database)
  await sql`CREATE INDEX unit_account_of ON unit_account (unit_id, decided_at)`.execute(database)
  await kept(database, 'unit_account')
  await sql`CREATE TRIGGER decided_once BEFORE UPDATE ON unit_account FOR EACH ROW EXECUTE FUNCTION guard_decided_by_two()`.execute(
    database,
  )
  await ofTheWhole(database, 'unit_account')
}

async function keepAwards(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE award (
      round_id uuid PRIMARY KEY REFERENCES assessment_round,
      province_id uuid NOT NULL REFERENCES admin_unit,
      year integer NOT NULL,
      provision_id uuid NOT NULL REFERENCES provision,
      provision_code text NOT NULL,
      month text NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
      line_id uuid REFERENCES budget_line,
      opened_by uuid NOT NULL,
      opened_at timestamptz NOT NULL
    )`.execute(database)
  await sql`COMMENT ON TABLE award IS 'What the units of a round receive for their ranks: one award a round.'`.execute(database)
  await sql`
    CREATE TABLE award_proposal (
      id uuid PRIMARY KEY,
      round_id uuid NOT NULL REFERENCES award,
      ordinal integer NOT NULL CHECK (ordinal > 0),
      result_version integer NOT NULL CHECK (result_version > 0),
      result_fingerprint text NOT NULL CHECK (result_fingerprint ~ '^[0-9a-f]{64}$'),
      fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
      state text NOT NULL CHECK (state IN ('drafted', 'submitted', 'approved', 'decided', 'settled', 'returned', 'withdrawn')),
      due_vnd bigint NOT NULL CHECK (due_vnd >= 0),
      added_vnd bigint NOT NULL CHECK (added_vnd >= 0),
      released_vnd bigint NOT NULL CHECK (released_vnd >= 0),
      claimed_vnd bigint NOT NULL CHECK (claimed_vnd >= 0),
      drafted_by uuid NOT NULL,
      drafted_at timestamptz NOT NULL,
      submitted_by uuid,
      submitted_at timestamptz,
      guard_reason text CHECK (guard_reason <> ''),
      approvals_needed integer CHECK (approvals_needed BETWEEN 1 AND 5),
      decision_number text CHECK (decision_number <> ''),
      decided_on date,
      signer_name text CHECK (signer_name <> ''),
      signer_position text CHECK (signer_position <> ''),
      UNIQUE (round_id, ordinal),
      CHECK ((submitted_by IS NULL) = (submitted_at IS NULL)),
      CHECK ((submitted_by IS NULL) = (approvals_needed IS NULL)),
      CHECK (state NOT IN ('submitted', 'approved', 'decided', 'settled') OR submitted_by IS NOT NULL),
      CHECK (num_nulls(decision_number, decided_on, signer_name, signer_position) IN (0, 4)),
      CHECK ((state IN ('decided', 'settled')) = (decision_number IS NOT NULL))
    )`.execute(database)
  await sql`COMMENT ON TABLE award_proposal IS 'What one version of a result gives or takes: the award, or a correction of it.'`.execute(
    database,
  )
  await sql`CREATE UNIQUE INDEX one_open_proposal ON award_proposal (round_id) WHERE state IN ('drafted', 'submitted', 'approved')`.execute(
    database,
  )
  await sql`CREATE UNIQUE INDEX one_proposal_of_version ON award_proposal (round_id, result_version)
    WHERE state NOT IN ('returned', 'withdrawn')`.execute(database)
  await sql`
    CREATE TABLE award_line (
      proposal_id uuid NOT NULL REFERENCES award_proposal,
      unit_id uuid NOT NULL REFERENCES admin_unit,
      code text NOT NULL,
      name text NOT NULL,
      rank integer CHECK (rank > 0),
      share double precision,
      due_vnd bigint NOT NULL CHECK (due_vnd >= 0),
      before_vnd bigint NOT NULL CHECK (before_vnd >= 0),
      added_vnd bigint NOT NULL CHECK (added_vnd >= 0),
      released_vnd bigint NOT NULL CHECK (released_vnd >= 0),
      claimed_vnd bigint NOT NULL CHECK (claimed_vnd >= 0),
      article text NOT NULL,
      derivation jsonb NOT NULL,
      PRIMARY KEY (proposal_id, unit_id),
      CONSTRAINT award_line_adds_up CHECK (due_vnd - before_vnd = added_vnd - released_vnd - claimed_vnd),
      CONSTRAINT award_line_one_way CHECK (added_vnd = 0 OR released_vnd + claimed_vnd = 0)
    )`.execute(database)
  await sql`COMMENT ON TABLE award_line IS 'What one unit is due by a proposal, and what that adds to or takes from before.'`.execute(
    database,
  )
  await sql`CREATE INDEX award_line_of_unit ON award_line (unit_id)`.execute(database)
  await sql`
    CREATE TABLE award_approval (
      proposal_id uuid NOT NULL REFERENCES award_proposal,
      approver_id uuid NOT NULL,
      fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
      at timestamptz NOT NULL,
      PRIMARY KEY (proposal_id, approver_id)
    )`.execute(database)
  await sql`COMMENT ON TABLE award_approval IS 'An approver’s word for the fingerprint of a proposal.'`.execute(database)
  await sql`
    CREATE TABLE award_event (
      id uuid PRIMARY KEY,
      round_id uuid NOT NULL REFERENCES award,
      kind text NOT NULL CHECK (kind ~ '^[a-z-]+$'),
      reason text CHECK (reason <> ''),
      detail jsonb NOT NULL,
      by_user uuid NOT NULL,
      by_name text NOT NULL,
      at timestamptz NOT NULL
    )`.execute(database)
  await sql`COMMENT ON TABLE award_event IS 'Each act on an award.'`.execute(database)
  await sql`CREATE INDEX award_event_of ON award_event (round_id, at)`.execute(database)
  for (const table of ['award_line', 'award_approval', 'award_event']) await appendOnly(database, table)
  for (const table of ['award', 'award_proposal']) await kept(database, table)
  for (const table of ['award', 'award_proposal', 'award_line', 'award_approval', 'award_event'])
    await ofTheWhole(database, table)
}

/** A proposal moves as the table of moves says, stays as it was drawn up, and is approved by enough others than its makers. */
async function guardProposals(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION guard_award_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE moving text[] := ARRAY['state', 'submitted_by', 'submitted_at', 'guard_reason', 'approvals_needed', 'decision_number', 'decided_on', 'signer_name', 'signer_position'];
    BEGIN
      IF to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving
         OR OLD.submitted_by IS NOT NULL AND (OLD.submitted_by, OLD.submitted_at, OLD.guard_reason, OLD.approvals_needed)
           IS DISTINCT FROM (NEW.submitted_by, NEW.submitted_at, NEW.guard_reason, NEW.approvals_needed)
         OR OLD.decision_number IS NOT NULL AND (OLD.decision_number, OLD.decided_on, OLD.signer_name, OLD.signer_position)
           IS DISTINCT FROM (NEW.decision_number, NEW.decided_on, NEW.signer_name, NEW.signer_position)
         OR (OLD.state, NEW.state) NOT IN (('drafted', 'submitted'), ('drafted', 'withdrawn'), ('submitted', 'returned'),
           ('submitted', 'approved'), ('approved', 'decided'), ('approved', 'withdrawn'), ('decided', 'settled')) THEN
        RAISE EXCEPTION 'proposal % does not move from % to %', OLD.id, OLD.state, NEW.state
          USING ERRCODE = 'check_violation', CONSTRAINT = 'award-proposal-moves';
      END IF;
      IF NEW.state = 'approved' AND greatest(NEW.approvals_needed,
          approvals_needed('approval', NEW.added_vnd + NEW.released_vnd + NEW.claimed_vnd, (NEW.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date))
          > count_humans(ARRAY(SELECT a.approver_id FROM award_approval a WHERE a.proposal_id = NEW.id)) THEN
        RAISE EXCEPTION 'proposal % lacks approvals', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'award-enough-approvals';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER moves_as_said BEFORE UPDATE ON award_proposal FOR EACH ROW EXECUTE FUNCTION guard_award_proposal()`.execute(
    database,
  )
  await sql`
    CREATE FUNCTION guard_award_approval() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE asked award_proposal;
    BEGIN
      SELECT p.* INTO asked FROM award_proposal p WHERE p.id = NEW.proposal_id FOR SHARE;
      IF asked.state <> 'submitted' OR asked.fingerprint <> NEW.fingerprint THEN
        RAISE EXCEPTION 'an approval is of what was submitted' USING ERRCODE = 'check_violation', CONSTRAINT = 'award-approves-what-is-submitted';
      END IF;
      IF EXISTS (SELECT FROM accounts_of_human(NEW.approver_id) AS own (id) WHERE own.id IN (asked.drafted_by, asked.submitted_by)
          OR own.id IN (SELECT a.approver_id FROM award_approval a WHERE a.proposal_id = NEW.proposal_id)) THEN
        RAISE EXCEPTION 'an approver did not make it, and approves once' USING ERRCODE = 'check_violation', CONSTRAINT = 'award-approver-is-not-maker';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER of_what_is_submitted BEFORE INSERT ON award_approval FOR EACH ROW EXECUTE FUNCTION guard_award_approval()`.execute(
    database,
  )
}

/**
 * A payment is of what a unit is due and nobody paid or sent yet. Payments of an award wait for one another, so two orders at once
 * cannot both count the same sum as unpaid.
 */
async function keepPayments(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE award_payment (
      id uuid PRIMARY KEY,
      round_id uuid NOT NULL REFERENCES award,
      unit_id uuid NOT NULL REFERENCES admin_unit,
      account_id uuid NOT NULL REFERENCES unit_account,
      number integer NOT NULL CHECK (number > 0),
      reference text NOT NULL UNIQUE CHECK (reference <> ''),
      amount_vnd bigint NOT NULL CHECK (amount_vnd > 0),
      state text NOT NULL CHECK (state IN ('ordered', 'paid', 'rejected')),
      ordered_by uuid NOT NULL,
      ordered_at timestamptz NOT NULL,
      answered_on date,
      bank_reference text CHECK (bank_reference <> ''),
      reject_reason text CHECK (reject_reason <> ''),
      answered_by uuid,
      answered_at timestamptz,
      CHECK ((state = 'ordered') = (answered_by IS NULL)),
      CHECK ((state = 'ordered') = (answered_at IS NULL)),
      CHECK ((state = 'ordered') = (answered_on IS NULL)),
      CHECK ((state = 'paid') = (bank_reference IS NOT NULL)),
      CHECK ((state = 'rejected') = (reject_reason IS NOT NULL))
    )`.execute(database)
  await sql`COMMENT ON TABLE award_payment IS 'One sum on its way to the account of a unit that is awarded.'`.execute(database)
  await sql`CREATE UNIQUE INDEX one_award_on_its_way ON award_payment (round_id, unit_id) WHERE state = 'ordered'`.execute(
    database,
  )
  await kept(database, 'award_payment')
  await sql`
    CREATE FUNCTION guard_award_payment() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE due bigint; paid bigint;
    BEGIN
      PERFORM FROM award a WHERE a.round_id = NEW.round_id FOR NO KEY UPDATE;
      SELECT coalesce(sum(l.added_vnd - l.released_vnd), 0) INTO due FROM award_line l JOIN award_proposal p ON p.id = l.proposal_id
        WHERE p.round_id = NEW.round_id AND l.unit_id = NEW.unit_id AND p.state IN ('decided', 'settled');
      SELECT coalesce(sum(o.amount_vnd), 0) INTO paid FROM award_payment o
        WHERE o.round_id = NEW.round_id AND o.unit_id = NEW.unit_id AND o.state <> 'rejected' AND o.id <> NEW.id;
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
  await sql`CREATE TRIGGER paid_once BEFORE INSERT ON award_payment FOR EACH ROW EXECUTE FUNCTION guard_award_payment()`.execute(
    database,
  )
  await sql`
    CREATE FUNCTION guard_award_answer() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE answered text[] := ARRAY['state', 'answered_on', 'bank_reference', 'reject_reason', 'answered_by', 'answered_at'];
    BEGIN
      IF OLD.state <> 'ordered' OR to_jsonb(OLD) - answered IS DISTINCT FROM to_jsonb(NEW) - answered THEN
        RAISE EXCEPTION 'payment % is answered once', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'award-answered-once';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER answered_once BEFORE UPDATE ON award_payment FOR EACH ROW EXECUTE FUNCTION guard_award_answer()`.execute(
    database,
  )
  await ofTheWhole(database, 'award_payment')
}

/** A yes to the next order of an award, up to a sum, where the province asks for more people than whoever orders. */
async function keepOrderApprovals(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE award_order_approval (
      id uuid PRIMARY KEY,
      round_id uuid NOT NULL REFERENCES award,
      number integer NOT NULL CHECK (number > 0),
      amount_vnd bigint NOT NULL CHECK (amount_vnd > 0),
      by_user uuid NOT NULL,
      at timestamptz NOT NULL,
      UNIQUE (round_id, number, by_user, amount_vnd)
    )`.execute(database)
  await sql`COMMENT ON TABLE award_order_approval IS 'A yes to the next order of an award, up to a sum.'`.execute(database)
  await appendOnly(database, 'award_order_approval')
  await ofTheWhole(database, 'award_order_approval')
  await sql`
    CREATE FUNCTION guard_award_order() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE total bigint;
    BEGIN
      SELECT sum(o.amount_vnd) INTO total FROM award_payment o WHERE o.round_id = NEW.round_id AND o.number = NEW.number;
      IF approvals_needed('order', total, (NEW.ordered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) > count_humans(ARRAY(
          SELECT y.by_user FROM award_order_approval y WHERE y.round_id = NEW.round_id AND y.number = NEW.number AND y.amount_vnd >= total
            AND y.by_user NOT IN (SELECT accounts_of_human(NEW.ordered_by)))) THEN
        RAISE EXCEPTION 'order % of an award lacks approvals', NEW.number USING ERRCODE = 'check_violation', CONSTRAINT = 'award-order-needs-approvers';
      END IF;
      RETURN NULL;
    END $$`.execute(database)
  await sql`CREATE CONSTRAINT TRIGGER approved_by_enough AFTER INSERT ON award_payment DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION guard_award_order()`.execute(database)
}

/** What a unit paid back of what a decision claimed: never more than that. */
async function keepRecoveries(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE award_recovery (
      id uuid PRIMARY KEY,
      round_id uuid NOT NULL REFERENCES award,
      unit_id uuid NOT NULL REFERENCES admin_unit,
      amount_vnd bigint NOT NULL CHECK (amount_vnd > 0),
      voucher_number text NOT NULL CHECK (voucher_number <> ''),
      on_date date NOT NULL,
      is_late boolean NOT NULL,
      recorded_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      UNIQUE (round_id, voucher_number)
    )`.execute(database)
  await sql`COMMENT ON TABLE award_recovery IS 'What a unit returned of an award that it was not due. Late: after the accounts of the year it was paid in were settled.'`.execute(
    database,
  )
  await sql`
    CREATE FUNCTION guard_award_recovery() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM FROM award a WHERE a.round_id = NEW.round_id FOR NO KEY UPDATE;
      IF NEW.amount_vnd + coalesce((SELECT sum(r.amount_vnd) FROM award_recovery r WHERE r.round_id = NEW.round_id AND r.unit_id = NEW.unit_id), 0)
          > coalesce((SELECT sum(l.claimed_vnd) FROM award_line l JOIN award_proposal p ON p.id = l.proposal_id
            WHERE p.round_id = NEW.round_id AND l.unit_id = NEW.unit_id AND p.state IN ('decided', 'settled')), 0) THEN
        RAISE EXCEPTION 'unit % returns more than is claimed', NEW.unit_id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'award-returned-within-claimed';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER within_claimed BEFORE INSERT ON award_recovery FOR EACH ROW EXECUTE FUNCTION guard_award_recovery()`.execute(
    database,
  )
  await appendOnly(database, 'award_recovery')
  await ofTheWhole(database, 'award_recovery')
}
