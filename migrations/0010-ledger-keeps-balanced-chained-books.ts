import { type Kysely, sql } from 'kysely'

/**
 * The books: entries of balanced postings, appended one at a time and chained by hash.
 *
 * Postings are written first, under the number the next entry will have; the entry then seals them. Once the
 * head has moved on, no posting can join an earlier entry, so nothing needs checking row by row at commit.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE ledger_account (
      code text PRIMARY KEY CHECK (code ~ '^[a-z-]+(:[a-z-]+)+$'),
      kind text NOT NULL CHECK (kind IN ('asset', 'liability', 'expense', 'income', 'equity')),
      name_vi text NOT NULL,
      name_en text NOT NULL
    );

    INSERT INTO ledger_account (code, kind, name_vi, name_en) VALUES
      ('expenses:support', 'expense', 'Chi hỗ trợ theo chính sách', 'Support under the provisions'),
      ('liabilities:payable', 'liability', 'Phải trả người thụ hưởng', 'Payable to beneficiaries'),
      ('liabilities:in-transit', 'liability', 'Lệnh chi đang chờ Kho bạc, ngân hàng', 'Ordered, awaiting the bank'),
      ('assets:treasury', 'asset', 'Dự toán tại Kho bạc Nhà nước', 'Estimate held at the State Treasury');

    CREATE TABLE ledger_entry (
      seq bigint PRIMARY KEY CHECK (seq > 0),
      id uuid NOT NULL UNIQUE,
      kind text NOT NULL CHECK (kind ~ '^[a-z-]+$'),
      on_date date NOT NULL,
      description text NOT NULL CHECK (description <> ''),
      cycle_id uuid,
      document_id uuid,
      recorded_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      posting_count integer NOT NULL CHECK (posting_count >= 2),
      debit_vnd bigint NOT NULL CHECK (debit_vnd > 0),
      postings_digest text NOT NULL CHECK (postings_digest ~ '^[0-9a-f]{64}$'),
      previous_hash text NOT NULL UNIQUE CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
      hash text NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$')
    );
    CREATE INDEX ledger_entry_by_cycle ON ledger_entry (cycle_id, seq);

    CREATE TABLE posting (
      entry_seq bigint NOT NULL,
      position integer NOT NULL CHECK (position > 0),
      account text NOT NULL,
      amount_vnd bigint NOT NULL CHECK (amount_vnd <> 0),
      subject_kind text CHECK (subject_kind ~ '^[a-z-]+$'),
      subject_id uuid,
      PRIMARY KEY (entry_seq, position),
      CHECK ((subject_kind IS NULL) = (subject_id IS NULL))
    );
    CREATE INDEX posting_by_subject ON posting (subject_id) WHERE subject_id IS NOT NULL;

    CREATE TABLE ledger_head (
      only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
      seq bigint NOT NULL,
      hash text NOT NULL
    );
    INSERT INTO ledger_head (seq, hash) VALUES (0, repeat('0', 64));

    CREATE TABLE ledger_checkpoint (
      id uuid PRIMARY KEY,
      month text NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
      cycle_id uuid UNIQUE,
      last_seq bigint NOT NULL CHECK (last_seq >= 0),
      tree_head text NOT NULL CHECK (tree_head ~ '^[0-9a-f]{64}$'),
      made_at timestamptz NOT NULL
    );
  `.execute(database)
  await guardTheBooks(database)
}

async function guardTheBooks(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION guard_posting() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE expected bigint; stray bigint; unknown_account text;
    BEGIN
      SELECT seq + 1 INTO expected FROM ledger_head;
      SELECT entry_seq INTO stray FROM added WHERE entry_seq <> expected LIMIT 1;
      IF stray IS NOT NULL THEN
        RAISE EXCEPTION 'entry % is sealed or not the next one', stray
          USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'posting-joins-next-entry';
      END IF;
      SELECT account INTO unknown_account FROM (SELECT DISTINCT account FROM added) used
        WHERE NOT EXISTS (SELECT 1 FROM ledger_account WHERE code = used.account) LIMIT 1;
      IF unknown_account IS NOT NULL THEN
        RAISE EXCEPTION 'no account %', unknown_account
          USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'posting-names-an-account';
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER posting_joins_next_entry AFTER INSERT ON posting
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION guard_posting();

    CREATE FUNCTION seal_entry() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE ledger_head SET seq = NEW.seq, hash = NEW.hash WHERE seq = NEW.seq - 1 AND hash = NEW.previous_hash;
      IF NOT FOUND THEN
        RAISE EXCEPTION 'entry % does not follow the head of the ledger', NEW.seq
          USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'entry-follows-head';
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER entry_seals_head AFTER INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION seal_entry();

    CREATE FUNCTION check_entry_balance() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE found record;
    BEGIN
      SELECT count(*) AS postings, coalesce(sum(amount_vnd), 0) AS total,
             coalesce(sum(amount_vnd) FILTER (WHERE amount_vnd > 0), 0) AS debit, coalesce(max(position), 0) AS last
        INTO found FROM posting WHERE entry_seq = NEW.seq;
      IF found.total <> 0 OR found.postings <> NEW.posting_count OR found.last <> NEW.posting_count
         OR found.debit <> NEW.debit_vnd THEN
        RAISE EXCEPTION 'entry % does not balance: % postings, % over, % debited', NEW.seq, found.postings, found.total, found.debit
          USING ERRCODE = 'check_violation', CONSTRAINT = 'entry-balances';
      END IF;
      RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER entry_balances AFTER INSERT ON ledger_entry
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_entry_balance();

    CREATE FUNCTION guard_ledger_head() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP <> 'UPDATE' OR pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'the head of the ledger moves only when an entry is added'
          USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'append-only';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER head_moves_with_entry BEFORE INSERT OR UPDATE OR DELETE ON ledger_head
      FOR EACH ROW EXECUTE FUNCTION guard_ledger_head();
    CREATE TRIGGER head_is_kept BEFORE TRUNCATE ON ledger_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  `.execute(database)
  for (const table of ['ledger_entry', 'posting', 'ledger_checkpoint']) {
    await sql`CREATE TRIGGER ${sql.ref(`${table}_append_only`)} BEFORE UPDATE OR DELETE OR TRUNCATE ON ${sql.table(table)}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  }
}
