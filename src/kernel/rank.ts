/** How equal scores rank: 15, 15, 17 (`min`, as published ranks do), 16, 16 (`max`), 15.5 (`mean`), 15, 15, 16 (`dense`). */
export const TIES = ['min', 'max', 'mean', 'dense'] as const
export type Ties = (typeof TIES)[number]

export interface Ranking {
  readonly ties: Ties
  /** `true`: the highest is first. */
  readonly highestFirst: boolean
  /** Scores no further apart than this are equal: those equal in mathematics may differ in their last bit. */
  readonly tolerance: number
}

export const PUBLISHED_RANKS: Ranking = { ties: 'min', highestFirst: true, tolerance: 1e-9 }

/**
 * Ranks from 1. What is missing has none.
 *
 * A tie is measured from the first of it, so that many small steps do not make one tie of a whole list.
 */
export function rank(scores: Float64Array, { ties, highestFirst, tolerance }: Ranking = PUBLISHED_RANKS): Float64Array {
  const ranks = new Float64Array(scores.length).fill(Number.NaN)
  const order: number[] = []
  for (let place = 0; place < scores.length; place++) if (!Number.isNaN(scores[place] as number)) order.push(place)
  order.sort((a, b) => (highestFirst ? -1 : 1) * ((scores[a] as number) - (scores[b] as number)))
  let groups = 0
  for (let from = 0; from < order.length; ) {
    const first = scores[order[from] as number] as number
    let until = from + 1
    while (until < order.length && Math.abs((scores[order[until] as number] as number) - first) <= tolerance) until++
    groups++
    const given = { min: from + 1, max: until, mean: (from + 1 + until) / 2, dense: groups }[ties]
    for (let place = from; place < until; place++) ranks[order[place] as number] = given
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
