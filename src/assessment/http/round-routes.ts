import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import { asWritten } from '../../criteria/index.ts'
import { plainDate } from '../../kernel/calendar.ts'
import { ById, Day, listOf, orNull, problems, Uuid, words } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { readinessText } from '../round/refusal-text.ts'
import type { Stage } from '../round/round.ts'
import { assessmentService, type RoundOverview } from '../service.ts'
import { answer } from './answers-routes.ts'
import { CODE, OverviewShown, Reason, RoundShown, StageBody } from './schemas-routes.ts'

const tags = ['assessment']
const closed = { additionalProperties: false }
const Stages = Type.Array(StageBody, { maxItems: 20 })
const PlanBody = Type.Object(
  { code: CODE, title: words(300), year: Type.Integer({ minimum: 2000, maximum: 2100 }), stages: Stages },
  { title: 'RoundPlan', ...closed },
)
const CalendarBody = Type.Object({ stages: Stages, reason: Type.Optional(Reason) }, { title: 'RoundCalendar', ...closed })
const InvitationsBody = Type.Object(
  {
    units: Type.Array(Type.Object({ unitId: Uuid, treeId: Uuid, block: words(80) }, closed), { maxItems: 2000 }),
  },
  { title: 'RoundInvitations', ...closed },
)
const CRITERION = Type.String({ minLength: 1, maxLength: 40 })
const ExemptionBody = Type.Object(
  { unitId: Uuid, criterion: CRITERION, reason: Reason, isLifted: Type.Optional(Type.Boolean()) },
  { title: 'RoundExemption', ...closed },
)
const ExtensionBody = Type.Object(
  { unitId: Uuid, criterion: CRITERION, until: Day, reason: Reason },
  { title: 'RoundExtension', ...closed },
)
const ClosingBody = Type.Object(
  { unsubmitted: Type.Optional(Type.Integer({ minimum: 0, description: 'Units that have not submitted, as it was seen' })) },
  { title: 'RoundClosing', ...closed },
)

const asStage = ({ stage, firstDay, lastDay }: Static<typeof StageBody>): Stage => ({
  stage,
  firstDay: plainDate(firstDay),
  lastDay: plainDate(lastDay),
})

const asOverview = ({ units, readiness, ...same }: RoundOverview) => ({
  ...same,
  units: units.map(({ points, maximum, ...unit }) => ({
    ...unit,
    points: points === null ? null : asWritten(points),
    maximum: asWritten(maximum),
  })),
  readiness: readiness.map((item) => ({ ...item, text: readinessText[item.code] })),
})

/** Rounds: planned, their calendar and units, opened and closed to answers. */
export const roundRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = assessmentService(platform)
  return async (app) => {
    app.get('/rounds', { schema: { tags, response: { 200: listOf(RoundShown), ...problems(403) } } }, async (request, reply) =>
      answer(reply, await service.rounds(request.actor), { 200: (items) => ({ items }) }),
    )
    app.get(
      '/rounds/:id',
      { schema: { tags, params: ById, response: { 200: OverviewShown, ...problems(403, 404) } } },
      async (request, reply) => answer(reply, await service.round(request.actor, request.params.id), { 200: asOverview }),
    )
    app.post(
      '/rounds',
      { schema: { tags, body: PlanBody, response: { 201: RoundShown, ...problems(403, 409, 422) } } },
      async (request, reply) => {
        const { stages, ...plan } = request.body
        return answer(reply, await service.plan(request.actor, { ...plan, stages: stages.map(asStage) }), 201)
      },
    )
    app.put(
      '/rounds/:id/calendar',
      { schema: { tags, params: ById, body: CalendarBody, response: { 200: RoundShown, ...problems(403, 404, 409, 422) } } },
      async (request, reply) => {
        const { stages, reason } = request.body
        const given = { roundId: request.params.id, stages: stages.map(asStage), reason }
        return answer(reply, await service.setCalendar(request.actor, given))
      },
    )
    app.put(
      '/rounds/:id/units',
      { schema: { tags, params: ById, body: InvitationsBody, response: { 200: RoundShown, ...problems(403, 404, 409, 422) } } },
      async (request, reply) =>
        answer(reply, await service.invite(request.actor, { roundId: request.params.id, units: request.body.units })),
    )
  }
}

/** What is allowed to single units, and the moves of the round itself. */
export const roundActRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = assessmentService(platform)
  const response = { 200: RoundShown, ...problems(403, 404, 409, 422) }
  return async (app) => {
    app.post(
      '/rounds/:id/exemptions',
      { schema: { tags, params: ById, body: ExemptionBody, response } },
      async (request, reply) =>
        answer(reply, await service.exempt(request.actor, { roundId: request.params.id, ...request.body })),
    )
    app.post(
      '/rounds/:id/extensions',
      { schema: { tags, params: ById, body: ExtensionBody, response } },
      async (request, reply) => {
        const { until, ...given } = request.body
        const extension = { roundId: request.params.id, ...given, until: plainDate(until) }
        return answer(reply, await service.extend(request.actor, extension))
      },
    )
    app.post('/rounds/:id/open', { schema: { tags, params: ById, response } }, async (request, reply) =>
      answer(reply, await service.open(request.actor, request.params.id)),
    )
    app.post(
      '/rounds/:id/close-answers',
      { schema: { tags, params: ById, body: orNull(ClosingBody), response } },
      async (request, reply) => {
        const closing = { roundId: request.params.id, unsubmitted: request.body?.unsubmitted }
        return answer(reply, await service.closeAnswers(request.actor, closing))
      },
    )
  }
}
