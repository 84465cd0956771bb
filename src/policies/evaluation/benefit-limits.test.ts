import { describe, expect, test } from 'vitest'
import { month, plainDate } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import type { Benefit, PartMonth } from '../provision/provision.ts'
import { ABOUT, answer, BARE, due, fixed, rateStep } from './benefit.fixture.ts'
import { prepareBenefit } from './benefit.ts'
import type { Trace } from './evaluation.ts'
import { type Facts, monthInQuestion } from './facts.ts'

const byDay: PartMonth = { rule: 'by-day', rounding: 'down', chosenBy: 'officer' }

describe('a month that was not whole', () => {
  const part = (inputs: object, result: number | null, article = 'Điều 2') => ({
    step: 'part-month',
    article,
    benefit: 'b',
    inputs: { whole: 300, daysInMonth: 30, ...inputs },
    result,
  })

  test('is worth what the rule says, told with days, rule and who chose it, at the rule’s own article', () => {
    const partMonth: PartMonth = { ...byDay, citation: { article: '6' } }
    expect(answer({ rate: fixed(300), partMonth }, { activeDays: 12 })).toEqual({
      portion: due(120),
      caps: [],
      reasons: [{ code: 'part-month', article: 'Điều 6', benefit: 'b' }],
      steps: [rateStep(300), part({ activeDays: 12, rule: 'by-day', chosenBy: 'officer' }, 120, 'Điều 6')],
    })
  })

  test('without a rule is asked of an officer, and nothing is due', () => {
    const undecided = answer({ rate: fixed(300) }, { activeDays: 29 })
    expect(undecided.portion).toEqual(due(0))
    expect(undecided.reasons).toEqual([{ code: 'part-month-undecided', ...ABOUT }])
    expect(undecided.steps).toContainEqual(part({ activeDays: 29, rule: null, chosenBy: null }, null))
  })

  test.each<[string, PartMonth, number, number, string[]]>([
    ['whole', { rule: 'whole-month', chosenBy: 'text' }, 1, 300, []],
    ['excluded', { rule: 'full-months-only', chosenBy: 'text' }, 29, 0, ['part-month-excluded']],
    ['no day at all', byDay, 0, 0, ['not-active-in-month']],
    ['part of it', byDay, 1, 10, ['part-month']],
  ])('%s: the reason says why it is less', (_, partMonth, activeDays, amount, codes) => {
    const { portion, reasons } = answer({ rate: fixed(300), partMonth }, { activeDays })
    expect(portion.amount).toBe(amount)
    expect(reasons).toEqual(codes.map((code) => ({ code, ...ABOUT })))
  })

  test.each<[string, Partial<Benefit>, Facts]>([
    ['a whole month', {}, { activeDays: 30 }],
    ['a month of which nothing tells', {}, {}],
    ['a sum for the year', { period: 'year' }, { activeDays: 3, paidEarlierThisYear: vnd(0) }],
    ['days, which are what they are', { per: 'member-day' }, { activeDays: 3, memberDays: 1 }],
  ])('is no matter for %s', (_, given, facts) => {
    const { portion, steps } = answer({ rate: fixed(300), ...given }, facts)
    expect(portion.amount).toBe(300)
    expect(steps.filter(({ step }) => step === 'part-month')).toEqual([])
  })

  test('counts for each person by the fewer of their days and the group’s', () => {
    const members = [{ id: 'a' }, { id: 'b', joinedOn: plainDate('2024-04-25') }, { id: 'c', leftOn: plainDate('2024-03-31') }]
    const { portion, reasons, steps } = answer({ per: 'member', rate: fixed(300), partMonth: byDay }, { activeDays: 12, members })
    expect(portion).toEqual(
      due(180, {
        persons: [
          { id: 'a', amount: 120 },
          { id: 'b', amount: 60 },
          { id: 'c', amount: 0 },
        ],
      }),
    )
    expect(reasons).toEqual([
      { code: 'part-month', ...ABOUT, persons: ['a'] },
      { code: 'part-month', ...ABOUT, persons: ['b'] },
      { code: 'not-active-in-month', ...ABOUT, persons: ['c'] },
    ])
    const days = (activeDays: number, person: string, result: number) =>
      part({ activeDays, person, rule: 'by-day', chosenBy: 'officer' }, result)
    expect(steps.filter(({ step }) => step === 'part-month')).toEqual([days(12, 'a', 120), days(6, 'b', 60), days(0, 'c', 0)])
  })

  test('without a rule is asked for one person’s part as for the group’s', () => {
    const members = [{ id: 'a' }, { id: 'b', joinedOn: plainDate('2024-04-25') }]
    const undecided = answer({ per: 'member', rate: fixed(300) }, { members })
    expect(undecided.portion).toEqual(due(0))
    expect(undecided.reasons).toEqual([{ code: 'part-month-undecided', ...ABOUT }])
    expect(answer({ per: 'member', rate: fixed(300) }, { members: [{ id: 'a' }] }).portion.amount).toBe(300)
  })

  test('is no matter for a person’s days or a year, whenever they joined', () => {
    const members = [{ id: 'b', joinedOn: plainDate('2024-04-25'), attendedDays: 1 }]
    expect(answer({ per: 'member-day', rate: fixed(300) }, { members }).portion.amount).toBe(300)
    const yearly = { per: 'member', period: 'year', rate: fixed(300) } as const
    expect(answer(yearly, { members, paidEarlierThisYear: vnd(0) }).portion.amount).toBe(300)
  })

  test('a limit on a person’s sum comes after their part of the month', () => {
    const caps = [{ per: 'person', period: 'month', amount: vnd(100) }] as const
    const members = [{ id: 'a', activeDays: 12 }]
    const { portion, caps: told } = answer({ per: 'member', rate: fixed(300), partMonth: byDay, caps }, { members })
    expect(portion).toEqual(due(100, { persons: [{ id: 'a', amount: 100 }] }))
    expect(told).toEqual([{ code: 'person-month-cap', ...ABOUT, person: 'a', limit: 100, before: 120, after: 100 }])
  })
})

describe('what stands inside', () => {
  const costs: Benefit = { ...BARE, id: 'costs', per: 'cost' }
  const days: Benefit = { ...BARE, id: 'days', per: 'member-day', rate: fixed(50) }
  const facts = { approvedCosts: vnd(70), memberDays: 1 }
  const inner = (benefit: string, amount: number) => ({ benefit, amount, persons: [], inside: [] })

  test('a ceiling of the month is paid in order up to it', () => {
    const limited = answer({ rate: { ceiling: vnd(100) }, inside: [costs, days] }, facts)
    expect(limited.portion).toEqual(due(100, { inside: [inner('costs', 70), inner('days', 30)] }))
    expect(limited.steps.at(-1)).toEqual({
      step: 'ceiling',
      ...ABOUT,
      inputs: { ceiling: 100, period: 'month', inside: 120 },
      result: 100,
    })
    expect(limited.caps).toEqual([{ code: 'ceiling', ...ABOUT, limit: 100, before: 120, after: 100 }])
    expect(limited.reasons).toEqual([{ code: 'ceiling-reached', ...ABOUT }])
  })

  test('a ceiling that is just reached is no reason', () => {
    const { portion, caps, reasons } = answer({ rate: { ceiling: vnd(120) }, inside: [costs, days] }, facts)
    expect([portion.amount, caps, reasons]).toEqual([120, [], []])
  })

  test('a ceiling of the year is what earlier months left of it, and is told once', () => {
    const year = { period: 'year', rate: { ceiling: vnd(100) }, inside: [costs, days] } as const
    const limited = answer(year, { ...facts, paidEarlierThisYear: vnd(20) })
    expect(limited.portion).toEqual(due(80, { inside: [inner('costs', 70), inner('days', 10)] }))
    expect(limited.steps.at(-1)).toEqual({
      step: 'already-paid',
      ...ABOUT,
      inputs: { limit: 100, paidEarlier: 20, before: 120 },
      result: 80,
    })
    expect(limited.caps).toEqual([{ code: 'year-ceiling', ...ABOUT, limit: 100, before: 120, after: 80 }])
    expect(limited.reasons).toEqual([{ code: 'year-ceiling-reached', ...ABOUT }])
    const usedUp = answer(year, { ...facts, paidEarlierThisYear: vnd(130) })
    expect([usedUp.portion.amount, usedUp.reasons]).toEqual([0, [{ code: 'year-ceiling-reached', ...ABOUT }]])
  })

  // Of 100 the days 1, 1 and 5 have 14,3 · 14,3 · 71,4; cut to 300 and then to 100 they would have 15, 14 and 71.
  test('a ceiling of the year divides what is left among persons once, not first down to the ceiling', () => {
    const members = [1, 1, 5].map((attendedDays, index) => ({ id: `p${index}`, attendedDays }))
    const year = { period: 'year', rate: { ceiling: vnd(300) }, inside: [days] } as const
    const { portion } = answer(year, { members, paidEarlierThisYear: vnd(200) })
    expect(portion.inside[0]?.persons.map(({ amount }) => amount)).toEqual([14, 14, 72])
  })

  test('a fixed sum never adds to it, and what is missing inside is no reason for the whole', () => {
    const whole = { rate: fixed(100), inside: [costs, days] }
    const limited = answer(whole, facts)
    expect(limited.portion).toEqual(due(100, { inside: [inner('costs', 70), inner('days', 30)] }))
    expect(limited.steps.at(-1)).toEqual({ step: 'inside', ...ABOUT, inputs: { limit: 100, inside: 120 }, result: 100 })
    expect(limited.caps).toEqual([{ code: 'inside-limit', ...ABOUT, limit: 100, before: 120, after: 100 }])
    expect(limited.reasons).toEqual([])
    const unknown = answer(whole, { memberDays: 1 })
    expect(unknown.portion).toEqual(due(100, { inside: [inner('costs', 0), inner('days', 50)] }))
    expect([unknown.caps, unknown.reasons]).toEqual([[], []])
  })

  test('a fixed sum tells why what is inside is less, when that is known', () => {
    const inside: Benefit[] = [{ ...days, conditions: [{ fact: 'urgentDirection', is: true }] }]
    const { reasons } = answer({ rate: fixed(100), inside }, { ...facts, urgentDirection: false })
    expect(reasons).toEqual([
      { code: 'no-urgent-direction', article: 'Điều 2', benefit: 'days', fact: 'urgentDirection', value: false },
    ])
  })

  test('a fixed sum that is not due asks nothing of what is inside', () => {
    const { steps } = answer({ rate: fixed(0), inside: [costs] }, facts)
    expect(steps).toEqual([rateStep(0)])
  })
})

describe('a sum for the year', () => {
  const yearly = (paid: number | undefined, given: Partial<Benefit> = {}) =>
    answer(
      { period: 'year', rate: fixed(300), ...given },
      paid === undefined ? {} : { paidEarlierThisYear: vnd(paid), memberCount: 2 },
    )

  test.each<[number, number, string[]]>([
    [0, 300, []],
    [100, 200, ['year-ceiling-reached']],
    [300, 0, ['already-paid-this-year']],
    [400, 0, ['already-paid-this-year']],
  ])('after %d of 300 is %d', (paid, amount, codes) => {
    const { portion, reasons, steps } = yearly(paid)
    expect(portion).toEqual(due(amount))
    expect(reasons).toEqual(codes.map((code) => ({ code, ...ABOUT })))
    expect(steps.at(-1)).toMatchObject({ step: 'already-paid', inputs: { limit: 300, paidEarlier: paid, before: 300 } })
  })

  test('is nothing while it is not known what was paid, of the provision or of the benefit', () => {
    const { portion, reasons } = yearly(undefined)
    expect([portion, reasons]).toEqual([due(0), [{ code: 'fact-missing', ...ABOUT, fact: 'paidEarlierThisYear' }]])
    const ofBenefit = prepareBenefit(
      { ...BARE, period: 'year', rate: fixed(300) },
      { cite: () => 'Điều 2', personConditions: [], paidEarlier: () => undefined },
    )
    const trace: Trace = { steps: [], caps: [], reasons: [] }
    const facts = { paidEarlierThisYear: vnd(5) }
    ofBenefit({ facts, calendarMonth: monthInQuestion(month('2024-04')), trace })
    expect(trace.reasons).toEqual([{ code: 'fact-missing', ...ABOUT, fact: 'paidEarlierByBenefit' }])
  })

  test('that is not due asks nothing of what was paid', () => {
    expect(answer({ period: 'year', rate: fixed(0) }).reasons).toEqual([])
  })

  test('of costs, which have no level, is what earlier payments left of them', () => {
    const costs = { approvedCosts: vnd(300), paidEarlierThisYear: vnd(100) }
    const { portion, reasons } = answer({ per: 'cost', period: 'year' }, costs)
    expect([portion.amount, reasons]).toEqual([200, [{ code: 'year-ceiling-reached', ...ABOUT }]])
    expect(answer({ per: 'cost', period: 'year' }, { ...costs, paidEarlierThisYear: vnd(300) }).reasons).toEqual(reasons)
  })

  test('is limited further by the benefit’s own limits', () => {
    const caps = [{ per: 'group', period: 'month', amount: vnd(50) }] as const
    expect(yearly(100, { caps }).portion).toEqual(due(50))
  })
})
