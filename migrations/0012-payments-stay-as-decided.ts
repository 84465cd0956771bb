import { type Kysely, sql } from 'kysely'

/**
 * What must never happen in a month is refused by the database as well: paid twice, approved by its maker, changed
 * after it was submitted or while it is being paid.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await guardCycles(database)
  await guardMoney(database)
  await lockGrounds(database)
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
