export interface Minimum {
  readonly at: readonly number[]
  readonly value: number
  /** Whether the values came together before the evaluations ran out. */
  readonly converged: boolean
}

export interface Search {
  /** Stops when the highest corner is this little above the lowest, relative to the value at the start. */
  readonly tolerance: number
  readonly mostEvaluations: number
}

interface Corner {
  readonly at: readonly number[]
  readonly value: number
}

/**
 * Finds a minimum without derivatives by moving a simplex (Nelder and Mead 1965), with the steps of Nash (*Compact
 * Numerical Methods for Computers*, 1990, algorithm 19): reflect by 1, stretch by 2, halve.
 */
export function nelderMead(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  { tolerance, mostEvaluations }: Search,
): Minimum {
  let evaluations = 0
  const evaluate = (at: readonly number[]): Corner => {
    evaluations++
    const value = f(at)
    return { at, value: Number.isFinite(value) ? value : 1e35 }
  }
  const first = evaluate(start)
  const near = tolerance * (Math.abs(first.value) + tolerance)
  const step = 0.1 * Math.max(...start.map(Math.abs)) || 0.1
  let corners = [first, ...start.map((own, at) => evaluate(start.with(at, own + step)))]
  let size = step * start.length
  for (;;) {
    const low = corners.reduce((least, corner) => (corner.value < least.value ? corner : least))
    const high = corners.reduce((most, corner) => (corner.value > most.value ? corner : most))
    if (high.value <= low.value + near) return { ...low, converged: true }
    if (evaluations > mostEvaluations) return { ...low, converged: false }
    const centre = start.map(
      (_, at) => (corners.reduce((sum, corner) => sum + (corner.at[at] as number), 0) - (high.at[at] as number)) / start.length,
    )
    const reflected = evaluate(blend(centre, high.at, 2))
    if (reflected.value < low.value) {
      const stretched = evaluate(blend(reflected.at, centre, 2))
      corners = swapped(corners, high, stretched.value < reflected.value ? stretched : reflected)
      continue
    }
    const kept = reflected.value < high.value ? reflected : high
    corners = swapped(corners, high, kept)
    const halved = evaluate(blend(kept.at, centre, 0.5))
    if (halved.value < kept.value) {
      corners = swapped(corners, kept, halved)
      continue
    }
    if (reflected.value < high.value) continue
    const shrunk = corners.map((own) => (own === low ? low : { at: blend(own.at, low.at, 0.5), value: own.value }))
    const now = shrunk.reduce(
      (sum, { at }) => sum + at.reduce((total, own, place) => total + Math.abs(own - (low.at[place] as number)), 0),
      0,
    )
    corners = shrunk.map((own) => (own.at === low.at ? own : evaluate(own.at)))
    if (now >= size) return { ...low, converged: false }
    size = now
  }
}

const swapped = (corners: readonly Corner[], old: Corner, made: Corner): Corner[] =>
  corners.map((own) => (own === old ? made : own))

/** share · a + (1 − share) · b. */
const blend = (a: readonly number[], b: readonly number[], share: number): number[] =>
  a.map((own, at) => share * own + (1 - share) * (b[at] as number))
