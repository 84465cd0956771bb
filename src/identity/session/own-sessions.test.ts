import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { type TestPlatform, testPlatform } from '../../platform/testing.ts'
import { createDemoAccounts, DEMO_PASSWORD } from '../service.ts'
import { browser, identityServer, PROVINCE, settleAccount, TAN_PHU } from '../testing.ts'

const PASSWORD = 'tàu lửa xanh uống trà'
const NEXT_PASSWORD = 'trà xanh uống tàu lửa'
let platform: TestPlatform
let app: Awaited<ReturnType<typeof identityServer>>

const start = async () => {
  platform = await testPlatform()
  app = await identityServer(platform)
}
const stop = async () => {
  await app.close()
  await platform.close()
}

const settle = (username: string) =>
  settleAccount(platform, app, { username, password: PASSWORD, grants: [{ role: 'district-officer', unitId: TAN_PHU }] })
const signedIn = async (username: string, address?: string) => {
  const own = browser(app, address)
  expect((await own.signIn(username, PASSWORD)).statusCode).toBe(200)
  return own
}
const sessionsOf = async (own: ReturnType<typeof browser>) => (await own.get('/me/sessions')).json().items

describe('one’s own sessions', () => {
  beforeAll(start)
  afterAll(stop)

  test('are listed with device and address, this one first; one is ended, then all others', async () => {
    const { own } = await settle('lan')
    const phone = browser(app, '10.1.1.7')
    const agent = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/141.0 Mobile Safari/537.36'
    await phone.post('/session', { username: 'lan', password: PASSWORD }, { 'user-agent': agent })
    const third = await signedIn('lan')
    const listed = await sessionsOf(own)
    expect(listed).toHaveLength(3)
    expect(listed.map(({ isThis }: { isThis: boolean }) => isThis)).toEqual([true, false, false])
    const onPhone = listed.find(({ address }: { address: string }) => address === '10.1.1.7')
    expect(onPhone).toMatchObject({ browser: 'Chrome', system: 'Android' })
    expect(new Date(onPhone.since).getTime()).toBeLessThanOrEqual(new Date(onPhone.lastUsedAt).getTime())
    expect(JSON.stringify(listed)).not.toContain(third.jar.get('canhtayso.session_token')?.split('.')[0])

    expect((await own.delete(`/me/sessions/${onPhone.id}`)).statusCode).toBe(204)
    expect((await phone.get('/me')).statusCode).toBe(401)
    expect((await third.get('/me')).statusCode).toBe(200)
    expect((await own.delete(`/me/sessions/${onPhone.id}`)).json()).toMatchObject({ status: 404, kind: 'session-unknown' })
    expect((await own.post('/me/sessions/end-others')).statusCode).toBe(204)
    expect([(await third.get('/me')).statusCode, (await own.get('/me')).statusCode]).toEqual([401, 200])
  })

  test('of somebody else are neither shown nor ended', async () => {
    const [{ own }, other] = [await settle('one'), await settle('other')]
    const [theirs] = await sessionsOf(other.own)
    expect((await own.delete(`/me/sessions/${theirs.id}`)).json().kind).toBe('session-unknown')
    expect((await other.own.get('/me')).statusCode).toBe(200)
  })

  test('other than this one end with a change of the password', async () => {
    const { own } = await settle('changer')
    const elsewhere = await signedIn('changer')
    await own.post('/me/password', { currentPassword: PASSWORD, newPassword: NEXT_PASSWORD })
    expect([(await elsewhere.get('/me')).statusCode, (await own.get('/me')).statusCode]).toEqual([401, 200])
  })

  test('a sign-in from a new address is told at the next from elsewhere, once, and never at the new address itself', async () => {
    await settleAccount(platform, app, { username: 'told', password: PASSWORD, grants: [] })
    const desk = await signedIn('told', '10.2.0.1')
    const noticesOf = async (own: ReturnType<typeof browser>) => (await own.get('/me')).json().notices
    const thief = await signedIn('told', '203.0.113.9')
    expect((await noticesOf(thief)).map(({ address }: { address: string }) => address)).toEqual(['10.2.0.1'])
    const seen = (await noticesOf(desk)).find(({ address }: { address: string }) => address === '203.0.113.9')
    expect(seen).toMatchObject({ kind: 'signed-in', by: 'told' })
    expect((await thief.post('/me/notices/read', { ids: [seen.id] })).statusCode).toBe(204)
    expect(await noticesOf(desk)).toHaveLength(1)
    expect((await desk.post('/me/notices/read', { ids: [seen.id] })).statusCode).toBe(204)
    expect(await noticesOf(desk)).toEqual([])
    await signedIn('told', '203.0.113.9')
    expect(await noticesOf(await signedIn('told', '10.2.0.1'))).toEqual([])
    const { rows } = await sql`SELECT 1 FROM audit_event WHERE action = 'accounts.changes-read'`.execute(platform.database)
    expect(rows).toHaveLength(1)
  })
})

describe('the accounts of a demonstration, which everybody shares', () => {
  beforeAll(start)
  afterAll(stop)

  test('show a visitor their own session only, and let nobody end another’s', async () => {
    const people = [
      { username: 'hanh', name: 'Hạnh', role: 'dx-officer', unitId: PROVINCE, from: plainDate('2024-01-01') },
    ] as const
    await createDemoAccounts(platform, { people, today: plainDate('2024-08-06') })
    const [one, other] = [browser(app, '10.3.0.1'), browser(app, '10.3.0.2')]
    for (const visitor of [one, other]) await visitor.signIn('hanh', DEMO_PASSWORD)
    expect(await sessionsOf(one)).toMatchObject([{ address: '10.3.0.1', isThis: true }])
    expect((await one.post('/me/sessions/end-others')).json().kind).toBe('demo-account-fixed')
    expect((await one.delete('/me/sessions')).json()).toMatchObject({ status: 409, kind: 'demo-account-fixed' })
    expect((await one.get('/me')).statusCode).toBe(200)
    expect((await one.get('/me')).json()).toMatchObject({ withheld: null, notices: [] })
    expect((await other.get('/me')).statusCode).toBe(200)
  })
})
