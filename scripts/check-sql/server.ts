import pg from 'pg'
import { openDatabase } from '../../src/platform/db/database.ts'
import startTestServer from '../../src/platform/db/test-server.ts'
import { testDatabase } from '../../src/platform/db/testing.ts'

export interface ServerType {
  readonly name: string
  /** Of an array: what it holds. */
  readonly element: number | undefined
}

/** What the migrated database says of itself. */
export interface Catalogue {
  readonly types: ReadonlyMap<number, ServerType>
  /** By `table.column` in their numbers: those that are never null. */
  readonly notNull: ReadonlySet<string>
  /** By `table.column`: the words a check lets in, where it lists them. */
  readonly words: ReadonlyMap<string, readonly string[]>
  /** Names by number, of tables the migrations made; a partition has that of its table. */
  readonly tables: ReadonlyMap<number, string>
  readonly functions: ReadonlyMap<number, { readonly name: string; readonly isStrict: boolean }>
}

/** A migrated database of its own, on the server the tests use. */
export interface CheckedServer {
  readonly client: pg.Client
  readonly catalogue: Catalogue
  readonly parserOf: (oid: number, driver: 'kysely' | 'pg') => (text: string) => unknown
  readonly close: () => Promise<void>
}

export async function openServer(): Promise<CheckedServer> {
  const release = await startTestServer()
  const { url, close } = await testDatabase()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { pool, close: closePool } = openDatabase(url)
  const { types } = pool.options
  return {
    client,
    catalogue: await readCatalogue(client),
    parserOf: (oid, driver) =>
      driver === 'kysely' && types ? types.getTypeParser(oid, 'text') : pg.types.getTypeParser(oid, 'text'),
    close: async () => {
      await client.end()
      await closePool()
      await close()
      await release?.()
    },
  }
}

async function readCatalogue(client: pg.Client): Promise<Catalogue> {
  const rows = async <Row extends pg.QueryResultRow>(words: string): Promise<Row[]> => (await client.query<Row>(words)).rows
  const types = await rows<{ oid: number; name: string; element: number | null }>(
    `SELECT oid::int4, typname AS name, CASE WHEN typcategory = 'A' THEN typelem::int4 END AS element FROM pg_type`,
  )
  const columns = await rows<{ place: string }>(`SELECT attrelid || '.' || attnum AS place FROM pg_attribute WHERE attnotnull`)
  const checks = await rows<{ place: string; definition: string }>(
    `SELECT conrelid || '.' || conkey[1] AS place, pg_get_constraintdef(oid) AS definition FROM pg_constraint
      WHERE contype = 'c' AND cardinality(conkey) = 1`,
  )
  const tables = await rows<{ oid: number; name: string }>(
    `SELECT c.oid::int4, coalesce(p.relname, c.relname) AS name FROM pg_class c
      LEFT JOIN pg_inherits i ON i.inhrelid = c.oid LEFT JOIN pg_class p ON p.oid = i.inhparent
      WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace = 'public'::regnamespace`,
  )
  const functions = await rows<{ oid: number; name: string; isStrict: boolean }>(
    `SELECT oid::int4, proname AS name, proisstrict AS "isStrict" FROM pg_proc`,
  )
  return {
    types: new Map(types.map(({ oid, name, element }) => [oid, { name, element: element ?? undefined }])),
    notNull: new Set(columns.map(({ place }) => place)),
    words: new Map(checks.flatMap(({ place, definition }) => wordsIn(definition).map((words) => [place, words] as const))),
    tables: new Map(tables.map(({ oid, name }) => [oid, name])),
    functions: new Map(functions.map(({ oid, ...same }) => [oid, same])),
  }
}

/** Those of `CHECK ((state = ANY (ARRAY['sent'::text, 'settled'::text])))`; a check of another kind lists none. */
function wordsIn(definition: string): string[][] {
  const list = /^CHECK \(\(\w+ = ANY \(ARRAY\[(.*)\]\)\)\)$/.exec(definition)?.[1]
  return list === undefined ? [] : [[...list.matchAll(/'([^']*)'::text/g)].map(([, word = '']) => word)]
}
