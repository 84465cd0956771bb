import { type Kysely, sql } from 'kysely'

/**
 * Groups are found by an index of what may be typed, commune by commune, that holds all that lists are narrowed and sorted by:
 * it is left as soon as there are enough matches, and sorting and counting them reads no card. The GIN index united the
 * thousands of lexemes that begin with a common name before it told of the first card, and each match was read to sort it.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE group_word (
      commune_id uuid NOT NULL,
      words text COLLATE "C" NOT NULL,
      group_id uuid NOT NULL,
      preceded_by text COLLATE "C" NOT NULL,
      name_key text COLLATE "C" NOT NULL,
      commune_key text COLLATE "C" NOT NULL,
      status text,
      member_count integer NOT NULL,
      leader_count integer NOT NULL,
      deputy_count integer NOT NULL,
      flagged boolean NOT NULL,
      established_on date NOT NULL
    )`.execute(database)
  await sql`
    COMMENT ON COLUMN group_word.preceded_by IS 'The words before it of the same group, by letters. Of all that begin alike only the first is preceded by others, so a group is found once.'`.execute(
    database,
  )
  await wordsOfCards(database)
  await sql`INSERT INTO group_word SELECT * FROM words_of_cards(ARRAY(SELECT group_id FROM group_card))`.execute(database)
  await sql`
    ALTER TABLE group_word ADD PRIMARY KEY (commune_id, words, group_id)
      INCLUDE (preceded_by, name_key, commune_key, status, member_count, leader_count, deputy_count, flagged, established_on)`.execute(
    database,
  )
  await keepWords(database)
  await limitWords(database)
  await sql`DROP INDEX group_card_search`.execute(database)
  // With the day before the status, few suspended groups were counted by reading the index of all.
  await sql`DROP INDEX group_card_commune`.execute(database)
  await sql`CREATE INDEX group_card_commune ON group_card (commune_id, status, established_on)`.execute(database)
}

/** One definition of the words of a card, for what is kept and for whoever compares it. */
async function wordsOfCards(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION words_of_cards(these uuid[]) RETURNS SETOF group_word LANGUAGE sql STABLE AS $$
      SELECT commune_id, words, group_id, coalesce(lag(words) OVER (PARTITION BY group_id ORDER BY words COLLATE "C"), ''),
        name_key, commune_key, status, member_count, leader_count, deputy_count, flagged, established_on
      FROM group_card CROSS JOIN LATERAL unnest(tsvector_to_array(search)) AS one (words)
      WHERE group_id = ANY (these)
      ORDER BY commune_id, words COLLATE "C", group_id
    $$`.execute(database)
}

/** Words are shown to whoever reaches their card; the function above is planned anew for each who asks. */
async function limitWords(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER FUNCTION words_of_cards SET plan_cache_mode TO force_custom_plan`.execute(database)
  await sql`ALTER TABLE group_word ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`.execute(database)
  await sql`
    CREATE POLICY within_reach ON group_word
    USING (reaches_all() OR commune_id = ANY (reached_communes()) OR group_id = ANY (reached_groups()))`.execute(database)
}

/** Whatever writes a card writes its words, in the same transaction. No card is ever deleted. */
async function keepWords(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION group_card_tells_words() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      told uuid[];
    BEGIN
      IF TG_OP = 'INSERT' THEN
        told := ARRAY(SELECT group_id FROM drawn);
      ELSE
        told := ARRAY(
          SELECT d.group_id FROM drawn AS d JOIN gone AS g ON g.group_id = d.group_id
          WHERE (d.commune_id, d.search, d.name_key, d.commune_key, d.status, d.member_count, d.leader_count, d.deputy_count, d.flagged, d.established_on)
            IS DISTINCT FROM (g.commune_id, g.search, g.name_key, g.commune_key, g.status, g.member_count, g.leader_count, g.deputy_count, g.flagged, g.established_on));
        DELETE FROM group_word AS w USING gone AS g CROSS JOIN LATERAL unnest(tsvector_to_array(g.search)) AS one (words)
        WHERE g.group_id = ANY (told) AND w.commune_id = g.commune_id AND w.words = one.words AND w.group_id = g.group_id;
      END IF;
      INSERT INTO group_word SELECT * FROM words_of_cards(told);
      RETURN NULL;
    END $$`.execute(database)
  await sql`
    CREATE TRIGGER tells_words_on_insert AFTER INSERT ON group_card
    REFERENCING NEW TABLE AS drawn FOR EACH STATEMENT EXECUTE FUNCTION group_card_tells_words()`.execute(database)
  await sql`
    CREATE TRIGGER tells_words_on_update AFTER UPDATE ON group_card
    REFERENCING OLD TABLE AS gone NEW TABLE AS drawn FOR EACH STATEMENT EXECUTE FUNCTION group_card_tells_words()`.execute(
    database,
  )
}
