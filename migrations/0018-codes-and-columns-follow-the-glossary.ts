import { type Kysely, sql } from 'kysely'

/**
 * A group is established, as the glossary says, and codes are kebab-case: columns, functions and what is kept of
 * unfinished work follow. What is sealed or append-only (the audit, derivations) keeps the words of its day.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await renameColumns(database)
  for (const [table, column] of [
    ['import_row', 'doubts'],
    ['import_batch', 'notes'],
  ] as const)
    await sql`
      UPDATE ${sql.ref(table)} SET ${sql.ref(column)} = (
        SELECT jsonb_agg(jsonb_set(doubt, '{code}', to_jsonb(replace(doubt ->> 'code', '_', '-'))) ORDER BY place)
        FROM jsonb_array_elements(${sql.ref(column)}) WITH ORDINALITY AS kept(doubt, place))
      WHERE ${sql.ref(column)} <> '[]'::jsonb`.execute(database)
  await sql`
    UPDATE saved_view SET query = regexp_replace(query, '(?<![a-z])founded(?![a-z])', 'established', 'g')
    WHERE query ~ '(?<![a-z])founded(?![a-z])'`.execute(database)
}

/** Renames the columns, and recreates the functions whose bodies name them: a body is text that no rename reaches. */
async function renameColumns(database: Kysely<unknown>): Promise<void> {
  const { rows: functions } = await sql<{ drop: string; create: string }>`
    SELECT format('DROP FUNCTION %s', p.oid::regprocedure) AS drop, replace(pg_get_functiondef(p.oid), 'founded_on', 'established_on') AS create
    FROM pg_proc p WHERE p.pronamespace = current_schema()::regnamespace AND p.prokind = 'f'
      AND pg_get_functiondef(p.oid) LIKE '%founded_on%'
      AND NOT EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgfoid = p.oid)`.execute(database)
  const { rows: triggers } = await sql<{ create: string }>`
    SELECT DISTINCT replace(pg_get_functiondef(p.oid), 'founded_on', 'established_on') AS create
    FROM pg_proc p JOIN pg_trigger t ON t.tgfoid = p.oid
    WHERE p.pronamespace = current_schema()::regnamespace AND pg_get_functiondef(p.oid) LIKE '%founded_on%'`.execute(database)
  // They call one another, and the server keeps them in no order: each is checked when it is called.
  await sql`SET LOCAL check_function_bodies = off`.execute(database)
  for (const { drop } of functions) await sql.raw(drop).execute(database)
  await sql`ALTER TABLE community_group RENAME COLUMN founded_on TO established_on`.execute(database)
  await sql`ALTER TABLE group_card RENAME COLUMN founded_on TO established_on`.execute(database)
  for (const { create } of [...functions, ...triggers]) await sql.raw(create).execute(database)
  await sql`SET LOCAL check_function_bodies = on`.execute(database)
  await sql`ALTER FUNCTION guard_founding() RENAME TO guard_establishment`.execute(database)
  await sql`ALTER INDEX group_card_founded RENAME TO group_card_established`.execute(database)
}
