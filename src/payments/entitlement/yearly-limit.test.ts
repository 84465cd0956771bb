import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { month, plainDate } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import type { Benefit, Provision } from '../../policies/index.ts'
import { policyService } from '../../policies/service.ts'
import {
  allocate,
  closedMonth,
  computedMonth,
  issuedProvision,
  JULY,
  onDay,
  type PayingProvince,
  payingProvince,
  provinceOn,
  taken,
} from '../testing.ts'

const AUGUST = month('2024-08')
const IN_SEPTEMBER = plainDate('2024-09-02')
const shipped = issuedProvision()
const example = {
  title: { vi: 'Một tổ, chưa nhận gì trong năm' },
  month: JULY,
  facts: { establishedByDecision: true, groupActive: true, reportApproved: true, paidEarlierThisYear: vnd(0) },
  expect: { amount: vnd(1_500_000) },
}
const limitedTo = (amount: number): Partial<Provision> => ({
  caps: [{ per: 'group', period: 'year', amount: vnd(amount), citation: { text: `không quá ${amount} đồng một năm` } }],
  workedExamples: [example],
})

let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 1 })
})
afterAll(() => first.platform.close())

const another = (provision: Partial<Provision>) => provinceOn(first.platform, { groups: 1, provision })

/** The province under an act of another code that takes the place of the one it paid by. */
async function underNextAct(province: PayingProvince, change: Partial<Provision>): Promise<PayingProvince> {
  const { platform, actors, provinceId, provisionCode, areaCode } = province
  const policies = policyService(platform)
  const document = {
    ...shipped,
    area: { unitCode: areaCode },
    code: `${provisionCode}-next`,
    inForceFrom: plainDate('2024-07-01'),
    paysFrom: JULY,
    replaces: [{ number: '1/NQ-HĐND', code: provisionCode }],
    ...change,
  }
  const { id, code } = taken(await policies.draft(actors.officer, { document }))
  taken(await policies.activate(actors.lead, { id }))
  const lineId = await allocate(platform, { actors, provinceId, provisionCode: code, amount: 10_500_000_000 })
  return { ...province, provisionCode: code, lineId }
}

describe('a limit on what a group gets in a year', () => {
  test('of 4.000.000: 1.500.000 in June and in July, the 1.000.000 left in August', async () => {
    const province = await another(limitedTo(4_000_000))
    expect((await closedMonth(province)).total).toBe(1_500_000)
    expect((await closedMonth(province, JULY)).total).toBe(1_500_000)
    expect((await computedMonth(onDay(province, IN_SEPTEMBER), AUGUST)).total).toBe(1_000_000)
  })

  test('that is reached to the đồng leaves nothing', async () => {
    const province = await another(limitedTo(1_500_000))
    await closedMonth(province)
    expect(await computedMonth(province, JULY)).toMatchObject({ total: 0, entitledGroups: 0 })
  })

  test('goes on under the act that takes the place of another: what that one paid counts', async () => {
    const before = await another(limitedTo(2_000_000))
    await closedMonth(before)
    const after = await underNextAct(before, limitedTo(2_000_000))
    expect((await closedMonth(after, JULY)).total).toBe(500_000)
    expect(await computedMonth(onDay(after, IN_SEPTEMBER), AUGUST)).toMatchObject({ total: 0, entitledGroups: 0 })
  })

  test('and where the next act calls its one benefit otherwise, it counts as well', async () => {
    const before = await another(limitedTo(4_000_000))
    await closedMonth(before)
    const benefits = shipped.benefits.map((benefit): Benefit => ({ ...benefit, id: 'another-name' }))
    const after = await underNextAct(before, { ...limitedTo(4_000_000), benefits })
    expect((await closedMonth(after, JULY)).total).toBe(1_500_000)
    expect((await computedMonth(onDay(after, IN_SEPTEMBER), AUGUST)).total).toBe(1_000_000)
  })

  test('on the benefit itself, called otherwise by the next act: all that was paid before is before', async () => {
    const cap = { per: 'group' as const, period: 'year' as const, amount: vnd(4_000_000), citation: { text: 'một năm' } }
    const named = (id: string): Partial<Provision> => ({
      benefits: shipped.benefits.map((benefit): Benefit => ({ ...benefit, id, caps: [cap] })),
      workedExamples: [example],
    })
    const before = await another(named('before'))
    await closedMonth(before)
    const after = await underNextAct(before, named('after'))
    expect((await closedMonth(after, JULY)).total).toBe(1_500_000)
    expect((await computedMonth(onDay(after, IN_SEPTEMBER), AUGUST)).total).toBe(1_000_000)
  })

  test('counts what a closed month still owes, and no more once that is ended by a decision', async () => {
    const province = await provinceOn(first.platform, { groups: 1, provision: limitedTo(2_000_000), withoutAccount: [0] })
    const { service, actors } = province
    const { id: cycleId } = await computedMonth(province)
    const { fingerprint = '' } = taken(await service.submit(actors.officer, { cycleId }))
    taken(await service.approve(actors.lead, { cycleId, fingerprint }))
    const { owed: sums } = taken(await service.close(actors.officer, { cycleId }))
    const july = await computedMonth(province, JULY)
    expect(july.total).toBe(500_000)
    const decision = { number: '88/QĐ-UBND', date: plainDate('2024-08-05') }
    const { endingIds } = taken(await service.proposeEnding(actors.officer, { cycleId, sums, decision, reason: 'Giải thể' }))
    taken(await service.decideEnding(actors.lead, { cycleId, endingIds, outcome: 'confirmed' }))
    expect(taken(await service.compute(actors.officer, { cycleId: july.id })).total).toBe(1_500_000)
  })
})
