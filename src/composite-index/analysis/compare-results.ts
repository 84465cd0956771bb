import type { IndexResult } from '../computation/index-result.ts'
import { type Correlation, correlation } from '../statistics/correlations.ts'

export interface RankChange {
  readonly unit: string
  /** null: not ranked there. */
  readonly before: number | null
  readonly after: number | null
  /** Places gained (above 0) or lost; null when either rank is missing. */
  readonly change: number | null
  readonly scores: readonly [number | null, number | null]
}

/** The change of a node's ranks between two results, for every unit in either. */
export function compareResults(before: IndexResult, after: IndexResult, node: string): readonly RankChange[] {
  return [...new Set([...before.units, ...after.units])].map((unit) => {
    const [first, second] = [before.ranks[unit]?.[node] ?? null, after.ranks[unit]?.[node] ?? null]
    return {
      unit,
      before: first,
      after: second,
      change: first === null || second === null ? null : first - second,
      scores: [before.scores[unit]?.[node] ?? null, after.scores[unit]?.[node] ?? null],
    }
  })
}

/** How alike two rankings are, over the units that both have. */
export const rankCorrelations = (
  changes: readonly RankChange[],
): { readonly spearman: Correlation; readonly kendall: Correlation } => {
  const [before, after] = (['before', 'after'] as const).map((part) =>
    Float64Array.from(changes, (own) => own[part] ?? Number.NaN),
  )
  const alike = (kind: 'spearman' | 'kendall'): Correlation => correlation(before as Float64Array, after as Float64Array, kind)
  return { spearman: alike('spearman'), kendall: alike('kendall') }
}

/** An indicator of a unit, with its rank among all. */
export interface UnitIndicator {
  readonly code: string
  readonly rank: number
  readonly score: number
}

/**
 * Where a unit is strong and weak: its indicators from the best rank and from the worst. Of equal ranks the better score
 * comes first.
 */
export function strengthsOf(
  { scores, ranks }: IndexResult,
  unit: string,
  { indicators, most }: { readonly indicators: readonly string[]; readonly most: number },
): { readonly strengths: readonly UnitIndicator[]; readonly weaknesses: readonly UnitIndicator[] } {
  const own = indicators.flatMap((code): UnitIndicator[] => {
    const [rank, score] = [ranks[unit]?.[code], scores[unit]?.[code]]
    return typeof rank === 'number' && typeof score === 'number' ? [{ code, rank, score }] : []
  })
  const order = own.toSorted((a, b) => a.rank - b.rank || b.score - a.score)
  return { strengths: order.slice(0, most), weaknesses: order.toReversed().slice(0, most) }
}
