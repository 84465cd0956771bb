import type { Configuration } from 'openid-client'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { IdentityProvider } from '../../platform/identity-provider.ts'
import type { Log } from '../../platform/platform.ts'
import type { ClaimedSteps } from './claimed-steps.ts'

/** What the provider's answer has to fit; kept here, out of reach of the browser. */
export interface Expected {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Whom the provider signed in. The library has compared the issuer with the one that was set. */
export interface ProviderPerson extends ClaimedSteps {
  readonly subject: string
}

export type ProviderRefusal = { readonly kind: 'provider-unreachable' } | { readonly kind: 'provider-refused' }

export interface ProviderClient {
  /** @returns where the browser goes, and what is expected back */
  readonly begin: () => Promise<Result<{ readonly url: string; readonly expected: Expected }, ProviderRefusal>>
  /** @param query what the provider sent the browser back with */
  readonly finish: (query: URLSearchParams, expected: Expected) => Promise<Result<ProviderPerson, ProviderRefusal>>
}

const ANSWER_WITHIN_SECONDS = 8
const CLOCKS_DIFFER_SECONDS = 30

/**
 * The province's identity provider. Authorisation code with PKCE; state, nonce, issuer, audience, times and the signature
 * of the ID token are checked by the library. The provider is asked for its metadata when somebody first signs in with it.
 */
export function createProviderClient(
  settings: IdentityProvider,
  { redirectUri, log }: { redirectUri: string; log: Log },
): ProviderClient {
  let found: Promise<Configuration> | undefined
  const discover = (): Promise<Configuration> => {
    found ??= discoverProvider(settings).catch((error: unknown) => {
      found = undefined
      throw error
    })
    return found
  }
  const unreachable = (err: unknown): ProviderRefusal => {
    log.warn({ err }, 'the identity provider did not answer')
    return { kind: 'provider-unreachable' }
  }
  return {
    async begin() {
      const client = await import('openid-client')
      try {
        const configuration = await discover()
        const verifier = client.randomPKCECodeVerifier()
        const expected = { state: client.randomState(), nonce: client.randomNonce(), verifier }
        const url = client.buildAuthorizationUrl(configuration, {
          redirect_uri: redirectUri,
          scope: 'openid',
          response_type: 'code',
          state: expected.state,
          nonce: expected.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        })
        return accept({ url: url.href, expected })
      } catch (error) {
        return refuse(unreachable(error))
      }
    },

    async finish(query, { state, nonce, verifier }) {
      const client = await import('openid-client')
      try {
        const configuration = await discover()
        const back = new URL(`${redirectUri}?${query}`)
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
        const tokens = await client.authorizationCodeGrant(configuration, back, checks)
        const claims = tokens.claims()
        if (claims === undefined) return refuse({ kind: 'provider-refused' })
        return accept({ subject: claims.sub, acr: claims['acr'], amr: claims['amr'] })
      } catch (error) {
        if (isUnreachable(error)) return refuse(unreachable(error))
        log.warn({ err: error }, 'the answer of the identity provider was not taken')
        return refuse({ kind: 'provider-refused' })
      }
    },
  }
}

async function discoverProvider({ issuer, clientId, clientSecret }: IdentityProvider): Promise<Configuration> {
  const client = await import('openid-client')
  const metadata = { [client.clockTolerance]: CLOCKS_DIFFER_SECONDS }
  // The setting allows plain http on this machine only.
  const plain = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []
  return client.discovery(issuer, clientId, metadata, client.ClientSecretBasic(clientSecret), {
    timeout: ANSWER_WITHIN_SECONDS,
    execute: [client.enableNonRepudiationChecks, ...plain],
  })
}

/** Nothing came back in time, or what came back was a fault of the provider's own. */
function isUnreachable(error: unknown): boolean {
  const { cause, code } = error as { cause?: unknown; code?: unknown }
  if (code === 'OAUTH_TIMEOUT' || error instanceof TypeError) return true
  return cause instanceof Response && cause.status >= 500
}
