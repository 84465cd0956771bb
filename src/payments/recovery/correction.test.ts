import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { sumVnd, vnd } from '../../kernel/money.ts'
import { readingService } from '../service.ts'
import { closedMonth, JUNE, type PayingProvince, payingProvince, taken } from '../testing.ts'
import { differenceOf, shareExcess } from './correction.ts'

describe('the difference to all that was approved before', () => {
  test.each([
    ['nothing is due any more', 0, { approved: 1_500_000, ended: 0, claimed: 0 }, -1_500_000],
    ['half of it is claimed back already', 0, { approved: 1_500_000, ended: 0, claimed: 750_000 }, -750_000],
    ['it was ended and never paid', 0, { approved: 1_500_000, ended: 1_500_000, claimed: 0 }, 0],
    [
      'it is due after all, though it was claimed back',
      1_500_000,
      { approved: 1_500_000, ended: 0, claimed: 1_500_000 },
      1_500_000,
    ],
    ['it comes out the same', 1_500_000, { approved: 1_500_000, ended: 0, claimed: 0 }, 0],
  ])('%s', (_, due, { approved, ended, claimed }, expected) => {
    const sums = { approved: vnd(approved), ended: vnd(ended), claimed: vnd(claimed) }
    expect(differenceOf(vnd(due), sums)).toBe(expected)
  })

  test('an excess is claimed of the payments to the last đồng, never more of one than is left of it', () => {
    const left = fc.array(fc.integer({ min: 0, max: 3_000_000 }), { maxLength: 5 })
    fc.assert(
      fc.property(left, fc.integer({ min: 1, max: 9_000_000 }), (drawn, excess) => {
        const payments = drawn.map((amount, at) => ({ disbursementId: String(at), left: vnd(amount) }))
        const shared = shareExcess(vnd(excess), payments)
        const all = sumVnd(payments.map((payment) => payment.left))
        expect(sumVnd(shared.map(({ amount }) => amount))).toBe(Math.min(excess, all))
        for (const { disbursementId, amount } of shared) expect(amount).toBeLessThanOrEqual(drawn[Number(disbursementId)] ?? 0)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a report that is returned after its month was paid', () => {
  let province: PayingProvince
  beforeAll(async () => {
    province = await payingProvince({ groups: 3 })
  })
  afterAll(() => province.platform.close())

  test('shows what was paid too much, changes nothing by itself, and is asked for once', async () => {
    const { service, actors, groupIds, platform } = province
    const { id: cycleId } = await closedMonth(province)
    const reading = readingService(platform)
    const corrections = async (actor = actors.officer) => taken(await reading.corrections(actor, cycleId))
    expect(await corrections()).toEqual([])
    const ours = { month: JUNE, of: { groupIds: groupIds.slice(0, 1) } }
    taken(await service.confirmReports(actors.commune, { ...ours, state: 'returned', reason: 'Không có hoạt động' }))
    const [correction, ...others] = await corrections()
    expect(others).toEqual([])
    expect(correction).toMatchObject({
      groupId: groupIds[0],
      approved: 1_500_000,
      due: 0,
      difference: -1_500_000,
      suggested: [{ amount: 1_500_000 }],
    })
    expect(await corrections(actors.commune)).toHaveLength(1)
    expect(taken(await reading.claims(actors.officer, { cycleId })).items).toEqual([])
    const evidence = { number: '15/BB', date: plainDate('2024-08-05') }
    const sums = correction?.suggested ?? []
    const claims = { cycleId, sums, cause: 'report-corrected' as const, evidence, reason: 'Báo cáo bị huỷ' }
    taken(await service.proposeClaims(actors.officer, claims))
    expect(await corrections()).toEqual([])
    taken(await service.confirmReports(actors.commune, { ...ours, state: 'approved' }))
    expect(await corrections()).toMatchObject([{ due: 1_500_000, claimed: 1_500_000, difference: 1_500_000, suggested: [] }])
  })
})
