import type { Static, TSchema } from 'typebox'
import type { PlainDate } from '../kernel/calendar.ts'
import type { BilingualText, Result } from '../kernel/result.ts'
import type { Database } from './db/database.ts'
import type { Seals } from './db/seal/seals.ts'

/** What every service stands on. It is handed in, so that a test can hand in another clock or key. */
export interface Platform {
  readonly database: Database
  readonly clock: Clock
  /** A new UUID version 7: sorts by the time it was made. */
  readonly newId: () => string
  readonly keyring: Keyring
  /** What the database's changes are sealed with, to verify them. */
  readonly seals: Seals
  readonly files: FileStore
  readonly jobs: Jobs
  readonly log: Log
}

export interface Clock {
  /** The instant, for records of what happened. */
  readonly now: () => Date
  /** The legal day, for rules. A demonstration pins it to the days it shows. */
  readonly today: () => PlainDate
}

/** Seals what must not be read from the database alone. The key lives outside it. */
export interface Keyring {
  readonly seal: (plain: string) => Buffer
  /** @throws when the key is not the one that sealed it, or a byte was changed */
  readonly open: (sealed: Uint8Array) => string
  /** The same text gives the same index; the text cannot be had back from it without the key. */
  readonly blindIndex: (plain: string) => Buffer
}

export interface FileStore {
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>
  /** Takes in a stream as a draft: the file is never in memory whole. */
  readonly receive: (content: AsyncIterable<Uint8Array>) => Promise<ReceivedFile>
  /** @throws when there is no such file */
  readonly get: (key: string) => Promise<Uint8Array>
  readonly has: (key: string) => Promise<boolean>
  /** Nothing happens when there is no such file. */
  readonly remove: (key: string) => Promise<void>
}

/** A file that came in as a stream: kept under a key or dropped, once. */
export interface ReceivedFile {
  readonly bytes: number
  /** Of its content, in hexadecimal digits. */
  readonly sha256: string
  /** Where it lies on this machine until it is kept or dropped. */
  readonly path: string
  readonly keep: (key: string) => Promise<void>
  readonly drop: () => Promise<void>
}

/** Tells how far a long job is; `total` is absent while it is not known. */
export type Progress = (step: { readonly done: number; readonly total?: number; readonly note?: string }) => Promise<void>

/** A kind of long work, and what it is about. An input is checked when the work is started, and again when it runs. */
export interface JobKind<Input extends TSchema = TSchema> {
  readonly kind: string
  /** Ids and wishes only. Who acts is the account that started the work, with the roles it holds when the work runs. */
  readonly input: Input
}

/** One run of a job. */
export interface JobRun<Input> {
  readonly input: Input
  /** The account that started it. */
  readonly startedBy: string
  readonly progress: Progress
}

/** Does one job. What it refuses ends the job as failed, with the sentences of the refusal. */
export type JobHandler<Input extends TSchema> = (run: JobRun<Static<Input>>) => Promise<Result<unknown, JobFailure>>

export interface JobState {
  readonly id: string
  readonly kind: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  readonly done: number
  readonly total: number | null
  readonly note: string | null
  readonly result: unknown
  readonly startedBy: string | null
  /** Why it failed, when it did. */
  readonly failure?: JobFailure | null
}

export interface JobFailure extends BilingualText {
  readonly kind: string
}

/** Long work, kept in the database: it survives the process and can be found again. */
export interface Jobs {
  /** @param putBack undoes what starting the job changed, when it was abandoned too often and is never run again */
  readonly register: <Input extends TSchema>(
    kind: JobKind<Input>,
    handler: JobHandler<Input>,
    putBack?: (input: Static<Input>) => Promise<void>,
  ) => void
  /** @returns the job's id at once */
  readonly start: <Input extends TSchema>(kind: JobKind<Input>, input: Static<Input>, startedBy: string) => Promise<string>
  readonly find: (id: string) => Promise<JobState | undefined>
  /** A job of this kind that waits or runs and whose input says this. */
  readonly findOpen: (kind: JobKind, about: Readonly<Record<string, string>>) => Promise<JobState | undefined>
}

export interface Log {
  readonly info: (fields: object, message: string) => void
  readonly warn: (fields: object, message: string) => void
  readonly error: (fields: object, message: string) => void
}
