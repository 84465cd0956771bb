import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listEvents } from '../../audit/service.ts'
import { type TestPlatform, testPlatform } from '../../platform/testing.ts'
import { systemActor } from '../actor/actor.ts'
import { accountService } from '../service.ts'
import { codeFor } from '../session/totp.fixture.ts'
import { browser, directory, identityServer, settleAccount, TAN_PHU } from '../testing.ts'
import {
  followTo,
  type Lie,
  type LyingProvider,
  type RunningProvider,
  startIndependentProvider,
  startLyingProvider,
} from './provider.fixture.ts'

const PASSWORD = 'tàu lửa xanh uống trà'
const officer = [{ role: 'district-officer', unitId: TAN_PHU }] as const
const URL_SET = new URL('http://localhost:3000')

type Server = Awaited<ReturnType<typeof identityServer>>
type Browser = ReturnType<typeof browser>

const finish = (own: Browser, query: URLSearchParams) => {
  const known = ['code', 'state', 'iss', 'error'].flatMap((name) => {
    const value = query.get(name)
    return value === null ? [] : [[name, value]]
  })
  return own.post('/session/provider/finish', Object.fromEntries(known))
}

const begin = async (own: Browser): Promise<string> => (await own.post('/session/provider')).json().url

describe('with a provider that is not of our making', () => {
  let platform: TestPlatform
  let provider: RunningProvider
  let app: Server
  let person = 'cccd-079185000123'

  beforeAll(async () => {
    platform = await testPlatform()
    provider = await startIndependentProvider(() => person)
    app = await identityServer(platform, URL_SET, provider.settings)
  })
  afterAll(async () => {
    await app.close()
    await provider.stop()
    await platform.close()
  })

  test('somebody who is linked gets in; somebody who is not is told so, with the name to give an administrator', async () => {
    const { id } = await settleAccount(platform, app, { username: 'thu', password: PASSWORD, grants: officer })
    const own = browser(app)
    const first = await finish(own, await followTo(await begin(own)))
    expect(first.json()).toMatchObject({ status: 403, kind: 'provider-person-unknown', subject: person })
    const [refused] = (await listEvents(platform.database, { subjectKind: 'sign-in', subjectId: 'nobody' }, { limit: 1 })).items
    expect(refused).toMatchObject({
      action: 'accounts.sign-in-refused',
      after: { step: 'provider', why: 'provider-person-unknown' },
    })
    expect(JSON.stringify(refused)).not.toContain(person)

    const issuer = provider.settings.issuer.href
    const linked = await accountService(platform, directory).linkProvider(systemActor, {
      accountId: id,
      issuer,
      subject: person,
      reason: 'có văn bản',
    })
    expect(linked.ok).toBe(true)
    expect((await finish(own, await followTo(await begin(own)))).json()).toEqual({ next: 'signed-in' })
    expect((await own.get('/me')).json()).toMatchObject({
      user: { username: 'thu' },
      notices: [{ kind: 'link-provider', providerPerson: '•••• 0123' }],
    })
    const [entered] = (await listEvents(platform.database, { subjectKind: 'sign-in', subjectId: id }, { limit: 1 })).items
    expect(entered).toMatchObject({ action: 'accounts.signed-in', after: { step: 'provider' } })

    person = 'nguoi-khac'
    const other = browser(app)
    expect((await finish(other, await followTo(await begin(other)))).json().kind).toBe('provider-person-unknown')
  })

  test('the owner links the account once both steps were proved, and is asked for the second step at the next sign-in', async () => {
    person = 'nguoi-chu'
    const { own } = await settleAccount(platform, app, { username: 'chu', password: PASSWORD, grants: officer })
    expect((await own.post('/me/provider', { password: PASSWORD })).json().kind).toBe('second-step-first')
    const { uri } = (await own.post('/me/two-factor', { password: PASSWORD })).json()
    await own.post('/me/two-factor/confirm', { code: codeFor(uri) })
    expect((await own.post('/me/provider', { password: PASSWORD })).json().kind).toBe('second-step-missing')
    const away = await own.post('/me/provider', { password: PASSWORD, code: codeFor(uri) })
    expect((await finish(own, await followTo(away.json().url))).json()).toEqual({ next: 'linked' })
    expect((await own.get('/me/provider')).json()).toMatchObject({ link: { subjectEnd: '•••• -chu' } })

    const phone = browser(app)
    expect((await finish(phone, await followTo(await begin(phone)))).json()).toEqual({ next: 'second-step', ways: ['code'] })
    expect((await phone.get('/me')).statusCode).toBe(401)
  })

  test('without a provider, or with one that is away, the refusal says what to do, and nothing failed at the start', async () => {
    const none = await identityServer(platform, URL_SET)
    expect((await browser(none).get('/session/ways')).json()).toEqual({ provider: null })
    expect((await browser(none).post('/session/provider')).json()).toMatchObject({ status: 404, kind: 'provider-unset' })
    await none.close()
    const issuer = new URL('http://127.0.0.1:9/')
    const away = await identityServer(platform, URL_SET, { ...provider.settings, issuer, name: 'Cổng tỉnh' })
    expect((await browser(away).get('/session/ways')).json()).toEqual({ provider: { name: 'Cổng tỉnh' } })
    const answer = await browser(away).post('/session/provider')
    expect(answer.json()).toMatchObject({ status: 502, kind: 'provider-unreachable', vi: expect.stringContaining('mật khẩu') })
    await away.close()
  })
})

describe('what does not get in', () => {
  let platform: TestPlatform
  let provider: LyingProvider
  let app: Server
  let id = ''

  beforeAll(async () => {
    platform = await testPlatform()
    provider = await startLyingProvider()
    app = await identityServer(platform, URL_SET, provider.settings)
    id = (await settleAccount(platform, app, { username: 'an', password: PASSWORD, grants: officer })).id
    await linkTo(provider.settings.issuer.href)
  })
  afterAll(async () => {
    await app.close()
    await provider.stop()
    await platform.close()
  })

  const linkTo = (issuer: string) =>
    accountService(platform, directory).linkProvider(systemActor, { accountId: id, issuer, subject: 'nguoi-1', reason: 'thử' })

  const comeBack = async (lie?: Lie) => {
    const own = browser(app)
    return { own, answer: await finish(own, provider.enter(await begin(own), lie)) }
  }

  test('the truth does', async () => {
    expect((await comeBack()).answer.json()).toEqual({ next: 'signed-in' })
  })

  const now = Math.floor(Date.now() / 1000)
  test.each<[string, Lie]>([
    ['the nonce of another sign-in', { claims: { nonce: 'another' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['an audience that is not us', { claims: { aud: 'another-client' } }],
    ['several audiences, given to another', { claims: { aud: ['canhtayso', 'another'], azp: 'another' } }],
    ['a token that has expired', { claims: { exp: now - 3600, iat: now - 7200 } }],
    ['another issuer', { claims: { iss: 'http://127.0.0.1:1/' } }],
    ['no subject', { claims: { sub: undefined } }],
    ['a token without a signature', { header: { alg: 'none' }, signature: 'none' }],
    ['a token signed by a stranger', { signature: 'stranger' }],
    ['a token signed with the public key as a secret', { header: { alg: 'HS256' }, signature: 'public-key' }],
  ])('%s', async (_, lie) => {
    const { own, answer } = await comeBack(lie)
    expect(answer.json()).toMatchObject({ status: 401, kind: 'provider-refused' })
    expect((await own.get('/me')).statusCode).toBe(401)
  })

  test('an answer that is mixed up with another provider', async () => {
    const own = browser(app)
    const query = provider.enter(await begin(own))
    query.set('iss', 'https://another.example')
    expect((await finish(own, query)).json().kind).toBe('provider-refused')
    const unnamed = provider.enter(await begin(own))
    unnamed.delete('iss')
    expect((await finish(own, unnamed)).json().kind).toBe('provider-refused')
  })

  test('the answer of another browser, and another state', async () => {
    const victim = browser(app)
    const attacker = browser(app)
    const planted = provider.enter(await begin(attacker))
    expect((await finish(victim, planted)).json()).toMatchObject({ status: 401, kind: 'provider-sign-in-expired' })
    await begin(victim)
    expect((await finish(victim, planted)).json().kind).toBe('provider-refused')
    expect((await victim.get('/me')).statusCode).toBe(401)
  })

  test('the same answer twice, and a code that was used', async () => {
    const own = browser(app)
    const ticket = await begin(own).then((url) => ({ query: provider.enter(url), jar: new Map(own.jar) }))
    expect((await finish(own, ticket.query)).json()).toEqual({ next: 'signed-in' })
    const thief = browser(app)
    for (const [name, value] of ticket.jar) thief.jar.set(name, value)
    expect((await finish(thief, ticket.query)).json().kind).toBe('provider-sign-in-expired')
    const again = new URLSearchParams(ticket.query)
    again.set('state', new URL(await begin(thief)).searchParams.get('state') ?? '')
    expect((await finish(thief, again)).json().kind).toBe('provider-refused')
  })

  test('a link begun in one session and ended in another', async () => {
    const { own } = await settleAccount(platform, app, { username: 'linker', password: PASSWORD, grants: officer })
    const { uri } = (await own.post('/me/two-factor', { password: PASSWORD })).json()
    await own.post('/me/two-factor/confirm', { code: codeFor(uri) })
    const away = (await own.post('/me/provider', { password: PASSWORD, code: codeFor(uri) })).json().url
    const other = await settleAccount(platform, app, { username: 'other', password: PASSWORD, grants: officer })
    for (const [name, value] of own.jar) if (name.endsWith('.provider')) other.own.jar.set(name, value)
    expect((await finish(other.own, provider.enter(away, { claims: { sub: 'moi' } }))).json().kind).toBe(
      'provider-sign-in-expired',
    )
  })

  test('the browser is sent nowhere but to the provider, and comes back to one address only', async () => {
    const url = new URL(await begin(browser(app)))
    expect(url.origin).toBe(provider.settings.issuer.origin)
    expect(url.searchParams.get('redirect_uri')).toBe('http://localhost:3000/sign-in/provider')
    expect(url.searchParams.get('code_challenge_method')).toBe('S256')
    const wished = await browser(app).post('/session/provider', { from: 'https://evil.example' })
    expect(wished.body).not.toContain('evil')
  })

  test('an ended account, and one whose first password was issued anew', async () => {
    const accounts = accountService(platform, directory)
    await accounts.issuePassword(systemActor, { accountId: id, reason: 'mất điện thoại' })
    expect((await comeBack()).answer.json().kind).toBe('provider-person-unknown')
    await linkTo(provider.settings.issuer.href)
    expect((await comeBack()).answer.json()).toEqual({ next: 'signed-in' })
    await sql`UPDATE app_user SET password_until = now() - interval '1 minute' WHERE id = ${id}`.execute(platform.database)
    expect((await comeBack()).answer.json()).toMatchObject({ status: 403, kind: 'one-time-password-expired' })
    await accounts.end(systemActor, { accountId: id, reason: 'nghỉ việc' })
    expect((await comeBack()).answer.json().kind).toBe('provider-person-unknown')
  })
})

describe('a second step that the provider made', () => {
  let platform: TestPlatform
  let provider: LyingProvider

  beforeAll(async () => {
    platform = await testPlatform()
    provider = await startLyingProvider()
    const app = await identityServer(platform, URL_SET, provider.settings)
    const { id, own } = await settleAccount(platform, app, { username: 'hai', password: PASSWORD, grants: officer })
    const { uri } = (await own.post('/me/two-factor', { password: PASSWORD })).json()
    await own.post('/me/two-factor/confirm', { code: codeFor(uri) })
    const link = { accountId: id, issuer: provider.settings.issuer.href, subject: 'nguoi-1', reason: 'thử' }
    await accountService(platform, directory).linkProvider(systemActor, link)
    await app.close()
  })
  afterAll(async () => {
    await provider.stop()
    await platform.close()
  })

  test.each<[readonly string[], object, string]>([
    [[], { amr: ['mfa'] }, 'second-step'],
    [['mfa'], { amr: ['pwd'] }, 'second-step'],
    [['mfa'], { amr: 'mfa' }, 'second-step'],
    [['mfa'], { amr: ['pwd', 'mfa'] }, 'signed-in'],
    [['loa3'], { acr: 'loa3' }, 'signed-in'],
    [['loa3'], { acr: 'loa2' }, 'second-step'],
  ])('trusting %j, told %j: %s', async (trustedSteps, claims, next) => {
    const app = await identityServer(platform, URL_SET, { ...provider.settings, trustedSteps })
    const own = browser(app)
    expect((await finish(own, provider.enter(await begin(own), { claims }))).json().next).toBe(next)
    await app.close()
  })
})
