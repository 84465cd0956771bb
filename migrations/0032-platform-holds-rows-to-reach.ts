import { type Kysely, sql } from 'kysely'

/**
 * The database itself shows and takes only rows within the reach of whom it is asked for. `canhtayso.reach` says it, told by
 * the program before each statement: nothing for all rows, else an account, communes and groups.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await readReach(database)
  await limitGroups(database)
  await limitPeople(database)
  await seatWithinReach(database)
  await limitImports(database)
  await limitMonths(database)
  await keepToWhole(database)
}

/**
 * Declared immutable, which within one statement they are, so that planning puts their answer in their place: for whoever
 * reaches all rows nothing is left of a policy, and every index serves as before. No plan may therefore be kept from one
 * statement to the next: functions that name a limited table are planned anew each time, or belong to a trigger. What guards
 * a rule from a trigger looks at all rows, whoever acts.
 */
async function readReach(database: Kysely<unknown>): Promise<void> {
  const told = `coalesce(current_setting('canhtayso.reach', true), '')`
  for (const [name, type, answer] of [
    ['reaches_all', 'boolean', `${told} = '' OR pg_trigger_depth() > 0`],
    ['reaching_account', 'uuid', `split_part(${told}, ' ', 1)::uuid`],
    ['reached_communes', 'uuid[]', `split_part(${told}, ' ', 2)::uuid[]`],
    ['reached_groups', 'uuid[]', `split_part(${told}, ' ', 3)::uuid[]`],
  ] as const)
    await sql`
      CREATE FUNCTION ${sql.ref(name)}() RETURNS ${sql.raw(type)} LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
      BEGIN RETURN ${sql.raw(answer)}; END $$`.execute(database)
  await sql`ALTER FUNCTION group_card_on SET plan_cache_mode TO force_custom_plan`.execute(database)
  await sql`ALTER FUNCTION refresh_group_cards SET plan_cache_mode TO force_custom_plan`.execute(database)
}

const OF_COMMUNE = 'commune_id = ANY (reached_communes())'
const hasReached = (table: string, condition: string): string => `EXISTS (SELECT FROM ${table} r WHERE ${condition})`

async function limitGroups(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX community_group_commune ON community_group (commune_id)`.execute(database)
  await limit(database, 'community_group', `${OF_COMMUNE} OR id = ANY (reached_groups())`)
  await limit(database, 'group_card', `${OF_COMMUNE} OR group_id = ANY (reached_groups())`)
  for (const table of ['group_name', 'group_status', 'group_hamlet', 'unit_flag', 'membership'])
    await limit(database, table, ofGroup(table))
}

const ofGroup = (table: string): string => hasReached('community_group', `r.id = ${table}.group_id`)
const ofPerson = (table: string, column = 'person_id'): string => hasReached('person', `r.id = ${table}.${column}`)

async function limitPeople(database: Kysely<unknown>): Promise<void> {
  await limit(database, 'person_commune', OF_COMMUNE)
  await limit(
    database,
    'person',
    `${hasReached('person_commune', 'r.person_id = person.id')} OR ${hasReached('membership', 'r.person_id = person.id')}
      OR (recorded_by = reaching_account() AND recorded_at = now())`,
  )
  for (const table of ['payee_account', 'data_request']) await limit(database, table, ofPerson(table))
  await limit(
    database,
    'duplicate_case',
    `${ofPerson('duplicate_case', 'person_a')} AND ${ofPerson('duplicate_case', 'person_b')}`,
  )
}

/**
 * Seating somebody lets the group's commune read them, so they must be within reach before, or have been recorded in the
 * same transaction. What was told is read as it is here: an answer of the functions above would be kept with the plan.
 */
async function seatWithinReach(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION seat_within_reach() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE told text := coalesce(current_setting('canhtayso.reach', true), ''); stranger uuid;
    BEGIN
      IF told = '' THEN RETURN NULL; END IF;
      SELECT p.id INTO stranger FROM recorded r JOIN person p ON p.id = r.person_id
        WHERE (p.recorded_by <> split_part(told, ' ', 1)::uuid OR p.recorded_at <> now()) AND NOT EXISTS (
          SELECT FROM person_commune c WHERE c.person_id = p.id AND c.commune_id = ANY (split_part(told, ' ', 2)::uuid[]))
        LIMIT 1;
      IF FOUND THEN
        RAISE EXCEPTION 'person % is not within reach', stranger USING ERRCODE = 'insufficient_privilege';
      END IF;
      RETURN NULL;
    END $$`.execute(database)
  for (const act of ['INSERT', 'UPDATE'])
    await sql`
      CREATE TRIGGER ${sql.ref(`seats_within_reach_${act.charAt(0).toLowerCase()}`)} AFTER ${sql.raw(act)} ON membership
      REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION seat_within_reach()`.execute(database)
}

async function limitImports(database: Kysely<unknown>): Promise<void> {
  await limit(
    database,
    'import_batch',
    'started_by = reaching_account() OR (cardinality(commune_ids) > 0 AND commune_ids <@ reached_communes())',
  )
  for (const table of ['import_row', 'import_leaving'])
    await limit(database, table, hasReached('import_batch', `r.id = ${table}.import_id`))
  await limit(database, 'register_mapping', 'saved_by = reaching_account()')
}

async function limitMonths(database: Kysely<unknown>): Promise<void> {
  for (const table of ['report_confirmation', 'objection', 'payment_hold']) await limit(database, table, ofGroup(table))
  for (const table of ['entitlement', 'disbursement'])
    await limit(database, table, `${OF_COMMUNE} OR group_id = ANY (reached_groups())`)
  // A group objects and its payments are shown to it: the only acts on a month of who does not reach all of it.
  const named = `(detail ->> 'groupId' IS NULL OR ${hasReached('community_group', "r.id = (cycle_event.detail ->> 'groupId')::uuid")})`
  await limit(database, 'cycle_event', 'false')
  await sql`CREATE POLICY shown_to_group ON cycle_event FOR SELECT USING (${sql.raw(named)})`.execute(database)
  await sql`
    CREATE POLICY noted_by_group ON cycle_event FOR INSERT
    WITH CHECK (kind IN ('objected', 'exported') AND ${sql.raw(named)})`.execute(database)
  // A month's own table is reached through its parent; by its own name, only for all rows.
  await sql`
    CREATE FUNCTION limit_partitions() RETURNS void LANGUAGE plpgsql AS $$
    DECLARE part regclass;
    BEGIN
      FOR part IN SELECT c.oid FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_class p ON p.oid = i.inhparent
          WHERE p.relrowsecurity AND NOT c.relrowsecurity LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', part);
        EXECUTE format('CREATE POLICY within_reach ON %s USING (reaches_all())', part);
      END LOOP;
    END $$`.execute(database)
  await sql`SELECT limit_partitions()`.execute(database)
  await sql`
    CREATE OR REPLACE FUNCTION open_month_partitions(of_month text) RETURNS void LANGUAGE plpgsql AS $$
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
      PERFORM limit_partitions();
    END $$`.execute(database)
}

/** What the province does in its month and its books is read by whoever sees the month, and written only for the whole. */
async function keepToWhole(database: Kysely<unknown>): Promise<void> {
  for (const table of [
    'payment_cycle',
    'cycle_approval',
    'cycle_funding',
    'cycle_release',
    'submitted_funding',
    'payment_order',
    'payee_approval',
    'settlement_file',
    'derivation',
    'ledger_account',
    'ledger_checkpoint',
    'ledger_entry',
    'ledger_head',
    'posting',
  ]) {
    await limitTo(database, table)
    for (const [act, condition] of [
      ['SELECT', 'USING (true)'],
      ['INSERT', 'WITH CHECK (reaches_all())'],
      // A lock is one by which others wait, and changes nothing.
      ['UPDATE', 'USING (true) WITH CHECK (reaches_all())'],
      ['DELETE', 'USING (reaches_all())'],
    ] as const)
      await sql`CREATE POLICY ${sql.ref(`${act.toLowerCase()}_within_reach`)} ON ${sql.ref(table)} FOR ${sql.raw(`${act} ${condition}`)}`.execute(
        database,
      )
  }
  await limit(database, 'audit_event', 'false')
  await sql`CREATE POLICY noted_for_anybody ON audit_event FOR INSERT WITH CHECK (true)`.execute(database)
}

/** FORCE, since the program owns its tables. */
const limitTo = (database: Kysely<unknown>, table: string): Promise<unknown> =>
  sql`ALTER TABLE ${sql.ref(table)} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`.execute(database)

/** @param condition must be true of a row to be read, and of a row as it is written */
async function limit(database: Kysely<unknown>, table: string, condition: string): Promise<void> {
  await limitTo(database, table)
  await sql`CREATE POLICY within_reach ON ${sql.ref(table)} USING (reaches_all() OR ${sql.raw(condition)})`.execute(database)
}
