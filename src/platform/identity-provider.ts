import { readFileSync, statSync } from 'node:fs'

/** A province's OpenID Connect provider, as whoever runs the machine set it. */
export interface IdentityProvider {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  /** As the button names it; undefined leaves it to the page. */
  readonly name: string | undefined
  /** Values of `acr` or `amr` that count as a second step made there; none unless set. */
  readonly trustedSteps: readonly string[]
}

/** Why the settings of the provider are not taken. */
export interface ProviderRefused {
  readonly kind: 'not-whole' | 'not-an-issuer' | 'not-a-secret-file'
  readonly name: string
  readonly given: string
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
const EVERYBODY_READS = 0o004

/**
 * Parses the settings of the provider; nothing is asked of it before somebody signs in with it.
 *
 * @returns undefined when none of them is set
 */
export function readIdentityProvider(get: (name: string) => string | undefined): IdentityProvider | undefined | ProviderRefused {
  const needed = ['CANHTAYSO_OIDC_ISSUER', 'CANHTAYSO_OIDC_CLIENT_ID', 'CANHTAYSO_OIDC_SECRET_FILE'] as const
  const [issuer = '', clientId = '', secretFile = ''] = needed.map(get)
  if (issuer === '' && clientId === '' && secretFile === '') return undefined
  // The provider sends people back to the public address, so it has to be set as well.
  const missing = [...needed, 'CANHTAYSO_URL'].find((name) => get(name) === undefined)
  if (missing !== undefined) return { kind: 'not-whole', name: missing, given: '' }
  if (!isIssuer(issuer)) return { kind: 'not-an-issuer', name: 'CANHTAYSO_OIDC_ISSUER', given: issuer }
  const clientSecret = readSecret(secretFile)
  if (clientSecret === undefined) return { kind: 'not-a-secret-file', name: 'CANHTAYSO_OIDC_SECRET_FILE', given: secretFile }
  return {
    issuer: new URL(issuer),
    clientId,
    clientSecret,
    name: get('CANHTAYSO_OIDC_NAME'),
    trustedSteps: (get('CANHTAYSO_OIDC_TRUSTED_STEPS') ?? '').split(/[\s,]+/).filter(Boolean),
  }
}

/** An https address; http only on this machine, where nobody can listen in between. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, search, hash } = new URL(text)
  return search === '' && hash === '' && (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname)))
}

function readSecret(file: string): string | undefined {
  try {
    if (process.platform !== 'win32' && (statSync(file).mode & EVERYBODY_READS) !== 0) return undefined
    return readFileSync(file, 'utf8').trim() || undefined
  } catch {
    return undefined
  }
}
