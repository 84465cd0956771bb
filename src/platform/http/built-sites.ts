import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Site } from './site.ts'

/** A built site with the folder of `web/` it was built from. */
export interface BuiltSite extends Site {
  readonly name: string
}

/** Names the build that is served from the next start on. */
export const CURRENT_BUILD = 'current'

/** What the province works in all day has the address itself; what a group types on a phone is as short as its name, *tổ*. */
const OWN_PATHS: Readonly<Record<string, string>> = { office: '/', field: '/to/' }

/** Any other application has its name for a path. */
export const pathOfSite = (name: string): string => OWN_PATHS[name] ?? `/${name}/`

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
