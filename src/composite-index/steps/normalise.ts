import { rank, type Ties } from '../../kernel/rank.ts'
import { boundsOf, deviation, mean } from '../statistics/statistics.ts'

/**
 * How a column is normalised to a common scale. Parameters are in the indicator's own unit; where less is better
 * (direction −1) column and parameters are negated first.
 */
export type Normalisation =
  | { readonly method: 'min-max'; readonly to?: readonly [number, number] }
  | { readonly method: 'z-score'; readonly mean?: number; readonly deviation?: number }
  | { readonly method: 'rank' | 'percentile' | 'borda'; readonly ties?: Ties }
  | { readonly method: 'distance-to-maximum' | 'fraction-of-maximum' | 'none' }
  | { readonly method: 'distance-to-reference'; readonly reference: string; readonly cap?: boolean }
  | { readonly method: 'distance-to-target'; readonly target?: number; readonly cap?: boolean }
  | {
      readonly method: 'goalposts'
      readonly low: number
      readonly high: number
      readonly scale?: number
      readonly truncate?: boolean
    }
  | { readonly method: 'fixed-scale'; readonly low: number; readonly high: number; readonly factor?: number }

export type Direction = 1 | -1

/** Why a column cannot be normalised so. */
export type NormaliseRefusal =
  | 'constant'
  | 'all-missing'
  | 'zero-maximum'
  | 'negative-maximum'
  | 'reference-missing'
  | 'target-missing'
  | 'target-at-end'
  | 'target-passed'
  | 'order-reversed'
  | 'out-of-range'

export interface ColumnMeaning {
  readonly direction: Direction
  /** From the metadata, where the normalisation names none. */
  readonly target: number | undefined
  readonly units: readonly string[]
  /** The difference up to which two values have one rank: 0 for data, a little for sums. */
  readonly margin?: number
}

/** Normalises a column, or says why it cannot be. The formulas and their sources are in docs/index.md. */
export function normalise(
  given: Float64Array,
  how: Normalisation,
  { direction, target, units, margin = 0 }: ColumnMeaning,
): Float64Array | NormaliseRefusal {
  const column = direction === 1 ? given : given.map((value) => -value)
  const { least, most } = boundsOf(column)
  if (least > most) return 'all-missing'
  if (isReversing(how)) return 'order-reversed'
  const range = most - least
  switch (how.method) {
    case 'none':
      return column
    case 'min-max': {
      const [low, high] = how.to ?? [0, 100]
      return range <= margin ? 'constant' : column.map((value) => ((value - least) / range) * (high - low) + low)
    }
    case 'z-score': {
      const [at, spread] = [mean(column), deviation(column)]
      if (range <= margin || Number.isNaN(spread)) return 'constant'
      return column.map((value) => ((value - at) / spread) * (how.deviation ?? 1) + (how.mean ?? 0))
    }
    case 'rank':
      return ranksOf(column, how.ties, margin)
    case 'borda':
      return ranksOf(column, how.ties, margin).map((place) => place - 1)
    case 'percentile': {
      const count = column.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + 1), 0)
      return count < 2 ? 'constant' : ranksOf(column, how.ties, margin).map((place) => (place - 1) / (count - 1))
    }
    case 'distance-to-maximum':
      return range <= margin ? 'constant' : column.map((value) => 1 - (most - value) / range)
    case 'fraction-of-maximum':
      if (most <= 0) return most === 0 ? 'zero-maximum' : 'negative-maximum'
      return column.map((value) => value / most)
    case 'distance-to-reference': {
      const reference = column[units.indexOf(how.reference)] ?? Number.NaN
      if (Number.isNaN(reference)) return 'reference-missing'
      if (reference === least) return 'target-at-end'
      return column.map((value) => capped(1 - (reference - value) / (reference - least), how.cap))
    }
    case 'distance-to-target': {
      const aim = (how.target ?? target ?? Number.NaN) * direction
      return whyNoDistance(aim, least) ?? column.map((value) => capped((value - least) / (aim - least), how.cap))
    }
    case 'goalposts': {
      const [low, high] = postsOf(how, direction)
      if (!Number.isFinite(high - low)) return 'out-of-range'
      const inside = how.truncate === false ? (score: number) => score : clamped
      return column.map((value) => inside((value - low) / (high - low)) * (how.scale ?? 1))
    }
    case 'fixed-scale': {
      const [low, high] = postsOf(how, direction)
      if (!Number.isFinite(high - low)) return 'out-of-range'
      return column.map((value) => ((value - low) / (high - low)) * (how.factor ?? 100))
    }
  }
}

/** Distances to a target that everybody has passed would turn the order round. */
function whyNoDistance(aim: number, least: number): NormaliseRefusal | undefined {
  if (Number.isNaN(aim)) return 'target-missing'
  if (aim <= least) return aim === least ? 'target-at-end' : 'target-passed'
  return Number.isFinite(aim - least) ? undefined : 'out-of-range'
}

/** Whether the parameters would put the better unit behind the worse one, or make all alike. */
function isReversing(how: Normalisation): boolean {
  switch (how.method) {
    case 'min-max':
      return how.to !== undefined && !(how.to[0] < how.to[1])
    case 'z-score':
      return how.deviation !== undefined && !(how.deviation > 0)
    case 'goalposts':
      return how.scale !== undefined && !(how.scale > 0)
    case 'fixed-scale':
      return how.factor !== undefined && !(how.factor > 0)
    default:
      return false
  }
}

const ranksOf = (column: Float64Array, ties: Ties | undefined, margin: number): Float64Array =>
  rank(column, { ties: ties ?? 'min', highestFirst: false, tolerance: margin })
const capped = (score: number, cap = false): number => (cap && score > 1 ? 1 : score)
/** `NaN` stays `NaN`. */
const clamped = (score: number): number => Math.min(1, Math.max(0, score))
const postsOf = ({ low, high }: { low: number; high: number }, direction: Direction): [number, number] =>
  direction === 1 ? [low, high] : [-high, -low]
