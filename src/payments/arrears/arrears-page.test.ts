import { afterAll, beforeAll, expect, test } from 'vitest'
import { readingService } from '../service.ts'
import { approvedMonth, type PayingProvince, payingProvince, taken } from '../testing.ts'
import type { Arrears, ArrearsAsked } from './arrears-service.ts'

let province: PayingProvince
let cycleId: string
beforeAll(async () => {
  province = await payingProvince({ groups: 6, withoutAccount: [0, 1, 2, 3, 4] })
  cycleId = (await approvedMonth(province)).id
  const { service, actors, groupIds } = province
  taken(await service.hold(actors.officer, { cycleId, groupId: groupIds[5] ?? '', reason: 'Chờ xác minh' }))
})
afterAll(() => province.platform.close())

const read = async (asked: ArrearsAsked, actor = province.actors.officer): Promise<Arrears> =>
  taken(await readingService(province.platform).arrears(actor, asked))

async function everyPage(asked: ArrearsAsked): Promise<Arrears[]> {
  const pages = [await read(asked)]
  for (let cursor = pages[0]?.nextCursor; typeof cursor === 'string'; cursor = pages.at(-1)?.nextCursor)
    pages.push(await read({ ...asked, cursor }))
  return pages
}

test('pages follow each other without a gap, and each tells the sums of everything', async () => {
  const pages = await everyPage({ limit: 2 })
  expect(pages.map(({ items }) => items.length)).toEqual([2, 2, 2])
  expect(pages.flatMap(({ items }) => items.map(({ groupId }) => groupId))).toEqual(province.groupIds)
  for (const { total, amount, byReason } of pages) {
    expect([total, amount]).toEqual([6, 9_000_000])
    expect(byReason.map(({ reason, count, amount: sum }) => [reason, count, sum])).toEqual([
      ['held', 1, 1_500_000],
      ['no-account', 5, 7_500_000],
    ])
  }
})

test('a reason narrows the page and its sum, not what is told of the other reasons', async () => {
  const [first, ...others] = await everyPage({ reason: 'no-account', limit: 3 })
  expect([first?.items.length, others.length, first?.total, first?.amount]).toEqual([3, 1, 5, 7_500_000])
  expect(first?.byReason).toHaveLength(2)
  expect(first?.byCycle.map(({ reason, awaited, count }) => [reason, awaited, count])).toEqual([
    ['held', 'office', 1],
    ['no-account', 'commune', 5],
  ])
})

test('another month and another cycle owe nothing here; sums are those that the reader may see', async () => {
  expect(await read({ month: '2024-07' as never })).toMatchObject({ items: [], total: 0, amount: 0 })
  expect(await read({ cycleId: province.provinceId })).toMatchObject({ items: [], total: 0 })
  expect(await read({}, province.actors.commune)).toMatchObject({ total: 6 })
  const leader = { ...province.actors.commune, grants: [{ ...province.actors.commune.grants[0], unitId: province.groupIds[0] }] }
  expect(await read({}, leader as never)).toMatchObject({ total: 1, amount: 1_500_000 })
})

test('a cursor that is none begins anew', async () => {
  expect((await read({ cursor: 'nonsense', limit: 2 })).items).toHaveLength(2)
})
