import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { findAddress, newAddress, probe, urlOf } from './address.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { assertSameVersion, handOver, initialiseCluster } from './cluster.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { findPlace, type Place, settle } from './place.ts'
import { disownReusedPid, findPostmaster, isAlive } from './postmaster.ts'
import { type SpawnedServer, spawnServer } from './server.ts'
import { announceStop, enrol, isBeingStopped, isInUse, leave, withdrawStop } from './users.ts'

const POLL_MS = 15
/** Crash recovery replays the write-ahead log, which takes long on a slow disk. */
const PATIENCE_MS = 180_000
/** Orphans of a killed server exit soon; until then they hold the shared memory. */
const ORPHANS_LEAVE_MS = 15_000
const STILL_HELD = /pre-existing shared memory block|lock file ".*" already exists|Address already in use/

export interface PrivateDatabaseOptions {
  readonly dataDirectory: string
  /** false only for tests: faster, and lost with the power. */
  readonly isDurable?: boolean
  /** Where to keep the database when only root can enter the data directory. */
  readonly refuge?: string
}

export interface PrivateDatabase {
  readonly url: string
  /** Where its files are. */
  readonly directory: string
  /** Ends this process's use; the last one to leave stops the server. */
  readonly release: () => Promise<void>
  /** Restarts the server at the same address when it was killed. Cheap while it runs. */
  readonly revive: () => Promise<void>
}

/**
 * Finds the private server of a data directory running and joins it, or makes and starts it.
 *
 * It takes no lock of its own: the cluster appears by an atomic rename, and PostgreSQL allows one server per cluster. The
 * loser of either race finds the winner's server on its next attempt.
 */
export async function openPrivateDatabase(options: PrivateDatabaseOptions): Promise<PrivateDatabase> {
  const place = findPlace(options.dataDirectory, options.refuge)
  enrol(place)
  try {
    const url = await joinOrStart(place, options.isDurable ?? true)
    return {
      url,
      directory: place.directory,
      release: () => release(place),
      revive: async () => void (await joinOrStart(place, options.isDurable ?? true)),
    }
  } catch (error) {
    leave(place)
    throw error
  }
}

async function joinOrStart(place: Place, isDurable: boolean): Promise<string> {
  const deadline = Date.now() + PATIENCE_MS
  let binaries: Binaries | undefined
  while (Date.now() < deadline) {
    const url = await findReady(place)
    if (url !== undefined) return url
    if (isBeingStopped(place) || findPostmaster(place.cluster) !== undefined) {
      await sleep(POLL_MS)
      continue
    }
    binaries ??= findBinaries(place.account, place.directory)
    if (!existsSync(place.cluster)) initialiseCluster(place, binaries, { isDurable })
    const settled = settle(place)
    assertSameVersion(settled, binaries)
    handOver(settled.account, settled.cluster)
    const started = await start(settled, binaries, isDurable)
    if (started !== undefined) return started
  }
  throw new DatabaseUnavailable({ kind: 'start-failed', place: place.directory, cause: `${PATIENCE_MS / 1000} s` })
}

async function findReady(place: Place): Promise<string | undefined> {
  if (isBeingStopped(place) || findPostmaster(place.cluster) === undefined) return undefined
  const address = findAddress(place)
  if (address === undefined) return undefined
  const url = urlOf(place, address)
  return (await probe(url)) === 'ready' && !isBeingStopped(place) ? url : undefined
}

/** @returns undefined when another process started a server first; the caller retries */
async function start(place: Place, binaries: Binaries, isDurable: boolean): Promise<string | undefined> {
  const orphansGone = Date.now() + ORPHANS_LEAVE_MS
  while (true) {
    disownReusedPid(place)
    const address = await newAddress(place)
    const server = spawnServer(place, binaries, { address, isDurable })
    const url = urlOf(place, address)
    if (await waitUntilReady(server, url)) {
      server.letGo()
      return url
    }
    if (findPostmaster(place.cluster) !== undefined) return undefined
    const cause = server.readLog()
    if (!STILL_HELD.test(cause) || Date.now() > orphansGone) {
      throw new DatabaseUnavailable({ kind: 'start-failed', place: place.directory, cause })
    }
    await sleep(100)
  }
}

async function waitUntilReady(server: SpawnedServer, url: string): Promise<boolean> {
  while (!server.hasExited()) {
    if ((await probe(url)) === 'ready') return !server.hasExited()
    await sleep(POLL_MS)
  }
  return false
}

async function release(place: Place): Promise<void> {
  leave(place)
  announceStop(place)
  try {
    if (!isInUse(place)) await stopServer(place)
  } finally {
    withdrawStop(place)
  }
}

/** Fast shutdown: disconnects clients; committed data are on disk. */
async function stopServer({ cluster }: Place): Promise<void> {
  const postmaster = findPostmaster(cluster)
  if (postmaster === undefined) return
  process.kill(postmaster.pid, 'SIGINT')
  const deadline = Date.now() + 30_000
  while (isAlive(postmaster.pid) && findPostmaster(cluster) !== undefined && Date.now() < deadline) await sleep(POLL_MS)
}

/**
 * Stops the private server of a data directory, whoever uses it.
 *
 * @returns whether one ran
 */
export async function stopPrivateDatabase(dataDirectory: string, refuge?: string): Promise<boolean> {
  const place = findPlace(dataDirectory, refuge)
  if (findPostmaster(place.cluster) === undefined) return false
  announceStop(place)
  try {
    await stopServer(place)
  } finally {
    withdrawStop(place)
  }
  return true
}
