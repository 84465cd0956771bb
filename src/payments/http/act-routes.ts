import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { month } from '../../kernel/calendar.ts'
import { ById, Month, orNull, problems, Uuid } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { getObstacle } from '../disbursement/obstacle.ts'
import type { ObstructedPayee } from '../disbursement/order-store.ts'
import { paymentService } from '../service.ts'
import { ClosedShown } from './list-schemas-routes.ts'
import { ArrearsOf, OrderedShown } from './order-schemas-routes.ts'
import { asCycle, Cycle, Words } from './schemas-routes.ts'
import { settlementRoutes } from './settlement-routes.ts'
import { answer } from './status-routes.ts'

const tags = ['payments']
const refusals = problems(400, 403, 404, 409, 422)
const act = { tags, params: ById, response: { 200: Cycle, ...refusals } }

const Line = Type.Object(
  {
    payer: Type.Optional(Type.String({ maxLength: 200, description: 'Absent: whichever payer it may pay for' })),
    lineId: Uuid,
  },
  { additionalProperties: false },
)

const TimeReason = {
  reason: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 2000,
      description: 'Why it is done all the same at an unusual time: before the month has ended, under a draft, and so on',
    }),
  ),
}
const ReasonBody = Type.Object(TimeReason, { additionalProperties: false })

/** The acts of a month: opening, computing, submitting, returning, approving, holding. */
export const actRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const payments = paymentService(platform)
    const OpenBody = Type.Object({ provisionCode: Type.String({ maxLength: 80 }), month: Month }, { additionalProperties: false })
    app.post(
      '/payment-cycles',
      { schema: { tags, body: OpenBody, response: { 201: Cycle, ...refusals } } },
      async (request, reply) => {
        const { provisionCode, month: monthText } = request.body
        const result = await payments.open(request.actor, { provisionCode, month: month(monthText) })
        return answer(reply, result, { 201: asCycle })
      },
    )

    app.post('/payment-cycles/:id/compute', { schema: { ...act, body: orNull(ReasonBody) } }, async (request, reply) => {
      const result = await payments.compute(request.actor, { cycleId: request.params.id, ...request.body })
      return answer(reply, result, { 200: asCycle })
    })

    const computing = {
      tags,
      params: ById,
      body: orNull(ReasonBody),
      description: 'Starts a job that computes the month, unless one is queued or running.',
      response: { 202: Type.Object({ jobId: Uuid }), ...refusals },
    }
    app.post('/payment-cycles/:id/computations', { schema: computing }, async (request, reply) => {
      const result = await payments.startComputing(request.actor, { cycleId: request.params.id, ...request.body })
      return answer(reply, result, 202)
    })

    const SubmitBody = Type.Object(
      {
        lines: Type.Optional(
          Type.Array(Line, { maxItems: 1000, description: 'Where several lines could pay: the one that does' }),
        ),
        ...TimeReason,
      },
      { additionalProperties: false },
    )
    const submit = { ...act, body: orNull(SubmitBody) }
    app.post('/payment-cycles/:id/submit', { schema: submit }, async (request, reply) => {
      const result = await payments.submit(request.actor, { cycleId: request.params.id, ...request.body })
      return answer(reply, result, { 200: asCycle })
    })

    const ReturnBody = Type.Object({ reason: Words }, { additionalProperties: false })
    app.post('/payment-cycles/:id/return', { schema: { ...act, body: ReturnBody } }, async (request, reply) => {
      const result = await payments.return(request.actor, { cycleId: request.params.id, reason: request.body.reason })
      return answer(reply, result, { 200: asCycle })
    })

    const ApproveBody = Type.Object(
      { fingerprint: Type.String({ pattern: '^[0-9a-f]{64}$' }), ...TimeReason },
      { additionalProperties: false },
    )
    app.post('/payment-cycles/:id/approve', { schema: { ...act, body: ApproveBody } }, async (request, reply) => {
      const result = await payments.approve(request.actor, { cycleId: request.params.id, ...request.body })
      return answer(reply, result, { 200: asCycle })
    })

    const HoldBody = Type.Object({ groupId: Uuid, reason: Words }, { additionalProperties: false })
    app.post('/payment-cycles/:id/holds', { schema: { ...act, body: HoldBody } }, async (request, reply) => {
      const result = await payments.hold(request.actor, { cycleId: request.params.id, ...request.body })
      return answer(reply, result, { 200: asCycle })
    })

    app.post('/payment-cycles/:id/holds/release', { schema: { ...act, body: HoldBody } }, async (request, reply) => {
      const result = await payments.releaseHold(request.actor, { cycleId: request.params.id, ...request.body })
      return answer(reply, result, { 200: asCycle })
    })
    await app.register(moneyRoutes(platform))
    await app.register(settlementRoutes(platform))
    await app.register(changeRoutes(platform))
  }

const ChangedLine = Type.Object(
  { entitlementId: Uuid, payeeId: Uuid, accountDigest: Type.String({ pattern: '^[0-9a-f]{64}$' }) },
  { additionalProperties: false },
)
const ChangesBody = Type.Object(
  {
    lines: Type.Array(ChangedLine, { minItems: 1, maxItems: 1000, description: 'As the list of what waits shows them' }),
    reason: Words,
  },
  { additionalProperties: false },
)

const changeRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const payments = paymentService(platform)
    app.post('/payment-cycles/:id/changed-payees/approve', { schema: { ...act, body: ChangesBody } }, async (request, reply) => {
      const result = await payments.approveChanges(request.actor, { cycleId: request.params.id, ...request.body })
      return answer(reply, result, { 200: asCycle })
    })
  }

const moneyRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const payments = paymentService(platform)
    const OrderBody = Type.Object(
      {
        sharedAccounts: Type.Optional(
          Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }), {
            maxItems: 10_000,
            description:
              'Keys of the accounts that more than one sum goes into and that are paid all the same, as the preview tells them',
          }),
        ),
        arrearsOf: Type.Optional(ArrearsOf),
        reason: Type.Optional(Words),
        lines: Type.Optional(
          Type.Array(Line, {
            maxItems: 1000,
            description: 'What bears it once the estimate of its year has lapsed, where several could',
          }),
        ),
      },
      { additionalProperties: false },
    )
    const order = { tags, params: ById, body: orNull(OrderBody), response: { 200: OrderedShown, ...refusals } }
    app.post('/payment-cycles/:id/order', { schema: order }, async (request, reply) => {
      const result = await payments.order(request.actor, { cycleId: request.params.id, ...request.body })
      return answer(reply, result, {
        200: ({ cycle, arrears, ...same }) => ({ ...same, cycle: asCycle(cycle), arrears: [...arrears] }),
      })
    })

    const close = { tags, params: ById, response: { 200: ClosedShown, ...refusals } }
    app.post('/payment-cycles/:id/close', { schema: close }, async (request, reply) => {
      const result = await payments.close(request.actor, { cycleId: request.params.id })
      return answer(reply, result, {
        200: ({ cycle, owed, treeHead }) => ({ cycle: asCycle(cycle), owed: owed.map(asWaiting), treeHead }),
      })
    })
  }

export const asWaiting = <Payee extends ObstructedPayee>(payee: Payee) => ({
  ...payee,
  obstacleText: payee.obstacle === null ? null : getObstacle(payee.obstacle).why,
})
