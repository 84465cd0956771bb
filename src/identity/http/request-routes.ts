import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { plainDate } from '../../kernel/calendar.ts'
import { ById, Day, Instant, Named, Nothing, oneOf, orNull, problems, Uuid } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { CHANGE_KINDS } from '../account/account-change.ts'
import type { UnitDirectory } from '../actor/unit-directory-service.ts'
import { REQUEST_STANDS, type RequestShown } from '../request/request-list-service.ts'
import { requestService } from '../service.ts'
import type { Sessions } from '../session/session-service.ts'
import { accountAnswers, Reason } from './account-answer-routes.ts'
import { RoleName } from './me-routes.ts'

const { answer, answerRefusal } = accountAnswers
const tags = ['accounts']

const Given = Type.Object({
  role: RoleName,
  unitId: Uuid,
  unitName: orNull(Type.String()),
  from: Day,
  until: orNull(Day),
})
const AccountRequest = Type.Object(
  {
    id: Uuid,
    kind: oneOf(CHANGE_KINDS),
    account: orNull(Type.Object({ id: Uuid, name: Type.String(), username: Type.String() })),
    username: orNull(Type.String({ description: 'Of the account that is to be made' })),
    name: orNull(Type.String()),
    identityNumber: orNull(Type.String({ description: 'Masked' })),
    providerPerson: orNull(Type.String({ description: 'Who the account is to be at the identity provider, masked' })),
    grants: Type.Array(Given, { description: 'The roles that are given, or the one that ends' }),
    pair: Type.Array(RoleName, { description: 'The roles that are to exclude each other' }),
    reason: orNull(Type.String()),
    asker: Named,
    askedAt: Instant,
    outcome: orNull(oneOf(['confirmed', 'declined', 'withdrawn'])),
    decider: orNull(Named),
    decidedAt: orNull(Instant),
    decisionReason: orNull(Type.String()),
    stand: oneOf(REQUEST_STANDS, { description: 'What the reader may do with it' }),
  },
  { title: 'AccountRequest' },
)
const Requests = Type.Object(
  {
    waiting: Type.Array(AccountRequest),
    decided: Type.Array(AccountRequest),
    isAlone: Type.Boolean({ description: 'There is nobody else who could confirm anything' }),
  },
  { title: 'AccountRequests' },
)
const Confirmed = Type.Object(
  {
    id: Uuid,
    passwordHalf: orNull(
      Type.String({ description: 'The second half of the one-time password, shown once; the asker has the first' }),
    ),
  },
  { title: 'RequestConfirmed' },
)
const Pairs = Type.Object(
  {
    shipped: Type.Array(Type.Array(RoleName)),
    own: Type.Array(
      Type.Object({ id: Uuid, roles: Type.Array(RoleName), from: Day, until: Type.Optional(Day), reason: Type.String() }),
    ),
  },
  { title: 'ExclusiveRoles' },
)

/** What one administrator asks and another confirms. */
export const requestRoutes =
  (platform: Platform, { units, sessions }: { units: UnitDirectory; sessions: Sessions }): FastifyPluginAsyncTypebox =>
  async (app) => {
    const requests = requestService(platform, units)
    app.addHook('onResponse', async ({ method }) => {
      if (method !== 'GET') sessions.forget()
    })
    const withNames = async (items: readonly RequestShown[]) => {
      const unitIds = items.flatMap(({ grants }) => grants.map(({ unitId }) => unitId))
      const names = await units.namesOf(unitIds, platform.clock.today())
      return items.map(({ grants, pair, ...item }) => ({
        ...item,
        pair: [...pair],
        grants: grants.map((grant) => ({ ...grant, until: grant.until ?? null, unitName: names.get(grant.unitId) ?? null })),
      }))
    }

    app.get('/account-requests', { schema: { tags, response: { 200: Requests, ...problems(403) } } }, async (request, reply) => {
      const result = await requests.list(request.actor)
      if (!result.ok) return answerRefusal(reply, result.refusal)
      const { waiting, decided, isAlone } = result.value
      return { waiting: await withNames(waiting), decided: await withNames(decided), isAlone }
    })

    const because = Type.Object({ reason: Reason }, { additionalProperties: false })
    const refused = problems(400, 403, 404, 409, 422)
    app.post(
      '/account-requests/:id/confirm',
      { schema: { tags, params: ById, body: because, response: { 200: Confirmed, ...refused } } },
      async (request, reply) => {
        const decision = { requestId: request.params.id, reason: request.body.reason }
        return answer(reply, await requests.confirm(request.actor, decision))
      },
    )
    for (const act of ['decline', 'withdraw'] as const)
      app.post(
        `/account-requests/:id/${act}`,
        { schema: { tags, params: ById, body: because, response: { 204: Nothing, ...refused } } },
        async (request, reply) => {
          const decision = { requestId: request.params.id, reason: request.body.reason }
          return answer(reply, await requests[act](request.actor, decision), 204)
        },
      )
    await app.register(pairRoutes(requests))
  }

const pairRoutes =
  (requests: ReturnType<typeof requestService>): FastifyPluginAsyncTypebox =>
  async (app) => {
    const AskedOfAnother = Type.Object({ id: Uuid }, { title: 'ExclusionAsked' })
    const refused = problems(400, 403, 404, 409, 422)

    app.get('/exclusive-roles', { schema: { tags, response: { 200: Pairs, ...problems(403) } } }, async (request, reply) =>
      answer(reply, await requests.pairs(request.actor), {
        200: ({ shipped, own }) => ({
          shipped: shipped.map((roles) => [...roles]),
          own: own.map((pair) => ({ ...pair, roles: [...pair.roles] })),
        }),
      }),
    )

    const pair = Type.Object(
      { roles: Type.Tuple([RoleName, RoleName]), from: Day, until: Type.Optional(Day), reason: Reason },
      { additionalProperties: false },
    )
    app.post(
      '/exclusive-roles',
      { schema: { tags, body: pair, response: { 202: AskedOfAnother, ...refused } } },
      async (request, reply) => {
        const { roles, from, until, reason } = request.body
        const days = { from: plainDate(from), until: until === undefined ? undefined : plainDate(until) }
        const result = await requests.exclude(request.actor, { roles, ...days, reason })
        return answer(reply, result, { 202: asAsked })
      },
    )

    const ending = Type.Object({ until: Day, reason: Reason }, { additionalProperties: false })
    app.post(
      '/exclusive-roles/:id/end',
      { schema: { tags, params: ById, body: ending, response: { 202: AskedOfAnother, ...refused } } },
      async (request, reply) => {
        const { until, reason } = request.body
        const wish = { exclusionId: request.params.id, until: plainDate(until), reason }
        return answer(reply, await requests.endExclusion(request.actor, wish), { 202: asAsked })
      },
    )
  }

/** The request that another administrator confirms. */
const asAsked = (value: { requestId: string } | { id: string }) => ({ id: 'requestId' in value ? value.requestId : value.id })
