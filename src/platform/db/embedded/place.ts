import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isThere } from '../../files/is-there.ts'
import { type Account, canEnter, isRoot, mapped, nobody, ownAccount, runAs, self } from './account.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'

/** Where the private database of one data directory is, and whose rights it runs with. */
export interface Place {
  readonly directory: string
  readonly cluster: string
  readonly socketDirectory: string
  readonly users: string
  readonly log: string
  readonly passwordFile: string
  /** Who may connect, and how: written at each start, so that an older cluster follows. */
  readonly accessFile: string
  readonly stopping: string
  readonly account: Account
}

/** Where a database is kept whose own data directory only root can enter. */
const REFUGE = process.platform === 'darwin' ? '/usr/local/var/canhtayso' : '/var/lib/canhtayso'
/** A note in the data directory that says where its database is. */
const NOTE = 'database-is-at'

function placeIn(directory: string, account: Account): Place {
  return {
    directory,
    cluster: join(directory, 'cluster'),
    socketDirectory: join(directory, 'socket'),
    users: join(directory, 'users'),
    log: join(directory, 'postgresql.log'),
    passwordFile: join(directory, 'password'),
    accessFile: join(directory, 'pg_hba.conf'),
    stopping: join(directory, 'stopping'),
    account,
  }
}

/**
 * Decides where the database of a data directory lives. Once made it stays there, whoever asks next.
 *
 * @param dataDirectory made when missing
 * @param refuge where to go when only root can enter the data directory (a parameter for the tests)
 */
export function findPlace(dataDirectory: string, refuge = REFUGE): Place {
  mkdirSync(dataDirectory, { recursive: true })
  const home = realpathSync(dataDirectory)
  const inside = join(home, 'postgresql')
  if (!isRoot()) return ownPlace(inside)
  const settled = settledPlace(inside) ?? notedPlace(home)
  return settled ?? newPlaceForRoot(home, refuge)
}

/** Whether a data directory has a database; makes nothing. @throws when it may not be looked into, which is no answer */
export function hasDatabase(dataDirectory: string): boolean {
  if (!isThere(dataDirectory)) return false
  const home = realpathSync(dataDirectory)
  return isThere(placeIn(join(home, 'postgresql'), self).cluster) || (isRoot() && notedPlace(home) !== undefined)
}

function ownPlace(inside: string): Place {
  const place = placeIn(inside, self)
  const owner = existsSync(place.cluster) ? statSync(place.cluster).uid : undefined
  const own = process.getuid?.()
  if (owner !== undefined && own !== undefined && owner !== own) {
    throw new DatabaseUnavailable({ kind: 'not-ours-to-use', place: place.cluster, owner })
  }
  mkdirSync(inside, { recursive: true, mode: 0o700 })
  return place
}

/**
 * A cluster that exists keeps the account that owns it: root then serves an ordinary user's data as that user. One that
 * an older release made as nobody is handed over to an account of its own when it is next started.
 */
function settledPlace(directory: string): Place | undefined {
  const place = placeIn(directory, mapped)
  if (!existsSync(place.cluster)) return undefined
  const { uid, gid } = statSync(place.cluster)
  if (uid === 0) return place
  const owner: Account = { kind: 'other', uid, gid }
  return { ...place, account: isNobody(owner) ? (ownAccount(directory) ?? owner) : owner }
}

/**
 * The place with the account that owns its cluster by now: of two that begin at once each chose one, and the second found
 * the first's in use already. Taking the files from a server that runs would end it.
 */
export const settle = (place: Place): Place => (isRoot() ? (settledPlace(place.directory) ?? place) : place)

const isNobody = (account: Account): boolean => account.kind === 'other' && account.uid === nobody.uid

function notedPlace(home: string): Place | undefined {
  const note = join(home, NOTE)
  if (!existsSync(note)) return undefined
  const [directory = '', madeFor = ''] = readFileSync(note, 'utf8').split('\n')
  // A copied folder contains the note of the original, whose database is not its own.
  const isCopy = madeFor !== home && existsSync(join(madeFor, NOTE))
  return isCopy ? undefined : settledPlace(directory)
}

function newPlaceForRoot(home: string, refuge: string): Place {
  const inside = join(home, 'postgresql')
  const outside = join(refuge, createHash('sha256').update(home).digest('hex').slice(0, 12))
  const account = ownAccount(home)
  if (account !== undefined) {
    mkdirSync(inside, { recursive: true, mode: 0o711 })
    if (canEnter(account, inside)) return placeIn(inside, account)
    rmdirSync(inside)
    if (canMake(outside) && canEnter(account, outside)) {
      writeFileSync(
        join(home, NOTE),
        `${outside}\n${home}\nOnly root can enter this directory, and PostgreSQL does not run as root.\n`,
      )
      return placeIn(outside, account)
    }
  }
  if (runAs(mapped, ['true']).status === 0) {
    mkdirSync(inside, { mode: 0o700 })
    return placeIn(inside, mapped)
  }
  throw new DatabaseUnavailable({ kind: 'nowhere-readable', place: home })
}

function canMake(directory: string): boolean {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o711 })
    return true
  } catch {
    return false
  }
}
