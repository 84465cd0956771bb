import { hashPassword as hashOfTheLibrary } from 'better-auth/crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listEvents } from '../../audit/service.ts'
import { type TestPlatform, testPlatform } from '../../platform/testing.ts'
import { browser, identityServer, openAccount, settleAccount, TAN_PHU } from '../testing.ts'
import { isOutdated } from './password-hash-service.ts'
import { findPasswordHash } from './sign-in-store.ts'
import { codeFor } from './totp.fixture.ts'

const PASSWORD = 'tàu lửa xanh uống trà'
let platform: TestPlatform
let app: Awaited<ReturnType<typeof identityServer>>
const officer = [{ role: 'district-officer', unitId: TAN_PHU }] as const

beforeAll(async () => {
  platform = await testPlatform()
  app = await identityServer(platform)
})
afterAll(async () => {
  await app.close()
  await platform.close()
})

const settle = (username: string) => settleAccount(platform, app, { username, password: PASSWORD, grants: officer })

describe('signing in', () => {
  test('with a one-time password one may only change it; then everything opens', async () => {
    const { oneTimePassword } = await openAccount(platform, 'newcomer', officer)
    const own = browser(app)
    expect((await own.signIn('Newcomer ', oneTimePassword)).json()).toEqual({ next: 'signed-in' })
    expect((await own.get('/saved-views')).json()).toMatchObject({ status: 403, kind: 'password-change-required' })
    expect((await own.get('/me')).json()).toMatchObject({ mustChangePassword: true })
    const weak = await own.post('/me/password', { currentPassword: oneTimePassword, newPassword: 'password1234' })
    expect(weak.json()).toMatchObject({ status: 422, kind: 'password-easily-guessed' })
    const same = await own.post('/me/password', { currentPassword: oneTimePassword, newPassword: oneTimePassword })
    expect(same.json().kind).toBe('password-unchanged')
    expect((await own.post('/me/password', { currentPassword: oneTimePassword, newPassword: PASSWORD })).statusCode).toBe(204)
    expect((await own.get('/saved-views')).statusCode).toBe(200)
    expect((await browser(app).signIn('newcomer', oneTimePassword)).json()).toMatchObject({
      status: 401,
      kind: 'name-or-password-wrong',
    })
  })

  test('a password that was kept at a lower cost is good, and kept anew by the sign-in; a wrong one leaves it', async () => {
    const { id } = await settle('of-old')
    const old = await hashOfTheLibrary(PASSWORD)
    const kept = () => findPasswordHash(platform.database, id)
    await sql`UPDATE auth_account SET password = ${old} WHERE user_id = ${id}`.execute(platform.database)
    expect((await browser(app).signIn('of-old', 'tàu lửa đỏ uống trà')).statusCode).toBe(401)
    expect(await kept()).toBe(old)
    expect((await browser(app).signIn('of-old', PASSWORD)).json()).toEqual({ next: 'signed-in' })
    const renewed = (await kept()) ?? ''
    expect([renewed.slice(0, 22), isOutdated(renewed)]).toEqual(['$scrypt$ln=14,r=8,p=5$', false])
    expect((await browser(app).signIn('of-old', PASSWORD)).json()).toEqual({ next: 'signed-in' })
    expect(await kept()).toBe(renewed)
  })

  test('says who I am, what I may do here and today, and where my day begins', async () => {
    const { id, own } = await settle('me')
    expect((await own.get('/me')).json()).toEqual({
      user: { id, username: 'me', name: 'me' },
      grants: [{ role: 'district-officer', unitId: TAN_PHU, unitName: 'Huyện Tân Phú', from: '2024-01-01', until: null }],
      permissions: [
        'units:read',
        'people:read',
        'groups:read',
        'registers:import',
        'policies:read',
        'payments:read',
        'reports:look',
      ],
      landing: 'this-month',
      today: '2024-08-06',
      demonstration: false,
      mustChangePassword: false,
      twoFactorEnabled: false,
      withheld: null,
      notices: [],
    })
  })

  test('the cookie is out of reach of scripts and of other sites, and bound to this host over https', async () => {
    await settle('cookie')
    const set = String((await browser(app).signIn('cookie', PASSWORD)).headers['set-cookie'])
    expect(set).toMatch(/canhtayso\.session_token=/)
    expect(set).toMatch(/HttpOnly/i)
    expect(set).toMatch(/SameSite=Lax/i)
    const secure = await identityServer(platform, new URL('https://cns.dongnai.example'))
    const answer = await secure.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { username: 'cookie', password: PASSWORD },
    })
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/^__Host-canhtayso\.session_token=.*Path=\/.*Secure/)
    expect(cookie).not.toMatch(/Domain=/i)
    const headers = { cookie: cookie.split(';')[0] ?? '' }
    expect((await secure.inject({ url: '/api/v1/me', headers })).statusCode).toBe(200)
    await secure.close()
  })

  test('a password typed in another Unicode form is the same', async () => {
    await settle('unicode')
    expect((await browser(app).signIn('unicode', PASSWORD.normalize('NFD'))).statusCode).toBe(200)
  })

  test('without a session, with a forged or a foreign one: 401 in both languages', async () => {
    const { own } = await settle('forged')
    const [name, value] = [...own.jar][0] ?? ['', '']
    const forged = value.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))
    for (const cookie of [undefined, `${name}=${forged}`, `${name}=nothing`]) {
      const answer = await app.inject({ url: '/api/v1/me', headers: cookie === undefined ? {} : { cookie } })
      expect(answer.json()).toMatchObject({ status: 401, kind: 'signed-out', vi: expect.any(String), en: expect.any(String) })
    }
  })

  test('signing out ends the session on the server, not only in the browser', async () => {
    const { own } = await settle('leaver')
    const cookie = [...own.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    expect((await own.delete('/session')).statusCode).toBe(204)
    expect((await app.inject({ url: '/api/v1/me', headers: { cookie } })).statusCode).toBe(401)
  })

  test('a change of password ends the other sessions; "everywhere" ends all', async () => {
    const { own } = await settle('many')
    const phone = browser(app)
    await phone.signIn('many', PASSWORD)
    await own.post('/me/password', { currentPassword: PASSWORD, newPassword: 'mưa rơi trên mái tôn cũ' })
    expect((await phone.get('/me')).statusCode).toBe(401)
    expect((await own.get('/me')).statusCode).toBe(200)
    expect((await own.delete('/me/sessions')).statusCode).toBe(204)
    expect((await own.get('/me')).statusCode).toBe(401)
  })

  test('after twelve hours even somebody busy signs in again', async () => {
    const { id, own } = await settle('busy')
    await sql`UPDATE auth_session SET created_at = now() - interval '13 hours' WHERE user_id = ${id}`.execute(platform.database)
    await own.post('/saved-views', {})
    const cookie = [...own.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const other = await identityServer(platform)
    expect((await other.inject({ url: '/api/v1/me', headers: { cookie } })).statusCode).toBe(401)
    await other.close()
  })

  test('an expired one-time password is said to be so', async () => {
    const { id, oneTimePassword } = await openAccount(platform, 'late', officer)
    await sql`UPDATE app_user SET password_until = now() - interval '1 minute' WHERE id = ${id}`.execute(platform.database)
    expect((await browser(app).signIn('late', oneTimePassword)).json()).toMatchObject({
      status: 403,
      kind: 'one-time-password-expired',
    })
  })
})

describe('guessing', () => {
  test('the current password cannot be guessed through a stolen session either', async () => {
    const { own } = await settle('stolen')
    const guesses = await Promise.all(
      Array.from({ length: 10 }, () => own.post('/me/password', { currentPassword: 'wrong wrong wrong', newPassword: PASSWORD })),
    )
    expect(guesses.filter((answer) => answer.json().kind === 'name-or-password-wrong').length).toBeLessThanOrEqual(5)
  })
})

describe('the second step', () => {
  test('is asked for once it was confirmed; a wrong code is refused, a backup code works once', async () => {
    const { id, own } = await settle('careful')
    const begun = await own.post('/me/two-factor', { password: PASSWORD })
    const { uri, backupCodes } = begun.json() as { uri: string; backupCodes: string[] }
    expect((await browser(app).signIn('careful', PASSWORD)).json()).toEqual({ next: 'signed-in' })
    expect((await own.post('/me/two-factor/confirm', { code: '000000' })).json().kind).toBe('code-wrong')
    expect((await own.post('/me/two-factor/confirm', { code: codeFor(uri) })).statusCode).toBe(204)

    const phone = browser(app)
    expect((await phone.signIn('careful', PASSWORD)).json()).toEqual({ next: 'second-step', ways: ['code'] })
    expect((await phone.get('/me')).statusCode).toBe(401)
    expect((await phone.post('/session/second-step', { code: '000000' })).json()).toMatchObject({
      status: 401,
      kind: 'code-wrong',
    })
    expect((await phone.post('/session/second-step', { code: codeFor(uri) })).json()).toEqual({ next: 'signed-in' })
    expect((await phone.get('/me')).json()).toMatchObject({ twoFactorEnabled: true })

    const steps = await listEvents(platform.database, { subjectKind: 'sign-in', subjectId: id }, { limit: 2 })
    expect(steps.items).toMatchObject([
      { action: 'accounts.signed-in', after: { step: 'second-step' } },
      { action: 'accounts.sign-in-refused', after: { step: 'second-step', why: 'code-wrong' } },
    ])

    for (const expected of [200, 401]) {
      const lost = browser(app)
      await lost.signIn('careful', PASSWORD)
      expect((await lost.post('/session/second-step', { code: backupCodes[0] ?? '' })).statusCode).toBe(expected)
    }
    const end = (code: string) => phone.post('/me/two-factor/end', { password: PASSWORD, code })
    expect((await end('000000')).json()).toMatchObject({ status: 401, kind: 'code-wrong' })
    expect((await end(backupCodes[0] ?? '')).json()).toMatchObject({ status: 401, kind: 'code-wrong' })
    expect((await browser(app).signIn('careful', PASSWORD)).json()).toEqual({ next: 'second-step', ways: ['code'] })
    expect((await end(backupCodes[1] ?? '')).statusCode).toBe(204)
    expect((await browser(app).signIn('careful', PASSWORD)).json()).toEqual({ next: 'signed-in' })
  })

  test('a code opens once: not again within its time, and for one of two who send it at once', async () => {
    const { own } = await settle('once')
    const { uri } = (await own.post('/me/two-factor', { password: PASSWORD })).json() as { uri: string }
    expect((await own.post('/me/two-factor/confirm', { code: codeFor(uri) })).statusCode).toBe(204)
    const phones = [browser(app), browser(app), browser(app)]
    for (const phone of phones) await phone.signIn('once', PASSWORD)
    const [first, second, late] = phones
    const code = codeFor(uri)
    const answers = await Promise.all([first, second].map((phone) => phone?.post('/session/second-step', { code })))
    expect(answers.map((answer) => answer?.statusCode).toSorted()).toEqual([200, 401])
    expect((await late?.post('/session/second-step', { code }))?.json()).toMatchObject({ status: 401, kind: 'code-wrong' })
    await sql`UPDATE used_code SET used_at = now() - interval '1 hour'`.execute(platform.database)
    expect((await late?.post('/session/second-step', { code }))?.json()).toEqual({ next: 'signed-in' })
  })

  test('without the first step there is no second', async () => {
    expect((await browser(app).post('/session/second-step', { code: '123456' })).json().kind).toBe('second-step-expired')
  })
})
