import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { plainDate } from '../../kernel/calendar.ts'
import { UnknownCursor } from '../../platform/http/errors.ts'
import { decodeCursor, PageQuery } from '../../platform/http/paging.ts'
import { pageOf, problems, sendRefusal } from '../../platform/http/problem.ts'
import type { Platform } from '../../platform/platform.ts'
import { ACCOUNT_SORTS, ACCOUNT_STATES } from '../account/account-list.ts'
import type { Account, AccountRefusal } from '../actor/account.ts'
import type { UnitDirectory } from '../actor/unit-directory.ts'
import { accountService } from '../service.ts'
import type { Sessions } from '../session/session-service.ts'
import { accountRefusalText } from '../text.ts'
import { RoleName } from './me-routes.ts'

const STATUS = {
  'not-allowed': 403,
  'account-unknown': 404,
  'account-ended': 409,
  'own-account': 403,
  'username-taken': 409,
  'username-malformed': 422,
  'grant-unknown': 404,
  'grant-overlaps': 409,
  'role-not-held-there': 422,
  'ends-before-it-begins': 422,
  'last-administrator': 409,
  'demo-account-kept': 409,
  'unit-unknown': 422,
} as const satisfies Record<AccountRefusal['kind'], number>

const Id = Type.String({ format: 'uuid' })
const Day = Type.String({ format: 'date' })
const Reason = Type.String({ minLength: 3, maxLength: 500 })
const Wish = Type.Object({ role: RoleName, unitId: Id, from: Day, until: Type.Optional(Day) }, { additionalProperties: false })
const Held = Type.Object({
  id: Id,
  role: RoleName,
  unitId: Id,
  unitName: Type.Union([Type.String(), Type.Null()]),
  from: Day,
  until: Type.Union([Day, Type.Null()]),
})
const AccountBody = Type.Object({
  id: Id,
  username: Type.String(),
  name: Type.String(),
  twoFactorEnabled: Type.Boolean(),
  mustChangePassword: Type.Boolean(),
  endedAt: Type.Union([Type.String(), Type.Null()]),
  grants: Type.Array(Held),
})
const OneTime = Type.Object({
  id: Id,
  oneTimePassword: Type.String({ description: 'Shown once; it has to be changed at the first sign-in' }),
})
const AccountsAsked = Type.Object({
  ...PageQuery,
  search: Type.Optional(Type.String({ maxLength: 200, description: 'Accent-blind, in the name and the user name' })),
  state: Type.Optional(Type.Enum([...ACCOUNT_STATES])),
  role: Type.Optional(RoleName),
  unit: Type.Optional(Type.String({ format: 'uuid', description: 'Who holds a role over the unit or what lies below it' })),
  sort: Type.Optional(Type.Enum([...ACCOUNT_SORTS])),
})
const GroupsAsked = Type.Object({ search: Type.String({ minLength: 1, maxLength: 120 }) })
const GroupsFound = Type.Object({ items: Type.Array(Type.Object({ id: Id, name: Type.String() })) })
const one = Type.Object({ id: Id })
const tags = ['accounts']

/** Administrators' work on others' accounts. */
export const accountRoutes =
  (platform: Platform, { units, sessions }: { units: UnitDirectory; sessions: Sessions }): FastifyPluginAsyncTypebox =>
  async (app) => {
    const accounts = accountService(platform, units)
    // Whatever was changed holds from the next request on, in this process at once.
    app.addHook('onResponse', async ({ method }) => {
      if (method !== 'GET') sessions.forget()
    })
    const withNames = async (items: readonly Account[]) => {
      const names = await units.namesOf(
        items.flatMap(({ grants }) => grants.map(({ unitId }) => unitId)),
        platform.clock.today(),
      )
      return items.map((account) => ({
        ...account,
        grants: account.grants.map((grant) => ({ ...grant, unitName: names.get(grant.unitId) ?? null })),
      }))
    }

    app.get(
      '/accounts',
      { schema: { tags, querystring: AccountsAsked, response: { 200: pageOf(AccountBody), ...problems(400, 403) } } },
      async (request, reply) => {
        const { limit = 50, cursor, ...asked } = request.query
        const place = decodeCursor(cursor, 2)
        if (cursor !== undefined && place === undefined) throw new UnknownCursor()
        const after = place === undefined ? undefined : { value: String(place[0]), id: String(place[1]) }
        const result = await accounts.list(request.actor, { ...asked, limit, after })
        if (!result.ok) return sendRefusal(reply, result.refusal, accountRefusalText, STATUS)
        return { ...result.value, items: await withNames(result.value.items) }
      },
    )

    app.get(
      '/accounts/groups',
      { schema: { tags, querystring: GroupsAsked, response: { 200: GroupsFound, ...problems(400, 403) } } },
      async (request, reply) => {
        const result = await accounts.findGroups(request.actor, request.query.search)
        return result.ok ? { items: [...result.value] } : sendRefusal(reply, result.refusal, accountRefusalText, STATUS)
      },
    )

    app.get(
      '/accounts/:id',
      { schema: { tags, params: one, response: { 200: AccountBody, ...problems(403, 404) } } },
      async (request, reply) => {
        const result = await accounts.get(request.actor, request.params.id)
        if (!result.ok) return sendRefusal(reply, result.refusal, accountRefusalText, STATUS)
        const [account] = await withNames([result.value])
        return account
      },
    )

    const NewAccount = Type.Object(
      {
        username: Type.String({ minLength: 1, maxLength: 40 }),
        name: Type.String({ minLength: 1, maxLength: 120 }),
        grants: Type.Array(Wish, { maxItems: 20 }),
      },
      { additionalProperties: false },
    )
    app.post(
      '/accounts',
      { schema: { tags, body: NewAccount, response: { 201: OneTime, ...problems(400, 403, 409, 422) } } },
      async (request, reply) => {
        const { username, name, grants } = request.body
        const result = await accounts.create(request.actor, { username, name, grants: grants.map(toWish) })
        return result.ok ? reply.code(201).send(result.value) : sendRefusal(reply, result.refusal, accountRefusalText, STATUS)
      },
    )
    await app.register(changeRoutes(accounts))
  }

const toWish = <Role>({ role, unitId, from, until }: { role: Role; unitId: string; from: string; until?: string }) => ({
  role,
  unitId,
  from: plainDate(from),
  until: until === undefined ? undefined : plainDate(until),
})

const changeRoutes =
  (accounts: ReturnType<typeof accountService>): FastifyPluginAsyncTypebox =>
  async (app) => {
    const because = Type.Object({ reason: Reason }, { additionalProperties: false })

    const grant = Type.Object({ ...Wish.properties, reason: Type.Optional(Reason) }, { additionalProperties: false })
    app.post(
      '/accounts/:id/grants',
      {
        schema: {
          tags,
          params: one,
          body: grant,
          response: { 201: Type.Object({ id: Id }), ...problems(400, 403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        const { reason } = request.body
        const result = await accounts.grant(request.actor, { ...toWish(request.body), accountId: request.params.id, reason })
        return result.ok ? reply.code(201).send(result.value) : sendRefusal(reply, result.refusal, accountRefusalText, STATUS)
      },
    )

    const ofGrant = Type.Object({ id: Id, grantId: Id })
    const ending = Type.Object({ until: Day, reason: Reason }, { additionalProperties: false })
    app.post(
      '/accounts/:id/grants/:grantId/end',
      { schema: { tags, params: ofGrant, body: ending, response: { 204: Type.Null(), ...problems(400, 403, 404, 409, 422) } } },
      async (request, reply) => {
        const { id: accountId, grantId } = request.params
        const wish = { accountId, grantId, until: plainDate(request.body.until), reason: request.body.reason }
        const result = await accounts.endGrant(request.actor, wish)
        return result.ok ? reply.code(204).send(null) : sendRefusal(reply, result.refusal, accountRefusalText, STATUS)
      },
    )

    app.post(
      '/accounts/:id/end',
      { schema: { tags, params: one, body: because, response: { 204: Type.Null(), ...problems(400, 403, 404, 409) } } },
      async (request, reply) => {
        const result = await accounts.end(request.actor, { accountId: request.params.id, reason: request.body.reason })
        return result.ok ? reply.code(204).send(null) : sendRefusal(reply, result.refusal, accountRefusalText, STATUS)
      },
    )

    app.post(
      '/accounts/:id/one-time-password',
      { schema: { tags, params: one, body: because, response: { 200: OneTime, ...problems(400, 403, 404, 409) } } },
      async (request, reply) => {
        const result = await accounts.issuePassword(request.actor, { accountId: request.params.id, reason: request.body.reason })
        return result.ok ? result.value : sendRefusal(reply, result.refusal, accountRefusalText, STATUS)
      },
    )
  }
