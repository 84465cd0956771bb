import { PUBLISHED_RANKS, type Ranking, rank, rankWithin } from '../../kernel/rank.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { IndexSpec } from '../spec/index-spec.ts'
import type { IndexNode } from '../spec/index-tree.ts'
import type { Matrix } from '../statistics/matrix.ts'
import { groupsOf } from './compute-index.ts'
import { isToTurn } from './stage.ts'

export interface Ranks {
  /** By column of the matrix. */
  readonly overall: ReadonlyMap<string, Float64Array>
  /** Ranks within each group, when a group column is given. */
  readonly within: ReadonlyMap<string, Float64Array> | undefined
}

/**
 * Ranks every column, the best first: the highest, or the lowest where less is better and nothing has turned that round yet.
 *
 * Aggregates tie within the tolerance, because rounding may make equal ones differ. Indicators are compared exactly,
 * since equal data stay equal.
 */
export function ranksOf(matrix: Matrix, data: IndexData, asked: IndexSpec['ranks'] = {}): Result<Ranks, readonly IndexRefusal[]> {
  const { within } = asked
  const groups = within === undefined ? undefined : groupsOf(data, matrix, within)
  if (within !== undefined && groups === undefined) return refuse([{ kind: 'column-missing', code: within, step: 'ranks' }])
  const rankingOf = (code: string): Ranking => ({
    ...tiesAsked(asked, data.tree.nodes.get(code)),
    highestFirst: !isToTurn(data, matrix, code),
  })
  const each = (make: (column: Float64Array, code: string) => Float64Array) =>
    new Map(matrix.codes.map((code, index) => [code, make(matrix.columns[index] as Float64Array, code)]))
  return accept({
    overall: each((column, code) => rank(column, rankingOf(code))),
    within: groups && each((column, code) => rankWithin(column, groups, rankingOf(code))),
  })
}

/** How the scores of a node are ranked at the end of the steps: the same wherever ranks are told. */
export const rankingAsked = (
  { tree }: IndexData,
  { steps, ranks }: Pick<IndexSpec, 'steps' | 'ranks'>,
  code: string,
): Ranking => {
  const node = tree.nodes.get(code)
  const isLessBetter = node?.direction === -1 && !steps.some((step) => step.do === 'normalise')
  return { ...tiesAsked(ranks, node), highestFirst: !isLessBetter }
}

const tiesAsked = (asked: IndexSpec['ranks'], node: IndexNode | undefined): Pick<Ranking, 'ties' | 'tolerance'> => ({
  ties: asked?.ties ?? PUBLISHED_RANKS.ties,
  tolerance: (node?.children.length ?? 0) > 0 ? (asked?.tolerance ?? PUBLISHED_RANKS.tolerance) : 0,
})
