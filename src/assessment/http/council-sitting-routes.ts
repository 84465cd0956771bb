import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { answerFile } from '../../platform/http/file-answer.ts'
import {
  ById,
  FileContent,
  Instant,
  listOf,
  Made,
  Nothing,
  oneOf,
  orNull,
  problems,
  Uuid,
  words,
} from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { RECEIPT_FORM } from '../index.ts'
import { councilService } from '../service.ts'
import { answer, answerRefusal } from './answers-routes.ts'
import {
  asProposal,
  asScreen,
  asSittingView,
  ItemShown,
  ProposalBody,
  ScreenShown,
  SittingShown,
  SittingViewShown,
} from './council-schemas-routes.ts'
import { Reason } from './schemas-routes.ts'

const tags = ['council']
const closed = { additionalProperties: false }
const CallBody = Type.Object(
  { councilId: Uuid, startsAt: Instant, lastsMinutes: Type.Integer({ minimum: 15, maximum: 1440 }), place: words(300) },
  { title: 'SittingCall', ...closed },
)
const ItemBody = Type.Object({ title: words(500), proposal: orNull(ProposalBody) }, { title: 'AgendaItemAdded', ...closed })
const PresenceBody = Type.Object(
  { memberId: Uuid, kind: oneOf(['arrived', 'left'] as const), substituteId: Type.Optional(Uuid) },
  { title: 'PresenceNoted', ...closed },
)
const RecusalBody = Type.Object({ itemId: Uuid, memberId: Uuid, reason: Reason }, { title: 'RecusalNoted', ...closed })
const CHOICE = words(40)
const VoteBody = Type.Object({ choice: CHOICE }, { title: 'OpenVote', ...closed })
const BallotBody = Type.Object(
  {
    choice: CHOICE,
    receipt: Type.String({ pattern: RECEIPT_FORM.source, description: 'Made by the voter by chance, and kept by nobody else' }),
  },
  { title: 'SecretBallot', ...closed },
)

/** Sittings: called, run, read, and shown on the wall. */
export const sittingRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = councilService(platform)
  return async (app) => {
    app.get(
      '/rounds/:id/sittings',
      { schema: { tags, params: ById, response: { 200: listOf(SittingShown), ...problems(403, 404) } } },
      async (request, reply) =>
        answer(reply, await service.sittings(request.actor, request.params.id), { 200: (items) => ({ items }) }),
    )
    app.post(
      '/rounds/:id/sittings',
      { schema: { tags, params: ById, body: CallBody, response: { 201: SittingShown, ...problems(403, 404, 409) } } },
      async (request, reply) => {
        const { startsAt, ...call } = request.body
        const given = { roundId: request.params.id, ...call, startsAt: new Date(startsAt) }
        return answer(reply, await service.call(request.actor, given), 201)
      },
    )
    app.get(
      '/sittings/:id',
      { schema: { tags, params: ById, response: { 200: SittingViewShown, ...problems(403, 404) } } },
      async (request, reply) => answer(reply, await service.sitting(request.actor, request.params.id), { 200: asSittingView }),
    )
    app.get(
      '/sittings/:id/screen',
      { schema: { tags, params: ById, response: { 200: ScreenShown, ...problems(403, 404) } } },
      async (request, reply) => answer(reply, await service.sitting(request.actor, request.params.id), { 200: asScreen }),
    )
    app.get(
      '/sittings/:id/invitation.ics',
      { schema: { tags, params: ById, produces: ['text/calendar'], response: { 200: FileContent, ...problems(403, 404) } } },
      async (request, reply) => {
        const found = await service.invitation(request.actor, request.params.id)
        if (!found.ok) return answerRefusal(reply, found.refusal)
        const { name, text } = found.value
        return answerFile(reply, { name, mediaType: 'text/calendar; charset=utf-8', content: Buffer.from(text, 'utf8') })
      },
    )
  }
}

/** What the secretary does in a sitting. */
export const sittingActRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = councilService(platform)
  const moved = { tags, params: ById, response: { 200: SittingShown, ...problems(403, 404, 409) } }
  const noted = { 204: Nothing, ...problems(403, 404, 409, 422) }
  return async (app) => {
    app.post('/sittings/:id/open', { schema: moved }, async (request, reply) =>
      answer(reply, await service.open(request.actor, request.params.id)),
    )
    app.post('/sittings/:id/close', { schema: moved }, async (request, reply) =>
      answer(reply, await service.close(request.actor, request.params.id)),
    )
    app.post(
      '/sittings/:id/items',
      { schema: { tags, params: ById, body: ItemBody, response: { 201: ItemShown, ...problems(403, 404, 409, 422) } } },
      async (request, reply) => {
        const { title, proposal } = request.body
        const given = { sittingId: request.params.id, title, proposal: proposal === null ? null : asProposal(proposal) }
        return answer(reply, await service.addItem(request.actor, given), {
          201: (item) => ({ ...item, proposal }),
        })
      },
    )
    app.post(
      '/sittings/:id/attendance',
      { schema: { tags, params: ById, body: PresenceBody, response: noted } },
      async (request, reply) =>
        answer(reply, await service.notePresence(request.actor, { sittingId: request.params.id, ...request.body }), 204),
    )
    app.post(
      '/sittings/:id/recusals',
      { schema: { tags, params: ById, body: RecusalBody, response: noted } },
      async (request, reply) =>
        answer(reply, await service.recuse(request.actor, { sittingId: request.params.id, ...request.body }), 204),
    )
  }
}

/** Motions and votes. What is voted in secret is kept neither as a body nor as an answer. */
export const voteRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = councilService(platform)
  const params = Type.Object({ id: Uuid, motionId: Uuid })
  const cast = { 204: Nothing, ...problems(403, 404, 409, 422) }
  const ofMotion = ({ id, motionId }: { id: string; motionId: string }) => ({ sittingId: id, motionId })
  return async (app) => {
    app.post(
      '/sittings/:id/items/:itemId/motions',
      {
        schema: {
          tags,
          params: Type.Object({ id: Uuid, itemId: Uuid }),
          response: { 201: Made, ...problems(403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        const { id: sittingId, itemId } = request.params
        return answer(reply, await service.openMotion(request.actor, { sittingId, itemId }), { 201: ({ id }) => ({ id }) })
      },
    )
    app.post(
      '/sittings/:id/motions/:motionId/count',
      { schema: { tags, params, response: { 200: Made, ...problems(403, 404, 409) } } },
      async (request, reply) =>
        answer(reply, await service.count(request.actor, ofMotion(request.params)), { 200: ({ id }) => ({ id }) }),
    )
    app.post(
      '/sittings/:id/motions/:motionId/votes',
      { schema: { tags, params, body: VoteBody, response: cast } },
      async (request, reply) =>
        answer(reply, await service.vote(request.actor, { ...ofMotion(request.params), ...request.body }), 204),
    )
    app.post(
      '/sittings/:id/motions/:motionId/ballots',
      { schema: { tags, params, body: BallotBody, response: cast }, config: { keepsNoAnswer: true } },
      async (request, reply) =>
        answer(reply, await service.castBallot(request.actor, { ...ofMotion(request.params), ...request.body }), 204),
    )
  }
}
