import { readdir } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'
import { listDisagreeing, resealChanged } from './seal/reseal.ts'

const DIRECTORY = fileURLToPath(new URL('../../../migrations/', import.meta.url))
const FILE_FORM = /^\d{4}-[a-z0-9-]+\.ts$/
/** The key of the advisory lock that serialises migrations. */
const MIGRATION_LOCK = 7_502_024

interface Migration {
  readonly up: (database: Kysely<unknown>) => Promise<void>
}

export async function listMigrations(): Promise<string[]> {
  const files = await readdir(DIRECTORY)
  return files
    .filter((file) => FILE_FORM.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
    .toSorted()
}

/**
 * Runs the migrations the database has not had, in order, all in one transaction: a failed upgrade leaves
 * the database as it was.
 *
 * @returns the names of those that ran
 */
export async function migrate(database: Database): Promise<string[]> {
  const known = await listMigrations()
  return database.transaction().execute((transaction) => runMigrations(transaction, known))
}

/**
 * Runs those of the named migrations that the database has not had, in the caller's transaction. Sealed tables whose rows
 * read differently afterwards are entered in the record anew, unless they disagreed with it before.
 *
 * @returns the names of those that ran
 */
export async function runMigrations(transaction: Kysely<unknown>, names: readonly string[]): Promise<string[]> {
  await sql`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction)
  await sql`CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY, ran_at timestamptz NOT NULL DEFAULT now())`.execute(
    transaction,
  )
  const { rows } = await sql<{ name: string }>`SELECT name FROM schema_migration`.execute(transaction)
  const done = new Set(rows.map(({ name }) => name))
  const pending = names.filter((name) => !done.has(name))
  if (pending.length === 0) return pending
  const disagreed = await listDisagreeing(transaction)
  for (const name of pending) {
    const { up } = (await import(pathToFileURL(`${DIRECTORY}${name}.ts`).href)) as Migration
    await up(transaction)
    await sql`INSERT INTO schema_migration (name) VALUES (${name})`.execute(transaction)
  }
  await resealChanged(transaction, disagreed)
  return pending
}
