import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { findDemonstration } from '../../platform/demonstration.ts'
import { answersWith } from '../../platform/http/answer.ts'
import { sendNotFound } from '../../platform/http/errors.ts'
import { ById, Day, listOf, Made, Nothing, orNull, problems, shownName, Uuid, words } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { endSavedView, listSavedViews, saveView } from '../account/saved-view-store.ts'
import { permissionsOf } from '../actor/authorise.ts'
import { landingOf } from '../actor/landing.ts'
import { PERMISSIONS, ROLES } from '../actor/permissions.ts'
import type { UnitDirectory } from '../actor/unit-directory.ts'
import type { SignInRefusal } from '../session/sign-in.ts'
import { signInStatus } from '../session/sign-in-status.ts'
import { DEMO_PASSWORD, listDemoAccounts } from '../setup/demo-service.ts'
import { type FirstRefusal, needsSetup, setUp } from '../setup/setup-service.ts'
import { accountRefusalText, setupRefusalText, signInRefusalText } from '../text.ts'

const { answerRefusal } = answersWith<SignInRefusal>(signInRefusalText, signInStatus)

export const RoleName = Type.Enum([...ROLES], { title: 'Role' })

const Me = Type.Object(
  {
    user: Type.Object({ id: Uuid, username: Type.String(), name: Type.String() }),
    grants: Type.Array(
      Type.Object({ role: RoleName, unitId: Uuid, unitName: orNull(Type.String()), from: Day, until: orNull(Day) }),
    ),
    permissions: Type.Array(Type.Enum([...PERMISSIONS])),
    landing: Type.String(),
    today: Day,
    demonstration: Type.Boolean(),
    mustChangePassword: Type.Boolean(),
    twoFactorEnabled: Type.Boolean(),
  },
  { title: 'Me' },
)

const DemoAccounts = Type.Object(
  {
    today: Day,
    password: Type.String(),
    accounts: Type.Array(
      Type.Object({
        username: Type.String(),
        name: Type.String(),
        role: RoleName,
        unitId: Uuid,
        unitName: orNull(Type.String()),
      }),
    ),
  },
  { title: 'DemoAccounts' },
)

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
        if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
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
    const body = Type.Object(
      { token: words(200), username: words(40), name: shownName(120), password: words(1000), identityNumber: words(20) },
      { additionalProperties: false },
    )
    const config = { isPublic: true, rateLimit: { max: 20, timeWindow: 60_000 } }
    app.post(
      '/setup',
      { config, schema: { tags, body, response: { 201: Made, ...problems(400, 403, 409, 422, 429) } } },
      async (request, reply) => {
        const result = await setUp({ platform, units }, request.body)
        return setupAnswers.answer(reply, result, 201)
      },
    )
  }

const setupAnswers = answersWith<FirstRefusal>(
  { ...setupRefusalText, ...signInRefusalText, ...accountRefusalText },
  {
    ...signInStatus,
    'set-up-already': 409,
    'setup-token-wrong': 403,
    'username-malformed': 422,
    'unit-unknown': 422,
    'identity-number-malformed': 422,
    'real-accounts-exist': 409,
  },
)

const savedViewRoutes =
  ({ database, newId }: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const tags = ['saved views']
    const View = Type.Object(
      { id: Uuid, place: Type.String(), name: Type.String(), query: Type.String() },
      { title: 'SavedView' },
    )
    const place = words(60)

    app.get(
      '/saved-views',
      {
        schema: {
          tags,
          querystring: Type.Object({ place: Type.Optional(place) }),
          response: { 200: listOf(View) },
        },
      },
      async (request) => ({ items: await listSavedViews(database, request.actor.userId, request.query.place) }),
    )

    const body = Type.Object(
      { place, name: words(120), query: Type.String({ maxLength: 4000 }) },
      { additionalProperties: false },
    )
    app.post('/saved-views', { schema: { tags, body, response: { 201: View, ...problems(400) } } }, async (request, reply) => {
      const view = { id: newId(), ...request.body }
      await saveView(database, request.actor.userId, view)
      return reply.code(201).send(view)
    })

    app.delete('/saved-views/:id', { schema: { tags, params: ById, response: { 204: Nothing } } }, async (request, reply) => {
      await endSavedView(database, request.actor.userId, request.params.id)
      return reply.code(204).send(null)
    })
  }
