import { EQUAL, forEachPair } from './outrank.ts'

/** How the children of a node are aggregated. Weights are rescaled to sum to 1 over the values that are present. */
export type Aggregation =
  | { readonly method: 'arithmetic' | 'geometric' | 'harmonic' | 'median' | 'copeland' }
  | { readonly method: 'power'; readonly exponent: number }

export interface AggregateRefusal {
  readonly kind: 'not-positive' | 'exponent-zero' | 'out-of-range'
  /** Places of the unit and the child that stop it; -1 when the method itself is refused. */
  readonly unit: number
  readonly child: number
}

/** A column of values for each child, and its weight. */
export interface Children {
  readonly columns: readonly Float64Array[]
  readonly weights: Float64Array
}

/**
 * Aggregates the columns of the children to one value for each unit. Missing values are skipped and the other weights
 * rescaled; a unit with less than `leastAvailable` (a share of the children) gets a missing value.
 */
export function aggregate({ columns, weights }: Children, how: Aggregation, leastAvailable = 0): Float64Array | AggregateRefusal {
  const refusal = refuseColumns(columns, how)
  if (refusal !== undefined) return refusal
  const values = valuesOf({ columns, weights }, how)
  for (let unit = 0; unit < values.length; unit++)
    if (Math.abs(values[unit] as number) === Number.POSITIVE_INFINITY) return { kind: 'out-of-range', unit, child: -1 }
  return leastAvailable === 0
    ? values
    : values.map((value, unit) => (availableAt(columns, unit) < leastAvailable ? Number.NaN : value))
}

function valuesOf(children: Children, how: Aggregation): Float64Array {
  const { columns, weights } = children
  switch (how.method) {
    case 'arithmetic':
      return weightedMean(children, same, same)
    case 'geometric':
      return weightedMean(children, Math.log, Math.exp)
    case 'harmonic':
      return weightedMean(children, inverse, inverse)
    case 'power': {
      const { exponent } = how
      return weightedMean(
        children,
        (value) => value ** exponent,
        (value) => value ** (1 / exponent),
      )
    }
    case 'median':
      return (columns[0] ?? new Float64Array()).map((_, unit) => weightedMedian(columns, weights, unit))
    case 'copeland':
      return copeland(columns, weights)
  }
}

const same = (value: number): number => value
const inverse = (value: number): number => 1 / value

/** f⁻¹(Σ w f(x) / Σ w): the arithmetic, geometric, harmonic and generalised means are this with their own f (Hardy et al.). */
function weightedMean(
  { columns, weights }: Children,
  into: (value: number) => number,
  back: (value: number) => number,
): Float64Array {
  const units = columns[0]?.length ?? 0
  const sums = new Float64Array(units)
  const shares = new Float64Array(units)
  for (let child = 0; child < columns.length; child++) {
    const column = columns[child] as Float64Array
    const weight = weights[child] as number
    for (let unit = 0; unit < units; unit++) {
      const value = column[unit] as number
      if (Number.isNaN(value)) continue
      sums[unit] = (sums[unit] as number) + weight * into(value)
      shares[unit] = (shares[unit] as number) + weight
    }
  }
  for (let unit = 0; unit < units; unit++) sums[unit] = back((sums[unit] as number) / (shares[unit] as number))
  return sums
}

/** The weighted median: the value at which the cumulative weights, each value's own counted half, reach one half, interpolated linearly. */
function weightedMedian(columns: readonly Float64Array[], weights: Float64Array, unit: number): number {
  const own = columns
    .map((column, child) => ({ value: column[unit] as number, weight: weights[child] as number }))
    .filter(({ value, weight }) => !Number.isNaN(value) && weight > 0)
    .sort((a, b) => a.value - b.value)
  const half = own.reduce((sum, { weight }) => sum + weight, 0) / 2
  let [reached, at, before] = [0, 0, Number.NaN]
  for (const { value, weight } of own) {
    const middle = reached + weight / 2
    if (middle >= half) return Number.isNaN(before) ? value : before + ((half - at) / (middle - at)) * (value - before)
    ;[reached, at, before] = [reached + weight, middle, value]
  }
  return before
}

/** Copeland's score (1951): pairwise wins minus defeats. */
function copeland(columns: readonly Float64Array[], weights: Float64Array): Float64Array {
  const scores = new Float64Array(columns[0]?.length ?? 0)
  forEachPair(columns, weights, ({ unit, other, share }) => {
    scores[unit] = (scores[unit] as number) + verdict(share)
    scores[other] = (scores[other] as number) + verdict(1 - share)
  })
  return scores
}

const verdict = (share: number): number => (Math.abs(share - 0.5) < EQUAL ? 0 : Math.sign(share - 0.5))

const availableAt = (columns: readonly Float64Array[], unit: number): number =>
  columns.filter((column) => !Number.isNaN(column[unit] as number)).length / columns.length

function refuseColumns(columns: readonly Float64Array[], how: Aggregation): AggregateRefusal | undefined {
  if (how.method === 'power' && how.exponent === 0) return { kind: 'exponent-zero', unit: -1, child: -1 }
  if (how.method === 'geometric' || how.method === 'harmonic') return firstWhere(columns, 'not-positive', (value) => value <= 0)
  if (how.method !== 'power') return undefined
  if (how.exponent < 0) return firstWhere(columns, 'not-positive', (value) => value <= 0)
  return Number.isInteger(how.exponent) ? undefined : firstWhere(columns, 'not-positive', (value) => value < 0)
}

function firstWhere(
  columns: readonly Float64Array[],
  kind: AggregateRefusal['kind'],
  isWrong: (value: number) => boolean,
): AggregateRefusal | undefined {
  for (const [child, column] of columns.entries()) {
    const unit = column.findIndex(isWrong)
    if (unit >= 0) return { kind, unit, child }
  }
  return undefined
}
