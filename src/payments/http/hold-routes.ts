import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type PlainDate, plainDate } from '../../kernel/calendar.ts'
import { Bilingual, ById, Day, Instant, oneOf, orNull, problems, Uuid, Vnd, words } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { HOLD_STATES, HOLD_SUBJECTS } from '../holds/hold.ts'
import { paymentService, readingService } from '../service.ts'
import { Words } from './schemas-routes.ts'
import { answer } from './status-routes.ts'

const tags = ['payments']
const refusals = problems(400, 403, 404, 409, 422)
const Meant = {
  subject: oneOf(HOLD_SUBJECTS),
  subjectId: words(80),
}

const Item = Type.Object(
  {
    id: Uuid,
    ...Meant,
    subjectName: Type.String(),
    subjectText: Bilingual,
    reason: Type.String(),
    from: Day,
    until: orNull(Day),
    state: oneOf(HOLD_STATES),
    stateText: Bilingual,
    placedBy: Uuid,
    placedByName: Type.String(),
    placedAt: Instant,
    releasedBy: orNull(Uuid),
    releasedByName: orNull(Type.String()),
    releasedOn: orNull(Day),
    releaseReason: orNull(Type.String()),
    count: Type.Integer({ description: 'Approved sums that it keeps now; one that several holds keep counts for the narrowest' }),
    amount: Vnd,
  },
  { title: 'Hold' },
)
const HoldsShown = Type.Object({ items: Type.Array(Item), amount: Vnd }, { title: 'Holds' })

/** What is approved and not ordered for some time: of a payee, a group, a commune or a provision. */
export const holdRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const [payments, reading] = [paymentService(platform), readingService(platform)]
    app.get('/holds', { schema: { tags, response: { 200: HoldsShown, ...problems(400, 403) } } }, async (request, reply) =>
      answer(reply, await reading.holds(request.actor), { 200: ({ items, amount }) => ({ items: [...items], amount }) }),
    )

    const Preview = Type.Object({ subjectName: Type.String(), count: Type.Integer(), amount: Vnd }, { title: 'HoldPreview' })
    const preview = { tags, querystring: Type.Object(Meant), response: { 200: Preview, ...refusals } }
    app.get('/holds/preview', { schema: preview }, async (request, reply) =>
      answer(reply, await reading.holdPreview(request.actor, request.query)),
    )

    const Body = Type.Object(
      {
        ...Meant,
        reason: Words,
        from: Type.Optional(Day),
        until: Type.Optional(Day),
      },
      { additionalProperties: false, description: 'Without a last day it stands until somebody releases it' },
    )
    const Placed = Type.Object({ holdId: Uuid }, { title: 'HoldPlaced' })
    app.post('/holds', { schema: { tags, body: Body, response: { 201: Placed, ...refusals } } }, async (request, reply) => {
      const { from, until, ...meant } = request.body
      const result = await payments.placeHold(request.actor, { ...meant, from: dayOf(from), until: dayOf(until) })
      return answer(reply, result, 201)
    })

    const Release = Type.Object({ reason: Words }, { additionalProperties: false })
    const release = { tags, params: ById, body: Release, response: { 200: Placed, ...refusals } }
    app.post('/holds/:id/release', { schema: release }, async (request, reply) =>
      answer(reply, await payments.releaseDatedHold(request.actor, { holdId: request.params.id, reason: request.body.reason })),
    )
  }

const dayOf = (text: string | undefined): PlainDate | undefined => (text === undefined ? undefined : plainDate(text))
