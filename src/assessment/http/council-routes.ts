import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { plainDate } from '../../kernel/calendar.ts'
import { ById, Day, listOf, problems, Uuid, words } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { councilService } from '../service.ts'
import { answer } from './answers-routes.ts'
import {
  CitedRuleShown,
  CouncilShown,
  CouncilViewShown,
  KindName,
  MemberShown,
  RoleName,
  RuleBody,
} from './council-schemas-routes.ts'
import { Reason } from './schemas-routes.ts'

const tags = ['council']
const closed = { additionalProperties: false }
const EstablishingBody = Type.Object(
  { name: words(300), decision: words(200), decidedOn: Day },
  { title: 'CouncilEstablishing', ...closed },
)
const SeatBody = Type.Object(
  {
    userId: Uuid,
    name: words(200),
    position: words(300),
    role: RoleName,
    from: Day,
    until: Type.Optional(Day),
    substituteFor: Type.Optional(Uuid),
  },
  { title: 'CouncilSeating', ...closed },
)
const EndBody = Type.Object({ until: Day, reason: Reason }, { title: 'CouncilSeatEnding', ...closed })
const SetRuleBody = Type.Object(
  { kind: KindName, inForceFrom: Day, rule: RuleBody, citation: words(1000) },
  { title: 'CouncilRuleSetting', ...closed },
)

/** Councils: who sits in them and until when, and how they decide. */
export const councilRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = councilService(platform)
  return async (app) => {
    app.get(
      '/councils',
      { schema: { tags, response: { 200: listOf(CouncilShown), ...problems(403) } } },
      async (request, reply) => answer(reply, await service.councils(request.actor), { 200: (items) => ({ items }) }),
    )
    app.post(
      '/councils',
      { schema: { tags, body: EstablishingBody, response: { 201: CouncilShown, ...problems(403, 422) } } },
      async (request, reply) => {
        const { decidedOn, ...found } = request.body
        return answer(reply, await service.establish(request.actor, { ...found, decidedOn: plainDate(decidedOn) }), 201)
      },
    )
    app.get(
      '/councils/:id',
      { schema: { tags, params: ById, response: { 200: CouncilViewShown, ...problems(403, 404) } } },
      async (request, reply) => answer(reply, await service.council(request.actor, request.params.id)),
    )
    app.post(
      '/councils/:id/members',
      { schema: { tags, params: ById, body: SeatBody, response: { 201: MemberShown, ...problems(403, 404, 409, 422) } } },
      async (request, reply) => {
        const { from, until, ...seat } = request.body
        const term = { from: plainDate(from), until: until === undefined ? undefined : plainDate(until) }
        return answer(reply, await service.seat(request.actor, { councilId: request.params.id, ...seat, ...term }), 201)
      },
    )
    const ofMember = Type.Object({ id: Uuid, memberId: Uuid })
    app.post(
      '/councils/:id/members/:memberId/end',
      { schema: { tags, params: ofMember, body: EndBody, response: { 200: MemberShown, ...problems(403, 404, 409, 422) } } },
      async (request, reply) => {
        const { id: councilId, memberId } = request.params
        const { until, reason } = request.body
        return answer(reply, await service.endMembership(request.actor, { councilId, memberId, until: plainDate(until), reason }))
      },
    )
    app.post(
      '/councils/:id/rules',
      { schema: { tags, params: ById, body: SetRuleBody, response: { 201: CitedRuleShown, ...problems(403, 404, 422) } } },
      async (request, reply) => {
        const { inForceFrom, ...rule } = request.body
        const given = { councilId: request.params.id, ...rule, inForceFrom: plainDate(inForceFrom) }
        return answer(reply, await service.setRule(request.actor, given), 201)
      },
    )
  }
}
