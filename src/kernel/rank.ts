/** How two equal scores share ranks 15 and 16: both 15 (`min`, as published), 16 (`max`) or 15.5 (`mean`); the next is 17, or 16 when `dense`. */
export const TIES = ['min', 'max', 'mean', 'dense'] as const
export type Ties = (typeof TIES)[number]

export interface Ranking {
  readonly ties: Ties
  /** `true`: the highest score has rank 1. */
  readonly highestFirst: boolean
  /** Scores that differ by at most this are tied: equal sums may differ in the last bit of a floating-point number. */
  readonly tolerance: number
}

export const PUBLISHED_RANKS: Ranking = { ties: 'min', highestFirst: true, tolerance: 1e-9 }

/**
 * Ranks scores from 1; a missing score (NaN) has no rank.
 *
 * The tolerance is measured from the first score of a tie, so that many small differences do not chain into one tie.
 */
export function rank(scores: Float64Array, { ties, highestFirst, tolerance }: Ranking = PUBLISHED_RANKS): Float64Array {
  const ranks = new Float64Array(scores.length).fill(Number.NaN)
  const order = [...scores.keys()].filter((place) => !Number.isNaN(scores[place] as number))
  order.sort((a, b) => (highestFirst ? -1 : 1) * ((scores[a] as number) - (scores[b] as number)))
  let groups = 0
  for (let from = 0; from < order.length; ) {
    const first = scores[order[from] as number] as number
    let until = from + 1
    while (until < order.length && Math.abs((scores[order[until] as number] as number) - first) <= tolerance) until++
    groups++
    const given = { min: from + 1, max: until, mean: (from + 1 + until) / 2, dense: groups }[ties]
    for (const place of order.slice(from, until)) ranks[place] = given
    from = until
  }
  return ranks
}

/** Ranks among the units of the same group; a unit without a group has none. */
export function rankWithin(
  scores: Float64Array,
  groups: readonly (string | null)[],
  ranking: Ranking = PUBLISHED_RANKS,
): Float64Array {
  const ranks = new Float64Array(scores.length).fill(Number.NaN)
  for (const group of new Set(groups)) {
    if (group === null) continue
    const own = rank(
      scores.map((score, place) => (groups[place] === group ? score : Number.NaN)),
      ranking,
    )
    own.forEach((given, place) => {
      if (!Number.isNaN(given)) ranks[place] = given
    })
  }
  return ranks
}
