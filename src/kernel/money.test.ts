import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addVnd,
  allocateVnd,
  formatVnd,
  isVnd,
  minVnd,
  multiplyVnd,
  prorateVnd,
  type Rounding,
  subtractVnd,
  sumVnd,
  vnd,
} from './money.ts'

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

  test('the largest sum is 2⁵³ − 1: one đồng more is refused, in a sum and in a product', () => {
    const largest = vnd(Number.MAX_SAFE_INTEGER)
    expect(() => addVnd(largest, vnd(1))).toThrow('whole number')
    expect(() => sumVnd([largest, vnd(1)])).toThrow('whole number')
    expect(() => multiplyVnd(largest, 2)).toThrow('whole number')
    expect(() => multiplyVnd(vnd(3), 0.5)).toThrow('whole quantity')
    expect([isVnd(Number.MAX_SAFE_INTEGER), isVnd(2 ** 53), isVnd(0.5), isVnd('1')]).toEqual([true, false, false, false])
  })

  test('a sum below 0 keeps its sign: taken off, added, multiplied, the smaller of two', () => {
    expect(subtractVnd(vnd(1_000_000), vnd(1_500_000))).toBe(-500_000)
    expect(addVnd(vnd(-500_000), vnd(-250_000))).toBe(-750_000)
    expect(multiplyVnd(vnd(-500_000), 3)).toBe(-1_500_000)
    expect(minVnd(vnd(-1), vnd(0))).toBe(-1)
    expect(minVnd(vnd(7), vnd(3))).toBe(3)
    expect(sumVnd([])).toBe(0)
  })

  test('nothing is written as minus 0', () => {
    expect(Object.is(vnd(-0), 0)).toBe(true)
    expect(Object.is(multiplyVnd(vnd(-5), 0), 0)).toBe(true)
  })

  test.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1.000'],
    [12_345_678, '12.345.678'],
    [-1, '−1'],
    [-1_500_000, '−1.500.000'],
  ])('%d đ is written %s: a true minus sign, and points after three digits', (amount, written) => {
    expect(formatVnd(vnd(amount))).toBe(written)
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

  // 5/2 = 2,5 and −5/2 = −2,5: `down` is towards −∞, `half-up` takes the higher neighbour, on either side of 0.
  test.each<[number, number, number, Rounding, number]>([
    [5, 1, 2, 'half-up', 3],
    [-5, 1, 2, 'half-up', -2],
    [5, 1, 2, 'down', 2],
    [-5, 1, 2, 'down', -3],
    [5, 1, 2, 'up', 3],
    [-5, 1, 2, 'up', -2],
    [1_499, 1, 1_000, 'half-up', 1],
    [1_500, 1, 1_000, 'half-up', 2],
    [1_501, 1, 1_000, 'half-up', 2],
    [-1_499, 1, 1_000, 'half-up', -1],
    [-1_500, 1, 1_000, 'half-up', -1],
    [-1_501, 1, 1_000, 'half-up', -2],
    [500_000, 15, 30, 'half-up', 250_000],
    [7, 1, 3, 'half-up', 2],
    [8, 1, 3, 'half-up', 3],
    [6, 1, 3, 'up', 2],
    [-6, 1, 3, 'up', -2],
    [-6, 1, 3, 'down', -2],
    [0, 1, 2, 'up', 0],
    [1_500_000, 0, 31, 'up', 0],
    [1_500_000, 3, 2, 'down', 2_250_000],
  ])('%d đ × %d ÷ %d, rounded %s, is %d đ', (amount, part, whole, rounding, expected) => {
    expect(prorateVnd(vnd(amount), { part, whole }, rounding)).toBe(expected)
  })

  test('a product beyond 2⁵³ is exact before it is divided', () => {
    expect(prorateVnd(vnd(9_007_199_254_740_991), { part: 999_999_999, whole: 1_000_000_000 }, 'down')).toBe(
      9_007_199_245_733_791,
    )
  })

  test.each([
    { part: 1, whole: 0 },
    { part: 1, whole: -2 },
    { part: 0.5, whole: 1 },
    { part: 1, whole: 1.5 },
  ])('$part/$whole is no share', (share) => {
    expect(() => prorateVnd(vnd(10), share, 'down')).toThrow('is a share')
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

  // Each by hand: total × weight ÷ sum of weights, rounded down; the đồng left over by the largest remainder.
  test.each<[string, number, number[], number[]]>([
    ['the largest remainder, not the first: 1⅙, 2⅓, 6½ of 10', 10, [7, 14, 39], [1, 2, 7]],
    ['the last, when its remainder is the largest: 3⅓ and 6⅔', 10, [1, 2], [3, 7]],
    ['the two largest of three: 1,9 · 2,8 · 5,3', 10, [19, 28, 53], [2, 3, 5]],
    ['a tie for one đồng goes to the earlier: 2½ and 2½', 5, [1, 1], [3, 2]],
    ['a tie behind a larger remainder: 0,6 · 1,2 · 1,2', 3, [1, 2, 2], [1, 1, 1]],
    ['two đồng, four equal remainders: the first two', 6, [1, 1, 1, 1], [2, 2, 1, 1]],
    ['seven tenths and three tenths of 1.500.001', 1_500_001, [7, 3], [1_050_001, 450_000]],
    ['three tenths and seven tenths of 1.500.001', 1_500_001, [3, 7], [450_000, 1_050_001]],
    ['a weight of 0 gets nothing, even first', 10, [0, 1, 2], [0, 3, 7]],
    ['nothing to divide', 0, [1, 2], [0, 0]],
    ['one part takes all', 1_500_000, [5], [1_500_000]],
    ['it comes out even', 1_500_000, [1, 1, 1], [500_000, 500_000, 500_000]],
    ['weights whose sum is beyond 2⁵³', 3, [2 ** 52, 2 ** 52, 2 ** 52], [1, 1, 1]],
  ])('%s', (_, total, list, expected) => {
    expect(allocateVnd(vnd(total), list)).toEqual(expected)
  })

  test('a sum below 0, and a weight that is negative or broken, are a bug', () => {
    expect(() => allocateVnd(vnd(-1), [1])).toThrow('0 or more')
    expect(() => allocateVnd(vnd(1), [2, -1])).toThrow('weights are whole')
    expect(() => allocateVnd(vnd(1), [0.5])).toThrow('weights are whole')
    expect(() => allocateVnd(vnd(1), [])).toThrow('above 0')
  })

  test('weights that are all zero divide nothing', () => {
    expect(() => allocateVnd(vnd(1), [0, 0])).toThrow('above 0')
  })
})
