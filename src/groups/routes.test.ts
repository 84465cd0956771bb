import Fastify, { type FastifyInstance } from 'fastify'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, systemActor } from '../identity/index.ts'
import { peopleRoutes } from '../people/routes.ts'
import { validatorCompiler } from '../platform/http/validation.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { platformWithUnits } from '../units/testing.ts'
import { groupRoutes } from './routes.ts'
import { communeId, confirmWaitingAccounts, groupRow, memberRow, ON_LIST, officer, take } from './testing.ts'

let platform: TestPlatform
let app: FastifyInstance
let actor: Actor = systemActor
let groupId: string
let personId: string
let membershipId: string

beforeAll(async () => {
  platform = await platformWithUnits()
  const commune = await communeId(platform, '26041')
  const leader = memberRow({
    fullName: 'Nguyễn Văn Ân',
    role: 'leader',
    phone: '0960001668',
    account: { number: '657356212087', bank: 'Agribank' },
  })
  const taken = await take(platform, [
    groupRow({ communeId: commune, name: 'Tổ CNSCĐ Ấp 2', members: [leader, memberRow({ fullName: 'Trần Thị Bé' })] }),
    groupRow({
      communeId: commune,
      name: '=HYPERLINK("http://x","bấm")',
      hamletName: undefined,
      members: [memberRow({ fullName: '+84 cmd' })],
    }),
  ])
  groupId = taken.groupIds.get('Tổ CNSCĐ Ấp 2') ?? ''
  personId = taken.rowResults.get(leader.key)?.personId ?? ''
  membershipId = taken.rowResults.get(leader.key)?.membershipId ?? ''
  actor = officer(platform, 'dx-officer', commune)
  await confirmWaitingAccounts(platform, actor, ON_LIST)
  app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.addHook('onRequest', async (request) => {
    request.actor = actor
  })
  await app.register(groupRoutes(platform, { payments: async () => [] }))
  await app.register(peopleRoutes(platform))
})
afterAll(async () => {
  await app.close()
  await platform.close()
})

async function ask(method: 'GET' | 'POST', url: string, payload?: object) {
  const answer = await app.inject({ method, url, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json(), headers: answer.headers }
}

describe('groups over HTTP', () => {
  test('the list, one group, its history', async () => {
    const list = await ask('GET', '/groups?search=nguyen%20van%20an&sort=name&limit=10')
    expect(list).toMatchObject({ status: 200, body: { total: 1, nextCursor: null, isTotalAtLeast: false } })
    expect(list.body.items[0]).toMatchObject({
      name: 'Tổ CNSCĐ Ấp 2',
      communeName: 'Phường Quyết Thắng',
      districtName: 'Biên Hòa',
      hamlets: ['Ấp 2'],
      leaderName: 'Nguyễn Văn Ân',
      memberCount: 2,
      warnings: ['below-usual-size'],
    })
    const one = await ask('GET', `/groups/${groupId}?on=2024-07-01`)
    expect(one.body).toMatchObject({
      on: '2024-07-01',
      payments: [],
      members: [
        { role: 'leader', phone: '0960 ••• 668' },
        { role: 'member', phone: null },
      ],
    })
    const history = await ask('GET', `/groups/${groupId}/history`)
    expect(history.body.items.map(({ vi }: { vi: string }) => vi)).toContain('Nguyễn Văn Ân: tổ trưởng')
    expect(JSON.stringify([list.body, one.body, history.body])).not.toContain('0960001668')
  })

  test.each([
    ['/groups?sort=phone', 400, 'sort-unknown'],
    ['/groups/00000000-0000-7000-8000-000000000009', 404, 'group-unknown'],
    ['/people/00000000-0000-7000-8000-000000000009', 404, 'person-unknown'],
  ])('GET %s is refused with %i %s, in two languages', async (url, status, kind) => {
    const answer = await ask('GET', url)
    expect(answer).toMatchObject({ status, body: { kind, vi: expect.any(String), en: expect.any(String) } })
  })

  test('the workbook is exactly what is shown, and what a spreadsheet would run stays text', async () => {
    const answer = await app.inject({ method: 'GET', url: '/groups/export.xlsx?columns=name,leader,members&sort=-members' })
    expect(answer.headers['content-type']).toContain('spreadsheetml')
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toMatch(
      /''Danh sách tổ công nghệ số cộng đồng \d\d-\d\d-\d{4}\.xlsx$/,
    )
    const workbook = await readXlsx(answer.rawPayload)
    const rows = workbook.sheets[0]?.rows ?? []
    expect([rows[0]?.[0], rows[2]?.[0]]).toEqual(['Danh sách tổ công nghệ số cộng đồng', 'Số dòng: 2'])
    expect(rows.slice(4)).toEqual([
      ['Tổ', 'Tổ trưởng', 'Thành viên'],
      ['Tổ CNSCĐ Ấp 2', 'Nguyễn Văn Ân', 2],
      ['=HYPERLINK("http://x","bấm")', null, 1],
      ['Tổng cộng', null, 3],
    ])
  })

  test('the workbook is in the language it is asked for in, narrowed as the list is', async () => {
    const url = '/groups/export.xlsx?columns=name,warnings&warning=without-leader&mostMembers=9&lens=today&language=en'
    const answer = await app.inject({ method: 'GET', url })
    const workbook = await readXlsx(answer.rawPayload)
    const rows = workbook.sheets[0]?.rows ?? []
    expect(rows.slice(0, 6).map(([line]) => line)).toEqual([
      'List of community digital technology groups',
      expect.stringMatching(/^On /),
      'On the administrative units of today',
      'Without a leader',
      '9 members or fewer',
      'Rows: 1',
    ])
    expect(rows[7]).toEqual(['Group', expect.any(String)])
    expect(rows.slice(8).map(([name]) => name)).toEqual(['=HYPERLINK("http://x","bấm")'])
  })

  test('adding, handing over and ending, each with a reason', async () => {
    const added = await ask('POST', `/groups/${groupId}/memberships`, {
      fullName: 'Lý Văn Mới',
      role: 'member',
      from: '2024-07-01',
      reason: 'Bổ sung',
    })
    expect(added).toMatchObject({ status: 201, body: { alsoIn: [] } })
    const seat = `/groups/${groupId}/memberships/${added.body.membershipId}`
    expect(await ask('POST', `${seat}/role`, { role: 'leader', from: '2024-07-15', reason: 'Bầu' })).toMatchObject({
      status: 200,
    })
    expect(await ask('POST', `${seat}/end`, { until: '2024-07-20', reason: 'Đi' })).toMatchObject({
      status: 409,
      body: { kind: 'membership-ended' },
    })
    expect(
      await ask('POST', `/groups/${groupId}/status`, {
        status: 'suspended',
        from: '2024-08-01',
        decisionNumber: '',
        decisionDate: '',
        reason: 'Tạm dừng',
      }),
    ).toMatchObject({ status: 204 })
    expect(
      await ask('POST', `/groups/${groupId}/memberships/${membershipId}/role`, {
        role: 'leader',
        from: '2024-07-01',
        reason: ' ',
      }),
    ).toMatchObject({ status: 422 })
  })
})

describe('people over HTTP', () => {
  test('masked until somebody says what for', async () => {
    expect((await ask('GET', `/people/${personId}`)).body).toMatchObject({ phone: '0960 ••• 668' })
    const seen = await ask('POST', `/people/${personId}/unmask`, { field: 'phone', purpose: 'Gọi xác nhận' })
    expect(seen).toMatchObject({ status: 200, body: { value: '0960001668' }, headers: { 'cache-control': 'no-store' } })
    expect(await ask('POST', `/people/${personId}/unmask`, { fields: ['phone', 'accounts'], purpose: 'x' })).toMatchObject({
      body: { phone: '0960001668', accounts: [{ number: '657356212087' }] },
    })
  })

  test('an account is proposed, waits, and is declined', async () => {
    const given = { number: '123', bank: 'BIDV', holder: '', reason: 'Đổi' }
    expect(await ask('POST', `/people/${personId}/accounts`, given)).toMatchObject({
      status: 422,
      body: { kind: 'account-number-malformed' },
    })
    const proposed = await ask('POST', `/people/${personId}/accounts`, { ...given, number: '1234567890' })
    expect(proposed).toMatchObject({ status: 201, body: { state: 'proposed', accountNumber: '•••• 7890' } })
    const elsewhere = await ask('POST', `/people/${personId}/accounts`, { ...given, number: '1234567890', bank: 'Agribank' })
    expect(elsewhere).toMatchObject({ status: 409, body: { kind: 'account-already-proposed' } })
    expect((await ask('GET', '/account-changes')).body).toMatchObject({
      total: 1,
      items: [{ sharedWith: 0, current: { state: 'confirmed' } }],
    })
    expect((await ask('GET', '/account-changes?search=bidv')).body).toMatchObject({ total: 1, items: [{}] })
    expect((await ask('GET', '/account-changes?search=vietcom')).body).toEqual({ items: [], nextCursor: null, total: 0 })
    const at = '/account-changes/decisions'
    const accountIds = [proposed.body.id]
    expect(await ask('POST', at, { accountIds, confirmed: true, reason: 'x' })).toMatchObject({
      status: 403,
      body: { kind: 'confirmed-by-proposer' },
    })
    expect(await ask('POST', at, { accountIds, confirmed: false, reason: 'Sai' })).toMatchObject({
      status: 200,
      body: { decided: 1 },
    })
    expect((await ask('GET', `/people/${personId}/accounts`)).body.items).toHaveLength(2)
  })

  test('no doubtful pair: an empty page; an unknown one is refused', async () => {
    expect((await ask('GET', '/duplicates')).body).toEqual({ items: [], nextCursor: null, total: 0 })
    const decision = { outcome: 'different', reason: 'x' }
    expect(await ask('POST', '/duplicates/00000000-0000-7000-8000-000000000009/decision', decision)).toMatchObject({
      status: 404,
    })
  })
})
