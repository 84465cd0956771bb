import { type Kysely, sql } from 'kysely'

/**
 * Every row that decides who gets what, and every act on it, leaves its digest in an append-only record: written by
 * triggers for each statement, and sealed by the program before the transaction commits. What stands today is the
 * first entry. No value is kept, so a person's data can still be erased.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await keepChanges(database)
  await keepSeals(database)
  await offerSealing(database)
  for (const [table, key] of SEALED) await sql`SELECT seal_table(${table}, ${key})`.execute(database)
}

/** Each with what tells its rows apart. Where periods end, the key is the day on which one began. */
const SEALED: readonly (readonly [table: string, key: string])[] = [
  ['admin_unit', 'r.id'],
  ['app_user', 'r.id'],
  ['audit_event', 'r.seq'],
  ['auth_account', 'r.id'],
  ['auth_two_factor', 'r.id'],
  ['budget_balance', 'r.line_id'],
  ['budget_decision', 'r.entry_id'],
  ['budget_entry', 'r.id'],
  ['budget_line', 'r.id'],
  ['community_group', 'r.id'],
  ['cycle_approval', "r.cycle_id, '/', r.submission, '/', r.approver_id"],
  ['cycle_event', 'r.id'],
  ['cycle_funding', "r.cycle_id, '/', r.payer, '/', r.unit_id"],
  ['cycle_release', "r.cycle_id, '/', r.entitlement_id, '/', r.payee_key, '/', r.line_id"],
  ['derivation', 'r.digest'],
  ['disbursement', "r.month, '/', r.id"],
  ['duplicate_case', 'r.id'],
  ['entitlement', "r.month, '/', r.id"],
  ['group_hamlet', "r.group_id, '/', r.hamlet_id, '/', lower(r.valid)"],
  ['group_name', "r.group_id, '/', lower(r.valid)"],
  ['group_status', "r.group_id, '/', lower(r.valid)"],
  ['ledger_account', 'r.code'],
  ['ledger_checkpoint', 'r.id'],
  ['ledger_entry', 'r.seq'],
  ['membership', 'r.id'],
  ['objection', 'r.id'],
  ['payee_account', 'r.id'],
  ['payee_approval', 'r.id'],
  ['payment_cycle', 'r.id'],
  ['payment_hold', 'r.id'],
  ['payment_order', 'r.id'],
  ['person', 'r.id'],
  ['person_commune', "r.person_id, '/', r.commune_id"],
  ['posting', "r.entry_seq, '/', r.position"],
  ['provision', 'r.id'],
  ['reorganisation', 'r.id'],
  ['reorganisation_review', 'r.id'],
  ['report_confirmation', 'r.id'],
  ['role_grant', 'r.id'],
  ['setting', 'r.key'],
  ['settlement_file', 'r.id'],
  ['submitted_funding', "r.cycle_id, '/', r.submission, '/', r.payer, '/', r.unit_id"],
  ['unit_external_predecessor', "r.unit_id, '/', r.code, '/', r.on_date"],
  ['unit_flag', 'r.id'],
  ['unit_succession', "r.from_unit_id, '/', r.to_unit_id, '/', r.on_date"],
  ['unit_version', "r.unit_id, '/', lower(r.valid)"],
]

async function keepChanges(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE SEQUENCE act_number`.execute(database)
  await sql`
    CREATE TABLE sealed_change (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      act bigint NOT NULL,
      table_name text NOT NULL,
      operation text NOT NULL CHECK (operation IN ('written', 'deleted')),
      keys text[] NOT NULL CHECK (cardinality(keys) > 0),
      digests bytea[] NOT NULL,
      CHECK (cardinality(digests) = CASE operation WHEN 'written' THEN cardinality(keys) ELSE 0 END)
    )`.execute(database)
  // Digests do not compress: trying costs more than writing them.
  await sql`ALTER TABLE sealed_change ALTER keys SET STORAGE EXTERNAL, ALTER digests SET STORAGE EXTERNAL`.execute(database)
  await sql`CREATE INDEX sealed_change_of_act ON sealed_change (act, id)`.execute(database)
  await sql`CREATE INDEX sealed_change_of_table ON sealed_change (table_name, id)`.execute(database)
  await sql`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sealed_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await sql`
    CREATE FUNCTION current_act() RETURNS bigint LANGUAGE plpgsql AS $$
    DECLARE act text := current_setting('canhtayso.act', true);
    BEGIN
      IF coalesce(act, '') = '' THEN
        act := nextval('act_number')::text;
        PERFORM set_config('canhtayso.act', act, true);
      END IF;
      RETURN act::bigint;
    END $$`.execute(database)
}

async function keepSeals(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE seal (
      seq bigint PRIMARY KEY CHECK (seq > 0),
      act bigint NOT NULL UNIQUE,
      made_at timestamptz NOT NULL,
      changes integer NOT NULL CHECK (changes > 0),
      summary text NOT NULL,
      content bytea NOT NULL CHECK (length(content) = 32),
      previous_hash bytea NOT NULL CHECK (length(previous_hash) = 32),
      hash bytea NOT NULL UNIQUE CHECK (length(hash) = 32),
      key_id bytea,
      mac bytea,
      tags bytea NOT NULL,
      CHECK ((key_id IS NULL) = (mac IS NULL))
    )`.execute(database)
  await sql`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON seal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await sql`
    CREATE FUNCTION seal_continues() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE last seal;
    BEGIN
      SELECT * INTO last FROM seal ORDER BY seq DESC LIMIT 1;
      IF NEW.seq <> coalesce(last.seq, 0) + 1 OR NEW.previous_hash <> coalesce(last.hash, decode(repeat('00', 32), 'hex')) THEN
        RAISE EXCEPTION 'seal % does not continue the chain', NEW.seq USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER continues BEFORE INSERT ON seal FOR EACH ROW EXECUTE FUNCTION seal_continues()`.execute(database)
  await sql`
    CREATE FUNCTION refuse_unsealed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM seal WHERE act = NEW.act) THEN
        RAISE EXCEPTION 'a change of % was not sealed: only the program changes it', NEW.table_name
          USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'changes_are_sealed';
      END IF;
      RETURN NULL;
    END $$`.execute(database)
  await sql`CREATE CONSTRAINT TRIGGER sealed_before_commit AFTER INSERT ON sealed_change
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_unsealed()`.execute(database)
}

/**
 * `seal_table(table, key)`: from now on each statement leaves the digests of the rows it wrote and the keys of those that
 * it took away, 64 to an entry, and what stands already is entered at once. `record_send` gives each value as it is kept,
 * whatever the session shows it as. A migration that makes a table calls it; one that adds a column to a sealed table or
 * rewrites its rows behind the triggers calls `enter_rows(table, key)` after it.
 */
async function offerSealing(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION enter_rows(of_table text, key text) RETURNS void LANGUAGE plpgsql SET datestyle TO 'ISO, YMD' AS $outer$
    BEGIN
      EXECUTE format($sql$
        INSERT INTO sealed_change (act, table_name, operation, keys, digests)
          SELECT current_act(), %1$L, 'written', array_agg(key), array_agg(digest) FROM (
            SELECT concat(%2$s) AS key, sha256(record_send(r)) AS digest, (row_number() OVER () - 1) / 64 AS part FROM %1$I AS r) AS one
          GROUP BY part ORDER BY part
      $sql$, of_table, key);
    END $outer$`.execute(database)
  await sql`
    CREATE FUNCTION seal_table(of_table text, key text) RETURNS void LANGUAGE plpgsql AS $outer$
    BEGIN
      EXECUTE format($sql$
        CREATE FUNCTION %3$I() RETURNS trigger LANGUAGE plpgsql SET datestyle TO 'ISO, YMD' AS $body$
        BEGIN
          IF TG_OP = 'DELETE' THEN
            INSERT INTO sealed_change (act, table_name, operation, keys, digests)
              SELECT current_act(), %1$L, 'deleted', array_agg(key), '{}' FROM (
                SELECT concat(%2$s) AS key, (row_number() OVER () - 1) / 64 AS part FROM gone AS r) AS one
              GROUP BY part ORDER BY part;
            RETURN NULL;
          END IF;
          IF TG_OP = 'UPDATE' THEN
            INSERT INTO sealed_change (act, table_name, operation, keys, digests)
              SELECT current_act(), %1$L, 'deleted', array_agg(key), '{}' FROM (
                SELECT key, (row_number() OVER () - 1) / 64 AS part FROM (
                  SELECT concat(%2$s) AS key FROM gone AS r EXCEPT SELECT concat(%2$s) FROM came AS r) AS renamed) AS one
              GROUP BY part ORDER BY part;
          END IF;
          INSERT INTO sealed_change (act, table_name, operation, keys, digests)
            SELECT current_act(), %1$L, 'written', array_agg(key), array_agg(digest) FROM (
              SELECT concat(%2$s) AS key, sha256(record_send(r)) AS digest, (row_number() OVER () - 1) / 64 AS part FROM came AS r) AS one
            GROUP BY part ORDER BY part;
          RETURN NULL;
        END $body$
      $sql$, of_table, key, 'seal_' || of_table);
      EXECUTE format('CREATE TRIGGER zz_sealed_i AFTER INSERT ON %1$I REFERENCING NEW TABLE AS came
        FOR EACH STATEMENT EXECUTE FUNCTION %2$I()', of_table, 'seal_' || of_table);
      EXECUTE format('CREATE TRIGGER zz_sealed_u AFTER UPDATE ON %1$I REFERENCING OLD TABLE AS gone NEW TABLE AS came
        FOR EACH STATEMENT EXECUTE FUNCTION %2$I()', of_table, 'seal_' || of_table);
      EXECUTE format('CREATE TRIGGER zz_sealed_d AFTER DELETE ON %1$I REFERENCING OLD TABLE AS gone
        FOR EACH STATEMENT EXECUTE FUNCTION %2$I()', of_table, 'seal_' || of_table);
      EXECUTE format('CREATE TRIGGER zz_sealed_t BEFORE TRUNCATE ON %1$I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', of_table);
      PERFORM enter_rows(of_table, key);
    END $outer$`.execute(database)
}
