import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'
import { assert } from '../../../kernel/assert.ts'

/**
 * Signs the record under a key that the database does not hold: whoever owns the database can compute every hash anew,
 * and no signature.
 */
export interface SealKeys {
  readonly sign: (hash: string) => Signature
  /** A tag of eight bytes for each change, so that the change which was altered can be named. */
  readonly tag: (digests: readonly Buffer[]) => Buffer
  /** @returns nothing when no key of that id is in the ring */
  readonly check: (hash: string, signature: Signature) => boolean | undefined
  readonly tagsOf: (keyId: Buffer, digests: readonly Buffer[]) => Buffer | undefined
}

export interface Signature {
  readonly keyId: Buffer
  readonly mac: Buffer
}

export const TAG_BYTES = 8

/** The part of a master key that signs. */
interface SigningKey {
  readonly id: Buffer
  readonly signing: KeyObject
}

/** @param keys newest first: the first signs, all check */
export function sealKeysOf(keys: readonly SigningKey[]): SealKeys {
  const [newest] = keys
  assert(newest !== undefined, 'a record is signed with a key')
  const keyOf = (id: Buffer): SigningKey | undefined => keys.find((key) => key.id.equals(id))
  return {
    sign: (hash) => ({ keyId: newest.id, mac: macOf(newest.signing, `seal ${hash}`) }),
    tag: (digests) => tagsUnder(newest.signing, digests),
    check: (hash, { keyId, mac }) => {
      const key = keyOf(keyId)
      return key === undefined ? undefined : mac.length === 32 && timingSafeEqual(macOf(key.signing, `seal ${hash}`), mac)
    },
    tagsOf: (keyId, digests) => {
      const key = keyOf(keyId)
      return key === undefined ? undefined : tagsUnder(key.signing, digests)
    },
  }
}

const macOf = (key: KeyObject, text: string): Buffer => createHmac('sha256', key).update(text).digest()

const tagsUnder = (key: KeyObject, digests: readonly Buffer[]): Buffer =>
  Buffer.concat(
    digests.map((digest) => createHmac('sha256', key).update('change ').update(digest).digest().subarray(0, TAG_BYTES)),
  )
