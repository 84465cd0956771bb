import { describe, expect, test } from 'vitest'
import { month, plainDate } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import type { Benefit, Cap, PartMonth, Provision } from '../provision/provision.ts'
import { getShippedProvision } from '../provision/shipped-provisions.ts'
import { capText, reasonText, stepText } from '../telling/reason-text.ts'
import { evaluate } from './evaluate.ts'

const dongNai = getShippedProvision('dong-nai-2024-groups')
function getBenefit({ benefits: [first] }: Provision): Benefit {
  if (first === undefined) throw new Error('the provision has a benefit')
  return first
}

const whole = { establishedByDecision: true, groupActive: true, reportApproved: true }

describe('Đồng Nai 2024: 1.500.000 đồng a group a month', () => {
  test('a group that meets every condition has 1.500.000 đồng, with the place each step rests on', () => {
    const { amount, currency, derivation, caps, reasons } = evaluate(dongNai, whole, month('2024-07'))
    expect({ amount, currency, caps, reasons }).toEqual({ amount: 1_500_000, currency: 'VND', caps: [], reasons: [] })
    expect(derivation.map(({ step }) => step)).toEqual(['conditions', 'conditions', 'conditions', 'rate', 'total'])
    expect(derivation.at(-1)).toMatchObject({ inputs: { 'group-month': 1_500_000 }, result: 1_500_000 })
  })

  test('every condition that is not shown is a reason, not only the first', () => {
    const { amount, reasons } = evaluate(dongNai, { groupActive: false, reportApproved: false }, month('2024-07'))
    expect(amount).toBe(0)
    expect(reasons.map(({ code, fact }) => [code, fact])).toEqual([
      ['fact-missing', 'establishedByDecision'],
      ['group-not-active', 'groupActive'],
      ['report-not-approved', 'reportApproved'],
    ])
  })

  test('the month before the first one it pays for has nothing', () => {
    const { amount, reasons } = evaluate(dongNai, whole, month('2024-05'))
    expect(amount).toBe(0)
    expect(reasons).toMatchObject([{ code: 'month-not-paid-for' }])
  })
})

describe('months that were not whole', () => {
  const haTinh = getShippedProvision('ha-tinh-2023-groups')
  const under = (partMonth: PartMonth | undefined): Provision => {
    const { partMonth: _, ...benefit } = getBenefit(haTinh)
    return { ...haTinh, benefits: [partMonth === undefined ? benefit : { ...benefit, partMonth }] }
  }
  const chosen = { chosenBy: 'officer', note: { vi: 'cán bộ chọn' } } as const
  const from15March = { groupActive: true, establishedOn: plainDate('2024-03-15') }

  test.each<[PartMonth, number, string[]]>([
    [{ rule: 'whole-month', ...chosen }, 600_000, []],
    [{ rule: 'by-day', rounding: 'down', ...chosen }, 329_032, ['part-month']],
    [{ rule: 'by-day', rounding: 'up', ...chosen }, 329_033, ['part-month']],
    [{ rule: 'full-months-only', ...chosen }, 0, ['part-month-excluded']],
  ])('Hà Tĩnh, set up on 15/03/2024, under %o: March pays %d đồng', (rule, expected, codes) => {
    const { amount, reasons } = evaluate(under(rule), from15March, month('2024-03'))
    expect(amount).toBe(expected)
    expect(reasons.map(({ code }) => code)).toEqual(codes)
  })

  test('where the text is silent nothing is invented: the officer is asked', () => {
    const { amount, reasons, derivation } = evaluate(under(undefined), from15March, month('2024-03'))
    expect(amount).toBe(0)
    expect(reasons).toMatchObject([{ code: 'part-month-undecided' }])
    expect(derivation.find(({ step }) => step === 'part-month')).toMatchObject({
      inputs: { activeDays: 17, daysInMonth: 31 },
      result: null,
    })
    expect(evaluate(under(undefined), from15March, month('2024-04')).amount).toBe(600_000)
  })

  test.each<[string, number | undefined]>([
    ['2024-02-01', 600_000],
    ['2024-02-02', undefined],
    ['2024-02-29', undefined],
  ])('29 February counts: set up on %s', (establishedOn, whole) => {
    const rule = under({ rule: 'by-day', rounding: 'down', ...chosen })
    const { amount } = evaluate(rule, { groupActive: true, establishedOn: plainDate(establishedOn) }, month('2024-02'))
    const days = 29 - Number(establishedOn.slice(8)) + 1
    expect(amount).toBe(whole ?? Math.floor((600_000 * days) / 29))
  })

  test('two periods in one month are added, and the days between are not', () => {
    const activePeriods = [
      { from: plainDate('2023-01-01'), until: plainDate('2024-04-10') },
      { from: plainDate('2024-04-21'), until: null as never },
    ]
    const rule = under({ rule: 'by-day', rounding: 'down', ...chosen })
    expect(evaluate(rule, { activePeriods }, month('2024-04')).amount).toBe(400_000)
  })

  test('a group active on no day of the month has nothing under any rule', () => {
    for (const rule of ['whole-month', 'full-months-only'] as const) {
      expect(evaluate(under({ rule, ...chosen }), { groupActive: true, activeDays: 0 }, month('2024-04')).amount).toBe(0)
    }
  })

  test('a member who joined within the month counts for their own days', () => {
    const binhDuong = getShippedProvision('binh-duong-2023-groups')
    const [first] = binhDuong.benefits
    const rule: Provision = {
      ...binhDuong,
      benefits: first ? [{ ...first, partMonth: { rule: 'by-day', rounding: 'down', ...chosen } }] : [],
    }
    const members = [{ id: 'a' }, { id: 'b', joinedOn: plainDate('2024-06-16') }, { id: 'c', leftOn: plainDate('2024-05-31') }]
    const evaluation = evaluate(rule, { groupActive: true, members }, month('2024-06'))
    expect(evaluation.amount).toBe(60_000 + 30_000)
    expect(evaluation.reasons).toMatchObject([
      { code: 'part-month', persons: ['b'] },
      { code: 'not-active-in-month', persons: ['c'] },
    ])
  })
})

describe('what is missing stays missing', () => {
  const daNang = getShippedProvision('da-nang-2024-groups')

  test('null is as missing as absent', () => {
    const { amount, reasons } = evaluate(dongNai, { ...whole, reportApproved: null }, month('2024-07'))
    expect(amount).toBe(0)
    expect(reasons).toMatchObject([{ code: 'fact-missing', fact: 'reportApproved' }])
  })

  test('what was paid earlier in the year must be known, but not in January', () => {
    const facts = { groupActive: true, memberDays: 3, approvedCosts: vnd(0) }
    expect(evaluate(daNang, facts, month('2025-02'))).toMatchObject({
      amount: 0,
      reasons: [{ code: 'fact-missing', fact: 'paidEarlierThisYear' }],
    })
    expect(evaluate(daNang, facts, month('2025-01'))).toMatchObject({ amount: 150_000, reasons: [] })
  })

  test('a member whose days are not known counts for nothing, and is named', () => {
    const facts = {
      groupActive: true,
      members: [{ id: 'a', attendedDays: 2 }, { id: 'b' }],
      approvedCosts: vnd(0),
      paidEarlierThisYear: vnd(0),
    }
    const { amount, reasons } = evaluate(daNang, facts, month('2025-02'))
    expect(amount).toBe(100_000)
    expect(reasons).toMatchObject([{ code: 'fact-missing', fact: 'attendedDays', persons: ['b'] }])
  })
})

describe('the rest of the vocabulary', () => {
  const benefit = getBenefit(dongNai)
  const plain = (part: Partial<Benefit>, more: Partial<Provision> = {}): Provision => ({
    ...dongNai,
    conditions: [],
    benefits: [{ ...benefit, ...part }],
    ...more,
  })

  test.each([
    [99, 300_000],
    [100, 500_000],
    [350, 800_000],
    [250, 0],
  ])('tiers by households: %d households have %d đồng', (households, expected) => {
    const steps = [
      { from: 0, until: 99, amount: vnd(300_000) },
      { from: 100, until: 199, amount: vnd(500_000) },
      { from: 300, amount: vnd(800_000) },
    ]
    const { amount, reasons } = evaluate(
      plain({ rate: { tiers: { by: 'households', steps } } }),
      { households },
      month('2024-07'),
    )
    expect(amount).toBe(expected)
    expect(reasons.map(({ code }) => code)).toEqual(expected === 0 ? ['no-tier'] : [])
  })

  test('a person in two groups, or with other support, is left out by name', () => {
    const rule = plain(
      { per: 'member', rate: { amount: vnd(60_000) } },
      { noOverlap: { scope: 'person', with: ['other-support', 'other-group'] } },
    )
    const one = (id: string, supportedElsewhere: boolean, paidInOtherGroup?: boolean) => ({
      id,
      supportedElsewhere,
      ...(paidInOtherGroup !== undefined && { paidInOtherGroup }),
    })
    const members = [one('a', false, false), one('b', true, false), one('c', false, true), one('d', false)]
    const { amount, reasons } = evaluate(rule, { members }, month('2024-07'))
    expect(amount).toBe(60_000)
    expect(reasons.map(({ code, persons }) => [code, persons])).toEqual([
      ['person-supported-elsewhere', ['b']],
      ['person-in-two-groups', ['c']],
      ['fact-missing', ['d']],
    ])
  })

  test('where persons must be shown, a bare number of them does not do', () => {
    const rule = plain(
      { per: 'member', rate: { amount: vnd(60_000) } },
      { noOverlap: { scope: 'person', with: ['other-group'] } },
    )
    expect(evaluate(rule, { memberCount: 7 }, month('2024-07'))).toMatchObject({
      amount: 0,
      reasons: [{ code: 'fact-missing', fact: 'members' }],
    })
  })

  test('limits on a person: days in the month, then đồng in the month, then in the year', () => {
    const caps: Cap[] = [
      { per: 'person', period: 'month', quantity: 10 },
      { per: 'person', period: 'month', amount: vnd(400_000) },
      { per: 'person', period: 'year', amount: vnd(1_000_000) },
    ]
    const rule = plain({ per: 'member-day', rate: { amount: vnd(50_000) }, caps })
    const members = [
      { id: 'a', attendedDays: 12, paidEarlierThisYear: vnd(0) },
      { id: 'b', attendedDays: 4, paidEarlierThisYear: vnd(900_000) },
    ]
    const evaluation = evaluate(rule, { members }, month('2024-07'))
    expect(evaluation.benefits[0]?.persons).toEqual([
      { id: 'a', amount: 400_000 },
      { id: 'b', amount: 100_000 },
    ])
    expect(evaluation.caps.map(({ code, before, after }) => [code, before, after])).toEqual([
      ['person-month-cap-quantity', 16, 14],
      ['person-month-cap', 500_000, 400_000],
      ['person-year-cap', 200_000, 100_000],
    ])
  })

  test('a limit on the group shares the cut among its members to the đồng', () => {
    const rule = plain({
      per: 'member-day',
      rate: { amount: vnd(50_000) },
      caps: [{ per: 'group', period: 'month', amount: vnd(100_000) }],
    })
    const members = [1, 1, 1].map((attendedDays, index) => ({ id: `m${index}`, attendedDays }))
    const { benefits, amount } = evaluate(rule, { members }, month('2024-07'))
    expect(amount).toBe(100_000)
    expect(benefits[0]?.persons.map((person) => person.amount)).toEqual([33_334, 33_333, 33_333])
  })

  test('outside its area it pays nothing, when the area is known', () => {
    expect(evaluate(dongNai, { ...whole, unitCodes: ['75', '731'] }, month('2024-07')).amount).toBe(1_500_000)
    expect(evaluate(dongNai, { ...whole, unitCodes: ['70'] }, month('2024-07'))).toMatchObject({
      amount: 0,
      reasons: [{ code: 'outside-area' }],
    })
  })

  test('a level that is still to be decided is asked for where the provision says so', () => {
    const rule = plain({ rate: { upTo: vnd(200_000), ifUndecided: 'ask' } })
    expect(evaluate(rule, {}, month('2024-07'))).toMatchObject({ amount: 0, reasons: [{ code: 'rate-not-decided' }] })
    expect(evaluate(rule, { decidedRates: { 'group-month': vnd(150_000) } }, month('2024-07')).amount).toBe(150_000)
  })

  test('a sum for the year is paid once', () => {
    const rule = plain({ period: 'year', rate: { amount: vnd(3_000_000) } })
    expect(evaluate(rule, { paidEarlierThisYear: vnd(0) }, month('2024-09')).amount).toBe(3_000_000)
    expect(evaluate(rule, { paidEarlierThisYear: vnd(3_000_000) }, month('2024-09'))).toMatchObject({
      amount: 0,
      reasons: [{ code: 'already-paid-this-year' }],
    })
  })

  test('every reason and step is a sentence in both languages', () => {
    const answers = [
      evaluate(dongNai, { groupActive: false }, month('2024-07')),
      evaluate(
        getShippedProvision('da-nang-2025-groups'),
        { groupActive: true, supportedElsewhere: false, memberDays: 9, topUpDecided: vnd(700_000) },
        month('2026-01'),
      ),
    ]
    const texts = answers.flatMap(({ reasons, derivation, caps }) => [
      ...reasons.map(reasonText),
      ...derivation.map(stepText),
      ...caps.map(capText),
    ])
    expect(texts.length).toBeGreaterThan(10)
    expect(texts.filter(({ vi, en }) => /undefined|null|object/.test(vi + en))).toEqual([])
  })
})
