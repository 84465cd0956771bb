import { type KeptPin, keep } from '../store/kept.ts'

const ROUNDS = 200_000
const TRIES = 5
const WAIT_MS = 60_000

export const isPin = (typed: string): boolean => /^\d{4,6}$/.test(typed)

async function digestOf(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits'])
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }, key, 256))
}

/** Keeps a digest of the PIN on the phone; it goes nowhere else. */
export async function setPin(pin: string): Promise<void> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  await keep({ name: 'pin', salt, digest: await digestOf(pin, salt), failures: 0, waitUntil: 0 })
}

export type Unlocked = { readonly kind: 'open' } | { readonly kind: 'wrong'; readonly left: number } | Waiting
interface Waiting {
  readonly kind: 'wait'
  readonly seconds: number
}

/** Compares a PIN with the one that was set. After five wrong ones the phone waits, longer each time. */
export async function tryPin(kept: KeptPin, pin: string, now: number = Date.now()): Promise<Unlocked> {
  if (kept.waitUntil > now) return { kind: 'wait', seconds: Math.ceil((kept.waitUntil - now) / 1000) }
  const digest = await digestOf(pin, new Uint8Array(kept.salt))
  if (digest.every((byte, place) => byte === kept.digest[place])) {
    if (kept.failures > 0) await keep({ ...kept, failures: 0, waitUntil: 0 })
    return { kind: 'open' }
  }
  const failures = kept.failures + 1
  const rounds = Math.floor(failures / TRIES)
  const mustWait = failures % TRIES === 0
  await keep({ ...kept, failures, waitUntil: mustWait ? now + WAIT_MS * rounds : 0 })
  return mustWait ? { kind: 'wait', seconds: (WAIT_MS * rounds) / 1000 } : { kind: 'wrong', left: TRIES - (failures % TRIES) }
}
