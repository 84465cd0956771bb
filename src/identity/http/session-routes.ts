import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { ById, Instant, listOf, Nothing, problems, Uuid, words } from '../../platform/http/schemas.ts'
import { ownAccountService } from '../session/own-account-service.ts'
import type { Door } from '../session/second-step-service.ts'
import type { Sessions } from '../session/session-service.ts'
import { signIn, verifySecondStep } from '../session/sign-in-service.ts'
import { headersOf } from './authenticate-routes.ts'
import {
  Code,
  goOn,
  Next,
  Password,
  ProofBody,
  rateLimit,
  readFrom,
  signInAnswers,
  signInTags as tags,
} from './sign-in-answer-routes.ts'

const { answer, answerRefusal } = signInAnswers

/** Signing in and out, and what a person does with their own account. */
export const sessionRoutes =
  (door: Door, sessions: Sessions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { platform, auth } = door
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
    await app.register(ownRoutes(door, sessions))
  }

const ownRoutes =
  (door: Door, sessions: Sessions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const own = ownAccountService(door)

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

    app.delete(
      '/me/sessions',
      { schema: { tags, response: { 204: Nothing, ...problems(401, 409) } } },
      async (request, reply) => {
        if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
        const result = await own.signOutEverywhere(request.signedIn)
        sessions.forget()
        return answer(reply, result, 204)
      },
    )
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
    const Enrolment = Type.Object({ uri: Type.String(), backupCodes: Type.Array(Type.String()) }, { title: 'TwoFactorEnrolment' })

    app.post(
      '/me/two-factor',
      { schema: { tags, body: ProofBody, response: { 200: Enrolment, ...problems(400, 401, 409, 429) } } },
      async (request, reply) => {
        if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
        const result = await own.beginTwoFactor(request.signedIn, { headers: headersOf(request), ...request.body })
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
      { config: { rateLimit }, schema: { tags, body: ProofBody, response: { 204: Nothing, ...problems(400, 401, 409, 429) } } },
      async (request, reply) => {
        if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
        const result = await own.endTwoFactor(request.signedIn, { headers: headersOf(request), ...request.body })
        if (result.ok) sessions.forget()
        return answer(reply, result, 204)
      },
    )
  }
