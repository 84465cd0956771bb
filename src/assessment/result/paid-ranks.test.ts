import { expect, test } from 'vitest'
import { vnd } from '../../kernel/money.ts'
import { type Benefit, getShippedProvision } from '../../policies/index.ts'
import { paidRanksBy } from './result.ts'

const ranks = getShippedProvision('dong-nai-2024-ranks')
const groups = getShippedProvision('dong-nai-2024-groups')
const paying = (sums: readonly number[]) => ({
  benefits: ranks.benefits.map((benefit): Benefit => ({ ...benefit, rate: { ranks: sums.map(vnd) } })),
})

test('as many as the provisions in force pay, of several the most; the programme’s three where none pays a rank', () => {
  expect(paidRanksBy([ranks, groups])).toBe(3)
  expect(paidRanksBy([paying([9, 8, 7, 6, 5])])).toBe(5)
  expect(paidRanksBy([paying([9]), paying([9, 8])])).toBe(2)
  expect(paidRanksBy([groups])).toBe(3)
  expect(paidRanksBy([])).toBe(3)
})
