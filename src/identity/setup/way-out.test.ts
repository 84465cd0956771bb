import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listEvents } from '../../audit/service.ts'
import { type TestPlatform, testPlatform } from '../../platform/testing.ts'
import { addAdministrator } from '../service.ts'
import { browser, directory, identityServer, issueFirstAdministrator } from '../testing.ts'

const PASSWORD = 'tàu lửa xanh uống trà'
const FIRST_NUMBER = '075185000001'
const lost = {
  username: 'Ba.Lan',
  name: 'Bà Lan',
  identityNumber: '075185000077',
  reason: 'quản trị thứ hai mất liên lạc',
  operator: 'root',
}
let platform: TestPlatform
let app: Awaited<ReturnType<typeof identityServer>>

beforeEach(async () => {
  platform = await testPlatform()
  app = await identityServer(platform)
})
afterEach(async () => {
  await app.close()
  await platform.close()
})

const add = (wish: Partial<typeof lost> = {}) => addAdministrator({ platform, units: directory }, { ...lost, ...wish })
const setUp = () => issueFirstAdministrator(platform, app, { username: 'chu', password: PASSWORD })

/** As after the first sign-in, with the second step set up. */
async function settle(username: string, given: string) {
  const own = browser(app)
  await own.signIn(username, given)
  await own.post('/me/password', { currentPassword: given, newPassword: PASSWORD })
  await sql`UPDATE app_user SET two_factor_enabled = true WHERE username = ${username}`.execute(platform.database)
  return own
}

describe('whoever holds the machine', () => {
  test('adds an administrator, which stands in the trail, is told to the others, and rests a day', async () => {
    const { own: first } = await setUp()
    const added = await add()
    if (!added.ok) throw new Error(added.refusal.kind)
    const events = await listEvents(platform.database, { subjectKind: 'account', subjectId: added.value.id }, { limit: 2 })
    expect(events.items[0]).toMatchObject({
      action: 'accounts.administrator-added',
      via: 'cli',
      after: { username: 'ba.lan', operator: 'root', told: 1 },
      reason: lost.reason,
    })
    expect((await first.get('/me')).json()).toMatchObject({
      withheld: { kind: 'changes-unread' },
      notices: [{ kind: 'administrator-added', username: 'ba.lan', by: 'canhtayso' }],
    })
    const own = await settle('ba.lan', added.value.oneTimePassword)
    expect((await own.get('/me')).json()).toMatchObject({ withheld: { kind: 'account-rests' } })
    expect((await own.post('/accounts', { username: 'moi', name: 'Mới', grants: [] })).statusCode).toBe(403)
  })

  test('so gives the one who is left a second hand: together they make and end what has a key', async () => {
    const { own: first } = await setUp()
    const added = await add()
    if (!added.ok) throw new Error(added.refusal.kind)
    const own = await settle('ba.lan', added.value.oneTimePassword)
    await sql`UPDATE app_user SET rests_until = NULL`.execute(platform.database)
    const notices = (await first.get('/me')).json().notices as { id: string }[]
    await first.post('/me/notices/read', { ids: notices.map(({ id }) => id) })
    const root = '00000000-0000-7000-8000-0000000000a0'
    const grants = [{ role: 'finance-lead', unitId: root, from: '2024-01-01' }]
    const wish = { username: 'minh', name: 'Lê Văn Minh', grants, identityNumber: '075185000099' }
    const asked = await first.post('/accounts', wish)
    expect(asked.statusCode).toBe(202)
    const confirmed = await own.post(`/account-requests/${asked.json().requestId}/confirm`, { reason: 'đã gọi lại' })
    expect(confirmed.statusCode).toBe(200)
  })

  test('does not add the same human under another name, a name that is taken, or before there is anybody', async () => {
    expect(await add()).toMatchObject({ ok: false, refusal: { kind: 'not-set-up' } })
    await setUp()
    expect(await add({ identityNumber: FIRST_NUMBER })).toMatchObject({ refusal: { kind: 'administrator-already' } })
    expect(await add({ username: 'chu' })).toMatchObject({ refusal: { kind: 'username-taken' } })
    expect(await add({ identityNumber: '12' })).toMatchObject({ refusal: { kind: 'identity-number-malformed' } })
    const { rows } = await sql`SELECT 1 FROM account_notice`.execute(platform.database)
    expect(rows).toEqual([])
  })
})
