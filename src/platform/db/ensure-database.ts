import pg from 'pg'
import { closeDirectory } from '../files/open-to-others.ts'
import { isRoot } from './embedded/account.ts'
import { DatabaseUnavailable } from './embedded/database-unavailable.ts'
import { openPrivateDatabase } from './embedded/private-database.ts'

const OLDEST_SERVER = 150_000

export interface EnsureDatabaseOptions {
  /** The value of DATABASE_URL. When set, that server is used and nothing is started. */
  readonly databaseUrl?: string | undefined
  /** Where the private database is kept otherwise. */
  readonly dataDirectory: string
}

export interface EnsuredDatabase {
  readonly url: string
  readonly kind: 'given' | 'private'
  /** Ends this process's use: a private server stops when nobody else uses it. */
  readonly release: () => Promise<void>
  /** Brings a private server back that was killed; does nothing for a given one. */
  readonly revive: () => Promise<void>
}

/** Others may pass through when root hands the database to an account of its own, and only then. */
const MODE_FOR_ROOT = 0o711
const MODE = 0o700

/**
 * Waits for the given PostgreSQL, or starts the private one. Makes the data directory, which holds the keys and the files
 * either way, and refuses one that others can read.
 *
 * @throws DatabaseUnavailable with a sentence in both languages on what to do
 */
export async function ensureDatabase({ databaseUrl, dataDirectory }: EnsureDatabaseOptions): Promise<EnsuredDatabase> {
  if (!closeDirectory(dataDirectory, isRoot() ? MODE_FOR_ROOT : MODE)) {
    throw new DatabaseUnavailable({ kind: 'open-to-others', place: dataDirectory })
  }
  if (databaseUrl === undefined || databaseUrl === '') {
    return { kind: 'private', ...(await openPrivateDatabase({ dataDirectory })) }
  }
  await checkGivenServer(databaseUrl)
  const nothing = async () => undefined
  return { url: databaseUrl, kind: 'given', release: nothing, revive: nothing }
}

/** The address without its password, for messages. */
function namedServer(databaseUrl: string): string {
  const { host, searchParams, pathname } = new URL(databaseUrl)
  return `${searchParams.get('host') ?? host}${pathname}`
}

async function checkGivenServer(databaseUrl: string): Promise<void> {
  const server = readAddress(databaseUrl)
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ number: string; version: string }>(
      `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version`,
    )
    const { number = '0', version = '?' } = rows[0] ?? {}
    if (Number(number) < OLDEST_SERVER) throw new DatabaseUnavailable({ kind: 'server-too-old', server, version })
  } catch (error) {
    throw error instanceof DatabaseUnavailable ? error : explain(server, error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function readAddress(databaseUrl: string): string {
  try {
    if (!/^postgres(ql)?:\/\//.test(databaseUrl)) throw new Error('postgresql://')
    return namedServer(databaseUrl)
  } catch (error) {
    throw new DatabaseUnavailable({ kind: 'address-malformed', cause: (error as Error).message })
  }
}

function explain(server: string, error: unknown): DatabaseUnavailable {
  const { code = '', message } = error as { code?: string; message: string }
  const cause = message === '' ? code : message
  if (code.startsWith('28') || /password must be a string|no password/i.test(message)) {
    return new DatabaseUnavailable({ kind: 'sign-in-refused', server, cause })
  }
  if (code === '3D000') return new DatabaseUnavailable({ kind: 'database-missing', server, cause })
  return new DatabaseUnavailable({ kind: 'server-unreachable', server, cause })
}
