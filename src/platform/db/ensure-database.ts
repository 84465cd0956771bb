import { existsSync } from 'node:fs'
import pg from 'pg'
import type { BilingualText } from '../../kernel/result.ts'
import { findSystemFault } from '../../kernel/system-fault.ts'
import { closeDirectory } from '../files/open-to-others.ts'
import { isRoot } from './embedded/account.ts'
import { DatabaseUnavailable } from './embedded/database-unavailable.ts'
import { hasDatabase } from './embedded/place.ts'
import { openPrivateDatabase } from './embedded/private-database.ts'
import { databaseName } from './embedded/text.ts'

const OLDEST_SERVER = 150_000

export interface EnsureDatabaseOptions {
  /** The value of DATABASE_URL. When set, that server is used and nothing is started. */
  readonly databaseUrl?: string | undefined
  /** Where the private database is kept otherwise. */
  readonly dataDirectory: string
  /** What becomes of a data directory or a private database that is not there. It is made, unless said otherwise. */
  readonly whenMissing?: 'make' | 'refuse'
}

export interface EnsuredDatabase {
  readonly url: string
  /** To say which one it is; without its password. */
  readonly name: BilingualText
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
export async function ensureDatabase(options: EnsureDatabaseOptions): Promise<EnsuredDatabase> {
  const { databaseUrl, dataDirectory: directory } = options
  try {
    closeDataDirectory(options)
    if (databaseUrl === undefined || databaseUrl === '') return await ensurePrivateDatabase(options)
    const server = await checkGivenServer(databaseUrl)
    const nothing = async () => undefined
    return { url: databaseUrl, name: databaseName.given(server), kind: 'given', release: nothing, revive: nothing }
  } catch (error) {
    const fault = findSystemFault(error)
    if (fault === undefined) throw error
    throw new DatabaseUnavailable({ kind: 'directory-unusable', directory, place: fault.place ?? directory, code: fault.code })
  }
}

function closeDataDirectory({ dataDirectory: place, whenMissing }: EnsureDatabaseOptions): void {
  const isClosed = whenMissing === 'refuse' && !existsSync(place) ? true : closeDirectory(place, isRoot() ? MODE_FOR_ROOT : MODE)
  if (!isClosed) throw new DatabaseUnavailable({ kind: 'open-to-others', place })
}

async function ensurePrivateDatabase({ dataDirectory, whenMissing }: EnsureDatabaseOptions): Promise<EnsuredDatabase> {
  if (whenMissing === 'refuse' && !hasDatabase(dataDirectory))
    throw new DatabaseUnavailable({ kind: 'none-here', directory: dataDirectory })
  return { kind: 'private', name: databaseName.private(dataDirectory), ...(await openPrivateDatabase({ dataDirectory })) }
}

/** The address without its password, for messages. */
function namedServer(databaseUrl: string): string {
  const { host, searchParams, pathname } = new URL(databaseUrl)
  return `${searchParams.get('host') ?? host}${pathname}`
}

/** @returns its address without its password */
async function checkGivenServer(databaseUrl: string): Promise<string> {
  const { server, client } = readAddress(databaseUrl)
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ number: string; version: string }>(
      `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version`,
    )
    const { number = '0', version = '?' } = rows[0] ?? {}
    if (Number(number) < OLDEST_SERVER) throw new DatabaseUnavailable({ kind: 'server-too-old', server, version })
    return server
  } catch (error) {
    throw error instanceof DatabaseUnavailable ? error : explain(server, error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** A part of an address is read by the driver alone, such as a certificate's file: it says what is wrong there. */
function readAddress(databaseUrl: string): { server: string; client: pg.Client } {
  try {
    if (!/^postgres(ql)?:\/\//.test(databaseUrl)) throw new Error('postgresql://')
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
    return { server: namedServer(databaseUrl), client }
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
