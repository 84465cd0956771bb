import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { assessmentRefusalText } from '../assessment/index.ts'
import type { SittingNotRead } from '../assessment/service.ts'
import { tellRefusal } from '../kernel/result.ts'
import { answersWith } from '../platform/http/answer.ts'
import { answerFramed } from '../platform/http/file-answer.ts'
import type { RefusalStatuses } from '../platform/http/problem.ts'
import { Bilingual, ById, Day, FileContent, listOf, problems, Told, Uuid } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { type AwardPaperNotDrawnUp, awardPaperRefusalText, awardPaperTitle, drawAwardPaper } from './award-paper-service.ts'
import { drawMinutes } from './council-minutes-service.ts'
import { groundRoutes } from './ground-routes.ts'
import { paperNoticeText } from './paper-notice-text.ts'
import type { MinutesNotDrawnUp, NotDrawnUp } from './refusal.ts'
import { roundPaperRoutes } from './round-routes.ts'
import { documentService, type PaperOffer } from './service.ts'
import { documentRefusalText, minutesFileName, minutesRefusalText, notYetText, paperFileName, titleOf } from './text.ts'

const STATUS: RefusalStatuses<NotDrawnUp> = {
  'not-allowed': 403,
  'cycle-unknown': 404,
  'entitlement-unknown': 404,
  'paper-unknown': 404,
  'paper-not-yet': 409,
  'paper-differs': 409,
  'paper-too-large': 422,
}
const { answer, answerRefusal } = answersWith(documentRefusalText, STATUS)

const ofAward = answersWith<AwardPaperNotDrawnUp>(awardPaperRefusalText, {
  'not-allowed': 403,
  'result-not-published': 404,
  'paper-unknown': 404,
  'no-award-provision': 409,
  'award-provision-ambiguous': 409,
  'award-provision-shared': 409,
  'award-paper-not-yet': 409,
  'award-paper-differs': 409,
})
const minutesAnswers = answersWith<SittingNotRead | MinutesNotDrawnUp>(
  { ...assessmentRefusalText, ...minutesRefusalText },
  { 'not-allowed': 403, 'sitting-unknown': 404, 'minutes-not-yet': 409, 'minutes-too-large': 422 },
)

const MEDIA_TYPE = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

const Offer = Type.Object(
  {
    kind: Type.String(),
    order: Type.Optional(Type.Integer({ description: 'Of an order list: the number of its order' })),
    title: Bilingual,
    available: Type.Boolean(),
    why: Type.Optional(Bilingual),
    on: Day,
    notices: Type.Array(Told, { description: 'What it rests on that does not hold on that day, or that nobody recorded' }),
  },
  { title: 'PaperOffer' },
)

/** The papers of a payment cycle. */
export const documentRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(groundRoutes(platform))
    await app.register(roundPaperRoutes(platform))
    await app.register(awardPaperRoutes(platform))
    await app.register(minutesRoutes(platform))
    const documents = documentService(platform)
    const tags = ['documents']
    const ofCycle = ById
    const listing = { tags, params: ofCycle, response: { 200: listOf(Offer), ...problems(403, 404) } }
    app.get('/payment-cycles/:id/papers', { schema: listing }, async (request, reply) => {
      const result = await documents.offers(request.actor, request.params.id)
      return answer(reply, result, { 200: (offers) => ({ items: offers.map(asOffer) }) })
    })

    for (const form of ['pdf', 'docx'] as const) {
      const one = {
        tags,
        params: Type.Object({ id: Uuid, paper: Type.String({ maxLength: 40 }) }),
        querystring: Type.Object({
          order: Type.Optional(
            Type.Integer({ minimum: 1, maximum: 10_000, description: 'Of an order list: the last unless named' }),
          ),
        }),
        produces: [MEDIA_TYPE[form]],
        response: { 200: FileContent, ...problems(403, 404, 409, 422) },
      }
      app.get(`/payment-cycles/:id/papers/:paper.${form}`, { schema: one }, async (request, reply) => {
        const { id: cycleId, paper } = request.params
        const { order } = request.query
        const result = await documents.drawUp(request.actor, { cycleId, paper, order, form })
        if (!result.ok) return answerRefusal(reply, result.refusal)
        return answerFramed(reply, {
          name: paperFileName({ ...result.value, form }),
          mediaType: MEDIA_TYPE[form],
          content: result.value.bytes,
        })
      })
    }
  }

/** The papers of an award: the submission and the decision, each as PDF or DOCX of the same content. */
const awardPaperRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const form of ['pdf', 'docx'] as const) {
      const schema = {
        tags: ['documents'],
        params: Type.Object({ id: Uuid, paper: Type.String({ maxLength: 40 }) }),
        produces: [MEDIA_TYPE[form]],
        response: { 200: FileContent, ...problems(403, 404, 409) },
      }
      app.get(`/rounds/:id/award/papers/:paper.${form}`, { schema }, async (request, reply) => {
        const { id: roundId, paper } = request.params
        const drawn = await drawAwardPaper(platform, request.actor, { roundId, paper, form })
        if (!drawn.ok) return ofAward.answerRefusal(reply, drawn.refusal)
        const { kind, year, bytes } = drawn.value
        return answerFramed(reply, {
          name: `${awardPaperTitle[kind].vi} năm ${year}.${form}`,
          mediaType: MEDIA_TYPE[form],
          content: bytes,
        })
      })
    }
  }

/** The minutes of a sitting of the Council that has ended. */
const minutesRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const form of ['pdf', 'docx'] as const) {
      const response = { 200: FileContent, ...problems(403, 404, 409, 422) }
      const schema = { tags: ['documents'], params: ById, produces: [MEDIA_TYPE[form]], response }
      app.get(`/sittings/:id/minutes.${form}`, { schema }, async (request, reply) => {
        const result = await drawMinutes(platform, request.actor, { sittingId: request.params.id, form })
        if (!result.ok) return minutesAnswers.answerRefusal(reply, result.refusal)
        const { number, bytes: content } = result.value
        return answerFramed(reply, { name: minutesFileName(number, form), mediaType: MEDIA_TYPE[form], content })
      })
    }
  }

const asOffer = ({ kind, order, isAvailable, on, notices }: PaperOffer) => ({
  kind,
  ...(order !== undefined && { order }),
  title: titleOf({ kind, order }),
  available: isAvailable,
  ...(isAvailable ? {} : { why: notYetText(kind) }),
  on,
  notices: notices.map((notice) => ({ kind: notice.kind, ...tellRefusal(notice, paperNoticeText) })),
})
