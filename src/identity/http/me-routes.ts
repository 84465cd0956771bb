import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { beyondReach } from '../../platform/db/reach/row-reach.ts'
import { findDemonstration } from '../../platform/demonstration.ts'
import { answersWith } from '../../platform/http/answer.ts'
import { sendNotFound } from '../../platform/http/errors.ts'
import {
  ById,
  Day,
  Instant,
  listOf,
  Made,
  Nothing,
  oneOf,
  orNull,
  problems,
  shownName,
  Uuid,
  words,
} from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { endSavedView, listSavedViews, saveView } from '../account/saved-view-store.ts'
import { permissionsOf } from '../actor/authorise.ts'
import { landingOf } from '../actor/landing.ts'
import { loadNames } from '../actor/name-store.ts'
import { type KeptNotice, NOTICE_KINDS } from '../actor/notice-store.ts'
import { PERMISSIONS, ROLES, type Role } from '../actor/permissions.ts'
import type { UnitDirectory } from '../actor/unit-directory-service.ts'
import { readDevice } from '../session/device.ts'
import { acknowledgeNotices, listNotices } from '../session/notice-service.ts'
import type { Sessions } from '../session/session-service.ts'
import type { SignInRefusal } from '../session/sign-in.ts'
import { signInStatus } from '../session/sign-in-status.ts'
import { DEMO_PASSWORD, listDemoAccounts } from '../setup/demo-service.ts'
import { type FirstRefusal, needsSetup, setUp } from '../setup/setup-service.ts'
import { accountRefusalText, setupRefusalText, signInRefusalText } from '../text.ts'

const { answerRefusal } = answersWith<SignInRefusal>(signInRefusalText, signInStatus)

export const RoleName = Type.Enum([...ROLES], { title: 'Role' })

const NoticeBody = Type.Object(
  {
    id: Uuid,
    kind: oneOf(NOTICE_KINDS),
    role: orNull(RoleName),
    unitName: orNull(Type.String()),
    from: orNull(Day),
    until: orNull(Day),
    identityNumber: orNull(Type.String({ description: 'Masked' })),
    providerPerson: orNull(Type.String({ description: 'Who the account is at the identity provider, masked' })),
    username: orNull(Type.String({ description: 'Of the administrator who was added' })),
    address: orNull(Type.String()),
    browser: Type.String(),
    system: Type.String(),
    by: Type.String(),
    confirmedBy: orNull(Type.String()),
    at: Instant,
  },
  { title: 'AccountNotice' },
)

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
    withheld: orNull(
      Type.Object({
        kind: oneOf(['second-step-needed', 'account-rests', 'changes-unread'], {
          description: 'Why nothing that approves, pays, confirms or administers can be done for now',
        }),
        until: orNull(Instant),
      }),
    ),
    notices: Type.Array(NoticeBody, { description: 'What others changed about the account, and sign-ins from new addresses' }),
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
  (platform: Platform, { units, sessions }: { units: UnitDirectory; sessions: Sessions }): FastifyPluginAsyncTypebox =>
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
        // An account that a demonstration offers is everybody's: what one visitor tried is no news to the next.
        const notices = account.isOffered ? [] : await listNotices(platform, account.id, request.ip)
        const noted = notices.flatMap(({ detail: { unitId } }) => unitId ?? [])
        const names = await units.namesOf([...account.grants.map(({ unitId }) => unitId), ...noted], today)
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
          withheld: actor.withheld === undefined ? null : { until: null, ...actor.withheld },
          notices: await showNotices(database, notices, names),
        }
      },
    )
    await app.register(noticeRoutes(platform, sessions))

    app.get(
      '/demo-accounts',
      { config: { isPublic: true }, schema: { tags, response: { 200: DemoAccounts, ...problems(404) } } },
      async (request, reply) => {
        const found = await listDemoAccounts(database)
        if (found === undefined) return sendNotFound(request, reply)
        const { today } = found.demonstration
        const unitIds = found.accounts.map(({ unitId }) => unitId)
        const names = await beyondReach('offered-accounts', () => units.namesOf(unitIds, today))
        const accounts = found.accounts.map((account) => ({ ...account, unitName: names.get(account.unitId) ?? null }))
        return { today, password: DEMO_PASSWORD, accounts }
      },
    )
    await app.register(setupRoutes(platform, units))
    await app.register(savedViewRoutes(platform))
  }

async function showNotices(database: Platform['database'], notices: readonly KeptNotice[], units: ReadonlyMap<string, string>) {
  const nameOf = await loadNames(
    database,
    notices.flatMap(({ madeBy, confirmedBy }) => [madeBy, ...(confirmedBy === null ? [] : [confirmedBy])]),
  )
  return notices.map(({ id, kind, detail, madeBy, confirmedBy, madeAt }) => ({
    id,
    kind,
    role: (detail.role ?? null) as Role | null,
    unitName: units.get(detail.unitId ?? '') ?? null,
    from: detail.from ?? null,
    until: detail.until ?? null,
    identityNumber: detail.identityNumber ?? null,
    providerPerson: detail.subject ?? null,
    username: detail.username ?? null,
    address: detail.address ?? null,
    ...readDevice(detail.userAgent ?? ''),
    by: nameOf(madeBy).name,
    confirmedBy: confirmedBy === null ? null : nameOf(confirmedBy).name,
    at: madeAt,
  }))
}

const noticeRoutes =
  (platform: Platform, sessions: Sessions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const body = Type.Object({ ids: Type.Array(Uuid, { minItems: 1, maxItems: 200 }) }, { additionalProperties: false })
    app.post(
      '/me/notices/read',
      { schema: { tags: ['session'], body, response: { 204: Nothing, ...problems(400, 401) } } },
      async (request, reply) => {
        if (request.signedIn === null) return answerRefusal(reply, { kind: 'signed-out' })
        await acknowledgeNotices(platform, request.signedIn, { ids: request.body.ids, address: request.ip })
        sessions.forget()
        return reply.code(204).send(null)
      },
    )
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
