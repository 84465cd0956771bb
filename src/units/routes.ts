import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type PlainDate, plainDate } from '../kernel/calendar.ts'
import { type Result, refuse } from '../kernel/result.ts'
import { answersWith } from '../platform/http/answer.ts'
import type { RefusalStatuses } from '../platform/http/problem.ts'
import { ById, Day, listOf, PageQuery, pageOf, problems } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { LENSES } from './lineage/lens.ts'
import type { UnitRefusal } from './plan/refusal.ts'
import { refusalText, tellPlanRefusal } from './plan/refusal-text.ts'
import type { ReorganisationPlan } from './plan/reorganisation-plan.ts'
import {
  CommuneBoundaries,
  Epochs,
  Level,
  ListedReview,
  Plan,
  type PlanBody,
  Preview,
  Reorganisation,
  Review,
  ReviewKinds,
  Unit,
  UnitDetail,
} from './schemas-routes.ts'
import { type ReorganisationHooks, readBoundaries, reorganisationService, reviewService, unitService } from './service.ts'
import { asDetail, asEpoch, asPreview, asReview, asUnit } from './unit-json-routes.ts'

const STATUS: RefusalStatuses<UnitRefusal> = {
  'not-allowed': 403,
  'unit-unknown': 404,
  'plan-has-problems': 422,
  'review-unknown': 404,
}
const { answer } = answersWith(refusalText, STATUS)

const UnitsQuery = Type.Object({
  ...PageQuery,
  on: Type.Optional(Day),
  level: Type.Optional(Level),
  parent: Type.Optional(Type.String({ format: 'uuid', description: 'Lists what lies anywhere below it' })),
  search: Type.Optional(
    Type.String({ maxLength: 120, description: 'Part of a name, accents or not, or the beginning of a code' }),
  ),
  lens: Type.Optional(Type.Unsafe<(typeof LENSES)[number]>({ type: 'string', enum: [...LENSES] })),
})

const OnDay = Type.Object({ on: Type.Optional(Day) })

const ReviewsQuery = Type.Object({
  ...PageQuery,
  kind: Type.Optional(ReviewKinds),
  search: Type.Optional(Type.String({ maxLength: 120, description: 'Part of the label, accents or not' })),
})

/** Units on a day, their lineage, and reorganisations. */
interface UnitRoutesSettings extends ReorganisationHooks {
  readonly boundariesFile?: string | undefined
}

export function unitRoutes(platform: Platform, settings: UnitRoutesSettings = {}): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(readingRoutes(platform, settings))
    await app.register(reorganisationRoutes(platform, settings))
    await app.register(reviewRoutes(platform))
  }
}

const readingRoutes =
  (platform: Platform, { boundariesFile }: UnitRoutesSettings): FastifyPluginAsyncTypebox =>
  async (app) => {
    const units = unitService(platform)
    const tags = ['units']
    app.get(
      '/units',
      { schema: { tags, querystring: UnitsQuery, response: { 200: pageOf(Unit), ...problems(400, 403) } } },
      async (request, reply) => {
        const { on, ...rest } = request.query
        const result = await units.list(request.actor, { ...rest, on: dayOf(on) })
        return answer(reply, result, { 200: (value) => ({ ...value, items: value.items.map(asUnit) }) })
      },
    )

    app.get('/units/epochs', { schema: { tags, response: { 200: Epochs, ...problems(403) } } }, async (request, reply) => {
      const result = await units.epochs(request.actor)
      return answer(reply, result, { 200: (value) => ({ items: value.map(asEpoch) }) })
    })

    const drawn = { tags, querystring: OnDay, response: { 200: CommuneBoundaries, ...problems(400, 403) } }
    app.get('/units/boundaries', { schema: drawn }, async (request, reply) => {
      const on = dayOf(request.query.on)
      return answer(reply, await readBoundaries(platform, request.actor, { on, file: boundariesFile }))
    })

    const one = {
      tags,
      params: ById,
      querystring: OnDay,
      response: { 200: UnitDetail, ...problems(400, 403, 404) },
    }
    app.get('/units/:id', { schema: one }, async (request, reply) => {
      const result = await units.get(request.actor, request.params.id, dayOf(request.query.on))
      return answer(reply, result, { 200: asDetail })
    })
  }

const reorganisationRoutes =
  (platform: Platform, hooks: ReorganisationHooks): FastifyPluginAsyncTypebox =>
  async (app) => {
    const reorganisations = reorganisationService(platform, hooks)
    const tags = ['reorganisations']
    const previewing = { tags, body: Plan, response: { 200: Preview, ...problems(400, 403, 422) } }
    app.post('/reorganisations/preview', { schema: previewing }, async (request, reply) => {
      const result = await reorganisations.preview(request.actor, asPlan(request.body))
      return answer(reply, withSentences(result), { 200: asPreview })
    })

    const applying = { tags, body: Plan, response: { 201: Reorganisation, ...problems(400, 403, 409, 422) } }
    app.post('/reorganisations', { schema: applying }, async (request, reply) => {
      const result = await reorganisations.apply(request.actor, asPlan(request.body))
      return answer(reply, withSentences(result), 201)
    })

    const listing = { tags, response: { 200: listOf(Reorganisation), ...problems(403) } }
    app.get('/reorganisations', { schema: listing }, async (request, reply) => {
      const result = await reorganisations.list(request.actor)
      return answer(reply, result, { 200: (items) => ({ items }) })
    })
  }

/** Reviews that reorganisations opened. */
const reviewRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const reviews = reviewService(platform)
    const tags = ['reorganisations']
    const listing = { tags, querystring: ReviewsQuery, response: { 200: pageOf(ListedReview), ...problems(400, 403) } }
    app.get('/reorganisations/reviews', { schema: listing }, async (request, reply) => {
      const result = await reviews.list(request.actor, request.query)
      return answer(reply, result, { 200: (value) => ({ ...value, items: value.items.map(asReview) }) })
    })

    const settling = {
      tags,
      params: ById,
      body: Type.Object({ reason: Type.String({ maxLength: 500, pattern: '\\S' }) }, { additionalProperties: false }),
      response: { 200: Review, ...problems(400, 403, 404) },
    }
    app.post('/reorganisations/reviews/:id/settle', { schema: settling }, async (request, reply) => {
      const result = await reviews.settle(request.actor, { id: request.params.id, reason: request.body.reason })
      return answer(reply, result)
    })
  }

const dayOf = (text: string | undefined): PlainDate | undefined => (text === undefined ? undefined : plainDate(text))
const asPlan = ({ on, ...rest }: PlanBody): ReorganisationPlan => ({ ...rest, on: plainDate(on) })

/** Adds a sentence to each refusal of a plan: the form shows it beside the change it is about. */
function withSentences<Value, Refusal extends UnitRefusal>(result: Result<Value, Refusal>): Result<Value, UnitRefusal> {
  if (result.ok || result.refusal.kind !== 'plan-has-problems') return result
  const problems = result.refusal.problems.map((problem) => ({ ...problem, ...tellPlanRefusal(problem) }))
  return refuse({ ...result.refusal, problems })
}
