import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { COST } from './password-cost.ts'

type Cost = typeof COST
interface KeptHash {
  readonly cost: Cost
  readonly salt: Uint8Array | string
  readonly key: Buffer
}

const SALT_BYTES = 16
const KEY_BYTES = 32
/** `$scrypt$ln=14,r=8,p=5$salt$key`, as the PHC string format writes it. */
const PHC = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/
/** As the sign-in library wrote it: salt and key in hexadecimal digits, the salt taken as text. */
const OF_THE_LIBRARY = /^([0-9a-f]{32}):([0-9a-f]{128})$/
const COST_OF_THE_LIBRARY: Cost = { N: 2 ** 14, r: 16, p: 1 }

/** @returns the password as it is kept, under a salt of its own, with what it cost */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(password, { salt, cost: COST, bytes: KEY_BYTES })
  return `$scrypt$ln=${Math.log2(COST.N)},r=${COST.r},p=${COST.p}$${base64(salt)}$${base64(key)}`
}

/** Whether it is the password that was hashed, at whatever cost. */
export async function verifyPassword({ hash, password }: { readonly hash: string; readonly password: string }): Promise<boolean> {
  const kept = parseHash(hash)
  if (kept === undefined) return false
  return timingSafeEqual(kept.key, await derive(password, { ...kept, bytes: kept.key.length }))
}

/** Whether it was hashed at another cost than passwords are hashed at now. */
export function isOutdated(hash: string): boolean {
  const cost = parseHash(hash)?.cost
  return cost !== undefined && (cost.N !== COST.N || cost.r !== COST.r || cost.p !== COST.p)
}

function parseHash(hash: string): KeptHash | undefined {
  const [, ln, r, p, salt = '', key = ''] = PHC.exec(hash) ?? []
  if (ln !== undefined)
    return { cost: { N: 2 ** Number(ln), r: Number(r), p: Number(p) }, salt: fromBase64(salt), key: fromBase64(key) }
  const [, oldSalt, oldKey = ''] = OF_THE_LIBRARY.exec(hash) ?? []
  return oldSalt === undefined ? undefined : { cost: COST_OF_THE_LIBRARY, salt: oldSalt, key: Buffer.from(oldKey, 'hex') }
}

const BLOCK_BYTES = 128
const runScrypt = promisify<string, Uint8Array | string, number, ScryptOptions, Buffer>(scrypt)

/** Off the event loop. */
const derive = (password: string, { salt, cost, bytes }: Omit<KeptHash, 'key'> & { readonly bytes: number }): Promise<Buffer> =>
  runScrypt(password.normalize('NFKC'), salt, bytes, { ...cost, maxmem: 2 * BLOCK_BYTES * cost.r * (cost.N + cost.p) })

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')
const fromBase64 = (text: string): Buffer => Buffer.from(text, 'base64')
