export interface Minimum {
  readonly at: readonly number[]
  readonly value: number
  /** Why the search stopped there: only at the tolerance has it found what it looked for. */
  readonly stopped: 'tolerance' | 'stalled' | 'evaluations'
  readonly evaluations: number
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
 *
 * Among equal corners the present lowest stays the lowest: step functions have many equal values.
 *
 * @returns nothing where the function has no value at the start
 */
export function nelderMead(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  { tolerance, mostEvaluations }: Search,
): Minimum | undefined {
  let evaluations = 0
  const evaluate = (at: readonly number[]): Corner => {
    evaluations++
    const value = f(at)
    return { at, value: Number.isFinite(value) ? value : NOWHERE }
  }
  const first = evaluate(start)
  if (first.value === NOWHERE) return undefined
  const near = tolerance * (Math.abs(first.value) + tolerance)
  const step = 0.1 * Math.max(...start.map(Math.abs)) || 0.1
  const simplex: Simplex = {
    corners: [first, ...start.map((own, at) => evaluate(start.with(at, own + step)))],
    low: 0,
    size: 10 * step * start.length,
  }
  do {
    const { low, high } = findEnds(simplex)
    const [lowest, highest] = [simplex.corners[low] as Corner, simplex.corners[high] as Corner]
    if (highest.value <= lowest.value + near) return { ...lowest, stopped: 'tolerance', evaluations }
    simplex.low = low
    if (!moveOn(simplex, { high, evaluate })) return { ...lowest, stopped: 'stalled', evaluations }
  } while (evaluations <= mostEvaluations)
  return { ...(simplex.corners[simplex.low] as Corner), stopped: 'evaluations', evaluations }
}

/** The value used where the function is undefined. */
const NOWHERE = 1e35

interface Simplex {
  readonly corners: Corner[]
  /** Which corner is the lowest. */
  low: number
  /** Sum of the distances from the lowest corner, when it last shrank. */
  size: number
}

function findEnds({ corners, low: before }: Simplex): { low: number; high: number } {
  let [low, high] = [before, before]
  for (const [at, { value }] of corners.entries()) {
    if (value < (corners[low] as Corner).value) low = at
    if (value > (corners[high] as Corner).value) high = at
  }
  return { low, high }
}

/** One iteration: moves the highest corner, or shrinks the simplex towards the lowest; `false` when it no longer improves. */
function moveOn(
  simplex: Simplex,
  { high, evaluate }: { readonly high: number; readonly evaluate: (at: readonly number[]) => Corner },
): boolean {
  const { corners, low } = simplex
  const [lowest, highest] = [corners[low] as Corner, corners[high] as Corner]
  const centre = highest.at.map(
    (own, place) => corners.reduce((sum, { at }) => sum + (at[place] as number), -own) / highest.at.length,
  )
  const reflected = evaluate(blend(centre, highest.at, 2))
  if (reflected.value < lowest.value) {
    const stretched = evaluate(blend(reflected.at, centre, 2))
    corners[high] = stretched.value < reflected.value ? stretched : reflected
    return true
  }
  const kept = reflected.value < highest.value ? reflected : highest
  const halved = evaluate(blend(kept.at, centre, 0.5))
  corners[high] = halved.value < kept.value ? halved : kept
  return halved.value < kept.value || kept === reflected || shrink(simplex, evaluate)
}

function shrink(simplex: Simplex, evaluate: (at: readonly number[]) => Corner): boolean {
  const { corners, low } = simplex
  const { at: lowest } = corners[low] as Corner
  const nearer = corners.map(({ at }) =>
    at.map((own, place) => 0.5 * (own - (lowest[place] as number)) + (lowest[place] as number)),
  )
  const size = nearer.flat().reduce((sum, own, index) => sum + Math.abs(own - (lowest[index % lowest.length] as number)), 0)
  if (size >= simplex.size) return false
  simplex.size = size
  for (const [at, own] of nearer.entries()) if (at !== low) corners[at] = evaluate(own)
  return true
}

/** share · a + (1 − share) · b. */
const blend = (a: readonly number[], b: readonly number[], share: number): number[] =>
  a.map((own, at) => share * own + (1 - share) * (b[at] as number))
