import { createHash, randomBytes } from 'node:crypto'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Assertion, NewPasskey, Occasion, PasskeyRefusal, Site } from './passkey.ts'
import { insertPasskey, type KeptPasskey, noteUse, selectPasskeys } from './passkey-store.ts'
import { keepProof, takeProof } from './proof-store.ts'

type PasskeyPlatform = Pick<Platform, 'database' | 'newId'>

/** For whom a challenge is, and to what it is bound: a session, or a sign-in that waits for its second step. */
export interface ChallengePurpose {
  readonly occasion: Occasion
  readonly userId: string
  readonly boundTo: string
}

const MINUTES = 5
const CHALLENGE_BYTES = 32
/** ES256, EdDSA and RS256. */
const ALGORITHMS = [-7, -8, -257]

/** What is bound is a secret of its own, so that only its hash is in the name. */
const identifierOf = ({ occasion, userId, boundTo }: ChallengePurpose): string =>
  `passkey-${occasion}-${createHash('sha256').update(`${userId} ${boundTo}`).digest('hex')}`

async function giveChallenge({ database, newId }: PasskeyPlatform, asked: ChallengePurpose): Promise<string> {
  const value = randomBytes(CHALLENGE_BYTES).toString('base64url')
  await keepProof(database, { id: newId(), identifier: identifierOf(asked), value, minutes: MINUTES })
  return value
}

const describe = ({ credentialId, transports }: KeptPasskey) => ({
  id: credentialId,
  type: 'public-key' as const,
  transports: [...transports],
})

/** What the browser asks a device for a new passkey with: none it holds already, and only with a finger, face or PIN. */
export async function askForNewPasskey(
  platform: PasskeyPlatform,
  site: Site,
  { boundTo, ...user }: { userId: string; username: string; name: string; boundTo: string },
) {
  const { userId } = user
  const held = await selectPasskeys(platform.database, userId)
  return {
    challenge: await giveChallenge(platform, { occasion: 'make', userId, boundTo }),
    rp: { id: site.id, name: 'Cánh Tay Số' },
    user: { id: Buffer.from(userId).toString('base64url'), name: user.username, displayName: user.name },
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ alg, type: 'public-key' as const })),
    timeout: MINUTES * 60_000,
    attestation: 'none' as const,
    excludeCredentials: held.map(describe),
    authenticatorSelection: { residentKey: 'discouraged' as const, userVerification: 'required' as const },
  }
}

/** What the browser asks a device for a proof with. */
export async function askForAssertion(platform: PasskeyPlatform, site: Site, asked: ChallengePurpose) {
  const held = await selectPasskeys(platform.database, asked.userId)
  if (held.length === 0) return refuse({ kind: 'passkey-unknown' as const })
  return accept({
    challenge: await giveChallenge(platform, asked),
    rpId: site.id,
    allowCredentials: held.map(describe),
    timeout: MINUTES * 60_000,
    userVerification: 'required' as const,
  })
}

/** A passkey that its device has proved to hold. */
export interface ProvedPasskey {
  readonly credentialId: string
  readonly publicKey: Uint8Array
  readonly signCount: number
  readonly mayBeCopied: boolean
  readonly isCopied: boolean
  readonly transports: readonly string[]
}

/** Checks what a device answered to the challenge that was given last; whatever comes of it, the challenge is spent. */
export async function checkNewPasskey(
  { database }: Pick<Platform, 'database'>,
  site: Site,
  { answer, ...asked }: Omit<ChallengePurpose, 'occasion'> & { answer: NewPasskey },
): Promise<Result<ProvedPasskey, PasskeyRefusal>> {
  const challenge = await takeProof(database, identifierOf({ ...asked, occasion: 'make' }))
  if (challenge === undefined) return refuse({ kind: 'passkey-refused' })
  const { id, clientDataJSON, attestationObject, transports } = answer
  const response = { clientDataJSON, attestationObject }
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const checked = await verifyRegistrationResponse({
    response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response },
    ...expectedOf(site, challenge),
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => undefined)
  if (checked?.verified !== true) return refuse({ kind: 'passkey-refused' })
  const { credential, credentialDeviceType, credentialBackedUp } = checked.registrationInfo
  return accept({
    credentialId: credential.id,
    publicKey: credential.publicKey,
    signCount: credential.counter,
    mayBeCopied: credentialDeviceType === 'multiDevice',
    isCopied: credentialBackedUp,
    transports,
  })
}

const expectedOf = ({ id, origin }: Site, challenge: string) => ({
  expectedChallenge: challenge,
  expectedOrigin: origin,
  expectedRPID: id,
  requireUserVerification: true,
})

/**
 * Checks that the owner used one of the account's passkeys, with the challenge given last for this very occasion; the
 * challenge is spent whatever comes of it.
 */
export async function checkAssertion(
  { database }: Pick<Platform, 'database'>,
  site: Site,
  { answer, ...asked }: ChallengePurpose & { answer: Assertion },
): Promise<Result<void, PasskeyRefusal>> {
  const challenge = await takeProof(database, identifierOf(asked))
  const held = await selectPasskeys(database, asked.userId)
  const passkey = held.find(({ credentialId }) => credentialId === answer.id)
  if (challenge === undefined || passkey === undefined) return refuse({ kind: 'passkey-refused' })
  const { id, ...response } = answer
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const checked = await verifyAuthenticationResponse({
    response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response },
    ...expectedOf(site, challenge),
    credential: { id: passkey.credentialId, publicKey: passkey.publicKey, counter: passkey.signCount },
  }).catch(() => undefined)
  if (checked?.verified !== true) return refuse({ kind: 'passkey-refused' })
  const { newCounter, credentialBackedUp } = checked.authenticationInfo
  const isNoted = await noteUse(database, { id: passkey.id, signCount: newCounter, isCopied: credentialBackedUp })
  return isNoted ? accept(undefined) : refuse({ kind: 'passkey-refused' })
}

/** Keeps a passkey under the name its owner gives it. */
export async function keepPasskey(
  transaction: Transaction,
  row: ProvedPasskey & { id: string; userId: string; name: string },
): Promise<Result<void, PasskeyRefusal>> {
  return (await insertPasskey(transaction, row)) ? accept(undefined) : refuse({ kind: 'passkey-there' })
}
