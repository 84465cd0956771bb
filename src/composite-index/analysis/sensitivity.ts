import { rank } from '../../kernel/rank.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { Replicator } from '../computation/replicate.ts'
import { choosersOf, nominalVariant, refuseVariations, type Variation } from '../computation/variation.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { IndexSpec } from '../spec/index-spec.ts'
import { type Random, randomOf } from '../statistics/random.ts'
import { deviation, mean, quantile } from '../statistics/statistics.ts'

export interface SensitivitySpec {
  /** At least two, since their shares of the variance are compared. */
  readonly vary: readonly Variation[]
  /** Sample size N, by default 500. The index is computed N × (number of variations + 2) times. */
  readonly sample?: number
  readonly seed?: number
  readonly node?: string
  /** Resamples for the intervals; none when left out. */
  readonly bootstrap?: number
}

/** The share of the variance of the mean rank shift that one choice explains. */
export interface Part {
  readonly variation: Variation
  /** Alone. */
  readonly firstOrder: number
  /** Including all interactions with other choices. */
  readonly totalOrder: number
  /** The 5th to 95th percentile of the bootstrap. */
  readonly firstInterval?: readonly [number, number]
  readonly totalInterval?: readonly [number, number]
}

export interface Sensitivity {
  readonly node: string
  readonly sample: number
  /** Of the mean rank shift. */
  readonly variance: number
  readonly failed: number
  readonly parts: readonly Part[]
}

/**
 * Variance-based sensitivity: first order after Saltelli et al. (2010, table 2 b), total order after Jansen (1999), of
 * the mean absolute rank shift, as the Handbook (OECD and JRC 2008, step 7) and COINr measure an index.
 */
export function sensitivityOf(
  data: IndexData,
  spec: IndexSpec,
  asked: SensitivitySpec,
): Result<Sensitivity, readonly IndexRefusal[]> {
  const { vary, sample = 500, bootstrap = 0 } = asked
  if (vary.length < 2) return refuse([{ kind: 'too-few-variations', variations: vary.length }])
  const refusals = refuseVariations(data.tree, vary)
  if (refusals.length > 0) return refuse(refusals)
  const random = randomOf(asked.seed ?? 1)
  const node = asked.node ?? data.tree.tops[0] ?? ''
  const replicator = new Replicator(data)
  const nominal = replicator.scores(nominalVariant(data.tree, spec), node)
  if (!(nominal instanceof Float64Array)) return refuse(nominal)
  const nominalRanks = rank(nominal)
  const choosers = choosersOf(data.tree, vary, random)
  let failed = 0
  const shiftAt = (shares: readonly number[]): number => {
    const variant = choosers.reduce((made, choose, at) => choose(made, shares[at] as number), nominalVariant(data.tree, spec))
    const scores = replicator.scores(variant, node)
    if (scores instanceof Float64Array)
      return mean(rank(scores).map((own, unit) => Math.abs(own - (nominalRanks[unit] as number))))
    failed++
    return Number.NaN
  }
  const rows = Array.from({ length: sample }, () => ({ a: vary.map(() => random()), b: vary.map(() => random()) }))
  const [inA, inB] = [Float64Array.from(rows, ({ a }) => shiftAt(a)), Float64Array.from(rows, ({ b }) => shiftAt(b))]
  const variance = deviation(Float64Array.from([...inA, ...inB])) ** 2
  const parts = vary.map((variation, at): Part => {
    const inAB = Float64Array.from(rows, ({ a, b }) => shiftAt(a.with(at, b[at] as number)))
    const first = inAB.map((own, row) => ((inB[row] as number) * (own - (inA[row] as number))) / variance)
    const total = inAB.map((own, row) => ((inA[row] as number) - own) ** 2 / (2 * variance))
    const intervals = bootstrap > 0 && {
      firstInterval: interval(first, bootstrap, random),
      totalInterval: interval(total, bootstrap, random),
    }
    return { variation, firstOrder: mean(first), totalOrder: mean(total), ...(intervals || {}) }
  })
  return accept({ node, sample, variance, failed, parts })
}

function interval(values: Float64Array, resamples: number, random: Random): [number, number] {
  const means = Float64Array.from({ length: resamples }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)] as number)),
  )
  return [quantile(means, 0.05), quantile(means, 0.95)]
}
