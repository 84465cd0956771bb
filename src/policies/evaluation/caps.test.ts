import { describe, expect, test } from 'vitest'
import { month } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { Benefit, Cap } from '../provision/provision.ts'
import { capPerson, capPortion, capPortions, capQuantities, readyCaps, totalOfPersons } from './caps.ts'
import type { Portion, Trace } from './evaluation.ts'
import { type Facts, monthInQuestion } from './facts.ts'
import { nothingOf } from './portion.ts'

const benefit: Benefit = { id: 'b', title: { vi: 'b' }, citation: { article: '2' }, per: 'group', period: 'month' }
const portion = (id: string, amount: number): Portion => ({ ...nothingOf(id), amount: vnd(amount) })
const nothingNoted = (): Trace => ({ steps: [], caps: [], reasons: [] })
const readied = (...caps: readonly Cap[]) => readyCaps(caps, () => 'Điều 4')
const readyOne = (cap: Cap) => {
  const [first] = readied(cap)
  if (first === undefined) throw new Error('one limit')
  return first
}

test('a limit has its place in the act, and a code of whose and which period it is', () => {
  const cap: Cap = { per: 'person', period: 'year', amount: vnd(1) }
  expect(readied(cap)).toEqual([{ cap, article: 'Điều 4', code: 'person-year-cap' }])
  expect(readyCaps(undefined, () => '')).toEqual([])
})

describe('a limit on the group’s sum', () => {
  interface Case {
    readonly cap?: Partial<Cap>
    readonly facts?: Facts
    readonly paid?: Vnd | undefined
    readonly portions?: readonly Portion[]
    readonly benefit?: string
  }
  const two = [portion('a', 60), portion('b', 50)]

  function capped({ cap = {}, facts = {}, paid, portions = two, benefit: about }: Case) {
    const trace = nothingNoted()
    const question = { facts, calendarMonth: monthInQuestion(month('2024-07')), trace, paidEarlier: () => paid }
    const ready = readyOne({ per: 'group', period: 'month', amount: vnd(100), ...cap })
    const left = capPortions(ready, portions, about === undefined ? question : { ...question, benefit: about })
    return { amounts: left.map(({ amount }) => amount), trace }
  }

  test('cuts the last first, and tells the step, the limit and the reason', () => {
    const { amounts, trace } = capped({})
    expect(amounts).toEqual([60, 40])
    expect(trace).toStrictEqual({
      steps: [
        {
          step: 'cap',
          article: 'Điều 4',
          inputs: { limit: 100, period: 'month', paidEarlier: 0, before: 110 },
          result: 100,
        },
      ],
      caps: [{ code: 'group-month-cap', article: 'Điều 4', limit: 100, before: 110, after: 100 }],
      reasons: [{ code: 'group-month-cap-reached', article: 'Điều 4' }],
    })
  })

  test.each<[string, Case, number[]]>([
    ['just what is due', { cap: { amount: vnd(110) } }, [60, 50]],
    ['on persons', { cap: { per: 'person' } }, [60, 50]],
    ['on days', { cap: { amount: undefined as never, quantity: 1 } }, [60, 50]],
    ['with nothing due', { cap: { period: 'year' }, portions: [portion('a', 0)] }, [0]],
  ])('that does not bite is not told: %s', (_, given, amounts) => {
    expect(capped(given)).toEqual({ amounts, trace: nothingNoted() })
  })

  test.each<[string, Case, number[], number]>([
    ['of the month, paid in part', { facts: { paidEarlierThisMonth: vnd(30) } }, [60, 10], 30],
    ['of the month, used up', { facts: { paidEarlierThisMonth: vnd(100) } }, [0, 0], 100],
    ['of the month, overpaid', { facts: { paidEarlierThisMonth: vnd(130) } }, [0, 0], 100],
    ['of the year, paid in part', { cap: { period: 'year' }, paid: vnd(30) }, [60, 10], 30],
    [
      'of a round, whatever was paid',
      { cap: { period: 'round' }, facts: { paidEarlierThisMonth: vnd(30) }, paid: vnd(30) },
      [60, 40],
      0,
    ],
    ['of the month, whatever was paid in the year', { paid: vnd(30) }, [60, 40], 0],
    [
      'of the year, whatever was paid in the month',
      { cap: { period: 'year' }, paid: vnd(0), facts: { paidEarlierThisMonth: vnd(30) } },
      [60, 40],
      0,
    ],
  ])('leaves what earlier payments left: %s', (_, given, amounts, paidEarlier) => {
    const answered = capped(given)
    expect(answered.amounts).toEqual(amounts)
    expect(answered.trace.steps).toMatchObject([{ inputs: { paidEarlier } }])
  })

  test.each<[string, Case, object]>([
    ['by the provision', {}, { fact: 'paidEarlierThisYear' }],
    [
      'by the provision, whatever a benefit of it paid',
      { facts: { paidEarlierThisYear: vnd(1) } },
      { fact: 'paidEarlierThisYear' },
    ],
    ['by a benefit, with nothing told', { benefit: 'a' }, { benefit: 'a', fact: 'paidEarlierThisYear' }],
    [
      'by a benefit, with only the sum told',
      { benefit: 'a', facts: { paidEarlierThisYear: vnd(1) } },
      { benefit: 'a', fact: 'paidEarlierByBenefit' },
    ],
  ])('of the year pays nothing while it is not known what was paid: %s', (_, given, about) => {
    const { amounts, trace } = capped({ cap: { period: 'year' }, ...given })
    expect(amounts).toEqual([0, 0])
    expect(trace).toEqual({ steps: [], caps: [], reasons: [{ code: 'fact-missing', article: 'Điều 4', ...about }] })
  })

  test('on one benefit is told with it, and asks what that benefit paid', () => {
    const trace = nothingNoted()
    const asked: (string | undefined)[] = []
    const paidEarlier = (_: unknown, __: unknown, { benefit: id }: { readonly benefit: string | undefined }) => {
      asked.push(id)
      return vnd(90)
    }
    const question = { facts: {}, calendarMonth: monthInQuestion(month('2024-07')), trace, paidEarlier }
    const ready = readyOne({ per: 'group', period: 'year', amount: vnd(100) })
    expect(capPortion(ready, portion('a', 60), question)).toEqual(portion('a', 10))
    expect(asked).toEqual(['a'])
    expect([trace.steps[0]?.benefit, trace.caps[0]?.benefit, trace.reasons[0]?.benefit]).toEqual(['a', 'a', 'a'])
  })
})

describe('a limit on how much is counted', () => {
  const persons = [5, 2, 4].map((quantity, index) => ({ person: { id: `p${index}` }, quantity }))
  function counted(...caps: readonly Cap[]) {
    const trace = nothingNoted()
    const left = capQuantities(readied(...caps), persons, { benefit, trace })
    return { quantities: left.map(({ quantity }) => quantity), trace }
  }

  test('of each person cuts who has more', () => {
    const { quantities, trace } = counted({ per: 'person', period: 'month', quantity: 4 })
    expect(quantities).toEqual([4, 2, 4])
    expect(trace).toEqual({
      steps: [],
      caps: [{ code: 'person-month-cap-quantity', article: 'Điều 4', benefit: 'b', limit: 4, before: 11, after: 10 }],
      reasons: [{ code: 'person-month-cap-reached', article: 'Điều 4', benefit: 'b' }],
    })
  })

  test('of the group counts the first in full', () => {
    expect(counted({ per: 'group', period: 'month', quantity: 6 }).quantities).toEqual([5, 1, 0])
  })

  test('is applied one after the other, and one that does not bite is not told', () => {
    const month = { period: 'month' } as const
    const { quantities, trace } = counted(
      { ...month, per: 'person', quantity: 5 },
      { ...month, per: 'person', quantity: 3 },
      { ...month, per: 'group', quantity: 8 },
      { ...month, per: 'group', amount: vnd(1) },
    )
    expect(quantities).toEqual([3, 2, 3])
    expect(trace.caps.map(({ limit, before, after }) => [limit, before, after])).toEqual([[3, 11, 8]])
  })
})

describe('a limit on a person’s sum', () => {
  function due(cap: Partial<Cap>, given: object = {}, monthText = '2024-07') {
    const trace = nothingNoted()
    const person = { id: 'p', ...given }
    const ready = readied({ per: 'person', period: 'month', amount: vnd(100), ...cap })
    const calendarMonth = monthInQuestion(month(monthText))
    return { ...capPerson(ready, { person, amount: vnd(150) }, { benefit, trace, calendarMonth }), trace }
  }
  const bitten = (code: string, limit: number, after: number) => ({
    steps: [],
    caps: [{ code, article: 'Điều 4', benefit: 'b', person: 'p', limit, before: 150, after }],
    reasons: [{ code: `${code}-reached`, article: 'Điều 4', benefit: 'b', persons: ['p'] }],
  })

  test.each<[string, Partial<Cap>, object, number, object]>([
    ['of the month', {}, {}, 100, bitten('person-month-cap', 100, 100)],
    ['of the month, paid in part', {}, { paidEarlierThisMonth: vnd(30) }, 70, bitten('person-month-cap', 100, 70)],
    ['of the year, paid in part', { period: 'year' }, { paidEarlierThisYear: vnd(30) }, 70, bitten('person-year-cap', 100, 70)],
    ['just what is due', { amount: vnd(150) }, {}, 150, nothingNoted()],
    ['on the group', { per: 'group' }, {}, 150, nothingNoted()],
    ['on days', { amount: undefined as never, quantity: 1 }, {}, 150, nothingNoted()],
  ])('%s', (_, cap, given, amount, trace) => {
    expect(due(cap, given)).toEqual({ id: 'p', amount, trace })
  })

  test('of the year pays nothing while it is not known what was paid, but in January nothing was', () => {
    expect(due({ period: 'year' })).toEqual({
      id: 'p',
      amount: 0,
      trace: {
        steps: [],
        caps: [],
        reasons: [{ code: 'fact-missing', article: 'Điều 4', benefit: 'b', fact: 'paidEarlierThisYear', persons: ['p'] }],
      },
    })
    expect(due({ period: 'year' }, {}, '2024-01').amount).toBe(100)
  })

  test('asks nothing more of a person who has nothing', () => {
    const trace = nothingNoted()
    const caps = readied({ per: 'person', period: 'year', amount: vnd(100) })
    const calendarMonth = monthInQuestion(month('2024-07'))
    expect(capPerson(caps, { person: { id: 'p' }, amount: vnd(0) }, { benefit, trace, calendarMonth }).amount).toBe(0)
    expect(trace).toEqual(nothingNoted())
  })
})

test('persons have together what each has', () => {
  expect(
    totalOfPersons([
      { id: 'a', amount: vnd(2) },
      { id: 'b', amount: vnd(3) },
    ]),
  ).toBe(5)
})
