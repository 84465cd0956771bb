import type { IndexResult } from '../computation/index-result.ts'

export interface RankChange {
  readonly unit: string
  /** null: not ranked there. */
  readonly before: number | null
  readonly after: number | null
  /** Places won (more than 0) or lost; null when one of the two is not ranked. */
  readonly change: number | null
  readonly scores: readonly [number | null, number | null]
}

/** How a node's ranks go from one result to another, every unit of either. */
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
