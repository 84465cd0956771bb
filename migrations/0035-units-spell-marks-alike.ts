import { type Kysely, sql } from 'kysely'

const APOSTROPHES = '[’‘ʼʻ`´′ꞌ＇‛]'
const DASHES = '\\s*[-‐‑‒–—―−﹣－]\\s*'
const withPlainMarks = (column: string) =>
  sql`regexp_replace(regexp_replace(${sql.ref(column)}, ${sql.lit(APOSTROPHES)}, '''', 'g'), ${sql.lit(DASHES)}, '-', 'g')`

/**
 * A hamlet's key no longer depends on which apostrophe or dash was typed. Where two hamlets of a commune would become one
 * by it, both keep the key they have: an officer decides about them.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE unit_version DISABLE TRIGGER only_closes`.execute(database)
  await sql`
    UPDATE unit_version AS v SET spelling_key = ${withPlainMarks('v.spelling_key')}
    WHERE v.level = 'hamlet' AND v.spelling_key <> ${withPlainMarks('v.spelling_key')}
      AND NOT EXISTS (
        SELECT FROM unit_version AS other
        WHERE other.level = 'hamlet' AND other.parent_id = v.parent_id AND other.kind = v.kind AND other.unit_id <> v.unit_id
          AND other.valid && v.valid AND ${withPlainMarks('other.spelling_key')} = ${withPlainMarks('v.spelling_key')}
      )`.execute(database)
  // What waits for the end of the transaction would keep the table from being changed back.
  await sql`SET CONSTRAINTS whole IMMEDIATE`.execute(database)
  await sql`ALTER TABLE unit_version ENABLE TRIGGER only_closes`.execute(database)
  await sql`SET CONSTRAINTS whole DEFERRED`.execute(database)
}
