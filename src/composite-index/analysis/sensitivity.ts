import { rank } from '../../kernel/rank.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { rankingAsked } from '../computation/index-ranks.ts'
import { Replicator } from '../computation/replicate.ts'
import { chooserOf, nominalVariant, refuseParameters, refuseVariations, type Variation } from '../computation/variation.ts'
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
  /** Also shares the variance out among the choices by their Shapley values; the index is computed for every set of them. */
  readonly shapley?: boolean
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
  /** Its Shapley effect (Owen 2014): what it adds to every set of other choices, averaged; of all choices they sum to 1. */
  readonly shapley?: number
  /** The 5th to 95th percentile of the bootstrap. */
  readonly firstInterval?: readonly [number, number]
  readonly totalInterval?: readonly [number, number]
}

export interface Sensitivity {
  readonly node: string
  /** Rows of the design that could be computed. */
  readonly sample: number
  /** Of the mean rank shift. */
  readonly variance: number
  readonly evaluations: number
  /** Evaluations that could not be computed; `firstFaults` tells why the first failed. */
  readonly failed: number
  readonly firstFaults: readonly IndexRefusal[]
  readonly parts: readonly Part[]
}

/**
 * Variance-based sensitivity: first order after Saltelli et al. (2010, table 2 b) with centred values, total order after
 * Jansen (1999), of the mean absolute rank shift, as the Handbook (OECD and JRC 2008, step 7) and COINr measure an index.
 */
export function sensitivityOf(
  data: IndexData,
  spec: IndexSpec,
  asked: SensitivitySpec,
): Result<Sensitivity, readonly IndexRefusal[]> {
  const { vary, sample = 500, shapley = false } = asked
  if (vary.length < 2) return refuse([{ kind: 'too-few-variations', variations: vary.length }])
  const refusals: IndexRefusal[] = [...refuseVariations(data.tree, vary), ...refuseParameters(spec.steps, vary)]
  if (shapley && vary.length > MOST_SHAPLEY)
    refusals.push({ kind: 'too-many-variations', variations: vary.length, most: MOST_SHAPLEY })
  if (refusals.length > 0) return refuse(refusals)
  const random = randomOf(asked.seed ?? 1)
  const node = asked.node ?? data.tree.tops[0] ?? ''
  const replicator = new Replicator(data)
  const nominal = replicator.scores(nominalVariant(data.tree, spec), node)
  if (!(nominal instanceof Float64Array)) return refuse(nominal)
  const ranking = rankingAsked(data, spec, node)
  const nominalRanks = rank(nominal, ranking)
  const start = nominalVariant(data.tree, spec)
  const choose = chooserOf(data.tree, vary, random)
  const failures: (readonly IndexRefusal[])[] = []
  const shiftAt = (shares: readonly number[]): number => {
    const scores = replicator.scores(choose(start, shares), node)
    if (scores instanceof Float64Array)
      return mean(rank(scores, ranking).map((own, unit) => Math.abs(own - (nominalRanks[unit] as number))))
    failures.push(scores)
    return Number.NaN
  }
  const sets = setsOf(vary.length, shapley)
  const drawn = Array.from({ length: sample }, () => ({ a: vary.map(() => random()), b: vary.map(() => random()) }))
  const all = drawn.map(
    ({ a, b }): Row => ({
      a: shiftAt(a),
      b: shiftAt(b),
      ab: sets.map((set) => shiftAt(a.map((own, at) => (set & (1 << at) ? (b[at] as number) : own)))),
    }),
  )
  const evaluations = sample * (sets.length + 2)
  if (failures.length > evaluations * MOST_FAILED)
    return refuse([{ kind: 'replications-failed', failed: failures.length, evaluations }, ...(failures[0] ?? [])])
  // A row that lacks one of its values would compare what does not belong together.
  const rows = all.filter(({ a, b, ab }) => ![a, b, ...ab].some(Number.isNaN))
  const parts = partsOf(rows, asked, { sets, random })
  return accept({ node, sample: rows.length, ...parts, evaluations, failed: failures.length, firstFaults: failures[0] ?? [] })
}

/** The mean rank shifts of one row of the design. */
interface Row {
  readonly a: number
  readonly b: number
  /** Of the row of a, with the shares of b for each set of variations: first those of one. */
  readonly ab: readonly number[]
}

/** All sets of eight choices are 254; of more nobody waits for. */
const MOST_SHAPLEY = 8

/** Sets of variations, each a bit: those of one alone, and with `shapley` all others but none and all. */
function setsOf(count: number, hasOthers: boolean): number[] {
  const single = Array.from({ length: count }, (_, at) => 1 << at)
  const others = Array.from({ length: hasOthers ? 2 ** count - 2 : 0 }, (_, at) => at + 1)
  return [...single, ...others.filter((set) => !single.includes(set))]
}

/** The part of each choice in what all explain, from what each set explains by itself (Owen 2014). */
function shapleyEffects(count: number, explainedBy: (set: number) => number): number[] {
  const orders = factorial(count)
  return Array.from({ length: count }, (_, at) => {
    let effect = 0
    for (let set = 0; set < 2 ** count; set++) {
      if (set & (1 << at)) continue
      const size = Array.from({ length: count }, (__, bit) => (set >> bit) & 1).reduce((sum, bit) => sum + bit, 0)
      const weight = (factorial(size) * factorial(count - size - 1)) / orders
      effect += weight * (explainedBy(set | (1 << at)) - explainedBy(set))
    }
    return effect
  })
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))

/** The share of the evaluations that may fail: more, and what is left is another design. */
const MOST_FAILED = 0.01

function partsOf(
  rows: readonly Row[],
  { vary, bootstrap = 0, shapley: isShapleyAsked = false }: SensitivitySpec,
  { sets, random }: { readonly sets: readonly number[]; readonly random: Random },
): Pick<Sensitivity, 'variance' | 'parts'> {
  const whole = Float64Array.from([...rows.map(({ a }) => a), ...rows.map(({ b }) => b)])
  const [middle, variance] = [mean(whole), deviation(whole) ** 2]
  // Centred: the mean of the shift would otherwise be multiplied into the noise of the estimate.
  const explained = (at: number): Float64Array =>
    Float64Array.from(rows, ({ a, b, ab }) => ((b - middle) * ((ab[at] as number) - a)) / variance)
  const all = 2 ** vary.length - 1
  const explainedBy = new Map([[0, 0], ...sets.map((set, at): [number, number] => [set, mean(explained(at))]), [all, 1]])
  const shapley = isShapleyAsked ? shapleyEffects(vary.length, (set) => explainedBy.get(set) ?? Number.NaN) : undefined
  const parts = vary.map((variation, at): Part => {
    const first = explained(at)
    const total = Float64Array.from(rows, ({ a, ab }) => (a - (ab[at] as number)) ** 2 / (2 * variance))
    const intervals = bootstrap > 0 && {
      firstInterval: interval(first, bootstrap, random),
      totalInterval: interval(total, bootstrap, random),
    }
    const effect = shapley && { shapley: shapley[at] as number }
    return { variation, firstOrder: mean(first), totalOrder: mean(total), ...effect, ...(intervals || {}) }
  })
  return { variance, parts }
}

function interval(values: Float64Array, resamples: number, random: Random): [number, number] {
  const means = Float64Array.from({ length: resamples }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)] as number)),
  )
  return [quantile(means, 0.05), quantile(means, 0.95)]
}
