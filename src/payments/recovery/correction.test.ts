import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { sumVnd, vnd } from '../../kernel/money.ts'
import { readingService } from '../service.ts'
import { approve, closedMonth, JUNE, type PayingProvince, payingProvince, provinceOn, taken } from '../testing.ts'
import { differenceOf, shareExcess, supplementOf } from './correction.ts'

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

  test.each([
    ['a corrected report adds to it', 1_500_000, { approved: 1_000_000, ended: 0, cameBack: 0 }, 500_000],
    [
      'it was claimed back, returned, and is due after all',
      1_500_000,
      { approved: 1_500_000, ended: 0, cameBack: 900_000 },
      900_000,
    ],
    ['it is claimed back and nothing was returned', 1_500_000, { approved: 1_500_000, ended: 0, cameBack: 0 }, 0],
    ['it was ended', 1_500_000, { approved: 1_500_000, ended: 1_500_000, cameBack: 0 }, 1_500_000],
    ['it comes to less', 500_000, { approved: 1_500_000, ended: 0, cameBack: 0 }, 0],
  ])('a supplement adds what does not stand: %s', (_, due, { approved, ended, cameBack }, expected) => {
    expect(supplementOf(vnd(due), { approved: vnd(approved), ended: vnd(ended), cameBack: vnd(cameBack) })).toBe(expected)
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
    // Nothing came back: a claim that was a mistake is withdrawn, and the month is paid once.
    expect(await corrections()).toMatchObject([
      {
        due: 1_500_000,
        claimed: 1_500_000,
        difference: 1_500_000,
        suggested: [],
        supplement: 0,
        next: { vi: 'Rút hồ sơ thu hồi' },
      },
    ])
  })

  test('and came back in part, is due again once the report stands: somebody decides, a supplement gives exactly that', async () => {
    const own = await provinceOn(province.platform, { groups: 2 })
    const { service, actors, groupIds, platform } = own
    const { id: cycleId } = await closedMonth(own)
    const reading = readingService(platform)
    const [payment] = taken(await reading.claimable(actors.officer, { cycleId, groupId: groupIds[0] ?? '' }))
    const paper = { number: '15/BB', date: plainDate('2024-08-05') }
    const sums = [{ disbursementId: payment?.disbursementId ?? '', amount: vnd(1_500_000) }]
    const claim = { cycleId, sums, cause: 'report-corrected' as const, evidence: paper, reason: 'Báo cáo bị huỷ' }
    const { claimIds } = taken(await service.proposeClaims(actors.officer, claim))
    taken(await service.decideClaims(actors.lead, { cycleId, claimIds, outcome: 'confirmed' }))
    const voucher = { number: '1', date: plainDate('2024-08-06') }
    taken(await service.recordReturn(actors.financeOfficer, { claimId: claimIds[0] ?? '', amount: vnd(1_000_000), voucher }))
    const ours = { month: JUNE, of: { groupIds: groupIds.slice(0, 1) } }
    taken(await service.confirmReports(actors.commune, { ...ours, state: 'returned', reason: 'Thiếu ảnh' }))
    taken(await service.confirmReports(actors.commune, { ...ours, state: 'approved' }))
    const corrections = async () => taken(await reading.corrections(actors.officer, cycleId))
    expect(await corrections()).toMatchObject([{ due: 1_500_000, supplement: 1_000_000, isDecided: false }])
    const decision = { cycleId, groupIds: groupIds.slice(0, 1), reason: 'Báo cáo đã bổ sung' }
    expect(await service.supplementCorrection(actors.lead, decision)).toMatchObject({ refusal: { kind: 'not-allowed' } })
    expect(await service.supplementCorrection(actors.officer, { ...decision, reason: ' ' })).toMatchObject({
      refusal: { kind: 'reason-missing' },
    })
    expect(await service.supplementCorrection(actors.officer, { ...decision, groupIds: [...groupIds] })).toMatchObject({
      refusal: { kind: 'nothing-to-supplement' },
    })
    expect(taken(await service.supplementCorrection(actors.officer, decision))).toEqual({ groups: 1, amount: 1_000_000 })
    expect(await corrections()).toMatchObject([{ supplement: 0, isDecided: true }])
    const owed = taken(await reading.arrears(actors.officer, { cycleId }))
    expect(owed.items).toMatchObject([{ reason: 'report-corrected', amount: 1_000_000, awaited: 'office' }])
    const { id } = taken(await service.openSupplement(actors.officer, { cycleId }))
    expect(taken(await service.compute(actors.officer, { cycleId: id })).total).toBe(1_000_000)
    await expect(
      sql`UPDATE entitlement SET amount_vnd = 1000001 WHERE cycle_id = ${id}`.execute(platform.database),
    ).rejects.toMatchObject({ constraint: 'entitled-once' })
    taken(await service.submit(actors.officer, { cycleId: id }))
    await approve(own, id)
    expect(taken(await service.order(actors.financeOfficer, { cycleId: id })).order.total).toBe(1_000_000)
    expect(await corrections()).toEqual([])
  })
})
