import { benefitOfTheDoubt } from './benefit-of-the-doubt.ts'
import { type Compared, EQUAL, forEachPair, marginOf } from './outrank.ts'
import { interpolatedMedian, type WeighedValue, weightedMedian } from './weighted-median.ts'

/** How the children of a node are aggregated. Weights are rescaled to sum to 1 over the values that are present. */
export type Aggregation = { readonly method: PlainMethod } | { readonly method: 'power'; readonly exponent: number }

type PlainMethod =
  | 'arithmetic'
  | 'sum'
  | 'geometric'
  | 'harmonic'
  | 'median'
  | 'weighted-median'
  | 'copeland'
  | 'benefit-of-the-doubt'

export interface AggregateRefusal {
  readonly kind: 'not-positive' | 'exponent-zero' | 'out-of-range'
  /** Places of the unit and the child that stop it; -1 when the method itself is refused. */
  readonly unit: number
  readonly child: number
}

/** Two units, by place: the first has no less in any child and more in one, and would still be behind. */
export interface OrderNotKept {
  readonly kind: 'order-not-kept'
  readonly better: number
  readonly worse: number
}

/** The columns of the children, each with its weight and margin. */
export type Children = Compared & {
  /** Whether the columns stay from one replication to the next, as those of indicators do. */
  readonly areKept?: boolean
  /** Whether a child does not apply to a unit: it then counts neither as there nor as missing. */
  readonly skipped?: ((child: number, unit: number) => boolean) | undefined
}

/**
 * Aggregates the columns of the children to one value for each unit. Missing values are skipped and the other weights
 * rescaled; a unit with less than `leastAvailable` (a share of the children) gets a missing value.
 *
 * Of two units with values for the same children, one that has no less in any of them gets no less.
 */
export function aggregate(
  children: Children,
  how: Aggregation,
  leastAvailable = 0,
): Float64Array | AggregateRefusal | OrderNotKept {
  const { columns } = children
  const refusal = refuseColumns(columns, how)
  if (refusal !== undefined) return refusal
  const values = valuesOf(children, how)
  for (let unit = 0; unit < values.length; unit++)
    if (Math.abs(values[unit] as number) === Number.POSITIVE_INFINITY) return { kind: 'out-of-range', unit, child: -1 }
  const broken = how.method === 'median' ? findBrokenOrder(children, values) : undefined
  if (broken !== undefined) return broken
  return leastAvailable === 0
    ? values
    : values.map((value, unit) => (availableAt(children, unit) < leastAvailable ? Number.NaN : value))
}

function valuesOf(children: Children, how: Aggregation): Float64Array {
  switch (how.method) {
    case 'arithmetic':
      return weightedMean(children, { back: same })
    case 'sum':
      return weightedSum(children)
    case 'geometric':
      return weightedMean(
        { ...children, columns: children.columns.map(children.areKept ? keptLogarithms : logarithms) },
        { back: Math.exp },
      )
    case 'harmonic':
      return weightedMean({ ...children, columns: children.columns.map((column) => column.map(inverse)) }, { back: inverse })
    case 'power':
      return powerMean(children, how.exponent)
    case 'median':
      return eachUnit(children, interpolatedMedian)
    case 'weighted-median':
      return eachUnit(children, weightedMedian)
    case 'copeland':
      return copeland(children)
    case 'benefit-of-the-doubt':
      return benefitOfTheDoubt(children.columns)
  }
}

const same = (value: number): number => value
const inverse = (value: number): number => 1 / value

/** Those of a column that stays, as an indicator's does from one replication to the next, are taken once. */
const LOGARITHMS = new WeakMap<Float64Array, Float64Array>()

function keptLogarithms(column: Float64Array): Float64Array {
  const kept = LOGARITHMS.get(column)
  if (kept !== undefined) return kept
  const made = logarithms(column)
  LOGARITHMS.set(column, made)
  return made
}

function logarithms(column: Float64Array): Float64Array {
  const made = new Float64Array(column.length)
  for (let unit = 0; unit < column.length; unit++) made[unit] = Math.log(column[unit] as number)
  return made
}

/**
 * f⁻¹(Σ w f(x) / Σ w): the arithmetic, geometric, harmonic and generalised means are this with their own f (Hardy et al.).
 *
 * @param children with columns of f(x)
 */
function weightedMean({ columns, weights }: Children, { back }: { readonly back: (value: number) => number }): Float64Array {
  const units = columns[0]?.length ?? 0
  const sums = new Float64Array(units)
  const shares = new Float64Array(units)
  for (let child = 0; child < columns.length; child++) {
    const column = columns[child] as Float64Array
    const weight = weights[child] as number
    for (let unit = 0; unit < units; unit++) {
      const value = column[unit] as number
      if (Number.isNaN(value)) continue
      sums[unit] = (sums[unit] as number) + weight * value
      shares[unit] = (shares[unit] as number) + weight
    }
  }
  for (let unit = 0; unit < units; unit++) {
    const [sum, share] = [sums[unit] as number, shares[unit] as number]
    const value = back(sum / share)
    const isLost = share > 0 && (Number.isNaN(value) || !Number.isFinite(sum) || share === Number.POSITIVE_INFINITY)
    sums[unit] = isLost ? Number.POSITIVE_INFINITY : value
  }
  return sums
}

/** Σ w x: points that add up. What is missing adds nothing; a unit with nothing at all is missing. */
function weightedSum({ columns, weights }: Children): Float64Array {
  const sums = new Float64Array(columns[0]?.length ?? 0).fill(Number.NaN)
  for (const [child, column] of columns.entries())
    for (let unit = 0; unit < sums.length; unit++) {
      const value = column[unit] as number
      if (Number.isNaN(value)) continue
      const before = sums[unit] as number
      const sum = (Number.isNaN(before) ? 0 : before) + (weights[child] as number) * value
      sums[unit] = Number.isNaN(sum) ? Number.POSITIVE_INFINITY : sum
    }
  return sums
}

/** A power that vanishes is as much out of range as one that overflows. */
function powerMean(children: Children, exponent: number): Float64Array {
  const columns = children.columns.map((column) => column.map((value) => value ** exponent))
  const values = weightedMean({ ...children, columns }, { back: (value) => value ** (1 / exponent) })
  const hasMore = (unit: number): boolean =>
    children.columns.some((column, child) => (children.weights[child] as number) > 0 && (column[unit] as number) > 0)
  return values.map((value, unit) => (value === 0 && hasMore(unit) ? Number.POSITIVE_INFINITY : value))
}

/** What each unit has, with a weight above 0. */
function eachUnit(
  { columns, weights, margins = [] }: Children,
  make: (own: WeighedValue[], margin: number) => number,
): Float64Array {
  const margin = Math.max(0, ...margins)
  return new Float64Array(columns[0]?.length ?? 0).map((_, unit) =>
    make(
      columns
        .map((column, child) => ({ value: column[unit] as number, weight: weights[child] as number }))
        .filter(({ value, weight }) => !Number.isNaN(value) && weight > 0),
      margin,
    ),
  )
}

/** Copeland's score (1951): pairwise wins minus defeats. A unit that can be compared with nobody has none. */
function copeland(children: Children): Float64Array {
  const scores = new Float64Array(children.columns[0]?.length ?? 0).fill(Number.NaN)
  const add = (unit: number, points: number): void => {
    const before = scores[unit] as number
    scores[unit] = (Number.isNaN(before) ? 0 : before) + points
  }
  forEachPair(children, ({ unit, other, share }) => {
    if (Number.isNaN(share)) return
    add(unit, verdict(share))
    add(other, verdict(1 - share))
  })
  return scores
}

/** Two units whose order the values do not keep. Only weights that differ can do that: equal ones are not looked at. */
function findBrokenOrder({ columns, weights, margins = [] }: Children, values: Float64Array): OrderNotKept | undefined {
  if (weights.every((weight) => weight === 0 || weight === Math.max(...weights))) return undefined
  const margin = Math.max(0, ...margins, marginOf(values))
  for (let unit = 0; unit < values.length; unit++)
    for (let other = 0; other < values.length; other++)
      if ((values[unit] as number) < (values[other] as number) - margin && isNoWorse(columns, unit, other))
        return { kind: 'order-not-kept', better: unit, worse: other }
  return undefined
}

function isNoWorse(columns: readonly Float64Array[], unit: number, other: number): boolean {
  for (const column of columns) {
    const [own, theirs] = [column[unit] as number, column[other] as number]
    if (!(own >= theirs) && !(Number.isNaN(own) && Number.isNaN(theirs))) return false
  }
  return true
}

const verdict = (share: number): number => (Math.abs(share - 0.5) < EQUAL ? 0 : Math.sign(share - 0.5))

function availableAt({ columns, skipped }: Children, unit: number): number {
  const applicable = columns.filter((_, child) => skipped?.(child, unit) !== true)
  return applicable.filter((column) => !Number.isNaN(column[unit] as number)).length / applicable.length
}

/** Below this exponent rounding is all that is left of a power: the limit is the geometric mean. */
const LEAST_EXPONENT = 1e-6

function refuseColumns(columns: readonly Float64Array[], how: Aggregation): AggregateRefusal | undefined {
  if (how.method === 'power') {
    const { exponent } = how
    if (Math.abs(exponent) < LEAST_EXPONENT) return { kind: 'exponent-zero', unit: -1, child: -1 }
    // A power turns the order of values below 0 round, or has no root of their sum.
    return exponent === 1 ? undefined : firstWhere(columns, 'not-positive', (value) => value < 0 || (value === 0 && exponent < 0))
  }
  if (how.method === 'geometric' || how.method === 'harmonic') return firstWhere(columns, 'not-positive', (value) => value <= 0)
  return how.method === 'benefit-of-the-doubt' ? firstWhere(columns, 'not-positive', (value) => value < 0) : undefined
}

function firstWhere(
  columns: readonly Float64Array[],
  kind: AggregateRefusal['kind'],
  isWrong: (value: number) => boolean,
): AggregateRefusal | undefined {
  for (const [child, column] of columns.entries())
    for (let unit = 0; unit < column.length; unit++) if (isWrong(column[unit] as number)) return { kind, unit, child }
  return undefined
}
