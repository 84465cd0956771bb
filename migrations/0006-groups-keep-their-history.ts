import { type Kysely, sql } from 'kysely'

/** Groups through time: name, status, hamlets and members each valid from–until, and a card of today for lists. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await vietnameseOrder(database)
  await groups(database)
  await periods(database)
  await memberships(database)
  await flags(database)
  await nothingIsDeleted(database)
  await searchWords(database)
  await cardOn(database)
  await cards(database)
}

/** Ấp 2 before Ấp 10, and đ after d: the order of `compareVietnamese` in the kernel. */
async function vietnameseOrder(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE COLLATION IF NOT EXISTS vietnamese (provider = icu, locale = 'vi-u-kn-true')`.execute(database)
}

async function groups(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE community_group (
      id uuid PRIMARY KEY,
      name text NOT NULL CHECK (length(btrim(name)) > 0),
      folded_name text GENERATED ALWAYS AS (fold_text(name)) STORED,
      commune_id uuid NOT NULL REFERENCES admin_unit (id),
      founded_on date NOT NULL,
      decision_number text,
      decision_date date,
      decision_body text,
      dissolved_on date CHECK (dissolved_on >= founded_on),
      recorded_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now()
    )`.execute(database)
  await sql`CREATE UNIQUE INDEX one_group_a_name ON community_group (commune_id, folded_name) WHERE dissolved_on IS NULL`.execute(
    database,
  )
}

async function periods(database: Kysely<unknown>): Promise<void> {
  const said = sql`
      decision_number text,
      decision_date date,
      reason text,
      recorded_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now()`
  const valid = sql`valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid))`
  await sql`
    CREATE TABLE group_name (
      group_id uuid NOT NULL REFERENCES community_group (id),
      name text NOT NULL CHECK (length(btrim(name)) > 0),
      ${valid}, ${said},
      CONSTRAINT one_name_at_a_time EXCLUDE USING gist (group_id WITH =, valid WITH &&)
    )`.execute(database)
  await sql`
    CREATE TABLE group_status (
      group_id uuid NOT NULL REFERENCES community_group (id),
      status text NOT NULL CHECK (status IN ('active', 'suspended', 'dissolved')),
      ${valid}, ${said},
      CHECK (status <> 'dissolved' OR upper_inf(valid)),
      CONSTRAINT one_status_at_a_time EXCLUDE USING gist (group_id WITH =, valid WITH &&)
    )`.execute(database)
  await sql`
    CREATE TABLE group_hamlet (
      group_id uuid NOT NULL REFERENCES community_group (id),
      hamlet_id uuid NOT NULL REFERENCES admin_unit (id),
      ${valid}, ${said},
      CONSTRAINT once_at_a_time EXCLUDE USING gist (group_id WITH =, hamlet_id WITH =, valid WITH &&)
    )`.execute(database)
  await sql`CREATE INDEX group_hamlet_of ON group_hamlet (hamlet_id)`.execute(database)
}

/** One leader at a time, and nobody twice in one group at a time: the database decides who was first. */
async function memberships(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE membership (
      id uuid PRIMARY KEY,
      group_id uuid NOT NULL REFERENCES community_group (id),
      person_id uuid NOT NULL REFERENCES person (id),
      role text NOT NULL CHECK (role IN ('leader', 'deputy', 'member')),
      position text,
      note text,
      valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
      start_reason text,
      recorded_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      end_reason text,
      ended_by uuid,
      ended_at timestamptz,
      CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
      CHECK (upper_inf(valid) OR ended_at IS NOT NULL),
      CONSTRAINT one_leader_at_a_time EXCLUDE USING gist (group_id WITH =, valid WITH &&) WHERE (role = 'leader'),
      CONSTRAINT once_in_a_group EXCLUDE USING gist (group_id WITH =, person_id WITH =, valid WITH &&)
    )`.execute(database)
  await sql`CREATE INDEX membership_group ON membership (group_id)`.execute(database)
  await sql`CREATE INDEX membership_person ON membership (person_id)`.execute(database)
  await sql`
    CREATE FUNCTION membership_tells_commune() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO person_commune (person_id, commune_id)
        SELECT DISTINCT r.person_id, g.commune_id FROM recorded r JOIN community_group g ON g.id = r.group_id ON CONFLICT DO NOTHING;
      RETURN NULL;
    END $$`.execute(database)
  for (const act of ['INSERT', 'UPDATE'])
    await sql`
      CREATE TRIGGER ${sql.ref(`tells_commune_on_${act.toLowerCase()}`)} AFTER ${sql.raw(act)} ON membership
      REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION membership_tells_commune()`.execute(database)
}

/** A group keeps on when its hamlet or commune was reorganised; the flag waits until an officer has looked. */
async function flags(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE unit_flag (
      id uuid PRIMARY KEY,
      group_id uuid NOT NULL REFERENCES community_group (id),
      unit_id uuid NOT NULL REFERENCES admin_unit (id),
      on_date date NOT NULL,
      basis text NOT NULL,
      raised_by uuid NOT NULL,
      raised_at timestamptz NOT NULL DEFAULT now(),
      cleared_on date,
      cleared_by uuid,
      clearing_reason text,
      UNIQUE (group_id, unit_id, on_date),
      CHECK (num_nonnulls(cleared_on, cleared_by, clearing_reason) IN (0, 3))
    )`.execute(database)
}

async function nothingIsDeleted(database: Kysely<unknown>): Promise<void> {
  for (const table of ['community_group', 'group_name', 'group_status', 'group_hamlet', 'membership', 'unit_flag'])
    await sql`
      CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON ${sql.ref(table)}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
}

/**
 * What a list is searched by: for each text (folded already) one lexeme from each of its words to its end.
 * `van a` typed finds `van an` inside `nguyen van an` as a prefix of a lexeme, without looking at the row. Trigrams
 * cannot: those of a common family name are in every group, and each row has to be read.
 */
async function searchWords(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION search_words(texts text[]) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT coalesce(array_to_tsvector(array_agg(DISTINCT left(array_to_string(words[i:], ' '), 60))), ''::tsvector)
      FROM unnest(texts) AS one,
        LATERAL (SELECT string_to_array(btrim(regexp_replace(one, '[^[:alnum:]]+', ' ', 'g')), ' ') AS words) AS split,
        LATERAL generate_series(1, cardinality(words)) AS i
      WHERE words[i] <> ''
    $$`.execute(database)
}

/** One definition for a group on a day; the stored cards are its answer for today. */
async function cardOn(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION unit_on(unit uuid, day date) RETURNS TABLE (name text, kind text, folded_name text, parent_id uuid, changes_on date)
    LANGUAGE sql STABLE ROWS 1 AS $$
      SELECT v.name, v.kind, v.folded_name, v.parent_id, CASE WHEN lower(v.valid) > day THEN lower(v.valid) WHEN upper(v.valid) > day THEN upper(v.valid) END
      FROM unit_version v WHERE v.unit_id = unit
      ORDER BY v.valid @> day DESC, lower(v.valid) <= day DESC, abs(lower(v.valid) - day) LIMIT 1
    $$`.execute(database)
  await sql`
    CREATE FUNCTION group_card_on(day date, these uuid[]) RETURNS TABLE (
      group_id uuid, name text, commune_id uuid, commune_name text, commune_kind text, district_id uuid, district_name text,
      hamlets jsonb, status text, member_count integer, leader_count integer, deputy_count integer,
      leader_person_id uuid, leader_name text, founded_on date, decision_number text, flagged boolean, search tsvector, changes_on date
    ) LANGUAGE sql STABLE ROWS 1000 AS $$
      SELECT g.id, named.name, g.commune_id, commune.name, commune.kind, district.unit_id, district.name,
        coalesce(hamlets.listed, '[]'), held.status, members.count, members.leaders, members.deputies, members.leader_id, members.leader_name,
        g.founded_on, g.decision_number,
        EXISTS (SELECT FROM unit_flag f WHERE f.group_id = g.id AND f.on_date <= day AND (f.cleared_on IS NULL OR f.cleared_on > day)),
        search_words(ARRAY[fold_text(named.name), district.folded_name,
            concat_ws(' ', hamlets.folded_names, replace(commune.kind, '-', ' '), commune.folded_name, district.folded_name)]
          || members.folded_names),
        least(commune.changes_on, district.changes_on, hamlets.changes_on, held.changes_on, members.changes_on, named.changes_on)
      FROM community_group g
      CROSS JOIN LATERAL (
        SELECT coalesce(max(n.name) FILTER (WHERE n.valid @> day), g.name) AS name, min(lower(n.valid)) FILTER (WHERE lower(n.valid) > day) AS changes_on
        FROM group_name n WHERE n.group_id = g.id) AS named
      CROSS JOIN LATERAL (
        SELECT max(s.status) FILTER (WHERE s.valid @> day) AS status,
          least(min(lower(s.valid)) FILTER (WHERE lower(s.valid) > day), min(upper(s.valid)) FILTER (WHERE upper(s.valid) > day)) AS changes_on
        FROM group_status s WHERE s.group_id = g.id) AS held
      LEFT JOIN LATERAL unit_on(g.commune_id, day) AS commune ON true
      LEFT JOIN LATERAL (
        SELECT u.id AS unit_id, d.name, d.folded_name, d.changes_on FROM admin_unit u, unit_on(u.id, day) d
        WHERE u.id = commune.parent_id AND u.level = 'district') AS district ON true
      CROSS JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('kind', h.kind, 'name', h.name) ORDER BY h.name COLLATE vietnamese) FILTER (WHERE gh.valid @> day) AS listed,
          string_agg(replace(h.kind, '-', ' ') || ' ' || h.folded_name, ' ' ORDER BY h.folded_name) FILTER (WHERE gh.valid @> day) AS folded_names,
          least(min(lower(gh.valid)) FILTER (WHERE lower(gh.valid) > day), min(upper(gh.valid)) FILTER (WHERE upper(gh.valid) > day), min(h.changes_on)) AS changes_on
        FROM group_hamlet gh CROSS JOIN LATERAL unit_on(gh.hamlet_id, day) h WHERE gh.group_id = g.id) AS hamlets
      CROSS JOIN LATERAL (
        SELECT (count(*) FILTER (WHERE m.valid @> day))::integer AS count,
          (count(*) FILTER (WHERE m.valid @> day AND m.role = 'leader'))::integer AS leaders,
          (count(*) FILTER (WHERE m.valid @> day AND m.role = 'deputy'))::integer AS deputies,
          (array_agg(p.id) FILTER (WHERE m.valid @> day AND m.role = 'leader'))[1] AS leader_id,
          max(p.full_name) FILTER (WHERE m.valid @> day AND m.role = 'leader') AS leader_name,
          coalesce(array_agg(p.folded_name) FILTER (WHERE m.valid @> day), '{}') AS folded_names,
          least(min(lower(m.valid)) FILTER (WHERE lower(m.valid) > day), min(upper(m.valid)) FILTER (WHERE upper(m.valid) > day)) AS changes_on
        FROM membership m JOIN person p ON p.id = m.person_id WHERE m.group_id = g.id) AS members
      WHERE g.id = ANY (these)
    $$`.execute(database)
}

/** Written in the transaction that changes a group; `changes_on` says from which day a card tells no longer the truth. */
async function cards(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE group_card (
      group_id uuid PRIMARY KEY REFERENCES community_group (id),
      name text COLLATE vietnamese NOT NULL,
      commune_id uuid NOT NULL,
      commune_name text COLLATE vietnamese NOT NULL,
      commune_kind text NOT NULL,
      district_id uuid,
      district_name text COLLATE vietnamese,
      hamlets jsonb NOT NULL,
      status text,
      member_count integer NOT NULL,
      leader_count integer NOT NULL,
      deputy_count integer NOT NULL,
      leader_person_id uuid,
      leader_name text COLLATE vietnamese,
      founded_on date NOT NULL,
      decision_number text,
      flagged boolean NOT NULL,
      search tsvector NOT NULL,
      changes_on date
    )`.execute(database)
  // Enough to know how common each family and given name is; planning reads all of it.
  await sql`ALTER TABLE group_card ALTER COLUMN search SET STATISTICS 300`.execute(database)
  await sql`CREATE INDEX group_card_search ON group_card USING gin (search) WITH (fastupdate = off)`.execute(database)
  await sql`CREATE INDEX group_card_name ON group_card (name, group_id)`.execute(database)
  await sql`CREATE INDEX group_card_place ON group_card (commune_name, name, group_id)`.execute(database)
  await sql`CREATE INDEX group_card_size ON group_card (member_count, name, group_id)`.execute(database)
  await sql`CREATE INDEX group_card_founded ON group_card (founded_on, name, group_id)`.execute(database)
  await sql`CREATE INDEX group_card_status ON group_card (status, name, group_id)`.execute(database)
  // Counting what a unit holds reads this index and no card.
  await sql`CREATE INDEX group_card_commune ON group_card (commune_id, founded_on, status)`.execute(database)
  await sql`CREATE INDEX group_card_changes ON group_card (changes_on) WHERE changes_on IS NOT NULL`.execute(database)
  await sql`
    CREATE FUNCTION refresh_group_cards(day date, these uuid[]) RETURNS void LANGUAGE sql AS $$
      INSERT INTO group_card SELECT * FROM group_card_on(day, these) ORDER BY group_id
      ON CONFLICT (group_id) DO UPDATE SET
        name = excluded.name, commune_id = excluded.commune_id, commune_name = excluded.commune_name, commune_kind = excluded.commune_kind,
        district_id = excluded.district_id, district_name = excluded.district_name, hamlets = excluded.hamlets,
        status = excluded.status, member_count = excluded.member_count, leader_count = excluded.leader_count,
        deputy_count = excluded.deputy_count, leader_person_id = excluded.leader_person_id, leader_name = excluded.leader_name,
        founded_on = excluded.founded_on, decision_number = excluded.decision_number, flagged = excluded.flagged, search = excluded.search, changes_on = excluded.changes_on
    $$`.execute(database)
}
