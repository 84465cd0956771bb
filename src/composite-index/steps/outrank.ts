/** Shares that differ by at most this are equal: they are sums of floating-point numbers. */
export const EQUAL = 1e-12

export interface Outranking {
  /** For each ordered pair: the weight of the indicators in which the first is ahead; equal values count half. */
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
export function outrank(columns: readonly Float64Array[], weights: Float64Array): Outranking {
  const units = columns[0]?.length ?? 0
  const shares = Array.from({ length: units }, () => new Float64Array(units))
  let dominant = 0
  forEachPair(columns, weights, ({ unit, other, share }) => {
    ;(shares[unit] as Float64Array)[other] = share
    ;(shares[other] as Float64Array)[unit] = 1 - share
    if (share < EQUAL || share > 1 - EQUAL) dominant++
  })
  return { shares, dominant, dominantShare: dominant / ((units * units - units) / 2) }
}

/** Visits every unordered pair once, with the share of the weights in which the first unit is ahead. */
export function forEachPair(
  columns: readonly Float64Array[],
  weights: Float64Array,
  tell: (pair: { readonly unit: number; readonly other: number; readonly share: number }) => void,
): void {
  const units = columns[0]?.length ?? 0
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  for (let unit = 0; unit < units; unit++)
    for (let other = unit + 1; other < units; other++) {
      let [ahead, equal] = [0, 0]
      for (let child = 0; child < columns.length; child++) {
        const column = columns[child] as Float64Array
        const [own, theirs] = [column[unit] as number, column[other] as number]
        if (own > theirs) ahead += weights[child] as number
        else if (own === theirs) equal += weights[child] as number
      }
      tell({ unit, other, share: (ahead + equal / 2) / whole })
    }
}
