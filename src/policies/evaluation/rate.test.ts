import { describe, expect, test } from 'vitest'
import { month } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import type { Benefit, Rate } from '../provision/provision.ts'
import { type Facts, monthInQuestion } from './facts.ts'
import { applyRate } from './rate.ts'

const JULY = monthInQuestion(month('2024-07'))
const bare: Benefit = { id: 'b', title: { vi: 'b' }, citation: { article: '2' }, per: 'group', period: 'month' }
const applied = (rate: Rate, facts: Facts = {}) => applyRate({ ...bare, rate }, { facts, calendarMonth: JULY })

describe('the level of a benefit', () => {
  test('is the fixed one', () => {
    expect(applied({ amount: vnd(500_000) })).toEqual({ rate: 500_000, inputs: { amount: 500_000, per: 'group' } })
  })

  test('is one đồng a đồng where costs are paid as they are, and under a ceiling', () => {
    expect(applyRate(bare, { facts: {}, calendarMonth: JULY })).toEqual({ rate: 1, inputs: {} })
    expect(applied({ ceiling: vnd(500_000) })).toEqual({ rate: 1, inputs: {} })
  })

  describe('up to 200.000', () => {
    const upTo = (ifUndecided: 'full' | 'ask', decided?: number) =>
      applied({ upTo: vnd(200_000), ifUndecided }, decided === undefined ? {} : { decidedRates: { b: vnd(decided) } })
    const cap = { code: 'rate-ceiling', benefit: 'b', limit: 200_000, before: 200_001, after: 200_000 }

    test.each<[string, ReturnType<typeof upTo>, object]>([
      ['undecided: full', upTo('full'), { rate: 200_000, inputs: { upTo: 200_000, decided: null } }],
      [
        'undecided: asked',
        upTo('ask'),
        { rate: 0, inputs: { upTo: 200_000, decided: null }, reason: { code: 'rate-not-decided', fact: 'decidedRates' } },
      ],
      ['decided lower', upTo('ask', 150_000), { rate: 150_000, inputs: { upTo: 200_000, decided: 150_000 } }],
      ['decided at it', upTo('full', 200_000), { rate: 200_000, inputs: { upTo: 200_000, decided: 200_000 } }],
      ['decided at 0', upTo('full', 0), { rate: 0, inputs: { upTo: 200_000, decided: 0 } }],
      ['decided above', upTo('ask', 200_001), { rate: 200_000, inputs: { upTo: 200_000, decided: 200_001 }, cap }],
    ])('%s', (_, level, expected) => expect(level).toEqual(expected))

    test('a level decided for another benefit is none for this one', () => {
      expect(applied({ upTo: vnd(9), ifUndecided: 'ask' }, { decidedRates: { other: vnd(5) } }).rate).toBe(0)
    })
  })

  describe('by households', () => {
    const steps = [
      { from: 50, until: 99, amount: vnd(300_000) },
      { from: 100, until: 199, amount: vnd(500_000) },
      { from: 300, amount: vnd(800_000) },
    ]
    const tiers: Rate = { tiers: { by: 'households', steps } }

    test.each<[number, number, number | null, number | null]>([
      [50, 300_000, 50, 99],
      [99, 300_000, 50, 99],
      [100, 500_000, 100, 199],
      [199, 500_000, 100, 199],
      [300, 800_000, 300, null],
      [9_999, 800_000, 300, null],
    ])('%d have %d, the tier told with its bounds', (households, rate, from, until) => {
      expect(applied(tiers, { households })).toEqual({ rate, inputs: { households, from, until } })
    })

    test.each([49, 200, 299])('%d stand in no tier, and are told so', (households) => {
      expect(applied(tiers, { households })).toEqual({
        rate: 0,
        inputs: { households, from: null, until: null },
        reason: { code: 'no-tier', fact: 'households', value: households },
      })
    })

    test('that nobody told are missing', () => {
      expect(applied(tiers)).toEqual({ rate: 0, inputs: {}, reason: { code: 'fact-missing', fact: 'households' } })
    })
  })

  describe('by rank', () => {
    const ranks: Rate = { ranks: [vnd(30), vnd(20)] }

    test.each([
      [1, 30],
      [2, 20],
    ])('rank %d has %d', (rank, rate) => expect(applied(ranks, { rank })).toEqual({ rate, inputs: { rank } }))

    test.each([0, 3])('rank %d has none', (rank) => {
      const reason = { code: 'rank-not-supported', fact: 'rank', value: rank }
      expect(applied(ranks, { rank })).toEqual({ rate: 0, inputs: { rank }, reason })
    })

    test('without a rank it is missing', () => {
      const missing = { rate: 0, inputs: {}, reason: { code: 'fact-missing', fact: 'rank' } }
      expect([applied(ranks), applied(ranks, { rank: null })]).toEqual([missing, missing])
    })
  })
})
