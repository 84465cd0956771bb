import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { plainDate } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import { ById, Day, oneOf, problems, Uuid, words } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { paymentService, readingService } from '../service.ts'
import { ArrearsOf } from './order-schemas-routes.ts'
import { Words } from './schemas-routes.ts'
import { answer } from './status-routes.ts'
import { Approvers, ThresholdActs, ThresholdsShown } from './threshold-schemas-routes.ts'

const tags = ['payments']
const refusals = problems(400, 403, 404, 409, 422)
const Sum = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })

/** From how much on an act needs how many people: read, proposed, decided by another; and a yes to the next order. */
export const thresholdRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const [payments, reading] = [paymentService(platform), readingService(platform)]
    const list = { tags, response: { 200: ThresholdsShown, ...problems(400, 403) } }
    app.get('/approval-thresholds', { schema: list }, async (request, reply) =>
      answer(reply, await reading.thresholds(request.actor), { 200: (items) => ({ items: [...items] }) }),
    )

    const Needed = Type.Object({ needed: Type.Integer() }, { title: 'ApproversNeeded' })
    const asked = Type.Object({ act: ThresholdActs, amount: Sum })
    const needed = { tags, querystring: asked, response: { 200: Needed, ...problems(400, 403) } }
    app.get('/approval-thresholds/needed', { schema: needed }, async (request, reply) => {
      const { act, amount } = request.query
      return answer(reply, await reading.approversNeeded(request.actor, { act, amount: vnd(amount) }))
    })

    const Body = Type.Object(
      {
        act: ThresholdActs,
        atLeast: Sum,
        approvers: Approvers,
        from: Type.Optional(Day),
        decision: Type.Object({ number: words(200), date: Day }, { additionalProperties: false }),
        reason: Words,
      },
      {
        additionalProperties: false,
        description: 'Without a first day it holds from today; a later one of the same sum takes its place',
      },
    )
    const Proposed = Type.Object({ thresholdId: Uuid }, { title: 'ThresholdProposed' })
    const propose = { tags, body: Body, response: { 201: Proposed, ...refusals } }
    app.post('/approval-thresholds', { schema: propose }, async (request, reply) => {
      const { atLeast, from, decision, ...given } = request.body
      const result = await payments.proposeThreshold(request.actor, {
        ...given,
        atLeast: vnd(atLeast),
        from: from === undefined ? undefined : plainDate(from),
        decision: { number: decision.number, date: plainDate(decision.date) },
      })
      return answer(reply, result, 201)
    })

    const Outcome = oneOf(['confirmed', 'declined'] as const)
    const DecideBody = Type.Object({ outcome: Outcome, reason: Type.Optional(Words) }, { additionalProperties: false })
    const decide = { tags, params: ById, body: DecideBody, response: { 200: Proposed, ...refusals } }
    app.post('/approval-thresholds/:id/decide', { schema: decide }, async (request, reply) =>
      answer(reply, await payments.decideThreshold(request.actor, { thresholdId: request.params.id, ...request.body })),
    )
    await app.register(orderApprovalRoutes(platform))
  }

const orderApprovalRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const Body = Type.Object(
      {
        total: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, description: 'As the preview told it' }),
        arrearsOf: Type.Optional(ArrearsOf),
      },
      { additionalProperties: false },
    )
    const Approved = Type.Object({ amount: Type.Integer(), stillNeeded: Type.Integer() }, { title: 'OrderApproved' })
    const schema = { tags, params: ById, body: Body, response: { 200: Approved, ...refusals } }
    app.post('/payment-cycles/:id/order/approve', { schema }, async (request, reply) => {
      const { total, ...given } = request.body
      const asked = { cycleId: request.params.id, total: vnd(total), ...given }
      return answer(reply, await paymentService(platform).approveOrder(request.actor, asked))
    })
  }
