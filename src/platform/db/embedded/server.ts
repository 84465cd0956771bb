import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readSync, statSync, truncateSync } from 'node:fs'
import { commandAs } from './account.ts'
import { type Address, listenOptions } from './address.ts'
import type { Binaries } from './binaries.ts'
import { makeDirectoryFor, writeAccess } from './cluster.ts'
import type { Place } from './place.ts'

const LARGEST_LOG = 16 * 1024 * 1024

/** For one machine that runs the program as well. A province with more puts its own server in DATABASE_URL. */
const SETTINGS = [
  'max_connections=200',
  'shared_buffers=256MB',
  'work_mem=16MB',
  'maintenance_work_mem=128MB',
  'max_wal_size=2GB',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
]

/** What a test gives up for speed: its data need not outlive a power cut. */
const NOT_DURABLE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

export interface SpawnedServer {
  readonly hasExited: () => boolean
  /** What the server wrote since it was spawned. */
  readonly readLog: () => string
  /** Lets this process end while the server runs on. */
  readonly letGo: () => void
}

/** Starts the server in a session of its own: neither Ctrl+C nor the end of this process reaches it. */
export function spawnServer(
  place: Place,
  binaries: Binaries,
  { address, isDurable }: { address: Address; isDurable: boolean },
): SpawnedServer {
  if (address.kind === 'socket') makeDirectoryFor(place.account, place.socketDirectory)
  writeAccess(place)
  const settings = [...SETTINGS, `hba_file=${place.accessFile}`, ...(isDurable ? [] : NOT_DURABLE)].flatMap((setting) => [
    '-c',
    setting,
  ])
  const as = commandAs(place.account, binaries.postgres, ['-D', place.cluster, ...listenOptions(place, address), ...settings])
  const log = openSync(place.log, 'a', 0o600)
  if (statSync(place.log).size > LARGEST_LOG) truncateSync(place.log)
  const from = statSync(place.log).size
  const child = spawn(as.command, as.args, { ...as.options, detached: true, stdio: ['ignore', log, log], windowsHide: true })
  closeSync(log)
  return watch(child, () => readFrom(place.log, from))
}

function watch(child: ChildProcess, readLog: () => string): SpawnedServer {
  let failure: string | undefined
  child.on('error', (error) => {
    failure = error.message
  })
  return {
    hasExited: () => failure !== undefined || child.exitCode !== null || child.signalCode !== null,
    readLog: () => failure ?? readLog(),
    letGo: () => child.unref(),
  }
}

function readFrom(path: string, from: number): string {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(Math.max(0, Math.min(statSync(path).size - from, 64 * 1024)))
    readSync(file, bytes, 0, bytes.length, from)
    return bytes.toString('utf8')
  } finally {
    closeSync(file)
  }
}
