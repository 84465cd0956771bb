import { assert } from './assert.ts'

/** A number kept exactly, as one whole number over another. The lower one is above 0, and both are reduced. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

/** Whether a number holds it exactly. */
const isSafe = (whole: bigint): boolean => whole <= Number.MAX_SAFE_INTEGER && whole >= Number.MIN_SAFE_INTEGER

/** @throws when `under` is 0 */
export function fraction(over: bigint, under: bigint): Fraction {
  assert(under !== 0n, 'nothing is divided by 0')
  if (under === 1n) return { over, under }
  const sign = under < 0n ? -1n : 1n
  const divisor = commonDivisor(over < 0n ? -over : over, under * sign)
  return { over: (over * sign) / divisor, under: (under * sign) / divisor }
}

/** Of small numbers by numbers, which is several times as fast. */
function commonDivisor(left: bigint, right: bigint): bigint {
  if (isSafe(left) && isSafe(right)) {
    let [a, b] = [Number(left), Number(right)]
    while (b !== 0) [a, b] = [b, a % b]
    return BigInt(a)
  }
  let [a, b] = [left, right]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

/**
 * The number a person wrote: 0.1 is one tenth, not the nearest power of two.
 *
 * @throws when it is not finite
 */
export function asFraction(written: number): Fraction {
  assert(Number.isFinite(written), `${written} is a finite number`)
  if (Number.isSafeInteger(written)) return { over: BigInt(written), under: 1n }
  const [digits = '', exponent = '0'] = String(written).split('e')
  const [whole = '', behind = ''] = digits.split('.')
  const shift = Number(exponent) - behind.length
  const units = BigInt(`${whole}${behind}`)
  return shift >= 0 ? fraction(units * 10n ** BigInt(shift), 1n) : fraction(units, 10n ** BigInt(-shift))
}

export const addFractions = (left: Fraction, right: Fraction): Fraction =>
  fraction(left.over * right.under + right.over * left.under, left.under * right.under)
export const subtractFractions = (left: Fraction, right: Fraction): Fraction =>
  addFractions(left, { over: -right.over, under: right.under })
export const multiplyFractions = (left: Fraction, right: Fraction): Fraction =>
  fraction(left.over * right.over, left.under * right.under)
/** @throws when `right` is 0 */
export const divideFractions = (left: Fraction, right: Fraction): Fraction =>
  fraction(left.over * right.under, left.under * right.over)

/** Below 0 when left is less, 0 when they are equal. */
export function compareFractions(left: Fraction, right: Fraction): number {
  const difference = left.over * right.under - right.over * left.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The whole number a fraction ≥ 0 becomes. */
export function roundTo({ over, under }: Fraction, rounding: 'down' | 'up' | 'half-up'): bigint {
  const floor = over / under
  const rest = over % under
  if (rest === 0n || rounding === 'down') return floor
  return rounding === 'up' || rest * 2n >= under ? floor + 1n : floor
}

/** Digits behind those of the lower number: far more than the 17 that tell two numbers apart. */
const DIGITS = 40

/** The nearest number, for a screen or a file. Of two whole numbers that are exact as numbers, dividing them is nearest already. */
export function asNumber({ over, under }: Fraction): number {
  if (isSafe(over) && isSafe(under)) return Number(over) / Number(under)
  const places = DIGITS + String(under).length
  return Number(`${(over * 10n ** BigInt(places)) / under}e-${places}`)
}
