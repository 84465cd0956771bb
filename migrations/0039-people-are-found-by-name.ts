import { type Kysely, sql } from 'kysely'

const APOSTROPHES = "['’‘ʼʻ`´′ꞌ＇‛]"

/**
 * People are found by the beginnings of the words of their names, commune by commune, as groups are by `group_word`; a name
 * nearly spelt so by its trigrams. Names of the highlands are found with their apostrophe and without: `K'Reng` by `k reng`
 * and by `kreng`, on the cards of groups as well.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await spellings(database)
  await words(database)
  await keepWords(database)
  await limitWords(database)
  await redrawCards(database)
}

/** What stands before each apostrophe, and what it is left out of: both are typed. */
async function spellings(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION name_spellings(folded text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT array_agg(DISTINCT left(btrim(regexp_replace(spelt, '[^[:alnum:]]+', ' ', 'g')), 60))
      FROM unnest(ARRAY[folded, regexp_replace(folded, ${sql.lit(APOSTROPHES)}, '', 'g')]) AS one (spelt)
    $$`.execute(database)
  await sql`
    CREATE OR REPLACE FUNCTION search_words(texts text[]) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT coalesce(array_to_tsvector(array_agg(DISTINCT left(array_to_string(words[i:], ' '), 60))), ''::tsvector)
      FROM unnest(texts) AS one,
        LATERAL unnest(CASE WHEN one ~ ${sql.lit(APOSTROPHES)} THEN ARRAY[one, regexp_replace(one, ${sql.lit(APOSTROPHES)}, '', 'g')] ELSE ARRAY[one] END) AS spelt,
        LATERAL (SELECT string_to_array(btrim(regexp_replace(spelt, '[^[:alnum:]]+', ' ', 'g')), ' ') AS words) AS split,
        LATERAL generate_series(1, cardinality(words)) AS i
      WHERE words[i] <> ''
    $$`.execute(database)
}

async function words(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE person_word (
      commune_id uuid NOT NULL,
      words text COLLATE "C" NOT NULL,
      person_id uuid NOT NULL,
      is_whole boolean NOT NULL
    )`.execute(database)
  await sql`COMMENT ON COLUMN person_word.is_whole IS 'From the first word of the name on.'`.execute(database)
  await sql`
    CREATE FUNCTION words_of_people(these uuid[]) RETURNS SETOF person_word LANGUAGE sql STABLE AS $$
      SELECT c.commune_id, one.words, p.id, one.words = ANY (name_spellings(p.folded_name))
      FROM person AS p JOIN person_commune AS c ON c.person_id = p.id
        CROSS JOIN LATERAL unnest(tsvector_to_array(search_words(ARRAY[p.folded_name]))) AS one (words)
      WHERE p.id = ANY (these) AND p.merged_into IS NULL
      ORDER BY c.commune_id, one.words COLLATE "C", p.id
    $$`.execute(database)
  await sql`ALTER FUNCTION words_of_people SET plan_cache_mode TO force_custom_plan`.execute(database)
  await sql`INSERT INTO person_word SELECT * FROM words_of_people(ARRAY(SELECT id FROM person))`.execute(database)
  await sql`ALTER TABLE person_word ADD PRIMARY KEY (commune_id, words, person_id) INCLUDE (is_whole)`.execute(database)
  await sql`CREATE INDEX person_word_person ON person_word (person_id)`.execute(database)
  await sql`CREATE INDEX person_word_near ON person_word USING gist (words gist_trgm_ops (siglen = 64)) WHERE is_whole`.execute(
    database,
  )
  await sql`CREATE INDEX person_phone ON person (phone) WHERE phone IS NOT NULL`.execute(database)
}

/** Whatever writes a name, or a commune that has held a person, writes the words in the same transaction. */
async function keepWords(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION person_tells_words() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      told uuid[];
    BEGIN
      IF TG_TABLE_NAME = 'person_commune' THEN
        INSERT INTO person_word SELECT w.* FROM words_of_people(ARRAY(SELECT DISTINCT person_id FROM came)) AS w
          WHERE EXISTS (SELECT FROM came WHERE came.person_id = w.person_id AND came.commune_id = w.commune_id);
        RETURN NULL;
      END IF;
      told := ARRAY(
        SELECT c.id FROM came AS c JOIN gone AS g ON g.id = c.id
        WHERE (c.folded_name, c.merged_into) IS DISTINCT FROM (g.folded_name, g.merged_into));
      IF cardinality(told) > 0 THEN
        DELETE FROM person_word WHERE person_id = ANY (told);
        INSERT INTO person_word SELECT * FROM words_of_people(told);
      END IF;
      RETURN NULL;
    END $$`.execute(database)
  await sql`
    CREATE TRIGGER tells_words_on_update AFTER UPDATE ON person
    REFERENCING OLD TABLE AS gone NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION person_tells_words()`.execute(database)
  await sql`
    CREATE TRIGGER tells_words_on_insert AFTER INSERT ON person_commune
    REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION person_tells_words()`.execute(database)
}

async function limitWords(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE person_word ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`.execute(database)
  await sql`
    CREATE POLICY within_reach ON person_word USING (reaches_all() OR commune_id = ANY (reached_communes()))`.execute(database)
}

/** Cards with an apostrophe somewhere are drawn up anew, by whoever lists groups next. */
async function redrawCards(database: Kysely<unknown>): Promise<void> {
  await sql`
    UPDATE group_card AS c SET changes_on = '1900-01-01'
    WHERE c.name ~ ${sql.lit(APOSTROPHES)} OR c.commune_name ~ ${sql.lit(APOSTROPHES)} OR c.hamlets::text ~ ${sql.lit(APOSTROPHES)}
      OR EXISTS (SELECT FROM membership AS m JOIN person AS p ON p.id = m.person_id WHERE m.group_id = c.group_id AND p.folded_name ~ ${sql.lit(APOSTROPHES)})`.execute(
    database,
  )
}
