import type { Journal } from './journal.ts'
import type { SealKeys } from './seal-keys.ts'

/** What seals the record of a database, and where its head is noted outside. */
export interface Seals {
  /** Undefined where there is no key file: such a seal has no signature, and verification says so. */
  readonly keys: () => Promise<SealKeys | undefined>
  readonly journal: Journal | undefined
}

/** Chained, but neither signed nor noted anywhere: for a database that no key belongs to. */
export const UNSIGNED: Seals = { keys: async () => undefined, journal: undefined }
