import { availableParallelism } from 'node:os'
import { Kysely, type Transaction as KyselyTransaction, PostgresDialect } from 'kysely'
import pg from 'pg'
import { assert } from '../../kernel/assert.ts'

/** The database handle. It is typed without tables; a store adds its own with `database.withTables<ItsTables>()`. */
export type Database = Kysely<unknown>
export type Transaction = KyselyTransaction<unknown>

const OID = { int8: 20, date: 1082 } as const

/** Type parsers: a `bigint` outside the safe integers throws, and a `date` stays text instead of becoming an instant. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (oid === OID.int8) return parseInt8
    if (oid === OID.date) return (text: string) => text
    return pg.types.getTypeParser(oid, format)
  },
}

function parseInt8(text: string): number {
  const value = Number(text)
  assert(Number.isSafeInteger(value), `${text} is a safe integer`)
  return value
}

/** Days are ISO whatever the server's setting, and instants are UTC. */
const SESSION = '-c datestyle=ISO,YMD -c timezone=UTC'

export interface OpenDatabase {
  readonly database: Database
  readonly pool: pg.Pool
  readonly close: () => Promise<void>
}

/**
 * The pool size: twice the cores. More concurrent queries slow each other down more than queueing does. Only jobs, two at
 * a time, take a second connection while they hold one.
 */
const CONNECTIONS = Math.min(Math.max(2 * availableParallelism(), 4), 20)

/**
 * @param url of a PostgreSQL 15 or newer
 * @param connections how many the pool holds at most
 */
export function openDatabase(url: string, connections = CONNECTIONS): OpenDatabase {
  const pool = new pg.Pool({ connectionString: url, max: connections, types, options: SESSION })
  // A lost connection is replaced at the next query, but an `error` event without a listener would end the process. The
  // pool emits it for idle connections, a connection itself while it is checked out (in a transaction, say).
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  return { database, pool, close: () => database.destroy() }
}
