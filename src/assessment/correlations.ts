/// <reference path="./jstat.d.ts" />
import jStat from 'jstat'
import { rank } from './rank.ts'
import { momentsOf } from './statistics.ts'

export const CORRELATIONS = ['pearson', 'spearman', 'kendall'] as const
export type CorrelationKind = (typeof CORRELATIONS)[number]

export interface Correlation {
  /** -1 … 1; `NaN` when one of the two is constant or fewer than two units have both. */
  readonly value: number
  /** Units that have both. */
  readonly count: number
  /** Two-sided, of no correlation at all; by Student's t (Kendall's by the normal approximation). `NaN` below three units. */
  readonly probability: number
}

/** Over the units that have both. */
export function correlation(one: Float64Array, other: Float64Array, kind: CorrelationKind = 'pearson'): Correlation {
  const both = (own: Float64Array): Float64Array =>
    own.filter((_, place) => !Number.isNaN(one[place] as number) && !Number.isNaN(other[place] as number))
  const [a, b] = [both(one), both(other)]
  const count = a.length
  if (kind === 'kendall') return { value: kendall(a, b), count, probability: kendallProbability(a, b) }
  const ranked = (own: Float64Array) => rank(own, { ties: 'mean', highestFirst: false, tolerance: 0 })
  const value = kind === 'spearman' ? pearson(ranked(a), ranked(b)) : pearson(a, b)
  return { value, count, probability: probabilityOf(value, count) }
}

function pearson(a: Float64Array, b: Float64Array): number {
  const [inA, inB] = [momentsOf(a), momentsOf(b)]
  if (a.length < 2 || inA.second === 0 || inB.second === 0) return Number.NaN
  const together = a.reduce((sum, value, place) => sum + (value - inA.mean) * ((b[place] as number) - inB.mean), 0)
  return Math.max(-1, Math.min(1, together / Math.sqrt(inA.second * inB.second)))
}

function probabilityOf(value: number, count: number): number {
  if (count < 3 || Number.isNaN(value)) return Number.NaN
  if (Math.abs(value) === 1) return 0
  const t = value * Math.sqrt((count - 2) / (1 - value * value))
  return 2 * jStat.studentt.cdf(-Math.abs(t), count - 2)
}

/** Pairs in the same order less pairs in the other, over those not tied in either (tau-b, Kendall 1945). */
function kendall(a: Float64Array, b: Float64Array): number {
  const { order, tiedA, tiedB, pairs } = orderOf(a, b)
  return order / Math.sqrt((pairs - tiedA) * (pairs - tiedB))
}

function kendallProbability(a: Float64Array, b: Float64Array): number {
  const count = a.length
  if (count < 3) return Number.NaN
  const z = orderOf(a, b).order / Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18)
  // Student's t with so many degrees of freedom is the normal distribution.
  return 2 * jStat.studentt.cdf(-Math.abs(z), 1e9)
}

function orderOf(a: Float64Array, b: Float64Array): { order: number; tiedA: number; tiedB: number; pairs: number } {
  let [order, tiedA, tiedB] = [0, 0, 0]
  for (let one = 0; one < a.length; one++)
    for (let other = 0; other < one; other++) {
      const [inA, inB] = [
        Math.sign((a[one] as number) - (a[other] as number)),
        Math.sign((b[one] as number) - (b[other] as number)),
      ]
      order += inA * inB
      if (inA === 0) tiedA++
      if (inB === 0) tiedB++
    }
  return { order, tiedA, tiedB, pairs: (a.length * (a.length - 1)) / 2 }
}

/**
 * How far columns measure one thing: k² · mean covariance / sum of all covariances (Cronbach 1951), each covariance over
 * the units that have both. `NaN` below two columns.
 */
export function cronbachAlpha(columns: readonly Float64Array[]): number {
  const k = columns.length
  let [all, own] = [0, 0]
  for (const [one, a] of columns.entries())
    for (const [other, b] of columns.entries()) {
      const value = covariance(a, b)
      if (Number.isNaN(value)) continue
      all += value
      if (one === other) own += value
    }
  return (k * k * ((all - own) / (k * (k - 1)))) / all
}

function covariance(one: Float64Array, other: Float64Array): number {
  const places = [...one.keys()].filter((place) => !Number.isNaN(one[place] as number) && !Number.isNaN(other[place] as number))
  const meanOf = (column: Float64Array) => places.reduce((sum, place) => sum + (column[place] as number), 0) / places.length
  const [inOne, inOther] = [meanOf(one), meanOf(other)]
  const sum = places.reduce((total, place) => total + ((one[place] as number) - inOne) * ((other[place] as number) - inOther), 0)
  return sum / (places.length - 1)
}
