import { type Kysely, sql } from 'kysely'

/**
 * The month: one cycle of one provision, what each group is entitled to in it, and every đồng on its way. What
 * must never happen (paid twice, approved by its maker, changed while it is being paid) is refused here as well.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await identifiers(database)
  await cycles(database)
  await groundsOfTheMonth(database)
  await moneyOnItsWay(database)
  await partitions(database)
  await guardCycles(database)
  await guardMoney(database)
  await lockGrounds(database)
}

/** A UUID version 7 for rows that are made by the thousand in the database itself; PostgreSQL 15 has none of its own. */
async function identifiers(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION new_uuid_v7() RETURNS uuid LANGUAGE sql VOLATILE AS $$
      SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid
    $$`.execute(database)
}

const MONTH = sql`text NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')`
const DIGEST = sql.raw(`~ '^[0-9a-f]{64}$'`)

async function cycles(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE payment_cycle (
      id uuid PRIMARY KEY,
      number integer GENERATED ALWAYS AS IDENTITY UNIQUE,
      provision_id uuid NOT NULL,
      provision_code text NOT NULL,
      month ${MONTH},
      kind text NOT NULL DEFAULT 'main' CHECK (kind IN ('main')),
      run integer NOT NULL DEFAULT 1 CHECK (run > 0),
      province_id uuid NOT NULL REFERENCES admin_unit,
      state text NOT NULL CHECK (state IN ('opened', 'computed', 'submitted', 'approved', 'ordered', 'paid', 'closed')),
      computations integer NOT NULL DEFAULT 0,
      submissions integer NOT NULL DEFAULT 0,
      fingerprint text CHECK (fingerprint ${DIGEST}),
      entitled_groups integer,
      total_vnd bigint CHECK (total_vnd >= 0),
      approvals_needed integer CHECK (approvals_needed > 0),
      opened_by uuid NOT NULL,
      opened_at timestamptz NOT NULL,
      CHECK (state IN ('opened') = (fingerprint IS NULL)),
      CHECK ((fingerprint IS NULL) = (total_vnd IS NULL)),
      CHECK (state NOT IN ('submitted', 'approved', 'ordered', 'paid') OR approvals_needed IS NOT NULL)
    );
    CREATE UNIQUE INDEX one_main_cycle_a_month ON payment_cycle (provision_code, month) WHERE kind = 'main';

    CREATE TABLE cycle_event (
      id uuid PRIMARY KEY,
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      kind text NOT NULL CHECK (kind IN ('opened', 'computed', 'submitted', 'returned', 'approval-given', 'approved', 'ordered',
        'settled', 'closed', 'held', 'hold-released', 'objected', 'objection-answered', 'exported')),
      by_user uuid NOT NULL,
      at timestamptz NOT NULL,
      reason text,
      detail jsonb NOT NULL DEFAULT '{}'
    );
    CREATE INDEX cycle_event_by_cycle ON cycle_event (cycle_id, at, id);

    CREATE TABLE cycle_approval (
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      submission integer NOT NULL,
      approver_id uuid NOT NULL,
      fingerprint text NOT NULL,
      at timestamptz NOT NULL,
      PRIMARY KEY (cycle_id, submission, approver_id)
    );
  `.execute(database)
}

async function groundsOfTheMonth(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE report_confirmation (
      id uuid PRIMARY KEY,
      month ${MONTH},
      group_id uuid NOT NULL REFERENCES community_group,
      state text NOT NULL CHECK (state IN ('approved', 'returned')),
      reason text CHECK (state = 'approved' OR reason <> ''),
      confirmed_by uuid NOT NULL,
      confirmed_at timestamptz NOT NULL,
      replaced_at timestamptz
    );
    CREATE UNIQUE INDEX one_word_a_month ON report_confirmation (month, group_id) WHERE replaced_at IS NULL;

    CREATE TABLE derivation (
      digest text PRIMARY KEY CHECK (digest ${DIGEST}),
      body jsonb NOT NULL
    );
    COMMENT ON TABLE derivation IS 'The facts of a month and how an amount came out of them, step by step. Kept once under its digest: a thousand groups alike share one.';

    CREATE TABLE entitlement (
      id uuid NOT NULL,
      month ${MONTH},
      cycle_id uuid NOT NULL,
      province_id uuid NOT NULL,
      district_id uuid,
      commune_id uuid NOT NULL,
      group_id uuid NOT NULL,
      group_name text NOT NULL,
      state text NOT NULL CHECK (state IN ('entitled', 'not-entitled', 'held')),
      amount_vnd bigint NOT NULL CHECK (amount_vnd >= 0),
      potential_vnd bigint NOT NULL CHECK (potential_vnd >= 0),
      reason_code text,
      reason_fact text,
      derivation_digest text NOT NULL,
      records jsonb NOT NULL,
      parts jsonb NOT NULL,
      basis_digest text NOT NULL CHECK (basis_digest ${DIGEST}),
      PRIMARY KEY (month, id),
      UNIQUE (month, cycle_id, group_id),
      CHECK (state <> 'entitled' OR amount_vnd > 0),
      CHECK (state <> 'not-entitled' OR amount_vnd = 0)
    ) PARTITION BY LIST (month);
    CREATE INDEX entitlement_by_id ON entitlement (id);
    CREATE INDEX entitlement_by_group ON entitlement (group_id, month);

    CREATE TABLE payment_hold (
      id uuid PRIMARY KEY,
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      group_id uuid NOT NULL,
      reason text NOT NULL CHECK (reason <> ''),
      placed_by uuid NOT NULL,
      placed_at timestamptz NOT NULL,
      released_by uuid,
      released_at timestamptz,
      release_reason text,
      CHECK ((released_by IS NULL) = (released_at IS NULL))
    );
    CREATE UNIQUE INDEX one_hold_a_group ON payment_hold (cycle_id, group_id) WHERE released_at IS NULL;

    CREATE TABLE objection (
      id uuid PRIMARY KEY,
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      group_id uuid NOT NULL,
      entitlement_amount_vnd bigint NOT NULL,
      what text NOT NULL CHECK (what <> ''),
      raised_by uuid NOT NULL,
      raised_at timestamptz NOT NULL,
      answer text CHECK (answer <> ''),
      answered_by uuid,
      answered_at timestamptz,
      CHECK ((answer IS NULL) = (answered_by IS NULL)),
      CHECK ((answer IS NULL) = (answered_at IS NULL)),
      CHECK (answered_by <> raised_by)
    );
    CREATE UNIQUE INDEX one_open_objection ON objection (cycle_id, group_id) WHERE answer IS NULL;
  `.execute(database)
}

async function moneyOnItsWay(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE cycle_funding (
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      payer text NOT NULL,
      unit_id uuid NOT NULL,
      line_id uuid NOT NULL REFERENCES budget_line,
      amount_vnd bigint NOT NULL CHECK (amount_vnd > 0),
      PRIMARY KEY (cycle_id, payer, unit_id)
    );

    CREATE TABLE payment_order (
      id uuid PRIMARY KEY,
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      number integer NOT NULL CHECK (number > 0),
      payees integer NOT NULL CHECK (payees > 0),
      total_vnd bigint NOT NULL CHECK (total_vnd > 0),
      ordered_by uuid NOT NULL,
      ordered_at timestamptz NOT NULL,
      UNIQUE (cycle_id, number)
    );

    CREATE TABLE disbursement (
      id uuid NOT NULL,
      month ${MONTH},
      cycle_id uuid NOT NULL,
      order_id uuid NOT NULL,
      entitlement_id uuid NOT NULL,
      province_id uuid NOT NULL,
      commune_id uuid NOT NULL,
      group_id uuid NOT NULL,
      line_id uuid NOT NULL,
      payee_kind text NOT NULL CHECK (payee_kind IN ('person', 'unit')),
      payee_id uuid NOT NULL,
      payee_name text NOT NULL,
      payee_account_id uuid,
      bank_name text,
      account_last4 text,
      account_holder text,
      amount_vnd bigint NOT NULL CHECK (amount_vnd > 0),
      reference text NOT NULL,
      state text NOT NULL DEFAULT 'sent' CHECK (state IN ('sent', 'settled', 'rejected')),
      answered_on date,
      answer_reason text,
      settlement_id uuid,
      PRIMARY KEY (month, id),
      CHECK (payee_kind = 'unit' OR payee_account_id IS NOT NULL),
      CHECK ((state = 'sent') = (settlement_id IS NULL)),
      CHECK ((state = 'sent') = (answered_on IS NULL)),
      CHECK (state <> 'rejected' OR answer_reason <> '')
    ) PARTITION BY LIST (month);
    CREATE UNIQUE INDEX one_live_disbursement ON disbursement (month, entitlement_id, payee_id, line_id) WHERE state <> 'rejected';
    CREATE INDEX disbursement_by_cycle ON disbursement (cycle_id, reference);
    CREATE INDEX disbursement_returned ON disbursement (payee_account_id) WHERE state = 'rejected';

    CREATE TABLE settlement_file (
      id uuid PRIMARY KEY,
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      file_name text NOT NULL,
      sha256 text NOT NULL UNIQUE CHECK (sha256 ${DIGEST}),
      settled_count integer NOT NULL,
      settled_vnd bigint NOT NULL,
      rejected_count integer NOT NULL,
      rejected_vnd bigint NOT NULL,
      taken_by uuid NOT NULL,
      taken_at timestamptz NOT NULL
    );

    CREATE TABLE cycle_release (
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      entitlement_id uuid NOT NULL,
      group_id uuid NOT NULL,
      line_id uuid NOT NULL,
      payee_key text NOT NULL,
      amount_vnd bigint NOT NULL CHECK (amount_vnd > 0),
      reason_code text NOT NULL,
      reason text,
      PRIMARY KEY (cycle_id, entitlement_id, payee_key, line_id)
    );
  `.execute(database)
  for (const table of [
    'derivation',
    'cycle_event',
    'cycle_approval',
    'cycle_funding',
    'payment_order',
    'settlement_file',
    'cycle_release',
  ]) {
    await sql`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${sql.table(table)}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  }
  for (const table of ['payment_cycle', 'report_confirmation', 'payment_hold', 'objection', 'disbursement']) {
    await sql`CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON ${sql.table(table)}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  }
}

/** A month's own tables, made when it opens. Attaching does not stop other months from being read or paid. */
async function partitions(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION open_month_partitions(of_month text) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE parent text; child text;
    BEGIN
      PERFORM pg_advisory_xact_lock(75020240);
      FOREACH parent IN ARRAY ARRAY['entitlement', 'disbursement'] LOOP
        child := parent || '_' || replace(of_month, '-', '_');
        IF to_regclass(child) IS NULL THEN
          EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL, CONSTRAINT only_its_month CHECK (month = %L))', child, parent, of_month);
          EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES IN (%L)', parent, child, of_month);
        END IF;
      END LOOP;
    END $$;
  `.execute(database)
}

async function guardCycles(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION guard_payment_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (OLD.id, OLD.provision_id, OLD.provision_code, OLD.month, OLD.opened_by)
         IS DISTINCT FROM (NEW.id, NEW.provision_id, NEW.provision_code, NEW.month, NEW.opened_by) THEN
        RAISE EXCEPTION 'what a cycle is of never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'cycle-keeps-its-month';
      END IF;
      IF (OLD.state || '>' || NEW.state) <> ALL (ARRAY['opened>computed', 'computed>computed', 'computed>submitted', 'computed>closed',
          'submitted>computed', 'submitted>submitted', 'submitted>approved', 'approved>ordered', 'approved>closed', 'ordered>ordered',
          'ordered>paid', 'paid>ordered', 'paid>paid', 'paid>closed']) THEN
        RAISE EXCEPTION 'a cycle does not go from % to %', OLD.state, NEW.state
          USING ERRCODE = 'check_violation', CONSTRAINT = 'cycle-moves-forward';
      END IF;
      IF OLD.state <> 'computed' AND NEW.state IN ('submitted', 'approved', 'ordered', 'paid', 'closed')
         AND (OLD.fingerprint, OLD.total_vnd) IS DISTINCT FROM (NEW.fingerprint, NEW.total_vnd) THEN
        RAISE EXCEPTION 'what was submitted never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'submitted-stays-as-it-is';
      END IF;
      IF OLD.state = 'submitted' AND NEW.state = 'approved' AND NEW.approvals_needed > (
          SELECT count(*) FROM cycle_approval a WHERE a.cycle_id = NEW.id AND a.submission = NEW.submissions) THEN
        RAISE EXCEPTION 'cycle % lacks approvals', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'enough-approvals';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER moves_as_allowed BEFORE UPDATE ON payment_cycle FOR EACH ROW EXECUTE FUNCTION guard_payment_cycle();

    CREATE FUNCTION guard_approval() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE cycle payment_cycle;
    BEGIN
      SELECT * INTO STRICT cycle FROM payment_cycle WHERE id = NEW.cycle_id;
      IF cycle.state <> 'submitted' OR cycle.submissions <> NEW.submission OR cycle.fingerprint <> NEW.fingerprint THEN
        RAISE EXCEPTION 'an approval is of what is submitted' USING ERRCODE = 'check_violation', CONSTRAINT = 'approves-what-was-submitted';
      END IF;
      IF EXISTS (SELECT 1 FROM cycle_event e WHERE e.cycle_id = NEW.cycle_id AND e.by_user = NEW.approver_id
                 AND e.kind IN ('opened', 'computed', 'submitted')) THEN
        RAISE EXCEPTION 'nobody approves what they made' USING ERRCODE = 'check_violation', CONSTRAINT = 'approver-is-not-maker';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER approver_is_not_maker BEFORE INSERT ON cycle_approval FOR EACH ROW EXECUTE FUNCTION guard_approval();
  `.execute(database)
}

async function guardMoney(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION guard_entitlement() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE fixed uuid;
    BEGIN
      SELECT c.id INTO fixed FROM (SELECT DISTINCT cycle_id FROM changed) x JOIN payment_cycle c ON c.id = x.cycle_id
        WHERE c.state NOT IN ('opened', 'computed') LIMIT 1;
      IF fixed IS NOT NULL THEN
        RAISE EXCEPTION 'cycle % was submitted: its entitlements stay as they are', fixed
          USING ERRCODE = 'check_violation', CONSTRAINT = 'submitted-stays-as-it-is';
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER fixed_once_submitted_i AFTER INSERT ON entitlement REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION guard_entitlement();
    CREATE TRIGGER fixed_once_submitted_u AFTER UPDATE ON entitlement REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION guard_entitlement();
    CREATE TRIGGER fixed_once_submitted_d AFTER DELETE ON entitlement REFERENCING OLD TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION guard_entitlement();

    CREATE FUNCTION guard_disbursement() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE over record;
    BEGIN
      SELECT e.id, e.amount_vnd INTO over
        FROM (SELECT month, cycle_id FROM added GROUP BY month, cycle_id) x
        JOIN payment_cycle c ON c.id = x.cycle_id
        JOIN LATERAL (SELECT entitlement_id, sum(amount_vnd) AS live FROM disbursement d
          WHERE d.month = x.month AND d.cycle_id = x.cycle_id AND d.state <> 'rejected' GROUP BY entitlement_id) paid ON true
        LEFT JOIN entitlement e ON e.month = x.month AND e.id = paid.entitlement_id AND e.cycle_id = x.cycle_id
        WHERE e.id IS NULL OR e.state <> 'entitled' OR paid.live > e.amount_vnd OR c.state NOT IN ('approved', 'ordered', 'paid') LIMIT 1;
      IF FOUND THEN
        RAISE EXCEPTION 'entitlement % would be paid more than it is, or is not approved', over.id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'never-paid-twice';
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER never_paid_twice AFTER INSERT ON disbursement REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION guard_disbursement();

    CREATE FUNCTION guard_answer() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.state <> 'sent' OR (OLD.id, OLD.entitlement_id, OLD.payee_id, OLD.line_id, OLD.amount_vnd, OLD.reference)
         IS DISTINCT FROM (NEW.id, NEW.entitlement_id, NEW.payee_id, NEW.line_id, NEW.amount_vnd, NEW.reference) THEN
        RAISE EXCEPTION 'disbursement % was answered already', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'answered-once';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER answered_once BEFORE UPDATE ON disbursement FOR EACH ROW EXECUTE FUNCTION guard_answer();
  `.execute(database)
}

/**
 * What an amount rests on stays as it is from submission to closing. A register taken in meanwhile waits for a
 * submission under way, and a submission for a register: whoever is second sees what the first did.
 */
async function lockGrounds(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION refuse_if_being_paid(changed_groups uuid[], changed_days datemultirange[]) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE held record;
    BEGIN
      SELECT c.id, c.month, e.group_id INTO held FROM payment_cycle c
        CROSS JOIN LATERAL (SELECT daterange((c.month || '-01')::date, ((c.month || '-01')::date + interval '1 month')::date) AS days) of_month
        JOIN unnest(changed_groups, changed_days) AS changed (group_id, days) ON changed.days && of_month.days
        JOIN entitlement e ON e.month = c.month AND e.cycle_id = c.id AND e.group_id = changed.group_id AND e.state = 'entitled'
        WHERE c.state IN ('submitted', 'approved', 'ordered', 'paid') LIMIT 1;
      IF FOUND THEN
        RAISE EXCEPTION 'month % of group % is being paid: what it rests on stays until the month is closed', held.month, held.group_id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'month-being-paid',
            DETAIL = json_build_object('kind', 'month-being-paid', 'month', held.month, 'groupId', held.group_id, 'cycleId', held.id)::text;
      END IF;
    END $$;

    CREATE FUNCTION guard_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock_shared(75020241);
      PERFORM refuse_if_being_paid(array_agg(group_id), array_agg(datemultirange(daterange((month || '-01')::date, ((month || '-01')::date + 1)))))
        FROM changed;
      RETURN NULL;
    END $$;
    CREATE TRIGGER locked_while_paid_i AFTER INSERT ON report_confirmation REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION guard_confirmation();
    CREATE TRIGGER locked_while_paid_u AFTER UPDATE ON report_confirmation REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION guard_confirmation();

    CREATE FUNCTION guard_founding() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock_shared(75020241);
      PERFORM refuse_if_being_paid(ARRAY[NEW.id], ARRAY[datemultirange(daterange(least(OLD.founded_on, NEW.founded_on), NULL))]);
      RETURN NULL;
    END $$;
    CREATE TRIGGER locked_while_paid AFTER UPDATE ON community_group FOR EACH ROW
      WHEN ((OLD.founded_on, OLD.decision_number, OLD.decision_date, OLD.commune_id)
        IS DISTINCT FROM (NEW.founded_on, NEW.decision_number, NEW.decision_date, NEW.commune_id)) EXECUTE FUNCTION guard_founding();
  `.execute(database)
  await lockPeriods(database, { table: 'membership', same: 'group_id, person_id, role' })
  await lockPeriods(database, { table: 'group_status', same: 'group_id, status' })
}

/** Compares the days that the changed rows said before and say now: only those that differ matter. */
async function lockPeriods(database: Kysely<unknown>, { table, same }: { table: string; same: string }): Promise<void> {
  const key = sql.raw(same)
  const guard = sql.ref(`guard_${table}`)
  await sql`
    CREATE FUNCTION ${guard}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock_shared(75020241);
      IF NOT EXISTS (SELECT 1 FROM payment_cycle WHERE state IN ('submitted', 'approved', 'ordered', 'paid')) THEN
        RETURN NULL;
      END IF;
      IF TG_OP = 'INSERT' THEN
        PERFORM refuse_if_being_paid(array_agg(group_id), array_agg(datemultirange(valid))) FROM came;
      ELSE
        PERFORM refuse_if_being_paid(array_agg(group_id), array_agg(days)) FROM (
          SELECT group_id, (coalesce(g.days, '{}') - coalesce(c.days, '{}')) + (coalesce(c.days, '{}') - coalesce(g.days, '{}')) AS days
          FROM (SELECT ${key}, range_agg(valid) AS days FROM gone GROUP BY ${key}) g
          FULL JOIN (SELECT ${key}, range_agg(valid) AS days FROM came GROUP BY ${key}) c USING (${key})) AS differing;
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER locked_while_paid_i AFTER INSERT ON ${sql.table(table)} REFERENCING NEW TABLE AS came
      FOR EACH STATEMENT EXECUTE FUNCTION ${guard}();
    CREATE TRIGGER locked_while_paid_u AFTER UPDATE ON ${sql.table(table)} REFERENCING OLD TABLE AS gone NEW TABLE AS came
      FOR EACH STATEMENT EXECUTE FUNCTION ${guard}();
  `.execute(database)
}
