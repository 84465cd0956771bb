import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { Weighting } from '../spec/index-spec.ts'
import type { IndexTree } from '../spec/index-tree.ts'
import { saidOf } from '../spec/said-of.ts'

type WeightRefusal = Extract<IndexRefusal, { kind: 'code-unknown' | 'weights-sum-to-nothing' }>

/** A weight for each node, relative inside its parent. */
export type Weights = ReadonlyMap<string, number>

export function weightsOf(tree: IndexTree, weighting: Weighting = 'given'): Weights {
  return new Map(
    [...tree.nodes.values()].map(({ code, weight }) => {
      if (weighting === 'given') return [code, weight]
      return [code, weighting === 'equal' ? 1 : (saidOf(weighting, code) ?? weight)]
    }),
  )
}

/** Refuses unknown codes, and nodes whose children all weigh 0. */
export function refuseWeights(tree: IndexTree, weighting: Weighting): WeightRefusal[] {
  if (typeof weighting === 'string') return []
  const unknown = Object.keys(weighting).filter((code) => !tree.nodes.has(code))
  const weights = weightsOf(tree, weighting)
  const empty = tree.aggregates.filter((code) =>
    (tree.nodes.get(code)?.children ?? []).every((child) => weights.get(child) === 0),
  )
  return [
    ...unknown.map((code) => ({ kind: 'code-unknown' as const, code, step: 'weights' })),
    ...empty.map((code) => ({ kind: 'weights-sum-to-nothing' as const, code })),
  ]
}

/** The effective weight of each node in the whole index: its share in its parent times the parent's effective weight. */
export function effectiveWeights(tree: IndexTree, weights: Weights): Weights {
  const parts = new Map<string, number>()
  const share = (codes: readonly string[], part: number): void => {
    const whole = codes.reduce((sum, code) => sum + (weights.get(code) ?? 0), 0)
    for (const code of codes) parts.set(code, ((weights.get(code) ?? 0) / whole) * part)
  }
  share(tree.tops, 1)
  for (const code of tree.aggregates.toReversed()) share(tree.nodes.get(code)?.children ?? [], parts.get(code) ?? 0)
  return parts
}
