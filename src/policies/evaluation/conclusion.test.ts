import { describe, expect, test } from 'vitest'
import { month, plainDate } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import type { Benefit, Provision, TopUp } from '../provision/provision.ts'
import { evaluate, prepare } from './evaluate.ts'
import type { Facts } from './facts.ts'

const sum = (id: string, amount: number): Benefit => ({
  id,
  title: { vi: id },
  citation: { article: '2' },
  per: 'group',
  period: 'month',
  rate: { amount: vnd(amount) },
})
const bare: Provision = {
  code: 'p',
  title: { vi: 'p' },
  act: { number: '1/NQ-HĐND', kind: 'resolution', title: { vi: 'p' } },
  beneficiary: 'group',
  inForceFrom: plainDate('2024-01-01'),
  paysFrom: month('2024-03'),
  benefits: [sum('a', 100)],
  payee: 'leader',
  workedExamples: [],
}
const { rate: _rate, ...costs }: Benefit = { ...sum('costs', 0), per: 'cost' }
const JUNE = month('2024-06')
const under = (change: Partial<Provision>, facts: Facts = {}, asked = JUNE) => evaluate({ ...bare, ...change }, facts, asked)
const total = (inputs: object, result: number) => ({ step: 'total', article: '1/NQ-HĐND', inputs, result })

describe('what a provision covers', () => {
  test.each([
    ['2024-02', 0],
    ['2024-03', 100],
    ['2024-08', 100],
    ['2024-09', 0],
  ])('from March to August 2024: %s pays %d', (monthText, amount) => {
    const answer = under({ paysUntil: month('2024-08') }, {}, month(monthText))
    expect(answer.amount).toBe(amount)
    expect(answer.reasons).toEqual(amount > 0 ? [] : [{ code: 'month-not-paid-for', article: '1/NQ-HĐND', value: monthText }])
  })

  test('without a last month it goes on, and one answer serves month after month', () => {
    const answer = prepare(bare)
    expect(['2024-02', '2024-03', '2099-12', '2024-02'].map((monthText) => answer({}, month(monthText)).amount)).toEqual([
      0, 100, 100, 0,
    ])
  })

  test.each<[string, Facts, number]>([
    ['inside it', { unitCodes: ['75', '731'] }, 100],
    ['outside it', { unitCodes: ['70'] }, 0],
    ['in no unit', { unitCodes: [] }, 0],
    ['nobody knows where', { unitCodes: null }, 100],
  ])('its area, where the group is %s', (_, facts, amount) => {
    const answer = under({ area: { unitCode: '75' } }, facts)
    expect(answer.amount).toBe(amount)
    expect(answer.reasons).toEqual(amount > 0 ? [] : [{ code: 'outside-area', article: '1/NQ-HĐND', fact: 'unitCodes' }])
  })

  test('every place, where it names none', () => expect(under({}, { unitCodes: ['70'] }).amount).toBe(100))

  test('its conditions and its ban on overlap, each at its own article; what does not hold leaves no benefit', () => {
    const conditions = [{ fact: 'groupActive', is: true, citation: { article: '3' } }] as const
    const noOverlap = { scope: 'group', with: ['other-support'], citation: { article: '4' } } as const
    const answer = under({ conditions, noOverlap }, { groupActive: true, supportedElsewhere: true })
    expect(answer).toStrictEqual({
      amount: 0,
      currency: 'VND',
      caps: [],
      shares: [],
      benefits: [],
      reasons: [{ code: 'supported-elsewhere', article: 'Điều 4, 1/NQ-HĐND', fact: 'supportedElsewhere', value: true }],
      derivation: [
        { step: 'conditions', article: 'Điều 3, 1/NQ-HĐND', inputs: { groupActive: true }, result: true },
        { step: 'conditions', article: 'Điều 4, 1/NQ-HĐND', inputs: { supportedElsewhere: true }, result: false },
        total({}, 0),
      ],
    })
  })
})

describe('what all benefits come to', () => {
  const benefits = [sum('a', 100), sum('b', 50)]

  test('is their sum, up to the limits on all of them', () => {
    const caps = [{ per: 'group', period: 'month', amount: vnd(120), citation: { article: '5' } }] as const
    const answer = under({ benefits, caps })
    expect(answer.amount).toBe(120)
    expect(answer.benefits.map(({ benefit, amount }) => [benefit, amount])).toEqual([
      ['a', 100],
      ['b', 20],
    ])
    expect(answer.caps).toEqual([{ code: 'group-month-cap', article: 'Điều 5, 1/NQ-HĐND', limit: 120, before: 150, after: 120 }])
    expect(answer.derivation.at(-1)).toEqual(total({ a: 100, b: 20 }, 120))
    expect(under({ benefits }).derivation.at(-1)).toEqual(total({ a: 100, b: 50 }, 150))
  })

  test('is borne by the payers over a common denominator, the đồng left over by largest remainder', () => {
    const payer = (name: string, part: number, whole: number) =>
      ({ payer: name, level: 'province', share: { part, whole } }) as const
    const payers = [payer('x', 1, 3), payer('y', 1, 6), payer('z', 2, 4)]
    const answer = under({ sharing: { payers, citation: { article: '6' } } })
    // 33⅓, 16⅔ and 50.
    expect(answer.shares).toEqual([
      { payer: 'x', amount: 33 },
      { payer: 'y', amount: 17 },
      { payer: 'z', amount: 50 },
    ])
    expect(answer.derivation.at(-1)).toEqual({
      step: 'sharing',
      article: 'Điều 6, 1/NQ-HĐND',
      inputs: { x: 33, y: 17, z: 50 },
      result: 100,
    })
    const nothing = under({ sharing: { payers }, benefits: [sum('a', 0)] })
    expect(nothing.shares.map(({ amount }) => amount)).toEqual([0, 0, 0])
    expect(nothing.derivation.at(-1)).toEqual(total({ a: 0 }, 0))
  })

  test('is one share of one payer, and of none where nobody says who bears it', () => {
    const payers = [{ payer: 'province', level: 'province', share: { part: 5, whole: 5 } }] as const
    expect(under({ sharing: { payers } }).shares).toEqual([{ payer: 'province', amount: 100 }])
    expect(under({}).shares).toEqual([])
  })
})

describe('what a locality adds', () => {
  const topUp: TopUp = { by: 'commune', times: { part: 1, whole: 2 }, of: 'level', citation: { article: '7' } }
  const article = 'Điều 7, 1/NQ-HĐND'
  const capped: Partial<Provision> = {
    topUp,
    benefits: [sum('a', 100), { ...sum('b', 0), rate: { upTo: vnd(9), ifUndecided: 'ask' } }, sum('c', 51), costs],
    caps: [{ per: 'group', period: 'month', amount: vnd(41) }],
  }
  const added = (change: Partial<Provision>, decided?: number) =>
    under({ ...capped, ...change }, decided === undefined ? {} : { topUpDecided: vnd(decided) })

  test('is at most its part of the level, the fixed sums of the resolution, whatever is due', () => {
    const answer = added({}, 75)
    expect(answer.amount).toBe(41)
    expect(answer.topUp).toEqual({ payer: 'commune', limit: 75, decided: 75, amount: 75 })
    const inputs = { payer: 'commune', limit: 75, decided: 75 }
    expect(answer.derivation.at(-1)).toEqual({ step: 'top-up', article, inputs, result: 75 })
    expect(answer.caps.map(({ code }) => code)).toEqual(['group-month-cap'])
  })

  test('is cut when more was decided, and the cut is told', () => {
    const answer = added({}, 76)
    expect(answer.topUp).toEqual({ payer: 'commune', limit: 75, decided: 76, amount: 75 })
    expect(answer.caps.at(-1)).toEqual({ code: 'top-up-limit', article, limit: 75, before: 76, after: 75 })
    expect(answer.reasons.at(-1)).toEqual({ code: 'top-up-limit-reached', article, fact: 'topUpDecided', value: 76 })
  })

  test('is a part of what is due where the resolution says so', () => {
    expect(added({ topUp: { ...topUp, of: 'amount-due' } }, 75).topUp).toMatchObject({ limit: 20, amount: 20 })
  })

  test('is nothing while nothing was decided, and when nothing is due', () => {
    expect(added({}).topUp).toEqual({ payer: 'commune', limit: 75, decided: null, amount: 0 })
    expect(added({}).derivation.at(-1)).toMatchObject({ step: 'top-up', inputs: { decided: null }, result: 0 })
    expect(added({ paysFrom: month('2024-07') }, 75).topUp).toMatchObject({ limit: 0, amount: 0 })
  })

  test('is not spoken of where the resolution does not', () => {
    expect(under({}, { topUpDecided: vnd(75) })).not.toHaveProperty('topUp')
    expect(under({}, { topUpDecided: vnd(75) }).derivation.map(({ step }) => step)).toEqual(['rate', 'total'])
  })
})
