import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { type TestPlatform, testPlatform } from '../../platform/testing.ts'
import { systemActor } from '../actor/actor.ts'
import { accountService } from '../service.ts'
import {
  BIEN_HOA,
  type browser,
  directory,
  from,
  identityServer,
  openAccount,
  PROVINCE,
  settleAccount,
  TAN_PHU,
  TO_AP_1,
} from '../testing.ts'

const PASSWORD = 'tàu lửa xanh uống trà'
let platform: TestPlatform
let app: Awaited<ReturnType<typeof identityServer>>
let quanTri: ReturnType<typeof browser>

beforeAll(async () => {
  platform = await testPlatform()
  app = await identityServer(platform)
  const grants = [{ role: 'administrator' as const, unitId: PROVINCE }]
  quanTri = (await settleAccount(platform, app, { username: 'quantri', password: PASSWORD, grants })).own
  await named('Đào Văn Bảy', 'bay', [{ role: 'commune-officer', unitId: TAN_PHU }])
  await named('Ánh', 'zung', [{ role: 'commune-officer', unitId: BIEN_HOA }])
  await named('Dung', 'anh', [{ role: 'group-leader', unitId: TO_AP_1 }])
  await named('Em', 'em', [])
  const { id } = await named('Đi', 'di', [{ role: 'auditor', unitId: PROVINCE }])
  await accountService(platform, directory).end(systemActor, { accountId: id, reason: 'nghỉ hưu' })
})
afterAll(async () => {
  await app.close()
  await platform.close()
})

async function named(name: string, username: string, grants: Parameters<typeof openAccount>[2]) {
  const opened = await openAccount(platform, username, grants)
  await sql`UPDATE app_user SET display_name = ${name} WHERE id = ${opened.id}`.execute(platform.database)
  return opened
}

const usernames = async (query: string): Promise<string[]> =>
  (await quanTri.get(`/accounts?${query}`)).json().items.map(({ username }: { username: string }) => username)

describe('the list of accounts', () => {
  test.each([
    ['search=dao%20van', ['bay']],
    ['role=commune-officer', ['zung', 'bay']],
    ['role=district-officer', []],
    ['state=in-use', ['zung', 'anh', 'bay', 'quantri']],
    ['state=without-role', ['em']],
    ['state=ended', ['di']],
    [`unit=${TAN_PHU}`, ['anh', 'bay']],
    [`unit=${TAN_PHU}&role=group-leader`, ['anh']],
    ['sort=-name', ['quantri', 'em', 'di', 'bay', 'anh', 'zung']],
    ['sort=username', ['anh', 'bay', 'di', 'em', 'quantri', 'zung']],
  ])('?%s gives %j', async (query, expected) => {
    expect(await usernames(query)).toEqual(expected)
  })

  test.each(['name', '-name', 'username', '-username'])(
    'page by page in the order %s nobody is missed or met twice',
    async (sort) => {
      const met: string[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: { total: number; items: { username: string }[]; nextCursor: string | null } = (
          await quanTri.get(`/accounts?sort=${sort}&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`)
        ).json()
        expect(page.total).toBe(6)
        met.push(...page.items.map(({ username }) => username))
        cursor = page.nextCursor
      }
      expect(met).toEqual(await usernames(`sort=${sort}`))
    },
  )

  test('a role that ended yesterday is no longer found by, nor one that counts for its unit', async () => {
    const service = accountService(platform, directory)
    const { id } = await named('Thôi', 'thoi', [{ role: 'delegate', unitId: TAN_PHU }])
    const account = await service.get(systemActor, id)
    const grantId = account.ok ? (account.value.grants[0]?.id ?? '') : ''
    await service.endGrant(systemActor, { accountId: id, grantId, until: plainDate('2024-07-31'), reason: 'hết nhiệm kỳ' })
    expect([await usernames('role=delegate'), await usernames(`unit=${TAN_PHU}&search=thoi`)]).toEqual([[], []])
    expect(await usernames('state=without-role&search=thoi')).toEqual(['thoi'])
  })

  test.each(['sort=password', 'state=asleep', 'role=king', 'unit=Tan-Phu'])('?%s is refused', async (query) => {
    expect((await quanTri.get(`/accounts?${query}`)).statusCode).toBe(400)
  })
})

describe('what a role is held over', () => {
  test('a leader’s over a group, which an administrator finds by its name', async () => {
    const { items } = (await quanTri.get('/accounts/groups?search=ap%201')).json()
    expect(items).toEqual([{ id: TO_AP_1, name: 'Tổ ấp 1' }])
    const { id } = await openAccount(platform, 'leader', [])
    const given = await quanTri.post(`/accounts/${id}/grants`, { role: 'group-leader', unitId: TO_AP_1, from })
    expect(given.statusCode).toBe(201)
    expect((await quanTri.get(`/accounts/${id}`)).json().grants).toMatchObject([{ unitName: 'Tổ ấp 1' }])
  })

  test.each([
    ['group-leader', TAN_PHU],
    ['group-member', PROVINCE],
    ['commune-officer', TO_AP_1],
  ])('%s over %s is refused, with an account or without', async (role, unitId) => {
    const { id } = await openAccount(platform, `odd.${role}`, [])
    const wish = { role, unitId, from }
    const kind = 'role-not-held-there'
    expect((await quanTri.post(`/accounts/${id}/grants`, wish)).json()).toMatchObject({ status: 422, kind })
    const opening = { username: `new.${role}`, name: 'A', grants: [wish] }
    expect((await quanTri.post('/accounts', opening)).json()).toMatchObject({ status: 422, kind })
  })

  test('whoever is no administrator finds no groups here', async () => {
    const grants = [{ role: 'dx-lead' as const, unitId: PROVINCE }]
    const { own } = await settleAccount(platform, app, { username: 'lead', password: PASSWORD, grants })
    expect((await own.get('/accounts/groups?search=to')).json()).toMatchObject({ status: 403, kind: 'not-allowed' })
  })
})
