import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './place.ts'
import { isAlive, startOf } from './postmaster.ts'

/**
 * Registers the processes that use the server, so that the last one stops it. One file per process, named after its pid;
 * files of killed processes are ignored.
 */
const nameOf = (pid: number) => `${pid}-${startOf(pid)}`

function isCurrent(name: string): boolean {
  const pid = Number(name.split('-')[0])
  return isAlive(pid) && nameOf(pid) === name
}

export function enrol({ users }: Place): void {
  mkdirSync(users, { recursive: true })
  writeFileSync(join(users, nameOf(process.pid)), '')
}

export function leave({ users }: Place): void {
  rmSync(join(users, nameOf(process.pid)), { force: true })
}

/** Whether another living process uses the server. Deletes the files of dead ones. */
export function isInUse({ users }: Place): boolean {
  if (!existsSync(users)) return false
  const names = readdirSync(users)
  for (const name of names.filter((name) => !isCurrent(name))) rmSync(join(users, name), { force: true })
  return names.some(isCurrent)
}

/**
 * A process that stops the server writes this note first and then checks for users; a new process registers first and
 * then checks for the note. So at least one of them sees the other, and nobody uses a server that is shutting down.
 */
export function announceStop({ stopping }: Place): void {
  writeFileSync(stopping, nameOf(process.pid))
}

export function withdrawStop({ stopping }: Place): void {
  rmSync(stopping, { force: true })
}

export function isBeingStopped({ stopping }: Place): boolean {
  if (!existsSync(stopping)) return false
  try {
    const name = readFileSync(stopping, 'utf8')
    return name !== nameOf(process.pid) && isCurrent(name)
  } catch {
    return false
  }
}
