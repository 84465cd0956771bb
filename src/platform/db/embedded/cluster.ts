import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  lchownSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Account, nobody, runAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import type { Place } from './place.ts'
import { isAlive } from './postmaster.ts'

/** The role the program signs in with, and its database. It is no superuser: on a given server it is none either. */
export const ROLE = 'canhtayso'

const DRAFT = 'cluster.draft-'

/**
 * Creates the cluster with its role and database, under a temporary name that is renamed when complete. After a crash the
 * next start deletes the draft; of two processes that create one concurrently, the second uses the first one's.
 *
 * @param isDurable false only for tests: skips waiting for the disk
 */
export function initialiseCluster(place: Place, binaries: Binaries, { isDurable }: { readonly isDurable: boolean }): void {
  sweepDrafts(place)
  const draft = join(place.directory, `${DRAFT}${process.pid}`)
  // What makes a cluster wants the name of whoever runs it, and an account of our own has none.
  const maker = { ...place, account: place.account.kind === 'other' ? nobody : place.account }
  makeDirectoryFor(maker.account, draft)
  const password = readOrMakePassword(place)
  makeCluster(maker, binaries, { draft, isDurable })
  makeRole(maker, binaries, { draft, password })
  handOver(place.account, draft)
  try {
    renameSync(draft, place.cluster)
  } catch (error) {
    if (!existsSync(place.cluster)) throw error
    rmSync(draft, { recursive: true, force: true })
  }
}

function sweepDrafts({ directory }: Place): void {
  const drafts = readdirSync(directory).filter((name) => name.startsWith(DRAFT) && !isAlive(Number(name.slice(DRAFT.length))))
  for (const draft of drafts) rmSync(join(directory, draft), { recursive: true, force: true })
}

export function makeDirectoryFor(account: Account, directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  if (account.kind === 'other') chownSync(directory, account.uid, account.gid)
}

/** Gives a cluster to the account that is to serve it. Links are given, never followed. */
export function handOver(account: Account, cluster: string): void {
  if (account.kind !== 'other' || statSync(cluster).uid === account.uid) return
  const { uid, gid } = account
  for (const name of readdirSync(cluster, { recursive: true, encoding: 'utf8' })) lchownSync(join(cluster, name), uid, gid)
  // Last, since its owner tells whether all was given.
  chownSync(cluster, uid, gid)
}

/**
 * Writes who may connect: the role with its password, over the socket as well, so that not even a program with the rights
 * of the server's own account gets in.
 */
export function writeAccess({ accessFile, account }: Place): void {
  const methods = ['local all all scram-sha-256', 'host all all 127.0.0.1/32 scram-sha-256']
  writeFileSync(accessFile, `${methods.join('\n')}\n`, { mode: 0o640 })
  if (account.kind === 'other') chownSync(accessFile, 0, account.gid)
}

/** Publishes the password file by a hard link, which is atomic: of two concurrent processes the first wins. */
export function readOrMakePassword({ passwordFile }: Place): string {
  if (!existsSync(passwordFile)) {
    const draft = `${passwordFile}.draft-${process.pid}`
    writeFileSync(draft, randomBytes(24).toString('base64url'), { mode: 0o600 })
    try {
      linkSync(draft, passwordFile)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(draft, { force: true })
    }
  }
  return readFileSync(passwordFile, 'utf8')
}

function makeCluster(
  { account, directory }: Place,
  { initdb }: Binaries,
  { draft, isDurable }: { draft: string; isDurable: boolean },
): void {
  const options = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=vi', '--data-checksums', '--username=postgres']
  // Its own access file lets nobody in: the one written at each start does.
  const access = ['--auth=reject', '--no-instructions', ...(isDurable ? [] : ['--no-sync'])]
  // Some systems have no C.UTF-8; the sorting is ICU's in any case.
  const attempts = ['C.UTF-8', 'C'].map((locale) => () => {
    return runAs(account, [initdb, '-D', draft, `--locale=${locale}`, ...options, ...access])
  })
  let outcome = attempts[0]?.()
  if (outcome?.status !== 0) outcome = attempts[1]?.()
  if (outcome?.status === 0) return
  rmSync(draft, { recursive: true, force: true })
  const cause = outcome?.stderr || outcome?.error?.message || 'initdb'
  throw new DatabaseUnavailable({ kind: 'initialisation-failed', place: directory, cause })
}

/** Runs in single-user mode, so that the cluster is never served without its role. */
function makeRole(
  { account, directory }: Place,
  { postgres }: Binaries,
  { draft, password }: { draft: string; password: string },
): void {
  const statements = [`CREATE ROLE ${ROLE} LOGIN CREATEDB PASSWORD '${password}';`, `CREATE DATABASE ${ROLE} OWNER ${ROLE};`]
  const outcome = runAs(account, [postgres, '--single', '-D', draft, 'postgres'], `${statements.join('\n')}\n`)
  const words = `${outcome.stdout}\n${outcome.stderr}`
  if (outcome.status === 0 && !/\b(ERROR|FATAL|PANIC):/.test(words)) return
  rmSync(draft, { recursive: true, force: true })
  throw new DatabaseUnavailable({ kind: 'initialisation-failed', place: directory, cause: words })
}

/** @throws DatabaseUnavailable when another major version of PostgreSQL made the cluster */
export function assertSameVersion({ cluster }: Place, { version }: Binaries): void {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  const wanted = version.split('.')[0] ?? version
  if (made !== wanted) throw new DatabaseUnavailable({ kind: 'made-by-another-version', place: cluster, version: made, wanted })
}
