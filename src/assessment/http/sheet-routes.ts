import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import { asWritten } from '../../criteria/index.ts'
import { listOf, oneOf, problems, Uuid, words } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { ANSWER_FIELDS } from '../self-assessment/answer-field.ts'
import { assessmentService, type Sheet } from '../service.ts'
import { answer } from './answers-routes.ts'
import { asScore, FieldShown, NamedEvidenceShown, SheetShown } from './schemas-routes.ts'

const tags = ['assessment']
const closed = { additionalProperties: false }
const OfSheet = Type.Object({ id: Uuid, unitId: Uuid })
const CRITERION = Type.String({ minLength: 1, maxLength: 40 })

const FieldBody = Type.Object(
  {
    criterion: CRITERION,
    field: oneOf(ANSWER_FIELDS, { title: 'AnswerFieldName' }),
    base: Type.Integer({ minimum: 0, description: 'The revision that was on the screen; 0: there was none' }),
    body: Type.Unknown({
      description: 'An entry as the criterion’s form wants it, or the text of an explanation; null takes it back',
    }),
  },
  { title: 'AnswerFieldWritten', ...closed },
)
const NamingBody = Type.Object(
  { criterion: CRITERION, evidenceId: Uuid, isDropped: Type.Boolean() },
  { title: 'EvidenceNaming', ...closed },
)
const SubmissionBody = Type.Object(
  {
    headName: words(200),
    headPosition: words(200),
    missing: Type.Integer({ minimum: 0, description: 'Criteria without an answer, as it was seen' }),
  },
  { title: 'SheetSubmission', ...closed },
)
const Submitted = Type.Object({ number: Type.Integer(), missing: Type.Integer() }, { title: 'SheetSubmitted' })

const asSheet = (sheet: Sheet): Static<typeof SheetShown> => ({
  ...sheet,
  round: { ...sheet.round, stages: [...sheet.round.stages] },
  lines: sheet.lines.map(({ score, before, ...line }) => ({
    ...line,
    evidence: [...line.evidence],
    score: score === null ? null : asScore(score),
    before:
      before === null
        ? null
        : { points: before.points === null ? null : asWritten(before.points), maximum: asWritten(before.maximum) },
  })),
  branches: sheet.branches.map(({ criterion, self }) => ({ code: criterion, score: asScore(self) })),
  total: sheet.total === null ? null : asScore(sheet.total),
  missing: [...sheet.missing],
  atStake: asWritten(sheet.atStake),
  undecided: [...sheet.undecided],
  known: [...sheet.known],
})

/** The self-assessment of one unit. */
export const sheetRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = assessmentService(platform)
  const ofSheet = ({ id: roundId, unitId }: Static<typeof OfSheet>) => ({ roundId, unitId })
  return async (app) => {
    app.get(
      '/rounds/:id/units/:unitId',
      { schema: { tags, params: OfSheet, response: { 200: SheetShown, ...problems(403, 404, 409) } } },
      async (request, reply) => answer(reply, await service.sheet(request.actor, ofSheet(request.params)), { 200: asSheet }),
    )
    app.put(
      '/rounds/:id/units/:unitId/answers',
      { schema: { tags, params: OfSheet, body: FieldBody, response: { 200: FieldShown, ...problems(403, 404, 409, 412, 422) } } },
      async (request, reply) => {
        const { body = null, ...given } = request.body
        return answer(reply, await service.write(request.actor, { ...ofSheet(request.params), ...given, body }))
      },
    )
    app.put(
      '/rounds/:id/units/:unitId/evidence',
      {
        schema: {
          tags,
          params: OfSheet,
          body: NamingBody,
          response: { 200: listOf(NamedEvidenceShown), ...problems(403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        const named = await service.nameEvidence(request.actor, { ...ofSheet(request.params), ...request.body })
        return answer(reply, named, { 200: (items) => ({ items }) })
      },
    )
    app.post(
      '/rounds/:id/units/:unitId/submit',
      { schema: { tags, params: OfSheet, body: SubmissionBody, response: { 200: Submitted, ...problems(403, 404, 409, 422) } } },
      async (request, reply) =>
        answer(reply, await service.submit(request.actor, { ...ofSheet(request.params), ...request.body })),
    )
    app.post(
      '/rounds/:id/units/:unitId/take-back',
      { schema: { tags, params: OfSheet, response: { 204: Type.Null(), ...problems(403, 404, 409) } } },
      async (request, reply) => answer(reply, await service.takeBack(request.actor, ofSheet(request.params)), 204),
    )
  }
}
