import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'

/**
 * Whose rights the server runs with. PostgreSQL refuses to run as root, and rightly.
 *
 * - `self`: the one who started this program, when that is not root.
 * - `other`: root hands it down, to an account of the database's own or to whoever owns the data already.
 * - `mapped`: root still, but seen as nobody inside a user namespace of its own. The last resort: it can read
 *   what only root can, so it is taken only where nothing else can be read.
 */
export type Account =
  | { readonly kind: 'self' }
  | { readonly kind: 'other'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'mapped' }

const NOBODY_ID = process.platform === 'darwin' ? -2 : 65534

export const self: Account = { kind: 'self' }
export const nobody = { kind: 'other', uid: NOBODY_ID, gid: NOBODY_ID } as const satisfies Account
export const mapped: Account = { kind: 'mapped' }

export const isRoot = (): boolean => process.getuid?.() === 0

export interface AccountCommand {
  readonly command: string
  readonly args: readonly string[]
  readonly options: { readonly uid?: number; readonly gid?: number; readonly env: NodeJS.ProcessEnv; readonly cwd: string }
}

/**
 * First and number of the ids an account of our own is picked from: below what `useradd` gives to containers and above
 * what systemd and packages use; where a container knows only 65,536 ids, those systemd gives to services for a while.
 */
const OWN_IDS = [
  [70_000, 30_000],
  [61_184, 4_336],
] as const
const CANDIDATES_PER_RANGE = 8

/**
 * An account that no other program shares: an id without a name, the same for the same directory as long as it is free.
 *
 * @returns undefined where this machine or container has no such id
 */
export function ownAccount(directory: string): Account | undefined {
  const seed = createHash('sha256').update(directory).digest()
  const ids = OWN_IDS.flatMap(([first, count]) =>
    Array.from({ length: CANDIDATES_PER_RANGE }, (_, place) => first + (seed.readUInt32BE(place * 4) % count)),
  )
  const id = ids.find((id) => isUnused(id))
  return id === undefined ? undefined : { kind: 'other', uid: id, gid: id }
}

function isUnused(id: number): boolean {
  const canBeTaken = runAs({ kind: 'other', uid: id, gid: id }, ['true']).status === 0
  return canBeTaken && runAs(self, ['id', '-un', String(id)]).status !== 0 && !isRunning(id)
}

function isRunning(id: number): boolean {
  if (process.platform !== 'linux') return false
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && ownerOf(`/proc/${name}`) === id)
}

const ownerOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.uid

/** How to run a program with the account's rights. */
export function commandAs(account: Account, command: string, args: readonly string[]): AccountCommand {
  // The locale of the person at the keyboard must not reach the cluster, nor a PGDATA of another installation.
  const env = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }
  const options = { env, cwd: process.platform === 'win32' ? process.cwd() : '/' }
  switch (account.kind) {
    case 'self':
      return { command, args, options }
    case 'other':
      return { command, args, options: { ...options, uid: account.uid, gid: account.gid } }
    case 'mapped':
      return { command: 'unshare', args: [`--map-user=${NOBODY_ID}`, `--map-group=${NOBODY_ID}`, command, ...args], options }
  }
}

/** Runs a short program with the account's rights and waits for it. */
export function runAs(
  account: Account,
  [command, ...args]: readonly [string, ...string[]],
  input = '',
): SpawnSyncReturns<string> {
  const as = commandAs(account, command, args)
  return spawnSync(as.command, as.args, { ...as.options, input, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 })
}

/** Tested by actually running it, since modes, owners, access lists and mounts all matter. */
export const canEnter = (account: Account, directory: string): boolean =>
  account.kind === 'self' || runAs(account, ['ls', '-d', `${directory}/.`]).status === 0
