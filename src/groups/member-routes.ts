import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { FOUND_BY } from '../people/index.ts'
import { PersonShown } from '../people/service.ts'
import { ById, listOf, oneOf, problems, words } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { SeatShown } from './schemas-routes.ts'
import { groupService } from './service.ts'
import { answer } from './status-routes.ts'

const refusals = problems(400, 403, 404, 422)
const tags = ['people']

const SearchQuery = Type.Object({
  search: Type.String({ minLength: 1, maxLength: 120, description: 'A name or its beginning, accent-blind; near ones too' }),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 8 })),
})
const NumberBody = Type.Object(
  { number: words(40) },
  {
    title: 'NumberLookedUp',
    additionalProperties: false,
    description: 'A whole identity or phone number. The trail keeps who was found.',
  },
)
const FoundShown = Type.Object(
  { ...PersonShown.properties, by: oneOf(FOUND_BY, { description: 'Why: the surest first' }), seats: Type.Array(SeatShown) },
  { title: 'PersonFound' },
)
const Found = Type.Object({ items: Type.Array(FoundShown), hasMore: Type.Boolean() }, { title: 'PeopleFound' })

/** People as somebody looks for them: by name, by a number they know, and where one sits. */
export const memberRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const groups = groupService(platform)
    const searching = { tags, querystring: SearchQuery, response: { 200: Found, ...refusals } }
    app.get('/people', { schema: searching }, async (request, reply) => {
      const { search, limit = 8 } = request.query
      return answer(reply, await groups.searchMembers(request.actor, { search, limit }))
    })

    // A body, not an address: addresses stand in the logs of every server on the way.
    const lookingUp = { tags, body: NumberBody, response: { 200: Found, ...refusals, ...problems(429) } }
    app.post('/people/by-number', { schema: lookingUp }, async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return answer(reply, await groups.findByNumber(request.actor, request.body))
    })

    const seated = { tags, params: ById, response: { 200: listOf(SeatShown), ...refusals } }
    app.get('/people/:id/seats', { schema: seated }, async (request, reply) => {
      const result = await groups.seats(request.actor, request.params.id)
      return answer(reply, result, { 200: (items) => ({ items: [...items] }) })
    })
  }
