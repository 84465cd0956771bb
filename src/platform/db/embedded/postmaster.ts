import { existsSync, readFileSync, readlinkSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The content of a running server's postmaster.pid. */
export interface Postmaster {
  readonly pid: number
  /** 0 until the server has written it. */
  readonly port: number
}

/** A pid above any kernel's limit (Linux: 4,194,304), so that no such process exists. */
const NO_SUCH_PID = 2_000_000_000

/** Whether the pid is in use, be it by a zombie process. */
function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether the process is alive; a zombie is not (a container without an init never reaps them). */
export const isAlive = (pid: number): boolean => isTaken(pid) && !isZombie(pid)

function isZombie(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.startsWith('Z') === true
  } catch {
    return false
  }
}

/** The start time of a process, to detect a reused pid. Unknown outside Linux. */
export function startOf(pid: number): string {
  try {
    // The command's name, in brackets, may hold anything: count the fields after it.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

const SOCKET_LOCK = '.s.PGSQL.5432.lock'
const pidFile = (cluster: string) => join(cluster, 'postmaster.pid')

/** The server that runs on this cluster, or undefined when none does, whatever a left-over file says. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  if (!existsSync(pidFile(cluster))) return undefined
  const lines = readLines(pidFile(cluster))
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || !servesCluster(pid, cluster)) return undefined
  return { pid, port: Number(lines[3] ?? 0) || 0 }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

/**
 * Whether a process is this cluster's server: its working directory is the cluster's. When a container does not let root
 * read that, name and owner decide. Outside Linux any living process is accepted.
 */
function servesCluster(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES' && looksLikeServer(pid, cluster)
  }
}

function looksLikeServer(pid: number, cluster: string): boolean {
  try {
    const hasName = readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
    return hasName && statSync(`/proc/${pid}`).uid === statSync(cluster).uid
  } catch {
    return false
  }
}

/**
 * After a crash the pid in a lock file may have been reused (pids are small after each restart of a container), or belong
 * to a zombie of the server, and PostgreSQL would refuse to start. Replaces it by a pid that cannot exist; the rest of the
 * file stays, since PostgreSQL uses it to detect orphans that still hold the shared memory.
 */
export function disownReusedPid({ cluster, socketDirectory }: { cluster: string; socketDirectory: string }): void {
  if (findPostmaster(cluster) !== undefined) return
  for (const file of [pidFile(cluster), join(socketDirectory, SOCKET_LOCK)]) {
    const lines = readLines(file)
    const pid = Number(lines[0])
    if (Number.isInteger(pid) && pid > 0 && isTaken(pid)) writeFileSync(file, [String(NO_SUCH_PID), ...lines.slice(1)].join('\n'))
  }
}
