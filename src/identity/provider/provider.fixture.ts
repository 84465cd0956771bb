import { createHash, createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import type { IdentityProvider } from '../../platform/identity-provider.ts'

const CLIENT_ID = 'canhtayso'
const CLIENT_SECRET = 'mot-cau-dai-khong-ai-doan-duoc'
const REDIRECT = 'http://localhost:3000/sign-in/provider'

export interface RunningProvider {
  readonly settings: IdentityProvider
  readonly stop: () => Promise<void>
}

const listen = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })

const stopOf = (server: Server) => () =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

const settingsOf = (issuer: string): IdentityProvider => ({
  issuer: new URL(issuer),
  clientId: CLIENT_ID,
  clientSecret: CLIENT_SECRET,
  name: undefined,
  trustedSteps: [],
})

/** A provider that is not of our making; whoever comes is signed in there as the person named. */
export async function startIndependentProvider(person: () => string, redirect = REDIRECT): Promise<RunningProvider> {
  let provider: Provider | undefined
  const server = createServer((request, response) => {
    if (provider === undefined) return
    if (request.url?.startsWith('/interaction/')) void decide(provider, person(), { request, response })
    else void provider.callback()(request, response)
  })
  const issuer = await listen(server)
  provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: [redirect], response_types: ['code'] }],
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    findAccount: (_: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId }) }),
    pkce: { required: () => true },
    cookies: { keys: [randomUUID()] },
  })
  return { settings: settingsOf(issuer), stop: stopOf(server) }
}

async function decide(
  provider: Provider,
  accountId: string,
  { request, response }: { request: IncomingMessage; response: Parameters<ReturnType<Provider['callback']>>[1] },
): Promise<void> {
  const { prompt } = await provider.interactionDetails(request, response)
  if (prompt.name === 'login') return provider.interactionFinished(request, response, { login: { accountId } })
  const grant = new provider.Grant({ accountId, clientId: CLIENT_ID })
  grant.addOIDCScope('openid')
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
}

/** Goes where the browser is sent, through the pages of the provider, until it sends back. */
export async function followTo(url: string): Promise<URLSearchParams> {
  const jar = new Map<string, string>()
  let at = url
  for (let hops = 0; hops < 10; hops++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      jar.set(name, value)
    }
    at = new URL(answer.headers.get('location') ?? '', at).href
    if (at.startsWith(REDIRECT)) return new URL(at).searchParams
  }
  throw new Error('the provider never sent back')
}

/** What a provider says of a sign-in: changed to lie. */
export interface Lie {
  readonly header?: object
  readonly claims?: object
  /** How it is signed: as it should be, not at all, by a stranger, or with the public key as if it were a secret. */
  readonly signature?: 'good' | 'none' | 'stranger' | 'public-key'
}

export interface LyingProvider extends RunningProvider {
  /** The code of somebody who signed in at the page the browser was sent to. */
  readonly enter: (url: string, lie?: Lie) => URLSearchParams
}

interface Entered {
  readonly lie: Lie
  readonly asked: URLSearchParams
}

const keys = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A provider of our making, which says what the test wants. */
export async function startLyingProvider(): Promise<LyingProvider> {
  const own = keys()
  const stranger = keys()
  const entered = new Map<string, Entered>()
  let issuer = ''
  const idToken = ({ lie, asked }: Entered): string => {
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: issuer,
      sub: 'nguoi-1',
      aud: CLIENT_ID,
      iat: now,
      exp: now + 60,
      nonce: asked.get('nonce'),
      ...lie.claims,
    }
    const body = `${encode({ alg: 'RS256', kid: 'k', ...lie.header })}.${encode(claims)}`
    if (lie.signature === 'none') return `${body}.`
    if (lie.signature === 'public-key') {
      const secret = own.publicKey.export({ type: 'spki', format: 'pem' })
      return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`
    }
    const key = lie.signature === 'stranger' ? stranger.privateKey : own.privateKey
    return `${body}.${sign('RSA-SHA256', Buffer.from(body), key).toString('base64url')}`
  }
  const spend = (form: URLSearchParams): object | undefined => {
    const found = entered.get(form.get('code') ?? '')
    entered.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (found === undefined || challenge !== found.asked.get('code_challenge')) return undefined
    return { access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: idToken(found) }
  }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const metadata = {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      authorization_response_iss_parameter_supported: true,
    }
    const jwk = { ...own.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }
    const pages: Record<string, () => object | undefined> = {
      '/.well-known/openid-configuration': () => metadata,
      '/jwks': () => ({ keys: [jwk] }),
      '/token': () => spend(new URLSearchParams(body)),
    }
    const found = pages[request.url ?? '']?.()
    response.writeHead(found === undefined ? 400 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(found ?? { error: 'invalid_grant' }))
  })
  issuer = await listen(server)
  const enter = (url: string, lie: Lie = {}): URLSearchParams => {
    const asked = new URL(url).searchParams
    const code = randomUUID()
    entered.set(code, { lie, asked })
    return new URLSearchParams({ code, state: asked.get('state') ?? '', iss: issuer })
  }
  return { settings: settingsOf(issuer), stop: stopOf(server), enter }
}
