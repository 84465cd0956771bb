import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { ROLE, readOrMakePassword } from './cluster.ts'
import type { Place } from './place.ts'
import { findPostmaster } from './postmaster.ts'

/** Only names the socket's file: the server listens on no network, so nothing clashes over it. */
const SOCKET_PORT = 5432
/** What the kernel keeps for a socket's path: 108 bytes on Linux and 104 on macOS, a zero included. */
const LONGEST_SOCKET_PATH = process.platform === 'darwin' ? 103 : 107

/** How clients reach the server: a socket where its path fits, else this machine's loopback; with the password either way. */
export type Address = { readonly kind: 'socket' } | { readonly kind: 'loopback'; readonly port: number }

export function usesSocket({ socketDirectory }: Place): boolean {
  const path = join(socketDirectory, `.s.PGSQL.${SOCKET_PORT}`)
  return process.platform !== 'win32' && Buffer.byteLength(path) <= LONGEST_SOCKET_PATH
}

/** The address of a running server; undefined when none runs or it is not ready yet. */
export function findAddress(place: Place): Address | undefined {
  if (usesSocket(place)) return { kind: 'socket' }
  const port = findPostmaster(place.cluster)?.port ?? 0
  return port === 0 ? undefined : { kind: 'loopback', port }
}

/** The address as pg, libpq and psql read it. */
export function urlOf(place: Place, address: Address): string {
  const who = `${ROLE}:${readOrMakePassword(place)}`
  return address.kind === 'socket'
    ? `postgresql://${who}@localhost:${SOCKET_PORT}/${ROLE}?host=${encodeURIComponent(place.socketDirectory)}`
    : `postgresql://${who}@127.0.0.1:${address.port}/${ROLE}`
}

export async function newAddress(place: Place): Promise<Address> {
  return usesSocket(place) ? { kind: 'socket' } : { kind: 'loopback', port: await findFreePort() }
}

export function listenOptions(place: Place, address: Address): string[] {
  const settings =
    address.kind === 'socket'
      ? [
          'listen_addresses=',
          `unix_socket_directories="${place.socketDirectory}"`,
          'unix_socket_permissions=0700',
          `port=${SOCKET_PORT}`,
        ]
      : ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${address.port}`]
  return settings.flatMap((setting) => ['-c', setting])
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** Tries to connect. "Busy" is a server that starts, stops or has no connection left: it is there. */
export async function probe(url: string): Promise<'ready' | 'busy' | 'absent'> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return 'ready'
  } catch (error) {
    const code = (error as { code?: string }).code ?? ''
    if (code === '53300') return 'ready'
    return code === '57P03' ? 'busy' : 'absent'
  } finally {
    await client.end().catch(() => undefined)
  }
}
