import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { month, plainDate } from '../../kernel/calendar.ts'
import { sumVnd, vnd } from '../../kernel/money.ts'
import { readFacts } from '../checking/fact-reading.ts'
import type { Benefit, Cap, PartMonth, Provision, Rate, Sharing } from '../provision/provision.ts'
import { evaluate, prepare } from './evaluate.ts'
import type { Evaluation, Portion } from './evaluation.ts'
import type { Facts } from './facts.ts'

const citation = { article: '2', clause: '1' }
const note = { vi: 'chọn' }

function provisionOf(benefits: readonly Benefit[], more: Partial<Provision> = {}): Provision {
  return {
    code: 'p',
    title: { vi: 'p' },
    act: { number: '1/NQ', kind: 'resolution', title: { vi: 'p' } },
    beneficiary: 'group',
    inForceFrom: plainDate('2024-01-01'),
    paysFrom: month('2024-01'),
    benefits,
    payee: 'leader',
    workedExamples: [],
    ...more,
  }
}

const benefitOf = (part: Partial<Benefit>): Benefit => ({
  id: 'b',
  title: { vi: 'b' },
  citation,
  per: 'group',
  period: 'month',
  ...part,
})

const money = fc.integer({ min: 0, max: 5_000_000 }).map(vnd)
const partMonth: fc.Arbitrary<PartMonth> = fc.constantFrom<PartMonth>(
  { rule: 'whole-month', chosenBy: 'officer', note },
  { rule: 'full-months-only', chosenBy: 'officer', note },
  { rule: 'by-day', rounding: 'down', chosenBy: 'officer', note },
  { rule: 'by-day', rounding: 'half-up', chosenBy: 'officer', note },
)
const rate: fc.Arbitrary<Rate> = fc.oneof(
  money.map((amount) => ({ amount })),
  money.map((upTo) => ({ upTo, ifUndecided: 'full' as const })),
)
const cap: fc.Arbitrary<Cap> = fc.record({
  per: fc.constant('group' as const),
  period: fc.constantFrom('month' as const, 'year' as const),
  amount: money,
})
const leaf = fc.record({
  per: fc.constantFrom('group', 'member', 'member-day', 'person-day') as fc.Arbitrary<Benefit['per']>,
  period: fc.constantFrom('month' as const, 'year' as const),
  rate,
  partMonth,
  caps: fc.array(cap, { maxLength: 2 }),
})
const shares: fc.Arbitrary<Sharing> = fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 1, maxLength: 4 }).map((parts) => {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  return { payers: parts.map((part, index) => ({ payer: `p${index}`, level: 'province' as const, share: { part, whole } })) }
})
const provision = fc
  .record({
    leaves: fc.array(leaf, { minLength: 1, maxLength: 3 }),
    caps: fc.array(cap, { maxLength: 2 }),
    sharing: shares,
    ceiling: money,
  })
  .map(({ leaves, caps, sharing, ceiling }) => {
    const benefits = leaves.map((part, index) => benefitOf({ ...part, id: `b${index}` }))
    const inside = benefits.map((benefit) => ({ ...benefit, id: `in-${benefit.id}` }))
    const limited = benefitOf({ id: 'limited', period: 'year', rate: { ceiling }, inside })
    return provisionOf([...benefits, limited], { caps, sharing })
  })

const member = fc.record({
  attendedDays: fc.integer({ min: 0, max: 28 }),
  mobilisedDays: fc.integer({ min: 0, max: 28 }),
  activeDays: fc.integer({ min: 0, max: 28 }),
})
const facts: fc.Arbitrary<Facts> = fc
  .record({
    members: fc.array(member, { maxLength: 8 }),
    activeDays: fc.integer({ min: 0, max: 28 }),
    paid: money,
    byBenefit: money,
  })
  .map(({ members, activeDays, paid, byBenefit }) => ({
    members: members.map((one, index) => ({ id: `m${index}`, ...one })),
    activeDays,
    paidEarlierThisYear: paid,
    paidEarlierByBenefit: { b0: byBenefit, b1: byBenefit, b2: byBenefit, limited: byBenefit },
  }))

const FEBRUARY = month('2025-02')
const everyPortion = (portions: readonly Portion[]): Portion[] => portions.flatMap((one) => [one, ...everyPortion(one.inside)])
const numbersIn = ({ amount, shares: parts, benefits }: Evaluation): number[] => [
  amount,
  ...parts.map((part) => part.amount),
  ...everyPortion(benefits).flatMap((portion) => [portion.amount, ...portion.persons.map((person) => person.amount)]),
]

describe('evaluate', () => {
  test('every number is whole đồng and none is negative', () => {
    fc.assert(
      fc.property(provision, facts, (rule, known) => {
        for (const number of numbersIn(evaluate(rule, known, FEBRUARY)))
          expect(Number.isSafeInteger(number) && number >= 0).toBe(true)
      }),
    )
  })

  test('benefits add up to the amount, payers bear exactly it, and nobody has more than their benefit', () => {
    fc.assert(
      fc.property(provision, facts, (rule, known) => {
        const { amount, benefits, shares: parts } = evaluate(rule, known, FEBRUARY)
        expect(sumVnd(benefits.map((portion) => portion.amount))).toBe(amount)
        expect(sumVnd(parts.map((part) => part.amount))).toBe(amount)
        for (const portion of everyPortion(benefits)) {
          expect(sumVnd(portion.persons.map((person) => person.amount))).toBeLessThanOrEqual(portion.amount)
          expect(sumVnd(portion.inside.map((inner) => inner.amount))).toBeLessThanOrEqual(portion.amount)
        }
      }),
    )
  })

  test('no limit is ever exceeded, of the whole or of a benefit', () => {
    fc.assert(
      fc.property(provision, facts, (rule, known) => {
        const { amount, benefits } = evaluate(rule, known, FEBRUARY)
        for (const { amount: limit = vnd(0), period } of rule.caps ?? []) {
          const earlier = period === 'year' ? (known.paidEarlierThisYear ?? 0) : 0
          expect(amount).toBeLessThanOrEqual(Math.max(0, limit - earlier))
        }
        rule.benefits.forEach(({ caps = [], rate: level, id }, index) => {
          const earlier = known.paidEarlierByBenefit?.[id] ?? 0
          for (const { amount: limit = vnd(0), period } of caps) {
            expect(benefits[index]?.amount).toBeLessThanOrEqual(Math.max(0, limit - (period === 'year' ? earlier : 0)))
          }
          if (level !== undefined && 'ceiling' in level) {
            expect(benefits[index]?.amount).toBeLessThanOrEqual(Math.max(0, level.ceiling - earlier))
          }
        })
      }),
    )
  })

  test('the same question has the same answer, and neither the provision nor the facts are touched', () => {
    fc.assert(
      fc.property(provision, facts, (rule, known) => {
        const before = JSON.stringify([rule, known])
        const answer = prepare(rule)
        const first = answer(known, FEBRUARY)
        expect(answer(known, FEBRUARY)).toEqual(first)
        expect(evaluate(rule, known, FEBRUARY)).toEqual(first)
        expect(JSON.stringify([rule, known])).toBe(before)
      }),
    )
  })

  test('more days, more attendance and less paid before never make it less', () => {
    fc.assert(
      fc.property(provision, facts, fc.integer({ min: 0, max: 28 }), (rule, known, extra) => {
        const more: Facts = {
          ...known,
          activeDays: Math.min(28, (known.activeDays ?? 0) + extra),
          members: (known.members ?? []).map((one) => ({ ...one, attendedDays: (one.attendedDays ?? 0) + extra })),
          paidEarlierThisYear: vnd(0),
          paidEarlierByBenefit: { b0: vnd(0), b1: vnd(0), b2: vnd(0), limited: vnd(0) },
        }
        const uncapped = { ...rule, benefits: rule.benefits.filter(({ per }) => per !== 'person-day') }
        if (uncapped.benefits.length === 0) return
        expect(evaluate(uncapped, more, FEBRUARY).amount).toBeGreaterThanOrEqual(evaluate(uncapped, known, FEBRUARY).amount)
      }),
    )
  })

  test('by day: a month split between two groups pays both together at most the whole, and at least it less one đồng each', () => {
    fc.assert(
      fc.property(money, fc.integer({ min: 1, max: 27 }), (amount, first) => {
        const rule = provisionOf([
          benefitOf({ rate: { amount }, partMonth: { rule: 'by-day', rounding: 'down', chosenBy: 'officer', note } }),
        ])
        const parts = [first, 28 - first].map((activeDays) => evaluate(rule, { activeDays }, FEBRUARY).amount)
        expect(sumVnd(parts)).toBeLessThanOrEqual(amount)
        expect(sumVnd(parts)).toBeGreaterThanOrEqual(amount - 1)
      }),
    )
  })

  test('a ceiling of the year, asked month after month, is reached and never passed', () => {
    fc.assert(
      fc.property(money, fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 12, maxLength: 12 }), (ceiling, days) => {
        const inside = [benefitOf({ id: 'day', per: 'member-day', rate: { amount: vnd(50_000) } })]
        const answer = prepare(provisionOf([benefitOf({ id: 'year', period: 'year', rate: { ceiling }, inside })]))
        let paid = vnd(0)
        days.forEach((memberDays, index) => {
          const paidMonth = month(`2025-${String(index + 1).padStart(2, '0')}`)
          paid = vnd(paid + answer({ memberDays, paidEarlierThisYear: paid }, paidMonth).amount)
        })
        expect(paid).toBe(Math.min(ceiling, 50_000 * days.reduce((sum, one) => sum + one, 0)))
      }),
    )
  })

  test('facts that a property makes are facts the reader takes', () => {
    fc.assert(
      fc.property(facts, (known) => {
        expect(readFacts(known, FEBRUARY)).toMatchObject({ ok: true })
      }),
    )
  })
})
