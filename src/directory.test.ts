import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directoryOf } from './directory.ts'
import { communeId, groupRow, memberRow, take } from './groups/testing.ts'
import { plainDate } from './kernel/calendar.ts'
import type { TestPlatform } from './platform/testing.ts'
import { platformWithUnits } from './units/testing.ts'

const ON = plainDate('2024-08-06')
let platform: TestPlatform
let commune: string
let neighbour: string
let groupId: string

beforeAll(async () => {
  platform = await platformWithUnits()
  commune = await communeId(platform, '26041')
  neighbour = await communeId(platform, '26503')
  const members = [memberRow({ fullName: 'Lê Văn Một', role: 'leader' })]
  const taken = await take(platform, [groupRow({ communeId: commune, name: 'Tổ Ấp 1', members })])
  groupId = taken.groupIds.get('Tổ Ấp 1') ?? ''
})
afterAll(() => platform.close())

describe('where a role may be held', () => {
  test('a group lies below its commune, which lies below district and province', async () => {
    const { pathOf, isGroup } = directoryOf(platform)
    const path = await pathOf(groupId, ON)
    expect(path).toEqual([...(await pathOf(commune, ON)), groupId])
    expect(path.length).toBeGreaterThan(3)
    expect([await isGroup(groupId), await isGroup(commune)]).toEqual([true, false])
    expect(await pathOf(platform.newId(), ON)).toEqual([])
  })

  test('within a commune is its group, within its neighbour it is not; within the province both communes are', async () => {
    const { within, rootOn } = directoryOf(platform)
    expect((await within(commune, ON)).filter((id) => id === groupId || id === commune)).toEqual([commune, groupId])
    expect(await within(neighbour, ON)).not.toContain(groupId)
    const province = (await rootOn(ON)) ?? ''
    expect(await within(province, ON)).toEqual(expect.arrayContaining([province, commune, neighbour, groupId]))
  })

  test('a group is named with its commune, and found by both; what is neither unit nor group has no name', async () => {
    const { namesOf, findGroups } = directoryOf(platform)
    const names = await namesOf([groupId, commune, platform.newId()], ON)
    expect(names.size).toBe(2)
    const name = `Tổ Ấp 1, ${names.get(commune)}`
    expect(names.get(groupId)).toBe(name)
    for (const search of ['ap 1', `ap 1 ${names.get(commune)}`])
      expect(await findGroups(search, { on: ON })).toEqual([{ id: groupId, name }])
    expect(await findGroups('không có tổ này', { on: ON })).toEqual([])
  })
})
