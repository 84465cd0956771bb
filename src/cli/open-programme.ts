import type { BilingualText } from '../kernel/result.ts'
import { configRefusedText, readConfig } from '../platform/config.ts'
import { DatabaseUnavailable } from '../platform/db/embedded/database-unavailable.ts'
import { ensureDatabase } from '../platform/db/ensure-database.ts'
import { KeysRefused } from '../platform/key-file.ts'
import { migrateWithKeys, openPlatform } from '../platform/open-platform.ts'
import { seedUnits } from '../units/service.ts'
import type { CliContext, Programme } from './command.ts'
import { databaseFaultText } from './database-fault-text.ts'

/** Errors that leave a command without a database: reported with exit 1. */
export const isUnavailable = (error: unknown): error is DatabaseUnavailable | KeysRefused =>
  error instanceof DatabaseUnavailable || error instanceof KeysRefused

export interface CliProgramme extends Pick<CliContext, 'database' | 'programme'> {
  /** The database that was looked at. */
  readonly where: () => BilingualText | undefined
  /** What kept a command from its database, or ended its work in it; undefined for any other error. */
  readonly explain: (error: unknown) => BilingualText | undefined
  /** Where it writes beside the database. */
  readonly dataDirectory: () => string | undefined
  readonly close: () => Promise<void>
}

/** Opens what a command requests, on demand, and closes it at the end. */
export function cliProgramme(): CliProgramme {
  const closings: (() => Promise<unknown>)[] = []
  let opened: Promise<Programme> | undefined
  let where: BilingualText | undefined
  let dataDirectory: string | undefined
  const database = async (whenMissing: 'make' | 'refuse') => {
    const config = readConfig()
    if (!config.ok) {
      const { vi, en } = configRefusedText(config.refusal)
      throw new KeysRefused({ vi, en })
    }
    dataDirectory = config.value.dataDirectory
    const { url, name, release } = await ensureDatabase({ ...config.value, whenMissing })
    where = name
    closings.push(release)
    return { url, name, config: config.value }
  }
  const open = async (): Promise<Programme> => {
    const { url, name, config } = await database('refuse')
    await migrateWithKeys(url, config, name)
    const platform = await openPlatform(url, { ...config, logLevel: 'silent' })
    closings.push(platform.close)
    await seedUnits(platform)
    return { platform, url, name, config }
  }
  const programme = () => {
    opened ??= open()
    return opened
  }
  return {
    database: () => database('make'),
    programme,
    where: () => where,
    dataDirectory: () => dataDirectory,
    explain: (error) => (isUnavailable(error) ? error.text : databaseFaultText(error, where)),
    close: async () => {
      for (const close of closings.toReversed()) await close()
    },
  }
}
