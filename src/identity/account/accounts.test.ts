import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordAudit, verifyAudit } from '../../audit/service.ts'
import { plainDate } from '../../kernel/calendar.ts'
import { type TestPlatform, testPlatform } from '../../platform/testing.ts'
import { SYSTEM_USER_ID, systemActor } from '../actor/actor.ts'
import { accountService, actorFor, createDemoAccounts, DEMO_PASSWORD, isOneHuman, issueSetupToken } from '../service.ts'
import { BIEN_HOA, browser, directory, from, identityServer, openAccount, PROVINCE, settleAccount, TAN_PHU } from '../testing.ts'

const PASSWORD = 'tàu lửa xanh uống trà'
type Served = Awaited<ReturnType<typeof identityServer>>
let platform: TestPlatform
let app: Served

const start = async () => {
  platform = await testPlatform()
  app = await identityServer(platform)
}
const stop = async () => {
  await app.close()
  await platform.close()
}

describe('accounts', () => {
  let quanTri: ReturnType<typeof browser>
  let quanTriId: string
  let second: ReturnType<typeof browser>
  beforeAll(async () => {
    await start()
    const settled = await settleAccount(platform, app, {
      username: 'quantri',
      password: PASSWORD,
      grants: [{ role: 'administrator', unitId: PROVINCE }],
    })
    quanTri = settled.own
    quanTriId = settled.id
    const grants = [{ role: 'administrator', unitId: PROVINCE }] as const
    second = (await settleAccount(platform, app, { username: 'quantri.hai', password: PASSWORD, grants })).own
  })
  afterAll(stop)

  const grant = { role: 'commune-officer', unitId: TAN_PHU, from: '2024-01-01' }
  const confirm = async (requestId: string): Promise<string> => {
    const answer = await second.post(`/account-requests/${requestId}/confirm`, { reason: 'đã gọi lại người này' })
    expect(answer.statusCode).toBe(200)
    return answer.json().id
  }

  test('an administrator opens one with its role, and the officer acts under it', async () => {
    const opened = await quanTri.post(
      '/accounts',
      { username: 'Lan.TP', name: '  Lê  Thị Lan ', grants: [grant] },
      { 'idempotency-key': 'open-lan' },
    )
    expect(opened.statusCode).toBe(201)
    const again = await quanTri.post(
      '/accounts',
      { username: 'Lan.TP', name: '  Lê  Thị Lan ', grants: [grant] },
      { 'idempotency-key': 'open-lan' },
    )
    expect(again.json()).toEqual(opened.json())
    const { rows } = await sql<{ body: Buffer }>`SELECT body FROM idempotency WHERE key = 'open-lan'`.execute(platform.database)
    expect(rows[0]?.body.toString('latin1')).not.toContain(opened.json().oneTimePassword)
    const actor = await actorFor(platform.database, 'lan.tp', 'cli')
    expect(actor).toMatchObject({
      ok: true,
      value: { name: 'Lê Thị Lan', via: 'cli', grants: [{ role: 'commune-officer', unitId: TAN_PHU, from: '2024-01-01' }] },
    })
    const list = await quanTri.get('/accounts?search=le%20thi')
    expect(list.json()).toMatchObject({ total: 1, items: [{ username: 'lan.tp', grants: [{ unitName: 'Huyện Tân Phú' }] }] })
  })

  test('a list goes on where it ended, in Vietnamese order', async () => {
    for (const name of ['Đào', 'Dung', 'Ánh', 'Em'])
      await openAccount(platform, `page.${[...name].length}${name.length}${name.codePointAt(0)}`, []).then(({ id }) =>
        sql`UPDATE app_user SET display_name = ${name} WHERE id = ${id}`.execute(platform.database),
      )
    const first = (await quanTri.get('/accounts?limit=2&search=page')).json()
    const second = (await quanTri.get(`/accounts?limit=2&search=page&cursor=${first.nextCursor}`)).json()
    expect([...first.items, ...second.items].map(({ name }: { name: string }) => name)).toEqual(['Ánh', 'Dung', 'Đào', 'Em'])
    expect([first.total, second.nextCursor]).toEqual([4, null])
    expect((await quanTri.get('/accounts?cursor=xyz')).json()).toMatchObject({ status: 400, kind: 'cursor-unknown' })
  })

  test('the same user name twice, and one with accents or spaces, are refused', async () => {
    expect((await quanTri.post('/accounts', { username: 'quantri', name: 'A', grants: [] })).json()).toMatchObject({
      status: 409,
      kind: 'username-taken',
    })
    expect((await quanTri.post('/accounts', { username: 'hạnh trần', name: 'A', grants: [] })).json()).toMatchObject({
      status: 422,
      kind: 'username-malformed',
    })
  })

  test('an account that cannot have its roles is not opened at all', async () => {
    const twice = await quanTri.post('/accounts', { username: 'halfway', name: 'A', grants: [grant, grant] })
    expect(twice.json()).toMatchObject({ status: 409, kind: 'grant-overlaps' })
    expect(await actorFor(platform.database, 'halfway', 'cli')).toMatchObject({ refusal: { kind: 'user-unknown' } })
  })

  test('a role is given, ended on a day with a reason, and holds to the end of that day', async () => {
    const { id } = await openAccount(platform, 'roles', [])
    const given = await quanTri.post(`/accounts/${id}/grants`, { ...grant, reason: 'QĐ 12/QĐ-UBND' })
    expect(given.statusCode).toBe(201)
    expect((await quanTri.post(`/accounts/${id}/grants`, { ...grant, from: '2024-05-01' })).json().kind).toBe('grant-overlaps')
    const path = `/accounts/${id}/grants/${given.json().id}/end`
    expect((await quanTri.post(path, { until: '2023-12-31', reason: 'chuyển công tác' })).json().kind).toBe(
      'ends-before-it-begins',
    )
    expect((await quanTri.post(path, { until: '2024-08-31', reason: 'chuyển công tác' })).statusCode).toBe(204)
    expect((await quanTri.post(path, { until: '2024-08-31', reason: 'chuyển công tác' })).statusCode).toBe(204)
    expect((await quanTri.get(`/accounts/${id}`)).json().grants).toMatchObject([{ from: '2024-01-01', until: '2024-08-31' }])
    expect((await quanTri.post(`/accounts/${id}/grants`, { ...grant, from: '2024-09-01' })).statusCode).toBe(201)
  })

  test('a role that moves money or administers is given to nobody of whom it is not known who they are', async () => {
    const key = { role: 'finance-lead', unitId: PROVINCE, from: '2024-01-01' }
    const person = { username: 'khoa', name: 'Người giữ khoá', grants: [key] }
    expect((await quanTri.post('/accounts', person)).json()).toMatchObject({ status: 422, kind: 'identity-number-needed' })
    expect((await quanTri.post('/accounts', { ...person, identityNumber: '1234' })).json().kind).toBe('identity-number-malformed')
    const asked = await quanTri.post('/accounts', { ...person, identityNumber: '075 185 000 009' })
    expect(asked.statusCode).toBe(202)
    const made = await confirm(asked.json().requestId)
    expect((await quanTri.get(`/accounts/${made}`)).json()).toMatchObject({ identityNumber: '•••• 0009' })

    const { id } = await openAccount(platform, 'khoa.hai', [])
    const given = { ...key, role: 'dx-lead', reason: 'QĐ 12/QĐ-UBND' }
    expect((await quanTri.post(`/accounts/${id}/grants`, given)).json().kind).toBe('identity-number-needed')
    const said = { identityNumber: '075185000009', reason: 'Theo thẻ căn cước' }
    expect((await quanTri.post(`/accounts/${id}/identity-number`, { ...said, identityNumber: '12' })).json().kind).toBe(
      'identity-number-malformed',
    )
    expect((await quanTri.post(`/accounts/${id}/identity-number`, said)).statusCode).toBe(204)
    await confirm((await quanTri.post(`/accounts/${id}/grants`, given)).json().requestId)
    expect(await isOneHuman(platform.database, id, [made])).toBe(true)
    expect(await isOneHuman(platform.database, id, [quanTriId])).toBe(false)
    expect((await quanTri.post(`/accounts/${quanTriId}/identity-number`, said)).json().kind).toBe('own-account')
    const { rows } = await sql<{ event: string }>`SELECT e::text AS event FROM audit_event e WHERE subject_id = ${id}`.execute(
      platform.database,
    )
    expect(rows.map(({ event }) => event).join()).not.toContain('075185000009')
  })

  test('twenty who give the same role at once give it once', async () => {
    const { id } = await openAccount(platform, 'race', [])
    const answers = await Promise.all(Array.from({ length: 20 }, () => quanTri.post(`/accounts/${id}/grants`, grant)))
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
    expect(answers.filter((answer) => answer.json().kind === 'grant-overlaps')).toHaveLength(19)
  })

  test('nobody gives a role to themselves, by the service or past it', async () => {
    expect((await quanTri.post(`/accounts/${quanTriId}/grants`, { ...grant, role: 'dx-lead' })).json()).toMatchObject({
      status: 403,
      kind: 'own-account',
    })
    expect((await quanTri.post(`/accounts/${quanTriId}/end`, { reason: 'thử xem' })).json().kind).toBe('own-account')
    const past = sql`INSERT INTO role_grant (id, user_id, role, unit_id, valid, granted_by)
      VALUES (gen_random_uuid(), ${quanTriId}, 'dx-lead', ${PROVINCE}, '[2024-01-01,)', ${quanTriId})`
    await expect(past.execute(platform.database)).rejects.toThrow(/nobody_grants_to_themselves/)
  })

  test('an administrator of one district reaches neither the province nor its neighbour', async () => {
    const { own } = await settleAccount(platform, app, {
      username: 'district.admin',
      password: PASSWORD,
      grants: [{ role: 'administrator', unitId: TAN_PHU }],
    })
    expect((await own.post('/accounts', { username: 'inside', name: 'A', grants: [grant] })).statusCode).toBe(201)
    for (const unitId of [PROVINCE, BIEN_HOA]) {
      expect(
        (await own.post('/accounts', { username: 'outside', name: 'A', grants: [{ ...grant, unitId }] })).json(),
      ).toMatchObject({ status: 403, kind: 'not-allowed' })
    }
    expect((await own.post(`/accounts/${quanTriId}/end`, { reason: 'chiếm quyền' })).json().kind).toBe('not-allowed')
    expect((await own.post(`/accounts/${quanTriId}/one-time-password`, { reason: 'chiếm quyền' })).json().kind).toBe(
      'not-allowed',
    )
  })

  test('an administrator of one district sees and opens only accounts of the district, and those of nobody are the province’s', async () => {
    const { own } = await settleAccount(platform, app, {
      username: 'qt.chi-tan-phu',
      password: PASSWORD,
      grants: [{ role: 'administrator', unitId: TAN_PHU }],
    })
    const near = await openAccount(platform, 'gan', [{ role: 'commune-officer', unitId: TAN_PHU }])
    const far = await openAccount(platform, 'xa', [{ role: 'commune-officer', unitId: BIEN_HOA }])
    const nobody = await openAccount(platform, 'khong-vai', [])
    const [{ id: grantId }] = (await quanTri.get(`/accounts/${far.id}`)).json().grants
    const ended = { until: '2024-01-02', reason: 'nghỉ việc' }
    expect((await quanTri.post(`/accounts/${far.id}/grants/${grantId}/end`, ended)).statusCode).toBe(204)

    const seen: { username: string }[] = (await own.get('/accounts?limit=200')).json().items
    const names = seen.map(({ username }) => username)
    expect(names).toContain('gan')
    for (const username of ['xa', 'khong-vai', 'quantri']) expect(names).not.toContain(username)
    expect((await own.get(`/accounts?unit=${BIEN_HOA}`)).json().items).toEqual([])
    expect((await own.get(`/accounts/${near.id}`)).statusCode).toBe(200)
    for (const { id } of [far, nobody]) {
      expect((await own.get(`/accounts/${id}`)).statusCode).toBe(404)
      const reset = await own.post(`/accounts/${id}/one-time-password`, { reason: 'quên mật khẩu' })
      expect(reset.json()).toMatchObject({ status: 403, kind: 'not-allowed' })
      const given = await own.post(`/accounts/${id}/grants`, { role: 'commune-officer', unitId: TAN_PHU, from })
      expect(given.json()).toMatchObject({ status: 403, kind: 'not-allowed' })
    }
    expect((await own.post('/accounts', { username: 'moi', name: 'Mới', grants: [] })).json()).toMatchObject({ status: 403 })

    const [{ id: nearGrant }] = (await own.get(`/accounts/${near.id}`)).json().grants
    await own.post(`/accounts/${near.id}/grants/${nearGrant}/end`, ended)
    expect((await own.get(`/accounts/${near.id}`)).statusCode).toBe(200)
    expect((await own.post(`/accounts/${near.id}/one-time-password`, { reason: 'quên mật khẩu' })).statusCode).toBe(200)
  })

  test('whoever is no administrator is refused everything here', async () => {
    const { own } = await settleAccount(platform, app, {
      username: 'officer',
      password: PASSWORD,
      grants: [{ role: 'dx-lead', unitId: PROVINCE }],
    })
    const answers = [
      await own.get('/accounts'),
      await own.get(`/accounts/${quanTriId}`),
      await own.post('/accounts', { username: 'mine', name: 'A', grants: [grant] }),
      await own.post(`/accounts/${quanTriId}/grants`, grant),
      await own.post(`/accounts/${quanTriId}/one-time-password`, { reason: 'quên mật khẩu' }),
    ]
    expect(answers.map((answer) => answer.json().kind)).toEqual(Array.from(answers, () => 'not-allowed'))
  })

  test('an account ended is out at once, cannot come back, and is still named in the trail', async () => {
    const { id, own } = await settleAccount(platform, app, { username: 'goer', password: PASSWORD, grants: [] })
    expect((await quanTri.post(`/accounts/${id}/end`, { reason: 'nghỉ hưu' })).statusCode).toBe(204)
    expect((await own.get('/me')).statusCode).toBe(401)
    expect((await browser(app).signIn('goer', PASSWORD)).json()).toMatchObject({ status: 403, kind: 'account-ended-here' })
    expect((await quanTri.post(`/accounts/${id}/grants`, grant)).json().kind).toBe('account-ended')
    expect(await actorFor(platform.database, 'goer', 'cli')).toMatchObject({ refusal: { kind: 'user-ended' } })
    await expect(sql`DELETE FROM app_user WHERE id = ${id}`.execute(platform.database)).rejects.toThrow(/append-only/)
  })

  test('a forgotten password is replaced by a one-time one, and every session ends', async () => {
    const { id, own } = await settleAccount(platform, app, { username: 'forgetful', password: PASSWORD, grants: [] })
    const { oneTimePassword } = (await quanTri.post(`/accounts/${id}/one-time-password`, { reason: 'quên mật khẩu' })).json()
    expect((await own.get('/me')).statusCode).toBe(401)
    expect((await browser(app).signIn('forgetful', PASSWORD)).statusCode).toBe(401)
    const back = browser(app)
    await back.signIn('forgetful', oneTimePassword)
    expect((await back.get('/me')).json()).toMatchObject({ mustChangePassword: true })
  })

  test('two last administrators who end each other: one stays', async () => {
    const service = accountService(platform, directory)
    const one = await openAccount(platform, 'admin.one', [{ role: 'administrator', unitId: PROVINCE }])
    const { rows } = await sql<{
      id: string
    }>`SELECT DISTINCT user_id AS id FROM role_grant WHERE role = 'administrator' AND user_id <> ${one.id}`.execute(
      platform.database,
    )
    for (const { id } of rows.filter(({ id }) => id !== quanTriId))
      await service.end(systemActor, { accountId: id, reason: 'dọn dẹp' })
    const outcomes = await Promise.all(
      [one.id, quanTriId].map((accountId) => service.end(systemActor, { accountId, reason: 'cùng lúc' })),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'last-administrator' } })
  })

  test('a grant in the table is only ever shortened, by somebody', async () => {
    for (const change of ["role = 'dx-lead'", "valid = '[2020-01-01,)'", 'user_id = user_id, granted_by = gen_random_uuid()']) {
      await expect(
        sql`UPDATE role_grant SET ${sql.raw(change)} WHERE ended_by IS NULL`.execute(platform.database),
      ).rejects.toThrow()
    }
    await expect(sql`DELETE FROM role_grant`.execute(platform.database)).rejects.toThrow(/append-only/)
  })

  test('all of it stands in an unbroken trail', async () => {
    expect(await verifyAudit(platform.database)).toMatchObject({ ok: true })
    const { rows } = await sql<{ action: string }>`SELECT DISTINCT action FROM audit_event ORDER BY action`.execute(
      platform.database,
    )
    expect(rows.map(({ action }) => action)).toEqual([
      'accounts.change-asked',
      'accounts.change-confirmed',
      'accounts.created',
      'accounts.ended',
      'accounts.identity-recorded',
      'accounts.one-time-password-issued',
      'accounts.role-ended',
      'accounts.role-granted',
      'accounts.sign-in-refused',
      'accounts.signed-in',
    ])
  })
})

describe('the first administrator', () => {
  beforeAll(start)
  afterAll(stop)
  const wish = { username: 'quantri', name: 'Quản trị', password: PASSWORD, identityNumber: '075185000001' }

  test('is made with the code from the terminal, once, however many try', async () => {
    const guest = browser(app)
    expect((await guest.get('/setup')).json()).toEqual({ needed: true })
    const old = await issueSetupToken(platform)
    const token = await issueSetupToken(platform)
    expect((await guest.post('/setup', { ...wish, token: 'guess' })).json()).toMatchObject({
      status: 403,
      kind: 'setup-token-wrong',
    })
    expect((await guest.post('/setup', { ...wish, token: old })).json().kind).toBe('setup-token-wrong')
    expect((await guest.post('/setup', { ...wish, password: '123456789012', token })).json().kind).toBe('password-easily-guessed')
    const answers = await Promise.all(
      [1, 2, 3].map((number) => guest.post('/setup', { ...wish, username: `quantri${number}`, token })),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409])
    expect((await guest.get('/setup')).json()).toEqual({ needed: false })
    expect(await issueSetupToken(platform)).toBeUndefined()
  })

  test('and no demonstration is made of a database with a real account', async () => {
    const demo = createDemoAccounts(platform, {
      people: [{ username: 'hanh', name: 'Trần Thị Hạnh', role: 'dx-officer', unitId: PROVINCE, from }],
      today: from,
    })
    expect(await demo).toEqual({ ok: false, refusal: { kind: 'real-accounts-exist' } })
    expect((await browser(app).get('/demo-accounts')).json()).toMatchObject({ status: 404 })
    const past = sql`INSERT INTO app_user (id, username, display_name, is_demo) VALUES (gen_random_uuid(), 'demo', 'demo', true)`
    await expect(past.execute(platform.database)).rejects.toThrow(/demonstration_or_real/)
  })
})

describe('a demonstration', () => {
  beforeAll(start)
  afterAll(stop)
  const today = plainDate('2024-08-06')
  const people = [
    { username: 'hanh', name: 'Trần Thị Hạnh', role: 'dx-officer', unitId: PROVINCE, from },
    { username: 'quantri', name: 'Lý Văn Quân', role: 'administrator', unitId: PROVINCE, from },
  ] as const

  test('shows who may be signed in as, and they can; twice changes nothing', async () => {
    await createDemoAccounts(platform, { people, today })
    expect((await createDemoAccounts(platform, { people, today })).ok).toBe(true)
    const shown = (await browser(app).get('/demo-accounts')).json()
    expect(shown).toEqual({
      today: '2024-08-06',
      password: DEMO_PASSWORD,
      accounts: [
        { username: 'hanh', name: 'Trần Thị Hạnh', role: 'dx-officer', unitId: PROVINCE, unitName: 'Tỉnh Đồng Nai' },
        { username: 'quantri', name: 'Lý Văn Quân', role: 'administrator', unitId: PROVINCE, unitName: 'Tỉnh Đồng Nai' },
      ],
    })
    const hanh = browser(app)
    expect((await hanh.signIn('hanh', DEMO_PASSWORD)).statusCode).toBe(200)
    expect((await hanh.get('/me')).json()).toMatchObject({
      demonstration: true,
      landing: 'this-month',
      user: { name: 'Trần Thị Hạnh' },
    })
    const change = await hanh.post('/me/password', { currentPassword: DEMO_PASSWORD, newPassword: PASSWORD })
    expect(change.json()).toMatchObject({ status: 409, kind: 'demo-account-fixed' })
  })

  test('no visitor shuts the others out: what is offered is kept, what a visitor opened is not offered and may be changed', async () => {
    const quanTri = browser(app)
    await quanTri.signIn('quantri', DEMO_PASSWORD)
    const { items } = (await quanTri.get('/accounts?search=hanh')).json()
    const [hanh] = items
    const at = `/accounts/${hanh.id}`
    const kept = { status: 409, kind: 'demo-account-kept' }
    expect((await quanTri.post(`${at}/end`, { reason: 'thử xem' })).json()).toMatchObject(kept)
    expect((await quanTri.post(`${at}/one-time-password`, { reason: 'thử xem' })).json()).toMatchObject(kept)
    const end = { until: today, reason: 'thử xem' }
    expect((await quanTri.post(`${at}/grants/${hanh.grants[0].id}/end`, end)).json()).toMatchObject(kept)

    const grants = [{ role: 'auditor', unitId: PROVINCE, from }]
    const made = (await quanTri.post('/accounts', { username: 'khach', name: 'Khách', grants })).json()
    const khach = browser(app)
    await khach.signIn('khach', made.oneTimePassword)
    const change = { currentPassword: made.oneTimePassword, newPassword: PASSWORD }
    expect((await khach.post('/me/password', change)).statusCode).toBe(204)
    expect((await browser(app).get('/demo-accounts')).json().accounts).toHaveLength(2)
    expect((await quanTri.post(`/accounts/${made.id}/end`, { reason: 'thử xong' })).statusCode).toBe(204)
  })

  test('never holds a real account: one opened in it is a demonstration account too', async () => {
    const quanTri = browser(app)
    await quanTri.signIn('quantri', DEMO_PASSWORD)
    const grants = [{ role: 'auditor', unitId: PROVINCE, from: '2024-01-01' }]
    expect((await quanTri.post('/accounts', { username: 'thanhtra', name: 'Thanh tra', grants })).statusCode).toBe(201)
    const real = sql`INSERT INTO app_user (id, username, display_name) VALUES (gen_random_uuid(), 'real', 'real')`
    await expect(real.execute(platform.database)).rejects.toThrow(/demonstration_or_real/)
  })

  test('the program itself has a row to be pointed at, and no way in', async () => {
    expect((await browser(app).signIn('canhtayso', DEMO_PASSWORD)).json().kind).toBe('name-or-password-wrong')
    await platform.database
      .transaction()
      .execute((transaction) =>
        recordAudit(transaction, systemActor, { action: 'test.done', subject: { kind: 'account', id: SYSTEM_USER_ID } }),
      )
    expect(await verifyAudit(platform.database)).toMatchObject({ ok: true })
  })
})
