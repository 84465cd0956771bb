import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listEvents } from '../../audit/service.ts'
import { type TestPlatform, testPlatform } from '../../platform/testing.ts'
import { systemActor } from '../actor/actor.ts'
import type { Role } from '../actor/permissions.ts'
import { accountService } from '../service.ts'
import { codeFor } from '../session/totp.fixture.ts'
import { browser, directory, identityServer, settleAccount, TAN_PHU } from '../testing.ts'
import { type Answering, type Authenticator, authenticator } from './authenticator.fixture.ts'

const PASSWORD = 'tàu lửa xanh uống trà'
let platform: TestPlatform
let app: Awaited<ReturnType<typeof identityServer>>
type Browser = ReturnType<typeof browser>

beforeAll(async () => {
  platform = await testPlatform()
  app = await identityServer(platform)
})
afterAll(async () => {
  await app.close()
  await platform.close()
})

/** An account past its first sign-in, as it is without a second step. */
async function settle(username: string, role: Role = 'district-officer') {
  const account = await settleAccount(platform, app, { username, password: PASSWORD, grants: [{ role, unitId: TAN_PHU }] })
  await sql`UPDATE app_user SET two_factor_enabled = false WHERE id = ${account.id}`.execute(platform.database)
  return account
}

async function enrol(own: Browser, device: Authenticator, proof: object = {}) {
  const asked = await own.post('/me/passkeys/begin', { password: PASSWORD, ...proof })
  if (asked.statusCode !== 200) return asked
  return own.post('/me/passkeys', { name: 'Máy tính phòng', ...device.make(asked.json()) })
}

async function firstStep(username: string) {
  const own = browser(app)
  const first = await own.signIn(username, PASSWORD)
  const challenge = () => own.post('/session/second-step/challenge').then((answer) => answer.json())
  return { own, first, challenge }
}

const prove = async (own: Browser, device: Authenticator, answering?: Answering) =>
  device.use((await own.post('/me/passkeys/challenge')).json(), answering)

describe('a passkey as the second step', () => {
  test('is enrolled with the password, asked for at sign-in, and ends the sessions begun without it', async () => {
    const { id, own } = await settle('co-khoa', 'dx-lead')
    const elsewhere = browser(app)
    await elsewhere.signIn('co-khoa', PASSWORD)
    expect((await own.get('/me')).json()).toMatchObject({ withheld: { kind: 'second-step-needed' } })
    expect((await own.post('/me/passkeys/begin', { password: 'sai' })).json().kind).toBe('name-or-password-wrong')

    const device = authenticator()
    expect((await enrol(own, device)).statusCode).toBe(201)
    expect((await elsewhere.get('/me')).statusCode).toBe(401)
    expect((await own.get('/me')).json()).toMatchObject({ twoFactorEnabled: true, withheld: null })
    const [kept] = (await own.get('/me/second-step')).json().passkeys
    expect(kept).toMatchObject({ name: 'Máy tính phòng', isCopied: true, usedAt: null })

    const { own: phone, first, challenge } = await firstStep('co-khoa')
    expect(first.json()).toEqual({ next: 'second-step', ways: ['passkey'] })
    expect((await phone.get('/me')).statusCode).toBe(401)
    const answer = await phone.post('/session/second-step/passkey', device.use(await challenge()))
    expect(answer.json()).toEqual({ next: 'signed-in' })
    expect((await phone.get('/me')).json()).toMatchObject({ withheld: null })
    const [entered, refused] = (await listEvents(platform.database, { subjectKind: 'sign-in', subjectId: id }, { limit: 2 }))
      .items
    expect([entered?.action, refused?.action]).toEqual(['accounts.signed-in', 'accounts.signed-in'])
    expect(entered).toMatchObject({ after: { step: 'second-step' } })
    const made = await listEvents(platform.database, { subjectKind: 'account', subjectId: id }, { limit: 1 })
    expect(made.items[0]).toMatchObject({ action: 'accounts.passkey-made', after: { name: 'Máy tính phòng', isCopied: true } })
  })

  test.each<[string, Answering]>([
    ['another site', { origin: 'https://evil.example', rpId: 'evil.example' }],
    ['another site that names ours', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://localhost:4000' }],
    ['a device that did not look whose finger it was', { isOwnerSeen: false }],
    ['a count that went back', { count: 1 }],
    ['the making of a passkey', { type: 'webauthn.create' }],
  ])('an answer of %s is refused', async (_, answering) => {
    const username = `sai.${Object.keys(answering).join('-').toLowerCase()}${'origin' in answering ? answering.origin?.length : ''}`
    const device = authenticator()
    const { own } = await settle(username)
    await enrol(own, device)
    const { own: phone, challenge } = await firstStep(username)
    const refused = await phone.post('/session/second-step/passkey', device.use(await challenge(), answering))
    expect(refused.json()).toMatchObject({ status: 401, kind: 'passkey-refused' })
    expect((await phone.get('/me')).statusCode).toBe(401)
    const right = await phone.post('/session/second-step/passkey', device.use(await challenge()))
    expect(right.json()).toEqual({ next: 'signed-in' })
  })

  test('an answer works once, for one sign-in, one account and one challenge', async () => {
    const device = authenticator()
    const { own } = await settle('mot-lan')
    await enrol(own, device)
    const one = await firstStep('mot-lan')
    const other = await firstStep('mot-lan')
    const answer = device.use(await one.challenge())
    expect((await other.own.post('/session/second-step/passkey', answer)).json().kind).toBe('passkey-refused')
    expect((await one.own.post('/session/second-step/passkey', answer)).json()).toEqual({ next: 'signed-in' })
    const again = await firstStep('mot-lan')
    await again.challenge()
    expect((await again.own.post('/session/second-step/passkey', answer)).json().kind).toBe('passkey-refused')

    const late = await firstStep('mot-lan')
    const challenge = await late.challenge()
    await sql`UPDATE auth_verification SET expires_at = now() - interval '1 second' WHERE identifier LIKE 'passkey-%'`.execute(
      platform.database,
    )
    expect((await late.own.post('/session/second-step/passkey', device.use(challenge))).json().kind).toBe('passkey-refused')

    const { own: stranger } = await settle('nguoi-la')
    await enrol(stranger, authenticator())
    const foreign = await firstStep('nguoi-la')
    const taken = device.use(await foreign.challenge())
    expect((await foreign.own.post('/session/second-step/passkey', taken)).json().kind).toBe('passkey-refused')
    expect((await browser(app).post('/session/second-step/passkey', answer)).json().kind).toBe('second-step-expired')
    expect((await browser(app).post('/session/second-step/challenge')).json().kind).toBe('second-step-expired')
  })

  test('a challenge to sign in makes no passkey, nor does one given to another session', async () => {
    const { own } = await settle('dang-ky')
    const device = authenticator()
    const elsewhere = browser(app)
    await elsewhere.signIn('dang-ky', PASSWORD)
    const asked = (await own.post('/me/passkeys/begin', { password: PASSWORD })).json()
    const made = device.make(asked)
    expect((await elsewhere.post('/me/passkeys', { name: 'Trộm', ...made })).json().kind).toBe('passkey-refused')
    expect((await own.post('/me/passkeys', { name: 'Máy', ...made })).statusCode).toBe(201)
    const unseen = (await own.post('/me/passkeys/begin', { password: PASSWORD, passkey: await prove(own, device) })).json()
    const proof = { password: PASSWORD, passkey: device.use(unseen) }
    expect((await own.post('/me/passkeys/begin', proof)).json().kind).toBe('passkey-refused')
    const refused = await own.post('/me/passkeys', { name: 'Máy', ...authenticator().make(unseen, { isOwnerSeen: false }) })
    expect(refused.json().kind).toBe('passkey-refused')
    const { own: other } = await settle('dang-ky-2')
    expect((await enrol(other, device)).json()).toMatchObject({ status: 409, kind: 'passkey-there' })
  })
})

describe('the ways into an account', () => {
  test('neither is added to nor taken away by the password alone, once a second step is set up', async () => {
    const { own } = await settle('hai-lop')
    const { uri } = (await own.post('/me/two-factor', { password: PASSWORD })).json()
    await own.post('/me/two-factor/confirm', { code: codeFor(uri) })
    expect((await own.post('/me/passkeys/begin', { password: PASSWORD })).json().kind).toBe('second-step-missing')
    expect((await own.post('/me/passkeys/begin', { password: PASSWORD, code: '000000' })).json().kind).toBe('code-wrong')
    const device = authenticator()
    expect((await enrol(own, device, { code: codeFor(uri) })).statusCode).toBe(201)
    expect((await own.get('/me/second-step')).json()).toMatchObject({ hasCode: true, passkeys: [{ name: 'Máy tính phòng' }] })

    expect((await own.post('/me/two-factor/end', { password: PASSWORD })).json().kind).toBe('second-step-missing')
    const forSignIn = await firstStep('hai-lop')
    const wrongOccasion = device.use(await forSignIn.challenge())
    expect((await own.post('/me/two-factor/end', { password: PASSWORD, passkey: wrongOccasion })).json().kind).toBe(
      'passkey-refused',
    )
    const off = await own.post('/me/two-factor/end', { password: PASSWORD, passkey: await prove(own, device) })
    expect(off.statusCode).toBe(204)
    expect((await own.get('/me')).json()).toMatchObject({ twoFactorEnabled: true })
    expect((await own.post('/me/two-factor', { password: PASSWORD })).json().kind).toBe('second-step-missing')

    const [{ id }] = (await own.get('/me/second-step')).json().passkeys
    const end = async (proof: object) => own.post(`/me/passkeys/${id}/end`, { password: PASSWORD, ...proof })
    expect((await end({})).json().kind).toBe('second-step-missing')
    expect((await end({ passkey: await prove(own, authenticator()) })).json().kind).toBe('passkey-refused')
    expect((await end({ passkey: await prove(own, device) })).statusCode).toBe(204)
    expect((await own.get('/me')).json()).toMatchObject({ twoFactorEnabled: false })
  })

  test('a stolen session and password do not try one code after another', async () => {
    const { own } = await settle('doan-ma')
    const { uri } = (await own.post('/me/two-factor', { password: PASSWORD })).json()
    await own.post('/me/two-factor/confirm', { code: codeFor(uri) })
    const guess = (digit: number) => own.post('/me/passkeys/begin', { password: PASSWORD, code: `00000${digit}` })
    const kinds: string[] = []
    for (let digit = 0; digit < 7; digit++) kinds.push((await guess(digit)).json().kind)
    expect(kinds.filter((kind) => kind === 'code-wrong')).toHaveLength(5)
    expect(kinds.slice(5)).toEqual(['locked-for-a-while', 'locked-for-a-while'])
  })

  test('codes that were begun beside a passkey open nothing before one is confirmed; then both do, in the same session', async () => {
    const { own } = await settle('them-ma')
    const device = authenticator()
    await enrol(own, device)
    const begun = await own.post('/me/two-factor', { password: PASSWORD, passkey: await prove(own, device) })
    const { uri, backupCodes } = begun.json() as { uri: string; backupCodes: string[] }
    for (const code of [codeFor(uri), backupCodes[0] ?? '']) {
      const { own: phone, first } = await firstStep('them-ma')
      expect(first.json().ways).toEqual(['passkey'])
      expect((await phone.post('/session/second-step', { code })).json().kind).toBe('code-wrong')
    }
    expect((await own.post('/me/two-factor/confirm', { code: codeFor(uri) })).statusCode).toBe(204)
    expect((await own.get('/me')).statusCode).toBe(200)
    expect((await firstStep('them-ma')).first.json().ways).toEqual(['code', 'passkey'])
  })

  test('an account that acts with keys keeps a second step, even when both are taken away at once', async () => {
    const { own } = await settle('giu-lop', 'finance-lead')
    const { uri } = (await own.post('/me/two-factor', { password: PASSWORD })).json()
    await own.post('/me/two-factor/confirm', { code: codeFor(uri) })
    const last = await own.post('/me/two-factor/end', { password: PASSWORD, code: codeFor(uri) })
    expect(last.json()).toMatchObject({ status: 409, kind: 'last-second-step' })
    await sql`DELETE FROM used_code`.execute(platform.database)
    const device = authenticator()
    await enrol(own, device, { code: codeFor(uri) })
    await sql`DELETE FROM used_code`.execute(platform.database)
    const [{ id }] = (await own.get('/me/second-step')).json().passkeys
    const passkey = await prove(own, device)
    const both = await Promise.all([
      own.post('/me/two-factor/end', { password: PASSWORD, passkey }),
      own.post(`/me/passkeys/${id}/end`, { password: PASSWORD, code: codeFor(uri) }),
    ])
    const [first, second] = both.map(({ statusCode }) => statusCode).toSorted()
    expect(first).toBe(204)
    expect([401, 409]).toContain(second)
    expect((await own.get('/me')).json()).toMatchObject({ twoFactorEnabled: true })
  })

  test('a reset takes passkeys away, and so does the end of the account', async () => {
    const { id, own } = await settle('mat-may')
    await enrol(own, authenticator())
    const accounts = accountService(platform, directory)
    await accounts.issuePassword(systemActor, { accountId: id, reason: 'mất máy' })
    const count = async () => {
      const { rows } = await sql`SELECT 1 FROM passkey WHERE user_id = ${id}`.execute(platform.database)
      return rows.length
    }
    expect(await count()).toBe(0)
    await sql`INSERT INTO passkey (id, user_id, credential_id, public_key, sign_count, may_be_copied, is_copied, transports, name)
      VALUES (${id}, ${id}, 'x', '', 0, false, false, '{}', 'x')`.execute(platform.database)
    await accounts.end(systemActor, { accountId: id, reason: 'nghỉ' })
    expect(await count()).toBe(0)
  })
})
