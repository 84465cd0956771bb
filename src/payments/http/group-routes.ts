import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { ById, listOf, oneOf, problems, Uuid } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { findCycle } from '../cycle/cycle-store.ts'
import { paymentService, readingService } from '../service.ts'
import { asGuard, TimeGuardShown } from './guard-schemas-routes.ts'
import { ConfirmationShown, ObjectionShown } from './list-schemas-routes.ts'
import { LensQuery, Words } from './schemas-routes.ts'
import { answer, answerRefusal } from './status-routes.ts'

const tags = ['payments']
const refusals = problems(400, 403, 404, 409, 422)

/** What communes and groups say of a month: reports confirmed, and "this looks wrong". */
export const groupRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(confirmationRoutes(platform))
    await app.register(objectionRoutes(platform))
  }

const ConfirmBody = Type.Object(
  {
    communeId: Type.Optional(Uuid),
    groupIds: Type.Optional(Type.Array(Uuid, { minItems: 1, maxItems: 5000 })),
    state: oneOf(['approved', 'returned'] as const),
    reason: Type.Optional(Words),
  },
  {
    title: 'ReportsToConfirm',
    additionalProperties: false,
    description: 'Either the groups, or a commune: all of its groups nobody has spoken of yet',
  },
)

const confirmationRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const payments = paymentService(platform)
    const list = {
      tags,
      params: ById,
      querystring: Type.Object({ ...LensQuery, communeId: Type.Optional(Uuid) }),
      response: {
        200: Type.Object({ ...listOf(ConfirmationShown).properties, guards: Type.Array(TimeGuardShown) }),
        ...refusals,
      },
    }
    app.get('/payment-cycles/:id/confirmations', { schema: list }, async (request, reply) => {
      const cycle = await findCycle(platform.database, request.params.id)
      if (cycle === undefined) return answerRefusal(reply, { kind: 'cycle-unknown', cycleId: request.params.id })
      const result = await payments.listReports(request.actor, { ...request.query, month: cycle.month })
      const guards = await payments.guardsOfConfirmation({ month: cycle.month })
      return answer(reply, result, { 200: (value) => ({ items: value, guards: guards.map(asGuard) }) })
    })

    const Written = Type.Object({ groupIds: Type.Array(Uuid) })
    const confirm = { tags, params: ById, body: ConfirmBody, response: { 200: Written, ...refusals } }
    app.post('/payment-cycles/:id/confirmations', { schema: confirm }, async (request, reply) => {
      const cycle = await findCycle(platform.database, request.params.id)
      if (cycle === undefined) return answerRefusal(reply, { kind: 'cycle-unknown', cycleId: request.params.id })
      const { communeId, groupIds, state, reason } = request.body
      const whose = groupIds === undefined && communeId !== undefined ? { communeId } : { groupIds: groupIds ?? [] }
      const result = await payments.confirmReports(request.actor, {
        month: cycle.month,
        of: whose,
        state,
        ...(reason && { reason }),
      })
      return answer(reply, result, { 200: (value) => ({ groupIds: [...value] }) })
    })
  }

const objectionRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const [payments, reading] = [paymentService(platform), readingService(platform)]
    const list = { tags, params: ById, response: { 200: listOf(ObjectionShown), ...refusals } }
    app.get('/payment-cycles/:id/objections', { schema: list }, async (request, reply) => {
      const result = await reading.objections(request.actor, request.params.id)
      return answer(reply, result, { 200: (value) => ({ items: [...value] }) })
    })

    const RaiseBody = Type.Object({ groupId: Uuid, what: Words }, { additionalProperties: false })
    const raise = { tags, params: ById, body: RaiseBody, response: { 201: ObjectionShown, ...refusals } }
    app.post('/payment-cycles/:id/objections', { schema: raise }, async (request, reply) => {
      const result = await payments.object(request.actor, { cycleId: request.params.id, ...request.body })
      return answer(reply, result, 201)
    })

    const AnswerBody = Type.Object({ answer: Words }, { additionalProperties: false })
    const answering = { tags, params: ById, body: AnswerBody, response: { 200: ObjectionShown, ...refusals } }
    app.post('/objections/:id/answer', { schema: answering }, async (request, reply) => {
      const result = await payments.answerObjection(request.actor, {
        objectionId: request.params.id,
        answer: request.body.answer,
      })
      return answer(reply, result)
    })
  }
