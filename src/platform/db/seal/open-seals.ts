import { join } from 'node:path'
import type { Config } from '../../config.ts'
import { findMasterKeys } from '../../key-file.ts'
import { journalIn } from './journal.ts'
import { type SealKeys, sealKeysOf } from './seal-keys.ts'
import type { Seals } from './seals.ts'

/** Signs with the installation's keys, and notes each head in its data directory. */
export function openSeals(config: Pick<Config, 'keyFile' | 'keys' | 'dataDirectory'>): Seals {
  let known: SealKeys | undefined
  return {
    keys: async () => {
      const found = known === undefined ? await findMasterKeys(config) : undefined
      known ??= found === undefined ? undefined : sealKeysOf(found)
      return known
    },
    journal: journalIn(join(config.dataDirectory, 'seals.log')),
  }
}
