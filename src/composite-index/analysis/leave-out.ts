import { rank } from '../../kernel/rank.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { rankingAsked } from '../computation/index-ranks.ts'
import { Replicator } from '../computation/replicate.ts'
import { nominalVariant } from '../computation/variation.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { IndexSpec } from '../spec/index-spec.ts'
import { mean } from '../statistics/statistics.ts'

export interface LeftOut {
  readonly code: string
  readonly ranks: Float64Array
  /** Mean absolute rank change of a unit without it. */
  readonly meanShift: number
}

/**
 * The influence of each element: ranks recomputed with its weight set to 0 and the others rescaled.
 *
 * @param level only elements of this level; by default of every level below the top
 */
export function leaveOutEach(
  data: IndexData,
  spec: IndexSpec,
  level?: number,
): Result<readonly LeftOut[], readonly IndexRefusal[]> {
  const [top = ''] = data.tree.tops
  const replicator = new Replicator(data)
  const nominal = nominalVariant(data.tree, spec)
  const scores = replicator.scores(nominal, top)
  if (!(scores instanceof Float64Array)) return refuse(scores)
  const ranking = rankingAsked(data, spec, top)
  const before = rank(scores, ranking)
  const left: LeftOut[] = []
  for (const { code, level: own, parent } of data.tree.nodes.values()) {
    if (parent === null || (level !== undefined && own !== level)) continue
    const without = replicator.scores({ ...nominal, weights: new Map(nominal.weights).set(code, 0) }, top)
    if (!(without instanceof Float64Array)) return refuse(without)
    const ranks = rank(without, ranking)
    left.push({ code, ranks, meanShift: mean(ranks.map((place, unit) => Math.abs(place - (before[unit] as number)))) })
  }
  return accept(left)
}
