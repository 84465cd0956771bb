import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexFault } from '../spec/index-fault.ts'
import { columnOf, type Matrix } from '../statistics/matrix.ts'
import { outrank } from '../steps/outrank.ts'
import type { Weights } from './index-weights.ts'

/** An outranking matrix as files and screens have it. */
export interface OutrankingResult {
  /** For each unit and each other: the share of the weights in which it is ahead, those equal counting half. */
  readonly shares: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Pairs in which one is ahead in everything, and their share of all pairs. */
  readonly dominant: number
  readonly dominantShare: number
}

/** A matrix of more is of no use to anybody, and too long for a file. */
const MOST_UNITS = 1000

interface Asked {
  readonly nodes: readonly string[]
  readonly weights: Weights
}

type Outcome = Result<Readonly<Record<string, OutrankingResult>>, readonly IndexFault[]>

/** Who is ahead of whom, and in how much, in the children of each node that is asked for. */
export function outrankingOf({ tree }: IndexData, last: Matrix, { nodes, weights }: Asked): Outcome {
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
