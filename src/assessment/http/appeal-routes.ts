import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { asWritten, points } from '../../criteria/index.ts'
import { ById, problems, Uuid } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { type AppealPreview, resultService } from '../service.ts'
import { answer } from './answers-routes.ts'
import {
  AppealBody,
  AppealDecisionBody,
  AppealPreviewBody,
  AppealPreviewShown,
  AppealShown,
  AppealsShown,
  AppealWithdrawalBody,
  ScoreHistoryShown,
} from './result-schemas-routes.ts'

const tags = ['assessment']
const ByCriterion = Type.Object({ id: Uuid, unitId: Uuid, criterion: Type.String({ minLength: 1, maxLength: 40 }) })
const ByAppeal = Type.Object({ id: Uuid, appealId: Uuid })

const asStanding = (standing: AppealPreview['movements'][number]['before']) => ({
  ...standing,
  points: standing.points === null ? null : asWritten(points(standing.points)),
})
const asPreview = ({ movements, ...same }: AppealPreview) => ({
  ...same,
  movements: movements.map(({ before, after, ...one }) => ({ ...one, before: asStanding(before), after: asStanding(after) })),
})

/** What units appeal against: filed, previewed with what upholding it would change, decided. */
export const appealRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = resultService(platform)
  const written = problems(403, 404, 409, 422)
  return async (app) => {
    app.get(
      '/rounds/:id/appeals',
      { schema: { tags, params: ById, response: { 200: AppealsShown, ...problems(403, 404) } } },
      async (request, reply) => answer(reply, await service.appeals(request.actor, request.params.id)),
    )
    app.post(
      '/rounds/:id/appeals',
      { schema: { tags, params: ById, body: AppealBody, response: { 201: AppealShown, ...written } } },
      async (request, reply) =>
        answer(reply, await service.appeal(request.actor, { roundId: request.params.id, ...request.body }), 201),
    )
    app.post(
      '/rounds/:id/appeals/:appealId/preview',
      { schema: { tags, params: ByAppeal, body: AppealPreviewBody, response: { 200: AppealPreviewShown, ...written } } },
      async (request, reply) => {
        const { id: roundId, appealId } = request.params
        const { entry } = request.body
        return answer(reply, await service.previewAppeal(request.actor, { roundId, appealId, entry }), { 200: asPreview })
      },
    )
    app.post(
      '/rounds/:id/appeals/:appealId/withdraw',
      { schema: { tags, params: ByAppeal, body: AppealWithdrawalBody, response: { 200: AppealShown, ...written } } },
      async (request, reply) => {
        const { id: roundId, appealId } = request.params
        return answer(reply, await service.withdrawAppeal(request.actor, { roundId, appealId, ...request.body }))
      },
    )
    app.get(
      '/rounds/:id/units/:unitId/criteria/:criterion/history',
      { schema: { tags, params: ByCriterion, response: { 200: ScoreHistoryShown, ...problems(403, 404, 409) } } },
      async (request, reply) => {
        const { id: roundId, ...key } = request.params
        return answer(reply, await service.scoreHistory(request.actor, { roundId, ...key }), { 200: (items) => ({ items }) })
      },
    )
    app.post(
      '/rounds/:id/appeals/:appealId/decide',
      { schema: { tags, params: ByAppeal, body: AppealDecisionBody, response: { 200: AppealShown, ...written } } },
      async (request, reply) => {
        const { id: roundId, appealId } = request.params
        return answer(reply, await service.decideAppeal(request.actor, { roundId, appealId, ...request.body }))
      },
    )
  }
}
