import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../identity/index.ts'
import { month, plainDate } from '../kernel/calendar.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { platformWithUnits } from '../units/testing.ts'
import { flagGroups, groupService, groupsAffectedBy, streamGroupFacts } from './service.ts'
import { communeId, confirmWaitingAccounts, groupRow, loadRegister, memberRow, ON_LIST, officer, take } from './testing.ts'

let platform: TestPlatform
let commune: string
const reason = 'Theo đề nghị của xã'
const decision = { number: '12/QĐ-UBND', date: plainDate('2024-07-01') }

beforeAll(async () => {
  platform = await platformWithUnits()
  commune = await communeId(platform, '26041')
})
afterAll(() => platform.close())

const groups = () => groupService(platform)

async function collect<Item>(chunks: AsyncIterable<Item[]>): Promise<Item[]> {
  const all: Item[] = []
  for await (const chunk of chunks) all.push(...chunk)
  return all
}

async function groupOf(name: string, ...roles: ('leader' | 'deputy' | 'member')[]) {
  const members = roles.map((role, index) => memberRow({ fullName: `${name} ${index}`, role }))
  const taken = await take(platform, [groupRow({ communeId: commune, name, members })])
  return {
    groupId: taken.groupIds.get(name) ?? '',
    seats: members.map(({ key }) => taken.rowResults.get(key)?.membershipId ?? ''),
  }
}

describe('a group through time', () => {
  test('established by a decision, renamed, suspended, dissolved; its history tells it, newest first', async () => {
    const hamlets = [{ name: 'Khu phố 7', kind: 'khu-pho' as const }]
    const established = await groups().establish(systemActor, { communeId: commune, name: 'Tổ Mới', decision, hamlets, reason })
    if (!established.ok) throw new Error(established.refusal.kind)
    const { groupId } = established.value
    await groups().rename(systemActor, { groupId, name: 'Tổ Khu Phố 7', on: plainDate('2024-07-10'), reason })
    await groups().changeStatus(systemActor, { groupId, status: 'suspended', from: plainDate('2024-07-20'), reason })
    await groups().changeStatus(systemActor, { groupId, status: 'dissolved', from: plainDate('2024-08-01'), decision, reason })
    const history = await groups().history(systemActor, groupId)
    expect(history.ok && history.value.map(({ on, vi }) => [on, vi])).toEqual(
      [
        ['2024-08-01', 'Đã giải thể theo Quyết định 12/QĐ-UBND'],
        ['2024-07-20', 'Tạm dừng'],
        ['2024-07-10', 'Đổi tên thành "Tổ Khu Phố 7"'],
        ['2024-07-01', 'Thành lập tổ theo Quyết định 12/QĐ-UBND'],
        ['2024-07-01', 'Phụ trách Khu phố 7'],
      ].toSorted((left, right) => ((left[0] ?? '') < (right[0] ?? '') ? 1 : -1)),
    )
    expect(history.ok && history.value.find(({ vi }) => vi.startsWith('Thành lập'))?.reason).toBe(reason)
    const before = await groups().get(systemActor, { groupId, on: plainDate('2024-07-05') })
    expect(before.ok && before.value).toMatchObject({ name: 'Tổ Mới', status: 'active' })
    expect(
      await groups().changeStatus(systemActor, { groupId, status: 'active', from: plainDate('2024-08-05'), reason }),
    ).toMatchObject({
      refusal: { kind: 'group-dissolved' },
    })
  })

  test.each([
    [{ from: plainDate('2024-09-01') }, 'day-in-future'],
    [{ from: plainDate('2020-01-01') }, 'before-establishment'],
    [{ status: 'active' as const }, 'status-same'],
    [{ reason: '  ' }, 'reason-missing'],
  ])('a change of status with %j is refused: %s', async (given, kind) => {
    const { groupId } = await groupOf(`Tổ ${kind}`, 'leader')
    const change = { groupId, status: 'suspended' as const, from: plainDate('2024-07-01'), reason, ...given }
    expect(await groups().changeStatus(systemActor, change)).toMatchObject({ ok: false, refusal: { kind } })
  })

  test('a name the commune has already is refused', async () => {
    await groupOf('Tổ Trùng Tên', 'leader')
    const result = await groups().establish(systemActor, {
      communeId: commune,
      name: 'tổ TRÙNG ten',
      decision,
      hamlets: [],
      reason,
    })
    expect(result).toMatchObject({ ok: false, refusal: { kind: 'group-name-taken' } })
  })
})

describe('members', () => {
  test('the leader’s seat is handed over in one act: never two, never none', async () => {
    const { groupId, seats } = await groupOf('Tổ Giao', 'leader', 'deputy', 'member')
    const change = {
      groupId,
      membershipId: seats[1] ?? '',
      role: 'leader' as const,
      from: plainDate('2024-07-15'),
      formerLeaderBecomes: 'deputy' as const,
      reason,
    }
    expect(await groups().changeRole(systemActor, change)).toMatchObject({ ok: true })
    const rolesOn = async (on: string) => {
      const record = await groups().get(systemActor, { groupId, on: plainDate(on) })
      return record.ok ? record.value.members.map(({ fullName, role }) => `${fullName} ${role}`) : []
    }
    expect(await rolesOn('2024-07-14')).toEqual(['Tổ Giao 0 leader', 'Tổ Giao 1 deputy', 'Tổ Giao 2 member'])
    expect(await rolesOn('2024-07-15')).toEqual(['Tổ Giao 1 leader', 'Tổ Giao 0 deputy', 'Tổ Giao 2 member'])
  })

  test('a role put right on its first day says why in the history, beside why it was recorded', async () => {
    const { groupId, seats } = await groupOf('Tổ Sửa Vai', 'member')
    const change = { groupId, membershipId: seats[0] ?? '', role: 'deputy' as const, from: plainDate('2024-06-01') }
    expect(await groups().changeRole(systemActor, { ...change, reason: 'Ghi nhầm vai trò' })).toMatchObject({ ok: true })
    const history = await groups().history(systemActor, groupId)
    expect(history.ok && history.value.filter(({ vi }) => vi.startsWith('Tổ Sửa Vai 0'))).toMatchObject([
      { vi: 'Tổ Sửa Vai 0: tổ phó', reason: expect.stringMatching(/Ghi nhầm vai trò$/) },
    ])
  })

  test('who led before and keeps the leader’s role is named to whoever administers accounts there', async () => {
    const { groupId, seats } = await groupOf('Tổ Đổi Trưởng', 'leader', 'deputy')
    const userId = platform.newId()
    await sql`INSERT INTO app_user (id, username, display_name) VALUES (${userId}, 'truong.cu', 'Trưởng Cũ')`.execute(
      platform.database,
    )
    await sql`INSERT INTO role_grant (id, user_id, role, unit_id, valid, granted_by)
      VALUES (${platform.newId()}, ${userId}, 'group-leader', ${groupId}, '[2024-01-01,)', ${systemActor.userId})`.execute(
      platform.database,
    )
    expect(await groups().formerLeads(officer(platform, 'administrator', commune))).toEqual([])
    const change = { groupId, membershipId: seats[1] ?? '', role: 'leader' as const, from: plainDate('2024-07-15'), reason }
    expect(await groups().changeRole(systemActor, change)).toMatchObject({ ok: true })
    const told = { accountId: userId, accountName: 'Trưởng Cũ', groupName: 'Tổ Đổi Trưởng', since: '2024-07-15' }
    expect(await groups().formerLeads(officer(platform, 'administrator', commune))).toEqual([told])
    const elsewhere = officer(platform, 'administrator', await communeId(platform, '26044'))
    expect(await groups().formerLeads(elsewhere)).toEqual([])
    await sql`UPDATE role_grant SET valid = '[2024-01-01,2024-07-15)', ended_reason = ${reason}, ended_by = ${systemActor.userId}
      WHERE user_id = ${userId}`.execute(platform.database)
    expect(await groups().formerLeads(officer(platform, 'administrator', commune))).toEqual([])
  })

  test('somebody who is there already is not added again', async () => {
    const member = memberRow({ fullName: 'Mai Văn Có' })
    const taken = await take(platform, [groupRow({ communeId: commune, name: 'Tổ Có Rồi', members: [member] })])
    const again = { ...member, groupId: taken.groupIds.get('Tổ Có Rồi') ?? '', from: plainDate('2024-07-01'), reason }
    expect(await groups().addMember(systemActor, again)).toMatchObject({ ok: false, refusal: { kind: 'already-member' } })
  })

  test('a member of another group may join, and the officer is told of the other', async () => {
    const member = memberRow({ fullName: 'Mai Thị Hai Tổ' })
    await take(platform, [groupRow({ communeId: commune, name: 'Tổ Kia', members: [member] })])
    const { groupId } = await groupOf('Tổ Này', 'leader')
    const added = await groups().addMember(systemActor, { ...member, groupId, from: plainDate('2024-07-01'), reason })
    expect(added).toMatchObject({ ok: true, value: { alsoIn: [{ groupName: 'Tổ Kia' }] } })
  })

  test('an ending before the beginning, a second ending and a stranger’s seat are refused', async () => {
    const { groupId, seats } = await groupOf('Tổ Kết Thúc', 'leader', 'member')
    const end = (given: object) =>
      groups().endMembership(systemActor, {
        groupId,
        membershipId: seats[1] ?? '',
        until: plainDate('2024-07-31'),
        reason,
        ...given,
      })
    expect(await end({ until: plainDate('2024-05-01') })).toMatchObject({ refusal: { kind: 'before-establishment' } })
    expect(await end({})).toMatchObject({ ok: true })
    expect(await end({})).toMatchObject({ refusal: { kind: 'membership-ended', until: '2024-07-31' } })
    expect(await end({ membershipId: platform.newId() })).toMatchObject({ refusal: { kind: 'membership-unknown' } })
  })
})

describe('after a reorganisation', () => {
  test('groups of the units are flagged once, warned of, and cleared with a reason', async () => {
    const { groupId } = await groupOf('Tổ Cờ', 'leader')
    const [kept] = (await loadRegister(platform, commune, plainDate('2024-08-01'))).filter((group) => group.groupId === groupId)
    const on = plainDate('2024-08-05')
    const unitIds = [...(kept?.hamletIds ?? [])]
    expect(await groupsAffectedBy(platform.database, unitIds, on)).toEqual([{ groupId, name: 'Tổ Cờ', unitId: unitIds[0] }])
    const flag = () =>
      platform.database
        .transaction()
        .execute((transaction) => flagGroups(transaction, { platform, actor: systemActor, unitIds, on, basis: 'NQ 1' }))
    expect([await flag(), await flag()]).toEqual([1, 0])
    const flagged = await groups().list(systemActor, { warning: 'unit-reorganised' })
    expect(flagged.ok && flagged.value.items.map(({ id }) => id)).toEqual([groupId])
    expect(await groups().clearFlag(systemActor, { groupId, reason })).toMatchObject({ ok: true })
    expect(await groups().clearFlag(systemActor, { groupId, reason })).toMatchObject({ refusal: { kind: 'flag-unknown' } })
  })
})

describe('facts of a month', () => {
  test('each group once, whatever the chunk, with periods, leader, account and overlaps', async () => {
    const both = memberRow({ fullName: 'Cao Văn Hai Nơi' })
    const leader = memberRow({ fullName: 'Cao Văn Trưởng', role: 'leader', account: { number: '123412341234', bank: 'BIDV' } })
    const taken = await take(platform, [
      groupRow({ communeId: commune, name: 'Tổ Tháng Một', members: [leader, both] }),
      groupRow({ communeId: commune, name: 'Tổ Tháng Hai', members: [both] }),
    ])
    await confirmWaitingAccounts(platform, officer(platform, 'finance-officer', commune), ON_LIST)
    const [one, other] = ['Tổ Tháng Một', 'Tổ Tháng Hai'].map((name) => taken.groupIds.get(name) ?? '')
    await groups().changeStatus(systemActor, { groupId: one ?? '', status: 'suspended', from: plainDate('2024-07-20'), reason })

    const facts = await collect(streamGroupFacts(platform.database, { month: month('2024-07'), members: 'listed' }, 2))
    expect(new Set(facts.map(({ groupId }) => groupId)).size).toBe(facts.length)
    const first = facts.find(({ groupId }) => groupId === one)
    expect(first).toMatchObject({
      memberCount: 2,
      leaderName: 'Cao Văn Trưởng',
      payeeAccount: expect.stringMatching(/^[0-9a-f]{64}$/),
      statusPeriods: [
        { status: 'active', valid: { from: '2024-06-01', until: '2024-07-19' } },
        { status: 'suspended', valid: { from: '2024-07-20' } },
      ],
    })
    expect(first?.members?.find(({ fullName }) => fullName === 'Cao Văn Hai Nơi')?.otherGroupIds).toEqual([other])
    const before = await collect(streamGroupFacts(platform.database, { month: month('2024-05') }))
    expect(before).toEqual([])
  })
})
