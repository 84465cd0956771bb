import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { communeId, groupRow, memberRow, ON_LIST, officer, take } from './groups/testing.ts'
import type { Actor } from './identity/index.ts'
import { keepAccount } from './identity/testing.ts'
import type { TestPlatform } from './platform/testing.ts'
import { findMeant, findNames } from './thing-names.ts'
import { provinceOn } from './units/service.ts'
import { platformWithUnits } from './units/testing.ts'

let platform: TestPlatform
let [auditor, administrator]: Actor[] = []
let commune: string
let [group, person, membership]: string[] = []
const HAMLETS = 55

beforeAll(async () => {
  platform = await platformWithUnits()
  commune = await communeId(platform, '26041')
  const province = (await provinceOn(platform.database, ON_LIST)) ?? ''
  auditor = officer(platform, 'auditor', province)
  administrator = officer(platform, 'administrator', province)
  await keepAccount(platform, auditor)
  const leader = memberRow({ fullName: "K'Brịt", role: 'leader' })
  const groups = [
    groupRow({ communeId: commune, name: 'Tổ CNSCĐ Ấp Kreng', members: [leader, memberRow({ fullName: 'Nguyễn Văn An' })] }),
    ...Array.from({ length: HAMLETS }, (_, place) => groupRow({ communeId: commune, name: `Tổ CNSCĐ Ấp ${place + 1}` })),
  ]
  const taken = await take(platform, groups)
  const row = taken.rowResults.get(leader.key)
  group = taken.groupIds.get('Tổ CNSCĐ Ấp Kreng') ?? ''
  ;[person, membership] = [row?.personId ?? '', row?.membershipId ?? '']
})
afterAll(() => platform.close())

const namesFor = async (actor: Actor | undefined, ids: readonly (string | undefined)[]): Promise<string[]> => {
  if (actor === undefined) throw new Error('nobody asks')
  return (
    await findNames(
      platform,
      actor,
      ids.filter((id) => id !== undefined),
    )
  ).map(({ kind, vi }) => `${kind}: ${vi}`)
}

describe('what stands in the place of an id', () => {
  test('is the name of the account, the place, the group, the person or the seat', async () => {
    expect(await namesFor(auditor, [auditor?.userId, commune, group, person, membership])).toEqual(
      expect.arrayContaining([
        `account: ${auditor?.name}`,
        'place: Phường Quyết Thắng',
        expect.stringMatching(/^place: Tổ CNSCĐ Ấp Kreng, /),
        "person: K'Brịt",
        "membership: K'Brịt, Tổ CNSCĐ Ấp Kreng",
      ]),
    )
  })

  test('is nothing for an id nobody knows', async () => {
    expect(await namesFor(auditor, [platform.newId()])).toEqual([])
    expect(await namesFor(auditor, [])).toEqual([])
  })

  test('is no person for an administrator, who reads no people', async () => {
    expect(await namesFor(administrator, [person, membership])).toEqual([])
    expect(await namesFor(administrator, [commune])).toEqual(['place: Phường Quyết Thắng'])
  })
})

describe('what a name may mean in the trail', () => {
  const meant = (name: string, actor = auditor) => findMeant(platform, actor as Actor, name)

  test('is the groups and people called so, by words in any order', async () => {
    expect(await meant('kreng ap')).toEqual({ ids: [group], hasMore: false })
    expect((await meant('kbrit')).ids).toEqual(expect.arrayContaining([group, person]))
  })

  test('is nobody who is only nearly called so', async () => {
    expect((await meant('nguyen vann an')).ids).toEqual([])
  })

  test('says when it means more than are looked at', async () => {
    const { ids, hasMore } = await meant('to cnscd')
    expect([ids.length, hasMore]).toEqual([50, true])
  })

  test('is nothing for whoever reads neither groups nor people', async () => {
    expect(await meant('kreng', administrator)).toEqual({ ids: [], hasMore: false })
  })
})
