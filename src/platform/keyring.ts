import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { assert } from '../kernel/assert.ts'
import type { Keyring } from './platform.ts'

/** A master key of 32 bytes. Its id is derived from the key. */
export interface MasterKey {
  readonly id: Buffer
  /** A `KeyObject`, created once: passing bytes would import the key at each use, which takes three times as long as the use. */
  readonly sealing: KeyObject
  readonly indexing: KeyObject
  /** Signs the record of changes. */
  readonly signing: KeyObject
}

const FORMAT = 1
const ID_BYTES = 4
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEADER_BYTES = 1 + ID_BYTES
const KEY_FORM = /^[0-9a-f]{64}$/i

/** The key that encrypted a value is not in the ring. */
export class KeyMissing extends Error {
  override readonly name = 'KeyMissing'
  readonly keyId: string
  constructor(keyId: string) {
    super(
      `These data were sealed with key ${keyId}, which is not in the key file. Put the key file that belongs to this database ` +
        'where CANHTAYSO_KEY_FILE points (it is kept with the backup, apart from the database) and start again.',
    )
    this.keyId = keyId
  }
}

/** @param hex 64 hexadecimal digits */
export function masterKey(hex: string): MasterKey {
  assert(KEY_FORM.test(hex), 'a master key is 64 hexadecimal digits')
  const secret = Buffer.from(hex, 'hex')
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'canhtayso', purpose, 32))
  return {
    id: createHash('sha256').update(derive('id')).digest().subarray(0, ID_BYTES),
    sealing: createSecretKey(derive('seal')),
    indexing: createSecretKey(derive('index')),
    signing: createSecretKey(derive('sign')),
  }
}

/**
 * Encrypts with AES-256-GCM; the header names the key, so that older keys still decrypt.
 *
 * @param keys newest first: the first encrypts, all decrypt. The blind index uses the last (the oldest): if it changed, a
 *   person registered again would not be recognised.
 */
export function keyringOf(keys: readonly MasterKey[]): Keyring {
  const [newest, oldest] = [keys[0], keys.at(-1)]
  assert(newest !== undefined && oldest !== undefined, 'a keyring holds at least one key')
  const byId = new Map(keys.map((key) => [key.id.toString('hex'), key]))
  return {
    seal: (plain) => seal(newest, plain),
    open: (sealed) => open(byId, Buffer.from(sealed)),
    blindIndex: (plain) => createHmac('sha256', oldest.indexing).update(plain, 'utf8').digest(),
  }
}

function seal(key: MasterKey, plain: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const header = Buffer.concat([Buffer.from([FORMAT]), key.id])
  const cipher = createCipheriv('aes-256-gcm', key.sealing, nonce).setAAD(header)
  return Buffer.concat([header, nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

function open(byId: ReadonlyMap<string, MasterKey>, sealed: Buffer): string {
  assert(sealed[0] === FORMAT && sealed.length >= HEADER_BYTES + NONCE_BYTES + TAG_BYTES, 'these bytes were sealed by a keyring')
  const header = sealed.subarray(0, HEADER_BYTES)
  const keyId = header.subarray(1).toString('hex')
  const key = byId.get(keyId)
  if (key === undefined) throw new KeyMissing(keyId)
  const nonce = sealed.subarray(HEADER_BYTES, HEADER_BYTES + NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', key.sealing, nonce).setAAD(header).setAuthTag(sealed.subarray(-TAG_BYTES))
  const text = sealed.subarray(HEADER_BYTES + NONCE_BYTES, -TAG_BYTES)
  return decipher.update(text, undefined, 'utf8') + decipher.final('utf8')
}
