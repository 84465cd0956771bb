import { PUBLISHED_RANKS, rank, rankWithin } from '../../kernel/rank.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { IndexSpec } from '../spec/index-spec.ts'
import type { Matrix } from '../statistics/matrix.ts'
import { groupsOf } from './compute-index.ts'

export interface Ranks {
  /** By column of the matrix. */
  readonly overall: ReadonlyMap<string, Float64Array>
  /** Ranks within each group, when a group column is given. */
  readonly within: ReadonlyMap<string, Float64Array> | undefined
}

/**
 * Ranks every column, the highest first.
 *
 * Aggregates tie within the tolerance, because rounding may make equal ones differ. Indicators are compared exactly,
 * since equal data stay equal.
 */
export function ranksOf(matrix: Matrix, data: IndexData, asked: IndexSpec['ranks'] = {}): Result<Ranks, readonly IndexRefusal[]> {
  const { ties = PUBLISHED_RANKS.ties, tolerance = PUBLISHED_RANKS.tolerance, within } = asked
  const groups = within === undefined ? undefined : groupsOf(data, matrix, within)
  if (within !== undefined && groups === undefined) return refuse([{ kind: 'column-missing', code: within, step: 'ranks' }])
  const rankingOf = (code: string) => ({
    ties,
    highestFirst: true,
    tolerance: (data.tree.nodes.get(code)?.children.length ?? 0) > 0 ? tolerance : 0,
  })
  const each = (make: (column: Float64Array, code: string) => Float64Array) =>
    new Map(matrix.codes.map((code, index) => [code, make(matrix.columns[index] as Float64Array, code)]))
  return accept({
    overall: each((column, code) => rank(column, rankingOf(code))),
    within: groups && each((column, code) => rankWithin(column, groups, rankingOf(code))),
  })
}
