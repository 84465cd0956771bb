import { type Kysely, sql } from 'kysely'

/**
 * A closed month is supplemented by a cycle of its own: of groups whose report was confirmed late, or that were held when it
 * was submitted and were released since. One at a time, and nobody is entitled to a month twice under one provision.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE payment_cycle DROP CONSTRAINT payment_cycle_kind_check`.execute(database)
  await sql`ALTER TABLE payment_cycle ADD CONSTRAINT payment_cycle_kind_check CHECK (kind IN ('main', 'supplement'))`.execute(
    database,
  )
  await sql`CREATE UNIQUE INDEX one_open_supplement ON payment_cycle (provision_code, month) WHERE kind = 'supplement' AND state <> 'closed'`.execute(
    database,
  )
  await sql`CREATE UNIQUE INDEX one_cycle_a_run ON payment_cycle (provision_code, month, kind, run)`.execute(database)
  await sql`
    CREATE FUNCTION guard_entitled_once() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE twice uuid;
    BEGIN
      SELECT e.group_id INTO twice FROM (SELECT DISTINCT cycle_id FROM changed) x
        JOIN payment_cycle c ON c.id = x.cycle_id AND c.kind = 'supplement'
        JOIN changed e ON e.cycle_id = c.id AND e.state = 'entitled'
        JOIN entitlement other ON other.month = e.month AND other.group_id = e.group_id AND other.cycle_id <> c.id AND other.state = 'entitled'
        JOIN payment_cycle oc ON oc.id = other.cycle_id AND oc.provision_code = c.provision_code LIMIT 1;
      IF FOUND THEN
        RAISE EXCEPTION 'group % is entitled to the month already', twice USING ERRCODE = 'check_violation', CONSTRAINT = 'entitled-once';
      END IF;
      RETURN NULL;
    END $$`.execute(database)
  for (const act of ['INSERT', 'UPDATE'])
    await sql`
      CREATE TRIGGER ${sql.ref(`entitled_once_${act.charAt(0).toLowerCase()}`)} AFTER ${sql.raw(act)} ON entitlement
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard_entitled_once()`.execute(database)
}
