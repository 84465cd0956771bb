import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Instant, Nothing, orNull, problems } from '../../platform/http/schemas.ts'
import type { Site } from '../passkey/passkey.ts'
import { createProviderClient } from '../provider/provider-client-service.ts'
import { type ProviderDoor, providerService, type SentOut } from '../provider/provider-service.ts'
import type { Door } from '../session/second-step-service.ts'
import type { Sessions } from '../session/session-service.ts'
import { headersOf } from './authenticate-routes.ts'
import { goOn, ProofBody, rateLimit, readFrom, signInAnswers, signInTags as tags } from './sign-in-answer-routes.ts'

const { answer, answerRefusal } = signInAnswers
const UNSET = { kind: 'provider-unset' } as const

const Told = Type.Object({ provider: orNull(Type.Object({ name: orNull(Type.String()) })) }, { title: 'WaysToSignIn' })
const Away = Type.Object(
  { url: Type.String({ description: "The provider's page, to which the browser goes" }) },
  { title: 'SentOut' },
)
const given = (maxLength: number) => Type.Optional(Type.String({ maxLength }))
/** What the provider adds to the address it sends the browser back to. */
const Back = Type.Object(
  {
    state: given(500),
    code: given(4000),
    iss: given(500),
    error: given(200),
  },
  { title: 'ProviderAnswer', additionalProperties: false },
)
const Came = Type.Object(
  {
    next: Type.Union([Type.Literal('signed-in'), Type.Literal('second-step'), Type.Literal('linked')]),
    ways: Type.Optional(Type.Array(Type.Enum(['code', 'passkey']))),
  },
  { title: 'ProviderStep' },
)
const Link = Type.Object(
  { link: orNull(Type.Object({ subjectEnd: Type.String({ description: 'Masked' }), linkedAt: Instant })) },
  { title: 'ProviderLink' },
)

/** Where the provider sends the browser back to: a page of the web, which hands the answer over. */
export const BACK_FROM_PROVIDER = '/sign-in/provider'

/** The door with the provider that was set. */
export function toProviderDoor(
  door: Door,
  { provider, publicUrl }: { provider: ProviderDoor['provider']; publicUrl: URL },
): ProviderDoor {
  const redirectUri = new URL(BACK_FROM_PROVIDER, publicUrl).href
  return { ...door, provider, client: createProviderClient(provider, { redirectUri, log: door.platform.log }) }
}

/** Without a provider everything here is refused in words. */
interface Settings {
  readonly site: Site
  readonly door: ProviderDoor | undefined
}

/** Signing in with the province's identity provider, where one is set, and linking one's own account to it. */
export const providerRoutes =
  (settings: Settings, sessions: Sessions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { door } = settings
    app.get('/session/ways', { config: { isPublic: true }, schema: { tags, response: { 200: Told } } }, async () => ({
      provider: door === undefined ? null : { name: door.provider.name ?? null },
    }))
    await app.register(signInRoutes(settings, sessions))
    await app.register(linkRoutes(settings))
  }

const signInRoutes =
  ({ site, door }: Settings, sessions: Sessions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const provider = door && providerService(door)
    const ticket = ticketOf(site)

    app.post(
      '/session/provider',
      { config: { isPublic: true, rateLimit }, schema: { tags, response: { 200: Away, ...problems(400, 404, 429, 502) } } },
      async (_request, reply) => {
        if (provider === undefined) return answerRefusal(reply, UNSET)
        return answer(reply, await provider.begin(), { 200: ticket.give(reply) })
      },
    )

    app.post(
      '/session/provider/finish',
      {
        config: { isPublic: true, rateLimit },
        schema: { tags, body: Back, response: { 200: Came, ...problems(400, 401, 403, 404, 409, 429, 502) } },
      },
      async (request, reply) => {
        if (provider === undefined) return answerRefusal(reply, UNSET)
        const query = new URLSearchParams(Object.entries(request.body))
        const came = { ticket: ticket.read(request), query, signedIn: request.signedIn, headers: headersOf(request) }
        const result = await provider.finish({ ...came, ...readFrom(request) })
        reply.header('set-cookie', ticket.end)
        sessions.forget()
        return answer(reply, result, {
          200: (step) => {
            if (step.next === 'linked') return { next: step.next }
            const { cookies, ...on } = step
            return goOn(reply)({ ...on, cookies: [...cookies, ticket.end] })
          },
        })
      },
    )
  }

const linkRoutes =
  ({ site, door }: Settings): FastifyPluginAsyncTypebox =>
  async (app) => {
    const provider = door && providerService(door)
    const ticket = ticketOf(site)

    app.get('/me/provider', { schema: { tags, response: { 200: Link, ...problems(401) } } }, async (request, reply) => {
      if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
      return { link: (await provider?.findLink(request.signedIn)) ?? null }
    })

    app.post(
      '/me/provider',
      {
        config: { rateLimit },
        schema: { tags, body: ProofBody, response: { 200: Away, ...problems(400, 401, 404, 409, 429, 502) } },
      },
      async (request, reply) => {
        if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
        if (provider === undefined) return answerRefusal(reply, UNSET)
        const result = await provider.beginLink(request.signedIn, { headers: headersOf(request), ...request.body })
        return answer(reply, result, { 200: ticket.give(reply) })
      },
    )

    app.post(
      '/me/provider/end',
      {
        config: { rateLimit },
        schema: { tags, body: ProofBody, response: { 204: Nothing, ...problems(400, 401, 404, 409, 429) } },
      },
      async (request, reply) => {
        if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
        if (provider === undefined) return answerRefusal(reply, UNSET)
        return answer(reply, await provider.endLink(request.signedIn, { headers: headersOf(request), ...request.body }), 204)
      },
    )
  }

const TICKET_SECONDS = 600

/** The cookie that binds what comes back from the provider to the browser that was sent there. */
function ticketOf({ origin }: Site) {
  const isHttps = origin.startsWith('https:')
  const name = `${isHttps ? '__Host-' : ''}canhtayso.provider`
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`
  return {
    end: `${name}=; Max-Age=0; ${attributes}`,
    give:
      (reply: FastifyReply) =>
      ({ url, ticket }: SentOut) => {
        reply.header('set-cookie', `${name}=${ticket}; Max-Age=${TICKET_SECONDS}; ${attributes}`)
        return { url }
      },
    read: ({ cookies }: FastifyRequest): string => cookies[name] ?? '',
  }
}
