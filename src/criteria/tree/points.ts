import { assert } from '../../kernel/assert.ts'
import { compareFractions, type Fraction, fraction, roundTo } from '../../kernel/fraction.ts'

/** Points in whole hundredths: 787,84 điểm is 78784. Sums are exact; a document writes the number with its comma. */
export type Points = number & { readonly __unit: 'hundredth of a point' }

/** How a quotient becomes whole hundredths of a point. A tree names one. */
export type PointRounding = 'down' | 'up' | 'half-up'

const HUNDREDTHS = 100

/** @throws when `hundredths` is not a safe integer */
export function points(hundredths: number): Points {
  assert(Number.isSafeInteger(hundredths), `${hundredths} is a whole number of hundredths`)
  return (Object.is(hundredths, -0) ? 0 : hundredths) as Points
}

/** Whether a number as written has at most two places behind the comma. */
export const hasHundredths = (written: number): boolean => /^-?\d+(\.\d{1,2})?$/.test(String(written))

/** The points a document writes: 7.04 → 704. @throws when there are more than two places behind the comma */
export function pointsWritten(written: number): Points {
  assert(hasHundredths(written), `${written} has at most two decimals`)
  return points(Math.round(written * HUNDREDTHS))
}

/** As a number in JSON: 704 → 7.04. */
export const asWritten = (value: Points): number => value / HUNDREDTHS

export const addPoints = (left: Points, right: Points): Points => points(left + right)
export const subtractPoints = (left: Points, right: Points): Points => points(left - right)
export const sumPoints = (all: Iterable<Points>): Points => {
  let total = points(0)
  for (const one of all) total = addPoints(total, one)
  return total
}
export const minPoints = (left: Points, right: Points): Points => (left < right ? left : right)

/** `maximum × share`, exact until the one rounding; a share outside 0…1 is cut to it. */
export function portionOf(maximum: Points, share: Fraction, rounding: PointRounding): Points {
  const exact = fraction(BigInt(maximum) * share.over, share.under)
  if (compareFractions(share, ZERO) <= 0) return points(0)
  if (compareFractions(share, ONE) >= 0) return maximum
  return points(Number(roundTo(exact, rounding)))
}

const ZERO = fraction(0n, 1n)
const ONE = fraction(1n, 1n)

/** `787,84`, as Vietnamese papers write points; `787.84` in English. */
export function formatPoints(value: Points, language: 'vi' | 'en'): string {
  const [whole = '', hundredths = ''] = (Math.abs(value) / HUNDREDTHS).toFixed(2).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',')
  const behind = hundredths.replace(/0+$/, '')
  return `${value < 0 ? '−' : ''}${grouped}${behind === '' ? '' : `${language === 'vi' ? ',' : '.'}${behind}`}`
}
