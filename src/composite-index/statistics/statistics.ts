/** Statistics of a column. Missing values (`NaN`) are ignored; an undefined statistic is `NaN`. */

export interface Moments {
  readonly count: number
  readonly mean: number
  /** Sums of the second, third and fourth powers of the distances to the mean, each distance divided by `unit`. */
  readonly second: number
  readonly third: number
  readonly fourth: number
  /** A power of two, so that dividing by it rounds nothing: 1 unless the fourth powers would overflow or vanish. */
  readonly unit: number
}

export function momentsOf(column: Float64Array): Moments {
  const moments = momentsIn(column, 1)
  if (moments.fourth > LEAST_FOURTH && moments.fourth < Number.POSITIVE_INFINITY) return moments
  const { least, most } = boundsOf(column)
  const widest = Math.max(most / 2 - least / 2, 0)
  return widest === 0 ? moments : momentsIn(column, 2 ** Math.min(1020, Math.max(-1020, Math.round(Math.log2(widest)))))
}

/** Below this the sum of the fourth powers has lost digits. */
const LEAST_FOURTH = 1e-280

function momentsIn(column: Float64Array, unit: number): Moments {
  const { count, mean } = meanOf(column)
  const factor = 1 / unit
  const middle = mean * factor
  let [second, third, fourth] = [0, 0, 0]
  for (let place = 0; place < column.length; place++) {
    const value = column[place] as number
    if (Number.isNaN(value)) continue
    const distance = value * factor - middle
    const square = distance * distance
    second += square
    third += square * distance
    fourth += square * square
  }
  return { count, mean, second, third, fourth, unit }
}

/** A power of two: with it the sum of any column is a number. */
const AWAY_FROM_THE_END = 2 ** -64

/** The mean, with the rounding of its own sum taken out again. */
function meanOf(column: Float64Array): { count: number; mean: number } {
  let [count, sum] = [0, 0]
  for (let place = 0; place < column.length; place++) {
    const value = column[place] as number
    if (Number.isNaN(value)) continue
    count++
    sum += value
  }
  if (!Number.isFinite(sum))
    return { count, mean: meanOf(column.map((value) => value * AWAY_FROM_THE_END)).mean / AWAY_FROM_THE_END }
  const rough = sum / count
  let rest = 0
  for (let place = 0; place < column.length; place++) {
    const value = column[place] as number
    if (!Number.isNaN(value)) rest += value - rough
  }
  return { count, mean: count === 0 ? Number.NaN : rough + rest / count }
}

export const mean = (column: Float64Array): number => meanOf(column).mean

/** Standard deviation of a sample (divided by n − 1). */
export function deviation(column: Float64Array): number {
  const { count, second, unit } = momentsOf(column)
  return count < 2 ? Number.NaN : Math.sqrt(second / (count - 1)) * unit
}

/** Adjusted sample skewness G₁ (Joanes and Gill 1998, type 2). `NaN` below three values, or when all are equal. */
export function skewnessOf({ count, second, third }: Moments): number {
  if (count < 3) return Number.NaN
  return ((Math.sqrt(count) * third) / second ** 1.5) * (Math.sqrt(count * (count - 1)) / (count - 2))
}

/** Adjusted sample excess kurtosis G₂ (Joanes and Gill 1998, type 2). `NaN` below four values, or when all are equal. */
export function kurtosisOf({ count, second, fourth }: Moments): number {
  if (count < 4) return Number.NaN
  const ratio = (count * fourth) / (second * second)
  return (((count + 1) * (ratio - 3) + 6) * (count - 1)) / ((count - 2) * (count - 3))
}

export const present = (column: Float64Array): Float64Array => column.filter((value) => !Number.isNaN(value))

export const median = (column: Float64Array): number => quantile(column, 0.5)

/** Quantile by linear interpolation between the two values around it (Hyndman and Fan 1996, type 7). */
export const quantile = (column: Float64Array, share: number): number => quantileOfSorted(present(column).sort(), share)

export function quantileOfSorted(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return Number.NaN
  const at = (sorted.length - 1) * share
  const below = Math.floor(at)
  const value = sorted[below] as number
  return at === below ? value : value + (at - below) * ((sorted[below + 1] as number) - value)
}

export interface Bounds {
  readonly least: number
  readonly most: number
}

/** Minimum and maximum; +∞ and −∞ when every value is missing. */
export function boundsOf(column: Float64Array): Bounds {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let place = 0; place < column.length; place++) {
    const value = column[place] as number
    if (value < least) least = value
    if (value > most) most = value
  }
  return { least, most }
}
