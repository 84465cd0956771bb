import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { findDemonstration } from '../../platform/demonstration.ts'
import { sendNotFound } from '../../platform/http/errors.ts'
import { problems, sendRefusal } from '../../platform/http/problem.ts'
import type { Platform } from '../../platform/platform.ts'
import { endSavedView, listSavedViews, saveView } from '../account/saved-view-store.ts'
import { permissionsOf } from '../actor/authorise.ts'
import { landingOf } from '../actor/landing.ts'
import { PERMISSIONS, ROLES } from '../actor/permissions.ts'
import type { UnitDirectory } from '../actor/unit-directory.ts'
import type { SignInRefusal } from '../session/sign-in.ts'
import { signInStatus } from '../session/sign-in-status.ts'
import { DEMO_PASSWORD, listDemoAccounts } from '../setup/demo-service.ts'
import { needsSetup, setUp } from '../setup/setup-service.ts'
import { accountRefusalText, setupRefusalText, signInRefusalText } from '../text.ts'

const Day = Type.String({ format: 'date' })
const Id = Type.String({ format: 'uuid' })
export const RoleName = Type.Enum([...ROLES])
const orNull = <Schema extends Parameters<typeof Type.Optional>[0]>(schema: Schema) => Type.Union([schema, Type.Null()])

const Me = Type.Object({
  user: Type.Object({ id: Id, username: Type.String(), name: Type.String() }),
  grants: Type.Array(Type.Object({ role: RoleName, unitId: Id, unitName: orNull(Type.String()), from: Day, until: orNull(Day) })),
  permissions: Type.Array(Type.Enum([...PERMISSIONS])),
  landing: Type.String(),
  today: Day,
  demonstration: Type.Boolean(),
  mustChangePassword: Type.Boolean(),
  twoFactorEnabled: Type.Boolean(),
})

const DemoAccounts = Type.Object({
  today: Day,
  password: Type.String(),
  accounts: Type.Array(
    Type.Object({ username: Type.String(), name: Type.String(), role: RoleName, unitId: Id, unitName: orNull(Type.String()) }),
  ),
})

/** Who I am, whom a demonstration lets one be, and the first administrator of a new installation. */
export const meRoutes =
  (platform: Platform, units: UnitDirectory): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { database, clock } = platform
    const tags = ['session']

    app.get(
      '/me',
      { config: { isForNewcomers: true }, schema: { tags, response: { 200: Me, ...problems(401) } } },
      async (request, reply) => {
        if (request.signedIn === null)
          return sendRefusal(reply, { kind: 'signed-out' } as SignInRefusal, signInRefusalText, signInStatus)
        const { actor, account } = request.signedIn
        const today = clock.today()
        const names = await units.namesOf(
          account.grants.map(({ unitId }) => unitId),
          today,
        )
        return {
          user: { id: account.id, username: account.username, name: account.name },
          grants: account.grants.map(({ role, unitId, from, until }) => ({
            role,
            unitId,
            unitName: names.get(unitId) ?? null,
            from,
            until,
          })),
          permissions: permissionsOf(actor, today),
          landing: landingOf(actor, today),
          today,
          demonstration: (await findDemonstration(database)) !== undefined,
          mustChangePassword: account.mustChangePassword,
          twoFactorEnabled: account.twoFactorEnabled,
        }
      },
    )

    app.get(
      '/demo-accounts',
      { config: { isPublic: true }, schema: { tags, response: { 200: DemoAccounts, ...problems(404) } } },
      async (request, reply) => {
        const found = await listDemoAccounts(database)
        if (found === undefined) return sendNotFound(request, reply)
        const { today } = found.demonstration
        const names = await units.namesOf(
          found.accounts.map(({ unitId }) => unitId),
          today,
        )
        const accounts = found.accounts.map((account) => ({ ...account, unitName: names.get(account.unitId) ?? null }))
        return { today, password: DEMO_PASSWORD, accounts }
      },
    )
    await app.register(setupRoutes(platform, units))
    await app.register(savedViewRoutes(platform))
  }

const setupRoutes =
  (platform: Platform, units: UnitDirectory): FastifyPluginAsyncTypebox =>
  async (app) => {
    const tags = ['setup']
    app.get(
      '/setup',
      { config: { isPublic: true }, schema: { tags, response: { 200: Type.Object({ needed: Type.Boolean() }) } } },
      async () => ({ needed: await needsSetup(platform) }),
    )

    const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })
    const body = Type.Object(
      { token: text(200), username: text(40), name: text(120), password: text(1000) },
      { additionalProperties: false },
    )
    const config = { isPublic: true, rateLimit: { max: 20, timeWindow: 60_000 } }
    app.post(
      '/setup',
      { config, schema: { tags, body, response: { 201: Type.Object({ id: Id }), ...problems(400, 403, 409, 422, 429) } } },
      async (request, reply) => {
        const result = await setUp({ platform, units }, request.body)
        if (!result.ok) return sendRefusal(reply, result.refusal, SETUP_TEXT, SETUP_STATUS)
        return reply.code(201).send(result.value)
      },
    )
  }

const SETUP_TEXT = { ...setupRefusalText, ...signInRefusalText, ...accountRefusalText }
const SETUP_STATUS = {
  ...signInStatus,
  'set-up-already': 409,
  'setup-token-wrong': 403,
  'username-malformed': 422,
  'unit-unknown': 422,
  'real-accounts-exist': 409,
} as const

const savedViewRoutes =
  ({ database, newId }: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const tags = ['saved views']
    const View = Type.Object({ id: Id, place: Type.String(), name: Type.String(), query: Type.String() })
    const place = Type.String({ minLength: 1, maxLength: 60 })

    app.get(
      '/saved-views',
      {
        schema: {
          tags,
          querystring: Type.Object({ place: Type.Optional(place) }),
          response: { 200: Type.Object({ items: Type.Array(View) }) },
        },
      },
      async (request) => ({ items: await listSavedViews(database, request.actor.userId, request.query.place) }),
    )

    const body = Type.Object(
      { place, name: Type.String({ minLength: 1, maxLength: 120 }), query: Type.String({ maxLength: 4000 }) },
      { additionalProperties: false },
    )
    app.post('/saved-views', { schema: { tags, body, response: { 201: View, ...problems(400) } } }, async (request, reply) => {
      const view = { id: newId(), ...request.body }
      await saveView(database, request.actor.userId, view)
      return reply.code(201).send(view)
    })

    const params = Type.Object({ id: Id })
    app.delete('/saved-views/:id', { schema: { tags, params, response: { 204: Type.Null() } } }, async (request, reply) => {
      await endSavedView(database, request.actor.userId, request.params.id)
      return reply.code(204).send(null)
    })
  }
