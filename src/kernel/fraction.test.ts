import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addFractions,
  asFraction,
  asNumber,
  compareFractions,
  divideFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  roundTo,
  subtractFractions,
} from './fraction.ts'

const written = ({ over, under }: Fraction): string => `${over}/${under}`
const smallFractions = fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 60 }))
const fractions = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([over, under]) => fraction(over, under))
const doubles = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number))

describe('a fraction', () => {
  test.each<[bigint, bigint, string]>([
    [6n, 4n, '3/2'],
    [-6n, 4n, '-3/2'],
    [6n, -4n, '-3/2'],
    [-6n, -4n, '3/2'],
    [7n, 7n, '1/1'],
    [0n, 7n, '0/1'],
    [0n, -7n, '0/1'],
    [1n, 3n, '1/3'],
  ])('%d over %d is kept as %s', (over, under, expected) => {
    expect(written(fraction(over, under))).toBe(expected)
  })

  test('is in lowest terms: nothing above 1 divides both of its numbers', () => {
    fc.assert(
      fc.property(smallFractions, ([over, under]) => {
        const kept = fraction(BigInt(over), BigInt(under))
        expect(kept.over * BigInt(under)).toBe(kept.under * BigInt(over))
        for (let divisor = 2n; divisor <= kept.under; divisor++)
          expect(kept.over % divisor === 0n && kept.under % divisor === 0n).toBe(false)
      }),
    )
  })

  test('nothing is divided by 0', () => {
    expect(() => fraction(1n, 0n)).toThrow('nothing is divided by 0')
    expect(() => divideFractions(fraction(1n, 2n), fraction(0n, 5n))).toThrow('nothing is divided by 0')
  })

  test('is reckoned with as on paper', () => {
    const [half, third] = [fraction(1n, 2n), fraction(1n, 3n)]
    expect(written(addFractions(half, third))).toBe('5/6')
    expect(written(subtractFractions(third, half))).toBe('-1/6')
    expect(written(multiplyFractions(fraction(2n, 3n), fraction(3n, 4n)))).toBe('1/2')
    expect(written(divideFractions(half, fraction(-2n, 3n)))).toBe('-3/4')
  })

  test('what was added is taken off again, and what was multiplied divided, without a trace', () => {
    fc.assert(
      fc.property(fractions, fractions, (left, right) => {
        expect(subtractFractions(addFractions(left, right), right)).toEqual(left)
        if (right.over !== 0n) expect(divideFractions(multiplyFractions(left, right), right)).toEqual(left)
      }),
    )
  })
})

describe('a number as a person wrote it', () => {
  test.each<[number, string]>([
    [0.1, '1/10'],
    [-0.25, '-1/4'],
    [12, '12/1'],
    [123.456, '15432/125'],
    [1.5e-7, '3/20000000'],
    [2.5e21, '2500000000000000000000/1'],
    [1e21, '1000000000000000000000/1'],
    [0, '0/1'],
    [-0, '0/1'],
  ])('%d is %s', (number, expected) => {
    expect(written(asFraction(number))).toBe(expected)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%d is not one', (number) => {
    expect(() => asFraction(number)).toThrow(`${number} is a finite number`)
  })

  test('comes back from its fraction to the last bit, however small or large', () => {
    fc.assert(
      fc.property(doubles, (number) => {
        expect(asNumber(asFraction(number))).toBe(number)
      }),
    )
    for (const number of [Number.MIN_VALUE, 2.2e-308, Number.MAX_VALUE, -Number.MAX_VALUE, 0.1 + 0.2])
      expect(asNumber(asFraction(number))).toBe(number)
  })

  test('stands before another exactly when it is less', () => {
    fc.assert(
      fc.property(doubles, doubles, (left, right) => {
        const expected = left < right ? -1 : left > right ? 1 : 0
        expect(compareFractions(asFraction(left), asFraction(right))).toBe(expected)
        expect(compareFractions(asFraction(left), asFraction(left))).toBe(0)
      }),
    )
  })
})

describe('a fraction as a number', () => {
  test('is the nearest one there is: whole numbers below 2⁵³ are divided as a processor divides them', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (over, under) => {
        expect(asNumber(fraction(BigInt(over), BigInt(under)))).toBe(over === 0 ? 0 : over / under)
      }),
    )
  })

  test('halfway between two numbers it goes to the even one, and what lies just beside goes to its side', () => {
    const [below, halfway, above] = [2n ** 53n, 2n ** 53n + 1n, 2n ** 53n + 2n]
    expect(asNumber(fraction(halfway, 1n))).toBe(Number(below))
    expect(asNumber(fraction(halfway * 10n ** 30n + 1n, 10n ** 30n))).toBe(Number(above))
    expect(asNumber(fraction(halfway * 10n ** 30n - 1n, 10n ** 30n))).toBe(Number(below))
  })

  test('is right where both of its numbers are beyond what a number holds', () => {
    expect(asNumber(fraction(10n ** 400n + 1n, 3n * 10n ** 400n))).toBe(1 / 3)
    expect(asNumber(fraction(10n ** 300n, 10n ** 309n + 1n))).toBe(1e-9)
  })
})

// 7/3 = 2⅓, 8/3 = 2⅔, 5/2 = 2½.
test.each<[bigint, bigint, bigint, bigint, bigint]>([
  [7n, 3n, 2n, 3n, 2n],
  [8n, 3n, 2n, 3n, 3n],
  [5n, 2n, 2n, 3n, 3n],
  [6n, 3n, 2n, 2n, 2n],
  [0n, 3n, 0n, 0n, 0n],
  [1n, 1000n, 0n, 1n, 0n],
  [499n, 1000n, 0n, 1n, 0n],
])('%d/%d rounds down to %d, up to %d, half up to %d', (over, under, down, up, halfUp) => {
  const exact = fraction(over, under)
  expect([roundTo(exact, 'down'), roundTo(exact, 'up'), roundTo(exact, 'half-up')]).toEqual([down, up, halfUp])
})
