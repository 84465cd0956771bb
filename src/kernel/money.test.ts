import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocateVnd, formatVnd, multiplyVnd, prorateVnd, sumVnd, vnd } from './money.ts'

const amounts = fc.integer({ min: 0, max: 1_000_000_000_000 }).map(vnd)
const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 }).filter((list) => list.some((weight) => weight > 0))

describe('Vnd', () => {
  test('1,000 groups at 1.500.000 đ are 1.500.000.000 đ a month', () => {
    expect(multiplyVnd(vnd(1_500_000), 1000)).toBe(1_500_000_000)
    expect(formatVnd(vnd(1_500_000_000))).toBe('1.500.000.000')
  })

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is not a whole number of đồng', (amount) => {
    expect(() => vnd(amount)).toThrow('whole number')
  })

  test('Vĩnh Long QĐ 332: two payers add up to 81.166.800.000 đ', () => {
    const payers = [multiplyVnd(vnd(400_000), 713), multiplyVnd(vnd(400_000), 202_204)]
    expect(payers).toEqual([285_200_000, 80_881_600_000])
    expect(sumVnd(payers)).toBe(81_166_800_000)
  })
})

describe('prorateVnd', () => {
  test.each([
    ['down', 329_032],
    ['up', 329_033],
    ['half-up', 329_032],
  ] as const)('17 of 31 days of 600.000 đ, rounded %s, are %d đ', (rounding, expected) => {
    expect(prorateVnd(vnd(600_000), { part: 17, whole: 31 }, rounding)).toBe(expected)
  })

  test('the parts of a month rounded down never exceed the whole', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 31 }), fc.nat(31), (amount, whole, days) => {
        const part = Math.min(days, whole)
        const both = prorateVnd(amount, { part, whole }, 'down') + prorateVnd(amount, { part: whole - part, whole }, 'down')
        expect(both).toBeLessThanOrEqual(amount)
        expect(both).toBeGreaterThanOrEqual(amount - 1)
      }),
    )
  })
})

describe('allocateVnd', () => {
  test('the parts add up to the sum, and each is within one đồng of its exact share', () => {
    fc.assert(
      fc.property(amounts, weights, (total, list) => {
        const parts = allocateVnd(total, list)
        const whole = list.reduce((sum, weight) => sum + weight, 0)
        expect(sumVnd(parts)).toBe(total)
        parts.forEach((part, index) => {
          expect(Math.abs(part - (total * (list[index] ?? 0)) / whole)).toBeLessThan(1.001)
        })
      }),
    )
  })

  test('on equal remainders the earlier part gets the đồng', () => {
    expect(allocateVnd(vnd(100), [1, 1, 1])).toEqual([34, 33, 33])
  })

  test('weights that are all zero divide nothing', () => {
    expect(() => allocateVnd(vnd(1), [0, 0])).toThrow('above 0')
  })
})
