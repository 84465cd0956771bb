import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { type Database, openDatabase } from './database.ts'
import { listMigrations, migrate } from './migrate.ts'
import './one-connection.fixture.ts'
import type { Seals } from './seal/seals.ts'
import { testSeals } from './seal/testing.ts'

export interface TestDatabase {
  readonly database: Database
  readonly url: string
  readonly close: () => Promise<void>
}

/** What several test files of a run begin with, dear to make. */
export interface Template {
  readonly name: string
  /** Fills an empty database. */
  readonly make: (url: string) => Promise<void>
}

/**
 * A database of its own for one test file, on a real PostgreSQL: cloned from a template that is migrated once
 * for each set of migrations, or from one that is made once a run; `empty` is one without a table. `TEST_DATABASE_URL`
 * names the server; the test run starts a private one otherwise.
 */
export async function testDatabase({
  empty = false,
  template,
  seals = testSeals(),
}: {
  empty?: boolean
  template?: Template
  seals?: Seals
} = {}): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL']
  if (server === undefined) throw new Error('TEST_DATABASE_URL is not set: run tests through vitest, which starts a server')
  const from = empty ? 'template1' : await ensureTemplate(server, template ?? (await migrated()))
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(server, async (client) => {
    // Its files are copied: the default writes each block to the log of a server that keeps nothing.
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${from} STRATEGY FILE_COPY`)
  })
  const url = withDatabase(server, name)
  const { database, close } = openDatabase(url, { seals })
  return {
    database,
    url,
    close: async () => {
      await close()
      await administer(server, (client) => drop(client, name))
    },
  }
}

/**
 * Without `FORCE` the server waits for closing connections and ends an autovacuum. `FORCE` may lack the right to end an
 * autovacuum, so it is used only for connections that somebody left open.
 */
async function drop(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query(`DROP DATABASE IF EXISTS ${name}`)
  } catch {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  }
}

async function ensureTemplate(server: string, { name, make }: Template): Promise<string> {
  await administer(server, async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name])
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount !== 0) return
    const draft = `${name}_draft`
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${draft}`)
    await make(withDatabase(server, draft))
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`)
  })
  return name
}

const migrated = async (): Promise<Template> => ({
  name: `template_${await migrationsDigest()}`,
  make: async (url) => {
    const { database, close } = openDatabase(url, { connections: 2, seals: testSeals() })
    await migrate(database)
    await close()
  },
})

/** Drops a template that was made for this run alone. */
export async function dropTemplate({ name }: Pick<Template, 'name'>): Promise<void> {
  const server = process.env['TEST_DATABASE_URL']
  if (server !== undefined) await administer(server, (client) => drop(client, name))
}

async function migrationsDigest(): Promise<string> {
  const hash = createHash('sha256')
  const migrations = (await listMigrations()).map((name) => `../../../migrations/${name}.ts`)
  for (const file of [...migrations, './migrate.ts', './seal/reseal.ts', './seal/sealed-tables.ts'])
    hash.update(file).update(await readFile(new URL(file, import.meta.url)))
  return hash.digest('hex').slice(0, 12)
}

async function administer<Outcome>(server: string, act: (client: pg.Client) => Promise<Outcome>): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await act(client)
  } finally {
    await client.end()
  }
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
