import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'

/** The bits of a directory's mode by which everybody on the machine lists it or writes into it; passing through is neither. */
const READ_OR_WRITE = 0o006

/** Whether everybody on this machine can read or write here. Windows keeps its rights elsewhere. */
export const isOpenToOthers = (directory: string): boolean =>
  process.platform !== 'win32' && (statSync(directory).mode & READ_OR_WRITE) !== 0

/**
 * Makes a directory that others cannot read; one that stands empty is closed to them.
 *
 * @param mode of what is made or closed
 * @returns whether others cannot read it now: what holds files already is left as it is
 */
export function closeDirectory(directory: string, mode: number): boolean {
  const isNew = !existsSync(directory)
  if (isNew) mkdirSync(directory, { recursive: true, mode })
  if (!isOpenToOthers(directory)) return true
  if (readdirSync(directory).length > 0) return false
  chmodSync(directory, mode)
  return true
}
