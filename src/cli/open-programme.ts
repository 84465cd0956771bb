import { configRefusedText, readConfig } from '../platform/config.ts'
import { DatabaseUnavailable } from '../platform/db/embedded/database-unavailable.ts'
import { ensureDatabase } from '../platform/db/ensure-database.ts'
import { KeysRefused } from '../platform/key-file.ts'
import { migrateWithKeys, openPlatform } from '../platform/open-platform.ts'
import { seedUnits } from '../units/service.ts'
import type { CliContext, Programme } from './command.ts'

/** Errors that leave a command without a database: reported with exit 1. */
export const isUnavailable = (error: unknown): error is DatabaseUnavailable | KeysRefused =>
  error instanceof DatabaseUnavailable || error instanceof KeysRefused

export interface CliProgramme extends Pick<CliContext, 'database' | 'programme'> {
  readonly close: () => Promise<void>
}

/** Opens what a command requests, on demand, and closes it at the end. */
export function cliProgramme(): CliProgramme {
  const closings: (() => Promise<unknown>)[] = []
  let opened: Promise<Programme> | undefined
  const database = async () => {
    const config = readConfig()
    if (!config.ok) {
      const { vi, en } = configRefusedText(config.refusal)
      throw new KeysRefused({ vi, en })
    }
    const { url, release } = await ensureDatabase(config.value)
    closings.push(release)
    return { url, config: config.value }
  }
  const open = async (): Promise<Programme> => {
    const { url, config } = await database()
    await migrateWithKeys(url, config)
    const platform = await openPlatform(url, { ...config, logLevel: 'silent' })
    closings.push(platform.close)
    await seedUnits(platform)
    return { platform, url, config }
  }
  const programme = () => {
    opened ??= open()
    return opened
  }
  return {
    database,
    programme,
    close: async () => {
      for (const close of closings.toReversed()) await close()
    },
  }
}
