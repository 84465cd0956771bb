import type { Journal } from './journal.ts'
import type { SealKeys } from './seal-keys.ts'

/** What seals the record of a database, and where its head is noted outside. */
export interface Seals {
  /** Undefined before the key file was made: the very first seal has no signature. */
  readonly keys: () => Promise<SealKeys | undefined>
  readonly journal: Journal | undefined
}

/** Chained, but neither signed nor noted anywhere: for a database that no key belongs to. */
export const UNSIGNED: Seals = { keys: async () => undefined, journal: undefined }
