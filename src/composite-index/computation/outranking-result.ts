import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import { columnOf, type Matrix } from '../statistics/matrix.ts'
import { outrank } from '../steps/outrank.ts'
import { marginsOf } from './aggregate-step.ts'
import type { Weights } from './index-weights.ts'
import { isToTurn } from './stage.ts'

/** An outranking matrix in the form of files and the API, keyed by unit code. */
export interface OutrankingResult {
  /**
   * For each ordered pair: of the weight of what both have, the share in which the first is ahead; equal values count
   * half. null: they have nothing in common.
   */
  readonly shares: Readonly<Record<string, Readonly<Record<string, number | null>>>>
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
export function outrankingOf(data: IndexData, last: Matrix, { nodes, weights }: OutrankingRequest): Outcome {
  const { units } = last
  if (nodes.length > 0 && units.length > MOST_UNITS)
    return refuse([{ kind: 'too-many-units', units: units.length, most: MOST_UNITS, asked: 'outranking' }])
  const matrices: [string, OutrankingResult][] = []
  for (const code of nodes) {
    const children = data.tree.nodes.get(code)?.children ?? []
    const columns = children.flatMap((child) => turned(data, last, child) ?? [])
    if (columns.length === 0 || columns.length < children.length)
      return refuse([{ kind: 'code-unknown', code, step: 'outranking' }])
    const { shares, ...dominance } = outrank({
      columns,
      weights: Float64Array.from(children, (child) => weights.get(child) ?? 0),
      margins: marginsOf(data.tree, children, columns),
    })
    const rows = units.map((unit, place) => [unit, rowOf(units, shares[place] as Float64Array, place)] as const)
    matrices.push([code, { shares: Object.fromEntries(rows), ...dominance }])
  }
  return accept(Object.fromEntries(matrices))
}

/** A column in which more is better. */
function turned(data: IndexData, last: Matrix, code: string): Float64Array | undefined {
  const column = columnOf(last, code)
  return isToTurn(data, last, code) ? column?.map((value) => -value) : column
}

const rowOf = (units: readonly string[], shares: Float64Array, place: number): Record<string, number | null> =>
  Object.fromEntries(
    units.flatMap((other, at) => {
      const share = shares[at] as number
      return at === place ? [] : [[other, Number.isNaN(share) ? null : share] as const]
    }),
  )
