import type { IndexFault } from '../spec/index-fault.ts'
import type { Weighting } from '../spec/index-spec.ts'
import type { IndexTree } from '../spec/index-tree.ts'
import { saidOf } from '../spec/said-of.ts'

type WeightFault = Extract<IndexFault, { kind: 'code-unknown' | 'weights-sum-to-nothing' }>

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

/** Codes nobody has, and nodes under which nothing weighs anything. */
export function weightFaults(tree: IndexTree, weighting: Weighting): WeightFault[] {
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

/** The part of the whole index each node speaks for: its share in its parent, times the parent's own part. */
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
