import { masterKey } from '../../keyring.ts'
import type { Journal } from './journal.ts'
import { sealKeysOf } from './seal-keys.ts'
import type { Seals } from './seals.ts'

const KEY = '07'.repeat(32)

/** Signs with a key that every test has; without a journal unless one is given. */
export function testSeals(journal?: Journal): Seals {
  const keys = sealKeysOf([masterKey(KEY)])
  return { keys: async () => keys, journal }
}
