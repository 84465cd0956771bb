import { randomInt, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type PlainDate, plainDate } from '../kernel/calendar.ts'
import { createServer } from '../platform/http/server.ts'
import type { IdentityProvider } from '../platform/identity-provider.ts'
import { createMetrics } from '../platform/metrics.ts'
import { newId } from '../platform/new-id.ts'
import type { Platform } from '../platform/platform.ts'
import { type Actor, systemActor } from './actor/actor.ts'
import { holdsKey, type Role } from './actor/permissions.ts'
import type { AskedChange, DoneAlone } from './request/change-service.ts'
import { guardWithIdentity } from './routes.ts'
import { accountService, issueSetupToken, type UnitDirectory } from './service.ts'
import { hashPassword } from './session/password-hash-service.ts'
import { changePassword } from './session/sign-in-store.ts'

export const PROVINCE = '00000000-0000-7000-8000-0000000000a0'
export const TAN_PHU = '00000000-0000-7000-8000-0000000000a1'
export const TO_AP_1 = '00000000-0000-7000-8000-0000000000b1'
export const BIEN_HOA = '00000000-0000-7000-8000-0000000000a2'

const NAMES = new Map([
  [PROVINCE, 'Tỉnh Đồng Nai'],
  [TAN_PHU, 'Huyện Tân Phú'],
  [BIEN_HOA, 'Thành phố Biên Hòa'],
  [TO_AP_1, 'Tổ ấp 1'],
])

const PATHS = new Map([
  [PROVINCE, [PROVINCE]],
  [TAN_PHU, [PROVINCE, TAN_PHU]],
  [BIEN_HOA, [PROVINCE, BIEN_HOA]],
  [TO_AP_1, [PROVINCE, TAN_PHU, TO_AP_1]],
])

/** A province with two districts, and a group in one of them. */
export const directory: UnitDirectory = {
  inside: () => directory,
  pathOf: async (unitId) => PATHS.get(unitId) ?? [],
  within: async (unitId) => [...PATHS].filter(([, path]) => path.includes(unitId)).map(([id]) => id),
  isGroup: async (unitId) => unitId === TO_AP_1,
  findGroups: async () => [{ id: TO_AP_1, name: 'Tổ ấp 1' }],
  namesOf: async (unitIds) => new Map(unitIds.flatMap((id) => (NAMES.has(id) ? [[id, NAMES.get(id) ?? '']] : []))),
  rootOn: async () => PROVINCE,
}

/** A server with identity's routes and nothing else. */
export async function identityServer(
  platform: Platform,
  publicUrl = new URL('http://localhost:3000'),
  provider?: IdentityProvider,
) {
  const app = await createServer(platform, {
    publicUrl,
    uploadLimitBytes: 1_000_000,
    metrics: createMetrics(),
    sites: [],
    trustedProxies: [],
  })
  await app.register(
    async (api) => {
      await api.register(guardWithIdentity(api, platform, { publicUrl, units: directory, provider }))
    },
    { prefix: '/api/v1' },
  )
  return app
}

const anyAddress = (): string => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`

/** A browser: keeps its cookies. Each is at another address, since tries are counted by address too. */
export function browser(app: Awaited<ReturnType<typeof identityServer>>, remoteAddress = anyAddress()) {
  const jar = new Map<string, string>()
  const ask = async (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object, headers: Record<string, string> = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await app.inject({
      remoteAddress,
      method,
      url: `/api/v1${url}`,
      headers: {
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...headers,
        ...(cookie === '' ? {} : { cookie }),
      },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const set of answer.cookies) {
      if (set.maxAge === 0 || set.value === '') jar.delete(set.name)
      else jar.set(set.name, encodeURIComponent(decodeURIComponent(set.value)))
    }
    return answer
  }
  return {
    jar,
    get: (url: string) => ask('GET', url),
    post: (url: string, payload: object = {}, headers?: Record<string, string>) => ask('POST', url, payload, headers),
    delete: (url: string) => ask('DELETE', url),
    signIn: (username: string, password: string) => ask('POST', '/session', { username, password }),
  }
}

export const from = plainDate('2024-01-01')

/** An account as an administrator opens it, with its one-time password. */
export async function openAccount(platform: Platform, username: string, grants: readonly { role: Role; unitId: string }[]) {
  const wish = { username, name: username, grants: grants.map((grant) => ({ ...grant, from })) }
  const opened = await accountService(platform, directory).create(systemActor, wish)
  if (!opened.ok) throw new Error(opened.refusal.kind)
  return doneAlone(opened.value)
}

/** What the system did, which needs no second person. */
export function doneAlone(value: DoneAlone | AskedChange): { readonly id: string; readonly oneTimePassword: string } {
  if ('requestId' in value) throw new Error('it was only asked for')
  return { id: value.id, oneTimePassword: value.oneTimePassword ?? '' }
}

const hashes = new Map<string, Promise<string>>()

/** Hashed once a run: to hash is made slow, and accounts of tests share their passwords. */
function hashOf(password: string): Promise<string> {
  const hash = hashes.get(password) ?? hashPassword(password)
  hashes.set(password, hash)
  return hash
}

/** The same with a password of its own, signed in. */
export async function settleAccount(
  platform: Platform,
  app: Parameters<typeof browser>[0],
  account: { username: string; password: string; grants: readonly { role: Role; unitId: string }[] },
) {
  const { id } = await openAccount(platform, account.username, account.grants)
  const hash = await hashOf(account.password)
  await platform.database.transaction().execute((transaction) => changePassword(transaction, { userId: id, hash, until: null }))
  const own = browser(app)
  const signedIn = await own.signIn(account.username, account.password)
  if (signedIn.statusCode >= 300) throw new Error(signedIn.body)
  if (account.grants.some(({ role }) => holdsKey(role))) await passSecondStep(platform, id)
  return { id, own }
}

/** The administrator that a new installation begins with, signed in and past the second step. */
export async function issueFirstAdministrator(
  platform: Platform,
  app: Parameters<typeof browser>[0],
  { username, password }: { username: string; password: string },
) {
  const own = browser(app)
  const person = { username, name: username, password, identityNumber: '075185000001' }
  const made = await own.post('/setup', { ...person, token: await issueSetupToken(platform) })
  if (made.statusCode !== 201) throw new Error(made.body)
  await own.signIn(username, password)
  await passSecondStep(platform, made.json().id)
  return { id: made.json().id as string, own }
}

/** The second step as if it had been set up on a phone, where a test is about something else. */
const passSecondStep = ({ database }: Platform, userId: string): Promise<unknown> =>
  sql`UPDATE app_user SET two_factor_enabled = true WHERE id = ${userId}`.execute(database)

/** The account that an actor of a test would have, with the roles it holds: what acts by id finds it. */
export async function keepAccount({ database }: Platform, { userId, name, grants }: Actor): Promise<void> {
  await sql`INSERT INTO app_user (id, username, display_name) VALUES (${userId}, ${`u${userId}`}, ${name})`.execute(database)
  for (const { role, unitId, from } of grants)
    await sql`INSERT INTO role_grant (id, user_id, role, unit_id, valid, granted_by)
      VALUES (${newId()}, ${userId}, ${role}, ${unitId}, daterange(${from}, NULL), ${systemActor.userId})`.execute(database)
}

/** As of this day the account holds no role any more. */
export const endRoles = ({ database }: Platform, { userId }: Actor, on: PlainDate): Promise<unknown> =>
  sql`UPDATE role_grant SET valid = daterange(lower(valid), ${on}), ended_by = ${systemActor.userId}, ended_reason = 'moved on'
    WHERE user_id = ${userId}`.execute(database)

/** The account may not be used any more; its roles stand as they were. */
export const endAccount = ({ database }: Platform, { userId }: Actor): Promise<unknown> =>
  sql`UPDATE app_user SET ended_at = now(), ended_by = ${systemActor.userId}, ended_reason = 'left' WHERE id = ${userId}`.execute(
    database,
  )
