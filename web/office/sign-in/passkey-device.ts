import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'
import type { Answered, RequestBody } from '../../shared/api/interface.ts'
import { Problem } from '../../shared/api/problem.ts'
import { passkeyNotUsedText } from './text.ts'

type NewPasskeyOptions = Answered<'/me/passkeys/begin', 'post'>
type AssertionOptions = Answered<'/me/passkeys/challenge', 'post'>
export type NewPasskey = Omit<RequestBody<'/me/passkeys'>, 'name'>
export type Assertion = RequestBody<'/session/second-step/passkey'>

/** Browsers offer passkeys only to pages that came over https or from this machine. */
export const knowsPasskeys = (): boolean => browserSupportsWebAuthn()

/** Has the device make a passkey. */
export async function makePasskey(optionsJSON: NewPasskeyOptions): Promise<NewPasskey> {
  // The description of the interface says of transports that they are text; the browser passes over those it does not know.
  const options = optionsJSON as Parameters<typeof startRegistration>[0]['optionsJSON']
  const { id, response } = await startRegistration({ optionsJSON: options }).catch(tellNotUsed)
  const { clientDataJSON, attestationObject, transports = [] } = response
  return { id, clientDataJSON, attestationObject, transports }
}

/** Has the device prove that its owner is here. */
export async function signWithPasskey(optionsJSON: AssertionOptions): Promise<Assertion> {
  const options = optionsJSON as Parameters<typeof startAuthentication>[0]['optionsJSON']
  const { id, response } = await startAuthentication({ optionsJSON: options }).catch(tellNotUsed)
  const { clientDataJSON, authenticatorData, signature } = response
  return { id, clientDataJSON, authenticatorData, signature }
}

/** The device says little of why: somebody changed their mind, it took too long, or it holds no such passkey. */
function tellNotUsed(): never {
  throw new Problem(0, { kind: 'passkey-not-used', ...passkeyNotUsedText })
}
