import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { ById, Instant, Made, Nothing, orNull, problems, shownName, Uuid } from '../../platform/http/schemas.ts'
import { passkeyService } from '../session/own-passkey-service.ts'
import type { Door } from '../session/second-step-service.ts'
import type { Sessions } from '../session/session-service.ts'
import { headersOf } from './authenticate-routes.ts'
import {
  AssertionBody,
  Base64Url,
  goOn,
  Next,
  ProofBody,
  rateLimit,
  readFrom,
  signInAnswers,
  signInTags as tags,
} from './sign-in-answer-routes.ts'

const { answer, answerRefusal } = signInAnswers

const Descriptor = Type.Object({ id: Type.String(), type: Type.Literal('public-key'), transports: Type.Array(Type.String()) })
const NewPasskeyAsked = Type.Object(
  {
    challenge: Type.String(),
    rp: Type.Object({ id: Type.String(), name: Type.String() }),
    user: Type.Object({ id: Type.String(), name: Type.String(), displayName: Type.String() }),
    pubKeyCredParams: Type.Array(Type.Object({ alg: Type.Integer(), type: Type.Literal('public-key') })),
    timeout: Type.Integer(),
    attestation: Type.Literal('none'),
    excludeCredentials: Type.Array(Descriptor),
    authenticatorSelection: Type.Object({
      residentKey: Type.Literal('discouraged'),
      userVerification: Type.Literal('required'),
    }),
  },
  { title: 'NewPasskeyAsked', description: 'PublicKeyCredentialCreationOptionsJSON of WebAuthn' },
)
const AssertionAsked = Type.Object(
  {
    challenge: Type.String(),
    rpId: Type.String(),
    allowCredentials: Type.Array(Descriptor),
    timeout: Type.Integer(),
    userVerification: Type.Literal('required'),
  },
  { title: 'PasskeyAssertionAsked', description: 'PublicKeyCredentialRequestOptionsJSON of WebAuthn' },
)
const NewPasskey = Type.Object(
  {
    name: shownName(60),
    id: Base64Url(1400),
    clientDataJSON: Base64Url(4000),
    attestationObject: Base64Url(40_000),
    transports: Type.Array(Type.String({ maxLength: 20, pattern: '^[a-z-]+$' }), { maxItems: 8 }),
  },
  { title: 'NewPasskey', additionalProperties: false },
)
const Kept = Type.Object(
  {
    id: Uuid,
    name: Type.String(),
    isCopied: Type.Boolean({ description: 'Its maker keeps copies, on the other devices of the owner for example' }),
    madeAt: Instant,
    usedAt: orNull(Instant),
  },
  { title: 'Passkey' },
)
const SecondSteps = Type.Object({ hasCode: Type.Boolean(), passkeys: Type.Array(Kept) }, { title: 'SecondSteps' })

/** A person's own passkeys, and signing in with one as the second step. */
export const passkeyRoutes =
  (door: Door, sessions: Sessions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const passkeys = passkeyService(door)
    await app.register(signInRoutes(passkeys))
    await app.register(makingRoutes(passkeys, sessions))

    app.get('/me/second-step', { schema: { tags, response: { 200: SecondSteps, ...problems(401) } } }, async (request, reply) => {
      if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
      const { hasCode, passkeys: kept } = await passkeys.list(request.signedIn)
      return { hasCode, passkeys: [...kept] }
    })

    app.post(
      '/me/passkeys/challenge',
      { schema: { tags, response: { 200: AssertionAsked, ...problems(401, 404) } } },
      async (request, reply) => {
        if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
        return answer(reply, await passkeys.askForProof(request.signedIn))
      },
    )

    app.post(
      '/me/passkeys/:id/end',
      {
        config: { rateLimit },
        schema: { tags, params: ById, body: ProofBody, response: { 204: Nothing, ...problems(400, 401, 404, 409, 429) } },
      },
      async (request, reply) => {
        if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
        const { id } = request.params
        const result = await passkeys.end(request.signedIn, { id, headers: headersOf(request), ...request.body })
        if (result.ok) sessions.forget()
        return answer(reply, result, 204)
      },
    )
  }

const makingRoutes =
  (passkeys: ReturnType<typeof passkeyService>, sessions: Sessions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/me/passkeys/begin',
      {
        config: { rateLimit },
        schema: { tags, body: ProofBody, response: { 200: NewPasskeyAsked, ...problems(400, 401, 409, 429) } },
      },
      async (request, reply) => {
        if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
        return answer(reply, await passkeys.begin(request.signedIn, { headers: headersOf(request), ...request.body }))
      },
    )

    app.post(
      '/me/passkeys',
      { config: { rateLimit }, schema: { tags, body: NewPasskey, response: { 201: Made, ...problems(400, 401, 409, 429) } } },
      async (request, reply) => {
        if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
        const { name, ...device } = request.body
        const result = await passkeys.finish(request.signedIn, { name, answer: device, ...readFrom(request) })
        if (!result.ok) return answerRefusal(reply, result.refusal)
        sessions.forget()
        return reply
          .header('set-cookie', [...result.value.cookies])
          .code(201)
          .send({ id: result.value.id })
      },
    )
  }

const signInRoutes =
  (passkeys: ReturnType<typeof passkeyService>): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/session/second-step/challenge',
      {
        config: { isPublic: true, rateLimit },
        schema: { tags, response: { 200: AssertionAsked, ...problems(400, 401, 404, 429) } },
      },
      async (request, reply) => answer(reply, await passkeys.askAtSignIn(headersOf(request))),
    )

    app.post(
      '/session/second-step/passkey',
      {
        config: { isPublic: true, rateLimit },
        schema: { tags, body: AssertionBody, response: { 200: Next, ...problems(400, 401, 429) } },
      },
      async (request, reply) => {
        const wish = { headers: headersOf(request), answer: request.body, ...readFrom(request) }
        return answer(reply, await passkeys.signIn(wish), { 200: goOn(reply) })
      },
    )
  }
