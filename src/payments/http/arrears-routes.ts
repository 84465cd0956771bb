import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { month, plainDate } from '../../kernel/calendar.ts'
import {
  Bilingual,
  ById,
  Day,
  Month,
  oneOf,
  orNull,
  PageQuery,
  pageOf,
  problems,
  Uuid,
  Vnd,
  words,
} from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { ARREARS_REASONS, AWAITED } from '../arrears/arrears.ts'
import { CYCLE_KINDS } from '../cycle/cycle.ts'
import { paymentService, readingService } from '../service.ts'
import { HoldShown } from './hold-schemas-routes.ts'
import { asCycle, Cycle, Words } from './schemas-routes.ts'
import { answer } from './status-routes.ts'
import { YesesShown } from './threshold-schemas-routes.ts'

const tags = ['payments']
const refusals = problems(400, 403, 404, 409, 422)
const Reasons = oneOf(ARREARS_REASONS, { title: 'ArrearsReason' })

const Decision = Type.Object({ number: words(200), date: Day }, { additionalProperties: false })
const Item = Type.Object(
  {
    cycleId: Uuid,
    kind: oneOf(CYCLE_KINDS),
    month: Month,
    provisionCode: Type.String(),
    isClosed: Type.Boolean(),
    entitlementId: Uuid,
    groupId: Uuid,
    groupName: Type.String(),
    communeId: Uuid,
    communeName: Type.String(),
    payeeKey: orNull(Type.String({ description: 'What an ending names; null: not approved, but due by a supplement' })),
    payeeName: Type.String(),
    amount: Vnd,
    reason: Reasons,
    why: Bilingual,
    next: Bilingual,
    awaited: oneOf(AWAITED),
    awaitedText: Bilingual,
    since: Day,
    returnedBecause: orNull(Type.String()),
    hold: orNull(HoldShown),
    ending: orNull(
      Type.Object({
        id: Uuid,
        decision: Decision,
        reason: Type.String(),
        proposedBy: Uuid,
        proposedByName: Type.String(),
        isYours: Type.Boolean(),
        approvals: YesesShown,
      }),
    ),
  },
  { title: 'ArrearsItem' },
)
const ArrearsShown = Type.Object(
  {
    ...pageOf(Item).properties,
    amount: Vnd,
    byReason: Type.Array(Type.Object({ reason: Reasons, text: Bilingual, count: Type.Integer(), amount: Vnd })),
    byCycle: Type.Array(
      Type.Object({
        cycleId: Uuid,
        month: Month,
        isClosed: Type.Boolean(),
        reason: Reasons,
        awaited: oneOf(AWAITED),
        count: Type.Integer(),
        amount: Vnd,
      }),
      { description: 'Of everything that is asked for, not of the page' },
    ),
  },
  { title: 'Arrears' },
)

/** What groups are due and that is neither paid nor on its way: read, supplemented, ended by two. */
export const arrearsRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const query = Type.Object({
      ...PageQuery,
      month: Type.Optional(Month),
      reason: Type.Optional(Reasons),
      cycleId: Type.Optional(Uuid),
    })
    const list = { tags, querystring: query, response: { 200: ArrearsShown, ...problems(400, 403) } }
    app.get('/arrears', { schema: list }, async (request, reply) => {
      const { month: monthText, ...asked } = request.query
      const result = await readingService(platform).arrears(request.actor, {
        ...asked,
        ...(monthText && { month: month(monthText) }),
      })
      return answer(reply, result)
    })
    await app.register(endingRoutes(platform))
  }

const endingRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const payments = paymentService(platform)
    const supplement = { tags, params: ById, response: { 201: Cycle, ...refusals } }
    app.post('/payment-cycles/:id/supplements', { schema: supplement }, async (request, reply) => {
      const result = await payments.openSupplement(request.actor, { cycleId: request.params.id })
      return answer(reply, result, { 201: asCycle })
    })

    const Sum = Type.Object({ entitlementId: Uuid, payeeKey: words(40) }, { additionalProperties: false })
    const EndingBody = Type.Object(
      { sums: Type.Array(Sum, { minItems: 1, maxItems: 1000 }), decision: Decision, reason: Words },
      { additionalProperties: false },
    )
    const Proposed = Type.Object({ endingIds: Type.Array(Uuid), amount: Vnd }, { title: 'EndingProposed' })
    const propose = { tags, params: ById, body: EndingBody, response: { 201: Proposed, ...refusals } }
    app.post('/payment-cycles/:id/endings', { schema: propose }, async (request, reply) => {
      const { sums, reason, decision } = request.body
      const given = { cycleId: request.params.id, sums, reason, decision: { ...decision, date: plainDate(decision.date) } }
      const result = await payments.proposeEnding(request.actor, given)
      return answer(reply, result, { 201: ({ endingIds, amount }) => ({ endingIds: [...endingIds], amount }) })
    })

    const DecisionBody = Type.Object(
      {
        endingIds: Type.Array(Uuid, { minItems: 1, maxItems: 1000 }),
        outcome: oneOf(['confirmed', 'declined'] as const),
        reason: Type.Optional(Words),
      },
      { additionalProperties: false },
    )
    const Decided = Type.Object({ ended: Type.Integer(), amount: Vnd, stillNeeded: Type.Integer() }, { title: 'EndingDecided' })
    const decide = { tags, params: ById, body: DecisionBody, response: { 200: Decided, ...refusals } }
    app.post('/payment-cycles/:id/endings/decide', { schema: decide }, async (request, reply) => {
      const result = await payments.decideEnding(request.actor, { cycleId: request.params.id, ...request.body })
      return answer(reply, result)
    })
  }
