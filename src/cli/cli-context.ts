import type { BilingualText } from '../kernel/result.ts'
import type { CliContext } from './command.ts'
import type { CliProgramme } from './open-programme.ts'

export interface ClosableContext extends CliContext {
  /** The sentence for what kept a command from having a database; undefined for any other error. */
  readonly unavailableText: (error: unknown) => Promise<BilingualText | undefined>
  readonly close: () => Promise<void>
}

/** What a command may ask for. All that opening the programme takes is loaded with the first such wish. */
export function cliContext(say: (line: string) => void): ClosableContext {
  let loaded: Promise<CliProgramme> | undefined
  const programme = (): Promise<CliProgramme> => {
    loaded ??= import('./open-programme.ts').then(({ cliProgramme }) => cliProgramme())
    return loaded
  }
  return {
    say,
    database: async () => (await programme()).database(),
    programme: async () => (await programme()).programme(),
    openPlatform: async () => (await (await programme()).programme()).platform,
    async unavailableText(error) {
      if (loaded === undefined) return undefined
      const { isUnavailable } = await import('./open-programme.ts')
      return isUnavailable(error) ? error.text : undefined
    },
    close: async () => (await loaded)?.close(),
  }
}
