import { boundsOf, deviation, kurtosisOf, median, momentsOf, present, skewnessOf } from './statistics.ts'

/** From which share, skewness or kurtosis a column is flagged. */
export interface FlagThresholds {
  readonly available: number
  readonly nonZero: number
  readonly unique: number
  readonly skewness: number
  readonly kurtosis: number
}
export const USUAL_FLAGS: FlagThresholds = { available: 0.65, nonZero: 0.5, unique: 0.5, skewness: 2, kurtosis: 3.5 }

export interface ColumnStatistics {
  readonly least: number
  readonly most: number
  readonly mean: number
  readonly median: number
  readonly deviation: number
  readonly skewness: number
  readonly kurtosis: number
  /** Units that have a value; of them, those not zero; different values; units with the commonest value. */
  readonly available: number
  readonly nonZero: number
  readonly unique: number
  readonly same: number
  readonly flags: readonly ('low-availability' | 'many-zeros' | 'few-values' | 'outliers')[]
}

/** Descriptive statistics of a column, with flags for unusual ones. */
export function describe(column: Float64Array, thresholds: FlagThresholds = USUAL_FLAGS): ColumnStatistics {
  const values = present(column)
  const moments = momentsOf(column)
  const [skewness, kurtosis] = [skewnessOf(moments), kurtosisOf(moments)]
  const counts = [...Map.groupBy(values, (value) => value).values()].map(({ length }) => length)
  const nonZero = values.filter((value) => value !== 0).length
  const flags = [
    ...(values.length / column.length < thresholds.available ? (['low-availability'] as const) : []),
    ...(nonZero / column.length < thresholds.nonZero ? (['many-zeros'] as const) : []),
    ...(counts.length / column.length < thresholds.unique ? (['few-values'] as const) : []),
    ...(Math.abs(skewness) > thresholds.skewness && kurtosis > thresholds.kurtosis ? (['outliers'] as const) : []),
  ]
  return {
    ...boundsOf(column),
    mean: moments.mean,
    median: median(column),
    deviation: deviation(column),
    skewness,
    kurtosis,
    available: values.length,
    nonZero,
    unique: counts.length,
    same: counts.reduce((most, count) => Math.max(most, count), 0),
    flags,
  }
}
