import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { answersWith } from '../../platform/http/answer.ts'
import { ById, Instant, listOf, Nothing, problems, Uuid, words } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Authentication } from '../session/authentication-service.ts'
import { ownAccountService } from '../session/own-account-service.ts'
import type { Sessions } from '../session/session-service.ts'
import type { SignInRefusal } from '../session/sign-in.ts'
import { type Step, signIn, verifySecondStep } from '../session/sign-in-service.ts'
import { signInStatus } from '../session/sign-in-status.ts'
import { signInRefusalText } from '../text.ts'
import { headersOf } from './authenticate-routes.ts'

const Password = words(1000)
const Code = Type.Object(
  { code: Type.String({ minLength: 6, maxLength: 40 }) },
  { title: 'OneTimeCode', additionalProperties: false },
)
const Next = Type.Object({ next: Type.Union([Type.Literal('signed-in'), Type.Literal('second-step')]) }, { title: 'SignInStep' })
const tags = ['session']

/** Guesses from one address; a whole office may share one. */
const rateLimit = { max: 60, timeWindow: 60_000 }

const { answer, answerRefusal } = answersWith<SignInRefusal>(signInRefusalText, signInStatus, (refusal) =>
  refusal.kind === 'locked-for-a-while' ? { 'retry-after': String(refusal.seconds) } : {},
)

const LONGEST_AGENT = 400

const readFrom = ({ ip, headers }: FastifyRequest) => ({
  address: ip,
  userAgent: (headers['user-agent'] ?? '').slice(0, LONGEST_AGENT),
})

/** Somebody who came a step further gets the cookies for the next. */
const goOn =
  (reply: FastifyReply) =>
  ({ cookies, next }: Step) => {
    reply.header('set-cookie', [...cookies])
    return { next }
  }

/** Signing in and out, and what a person does with their own account. */
export const sessionRoutes =
  (platform: Platform, auth: Authentication, sessions: Sessions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/session',
      {
        config: { isPublic: true, rateLimit },
        schema: {
          tags,
          body: Type.Object({ username: words(200), password: Password }, { additionalProperties: false }),
          response: { 200: Next, ...problems(400, 401, 403, 429) },
        },
      },
      async (request, reply) => {
        const result = await signIn(platform, auth, { ...request.body, ...readFrom(request) })
        return answer(reply, result, { 200: goOn(reply) })
      },
    )

    app.post(
      '/session/second-step',
      {
        config: { isPublic: true, rateLimit },
        schema: { tags, body: Code, response: { 200: Next, ...problems(400, 401, 429) } },
      },
      async (request, reply) => {
        const result = await verifySecondStep(platform, auth, {
          headers: headersOf(request),
          code: request.body.code,
          ...readFrom(request),
        })
        return answer(reply, result, { 200: goOn(reply) })
      },
    )

    app.delete(
      '/session',
      { config: { isPublic: true }, schema: { tags, response: { 204: Nothing } } },
      async (request, reply) => {
        const response = await auth.api.signOut({ headers: headersOf(request), asResponse: true })
        sessions.forget()
        return reply.header('set-cookie', response.headers.getSetCookie()).code(204).send(null)
      },
    )
    await app.register(ownRoutes(platform, auth, sessions))
  }

const ownRoutes =
  (platform: Platform, auth: Authentication, sessions: Sessions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const own = ownAccountService(platform, auth)

    app.post(
      '/me/password',
      {
        config: { isForNewcomers: true },
        schema: {
          tags,
          body: Type.Object({ currentPassword: Password, newPassword: Password }, { additionalProperties: false }),
          response: { 204: Nothing, ...problems(400, 401, 409, 422, 429) },
        },
      },
      async (request, reply) => {
        if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
        const result = await own.changePassword(request.signedIn, request.body)
        if (result.ok) sessions.forget()
        return answer(reply, result, 204)
      },
    )

    app.delete('/me/sessions', { schema: { tags, response: { 204: Nothing, ...problems(401) } } }, async (request, reply) => {
      if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
      await own.signOutEverywhere(request.signedIn)
      sessions.forget()
      return reply.code(204).send(null)
    })
    await app.register(openSessionRoutes(own, sessions))
    await app.register(twoFactorRoutes(own, sessions))
  }

const openSessionRoutes =
  (own: ReturnType<typeof ownAccountService>, sessions: Sessions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const Open = Type.Object(
      {
        id: Uuid,
        browser: Type.String({ description: 'As the browser says; empty when it is not known' }),
        system: Type.String(),
        address: Type.String(),
        since: Instant,
        lastUsedAt: Instant,
        isThis: Type.Boolean(),
      },
      { title: 'OpenSession' },
    )
    app.get('/me/sessions', { schema: { tags, response: { 200: listOf(Open), ...problems(401) } } }, async (request, reply) => {
      if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
      return { items: [...(await own.listSessions(request.signedIn))] }
    })

    app.post(
      '/me/sessions/end-others',
      { schema: { tags, response: { 204: Nothing, ...problems(401, 409) } } },
      async (request, reply) => {
        if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
        const result = await own.endOtherSessions(request.signedIn)
        sessions.forget()
        return answer(reply, result, 204)
      },
    )

    app.delete(
      '/me/sessions/:id',
      { schema: { tags, params: ById, response: { 204: Nothing, ...problems(400, 401, 404, 409) } } },
      async (request, reply) => {
        if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
        const result = await own.endSession(request.signedIn, request.params.id)
        sessions.forget()
        return answer(reply, result, 204)
      },
    )
  }

const twoFactorRoutes =
  (own: ReturnType<typeof ownAccountService>, sessions: Sessions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const withPassword = Type.Object({ password: Password }, { additionalProperties: false })
    const withBoth = Type.Object({ password: Password, ...Code.properties }, { additionalProperties: false })
    const Enrolment = Type.Object({ uri: Type.String(), backupCodes: Type.Array(Type.String()) }, { title: 'TwoFactorEnrolment' })

    app.post(
      '/me/two-factor',
      { schema: { tags, body: withPassword, response: { 200: Enrolment, ...problems(400, 401, 409, 429) } } },
      async (request, reply) => {
        if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
        const result = await own.beginTwoFactor(request.signedIn, {
          headers: headersOf(request),
          password: request.body.password,
        })
        return answer(reply, result)
      },
    )

    app.post(
      '/me/two-factor/confirm',
      { config: { rateLimit }, schema: { tags, body: Code, response: { 204: Nothing, ...problems(400, 401, 429) } } },
      async (request, reply) => {
        if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
        const result = await own.confirmTwoFactor(request.signedIn, {
          headers: headersOf(request),
          code: request.body.code,
          ...readFrom(request),
        })
        if (result.ok) {
          sessions.forget()
          reply.header('set-cookie', [...result.value])
        }
        return answer(reply, result, 204)
      },
    )

    app.post(
      '/me/two-factor/end',
      { config: { rateLimit }, schema: { tags, body: withBoth, response: { 204: Nothing, ...problems(400, 401, 429) } } },
      async (request, reply) => {
        if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
        const result = await own.endTwoFactor(request.signedIn, { headers: headersOf(request), ...request.body })
        if (result.ok) sessions.forget()
        return answer(reply, result, 204)
      },
    )
  }
