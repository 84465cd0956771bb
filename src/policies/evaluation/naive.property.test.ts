import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { month } from '../../kernel/calendar.ts'
import { sumVnd } from '../../kernel/money.ts'
import { readProvision } from '../checking/check-provision.ts'
import { readFacts } from '../checking/fact-reading.ts'
import type { Level, Provision } from '../provision/provision.ts'
import { getShippedProvision, SHIPPED_PROVISIONS } from '../provision/shipped-provisions.ts'
import { evaluate } from './evaluate.ts'
import type { Facts } from './facts.ts'
import { evaluateNaively } from './naive.fixture.ts'
import { randomFacts, randomRule } from './random-rule.fixture.ts'

const MONTHS = ['2024-01', '2024-02', '2024-04', '2024-07', '2025-02'].map(month)
const months = fc.constantFrom(...MONTHS)
/** The same rules in every run, unless somebody looks for more. */
const SEED = { seed: 20_240_601, numRuns: 1_500 }

const plain = (provision: Provision, facts: Facts, asked: (typeof MONTHS)[number]) => {
  const { amount, benefits, shares } = evaluate(provision, facts, asked)
  return {
    amount,
    benefits: amount === 0 ? 0 : benefits.map((one) => one.amount),
    shares: Object.fromEntries(shares.filter((one) => one.amount > 0).map((one) => [one.payer, one.amount])),
  }
}
const naively = (provision: Provision, facts: Facts, asked: string) => {
  const { amount, benefits, shares } = evaluateNaively(provision, facts, asked)
  const borne = Object.fromEntries(Object.entries(shares).filter(([, share]) => share > 0))
  return { amount, benefits: amount === 0 ? 0 : benefits, shares: borne }
}

describe('rules nobody wrote', () => {
  test('are refused with a place, or read the same by two readers', () => {
    const seen = { refused: 0, paid: 0, unpaid: 0 }
    fc.assert(
      fc.property(randomRule, fc.array(fc.tuple(randomFacts, months), { minLength: 4, maxLength: 4 }), (rule, all) => {
        const read = readProvision(structuredClone(rule))
        if (!read.ok) {
          seen.refused += 1
          for (const { pointer, vi, en } of read.refusal) expect(pointer.startsWith('/') && vi !== '' && en !== '').toBe(true)
          return
        }
        for (const [given, asked] of all) {
          const facts = readFacts(given, asked)
          if (!facts.ok) continue
          const answer = plain(read.value, facts.value, asked)
          seen[answer.amount > 0 ? 'paid' : 'unpaid'] += 1
          expect(answer).toEqual(naively(read.value, facts.value, asked))
        }
      }),
      SEED,
    )
    // A generator that only makes what is refused, or never paid, proves nothing.
    expect(Math.min(seen.refused, seen.paid, seen.unpaid)).toBeGreaterThan(100)
  })

  test('pay the same whatever the order people are listed in', () => {
    fc.assert(
      fc.property(randomRule, randomFacts, months, fc.nat(), (rule, given, asked, turn) => {
        const read = readProvision(rule)
        const facts = readFacts(given, asked)
        if (!read.ok || !facts.ok) return
        const { members } = facts.value
        if (members == null) return
        const at = turn % (members.length + 1)
        const turned = { ...facts.value, members: [...members.slice(at), ...members.slice(0, at)].toReversed() }
        expect(evaluate(read.value, turned, asked).amount).toBe(evaluate(read.value, facts.value, asked).amount)
      }),
      SEED,
    )
  })

  test('never pay less at a higher rate', () => {
    fc.assert(
      fc.property(randomRule, randomFacts, months, (rule, given, asked) => {
        const read = readProvision(rule)
        const facts = readFacts(given, asked)
        if (!read.ok || !facts.ok) return
        const more = { ...read.value, benefits: read.value.benefits.map(raised) }
        expect(evaluate(more, facts.value, asked).amount).toBeGreaterThanOrEqual(evaluate(read.value, facts.value, asked).amount)
      }),
      SEED,
    )
  })

  test('are borne to the đồng by their payers, and add up from their benefits', () => {
    fc.assert(
      fc.property(randomRule, randomFacts, months, (rule, given, asked) => {
        const read = readProvision(rule)
        const facts = readFacts(given, asked)
        if (!read.ok || !facts.ok) return
        const { amount, benefits, shares, derivation } = evaluate(read.value, facts.value, asked)
        expect(sumVnd(benefits.map((one) => one.amount))).toBe(amount)
        if (read.value.sharing !== undefined) expect(sumVnd(shares.map((one) => one.amount))).toBe(amount)
        const total = derivation.find(({ step }) => step === 'total')
        expect(total?.result).toBe(amount)
        const told = Object.values(total?.inputs ?? {}).reduce((sum: number, part) => sum + Number(part), 0)
        expect(told).toBe(amount)
      }),
      SEED,
    )
  })
})

function raised<Given extends Provision['benefits'][number]>(benefit: Given): Given {
  const { rate } = benefit
  if (rate === undefined || !('amount' in rate)) return benefit
  return { ...benefit, rate: { amount: rate.amount + 100_000 } as Level }
}

test('the shipped acts are read the same by both, example by example', () => {
  for (const provision of SHIPPED_PROVISIONS) {
    if (provision === getShippedProvision('dong-nai-2024-ranks')) continue
    for (const { facts, month: asked } of provision.workedExamples) {
      const first = typeof asked === 'string' ? asked : asked.from
      const { establishedOn, ...plainFacts } = facts as Facts
      if (establishedOn != null) continue
      expect(plain(provision, plainFacts, first), provision.code).toEqual(naively(provision, plainFacts, first))
    }
  }
})
