import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { vnd } from '../kernel/money.ts'
import { type Result, tellRefusal } from '../kernel/result.ts'
import { accountBalances } from '../ledger/service.ts'
import type { AwardRefusal } from './award/refusal.ts'
import {
  type AwardingProvince,
  awardingProvince,
  decidedAward,
  done,
  paidAward,
  publishedRound,
  THREE,
  withAccounts,
} from './testing.ts'
import { awardRefusalText } from './text.ts'

let province: AwardingProvince
beforeAll(async () => {
  province = await awardingProvince({ allocated: 40_000_000_000 })
  await withAccounts(province, ['731', '732', '734', '735'])
}, 60_000)
afterAll(() => province.platform.close())

const refusalOf = (result: Result<unknown, AwardRefusal>): string => {
  if (result.ok) return 'accepted'
  expect(tellRefusal(result.refusal, awardRefusalText).vi.length).toBeGreaterThan(7)
  return result.refusal.kind
}

async function overviewOf(roundId: string) {
  return done(await province.service.award(province.people.officer, roundId))
}

describe('three awards', () => {
  test('are proposed by the provision, approved by two, decided, paid and settled, and the books close', async () => {
    const { service, people, unitOf, platform } = province
    const roundId = await publishedRound(province, { code: 'ba-giai', places: THREE, leftOut: ['736'] })
    const { preview, line } = await overviewOf(roundId)
    expect(preview?.lines.map(({ unitId, rank, due }) => [unitId, rank, due])).toEqual([
      [unitOf('731'), 1, 500_000_000],
      [unitOf('732'), 2, 400_000_000],
      [unitOf('734'), 3, 300_000_000],
    ])
    expect(preview?.lines[0]?.article).toContain('15/2024/NQ-HĐND')
    expect(preview?.leftOut.map(({ unranked }) => unranked.kind)).toEqual(['excluded'])
    expect(line?.id).toBe(province.lineId)
    await decidedAward(province, roundId)
    const decided = await overviewOf(roundId)
    expect(decided.line?.balance.committed).toBe(1_200_000_000)
    expect(decided.next).toMatchObject({ number: 1, total: 1_200_000_000 })
    await paidAward(province, roundId)
    const paid = await overviewOf(roundId)
    expect(paid.money.map((one) => [one.due, one.paid, one.owed])).toEqual(
      expect.arrayContaining([
        [500_000_000, 500_000_000, 0],
        [300_000_000, 300_000_000, 0],
      ]),
    )
    expect(paid.books.map(({ over }) => over)).toEqual(paid.books.map(() => 0))
    expect(refusalOf(await service.order(people.financeOfficer, { roundId, total: 0 }))).toBe('nothing-to-order')
    done(await service.settle(people.officer, roundId))
    const balances = await accountBalances(platform.database, roundId)
    expect([...balances].filter(([, held]) => held !== 0).toSorted()).toEqual([
      ['assets:treasury', -1_200_000_000],
      ['expenses:award', vnd(1_200_000_000)],
    ])
    expect((await overviewOf(roundId)).proposals[0]?.state).toBe('settled')
  })
})

describe('a tie', () => {
  const tied = THREE.map((place) => (place.rank >= 3 ? { ...place, rank: 3, isTied: true } : place))

  test('at rank 3 that the Council has not decided is refused by name; once it is, the version that says so is paid', async () => {
    const { service, people, unitOf } = province
    const roundId = await publishedRound(province, { code: 'dong-hang', places: tied })
    const { preview } = await overviewOf(roundId)
    expect(preview?.ties).toEqual([{ rank: 3, units: [unitOf('734'), unitOf('735')] }])
    const refused = await service.drawUp(people.officer, { roundId, moved: preview?.moved ?? 0 })
    expect(refused).toMatchObject({ refusal: { kind: 'tie-open', rank: 3, names: ['Đơn vị 734', 'Đơn vị 735'] } })
    await publishedRound(province, { roundId, version: 2, places: THREE })
    await decidedAward(province, roundId)
    await paidAward(province, roundId)
    done(await service.settle(people.officer, roundId))
    expect((await overviewOf(roundId)).money.map(({ paid }) => paid).toSorted()).toEqual([300_000_000, 400_000_000, 500_000_000])
  })

  test('below the ranks that are awarded blocks nothing', async () => {
    const roundId = await publishedRound(province, {
      code: 'dong-hang-4',
      places: [...THREE.slice(0, 3), { code: '735', rank: 4, isTied: true }, { code: '736', rank: 4, isTied: true }],
    })
    expect((await overviewOf(roundId)).preview?.blockers).toEqual([])
  })
})

describe('a result that is corrected', () => {
  const swapped = [...THREE.slice(0, 2), { code: '735', rank: 3 }, { code: '734', rank: 4 }]

  test('after the award was paid claims from one unit and adds to another, each only by a decision', async () => {
    const { service, people, unitOf } = province
    const roundId = await publishedRound(province, { code: 'dinh-chinh', places: THREE })
    await decidedAward(province, roundId)
    await paidAward(province, roundId)
    await publishedRound(province, { roundId, version: 2, places: swapped })
    const { preview } = await overviewOf(roundId)
    const changes = preview?.lines.map(({ unitId, added, released, claimed }) => [unitId, added, released, claimed])
    expect(changes?.slice(2)).toEqual([
      [unitOf('735'), 300_000_000, 0, 0],
      [unitOf('734'), 0, 0, 300_000_000],
    ])
    expect((await overviewOf(roundId)).money.map(({ claimed }) => claimed)).toEqual([0, 0, 0])
    expect(refusalOf(await service.settle(people.officer, roundId))).toBe('result-newer')
    await decidedAward(province, roundId)
    const decided = await overviewOf(roundId)
    expect(decided.money.find(({ unitId }) => unitId === unitOf('734'))).toMatchObject({ due: 0, owed: 0, claimed: 300_000_000 })
    expect(refusalOf(await service.settle(people.officer, roundId))).toBe('award-unsettled')
    await paidAward(province, roundId)
    const voucher = { roundId, unitId: unitOf('734'), voucherNumber: 'GNT-1', on: province.platform.clock.today() }
    const more = { ...voucher, amount: 300_000_001 }
    expect(refusalOf(await service.repay(people.financeOfficer, more))).toBe('award-return-over-claim')
    expect(await service.repay(people.financeOfficer, { ...voucher, amount: 100_000_000 })).toMatchObject({
      value: { outstanding: 200_000_000, isLate: false },
    })
    const same = { ...voucher, amount: 200_000_000 }
    expect(refusalOf(await service.repay(people.financeOfficer, same))).toBe('award-voucher-taken')
    done(await service.repay(people.financeOfficer, { ...same, voucherNumber: 'GNT-2' }))
    done(await service.settle(people.officer, roundId))
    const { books, line, proposals } = await overviewOf(roundId)
    expect(books.filter(({ over }) => over !== 0)).toEqual([])
    expect(books.find(({ account }) => account === 'budget:consumed')?.held).toBe(1_200_000_000)
    expect(line?.balance.committed).toBeGreaterThanOrEqual(0)
    expect(proposals.map(({ ordinal, state }) => [ordinal, state])).toEqual([
      [2, 'settled'],
      [1, 'settled'],
    ])
  })

  test('is borne by an estimate that is exactly enough: what is released bears what is added', async () => {
    const exact = await awardingProvince({ allocated: 1_200_000_000 })
    try {
      const roundId = await publishedRound(exact, { code: 'vua-du', places: THREE })
      await decidedAward(exact, roundId)
      await publishedRound(exact, { roundId, version: 2, places: swapped })
      await decidedAward(exact, roundId)
      const { line, books } = done(await exact.service.award(exact.people.officer, roundId))
      expect(line?.balance).toMatchObject({ committed: 1_200_000_000, left: 0 })
      expect(books.filter(({ over }) => over !== 0)).toEqual([])
    } finally {
      await exact.platform.close()
    }
  }, 60_000)

  test('before anything was paid releases what is not due any more, and claims nothing', async () => {
    const { unitOf, service, people } = province
    const roundId = await publishedRound(province, { code: 'dinh-chinh-som', places: THREE })
    await decidedAward(province, roundId)
    await publishedRound(province, { roundId, version: 2, places: swapped })
    const { next } = await overviewOf(roundId)
    expect(refusalOf(await service.order(people.financeOfficer, { roundId, total: next?.total ?? 0 }))).toBe('result-newer')
    await decidedAward(province, roundId)
    const { money, books } = await overviewOf(roundId)
    expect(money.find(({ unitId }) => unitId === unitOf('734'))).toMatchObject({ due: 0, owed: 0, claimed: 0 })
    expect(money.find(({ unitId }) => unitId === unitOf('735'))).toMatchObject({ due: 300_000_000, owed: 300_000_000 })
    expect(books.filter(({ over }) => over !== 0)).toEqual([])
    const again = await service.drawUp(people.officer, { roundId, moved: 0 })
    expect(refusalOf(again)).toBe('version-proposed-already')
  })

  test('while a proposal waits stops its approval and its decision; withdrawn, its budget is free again', async () => {
    const { service, people, actorAs } = province
    const roundId = await publishedRound(province, { code: 'moi-hon', places: THREE })
    const { preview } = await overviewOf(roundId)
    const { fingerprint } = done(await service.drawUp(people.officer, { roundId, moved: preview?.moved ?? 0 }))
    done(await service.submit(people.officer, { roundId }))
    done(await service.approve(people.lead, { roundId, fingerprint }))
    done(await service.approve(people.financeLead, { roundId, fingerprint }))
    const before = (await overviewOf(roundId)).line?.balance.committed ?? 0
    await publishedRound(province, { roundId, version: 2, places: swapped })
    const signed = { number: '1/QĐ', on: province.platform.clock.today(), signerName: 'A', signerPosition: 'B' }
    expect(refusalOf(await service.decide(people.officer, { roundId, ...signed }))).toBe('result-newer')
    expect(refusalOf(await service.withdraw(people.officer, { roundId, reason: ' ' }))).toBe('award-reason-missing')
    done(await service.withdraw(people.officer, { roundId, reason: 'Có bản kết quả mới' }))
    expect((await overviewOf(roundId)).line?.balance.committed).toBe(before - 1_200_000_000)
    expect(refusalOf(await service.approve(actorAs('dx-lead'), { roundId, fingerprint }))).toBe('award-not-in-state')
    await decidedAward(province, roundId)
    expect((await overviewOf(roundId)).proposals.map(({ ordinal, state }) => [ordinal, state])).toEqual([
      [2, 'decided'],
      [1, 'withdrawn'],
    ])
  })
})
