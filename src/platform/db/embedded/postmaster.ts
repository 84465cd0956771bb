import { existsSync, readFileSync, readlinkSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a running server says of itself in its cluster's postmaster.pid. */
export interface Postmaster {
  readonly pid: number
  /** 0 until the server has written it. */
  readonly port: number
}

/** Above what any kernel hands out (Linux stops at 4,194,304): a process that surely is not there. */
const NO_SUCH_PID = 2_000_000_000

/** Whether the kernel still has this number in use, be it for a dead process that nobody has buried. */
function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A dead process that nobody has buried yet (a container without an init never does) is not alive. */
export const isAlive = (pid: number): boolean => isTaken(pid) && !isZombie(pid)

function isZombie(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.startsWith('Z') === true
  } catch {
    return false
  }
}

/** When a process began, so that a number handed out again is not taken for it. Unknown outside Linux. */
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
 * A server stands in its cluster's directory. A container may not let root look where another user's process
 * stands; then its name and its owner must do. Outside Linux a living process is believed.
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
 * After a crash the number in a lock file may belong to some other process by now (small after each restart of a
 * container), or to the server's own unburied remains, and PostgreSQL would refuse to start. The number is
 * replaced by one that nobody has; the rest of the file stays, since PostgreSQL reads in it whether orphans still
 * hold the shared memory.
 */
export function disownReusedPid({ cluster, socketDirectory }: { cluster: string; socketDirectory: string }): void {
  if (findPostmaster(cluster) !== undefined) return
  for (const file of [pidFile(cluster), join(socketDirectory, SOCKET_LOCK)]) {
    const lines = readLines(file)
    const pid = Number(lines[0])
    if (Number.isInteger(pid) && pid > 0 && isTaken(pid)) writeFileSync(file, [String(NO_SUCH_PID), ...lines.slice(1)].join('\n'))
  }
}
