import { type Kysely, sql } from 'kysely'

/** @returns false for a database that was never migrated */
export async function hasSettings(database: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ exists: boolean }>`SELECT to_regclass('setting') IS NOT NULL AS exists`.execute(database)
  return rows[0]?.exists === true
}

/** Settings of the whole installation: few, and each written by one place only. */
export async function findSetting(database: Kysely<unknown>, key: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`SELECT value FROM setting WHERE key = ${key}`.execute(database)
  return rows[0]?.value
}

/** Writes over what was there. */
export async function putSetting(database: Kysely<unknown>, key: string, value: unknown): Promise<void> {
  await sql`
    INSERT INTO setting (key, value) VALUES (${key}, ${JSON.stringify(value)}::jsonb)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = now()`.execute(database)
}

export async function deleteSetting(database: Kysely<unknown>, key: string): Promise<void> {
  await sql`DELETE FROM setting WHERE key = ${key}`.execute(database)
}

/** @returns whether it was written: a setting that is there already stays */
export async function insertSetting(database: Kysely<unknown>, key: string, value: unknown): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO setting (key, value) VALUES (${key}, ${JSON.stringify(value)}::jsonb) ON CONFLICT DO NOTHING RETURNING key`.execute(
    database,
  )
  return rows.length === 1
}
