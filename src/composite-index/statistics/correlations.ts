import { rank } from '../../kernel/rank.ts'
import { probabilityByStudent, probabilityOfKendall, probabilityOfSpearman } from './correlation-probability.ts'
import { concordanceOf, pairsIn } from './kendall.ts'
import { momentsOf } from './statistics.ts'

export const CORRELATIONS = ['pearson', 'spearman', 'kendall'] as const
export type CorrelationKind = (typeof CORRELATIONS)[number]

export interface Correlation {
  /** -1 … 1; `NaN` when one of the two is constant or fewer than two units have both. */
  readonly value: number
  /** Units that have both. */
  readonly count: number
  /** The two-sided p-value of the hypothesis of no correlation; `NaN` where it is undefined. */
  readonly probability: number
}

/** Over the units that have both. */
export function correlation(one: Float64Array, other: Float64Array, kind: CorrelationKind = 'pearson'): Correlation {
  const both = (own: Float64Array): Float64Array =>
    own.filter((_, place) => !Number.isNaN(one[place] as number) && !Number.isNaN(other[place] as number))
  const [a, b] = [both(one), both(other)]
  const count = a.length
  if (kind === 'kendall') return kendall(a, b)
  if (kind === 'spearman') return spearman(a, b)
  const value = pearson(a, b)
  return { value, count, probability: probabilityByStudent(value, count) }
}

function spearman(a: Float64Array, b: Float64Array): Correlation {
  const ranked = (own: Float64Array) => rank(own, { ties: 'mean', highestFirst: false, tolerance: 0 })
  const [value, count] = [pearson(ranked(a), ranked(b)), a.length]
  const isTied = new Set(a).size < count || new Set(b).size < count
  return { value, count, probability: probabilityOfSpearman(value, { count, isTied }) }
}

/** Kendall's tau-b (1945): concordant minus discordant pairs, corrected for ties. */
function kendall(a: Float64Array, b: Float64Array): Correlation {
  const concordance = concordanceOf(a, b)
  const { order, pairs, tiesA, tiesB } = concordance
  const untied = (ties: readonly number[]) => ties.reduce((rest, size) => rest - pairsIn(size), pairs)
  const value = order / Math.sqrt(untied(tiesA) * untied(tiesB))
  const probability = Number.isNaN(value) ? Number.NaN : probabilityOfKendall(concordance, a.length)
  return { value, count: a.length, probability }
}

function pearson(a: Float64Array, b: Float64Array): number {
  const [inA, inB] = [momentsOf(a), momentsOf(b)]
  if (a.length < 2 || inA.second === 0 || inB.second === 0) return Number.NaN
  const together = a.reduce(
    (sum, value, place) => sum + ((value - inA.mean) / inA.unit) * (((b[place] as number) - inB.mean) / inB.unit),
    0,
  )
  return Math.max(-1, Math.min(1, together / Math.sqrt(inA.second * inB.second)))
}

/**
 * Cronbach's alpha (1951): k² · mean covariance / sum of all covariances, each covariance over the units with both values.
 * `NaN` below two columns.
 */
export function cronbachAlpha(columns: readonly Float64Array[]): number {
  const k = columns.length
  let [all, own] = [0, 0]
  for (const [one, a] of columns.entries())
    for (const [other, b] of columns.slice(one).entries()) {
      const value = covariance(a, b)
      if (Number.isNaN(value)) continue
      all += other === 0 ? value : 2 * value
      if (other === 0) own += value
    }
  return (k * k * ((all - own) / (k * (k - 1)))) / all
}

/** Over the units that have both. */
function covariance(one: Float64Array, other: Float64Array): number {
  const isThere = (place: number): boolean => !Number.isNaN(one[place]) && !Number.isNaN(other[place])
  let [count, sumOne, sumOther] = [0, 0, 0]
  for (let place = 0; place < one.length; place++) {
    if (!isThere(place)) continue
    count++
    sumOne += one[place] as number
    sumOther += other[place] as number
  }
  const [meanOne, meanOther] = [sumOne / count, sumOther / count]
  let sum = 0
  for (let place = 0; place < one.length; place++)
    if (isThere(place)) sum += ((one[place] as number) - meanOne) * ((other[place] as number) - meanOther)
  return sum / (count - 1)
}
