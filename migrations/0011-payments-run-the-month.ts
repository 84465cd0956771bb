import { type Kysely, sql } from 'kysely'

/**
 * The month: one cycle of one provision, what each group is entitled to in it, and every đồng on its way.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await identifiers(database)
  await cycles(database)
  await groundsOfTheMonth(database)
  await moneyOnItsWay(database)
  await partitions(database)
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
