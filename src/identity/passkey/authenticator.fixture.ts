import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { Assertion, NewPasskey } from './passkey.ts'

/** Where and how a device answers: changed to lie. */
export interface Answering {
  readonly origin?: string
  readonly rpId?: string
  readonly isOwnerSeen?: boolean
  readonly type?: string
  /** How often the device has signed; it never goes back. */
  readonly count?: number
}

const SITE = { origin: 'http://localhost:3000', rpId: 'localhost' }
const PRESENT = 0x01
const VERIFIED = 0x04
const MAY_BE_COPIED = 0x08
const IS_COPIED = 0x10
const HAS_KEY = 0x40

/** A device that makes passkeys, as a test holds it in its hand. @source WebAuthn Level 3, CTAP 2.1 */
export function authenticator() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let signed = 0
  const clientData = (type: string, challenge: string, { origin = SITE.origin }: Answering) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const head = (flags: number, { rpId = SITE.rpId, isOwnerSeen = true, count = ++signed }: Answering) => {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(count)
    const all = flags | PRESENT | (isOwnerSeen ? VERIFIED : 0) | MAY_BE_COPIED | IS_COPIED
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([all]), counter])
  }
  return {
    make({ challenge }: { challenge: string }, answering: Answering = {}): NewPasskey {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      const cose = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y, 'base64url'),
      ])
      const authData = Buffer.concat([head(HAS_KEY, answering), Buffer.alloc(16), Buffer.from([0, id.length]), id, cose])
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
        Buffer.from([0x59, authData.length >> 8, authData.length & 0xff]),
        authData,
      ])
      return {
        id: id.toString('base64url'),
        clientDataJSON: clientData(answering.type ?? 'webauthn.create', challenge, answering).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      }
    },
    use({ challenge }: { challenge: string }, answering: Answering = {}): Assertion {
      const data = clientData(answering.type ?? 'webauthn.get', challenge, answering)
      const authData = head(0, answering)
      const over = Buffer.concat([authData, createHash('sha256').update(data).digest()])
      return {
        id: id.toString('base64url'),
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', over, privateKey).toString('base64url'),
      }
    },
  }
}

export type Authenticator = ReturnType<typeof authenticator>
