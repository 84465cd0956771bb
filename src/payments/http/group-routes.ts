import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { problems, sendRefusal } from '../../platform/http/problem.ts'
import type { Platform } from '../../platform/platform.ts'
import { findCycle } from '../cycle/cycle-store.ts'
import { paymentRefusalText } from '../cycle/cycle-text.ts'
import { paymentService, readingService } from '../service.ts'
import { ConfirmationShown, ObjectionShown } from './list-schemas-routes.ts'
import { Id, LensQuery, oneOf, Uuid, Words } from './schemas-routes.ts'
import { STATUS } from './status-routes.ts'

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
  { additionalProperties: false, description: 'Either the groups, or a commune: all of its groups nobody has spoken of yet' },
)

const confirmationRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const payments = paymentService(platform)
    const list = {
      tags,
      params: Id,
      querystring: Type.Object({ ...LensQuery, communeId: Type.Optional(Uuid) }),
      response: { 200: Type.Object({ items: Type.Array(ConfirmationShown) }), ...refusals },
    }
    app.get('/payment-cycles/:id/confirmations', { schema: list }, async (request, reply) => {
      const cycle = await findCycle(platform.database, request.params.id)
      if (cycle === undefined)
        return sendRefusal(reply, { kind: 'cycle-unknown', cycleId: request.params.id }, paymentRefusalText, STATUS)
      const result = await payments.listReports(request.actor, { ...request.query, month: cycle.month })
      if (!result.ok) return sendRefusal(reply, result.refusal, paymentRefusalText, STATUS)
      return reply.send({ items: result.value })
    })

    const Written = Type.Object({ groupIds: Type.Array(Uuid) })
    const confirm = { tags, params: Id, body: ConfirmBody, response: { 200: Written, ...refusals } }
    app.post('/payment-cycles/:id/confirmations', { schema: confirm }, async (request, reply) => {
      const cycle = await findCycle(platform.database, request.params.id)
      if (cycle === undefined)
        return sendRefusal(reply, { kind: 'cycle-unknown', cycleId: request.params.id }, paymentRefusalText, STATUS)
      const { communeId, groupIds, state, reason } = request.body
      const of = groupIds === undefined && communeId !== undefined ? { communeId } : { groupIds: groupIds ?? [] }
      const result = await payments.confirmReports(request.actor, { month: cycle.month, of, state, ...(reason && { reason }) })
      if (!result.ok) return sendRefusal(reply, result.refusal, paymentRefusalText, STATUS)
      return reply.send({ groupIds: [...result.value] })
    })
  }

const objectionRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const [payments, reading] = [paymentService(platform), readingService(platform)]
    const list = { tags, params: Id, response: { 200: Type.Object({ items: Type.Array(ObjectionShown) }), ...refusals } }
    app.get('/payment-cycles/:id/objections', { schema: list }, async (request, reply) => {
      const result = await reading.objections(request.actor, request.params.id)
      if (!result.ok) return sendRefusal(reply, result.refusal, paymentRefusalText, STATUS)
      return reply.send({ items: [...result.value] })
    })

    const RaiseBody = Type.Object({ groupId: Uuid, what: Words }, { additionalProperties: false })
    const raise = { tags, params: Id, body: RaiseBody, response: { 201: ObjectionShown, ...refusals } }
    app.post('/payment-cycles/:id/objections', { schema: raise }, async (request, reply) => {
      const result = await payments.object(request.actor, { cycleId: request.params.id, ...request.body })
      if (!result.ok) return sendRefusal(reply, result.refusal, paymentRefusalText, STATUS)
      return reply.code(201).send(result.value)
    })

    const AnswerBody = Type.Object({ answer: Words }, { additionalProperties: false })
    const answer = { tags, params: Id, body: AnswerBody, response: { 200: ObjectionShown, ...refusals } }
    app.post('/objections/:id/answer', { schema: answer }, async (request, reply) => {
      const result = await payments.answerObjection(request.actor, {
        objectionId: request.params.id,
        answer: request.body.answer,
      })
      if (!result.ok) return sendRefusal(reply, result.refusal, paymentRefusalText, STATUS)
      return reply.send(result.value)
    })
  }
