import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../../identity/index.ts'
import { plainDate } from '../../kernel/calendar.ts'
import type { TestPlatform } from '../../platform/testing.ts'
import { platformWithUnits } from '../../units/testing.ts'
import { groupService } from '../service.ts'
import { communeId, groupRow, memberRow, officer, take } from '../testing.ts'
import type { GroupListAsked } from './group-list.ts'
import { readSearch } from './group-list.ts'

let platform: TestPlatform
let quyetThang: string
let elsewhere: string
let leaverId: string
let groupIds: ReadonlyMap<string, string>

beforeAll(async () => {
  platform = await platformWithUnits()
  quyetThang = await communeId(platform, '26041')
  elsewhere = await communeId(platform, '26503')
  const leaver = memberRow({ fullName: 'Đặng Thị Hòa' })
  const taken = await take(platform, [
    groupRow({
      communeId: quyetThang,
      name: 'Tổ CNSCĐ Ấp 2',
      members: [memberRow({ fullName: 'Nguyễn Văn Ân', role: 'leader' }), leaver],
    }),
    groupRow({
      communeId: quyetThang,
      name: 'Tổ CNSCĐ Ấp 10',
      members: ['Một', 'Hai', 'Ba'].map((given) => memberRow({ fullName: `Trần ${given}` })),
    }),
    groupRow({ communeId: quyetThang, name: 'Tổ CNSCĐ Ấp Đông', members: [memberRow({ fullName: 'Điểu Hoà', role: 'leader' })] }),
    groupRow({
      communeId: elsewhere,
      name: 'Tổ CNSCĐ Ấp Dừa',
      members: [memberRow({ fullName: 'Khoa Văn An', role: 'leader' })],
    }),
  ])
  leaverId = taken.rowResults.get(leaver.key)?.membershipId ?? ''
  groupIds = taken.groupIds
})
afterAll(() => platform.close())

async function parentOf(unitId: string): Promise<string> {
  const { rows } = await sql<{ parent_id: string }>`
    SELECT parent_id FROM unit_version WHERE unit_id = ${unitId} AND valid @> date '2024-08-06'`.execute(platform.database)
  return rows[0]?.parent_id ?? ''
}

async function listed(asked: GroupListAsked): Promise<string[]> {
  const page = await groupService(platform).list(systemActor, asked)
  if (!page.ok) throw new Error(page.refusal.kind)
  return page.value.items.map(({ name }) => name.replace('Tổ CNSCĐ ', ''))
}

describe('the list', () => {
  test('sorts as Vietnamese does: numbers by value, Đ after D', async () => {
    expect(await listed({})).toEqual(['Ấp 2', 'Ấp 10', 'Ấp Dừa', 'Ấp Đông'])
    expect(await listed({ sort: '-name' })).toEqual(['Ấp Đông', 'Ấp Dừa', 'Ấp 10', 'Ấp 2'])
    expect(await listed({ sort: '-members', limit: 1 })).toEqual(['Ấp 10'])
  })

  test.each(['name', '-name', 'commune', '-commune', 'members', '-members', 'established', '-established'])(
    'by %s, page after page, each group comes once',
    async (sort) => {
      const seen: string[] = []
      for (let cursor: string | undefined; ; ) {
        const page = await groupService(platform).list(systemActor, { sort, limit: 1, cursor })
        if (!page.ok) throw new Error(page.refusal.kind)
        seen.push(...page.value.items.map(({ id }) => id))
        expect(page.value.total).toBe(4)
        if (page.value.nextCursor === null) break
        cursor = page.value.nextCursor
      }
      expect(new Set(seen).size).toBe(4)
      expect(seen).toHaveLength(4)
    },
  )

  test('a sort the list does not have is refused', async () => {
    expect(await groupService(platform).list(systemActor, { sort: 'phone' })).toMatchObject({
      ok: false,
      refusal: { kind: 'sort-unknown' },
    })
  })

  test.each<[string, string[]]>([
    ['nguyen van an', ['Ấp 2']],
    ['NGUYỄN VĂN ÂN', ['Ấp 2']],
    ['van a', ['Ấp 2', 'Ấp Dừa']],
    ['hoa', ['Ấp 2', 'Ấp 10', 'Ấp Đông']],
    ['thị Hoà', ['Ấp 2']],
    ['DIEU HOÀ', ['Ấp Đông']],
    ['quyết thắng', ['Ấp 2', 'Ấp 10', 'Ấp Đông']],
    ['ap 10', ['Ấp 10']],
    ['trần, quyết thắng', ['Ấp 10']],
    ['trần, ấp dừa', []],
    ["o'brien'); --", []],
    ['   ', ['Ấp 2', 'Ấp 10', 'Ấp Dừa', 'Ấp Đông']],
  ])('searching "%s"', async (search, expected) => {
    expect(await listed({ search })).toEqual(expected)
  })

  test('narrows by warning, size, status and unit', async () => {
    expect(await listed({ warning: 'without-leader' })).toEqual(['Ấp 10'])
    expect(await listed({ warning: 'below-usual-size' })).toEqual(['Ấp 2', 'Ấp Dừa', 'Ấp Đông'])
    expect(await listed({ leastMembers: 2, mostMembers: 2 })).toEqual(['Ấp 2'])
    expect(await listed({ status: 'suspended' })).toEqual([])
    expect(await listed({ unit: quyetThang })).toEqual(['Ấp 2', 'Ấp 10', 'Ấp Đông'])
  })

  test('an officer of the district finds its groups below', async () => {
    const page = await groupService(platform).list(officer(platform, 'district-officer', await parentOf(quyetThang)), {})
    expect(page.ok && page.value.total).toBe(3)
  })

  test('units that another process changed since the last list are seen by the next', async () => {
    const [own, other] = [await parentOf(quyetThang), await parentOf(elsewhere)]
    const totalFor = async (districtId: string) => {
      const page = await groupService(platform).list(officer(platform, 'district-officer', districtId), {})
      return page.ok && page.value.total
    }
    // Past the triggers that let nobody rewrite a unit: what is tested is that the next revision is noticed.
    const move = (districtId: string) =>
      platform.database.transaction().execute(async (transaction) => {
        await sql`ALTER TABLE unit_version DISABLE TRIGGER USER`.execute(transaction)
        await sql`UPDATE unit_version SET parent_id = ${districtId} WHERE unit_id = ${quyetThang} AND valid @> date '2024-08-06'`.execute(
          transaction,
        )
        await sql`SET CONSTRAINTS ALL IMMEDIATE`.execute(transaction)
        await sql`ALTER TABLE unit_version ENABLE TRIGGER USER`.execute(transaction)
        await sql`UPDATE unit_revision SET revision = gen_random_uuid()`.execute(transaction)
      })
    expect([await totalFor(own), await totalFor(other)]).toEqual([3, 1])
    await move(other)
    expect([await totalFor(own), await totalFor(other)]).toEqual([0, 4])
    await move(own)
    expect([await totalFor(own), await totalFor(other)]).toEqual([3, 1])
  })
})

describe('as it was', () => {
  test('a member who left is found on the days before, not after', async () => {
    const groupId = groupIds.get('Tổ CNSCĐ Ấp 2') ?? ''
    const ending = { groupId, membershipId: leaverId, until: plainDate('2024-07-31'), reason: 'Chuyển đi' }
    expect(await groupService(platform).endMembership(systemActor, ending)).toMatchObject({ ok: true })
    expect(await listed({ search: 'dang thi hoa' })).toEqual([])
    expect(await listed({ search: 'dang thi hoa', on: plainDate('2024-07-31') })).toEqual(['Ấp 2'])
    expect(await listed({ on: plainDate('2023-01-01') })).toEqual([])
  })

  test('cards follow the calendar: after 1/7/2025 the list shows the new place without anything being written', async () => {
    const later = { ...platform, clock: { ...platform.clock, today: () => plainDate('2025-07-01') } }
    const asItWas = await groupService(later).list(systemActor, { search: 'ap 2' })
    const today = await groupService(later).list(systemActor, { search: 'ap 2', lens: 'today' })
    expect(asItWas.ok && asItWas.value.items[0]).toMatchObject({ communeName: 'Phường Quyết Thắng' })
    expect(today.ok && today.value.items[0]).toMatchObject({ communeName: 'Phường Trấn Biên', districtName: null })
  })
})

test('a search becomes prefixes that nothing typed can break out of, the longest first', () => {
  expect(readSearch("phú lâm; Nguyễn  Văn 'A")).toEqual({
    parts: ['nguyen van a', 'phu lam'],
    query: "'nguyen van a':* & 'phu lam':*",
  })
  expect(readSearch('\\ : * & |')).toBeUndefined()
  expect(readSearch('𐐔'.repeat(70))?.parts).toEqual(['𐐔'.toLowerCase().repeat(60)])
})
