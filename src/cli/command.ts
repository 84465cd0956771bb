import type { ParseArgsConfig } from 'node:util'
import type { BilingualText } from '../kernel/result.ts'
import type { Config } from '../platform/config.ts'
import type { Platform } from '../platform/platform.ts'

/**
 * The outcome of a command: exit 0 done, 1 refused with reasons, 2 wrong usage. Fields of `json` and the lines may be
 * iterators, which are streamed to the output.
 */
export type Outcome =
  | { readonly exit: 0 | 1; readonly json: unknown; readonly lines: Iterable<string> }
  | { readonly exit: 2; readonly usage: BilingualText }

export interface Arguments {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | undefined>>
}

export interface Command {
  /** As typed: `import registers`. */
  readonly name: string
  readonly synopsis: string
  readonly summary: BilingualText
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** Loads what the command does. It alone pulls in what it works with: no other command pays for that at its start. */
  readonly load: () => Promise<Handler>
}

/** What a command does once its words are parsed. */
export type Handler = (args: Arguments, context: CliContext) => Promise<Outcome>

/** The opened programme, migrated and with its units. */
export interface Programme {
  readonly platform: Platform
  readonly url: string
  readonly config: Config
  /** To say which database it is. */
  readonly name: BilingualText
}

/** What a command may request; the database is started only on demand, and none is begun but where that is what was asked for. */
export interface CliContext {
  readonly openPlatform: () => Promise<Platform>
  readonly programme: () => Promise<Programme>
  /** The database as it is, not migrated; a private one that is not there is made. */
  readonly database: () => Promise<Omit<Programme, 'platform'>>
  /** Progress for a person's eyes: on standard error, so that `--json` stays clean. */
  readonly say: (line: string) => void
  /** Asks whoever sits at the terminal; nothing where nobody does. */
  readonly ask?: (question: string) => Promise<string>
  /** Says which database was looked at, once, where there is little to tell otherwise; nothing when none was. */
  readonly sayWhere: () => void
}

export const done = (json: unknown, lines: Iterable<string>): Outcome => ({ exit: 0, json, lines })
export const refused = (json: unknown, lines: readonly string[]): Outcome => ({ exit: 1, json, lines })
export const wrongUsage = (vi: string, en: string): Outcome => ({ exit: 2, usage: { vi, en } })

/** Formats the refusal of a use case: the kind for machines, both languages for people. */
export const refusedBecause = (refusal: { readonly kind: string }, { vi, en }: BilingualText): Outcome =>
  refused({ refused: { ...refusal, vi, en } }, [vi, en])
