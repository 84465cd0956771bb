/** Shares no further apart are the same: they are sums. */
export const EQUAL = 1e-12

export interface Outranking {
  /** For each unit and each other: the weight of the indicators in which it is ahead, those equal counting half. */
  readonly shares: readonly Float64Array[]
  /** Pairs in which one is ahead in everything. */
  readonly dominant: number
  /** Of all pairs. */
  readonly dominantShare: number
}

/**
 * The outranking matrix of units by columns (Munda and Nardo 2005). Of two units the share of the second is what the
 * first leaves; an indicator one of them misses speaks for neither.
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

/** Each two units once, the first before the other, with the share of the weights in which the first is ahead. */
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
