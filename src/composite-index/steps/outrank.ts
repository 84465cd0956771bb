import { boundsOf } from '../statistics/statistics.ts'

/** Shares that differ by at most this are equal: they are sums of floating-point numbers. */
export const EQUAL = 1e-12

/** Columns that are compared, with their weights. */
export interface Compared {
  readonly columns: readonly Float64Array[]
  readonly weights: Float64Array
  /** For each column, the difference up to which two values are equal: 0 for data, a little for sums. None: 0 for all. */
  readonly margins?: readonly number[]
}

/** The margin of a column of sums, which another order of adding up may change in the last bits. */
export function marginOf(column: Float64Array): number {
  const { least, most } = boundsOf(column)
  return least > most ? 0 : EQUAL * Math.max(Math.abs(least), Math.abs(most))
}

export interface Outranking {
  /**
   * For each ordered pair: of the weight of the columns that both have, the share in which the first is ahead; equal values
   * count half. `NaN` where they have none in common.
   */
  readonly shares: readonly Float64Array[]
  /** The number of pairs in which one unit is ahead in every indicator. */
  readonly dominant: number
  /** Of all pairs. */
  readonly dominantShare: number
}

/**
 * The outranking matrix of units (Munda and Nardo 2005). The two shares of a pair add up to 1; an indicator that is
 * missing for either unit is ignored for the pair.
 */
export function outrank(compared: Compared): Outranking {
  const units = compared.columns[0]?.length ?? 0
  const shares = Array.from({ length: units }, () => new Float64Array(units))
  let dominant = 0
  forEachPair(compared, ({ unit, other, share }) => {
    ;(shares[unit] as Float64Array)[other] = share
    ;(shares[other] as Float64Array)[unit] = 1 - share
    if (share < EQUAL || share > 1 - EQUAL) dominant++
  })
  return { shares, dominant, dominantShare: dominant / ((units * units - units) / 2) }
}

/** Visits every unordered pair once, with the share in which the first unit is ahead; `NaN` where nothing can be compared. */
export function forEachPair(
  { columns, weights, margins = [] }: Compared,
  tell: (pair: { readonly unit: number; readonly other: number; readonly share: number }) => void,
): void {
  const units = columns[0]?.length ?? 0
  for (let unit = 0; unit < units; unit++)
    for (let other = unit + 1; other < units; other++) {
      let [ahead, equal, whole] = [0, 0, 0]
      for (let child = 0; child < columns.length; child++) {
        const column = columns[child] as Float64Array
        const difference = (column[unit] as number) - (column[other] as number)
        if (Number.isNaN(difference)) continue
        const weight = weights[child] as number
        whole += weight
        if (Math.abs(difference) <= (margins[child] ?? 0)) equal += weight
        else if (difference > 0) ahead += weight
      }
      tell({ unit, other, share: (ahead + equal / 2) / whole })
    }
}
