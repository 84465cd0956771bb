import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../../platform/testing.ts'
import { browser, identityServer, issueFirstAdministrator, openAccount, PROVINCE, settleAccount, TAN_PHU } from '../testing.ts'

const PASSWORD = 'tàu lửa xanh uống trà'
const reason = 'QĐ 12/QĐ-UBND'
const from = '2024-01-01'
type Browser = ReturnType<typeof browser>
type Answer = Awaited<ReturnType<Browser['get']>>

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

const kindOf = (answer: Answer): string => (answer.statusCode < 300 ? 'done' : answer.json().kind)
const key = (role: string) => ({ role, unitId: PROVINCE, from })
/** A person to be given a role; the last digit of the number tells people apart. */
const person = (username: string, role: string, digit: number) => ({
  username,
  name: username,
  grants: [key(role)],
  identityNumber: `07518500010${digit}`,
})
const confirm = (own: Browser, requestId: string) => own.post(`/account-requests/${requestId}/confirm`, { reason })
const administrator = async (username: string, unitId = PROVINCE, at = app) =>
  settleAccount(platform, at, { username, password: PASSWORD, grants: [{ role: 'administrator', unitId }] })

describe('an account that approves, pays or administers', () => {
  test('is not there before a second administrator confirmed it; its password is two halves, of which nobody knows both', async () => {
    const [an, binh] = [await administrator('an'), await administrator('binh')]
    const asked = await an.own.post('/accounts', person('lan', 'finance-lead', 1))
    expect(asked.statusCode).toBe(202)
    const { requestId, passwordHalf } = asked.json()
    expect((await an.own.get('/accounts?search=lan')).json().total).toBe(0)
    expect((await binh.own.get('/account-requests')).json()).toMatchObject({
      isAlone: false,
      waiting: [{ id: requestId, kind: 'open', username: 'lan', identityNumber: '•••• 0101', stand: 'decide' }],
    })
    expect((await an.own.get('/account-requests')).json().waiting).toMatchObject([{ stand: 'withdraw' }])
    const confirmed = (await confirm(binh.own, requestId)).json()
    for (const half of [passwordHalf, confirmed.passwordHalf])
      expect(kindOf(await browser(app).signIn('lan', half))).toBe('name-or-password-wrong')
    const lan = browser(app)
    expect(kindOf(await lan.signIn('lan', `${passwordHalf}-${confirmed.passwordHalf}`))).toBe('done')
    const { rows } = await sql`SELECT 1 FROM role_grant WHERE user_id = ${confirmed.id} AND granted_by = ${an.id}
      AND confirmed_by = ${binh.id}`.execute(platform.database)
    expect(rows).toHaveLength(1)
    expect(kindOf(await confirm(binh.own, requestId))).toBe('request-decided')
  })

  test('is not confirmed by whoever asked, under another account of theirs neither', async () => {
    const [an, again] = [await administrator('an'), await administrator('an.hai')]
    await sql`UPDATE app_user SET identity_index = decode(repeat('ab', 32), 'hex'), identity_last4 = '0001'
      WHERE id IN (${an.id}, ${again.id})`.execute(platform.database)
    const { requestId } = (await an.own.post('/accounts', person('lan', 'finance-lead', 1))).json()
    expect([kindOf(await confirm(an.own, requestId)), kindOf(await confirm(again.own, requestId))]).toEqual([
      'own-request',
      'own-request',
    ])
  })

  test('is reset, given a role and told to be somebody’s by two; a role without a key is one’s own to give', async () => {
    const [an, binh] = [await administrator('an'), await administrator('binh')]
    const lan = await openAccount(platform, 'lan', [{ role: 'finance-lead', unitId: PROVINCE }])
    const identityNumber = '075185000109'
    const asked = [
      await an.own.post(`/accounts/${lan.id}/one-time-password`, { reason }),
      await an.own.post(`/accounts/${lan.id}/grants`, { ...key('auditor'), reason }),
      await an.own.post(`/accounts/${lan.id}/identity-number`, { identityNumber, reason }),
    ]
    expect(asked.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202])
    expect(kindOf(await an.own.post(`/accounts/${lan.id}/one-time-password`, { reason }))).toBe('asked-already')
    expect(kindOf(await browser(app).signIn('lan', lan.oneTimePassword))).toBe('done')
    for (const answer of asked) expect((await confirm(binh.own, answer.json().requestId)).statusCode).toBe(200)
    expect(kindOf(await browser(app).signIn('lan', lan.oneTimePassword))).toBe('name-or-password-wrong')
    expect((await an.own.get(`/accounts/${lan.id}`)).json()).toMatchObject({
      identityNumber: '•••• 0109',
      grants: [{ role: 'finance-lead' }, { role: 'auditor' }],
    })
    const plain = await openAccount(platform, 'plain', [])
    expect((await an.own.post(`/accounts/${plain.id}/grants`, key('auditor'))).statusCode).toBe(201)
  })

  test('gets its first key with a new password, since whoever made it alone may know the old one', async () => {
    const [an, binh] = [await administrator('an'), await administrator('binh')]
    const made = (await an.own.post('/accounts', { ...person('lan', 'auditor', 1) })).json()
    const asked = (await an.own.post(`/accounts/${made.id}/grants`, { ...key('finance-lead'), reason })).json()
    const confirmed = (await confirm(binh.own, asked.requestId)).json()
    expect(kindOf(await browser(app).signIn('lan', made.oneTimePassword))).toBe('name-or-password-wrong')
    expect(kindOf(await browser(app).signIn('lan', `${asked.passwordHalf}-${confirmed.passwordHalf}`))).toBe('done')
  })

  test('is linked to a person at the province’s identity provider by two, and to one at a time; unlinked by one', async () => {
    const provider = {
      issuer: new URL('https://dang-nhap.example/'),
      clientId: 'canhtayso',
      clientSecret: 'x',
      name: undefined,
      trustedSteps: [],
    }
    const withProvider = await identityServer(platform, new URL('http://localhost:3000'), provider)
    const lan = await openAccount(platform, 'lan', [{ role: 'finance-lead', unitId: PROVINCE }])
    const minh = await openAccount(platform, 'minh', [{ role: 'commune-officer', unitId: TAN_PHU }])
    const { own: an } = await administrator('an', PROVINCE, withProvider)
    const { own: binh } = await administrator('binh', PROVINCE, withProvider)
    const asked = await an.post(`/accounts/${lan.id}/provider-link`, { subject: 'cccd-079185000123', reason })
    expect(asked.statusCode).toBe(202)
    expect((await binh.get('/account-requests')).json().waiting).toMatchObject([
      { kind: 'link-provider', providerPerson: '•••• 0123', stand: 'decide' },
    ])
    expect(JSON.stringify((await sql`SELECT * FROM account_request`.execute(platform.database)).rows)).not.toContain('079185000')
    const countLinks = async () => (await sql`SELECT 1 FROM provider_identity`.execute(platform.database)).rows.length
    expect(await countLinks()).toBe(0)
    expect(kindOf(await confirm(binh, asked.json().requestId))).toBe('done')
    const { rows } = await sql`SELECT 1 FROM provider_identity WHERE user_id = ${lan.id} AND confirmed_by IS NOT NULL`.execute(
      platform.database,
    )
    expect(rows).toHaveLength(1)
    expect(kindOf(await an.post(`/accounts/${minh.id}/provider-link`, { subject: 'cccd-079185000123', reason }))).toBe(
      'provider-person-taken',
    )
    expect(kindOf(await an.post(`/accounts/${minh.id}/provider-link`, { subject: 'minh', reason }))).toBe('done')
    expect(kindOf(await an.post(`/accounts/${lan.id}/provider-link/end`, { reason }))).toBe('done')
    expect(kindOf(await an.post(`/accounts/${lan.id}/provider-link/end`, { reason }))).toBe('provider-link-unknown')
    expect(await countLinks()).toBe(1)
    await withProvider.close()
  })

  test('loses a key by one at once, and an administrator goes by two, of whom they may be the second', async () => {
    const [an, binh] = [await administrator('an'), await administrator('binh')]
    const lan = await openAccount(platform, 'lan', [{ role: 'finance-lead', unitId: PROVINCE }])
    expect((await an.own.post(`/accounts/${lan.id}/end`, { reason })).statusCode).toBe(204)
    const [{ id: grantId }] = (await an.own.get(`/accounts/${binh.id}`)).json().grants
    const role = await an.own.post(`/accounts/${binh.id}/grants/${grantId}/end`, { until: '2024-08-06', reason })
    expect(role.statusCode).toBe(202)
    const asked = await an.own.post(`/accounts/${binh.id}/end`, { reason })
    expect(asked.statusCode).toBe(202)
    expect((await binh.own.get('/me')).statusCode).toBe(200)
    expect((await confirm(binh.own, asked.json().requestId)).statusCode).toBe(200)
    expect((await binh.own.get('/me')).statusCode).toBe(401)
  })

  test('is declined with a reason, or withdrawn by who asked and nobody else; nothing is done then', async () => {
    const [an, binh] = [await administrator('an'), await administrator('binh')]
    const ask = async (digit: number): Promise<string> =>
      (await an.own.post('/accounts', person(`lan.${digit}`, 'finance-lead', digit))).json().requestId
    const [one, two] = [await ask(1), await ask(2)]
    expect(kindOf(await an.own.post(`/account-requests/${one}/decline`, { reason }))).toBe('own-request')
    expect(kindOf(await binh.own.post(`/account-requests/${one}/decline`, { reason }))).toBe('done')
    expect(kindOf(await binh.own.post(`/account-requests/${two}/withdraw`, { reason }))).toBe('request-of-another')
    expect(kindOf(await an.own.post(`/account-requests/${two}/withdraw`, { reason }))).toBe('done')
    expect([kindOf(await confirm(binh.own, one)), kindOf(await confirm(binh.own, two))]).toEqual([
      'request-decided',
      'request-decided',
    ])
    expect((await binh.own.get('/account-requests')).json()).toMatchObject({
      waiting: [],
      decided: [{ outcome: 'withdrawn' }, { outcome: 'declined', decider: { name: 'binh' } }],
    })
    expect((await an.own.get('/accounts?search=lan')).json().total).toBe(0)
    const { rows } = await sql`SELECT 1 FROM account_request WHERE password_half IS NOT NULL`.execute(platform.database)
    expect(rows).toEqual([])
  })

  test('is not confirmed for an asker who administers no more, nor by an administrator of elsewhere', async () => {
    const [an, binh, ward] = [await administrator('an'), await administrator('binh'), await administrator('xa', TAN_PHU)]
    const { requestId } = (await an.own.post('/accounts', person('lan', 'finance-lead', 1))).json()
    expect((await ward.own.get('/account-requests')).json().waiting).toEqual([])
    expect(kindOf(await confirm(ward.own, requestId))).toBe('not-allowed')
    await sql`UPDATE role_grant SET valid = daterange('2024-01-01', '2024-01-02'), ended_by = ${binh.id}, ended_reason = 'x'
      WHERE user_id = ${an.id}`.execute(platform.database)
    expect(kindOf(await confirm(binh.own, requestId))).toBe('asker-gone')
  })

  test('two who confirm at once confirm it once', async () => {
    const people = [await administrator('an'), await administrator('binh'), await administrator('chi')] as const
    const { requestId } = (await people[0].own.post('/accounts', person('lan', 'finance-lead', 1))).json()
    const answers = await Promise.all([1, 2].map((index) => confirm((people[index] ?? people[0]).own, requestId)))
    expect(answers.map(kindOf).toSorted()).toEqual(['done', 'request-decided'])
  })
})

describe('an empty system', () => {
  test('lets its first administrator make the second alone, and says so; nobody else with a key', async () => {
    const an = await issueFirstAdministrator(platform, app, { username: 'an', password: PASSWORD })
    expect((await an.own.get('/account-requests')).json()).toMatchObject({ isAlone: true })
    expect((await an.own.post('/accounts', person('lan', 'finance-lead', 1))).statusCode).toBe(202)
    const both = { ...person('hai', 'administrator', 2), grants: [key('administrator'), key('units-nothing')] }
    expect((await an.own.post('/accounts', both)).statusCode).toBe(400)
    const made = await an.own.post('/accounts', person('binh', 'administrator', 3))
    expect(made.statusCode).toBe(201)
    const { rows } = await sql<{ after: unknown }>`SELECT after FROM audit_event WHERE subject_id = ${made.json().id}`.execute(
      platform.database,
    )
    expect(rows).toMatchObject([{ after: { by: an.id, confirmedBy: null } }])
    expect((await an.own.post('/accounts', person('chi', 'administrator', 4))).statusCode).toBe(202)
    expect((await an.own.get('/account-requests')).json()).toMatchObject({ isAlone: false })
  })

  test('its two administrators are no second hand for each other once there is a third', async () => {
    const an = await issueFirstAdministrator(platform, app, { username: 'an', password: PASSWORD })
    const made = (await an.own.post('/accounts', person('binh', 'administrator', 2))).json()
    const binh = await signInFirst('binh', made.oneTimePassword)
    const third = (await an.own.post('/accounts', person('chi', 'administrator', 3))).json()
    const confirmed = (await confirm(binh, third.requestId)).json()
    const chi = await signInFirst('chi', `${third.passwordHalf}-${confirmed.passwordHalf}`)
    const { requestId } = (await an.own.post('/accounts', person('lan', 'finance-lead', 4))).json()
    expect(kindOf(await confirm(binh, requestId))).toBe('made-by-the-other')
    expect(kindOf(await confirm(chi, requestId))).toBe('done')
  })

  async function signInFirst(username: string, given: string): Promise<Browser> {
    const own = browser(app)
    await own.signIn(username, given)
    const changed = await own.post('/me/password', { currentPassword: given, newPassword: PASSWORD })
    expect(changed.statusCode).toBe(204)
    await keepSecondStep(username)
    return own
  }
})

const keepSecondStep = (username: string): Promise<unknown> =>
  sql`UPDATE app_user SET two_factor_enabled = true WHERE username = ${username}`.execute(platform.database)

describe('roles that exclude each other', () => {
  test('are not given to one human, under another account neither; the refusal names role, account and days', async () => {
    const [an, binh] = [await administrator('an'), await administrator('binh')]
    const { requestId } = (await an.own.post('/accounts', person('lan', 'finance-lead', 1))).json()
    await confirm(binh.own, requestId)
    const again = await an.own.post('/accounts', { ...person('lan.hai', 'finance-officer', 1) })
    expect(again.json()).toMatchObject({
      status: 409,
      kind: 'roles-exclude',
      wished: 'finance-officer',
      role: 'finance-lead',
      username: 'lan',
      from,
      until: null,
    })
    expect(again.json().vi).toContain('“Lãnh đạo tài chính” ở tài khoản lan từ 01/01/2024')
    const other = await openAccount(platform, 'lan.ba', [{ role: 'administrator', unitId: PROVINCE }])
    const said = await an.own.post(`/accounts/${other.id}/identity-number`, { identityNumber: '075185000101', reason })
    expect(kindOf(said)).toBe('roles-exclude')
  })

  test('are given after one another, and not by two grants at once', async () => {
    const [an] = [await administrator('an')]
    const lan = await openAccount(platform, 'lan', [])
    const commune = { role: 'commune-officer', unitId: TAN_PHU, from: '2024-01-01', until: '2024-06-30' }
    expect((await an.own.post(`/accounts/${lan.id}/grants`, commune)).statusCode).toBe(201)
    await sql`UPDATE app_user SET identity_index = decode(repeat('ab', 32), 'hex'), identity_last4 = '0001' WHERE id = ${lan.id}`.execute(
      platform.database,
    )
    const give = (day: string) => an.own.post(`/accounts/${lan.id}/grants`, { ...key('administrator'), from: day, reason })
    expect(kindOf(await give('2024-06-30'))).toBe('roles-exclude')
    expect((await give('2024-07-01')).statusCode).toBe(202)
  })

  test('a province adds a pair by two administrators, which holds from its first day until its last', async () => {
    const [an, binh] = [await administrator('an'), await administrator('binh')]
    const pair = { roles: ['auditor', 'commune-officer'], from: '2024-03-01', reason }
    expect(kindOf(await an.own.post('/exclusive-roles', { ...pair, roles: ['dx-lead', 'dx-officer'] }))).toBe('exclusion-there')
    const asked = await an.own.post('/exclusive-roles', pair)
    expect(asked.statusCode).toBe(202)
    const lan = await openAccount(platform, 'lan', [{ role: 'auditor', unitId: PROVINCE }])
    const give = (until?: string) =>
      an.own.post(`/accounts/${lan.id}/grants`, { role: 'commune-officer', unitId: TAN_PHU, from: '2024-02-01', until, reason })
    expect((await give('2024-02-28')).statusCode).toBe(201)
    await confirm(binh.own, asked.json().id)
    expect(kindOf(await an.own.post('/exclusive-roles', pair))).toBe('exclusion-there')
    expect((await binh.own.get('/exclusive-roles')).json().own).toMatchObject([{ roles: pair.roles, from: '2024-03-01' }])
    const later = { role: 'commune-officer', unitId: TAN_PHU, from: '2024-03-05', reason }
    expect(kindOf(await an.own.post(`/accounts/${lan.id}/grants`, later))).toBe('roles-exclude')
    const [own] = (await an.own.get('/exclusive-roles')).json().own
    const ended = await an.own.post(`/exclusive-roles/${own.id}/end`, { until: '2024-03-04', reason })
    await confirm(binh.own, ended.json().id)
    expect((await an.own.post(`/accounts/${lan.id}/grants`, later)).statusCode).toBe(201)
  })
})
