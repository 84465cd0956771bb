import { join } from 'node:path'
import { dayAt } from '../kernel/calendar.ts'
import type { Config } from './config.ts'
import { type OpenDatabase, openDatabase } from './db/database.ts'
import { clockAt, findDemonstration } from './demonstration.ts'
import { filesInDirectory } from './files/directory.ts'
import { type JobsWithWorker, jobsInDatabase } from './jobs/jobs.ts'
import { openKeyring } from './key-file.ts'
import { createLog } from './log.ts'
import type { Metrics } from './metrics.ts'
import { newId } from './new-id.ts'
import type { Clock, Platform } from './platform.ts'

export interface OpenPlatform extends Platform {
  readonly jobs: JobsWithWorker
  readonly close: () => Promise<void>
}

/**
 * The real platform on a migrated database: for the server and for the command line.
 *
 * @throws KeysRefused when the key file does not belong to the database
 */
export async function openPlatform(url: string, config: Config, metrics?: Metrics): Promise<OpenPlatform> {
  const open: OpenDatabase = openDatabase(url)
  try {
    const { database } = open
    const log = createLog({ level: config.logLevel })
    const jobs = jobsInDatabase({ database, log, ...(metrics === undefined ? {} : { ended: metrics.job }) })
    const keyring = await openKeyring(database, config)
    const demonstration = await findDemonstration(database)
    const clock = demonstration === undefined ? REAL_CLOCK : clockAt(demonstration.today)
    return {
      database,
      clock,
      newId,
      keyring,
      files: filesInDirectory(join(config.dataDirectory, 'files')),
      jobs,
      log,
      close: open.close,
    }
  } catch (error) {
    await open.close()
    throw error
  }
}

const REAL_CLOCK: Clock = { now: () => new Date(), today: () => dayAt(new Date()) }
