import { type SpawnSyncReturns, spawnSync } from 'node:child_process'

/**
 * Whose rights the server runs with. PostgreSQL refuses to run as root, and rightly.
 *
 * - `self`: the one who started this program, when that is not root.
 * - `other`: root hands it down, to nobody or to whoever owns the data already.
 * - `mapped`: root still, but seen as nobody inside a user namespace of its own. The last resort: it can read
 *   what only root can, so it is taken only where nothing else can be read.
 */
export type Account =
  | { readonly kind: 'self' }
  | { readonly kind: 'other'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'mapped' }

const NOBODY_ID = process.platform === 'darwin' ? -2 : 65534

export const self: Account = { kind: 'self' }
export const nobody: Account = { kind: 'other', uid: NOBODY_ID, gid: NOBODY_ID }
export const mapped: Account = { kind: 'mapped' }

export const isRoot = (): boolean => process.getuid?.() === 0

export interface AccountCommand {
  readonly command: string
  readonly args: readonly string[]
  readonly options: { readonly uid?: number; readonly gid?: number; readonly env: NodeJS.ProcessEnv; readonly cwd: string }
}

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
