import { type Kysely, sql } from 'kysely'

/**
 * Estimates by year, source, level and unit. What a line holds is never written by hand: entries are appended,
 * and the database adds them up under a lock on the line's balance, which can never go below zero.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE budget_line (
      id uuid PRIMARY KEY,
      year integer NOT NULL CHECK (year BETWEEN 2000 AND 2200),
      source text NOT NULL CHECK (source <> ''),
      level text NOT NULL CHECK (level IN ('central', 'province', 'district', 'commune', 'other')),
      unit_id uuid NOT NULL,
      provision_code text NOT NULL CHECK (provision_code <> ''),
      name text NOT NULL CHECK (name <> ''),
      opened_by uuid NOT NULL,
      opened_at timestamptz NOT NULL,
      UNIQUE (year, provision_code, level, unit_id, source)
    );

    CREATE TABLE budget_balance (
      line_id uuid PRIMARY KEY REFERENCES budget_line,
      allocated_vnd bigint NOT NULL DEFAULT 0,
      committed_vnd bigint NOT NULL DEFAULT 0,
      consumed_vnd bigint NOT NULL DEFAULT 0,
      CONSTRAINT budget_never_below_zero CHECK (
        allocated_vnd >= 0 AND committed_vnd >= 0 AND consumed_vnd >= 0 AND allocated_vnd - committed_vnd - consumed_vnd >= 0)
    );

    CREATE TABLE budget_entry (
      id uuid PRIMARY KEY,
      line_id uuid NOT NULL REFERENCES budget_line,
      kind text NOT NULL CHECK (kind IN ('allocate', 'adjust', 'commit', 'release', 'consume', 'return')),
      amount_vnd bigint NOT NULL CHECK (amount_vnd <> 0),
      decision_number text,
      decision_date date,
      reason text NOT NULL CHECK (reason <> ''),
      cycle_id uuid,
      recorded_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      CHECK (kind = 'adjust' OR amount_vnd > 0),
      CHECK (kind IN ('allocate', 'adjust') = (decision_number IS NOT NULL)),
      CHECK ((decision_number IS NULL) = (decision_date IS NULL)),
      CHECK (kind IN ('allocate', 'adjust') = (cycle_id IS NULL))
    );
    CREATE INDEX budget_entry_by_line ON budget_entry (line_id, recorded_at);
    CREATE INDEX budget_entry_by_cycle ON budget_entry (cycle_id) WHERE cycle_id IS NOT NULL;

    CREATE TABLE budget_decision (
      entry_id uuid PRIMARY KEY REFERENCES budget_entry,
      outcome text NOT NULL CHECK (outcome IN ('confirmed', 'declined')),
      reason text,
      decided_by uuid NOT NULL,
      decided_at timestamptz NOT NULL,
      CHECK (outcome = 'confirmed' OR reason IS NOT NULL)
    );
  `.execute(database)
  await countEntries(database)
  for (const table of ['budget_line', 'budget_entry', 'budget_decision']) {
    await sql`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${sql.table(table)}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  }
}

async function countEntries(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION apply_budget_entry(entry budget_entry) RETURNS void LANGUAGE sql AS $$
      UPDATE budget_balance SET
        allocated_vnd = allocated_vnd + CASE WHEN entry.kind IN ('allocate', 'adjust') THEN entry.amount_vnd ELSE 0 END,
        committed_vnd = committed_vnd + CASE entry.kind WHEN 'commit' THEN entry.amount_vnd
          WHEN 'release' THEN -entry.amount_vnd WHEN 'consume' THEN -entry.amount_vnd ELSE 0 END,
        consumed_vnd = consumed_vnd + CASE entry.kind WHEN 'consume' THEN entry.amount_vnd
          WHEN 'return' THEN -entry.amount_vnd ELSE 0 END
      WHERE line_id = entry.line_id
    $$;

    CREATE FUNCTION open_budget_balance() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO budget_balance (line_id) VALUES (NEW.id);
      RETURN NULL;
    END $$;
    CREATE TRIGGER has_a_balance AFTER INSERT ON budget_line FOR EACH ROW EXECUTE FUNCTION open_budget_balance();

    CREATE FUNCTION count_budget_entry() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM apply_budget_entry(NEW);
      RETURN NULL;
    END $$;
    CREATE TRIGGER counts_at_once AFTER INSERT ON budget_entry FOR EACH ROW
      WHEN (NEW.kind NOT IN ('allocate', 'adjust')) EXECUTE FUNCTION count_budget_entry();

    CREATE FUNCTION count_decided_entry() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE entry budget_entry;
    BEGIN
      SELECT * INTO STRICT entry FROM budget_entry WHERE id = NEW.entry_id;
      IF entry.kind NOT IN ('allocate', 'adjust') THEN
        RAISE EXCEPTION 'only allocations and adjustments are decided'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'budget_decided_where_proposed';
      END IF;
      IF entry.recorded_by = NEW.decided_by THEN
        RAISE EXCEPTION 'an estimate is confirmed by a second person'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'budget_second_person';
      END IF;
      IF NEW.outcome = 'confirmed' THEN
        PERFORM apply_budget_entry(entry);
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER counts_when_confirmed AFTER INSERT ON budget_decision FOR EACH ROW EXECUTE FUNCTION count_decided_entry();

    CREATE TRIGGER moves_with_entries BEFORE INSERT OR UPDATE OR DELETE ON budget_balance
      FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER kept BEFORE TRUNCATE ON budget_balance FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  `.execute(database)
}
