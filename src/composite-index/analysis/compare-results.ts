import type { IndexResult } from '../computation/index-result.ts'

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
