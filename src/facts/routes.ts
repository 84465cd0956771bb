import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { month, plainDate } from '../kernel/calendar.ts'
import { answersWith } from '../platform/http/answer.ts'
import type { RefusalStatuses } from '../platform/http/problem.ts'
import { Bilingual, ById, Day, Instant, oneOf, orNull, problems, Uuid, words } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { SUBJECT_KINDS } from './dictionary/dictionary.ts'
import { factService } from './service.ts'
import { factRefusalText } from './text.ts'
import type { FactRefusal } from './value/refusal.ts'

const STATUS: RefusalStatuses<FactRefusal> = {
  'not-allowed': 403,
  'fact-not-told': 422,
  'fact-of-another-subject': 422,
  'fact-value-does-not-fit': 422,
  'fact-of-one-month': 422,
  'fact-days-turned': 422,
  'fact-said-twice': 422,
  'fact-subject-unknown': 422,
  'facts-missing-reason': 422,
  'facts-unknown': 404,
  'facts-decided-already': 409,
  'facts-by-proposer': 403,
  'no-provision-asks': 404,
}
const { answer } = answersWith(factRefusalText, STATUS)

const tags = ['facts']
const refusals = problems(400, 403, 404, 409, 422)
const Subject = oneOf(SUBJECT_KINDS)
const Value = Type.Union([Type.Boolean(), Type.Integer({ minimum: 0 }), Type.String({ maxLength: 200 }), Type.Null()], {
  description: 'null: not known any more',
})
const Said = {
  fact: Type.String({ maxLength: 60 }),
  subjectKind: Subject,
  subjectId: Uuid,
  from: Day,
  until: Type.Optional(Day),
  value: Value,
}
const Decision = Type.Object({ number: words(200), date: Day }, { additionalProperties: false })

const Batch = Type.Object(
  {
    id: Uuid,
    decision: Type.Object({ number: Type.String(), date: Day }),
    reason: Type.String(),
    values: Type.Array(Type.Object({ ...Said, label: Bilingual, subjectName: Type.String() })),
    proposedBy: Uuid,
    proposedByName: Type.String(),
    proposedAt: Instant,
    isYours: Type.Boolean({ description: 'Somebody else decides it' }),
    outcome: orNull(oneOf(['confirmed', 'declined'] as const)),
    outcomeReason: orNull(Type.String()),
    decidedBy: orNull(Uuid),
    decidedByName: orNull(Type.String()),
  },
  { title: 'FactBatch' },
)
const Count = Type.Integer({ minimum: 0 })
const Asked = Type.Object(
  {
    name: Type.String(),
    label: Bilingual,
    type: Type.String(),
    values: Type.Optional(Type.Array(Type.String())),
    subject: Subject,
    span: oneOf(['month', 'lasting'] as const),
    subjects: Count,
    known: Count,
    missing: Type.Array(Type.Object({ id: Uuid, name: Type.String(), communeId: orNull(Uuid) })),
  },
  { title: 'FactAsked' },
)

/** What somebody tells that no register, report or session does: proposed by one, confirmed by another. */
export const factRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const facts = factService(platform)
    const Batches = Type.Object({ items: Type.Array(Batch) }, { title: 'FactBatches' })
    app.get('/fact-batches', { schema: { tags, response: { 200: Batches, ...problems(400, 403) } } }, async (request, reply) =>
      answer(reply, await facts.batches(request.actor), {
        200: (items) => ({ items: items.map((item) => ({ ...item, values: [...item.values] })) }),
      }),
    )

    const Query = Type.Object(
      { provision: Type.String({ maxLength: 80 }), month: Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' }) },
      { additionalProperties: false },
    )
    const AskedShown = Type.Object({ items: Type.Array(Asked) }, { title: 'FactsAsked' })
    const readAsked = { tags, querystring: Query, response: { 200: AskedShown, ...problems(400, 403, 404) } }
    app.get('/facts-asked', { schema: readAsked }, async (request, reply) => {
      const { provision: provisionCode, month: asked } = request.query
      return answer(reply, await facts.asked(request.actor, { provisionCode, month: month(asked) }), {
        200: (items) => ({
          items: items.map(({ values, missing, ...item }) => ({
            ...item,
            ...(values !== undefined && { values: [...values] }),
            missing: [...missing],
          })),
        }),
      })
    })

    const Body = Type.Object(
      {
        values: Type.Array(Type.Object(Said, { additionalProperties: false }), { minItems: 1, maxItems: 5000 }),
        decision: Decision,
        reason: words(2000),
      },
      { additionalProperties: false },
    )
    const Proposed = Type.Object({ batchId: Uuid }, { title: 'FactsProposed' })
    app.post(
      '/fact-batches',
      { schema: { tags, body: Body, response: { 201: Proposed, ...refusals } } },
      async (request, reply) => {
        const { values, decision, reason } = request.body
        const said = values.map(({ from, until, ...one }) => ({
          ...one,
          from: plainDate(from),
          until: until === undefined ? undefined : plainDate(until),
        }))
        const paper = { number: decision.number, date: plainDate(decision.date) }
        return answer(reply, await facts.propose(request.actor, { values: said, decision: paper, reason }), 201)
      },
    )

    const Outcome = oneOf(['confirmed', 'declined'] as const)
    const DecideBody = Type.Object({ outcome: Outcome, reason: Type.Optional(words(2000)) }, { additionalProperties: false })
    const decide = { tags, params: ById, body: DecideBody, response: { 200: Proposed, ...refusals } }
    app.post('/fact-batches/:id/decide', { schema: decide }, async (request, reply) =>
      answer(reply, await facts.decide(request.actor, { batchId: request.params.id, ...request.body })),
    )
  }
