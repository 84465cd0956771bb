import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { plainDate } from '../../kernel/calendar.ts'
import { Bilingual, ById, Day, Instant, oneOf, orNull, problems, Uuid, Vnd, words } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { LOOK_OUTCOMES } from '../looks/look.ts'
import { MOST_FIRST_GROUPS, WHOLE } from '../looks/look-rule.ts'
import { paymentService, readingService } from '../service.ts'
import { Words } from './schemas-routes.ts'
import { answer } from './status-routes.ts'

const tags = ['payments']
const refusals = problems(400, 403, 404, 409, 422)

const RULE = {
  sharePerMille: Type.Integer({ minimum: 0, maximum: WHOLE, description: 'Of a thousand confirmed groups, drawn at random' }),
  firstGroups: Type.Integer({ minimum: 0, maximum: MOST_FIRST_GROUPS, description: 'All of an officer’s first' }),
}

const RuleItem = Type.Object(
  {
    id: Uuid,
    ...RULE,
    from: Day,
    decision: Type.Object({ number: Type.String(), date: Day }),
    reason: Type.String(),
    state: oneOf(['proposed', 'declined', 'ahead', 'standing', 'over'] as const),
    stateText: Bilingual,
    proposedBy: Uuid,
    proposedByName: Type.String(),
    proposedAt: Instant,
    isYours: Type.Boolean({ description: 'Somebody else decides it' }),
    outcome: orNull(oneOf(['confirmed', 'declined'] as const)),
    outcomeReason: orNull(Type.String()),
    decidedBy: orNull(Uuid),
    decidedByName: orNull(Type.String()),
  },
  { title: 'LookRule' },
)
const RulesShown = Type.Object({ items: Type.Array(RuleItem) }, { title: 'LookRules' })

const Count = Type.Integer({ minimum: 0 })
const LookItem = Type.Object(
  {
    groupId: Uuid,
    groupName: Type.String(),
    communeId: Uuid,
    communeName: Type.String(),
    entitlementId: Uuid,
    amount: Vnd,
    payees: Type.Array(Type.Object({ name: Type.String(), account: orNull(Type.String({ description: 'Masked' })) })),
    confirmationId: Uuid,
    confirmedBy: Uuid,
    confirmedByName: Type.String(),
    confirmedAt: Instant,
    isReplaced: Type.Boolean({ description: 'The commune has spoken anew since: the month is computed again' }),
    sitting: Type.Object(
      { groups: Count, seconds: Count },
      { description: 'Groups of the month the same account confirmed on that day, and seconds from the first to the last' },
    ),
    isRandom: Type.Boolean(),
    firstNumber: orNull(Type.Integer({ minimum: 1 })),
    why: Type.Array(Bilingual),
    look: orNull(
      Type.Object({
        outcome: oneOf(LOOK_OUTCOMES),
        text: Bilingual,
        reason: orNull(Type.String()),
        by: Uuid,
        byName: Type.String(),
        at: Instant,
      }),
    ),
    isYours: Type.Boolean({ description: 'The reader confirmed it, under one of their accounts: somebody else looks' }),
    mayLook: Type.Boolean(),
  },
  { title: 'Look' },
)

const Officer = Type.Object({
  officerId: Uuid,
  name: Type.String(),
  looked: Count,
  sentBack: Count,
  disagreedPerMille: orNull(Count),
})

const LooksShown = Type.Object(
  {
    draw: orNull(
      Type.Object({ ...RULE, from: Day, seed: Type.String(), population: Count, ordinal: Count }, { title: 'LookDraw' }),
    ),
    drawn: Count,
    missing: Count,
    waitsFor: Type.Array(Type.String()),
    items: Type.Array(LookItem),
    officers: Type.Array(Officer),
  },
  { title: 'Looks' },
)

/** What is looked at again before it is paid: the province’s rule, what was drawn of a month, and what somebody found. */
export const lookRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const [payments, reading] = [paymentService(platform), readingService(platform)]
    await app.register(ruleRoutes(platform))

    const read = { tags, params: ById, response: { 200: LooksShown, ...problems(400, 403, 404) } }
    app.get('/payment-cycles/:id/looks', { schema: read }, async (request, reply) =>
      answer(reply, await reading.looks(request.actor, request.params.id), {
        200: ({ items, officers, waitsFor, ...looks }) => ({
          ...looks,
          items: items.map((item) => ({ ...item, why: [...item.why], payees: [...item.payees] })),
          officers: [...officers],
          waitsFor: [...waitsFor],
        }),
      }),
    )

    const Body = Type.Object(
      { groupId: Uuid, outcome: oneOf(LOOK_OUTCOMES), reason: Type.Optional(Words) },
      { additionalProperties: false, description: 'A reason is needed to send back and to withdraw' },
    )
    const Looked = Type.Object({ groupId: Uuid, missing: Count }, { title: 'Looked' })
    const look = { tags, params: ById, body: Body, response: { 200: Looked, ...refusals } }
    app.post('/payment-cycles/:id/looks', { schema: look }, async (request, reply) =>
      answer(reply, await payments.lookAtReport(request.actor, { cycleId: request.params.id, ...request.body })),
    )
  }

const ruleRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const payments = paymentService(platform)
    const list = { tags, response: { 200: RulesShown, ...problems(400, 403) } }
    app.get('/look-rules', { schema: list }, async (request, reply) =>
      answer(reply, await readingService(platform).lookRules(request.actor), { 200: (items) => ({ items: [...items] }) }),
    )

    const Body = Type.Object(
      {
        ...RULE,
        from: Type.Optional(Day),
        decision: Type.Object({ number: words(200), date: Day }, { additionalProperties: false }),
        reason: Words,
      },
      {
        additionalProperties: false,
        description: 'Without a first day it holds from today; a later one takes its place, and 0 of both ends it',
      },
    )
    const Proposed = Type.Object({ ruleId: Uuid }, { title: 'LookRuleProposed' })
    const propose = { tags, body: Body, response: { 201: Proposed, ...refusals } }
    app.post('/look-rules', { schema: propose }, async (request, reply) => {
      const { from, decision, ...given } = request.body
      const result = await payments.proposeLookRule(request.actor, {
        ...given,
        from: from === undefined ? undefined : plainDate(from),
        decision: { number: decision.number, date: plainDate(decision.date) },
      })
      return answer(reply, result, 201)
    })

    const Outcome = oneOf(['confirmed', 'declined'] as const)
    const DecideBody = Type.Object({ outcome: Outcome, reason: Type.Optional(Words) }, { additionalProperties: false })
    const decide = { tags, params: ById, body: DecideBody, response: { 200: Proposed, ...refusals } }
    app.post('/look-rules/:id/decide', { schema: decide }, async (request, reply) =>
      answer(reply, await payments.decideLookRule(request.actor, { ruleId: request.params.id, ...request.body })),
    )
  }
