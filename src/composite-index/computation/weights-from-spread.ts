import { correlation } from '../statistics/correlations.ts'
import { boundsOf, deviation, present } from '../statistics/statistics.ts'

/**
 * Weights by entropy (Shannon 1948; Hwang and Yoon 1981): w ∝ 1 − e, e = −Σ p ln p / ln n, p the share of a unit in the sum
 * of its column. A column in which all are alike weighs nothing.
 *
 * @returns nothing where a value is below 0 or a column has no sum
 */
export function entropyWeights(columns: readonly Float64Array[]): number[] | undefined {
  const spreads = columns.map((column) => {
    const values = present(column)
    const sum = values.reduce((total, value) => total + value, 0)
    if (values.length < 2 || !(sum > 0) || values.some((value) => value < 0)) return Number.NaN
    const entropy = values.reduce((total, value) => (value === 0 ? total : total - (value / sum) * Math.log(value / sum)), 0)
    return Math.max(0, 1 - entropy / Math.log(values.length))
  })
  return shared(spreads)
}

/**
 * Weights by CRITIC (Diakoulaki, Mavrotas and Papayannakis 1995): w ∝ s Σ (1 − r), the spread of a column brought to 0…1
 * times how little it goes with the others.
 *
 * @returns nothing where a column is constant or has too few values
 */
export function criticWeights(columns: readonly Float64Array[]): number[] | undefined {
  const contrasts = columns.map((one) => {
    const { least, most } = boundsOf(one)
    const conflict = columns.reduce((sum, other) => (one === other ? sum : sum + 1 - correlation(one, other).value), 0)
    return (deviation(one) / (most - least)) * conflict
  })
  return shared(contrasts)
}

function shared(values: readonly number[]): number[] | undefined {
  const whole = values.reduce((sum, value) => sum + value, 0)
  return Number.isFinite(whole) ? values.map((value) => (whole === 0 ? 0 : value / whole)) : undefined
}
