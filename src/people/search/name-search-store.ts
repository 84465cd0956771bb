import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../platform/db/database.ts'
import { COMMUNES } from '../../units/service.ts'
import { LEAST_NEAR_LENGTH, mistakesIn, type NameFound } from './name-search.ts'

export interface NameAsked {
  /** As is searched for, see `searchedText`. */
  readonly text: string
  readonly communeIds: readonly string[] | 'all'
  readonly most: number
}

/** Sorts after whatever may follow the beginning of a word. */
const LAST_LETTER = '\u{10ffff}'
/** A person whom several communes have held has as many rows. */
const ROWS_A_PERSON = 3
/** So many names nearest by their trigrams are looked at letter by letter. */
const NEAREST = 40

/** People by their name: the whole of it, its beginning, a beginning inside it; where these are few, a name nearly so. */
export async function selectByName(database: Database, asked: NameAsked): Promise<NameFound[]> {
  const found = await selectBeginning(database, asked)
  if (found.length >= asked.most || asked.text.length < LEAST_NEAR_LENGTH) return found
  const known = new Set(found.map(({ personId }) => personId))
  const near = (await selectNear(database, asked)).filter(({ personId }) => !known.has(personId))
  return [...found, ...near].slice(0, asked.most)
}

async function selectBeginning(database: Database, { text, communeIds, most }: NameAsked): Promise<NameFound[]> {
  const begins = sql`words >= ${text} AND words < ${text + LAST_LETTER}`
  const some = (by: NameFound['by'], condition: RawBuilder<unknown>) => sql`
    (SELECT person_id, ${by}::text AS found_by FROM person_word WHERE ${inCommunes(communeIds)} AND ${condition} LIMIT ${most * ROWS_A_PERSON})`
  const { rows } = await sql<NameFound>`
    SELECT person_id AS "personId", (array_agg(found_by ORDER BY place))[1] AS by FROM (
      ${some('whole-name', sql`words = ${text} AND is_whole`)}
      UNION ALL ${some('name-begins', sql`${begins} AND is_whole`)}
      UNION ALL ${some('within-name', begins)}) AS hits (person_id, found_by),
      LATERAL (SELECT array_position(ARRAY['whole-name', 'name-begins', 'within-name'], found_by) AS place) AS placed
    GROUP BY person_id ORDER BY min(place) LIMIT ${most}`.execute(database)
  return rows
}

/** Tells the index of the words where to look, for the whole province too. */
const inCommunes = (communeIds: NameAsked['communeIds']): RawBuilder<boolean> =>
  communeIds === 'all'
    ? sql`commune_id = ANY(ARRAY(SELECT id FROM ${COMMUNES} AS communes))`
    : sql`commune_id = ANY(${communeIds}::uuid[])`

async function selectNear(database: Database, { text, communeIds }: NameAsked): Promise<NameFound[]> {
  const within = communeIds === 'all' ? sql`true` : inCommunes(communeIds)
  const { rows } = await sql<{ person_id: string; words: string }>`
    SELECT person_id, words FROM person_word WHERE is_whole AND ${within} ORDER BY words <->> ${text} LIMIT ${NEAREST}`.execute(
    database,
  )
  const mistakes = new Map<string, number>()
  for (const { person_id, words } of rows) {
    const found = mistakesIn(text, words)
    if (found !== undefined) mistakes.set(person_id, Math.min(found, mistakes.get(person_id) ?? found))
  }
  return [...mistakes].toSorted(([, one], [, other]) => one - other).map(([personId]) => ({ personId, by: 'near-name' }))
}
