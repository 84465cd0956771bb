import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import { ById, problems, Uuid, words } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { assessmentService } from '../service.ts'
import { answer } from './answers-routes.ts'
import {
  AppraisalOverviewShown,
  AppraisalSheetShown,
  asAppraisalOverview,
  asAppraisalSheet,
  JudgementShown,
  MemoryShown,
  NoteShown,
} from './appraisal-schemas-routes.ts'
import { Reason, RoundShown } from './schemas-routes.ts'

const tags = ['assessment']
const closed = { additionalProperties: false }
const OfUnit = Type.Object({ id: Uuid, unitId: Uuid })
const CRITERION = Type.String({ minLength: 1, maxLength: 40 })
const OfCriterion = Type.Object({ id: Uuid, unitId: Uuid, criterion: CRITERION })
const SEAT = Type.Unsafe<1 | 2>({ type: 'integer', enum: [1, 2] })
const WORDS = Type.String({ maxLength: 5000 })

const AppraisersBody = Type.Object({ appraisers: SEAT }, { title: 'AppraisersChosen', ...closed })
const AssignmentBody = Type.Object(
  {
    unitIds: Type.Array(Uuid, { minItems: 1, maxItems: 2000, uniqueItems: true }),
    branch: Type.String({ maxLength: 40, description: 'A criterion or branch; empty: the whole tree' }),
    seat: SEAT,
    appraiserId: Uuid,
    reason: Reason,
  },
  { title: 'AppraiserAssigned', ...closed },
)
const ConflictBody = Type.Object({ personId: Type.Optional(Uuid), reason: Reason }, { title: 'ConflictDeclared', ...closed })
const JudgementBody = Type.Object(
  {
    base: Type.Integer({ minimum: 0, description: 'The revision that was on the screen; 0: there was none' }),
    agrees: Type.Boolean(),
    entry: Type.Optional(Type.Unknown({ description: 'What counts instead; null takes the judgement back' })),
    reason: Type.Optional(WORDS),
    checks: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  { title: 'JudgementGiven', ...closed },
)
const SettlementBody = Type.Object({ entry: Type.Unknown(), reason: Reason }, { title: 'JudgementSettled', ...closed })
const NoteBody = Type.Object({ body: words(5000) }, { title: 'NoteWritten', ...closed })
const QuestionBody = Type.Object({ question: Type.Union([WORDS, Type.Null()]) }, { title: 'QuestionMarked', ...closed })

const ofUnit = ({ id: roundId, unitId }: Static<typeof OfUnit>) => ({ roundId, unitId })
const ofCriterion = ({ criterion, ...unit }: Static<typeof OfCriterion>) => ({ ...ofUnit(unit), criterion })

/** Who appraises what, how far the appraisal is, and its end. */
export const appraisalRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = assessmentService(platform)
  return async (app) => {
    app.get(
      '/rounds/:id/appraisal',
      { schema: { tags, params: ById, response: { 200: AppraisalOverviewShown, ...problems(403, 404) } } },
      async (request, reply) =>
        answer(reply, await service.appraisal(request.actor, request.params.id), { 200: asAppraisalOverview }),
    )
    app.put(
      '/rounds/:id/appraisers',
      { schema: { tags, params: ById, body: AppraisersBody, response: { 200: RoundShown, ...problems(403, 404, 409) } } },
      async (request, reply) =>
        answer(reply, await service.setAppraisers(request.actor, { roundId: request.params.id, ...request.body })),
    )
    app.post(
      '/rounds/:id/assignments',
      {
        schema: {
          tags,
          params: ById,
          body: AssignmentBody,
          response: { 200: Type.Object({ units: Type.Integer() }), ...problems(403, 404, 409, 422) },
        },
      },
      async (request, reply) =>
        answer(reply, await service.appoint(request.actor, { roundId: request.params.id, ...request.body }), {
          200: (units) => ({ units }),
        }),
    )
    app.post(
      '/rounds/:id/units/:unitId/conflicts',
      { schema: { tags, params: OfUnit, body: ConflictBody, response: { 204: Type.Null(), ...problems(403, 404, 422) } } },
      async (request, reply) =>
        answer(reply, await service.declareConflict(request.actor, { ...ofUnit(request.params), ...request.body }), 204),
    )
    app.post(
      '/rounds/:id/conclude-appraisal',
      { schema: { tags, params: ById, response: { 200: RoundShown, ...problems(403, 404, 409) } } },
      async (request, reply) => answer(reply, await service.concludeAppraisal(request.actor, request.params.id)),
    )
  }
}

/** One unit’s sheet as it is judged, criterion by criterion, and returned once. */
export const appraisalSheetRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = assessmentService(platform)
  const judged = { 200: JudgementShown, ...problems(403, 404, 409, 412, 422) }
  const done = { 204: Type.Null(), ...problems(403, 404, 409, 422) }
  return async (app) => {
    app.get(
      '/rounds/:id/units/:unitId/appraisal',
      { schema: { tags, params: OfUnit, response: { 200: AppraisalSheetShown, ...problems(403, 404) } } },
      async (request, reply) =>
        answer(reply, await service.appraisalSheet(request.actor, ofUnit(request.params)), { 200: asAppraisalSheet }),
    )
    app.get(
      '/rounds/:id/units/:unitId/appraisal/:criterion/memory',
      { schema: { tags, params: OfCriterion, response: { 200: MemoryShown, ...problems(403, 404) } } },
      async (request, reply) => answer(reply, await service.memory(request.actor, ofCriterion(request.params))),
    )
    app.put(
      '/rounds/:id/units/:unitId/appraisal/:criterion',
      { schema: { tags, params: OfCriterion, body: JudgementBody, response: judged } },
      async (request, reply) =>
        answer(reply, await service.judge(request.actor, { ...ofCriterion(request.params), ...request.body })),
    )
    app.put(
      '/rounds/:id/units/:unitId/appraisal/:criterion/settlement',
      { schema: { tags, params: OfCriterion, body: SettlementBody, response: judged } },
      async (request, reply) =>
        answer(reply, await service.settle(request.actor, { ...ofCriterion(request.params), ...request.body })),
    )
    app.post(
      '/rounds/:id/units/:unitId/appraisal/:criterion/notes',
      { schema: { tags, params: OfCriterion, body: NoteBody, response: { 201: NoteShown, ...problems(403, 404, 409, 422) } } },
      async (request, reply) =>
        answer(reply, await service.noteDown(request.actor, { ...ofCriterion(request.params), ...request.body }), 201),
    )
    app.put(
      '/rounds/:id/units/:unitId/appraisal/:criterion/question',
      { schema: { tags, params: OfCriterion, body: QuestionBody, response: done } },
      async (request, reply) =>
        answer(reply, await service.mark(request.actor, { ...ofCriterion(request.params), ...request.body }), 204),
    )
    app.post('/rounds/:id/units/:unitId/return', { schema: { tags, params: OfUnit, response: done } }, async (request, reply) =>
      answer(reply, await service.returnSheet(request.actor, ofUnit(request.params)), 204),
    )
    app.post(
      '/rounds/:id/units/:unitId/end-explanation',
      { schema: { tags, params: OfUnit, response: done } },
      async (request, reply) => answer(reply, await service.endExplanation(request.actor, ofUnit(request.params)), 204),
    )
  }
}
