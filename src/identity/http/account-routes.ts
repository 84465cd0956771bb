import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { plainDate } from '../../kernel/calendar.ts'
import { UnknownCursor } from '../../platform/http/errors.ts'
import { decodeCursor } from '../../platform/http/paging.ts'
import {
  ById,
  Day,
  Made,
  Nothing,
  orNull,
  PageQuery,
  pageOf,
  problems,
  shownName,
  Uuid,
  words,
} from '../../platform/http/schemas.ts'
import type { IdentityProvider } from '../../platform/identity-provider.ts'
import type { Platform } from '../../platform/platform.ts'
import { ACCOUNT_SORTS, ACCOUNT_STATES } from '../account/account-list.ts'
import type { Account } from '../actor/account.ts'
import type { UnitDirectory } from '../actor/unit-directory-service.ts'
import type { DoneAlone } from '../request/change-service.ts'
import { accountService } from '../service.ts'
import type { Sessions } from '../session/session-service.ts'
import { AskedOfAnother, accountAnswers, Reason } from './account-answer-routes.ts'
import { accountProviderRoutes } from './account-provider-routes.ts'
import { RoleName } from './me-routes.ts'

const { answer, answerRefusal } = accountAnswers

const Wish = Type.Object(
  { role: RoleName, unitId: Uuid, from: Day, until: Type.Optional(Day) },
  { title: 'RoleGrant', additionalProperties: false },
)
const Held = Type.Object(
  {
    id: Uuid,
    role: RoleName,
    unitId: Uuid,
    unitName: orNull(Type.String()),
    from: Day,
    until: orNull(Day),
  },
  { title: 'HeldRole' },
)
const AccountBody = Type.Object(
  {
    id: Uuid,
    username: Type.String(),
    name: Type.String(),
    identityNumber: orNull(Type.String({ description: 'Masked; accounts with the same number are one hand' })),
    twoFactorEnabled: Type.Boolean(),
    mustChangePassword: Type.Boolean(),
    endedAt: orNull(Type.String()),
    grants: Type.Array(Held),
  },
  { title: 'Account' },
)
const OneTime = Type.Object(
  {
    id: Uuid,
    oneTimePassword: Type.String({ description: 'Shown once; it has to be changed at the first sign-in' }),
  },
  { title: 'OneTimePassword' },
)
const AccountsAsked = Type.Object({
  ...PageQuery,
  search: Type.Optional(Type.String({ maxLength: 200, description: 'Accent-blind, in the name and the user name' })),
  state: Type.Optional(Type.Enum([...ACCOUNT_STATES])),
  role: Type.Optional(RoleName),
  unit: Type.Optional(Type.String({ format: 'uuid', description: 'Who holds a role over the unit or what lies below it' })),
  sort: Type.Optional(Type.Enum([...ACCOUNT_SORTS])),
})
const GroupsAsked = Type.Object({ search: words(120) })
const GroupsFound = Type.Object({ items: Type.Array(Type.Object({ id: Uuid, name: Type.String() })) })
const tags = ['accounts']

/** Administrators' work on others' accounts. */
export const accountRoutes =
  (
    platform: Platform,
    { units, sessions, provider }: { units: UnitDirectory; sessions: Sessions; provider: IdentityProvider | undefined },
  ): FastifyPluginAsyncTypebox =>
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
        if (!result.ok) return answerRefusal(reply, result.refusal)
        return { ...result.value, items: await withNames(result.value.items) }
      },
    )

    app.get(
      '/accounts/groups',
      { schema: { tags, querystring: GroupsAsked, response: { 200: GroupsFound, ...problems(400, 403) } } },
      async (request, reply) => {
        const result = await accounts.findGroups(request.actor, request.query.search)
        return answer(reply, result, { 200: (items) => ({ items }) })
      },
    )

    app.get(
      '/accounts/:id',
      { schema: { tags, params: ById, response: { 200: AccountBody, ...problems(403, 404) } } },
      async (request, reply) => {
        const result = await accounts.get(request.actor, request.params.id)
        if (!result.ok) return answerRefusal(reply, result.refusal)
        const [account] = await withNames([result.value])
        return account
      },
    )

    const NewAccount = Type.Object(
      {
        username: words(40),
        name: shownName(120),
        grants: Type.Array(Wish, { maxItems: 20 }),
        identityNumber: Type.Optional(words(20)),
      },
      { additionalProperties: false },
    )
    app.post(
      '/accounts',
      { schema: { tags, body: NewAccount, response: { 201: OneTime, 202: AskedOfAnother, ...problems(400, 403, 409, 422) } } },
      async (request, reply) => {
        const { grants, ...person } = request.body
        const result = await accounts.create(request.actor, { ...person, grants: grants.map(toWish) })
        if (!result.ok) return answerRefusal(reply, result.refusal)
        if ('requestId' in result.value) return reply.code(202).send(result.value)
        return reply.code(201).send(asOneTime(result.value))
      },
    )
    await app.register(grantRoutes(accounts))
    await app.register(changeRoutes(accounts))
    await app.register(accountProviderRoutes(accounts, provider))
  }

const asOneTime = ({ id, oneTimePassword }: DoneAlone) => ({ id, oneTimePassword: oneTimePassword ?? '' })

const toWish = <Role>({ role, unitId, from, until }: { role: Role; unitId: string; from: string; until?: string }) => ({
  role,
  unitId,
  from: plainDate(from),
  until: until === undefined ? undefined : plainDate(until),
})

const grantRoutes =
  (accounts: ReturnType<typeof accountService>): FastifyPluginAsyncTypebox =>
  async (app) => {
    const grant = Type.Object({ ...Wish.properties, reason: Type.Optional(Reason) }, { additionalProperties: false })
    app.post(
      '/accounts/:id/grants',
      {
        schema: {
          tags,
          params: ById,
          body: grant,
          response: { 201: Made, 202: AskedOfAnother, ...problems(400, 403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        const { reason } = request.body
        const result = await accounts.grant(request.actor, { ...toWish(request.body), accountId: request.params.id, reason })
        if (!result.ok) return answerRefusal(reply, result.refusal)
        return 'requestId' in result.value ? reply.code(202).send(result.value) : reply.code(201).send({ id: result.value.id })
      },
    )

    const ofGrant = Type.Object({ id: Uuid, grantId: Uuid })
    const ending = Type.Object({ until: Day, reason: Reason }, { additionalProperties: false })
    app.post(
      '/accounts/:id/grants/:grantId/end',
      {
        schema: {
          tags,
          params: ofGrant,
          body: ending,
          response: { 202: AskedOfAnother, 204: Nothing, ...problems(400, 403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        const { id: accountId, grantId } = request.params
        const wish = { accountId, grantId, until: plainDate(request.body.until), reason: request.body.reason }
        const result = await accounts.endGrant(request.actor, wish)
        if (!result.ok) return answerRefusal(reply, result.refusal)
        return 'requestId' in result.value ? reply.code(202).send(result.value) : reply.code(204).send(null)
      },
    )
  }

const changeRoutes =
  (accounts: ReturnType<typeof accountService>): FastifyPluginAsyncTypebox =>
  async (app) => {
    const because = Type.Object({ reason: Reason }, { additionalProperties: false })

    const identity = Type.Object({ identityNumber: words(20), reason: Reason }, { additionalProperties: false })
    app.post(
      '/accounts/:id/identity-number',
      {
        schema: {
          tags,
          params: ById,
          body: identity,
          response: { 202: AskedOfAnother, 204: Nothing, ...problems(400, 403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        const result = await accounts.recordIdentity(request.actor, { accountId: request.params.id, ...request.body })
        if (!result.ok) return answerRefusal(reply, result.refusal)
        return 'requestId' in result.value ? reply.code(202).send(result.value) : reply.code(204).send(null)
      },
    )

    app.post(
      '/accounts/:id/end',
      {
        schema: {
          tags,
          params: ById,
          body: because,
          response: { 202: AskedOfAnother, 204: Nothing, ...problems(400, 403, 404, 409) },
        },
      },
      async (request, reply) => {
        const result = await accounts.end(request.actor, { accountId: request.params.id, reason: request.body.reason })
        if (!result.ok) return answerRefusal(reply, result.refusal)
        return 'requestId' in result.value ? reply.code(202).send(result.value) : reply.code(204).send(null)
      },
    )

    app.post(
      '/accounts/:id/one-time-password',
      {
        schema: {
          tags,
          params: ById,
          body: because,
          response: { 200: OneTime, 202: AskedOfAnother, ...problems(400, 403, 404, 409) },
        },
      },
      async (request, reply) => {
        const result = await accounts.issuePassword(request.actor, { accountId: request.params.id, reason: request.body.reason })
        if (!result.ok) return answerRefusal(reply, result.refusal)
        return 'requestId' in result.value ? reply.code(202).send(result.value) : asOneTime(result.value)
      },
    )
  }
