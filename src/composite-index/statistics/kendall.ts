/** The counts that Kendall's tau and its p-value are computed from. */
export interface Concordance {
  /** Concordant minus discordant pairs. */
  readonly order: number
  readonly pairs: number
  /** Sizes of the groups of equal values. */
  readonly tiesA: readonly number[]
  readonly tiesB: readonly number[]
}

/** Counts the pairs of two columns by sorting one along the other (Knight 1966). */
export function concordanceOf(a: Float64Array, b: Float64Array): Concordance {
  const places = [...a.keys()].sort(
    (one, other) => (a[one] as number) - (a[other] as number) || (b[one] as number) - (b[other] as number),
  )
  const along = Float64Array.from(places, (place) => b[place] as number)
  const tiesA = runsOf(places.length, (at) => a[places[at] as number] === a[places[at - 1] as number])
  const both = runsOf(
    places.length,
    (at) => a[places[at] as number] === a[places[at - 1] as number] && along[at] === along[at - 1],
  )
  const sorted = along.slice()
  const against = countSwaps(sorted, along.slice())
  const tiesB = runsOf(sorted.length, (at) => sorted[at] === sorted[at - 1])
  const pairs = pairsIn(a.length)
  const untied = pairs - total(tiesA) - total(tiesB) + total(both)
  return { order: untied - 2 * against, pairs, tiesA, tiesB }
}

export const pairsIn = (size: number): number => (size * (size - 1)) / 2
const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + pairsIn(size), 0)

/** Sizes of runs of more than one. */
function runsOf(length: number, isAsBefore: (at: number) => boolean): number[] {
  const sizes: number[] = []
  let size = 1
  for (let at = 1; at <= length; at++) {
    if (at < length && isAsBefore(at)) size++
    else {
      if (size > 1) sizes.push(size)
      size = 1
    }
  }
  return sizes
}

/** Merge sort that counts the inversions. */
function countSwaps(values: Float64Array, space: Float64Array): number {
  let swaps = 0
  for (let width = 1; width < values.length; width *= 2) {
    for (let from = 0; from < values.length; from += 2 * width) {
      const [middle, until] = [Math.min(from + width, values.length), Math.min(from + 2 * width, values.length)]
      let [left, right] = [from, middle]
      for (let at = from; at < until; at++) {
        const takesRight = right < until && (left >= middle || (values[right] as number) < (values[left] as number))
        if (takesRight) swaps += middle - left
        space[at] = values[takesRight ? right++ : left++] as number
      }
    }
    values.set(space)
  }
  return swaps
}
