import { availableParallelism } from 'node:os'
import { type Driver, Kysely, type Transaction as KyselyTransaction, PostgresDialect } from 'kysely'
import pg from 'pg'
import { assert } from '../../kernel/assert.ts'
import { keepPlans } from './planned-once.ts'
import { ReachDriver } from './reach/reach-driver.ts'
import { SealingDriver } from './seal/sealing-driver.ts'
import { type Seals, UNSIGNED } from './seal/seals.ts'
import { UnitOfWorkDriver } from './unit-of-work.ts'

/** The database handle. It is typed without tables: statements are SQL, which a check compares with the schema. */
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

/** How long a connection waits: for a lock, for a statement to end, and for itself out of a full pool. */
export interface Patience {
  readonly lockMs: number
  readonly statementMs: number
  readonly connectionMs: number
}

/**
 * Somebody waits for the answer, and everybody shares the connections. The server ends what takes longer and says so, a
 * COMMIT included; no limit is kept on this side, where what became of the COMMIT would not be known.
 */
const OF_A_REQUEST: Patience = { lockMs: 1_500, statementMs: 30_000, connectionMs: 10_000 }

/** Jobs, the command line and migrations: a register of a whole country is one statement here and there. */
const OF_WORK: Patience = { lockMs: 120_000, statementMs: 3_600_000, connectionMs: 120_000 }

/** A transaction that does nothing meanwhile holds its locks and its connection for nothing. */
const IDLE_IN_TRANSACTION_MS = 300_000

/** Days are ISO whatever the server's setting, and instants are UTC. */
const sessionOf = ({ lockMs, statementMs }: Patience): string =>
  `-c datestyle=ISO,YMD -c timezone=UTC -c lock_timeout=${lockMs} -c statement_timeout=${statementMs} -c idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_MS}`

export interface OpenDatabase {
  readonly database: Database
  readonly pool: pg.Pool
  readonly close: () => Promise<void>
}

/** The pool size: twice the cores. More concurrent queries slow each other down more than queueing does. */
export const CONNECTIONS = Math.min(Math.max(2 * availableParallelism(), 4), 20)

export interface OpenOptions {
  /** How many the pool holds at most. */
  readonly connections?: number
  readonly patience?: Patience
  /** What its changes are sealed with. */
  readonly seals?: Seals
}

/** @param url of a PostgreSQL 15 or newer */
export function openDatabase(
  url: string,
  { connections = CONNECTIONS, patience = OF_WORK, seals = UNSIGNED }: OpenOptions = {},
): OpenDatabase {
  const pool = createPool(url, { connections, patience })
  const driver = driverOf(pool, seals)
  return openWith(pool, new UnitOfWorkDriver({ reads: driver, acts: driver }))
}

/**
 * The same for a server: short patience, and a pool of their own for acts, so that acts that wait for each other's locks
 * leave the connections of everybody who only looks.
 */
export function openRequestDatabase(url: string, seals: Seals = UNSIGNED): OpenDatabase {
  const options = { connections: CONNECTIONS, patience: OF_A_REQUEST }
  const pool = createPool(url, options)
  return openWith(pool, new UnitOfWorkDriver({ reads: driverOf(pool, seals), acts: driverOf(createPool(url, options), seals) }))
}

function createPool(url: string, { connections, patience }: Required<Omit<OpenOptions, 'seals'>>): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    options: sessionOf(patience),
    connectionTimeoutMillis: patience.connectionMs,
  })
  // A lost connection is replaced at the next query, but an `error` event without a listener would end the process. The
  // pool emits it for idle connections, a connection itself while it is checked out (in a transaction, say).
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  pool.on('connect', keepPlans)
  return pool
}

const driverOf = (pool: pg.Pool, seals: Seals): Driver =>
  new SealingDriver(new ReachDriver(new PostgresDialect({ pool }).createDriver()), seals)

function openWith(pool: pg.Pool, driver: Driver): OpenDatabase {
  const dialect = new PostgresDialect({ pool })
  const database = new Kysely<unknown>({
    dialect: {
      createDriver: () => driver,
      createAdapter: () => dialect.createAdapter(),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
    },
  })
  return { database, pool, close: () => database.destroy() }
}
