import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Actor } from '../identity/index.ts'
import { plainDate } from '../kernel/calendar.ts'
import { answersWith } from '../platform/http/answer.ts'
import type { RefusalStatuses } from '../platform/http/problem.ts'
import { Bilingual, ById, Day, Instant, listOf, Made, oneOf, orNull, problems, Uuid, Vnd } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { type BudgetEntry, type BudgetEntryKind, PAYER_LEVELS } from './budget-line.ts'
import type { BudgetRefusal } from './refusal.ts'
import { budgetService, type LineWithBalance } from './service.ts'
import { budgetEntryText, budgetRefusalText, payerLevelText } from './text.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
  }
}

const STATUS: RefusalStatuses<BudgetRefusal> = {
  'not-allowed': 403,
  'budget-short': 409,
  'amount-not-whole': 422,
  'budget-line-unknown': 404,
  'budget-line-exists': 409,
  'budget-entry-unknown': 404,
  'budget-entry-already-decided': 409,
  'budget-confirmed-by-proposer': 403,
  'field-missing': 422,
  'no-budget-line': 409,
  'budget-line-ambiguous': 409,
}
const { answer } = answersWith<BudgetRefusal>(budgetRefusalText, STATUS)

const Level = oneOf(PAYER_LEVELS, { title: 'PayerLevel' })

const line = {
  id: Uuid,
  year: Type.Integer(),
  source: Type.String(),
  level: Level,
  levelText: Bilingual,
  unitId: Uuid,
  provisionCode: Type.String(),
  name: Type.String(),
  allocated: Vnd,
  committed: Vnd,
  consumed: Vnd,
  left: Vnd,
  proposed: Type.Integer({ description: 'Entries that await a second person' }),
}
const Line = Type.Object(line, { title: 'BudgetLine' })
const Decision = Type.Object({ number: Type.String({ maxLength: 100 }), date: Day }, { title: 'BudgetDecision' })
const Entry = Type.Object(
  {
    id: Uuid,
    lineId: Uuid,
    kind: oneOf(['allocate', 'adjust', 'commit', 'release', 'consume', 'return'] satisfies BudgetEntryKind[]),
    kindText: Bilingual,
    amount: Vnd,
    decision: orNull(Decision),
    reason: Type.String(),
    cycleId: orNull(Uuid),
    recordedBy: Uuid,
    recordedAt: Instant,
    outcome: oneOf(['proposed', 'confirmed', 'declined', 'counted'] satisfies BudgetEntry['outcome'][]),
    decidedBy: orNull(Uuid),
    decidedAt: orNull(Instant),
  },
  { title: 'BudgetEntry' },
)
const NewLine = Type.Object(
  {
    year: Type.Integer({ minimum: 2000, maximum: 2200 }),
    source: Type.String({ maxLength: 200 }),
    level: Level,
    unitId: Uuid,
    provisionCode: Type.String({ maxLength: 80 }),
    name: Type.String({ maxLength: 300 }),
  },
  { title: 'NewBudgetLine', additionalProperties: false },
)
const NewEntry = Type.Object(
  {
    kind: oneOf(['allocate', 'adjust'] as const),
    amount: Type.Number({ description: 'Whole đồng; an adjustment may be below 0' }),
    decision: Decision,
    reason: Type.String({ maxLength: 1000 }),
  },
  { title: 'NewBudgetEntry', additionalProperties: false },
)
const Decide = Type.Object(
  { outcome: oneOf(['confirmed', 'declined'] as const), reason: Type.Optional(Type.String({ maxLength: 1000 })) },
  { title: 'BudgetEntryDecision', additionalProperties: false },
)
const Summary = Type.Object(
  {
    year: Type.Integer(),
    allocated: Vnd,
    committed: Vnd,
    consumed: Vnd,
    left: Vnd,
    lines: Type.Array(Line),
    mayWriteAt: Type.Array(Uuid),
    mayConfirmAt: Type.Array(Uuid),
  },
  { title: 'BudgetSummary' },
)

/** Estimates: their lines, the entries on them, and the sums of a year. */
export const budgetRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(lineRoutes(platform))
    await app.register(entryRoutes(platform))
  }

const tags = ['budget']

const lineRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const budget = budgetService(platform)
    const query = Type.Object({
      year: Type.Optional(Type.Integer()),
      provisionCode: Type.Optional(Type.String({ maxLength: 80 })),
      level: Type.Optional(Level),
    })
    const list = {
      schema: { tags, querystring: query, response: { 200: listOf(Line), ...problems(400, 403) } },
    }
    app.get('/budget/lines', list, async (request, reply) => {
      const result = await budget.list(request.actor, request.query)
      return answer(reply, result, { 200: (value) => ({ items: value.map(asLine) }) })
    })

    const open = {
      schema: { tags, body: NewLine, response: { 201: Made, ...problems(400, 403, 409, 422) } },
    }
    app.post('/budget/lines', open, async (request, reply) => {
      const result = await budget.openLine(request.actor, request.body)
      return answer(reply, result, { 201: (value) => ({ id: value.id }) })
    })

    const year = Type.Object({ year: Type.Integer({ minimum: 2000, maximum: 2200 }) })
    app.get(
      '/budget/summary',
      { schema: { tags, querystring: year, response: { 200: Summary, ...problems(400, 403) } } },
      async (request, reply) => {
        const result = await budget.summary(request.actor, request.query.year)
        return answer(reply, result, { 200: ({ lines, ...rest }) => ({ ...rest, lines: lines.map(asLine) }) })
      },
    )
  }

const entryRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const budget = budgetService(platform)
    const shown = Type.Object({ line: Line, items: Type.Array(Entry) })
    app.get(
      '/budget/lines/:id/entries',
      { schema: { tags, params: ById, response: { 200: shown, ...problems(400, 403, 404) } } },
      async (request, reply) => {
        const result = await budget.entries(request.actor, request.params.id)
        return answer(reply, result, { 200: (value) => ({ line: asLine(value.line), items: value.entries.map(asEntry) }) })
      },
    )

    const propose = { schema: { tags, params: ById, body: NewEntry, response: { 201: Entry, ...problems(400, 403, 404, 422) } } }
    app.post('/budget/lines/:id/entries', propose, async (request, reply) => {
      const { decision, ...rest } = request.body
      const given = { ...rest, lineId: request.params.id, decision: { number: decision.number, date: plainDate(decision.date) } }
      const result = await budget.propose(request.actor, given)
      return answer(reply, result, { 201: asEntry })
    })

    const params = Type.Object({ id: Uuid, entryId: Uuid })
    const decide = { schema: { tags, params, body: Decide, response: { 200: Line, ...problems(400, 403, 404, 409, 422) } } }
    app.post('/budget/lines/:id/entries/:entryId/decision', decide, async (request, reply) => {
      const { id: lineId, entryId } = request.params
      const { outcome, reason } = request.body
      const result = await budget.decide(request.actor, { lineId, entryId, outcome, ...(reason === undefined ? {} : { reason }) })
      return answer(reply, result, { 200: asLine })
    })
  }

const asLine = ({ balance, ...line }: LineWithBalance) => ({ ...line, ...balance, levelText: payerLevelText[line.level] })

const asEntry = (entry: BudgetEntry) => ({
  ...entry,
  kindText: budgetEntryText[entry.kind],
  decision: entry.decision ?? null,
  cycleId: entry.cycleId ?? null,
  decidedBy: entry.decidedBy ?? null,
  decidedAt: entry.decidedAt ?? null,
})
