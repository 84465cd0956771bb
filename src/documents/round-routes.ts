import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { assessmentRefusalText } from '../assessment/index.ts'
import type { RefusalTexts } from '../kernel/result.ts'
import { answersWith } from '../platform/http/answer.ts'
import { answerFramed } from '../platform/http/file-answer.ts'
import type { RefusalStatuses } from '../platform/http/problem.ts'
import { ById, FileContent, problems, Uuid } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { type DrawnReport, type RoundPaperNotDrawn, roundPaperService } from './round/round-paper-service.ts'
import { reportTooLargeText } from './text.ts'

const STATUS: RefusalStatuses<RoundPaperNotDrawn> = {
  'not-allowed': 403,
  'round-unknown': 404,
  'unit-not-in-round': 404,
  'report-not-yet': 409,
  'result-unknown': 404,
  'results-not-seen-yet': 409,
  'report-too-large': 422,
}
const TEXTS: RefusalTexts<RoundPaperNotDrawn> = { ...assessmentRefusalText, 'report-too-large': reportTooLargeText }
const { answerRefusal } = answersWith(TEXTS, STATUS)

const MEDIA_TYPE = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** Papers of a round of assessment: what a unit is told of its own result, and the decision that publishes it. */
export const roundPaperRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const papers = roundPaperService(platform)
    for (const form of ['pdf', 'docx'] as const) {
      const file = {
        tags: ['documents'],
        produces: [MEDIA_TYPE[form]],
        response: { 200: FileContent, ...problems(403, 404, 409, 422) },
      }
      const asFile = ({ name, bytes }: DrawnReport) => ({ name, mediaType: MEDIA_TYPE[form], content: bytes })
      app.get(
        `/rounds/:id/units/:unitId/report.${form}`,
        { schema: { ...file, params: Type.Object({ id: Uuid, unitId: Uuid }) } },
        async (request, reply) => {
          const { id: roundId, unitId } = request.params
          const drawn = await papers.unitReport(request.actor, { roundId, unitId, form })
          return drawn.ok ? answerFramed(reply, asFile(drawn.value)) : answerRefusal(reply, drawn.refusal)
        },
      )
      app.get(`/rounds/:id/result/decision.${form}`, { schema: { ...file, params: ById } }, async (request, reply) => {
        const drawn = await papers.publication(request.actor, { roundId: request.params.id, form })
        return drawn.ok ? answerFramed(reply, asFile(drawn.value)) : answerRefusal(reply, drawn.refusal)
      })
    }
  }
