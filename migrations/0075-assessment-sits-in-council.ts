import { type Kysely, sql } from 'kysely'

/**
 * The Council sits on a round: who is in it and until when, by which rules it decides, its sittings with who was there at every
 * moment, and what was put to the vote. A secret ballot stands nowhere beside whoever cast it.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await councils(database)
  await sittings(database)
  await motions(database)
  await ballots(database)
  for (const table of SITTING) await limit(database, table)
  for (const [table, key] of SEALED) await sql`SELECT seal_table(${table}, ${key})`.execute(database)
}

const SITTING = [
  'council_sitting',
  'council_item',
  'council_attendance',
  'council_recusal',
  'council_motion',
  'council_vote',
  'council_ballot_box',
]

const SEALED = [
  ['council', 'r.id'],
  ['council_member', 'r.id'],
  ['council_rule', 'r.id'],
  ['council_sitting', 'r.id'],
  ['council_item', 'r.id'],
  ['council_attendance', 'r.id'],
  ['council_recusal', "r.item_id, '/', r.member_id"],
  ['council_motion', 'r.id'],
  ['council_vote', "r.motion_id, '/', r.member_id"],
  ['council_ballot_box', 'r.motion_id'],
] as const

async function councils(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE council (
      id uuid PRIMARY KEY,
      province_id uuid NOT NULL,
      name text NOT NULL CHECK (btrim(name) <> ''),
      -- The decision that established it.
      decision text NOT NULL CHECK (btrim(decision) <> ''),
      decided_on date NOT NULL,
      established_by uuid NOT NULL,
      established_at timestamptz NOT NULL
    )`.execute(database)
  await appendOnly(database, 'council')
  await sql`
    CREATE TABLE council_member (
      id uuid PRIMARY KEY,
      council_id uuid NOT NULL REFERENCES council (id),
      user_id uuid NOT NULL,
      name text NOT NULL CHECK (btrim(name) <> ''),
      position text NOT NULL CHECK (btrim(position) <> ''),
      role text NOT NULL CHECK (role IN ('chair', 'deputy', 'secretary', 'member')),
      term daterange NOT NULL CHECK (NOT isempty(term) AND NOT lower_inf(term)),
      substitute_for uuid,
      seated_by uuid NOT NULL,
      seated_at timestamptz NOT NULL,
      ended_by uuid,
      ended_at timestamptz,
      ended_reason text CHECK (btrim(ended_reason) <> ''),
      CHECK (num_nulls(ended_by, ended_at, ended_reason) IN (0, 3)),
      CHECK (substitute_for <> id),
      UNIQUE (id, council_id),
      FOREIGN KEY (substitute_for, council_id) REFERENCES council_member (id, council_id),
      CONSTRAINT council_member_once EXCLUDE USING gist (council_id WITH =, user_id WITH =, term WITH &&)
    )`.execute(database)
  await sql`CREATE UNIQUE INDEX council_chair_once ON council_member (council_id) WHERE role = 'chair' AND ended_at IS NULL`.execute(
    database,
  )
  // A seat is given once and ended once; who held it, from when, stays.
  await sql`
    CREATE FUNCTION guard_council_member() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL
          OR (to_jsonb(OLD) - '{term,ended_by,ended_at,ended_reason}'::text[]) <> (to_jsonb(NEW) - '{term,ended_by,ended_at,ended_reason}'::text[])
          OR lower(OLD.term) <> lower(NEW.term) THEN
        RAISE EXCEPTION 'a seat in a council is only ended' USING ERRCODE = 'check_violation', CONSTRAINT = 'council_member_stays';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await guardRows(database, 'council_member', 'guard_council_member')
  await sql`
    CREATE TABLE council_rule (
      id uuid PRIMARY KEY,
      council_id uuid NOT NULL REFERENCES council (id),
      kind text NOT NULL CHECK (kind IN ('method', 'exclude', 'score', 'tie', 'adopt', 'appeal')),
      in_force_from date NOT NULL,
      -- { quorum, base, threshold, passes, isSecret, allowsSubstitutes, recused }
      rule jsonb NOT NULL CHECK (jsonb_typeof(rule) = 'object'),
      citation text NOT NULL CHECK (btrim(citation) <> ''),
      is_illustrative boolean NOT NULL,
      set_by uuid NOT NULL,
      set_at timestamptz NOT NULL,
      UNIQUE (council_id, kind, in_force_from)
    )`.execute(database)
  await appendOnly(database, 'council_rule')
}

async function sittings(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE council_sitting (
      id uuid PRIMARY KEY,
      council_id uuid NOT NULL REFERENCES council (id),
      round_id uuid NOT NULL REFERENCES assessment_round (id),
      number integer NOT NULL CHECK (number > 0),
      starts_at timestamptz NOT NULL,
      lasts_minutes integer NOT NULL CHECK (lasts_minutes BETWEEN 15 AND 1440),
      place text NOT NULL CHECK (btrim(place) <> ''),
      state text NOT NULL DEFAULT 'called' CHECK (state IN ('called', 'opened', 'closed')),
      called_by uuid NOT NULL,
      called_at timestamptz NOT NULL,
      opened_at timestamptz,
      closed_at timestamptz,
      CHECK ((state <> 'called') = (opened_at IS NOT NULL)),
      CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
      UNIQUE (council_id, round_id, number)
    )`.execute(database)
  await sql`
    CREATE FUNCTION guard_council_sitting() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (OLD.state, NEW.state) NOT IN (('called', 'opened'), ('opened', 'closed'))
          OR (to_jsonb(OLD) - '{state,opened_at,closed_at}'::text[]) <> (to_jsonb(NEW) - '{state,opened_at,closed_at}'::text[]) THEN
        RAISE EXCEPTION 'a sitting does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'sitting_moves';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await guardRows(database, 'council_sitting', 'guard_council_sitting')
  await sql`
    CREATE TABLE council_item (
      id uuid PRIMARY KEY,
      sitting_id uuid NOT NULL REFERENCES council_sitting (id),
      position integer NOT NULL CHECK (position > 0),
      title text NOT NULL CHECK (btrim(title) <> ''),
      -- What is to be put to the vote; null: only spoken of.
      proposal jsonb CHECK (jsonb_typeof(proposal) = 'object'),
      added_by uuid NOT NULL,
      added_at timestamptz NOT NULL,
      UNIQUE (sitting_id, position),
      UNIQUE (id, sitting_id)
    )`.execute(database)
  await appendOnly(database, 'council_item')
  await sql`
    CREATE TABLE council_attendance (
      id uuid PRIMARY KEY,
      sitting_id uuid NOT NULL REFERENCES council_sitting (id),
      number integer NOT NULL CHECK (number > 0),
      member_id uuid NOT NULL REFERENCES council_member (id),
      kind text NOT NULL CHECK (kind IN ('arrived', 'left')),
      -- Who sits in the member’s place.
      substitute_id uuid REFERENCES council_member (id),
      noted_by uuid NOT NULL,
      noted_by_name text NOT NULL,
      noted_at timestamptz NOT NULL,
      CHECK (kind = 'arrived' OR substitute_id IS NULL),
      UNIQUE (sitting_id, number)
    )`.execute(database)
  await appendOnly(database, 'council_attendance')
  await sql`
    CREATE TABLE council_recusal (
      item_id uuid NOT NULL REFERENCES council_item (id),
      member_id uuid NOT NULL REFERENCES council_member (id),
      reason text NOT NULL CHECK (btrim(reason) <> ''),
      -- Found by the programme, not declared.
      is_found boolean NOT NULL,
      noted_by uuid NOT NULL,
      noted_at timestamptz NOT NULL,
      PRIMARY KEY (item_id, member_id)
    )`.execute(database)
  await appendOnly(database, 'council_recusal')
}

async function motions(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE council_motion (
      id uuid PRIMARY KEY,
      sitting_id uuid NOT NULL REFERENCES council_sitting (id),
      item_id uuid NOT NULL,
      round_id uuid NOT NULL REFERENCES assessment_round (id),
      kind text NOT NULL CHECK (kind IN ('method', 'exclude', 'score', 'tie', 'adopt', 'appeal')),
      proposal jsonb NOT NULL,
      options text[] NOT NULL CHECK (cardinality(options) BETWEEN 2 AND 20),
      -- The rule as it was when the motion was opened, with its citation.
      rule jsonb NOT NULL,
      opened_by uuid NOT NULL,
      opened_at timestamptz NOT NULL,
      outcome text CHECK (outcome IN ('carried', 'not-carried', 'no-quorum')),
      tally jsonb,
      -- What was decided.
      matter jsonb,
      counted_by uuid,
      counted_at timestamptz,
      CHECK (num_nulls(outcome, tally, counted_by, counted_at) IN (0, 4)),
      CONSTRAINT motion_decides CHECK ((outcome IS NOT DISTINCT FROM 'carried') = (matter IS NOT NULL)),
      FOREIGN KEY (item_id, sitting_id) REFERENCES council_item (id, sitting_id)
    )`.execute(database)
  await sql`CREATE UNIQUE INDEX council_motion_open_once ON council_motion (sitting_id) WHERE outcome IS NULL`.execute(database)
  await sql`CREATE UNIQUE INDEX council_item_decided_once ON council_motion (item_id) WHERE outcome = 'carried'`.execute(database)
  await sql`CREATE UNIQUE INDEX council_method_once ON council_motion (round_id) WHERE outcome = 'carried' AND kind = 'method'`.execute(
    database,
  )
  await sql`CREATE INDEX council_motion_round ON council_motion (round_id, counted_at)`.execute(database)
  await sql`
    CREATE FUNCTION guard_council_motion() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.outcome IS NOT NULL OR NEW.outcome IS NULL
          OR (to_jsonb(OLD) - '{outcome,tally,matter,counted_by,counted_at}'::text[])
            <> (to_jsonb(NEW) - '{outcome,tally,matter,counted_by,counted_at}'::text[]) THEN
        RAISE EXCEPTION 'a motion is counted once' USING ERRCODE = 'check_violation', CONSTRAINT = 'motion_counted_once';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await guardRows(database, 'council_motion', 'guard_council_motion')
  await sql`
    CREATE TABLE council_vote (
      motion_id uuid NOT NULL REFERENCES council_motion (id),
      member_id uuid NOT NULL REFERENCES council_member (id),
      choice text NOT NULL,
      cast_by uuid NOT NULL,
      cast_at timestamptz NOT NULL,
      PRIMARY KEY (motion_id, member_id)
    )`.execute(database)
  await appendOnly(database, 'council_vote')
  await sql`
    CREATE FUNCTION guard_council_vote() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM council_motion m WHERE m.id = NEW.motion_id AND m.outcome IS NULL
          AND NOT (m.rule ->> 'isSecret')::boolean AND NEW.choice = ANY (m.options)) THEN
        RAISE EXCEPTION 'a vote is cast in an open motion, for one of its options' USING ERRCODE = 'check_violation', CONSTRAINT = 'vote_fits';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER fits BEFORE INSERT ON council_vote FOR EACH ROW EXECUTE FUNCTION guard_council_vote()`.execute(
    database,
  )
}

/**
 * One row for each secret motion, made with it: who has voted, in the order of their ids, and a box that is sealed anew with each
 * ballot, so that no row, time or place in the table belongs to a single ballot. The count opens the box: as many ballots as
 * voters, in the order of their receipts, and the box is gone.
 */
async function ballots(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE council_ballot_box (
      motion_id uuid PRIMARY KEY REFERENCES council_motion (id),
      voters uuid[] NOT NULL,
      box bytea,
      -- [{ receipt, choice }]
      ballots jsonb,
      CONSTRAINT ballots_of_voters CHECK (CASE WHEN ballots IS NULL THEN box IS NOT NULL
        ELSE box IS NULL AND jsonb_array_length(ballots) = cardinality(voters) END)
    ) WITH (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0)`.execute(database)
  await sql`
    CREATE FUNCTION guard_ballot_box() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.voters <> coalesce((SELECT array_agg(DISTINCT voter ORDER BY voter) FROM unnest(NEW.voters) voter), '{}') THEN
        RAISE EXCEPTION 'voters stand once, in the order of their ids' USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_voters';
      END IF;
      IF TG_OP = 'INSERT' THEN RETURN NEW; END IF;
      IF OLD.motion_id <> NEW.motion_id OR OLD.ballots IS NOT NULL
          OR (NEW.ballots IS NULL AND NOT (NEW.voters @> OLD.voters AND cardinality(NEW.voters) = cardinality(OLD.voters) + 1
            AND NEW.box <> OLD.box))
          OR (NEW.ballots IS NOT NULL AND NEW.voters <> OLD.voters) THEN
        RAISE EXCEPTION 'a box takes one ballot at a time, and is opened once' USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_box_moves';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`
    CREATE TRIGGER moves BEFORE INSERT OR UPDATE ON council_ballot_box FOR EACH ROW EXECUTE FUNCTION guard_ballot_box()`.execute(
    database,
  )
  await kept(database, 'council_ballot_box')
}

async function guardRows(database: Kysely<unknown>, table: string, guard: string): Promise<void> {
  await sql`CREATE TRIGGER moves BEFORE UPDATE ON ${sql.ref(table)} FOR EACH ROW EXECUTE FUNCTION ${sql.ref(guard)}()`.execute(
    database,
  )
  await kept(database, table)
}

async function kept(database: Kysely<unknown>, table: string): Promise<void> {
  await sql`
    CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON ${sql.ref(table)} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(
    database,
  )
}

async function appendOnly(database: Kysely<unknown>, table: string): Promise<void> {
  await sql`
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${sql.ref(table)}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
}

/** What happens in a sitting is for whoever judges, not for the units. */
async function limit(database: Kysely<unknown>, table: string): Promise<void> {
  await sql`ALTER TABLE ${sql.ref(table)} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`.execute(database)
  await sql`CREATE POLICY within_reach ON ${sql.ref(table)} USING (reaches_all() OR reaches_every_unit())`.execute(database)
}
