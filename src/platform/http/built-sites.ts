import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Site } from './site.ts'

/** A built site with the folder of `web/` it was built from. */
export interface BuiltSite extends Site {
  readonly name: string
}

/** Names the build that is served from the next start on. */
export const CURRENT_BUILD = 'current'

/** The office is what the province works in all day, so the address itself is its own; any other has its name for a path. */
export const pathOfSite = (name: string): string => (name === 'office' ? '/' : `/${name}/`)

/**
 * The web applications as they were built last. A build has a folder of its own that never changes, so who serves it
 * goes on with the same files, whatever is built beside it meanwhile.
 *
 * @param buildDirectory holds a folder for each application, in it one for each build, and the name of the current one
 */
export function findBuiltSites(buildDirectory: string): BuiltSite[] {
  if (!existsSync(buildDirectory)) return []
  return readdirSync(buildDirectory).flatMap((name) => {
    const current = join(buildDirectory, name, CURRENT_BUILD)
    if (!existsSync(current)) return []
    const directory = join(buildDirectory, name, readFileSync(current, 'utf8'))
    return existsSync(join(directory, 'index.html')) ? [{ name, path: pathOfSite(name), directory }] : []
  })
}
