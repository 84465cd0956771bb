import type { BilingualText } from '../kernel/result.ts'
import { findSystemFault, systemFaultText } from '../kernel/system-fault.ts'
import type { CliContext } from './command.ts'
import type { CliProgramme } from './open-programme.ts'

export interface ClosableContext extends CliContext {
  /** Why a command could not be done that is nobody's bug: no database, no room on the disk. Undefined for any other error. */
  readonly explain: (error: unknown) => Mishap | undefined
  readonly close: () => Promise<void>
}

export interface Mishap extends BilingualText {
  readonly kind: 'database-unavailable' | 'place-unusable'
}

async function askAtTerminal(question: string): Promise<string> {
  // Loaded when somebody is asked: most commands ask nothing.
  const { createInterface } = await import('node:readline/promises')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await terminal.question(question)
  } finally {
    terminal.close()
  }
}

/** What a command may ask for. All that opening the programme takes is loaded with the first such wish. */
export function cliContext(say: (line: string) => void): ClosableContext {
  let loading: Promise<CliProgramme> | undefined
  let loaded: CliProgramme | undefined
  let isWhereSaid = false
  const programme = async (): Promise<CliProgramme> => {
    loading ??= import('./open-programme.ts').then(({ cliProgramme }) => cliProgramme())
    loaded = await loading
    return loaded
  }
  return {
    say,
    ...(process.stdin.isTTY && process.stdout.isTTY && { ask: askAtTerminal }),
    sayWhere: () => {
      const where = loaded?.where()
      if (where === undefined || isWhereSaid) return
      isWhereSaid = true
      say(`Đã xem: ${where.vi}. / Looked at: ${where.en}.`)
    },
    database: async () => (await programme()).database(),
    programme: async () => (await programme()).programme(),
    openPlatform: async () => (await (await programme()).programme()).platform,
    explain(error) {
      const text = loaded?.explain(error)
      if (text !== undefined) return { kind: 'database-unavailable', ...text }
      const fault = findSystemFault(error)
      if (fault === undefined) return undefined
      const place = fault.place ?? loaded?.dataDirectory() ?? process.cwd()
      return { kind: 'place-unusable', ...systemFaultText({ code: fault.code, place }) }
    },
    close: async () => loaded?.close(),
  }
}
