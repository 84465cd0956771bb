import { type Kysely, sql } from 'kysely'

/**
 * What is approved is kept from being ordered from one day until another: of a payee, a group, a commune or a provision,
 * whichever month it is of. A hold ends after its last day by itself, or is released by somebody, once; nothing else of it
 * changes. A commune is held with those it was merged or split from, and those it became.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE dated_hold (
      id uuid PRIMARY KEY,
      province_id uuid NOT NULL,
      subject text NOT NULL CHECK (subject IN ('payee', 'group', 'commune', 'provision')),
      person_id uuid,
      group_id uuid,
      commune_id uuid,
      provision_code text CHECK (provision_code <> ''),
      reason text NOT NULL CHECK (reason <> ''),
      from_day date NOT NULL,
      until_day date CHECK (until_day >= from_day),
      placed_by uuid NOT NULL,
      placed_at timestamptz NOT NULL,
      released_by uuid,
      released_at timestamptz,
      release_reason text CHECK (release_reason <> ''),
      CHECK ((subject = 'payee') = (person_id IS NOT NULL)),
      CHECK ((subject = 'group') = (group_id IS NOT NULL)),
      CHECK ((subject = 'commune') = (commune_id IS NOT NULL)),
      CHECK ((subject = 'provision') = (provision_code IS NOT NULL)),
      CHECK ((released_by IS NULL) = (released_at IS NULL)),
      CHECK ((released_by IS NULL) = (release_reason IS NULL)),
      CONSTRAINT one_hold_at_a_time EXCLUDE USING gist (
        (coalesce(person_id::text, group_id::text, commune_id::text, provision_code)) WITH =,
        daterange(from_day, until_day, '[]') WITH &&) WHERE (released_at IS NULL)
    )`.execute(database)
  await sql`COMMENT ON TABLE dated_hold IS 'What is approved and not ordered from a day until another, and why.'`.execute(
    database,
  )
  await sql`
    CREATE FUNCTION guard_dated_hold() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE released text[] := ARRAY['released_by', 'released_at', 'release_reason'];
    BEGIN
      IF OLD.released_at IS NOT NULL OR to_jsonb(OLD) - released IS DISTINCT FROM to_jsonb(NEW) - released THEN
        RAISE EXCEPTION 'hold % stays as it was placed', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'hold-released-once';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER released_once BEFORE UPDATE ON dated_hold FOR EACH ROW EXECUTE FUNCTION guard_dated_hold()`.execute(
    database,
  )
  await sql`CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON dated_hold FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(
    database,
  )
  await sql`SELECT seal_table('dated_hold', 'r.id')`.execute(database)
  await findWhatIsHeld(database)
  await keepToReach(database)
  await approveNothingReleased(database)
}

/** Whom a hold concerns: whoever reaches its group or person, or a group of its commune; one of a provision concerns everybody. */
const CONCERNED = `reaches_all() OR subject = 'provision'
  OR group_id IS NOT NULL AND EXISTS (SELECT FROM community_group g WHERE g.id = dated_hold.group_id)
  OR person_id IS NOT NULL AND EXISTS (SELECT FROM person p WHERE p.id = dated_hold.person_id)
  OR commune_id IN (SELECT line_of_commune(reached) FROM unnest(reached_communes()) AS reached)
  OR commune_id IN (SELECT line_of_commune(g.commune_id) FROM community_group g WHERE g.id = ANY (reached_groups()))`

/** Keeps to the whole province what is written, and shows it to whom it concerns. */
async function keepToReach(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE dated_hold ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`.execute(database)
  for (const [act, condition] of [
    ['SELECT', `USING (${CONCERNED})`],
    ['INSERT', 'WITH CHECK (reaches_all())'],
    ['UPDATE', 'USING (true) WITH CHECK (reaches_all())'],
    ['DELETE', 'USING (reaches_all())'],
  ] as const)
    await sql`CREATE POLICY ${sql.ref(`${act.toLowerCase()}_within_reach`)} ON dated_hold FOR ${sql.raw(`${act} ${condition}`)}`.execute(
      database,
    )
}

/** The records of one person, and the communes of one line: merged, split, and what they were. */
async function findWhatIsHeld(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION records_of_person(of_person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE ROWS 2 SET plan_cache_mode TO force_custom_plan AS $$
      SELECT of_person
      UNION SELECT p.merged_into FROM person p WHERE p.id = of_person AND p.merged_into IS NOT NULL
      UNION SELECT o.id FROM person o WHERE o.merged_into IN (of_person, (SELECT p.merged_into FROM person p WHERE p.id = of_person))
    $$`.execute(database)
  await sql`
    CREATE FUNCTION line_of_commune(of_commune uuid) RETURNS SETOF uuid LANGUAGE sql STABLE ROWS 4 AS $$
      WITH RECURSIVE later AS (
        SELECT of_commune AS id
        UNION SELECT s.to_unit_id FROM later l JOIN unit_succession s ON s.from_unit_id = l.id AND s.kind IN ('merged', 'split')),
      earlier AS (
        SELECT of_commune AS id
        UNION SELECT s.from_unit_id FROM earlier e JOIN unit_succession s ON s.to_unit_id = e.id AND s.kind IN ('merged', 'split'))
      SELECT id FROM later UNION SELECT id FROM earlier
    $$`.execute(database)
}

/** Whoever released a hold of what a cycle pays, since its month began, does not approve that cycle. */
async function approveNothingReleased(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION released_holds_in(of_cycle uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SET plan_cache_mode TO force_custom_plan AS $$
      SELECT h.released_by FROM payment_cycle c
      JOIN dated_hold h ON h.released_at >= ((c.month || '-01')::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
      WHERE c.id = of_cycle AND (h.provision_code = c.provision_code OR EXISTS (
        SELECT FROM entitlement e WHERE e.month = c.month AND e.cycle_id = c.id AND e.state <> 'not-entitled' AND (
          e.group_id = h.group_id
          OR h.commune_id IS NOT NULL AND e.commune_id IN (SELECT line_of_commune(h.commune_id))
          OR h.person_id IS NOT NULL AND EXISTS (SELECT FROM jsonb_to_recordset(e.parts) AS p ("payeeId" uuid)
            WHERE p."payeeId" IN (SELECT records_of_person(h.person_id))))))
    $$`.execute(database)
  await sql`
    CREATE OR REPLACE FUNCTION refuse_maker(of_cycle uuid, approver uuid) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE hands uuid[];
    BEGIN
      SELECT array_agg(other.id) || approver INTO hands FROM app_user own JOIN app_user other ON other.identity_index = own.identity_index
        WHERE own.id = approver;
      hands := coalesce(hands, ARRAY[approver]);
      IF EXISTS (SELECT 1 FROM cycle_event e WHERE e.cycle_id = of_cycle AND e.by_user = ANY (hands)
                 AND e.kind IN ('opened', 'computed', 'submitted', 'hold-released'))
         OR EXISTS (SELECT FROM released_holds_in(of_cycle) AS released (by_user) WHERE released.by_user = ANY (hands)) THEN
        RAISE EXCEPTION 'nobody approves what they made' USING ERRCODE = 'check_violation', CONSTRAINT = 'approver-is-not-maker';
      END IF;
    END $$`.execute(database)
}
