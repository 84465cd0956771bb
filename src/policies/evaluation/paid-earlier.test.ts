import { describe, expect, test } from 'vitest'
import { month } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import type { Benefit, Provision } from '../provision/provision.ts'
import { getShippedProvision } from '../provision/shipped-provisions.ts'
import { type Facts, monthInQuestion } from './facts.ts'
import { paidEarlierUnder } from './paid-earlier.ts'

const shipped = getShippedProvision('dong-nai-2024-groups')
const [only] = shipped.benefits
const second: Benefit[] = only === undefined ? [] : [{ ...only, id: 'second' }]
const replaces = [{ number: '1/NQ-HĐND', code: 'before' }]
const two: Provision = { ...shipped, benefits: [...shipped.benefits, ...second] }

const asked = (provision: Provision, monthText: string, { facts = {}, benefit }: { facts?: Facts; benefit?: string } = {}) =>
  paidEarlierUnder(provision)(facts, monthInQuestion(month(monthText)), { benefit, period: 'year' })

describe('what was paid earlier in the year', () => {
  test('is nothing in January, and in the first month of an act that replaces none', () => {
    expect(asked(shipped, '2025-01')).toBe(0)
    expect(asked(shipped, '2024-06')).toBe(0)
  })

  test('must be told in any other month, and in the first month of an act that replaces another', () => {
    expect(asked(shipped, '2024-07')).toBeUndefined()
    expect(asked({ ...shipped, replaces }, '2024-06')).toBeUndefined()
    expect(asked({ ...shipped, replaces }, '2025-01')).toBe(0)
  })

  test('is what the books tell, 0 as well as any other sum', () => {
    expect(asked(shipped, '2024-07', { facts: { paidEarlierThisYear: vnd(0) } })).toBe(0)
    expect(asked({ ...shipped, replaces }, '2024-06', { facts: { paidEarlierThisYear: vnd(1_500_000) } })).toBe(1_500_000)
  })

  test('went to a sole benefit in all, whatever an act before it called its own', () => {
    const paidEarlierByBenefit = { 'group-month': vnd(1_500_000), old: vnd(1_500_000) }
    const told = { facts: { paidEarlierThisYear: vnd(3_000_000), paidEarlierByBenefit }, benefit: 'group-month' }
    expect(asked(shipped, '2024-08', told)).toBe(3_000_000)
    expect(asked(shipped, '2024-08', { facts: { paidEarlierByBenefit }, benefit: 'group-month' })).toBe(1_500_000)
  })

  test('of one benefit among several is that benefit’s own, and unknown where only the sum is told', () => {
    const facts: Facts = { paidEarlierThisYear: vnd(3_000_000), paidEarlierByBenefit: { second: vnd(1_000_000) } }
    expect(asked(two, '2024-08', { facts, benefit: 'second' })).toBe(1_000_000)
    expect(asked(two, '2024-08', { facts, benefit: 'group-month' })).toBeUndefined()
    expect(asked(two, '2024-08', { facts })).toBe(3_000_000)
  })
})
