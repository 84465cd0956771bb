import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { assessmentRefusalText } from '../assessment/index.ts'
import type { RefusalTexts } from '../kernel/result.ts'
import { answersWith } from '../platform/http/answer.ts'
import { answerFramed } from '../platform/http/file-answer.ts'
import type { RefusalStatuses } from '../platform/http/problem.ts'
import { FileContent, problems, Uuid } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { type RoundPaperNotDrawn, roundPaperService } from './round/round-paper-service.ts'
import { reportTooLargeText } from './text.ts'

const STATUS: RefusalStatuses<RoundPaperNotDrawn> = {
  'not-allowed': 403,
  'round-unknown': 404,
  'unit-not-in-round': 404,
  'report-not-yet': 409,
  'report-too-large': 422,
}
const TEXTS: RefusalTexts<RoundPaperNotDrawn> = { ...assessmentRefusalText, 'report-too-large': reportTooLargeText }
const { answerRefusal } = answersWith(TEXTS, STATUS)

const MEDIA_TYPE = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** Papers of a round of assessment: what a unit is told of its own result. */
export const roundPaperRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const papers = roundPaperService(platform)
    for (const form of ['pdf', 'docx'] as const)
      app.get(
        `/rounds/:id/units/:unitId/report.${form}`,
        {
          schema: {
            tags: ['documents'],
            params: Type.Object({ id: Uuid, unitId: Uuid }),
            produces: [MEDIA_TYPE[form]],
            response: { 200: FileContent, ...problems(403, 404, 409, 422) },
          },
        },
        async (request, reply) => {
          const { id: roundId, unitId } = request.params
          const result = await papers.unitReport(request.actor, { roundId, unitId, form })
          if (!result.ok) return answerRefusal(reply, result.refusal)
          return answerFramed(reply, { name: result.value.name, mediaType: MEDIA_TYPE[form], content: result.value.bytes })
        },
      )
  }
