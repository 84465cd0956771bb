import { join } from 'node:path'
import { dayAt } from '../kernel/calendar.ts'
import type { BilingualText } from '../kernel/result.ts'
import type { Config } from './config.ts'
import { type Database, type OpenDatabase, openDatabase, openRequestDatabase } from './db/database.ts'
import { DatabaseUnavailable } from './db/embedded/database-unavailable.ts'
import { migrate } from './db/migrate.ts'
import { openSeals } from './db/seal/open-seals.ts'
import type { Seals } from './db/seal/seals.ts'
import { clockAt, findDemonstration } from './demonstration.ts'
import { filesInDirectory } from './files/directory.ts'
import { type EndedJob, JOBS_AT_ONCE, type JobsWithWorker, jobsInDatabase } from './jobs/jobs.ts'
import { ensureMasterKeys, openKeyring } from './key-file.ts'
import { createLog } from './log.ts'
import { newId } from './new-id.ts'
import type { Clock, Platform } from './platform.ts'
import { hasSettings } from './setting-store.ts'

export interface OpenPlatform extends Platform {
  readonly close: () => Promise<void>
}

export interface WorkingPlatform extends OpenPlatform {
  readonly jobs: JobsWithWorker
}

/**
 * Brings a database to this version, sealed with the installation's keys; makes the key file of a new one.
 *
 * @param onlyIn what it is called, where a database that was never begun is not to be
 * @throws KeysRefused
 * @throws DatabaseUnavailable
 */
export async function migrateWithKeys(url: string, config: Config, onlyIn?: BilingualText): Promise<void> {
  const { database, close } = openDatabase(url, { connections: 1, seals: openSeals(config) })
  try {
    if (onlyIn !== undefined && !(await hasSettings(database)))
      throw new DatabaseUnavailable({ kind: 'nothing-in-it', database: onlyIn })
    await ensureMasterKeys(database, config)
    await migrate(database)
  } finally {
    await close()
  }
}

/**
 * The real platform on a migrated database, for the command line and for preparing.
 *
 * @throws KeysRefused when the key file does not belong to the database
 */
export function openPlatform(url: string, config: Config): Promise<OpenPlatform> {
  const seals = openSeals(config)
  return closedOnFailure([openDatabase(url, { seals })], async ([{ database }]) => {
    const log = createLog({ level: config.logLevel })
    return platformOn(database, config, { seals, log, jobs: jobsInDatabase({ database, log }) })
  })
}

/**
 * The same for a server: its requests wait briefly.
 *
 * @param started is called when a request has started a job
 */
export function openServerPlatform(url: string, config: Config, started: () => void): Promise<OpenPlatform> {
  const seals = openSeals(config)
  return closedOnFailure([openRequestDatabase(url, seals)], async ([{ database }]) => {
    const log = createLog({ level: config.logLevel })
    return platformOn(database, config, { seals, log, jobs: jobsInDatabase({ database, log, started }) })
  })
}

/** The same for the worker of jobs: its acts wait long, and its queue has connections of its own. */
export function openJobsPlatform(url: string, config: Config, ended: (job: EndedJob) => void): Promise<WorkingPlatform> {
  const seals = openSeals(config)
  const options = { connections: JOBS_AT_ONCE, seals }
  const open = [openDatabase(url, options), openDatabase(url, options)] as const
  return closedOnFailure(open, async ([{ database }, queue]) => {
    const log = createLog({ level: config.logLevel })
    const jobs = jobsInDatabase({ database, queue: queue.database, log, ended })
    return { ...(await platformOn(database, config, { seals, log, jobs })), jobs }
  })
}

async function closedOnFailure<Open extends readonly [OpenDatabase, ...OpenDatabase[]], Opened extends Platform>(
  databases: Open,
  open: (databases: Open) => Promise<Opened>,
): Promise<Opened & { readonly close: () => Promise<void> }> {
  const close = async () => void (await Promise.all(databases.map((database) => database.close())))
  try {
    return { ...(await open(databases)), close }
  } catch (error) {
    await close()
    throw error
  }
}

type Made = Pick<Platform, 'log' | 'jobs'> & { readonly seals: Seals }

async function platformOn(database: Database, config: Config, { seals, log, jobs }: Made): Promise<Platform> {
  const keyring = await openKeyring(database, config)
  const demonstration = await findDemonstration(database)
  const clock = demonstration === undefined ? REAL_CLOCK : clockAt(demonstration.today)
  return { database, clock, newId, keyring, seals, files: filesInDirectory(join(config.dataDirectory, 'files')), jobs, log }
}

const REAL_CLOCK: Clock = { now: () => new Date(), today: () => dayAt(new Date()) }
