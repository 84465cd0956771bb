import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import { columnOf, type Matrix } from '../statistics/matrix.ts'
import { outrank } from '../steps/outrank.ts'
import type { Weights } from './index-weights.ts'

/** An outranking matrix in the form of files and the API, keyed by unit code. */
export interface OutrankingResult {
  /** For each ordered pair: the share of the weights in which the first is ahead; equal values count half. */
  readonly shares: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** The number of pairs in which one unit is ahead in every column, and their share of all pairs. */
  readonly dominant: number
  readonly dominantShare: number
}

/** A larger matrix would be unreadable and too big for a file. */
const MOST_UNITS = 1000

interface OutrankingRequest {
  readonly nodes: readonly string[]
  readonly weights: Weights
}

type Outcome = Result<Readonly<Record<string, OutrankingResult>>, readonly IndexRefusal[]>

/** The outranking matrix over the children of each requested node. */
export function outrankingOf({ tree }: IndexData, last: Matrix, { nodes, weights }: OutrankingRequest): Outcome {
  const { units } = last
  if (nodes.length > 0 && units.length > MOST_UNITS)
    return refuse([{ kind: 'too-many-units', units: units.length, most: MOST_UNITS }])
  const matrices: [string, OutrankingResult][] = []
  for (const code of nodes) {
    const children = tree.nodes.get(code)?.children ?? []
    const columns = children.flatMap((child) => columnOf(last, child) ?? [])
    if (columns.length === 0 || columns.length < children.length)
      return refuse([{ kind: 'code-unknown', code, step: 'outranking' }])
    const { shares, ...dominance } = outrank(
      columns,
      Float64Array.from(children, (child) => weights.get(child) ?? 0),
    )
    const rows = units.map((unit, place) => [unit, rowOf(units, shares[place] as Float64Array, place)] as const)
    matrices.push([code, { shares: Object.fromEntries(rows), ...dominance }])
  }
  return accept(Object.fromEntries(matrices))
}

const rowOf = (units: readonly string[], shares: Float64Array, place: number): Record<string, number> =>
  Object.fromEntries(units.flatMap((other, at) => (at === place ? [] : [[other, shares[at] as number] as const])))
