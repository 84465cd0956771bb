import { statSync } from 'node:fs'

/** Whether something is there. @throws when it cannot be looked at, for want of a right or because a file is in the way: that is no "no" */
export function isThere(path: string): boolean {
  try {
    statSync(path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}
