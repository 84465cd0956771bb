import { type Kysely, sql } from 'kysely'

/**
 * A month that a corrected report makes worth more is supplemented once somebody decided so, group by group. All that was
 * approved of a group's month, less what was ended and what came back of it, never exceeds what the month is worth.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE correction_supplement (
      id uuid PRIMARY KEY,
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      month text NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
      group_id uuid NOT NULL,
      confirmation_id uuid NOT NULL REFERENCES report_confirmation,
      amount_vnd bigint NOT NULL CHECK (amount_vnd > 0),
      reason text NOT NULL CHECK (reason <> ''),
      decided_by uuid NOT NULL,
      decided_at timestamptz NOT NULL,
      UNIQUE (cycle_id, group_id, confirmation_id)
    )`.execute(database)
  await sql`COMMENT ON TABLE correction_supplement IS 'That a group is given what its corrected report adds to a month, by a supplement.'`.execute(
    database,
  )
  await sql`CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON correction_supplement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await ofTheWhole(database, 'correction_supplement')
  await sql`SELECT seal_table('correction_supplement', 'r.id')`.execute(database)
  await nameTheAct(database)
  await neverMoreThanTheMonthIsWorth(database)
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

/** Whatever acts there are already stay as they are, however the check that allows them is written by now. */
async function nameTheAct(database: Kysely<unknown>): Promise<void> {
  await sql`
    DO $do$
    DECLARE kinds text[];
    BEGIN
      SELECT array_agg(m[1]) INTO kinds FROM regexp_matches(
        (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'cycle_event_kind_check' AND conrelid = 'cycle_event'::regclass),
        '[{,'']([a-z-]+)(?=[},''])', 'g') AS m;
      kinds := kinds || ARRAY['supplement-decided'];
      ALTER TABLE cycle_event DROP CONSTRAINT cycle_event_kind_check;
      EXECUTE format('ALTER TABLE cycle_event ADD CONSTRAINT cycle_event_kind_check CHECK (kind = ANY (%L::text[]))', kinds);
    END $do$`.execute(database)
}

/** What stands of a group's month outside one cycle of it: approved, less what was ended, returned and kept back. */
async function neverMoreThanTheMonthIsWorth(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION standing_of_month(of_provision text, of_month text, of_group uuid, but_cycle uuid) RETURNS bigint LANGUAGE sql STABLE
      SET plan_cache_mode TO force_custom_plan AS $$
      SELECT sum(e.amount_vnd
        - coalesce((SELECT sum(x.amount_vnd) FROM cycle_release x WHERE x.cycle_id = c.id AND x.entitlement_id = e.id), 0)
        - coalesce((SELECT sum(v.amount_vnd) FROM receivable r JOIN recovery v ON v.receivable_id = r.id AND v.kind IN ('returned', 'set-off')
            WHERE r.entitlement_id = e.id), 0))::bigint
      FROM entitlement e JOIN payment_cycle c ON c.id = e.cycle_id AND c.provision_code = of_provision
      WHERE e.month = of_month AND e.group_id = of_group AND e.state = 'entitled' AND c.id <> but_cycle
    $$`.execute(database)
  await sql`
    CREATE OR REPLACE FUNCTION guard_entitled_once() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE twice uuid;
    BEGIN
      SELECT e.group_id INTO twice FROM (SELECT DISTINCT cycle_id FROM changed) x
        JOIN payment_cycle c ON c.id = x.cycle_id AND c.kind = 'supplement'
        JOIN changed e ON e.cycle_id = c.id AND e.state = 'entitled'
        CROSS JOIN LATERAL standing_of_month(c.provision_code, e.month, e.group_id, c.id) AS already (standing)
        WHERE already.standing IS NOT NULL AND (e.amount_vnd + already.standing > e.potential_vnd
          OR NOT EXISTS (SELECT FROM correction_supplement s JOIN payment_cycle m ON m.id = s.cycle_id AND m.provision_code = c.provision_code
            WHERE s.month = e.month AND s.group_id = e.group_id AND s.confirmation_id::text = e.records ->> 'reportConfirmationId'))
        LIMIT 1;
      IF FOUND THEN
        RAISE EXCEPTION 'group % is entitled to the month already', twice USING ERRCODE = 'check_violation', CONSTRAINT = 'entitled-once';
      END IF;
      RETURN NULL;
    END $$`.execute(database)
}
