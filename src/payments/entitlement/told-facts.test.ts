import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FactValue } from '../../facts/index.ts'
import { factService } from '../../facts/service.ts'
import { plainDate } from '../../kernel/calendar.ts'
import type { Condition, Provision } from '../../policies/index.ts'
import { unitNames } from '../../units/service.ts'
import { computedMonth, JULY, JUNE, onDay, type PayingProvince, payingProvince, provinceOn, taken } from '../testing.ts'

const registered: Condition[] = [
  { fact: 'groupActive', is: true },
  { fact: 'communeRegistered', is: true },
]
const facts = { groupActive: true, communeRegistered: true }
const example = {
  title: { vi: 'x' },
  month: JUNE,
  facts,
  expect: { amount: 1_500_000 },
} as unknown as Provision['workedExamples'][number]

let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 1 })
})
afterAll(() => first.platform.close())

const another = (provision: Partial<Provision>, groups = 2) => provinceOn(first.platform, { groups, provision })
const asking = () => another({ conditions: registered, workedExamples: [example] })

interface FactGiven {
  readonly fact?: string
  readonly value: FactValue
  readonly from?: string
  readonly until?: string
}

/** What June comes to when it is computed now; it is opened the first time. */
const totalNow = totals()
function totals() {
  const opened = new Map<string, string>()
  return async (province: PayingProvince): Promise<number> => {
    const { service, actors, provisionCode } = province
    const cycleId = opened.get(provisionCode)
    if (cycleId !== undefined) return taken(await service.compute(actors.officer, { cycleId })).total ?? 0
    const cycle = await computedMonth(province)
    opened.set(provisionCode, cycle.id)
    return cycle.total ?? 0
  }
}

const decision = { number: '12/QĐ-UBND', date: plainDate('2024-05-01') }
const propose = (
  { platform, actors, communeId }: PayingProvince,
  { fact = 'communeRegistered', value, from = '2024-01-01', until }: FactGiven,
) =>
  factService(platform).propose(actors.officer, {
    values: [
      {
        ...{ fact, subjectKind: 'commune', subjectId: communeId, value },
        ...{ from: plainDate(from), until: until === undefined ? undefined : plainDate(until) },
      },
    ],
    decision,
    reason: 'danh sách được phê duyệt',
  })

async function tell(province: PayingProvince, said: FactGiven): Promise<void> {
  const { batchId } = taken(await propose(province, said))
  taken(await factService(province.platform).decide(province.actors.lead, { batchId, outcome: 'confirmed' }))
}

describe('a fact no register has', () => {
  test('pays nothing until it is told, proposed by one and confirmed by another; then the month pays', async () => {
    const province = await asking()
    expect(await totalNow(province)).toBe(0)
    const { batchId } = taken(await propose(province, { value: true }))
    expect(await totalNow(province)).toBe(0)
    const { platform, actors } = province
    const shown = taken(await factService(platform).batches(actors.lead)).find(({ id }) => id === batchId)
    const name = (await unitNames(platform.database, [province.communeId], plainDate('2024-06-30'))).get(province.communeId)
    expect(shown).toMatchObject({
      isYours: false,
      values: [{ label: { vi: 'Xã đăng ký đạt chuẩn chuyển đổi số trong năm' }, subjectName: name }],
    })
    expect(await factService(platform).decide(actors.officer, { batchId, outcome: 'confirmed' })).toMatchObject({ ok: false })
    taken(await factService(platform).decide(actors.lead, { batchId, outcome: 'confirmed' }))
    expect(await totalNow(province)).toBe(3_000_000)
  })

  test('is known from its day until its day, and a later word takes the place of an earlier one', async () => {
    const province = onDay(await asking(), plainDate('2024-08-02'))
    await tell(province, { value: true, until: '2024-06-29' })
    expect(await totalNow(province)).toBe(0)
    await tell(province, { value: true, until: '2024-06-30' })
    expect(await totalNow(province)).toBe(3_000_000)
    await tell(province, { value: false })
    expect(await totalNow(province)).toBe(0)
    await tell(province, { value: null })
    expect(await totalNow(province)).toBe(0)
  })

  test('what was declined is not known', async () => {
    const province = await asking()
    const { batchId } = taken(await propose(province, { value: true }))
    const { platform, actors } = province
    expect(await factService(platform).decide(actors.lead, { batchId, outcome: 'declined' })).toMatchObject({
      refusal: { kind: 'facts-missing-reason' },
    })
    taken(await factService(platform).decide(actors.lead, { batchId, outcome: 'declined', reason: 'sai danh sách' }))
    expect(await totalNow(province)).toBe(0)
  })

  test.each<[string, FactGiven, string]>([
    ['that a register has', { fact: 'groupActive', value: true }, 'fact-not-told'],
    ['of another kind of subject', { fact: 'households', value: 5 }, 'fact-of-another-subject'],
    ['with a value of another type', { value: 'có' }, 'fact-value-does-not-fit'],
    ['the wrong way round', { value: true, from: '2024-02-01', until: '2024-01-01' }, 'fact-days-turned'],
  ])('%s is refused', async (_, said, kind) => {
    expect(await propose(await asking(), said)).toMatchObject({ ok: false, refusal: { kind } })
  })

  test('a month that asks says how many are there and who is missing', async () => {
    const province = await asking()
    const { platform, actors, provisionCode, communeId } = province
    const asked = () => factService(platform).asked(actors.officer, { provisionCode, month: JULY })
    expect(taken(await asked())).toMatchObject([
      { name: 'communeRegistered', subjects: 1, known: 0, missing: [{ id: communeId }] },
    ])
    await tell(province, { value: false })
    expect(taken(await asked())).toMatchObject([{ name: 'communeRegistered', subjects: 1, known: 1, missing: [] }])
  })
})

test('days of one person in one month are of that month only, and each is paid theirs', async () => {
  const days = {
    ...{ id: 'day', title: { vi: 'Ngày huy động' }, citation: { article: '2' }, per: 'person-day', period: 'month' },
    rate: { amount: 150_000 },
  }
  const worked = {
    title: { vi: 'x' },
    month: JUNE,
    facts: { members: [{ id: 'a', mobilisedDays: 2 }] },
    expect: { amount: 300_000 },
  }
  const change = { conditions: [], benefits: [days], workedExamples: [worked], payee: 'members' }
  const province = onDay(await another(change as unknown as Partial<Provision>, 1), plainDate('2024-08-02'))
  const { platform, actors, provisionCode } = province
  const [asked] = taken(await factService(platform).asked(actors.officer, { provisionCode, month: JUNE }))
  const seat = asked?.missing[0]
  expect(asked?.name).toBe('mobilisedDays')
  const said = (until: string) => ({
    ...{ fact: 'mobilisedDays', subjectKind: 'seat' as const, subjectId: seat?.id ?? '', value: 4 },
    ...{ from: plainDate('2024-06-01'), until: plainDate(until) },
  })
  const given = { decision, reason: 'danh sách huy động' }
  expect(await factService(platform).propose(actors.officer, { values: [said('2024-07-31')], ...given })).toMatchObject({
    refusal: { kind: 'fact-of-one-month' },
  })
  const { batchId } = taken(await factService(platform).propose(actors.officer, { values: [said('2024-06-30')], ...given }))
  taken(await factService(platform).decide(actors.lead, { batchId, outcome: 'confirmed' }))
  expect(await totalNow(province)).toBe(600_000)
})
