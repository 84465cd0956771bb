import { rank } from '../../kernel/rank.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { Replicator } from '../computation/replicate.ts'
import {
  drawVariant,
  everyVariant,
  nominalVariant,
  type Variant,
  type Variation,
  variationFaults,
} from '../computation/variation.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexFault } from '../spec/index-fault.ts'
import type { IndexSpec } from '../spec/index-spec.ts'
import { randomOf } from '../statistics/random.ts'
import { deviation, mean, present, quantileOfSorted } from '../statistics/statistics.ts'
import { type IndexQuestion, indexQuestions } from './index-questions.ts'
import type { Replication, UnitUncertainty } from './uncertainty-result.ts'

/** How sure a ranking is: what it becomes when choices that might have been made otherwise are. */
export interface UncertaintySpec {
  readonly vary: readonly Variation[]
  /** How often; 1,000 when left out. */
  readonly replications?: number
  /** Every combination of the options once instead of chance; only of variations that have options. */
  readonly every?: boolean
  /** Also tells the scores and ranks of each replication. */
  readonly each?: boolean
  /** The same seed gives the same result on every machine. */
  readonly seed?: number
  /** The score that is ranked: the top of the tree when left out. */
  readonly node?: string
  /** How many first places something hangs on. */
  readonly paidRanks?: number
  /** Share of the replications from which one is decidedly before another; 0.95 when left out. */
  readonly decided?: number
}

export interface Uncertainty {
  readonly node: string
  /** Those that could be computed. */
  readonly replications: number
  /** Those that could not, such as a geometric mean of a zero, and why the first could not. */
  readonly failed: number
  readonly firstFaults: readonly IndexFault[]
  /** Mean number of places a unit moves, by replication. */
  readonly meanShift: Float64Array
  readonly units: ReadonlyMap<string, UnitUncertainty>
  /** Of each replication, its scores and ranks by the places of the units; where asked for. */
  readonly each?: readonly Replication[]
  /** What is left to people about the paid ranks; empty when nothing is, or none is said to be paid. */
  readonly questions: readonly IndexQuestion[]
}

type Outcome = Result<Uncertainty, readonly IndexFault[]>

/** Ranks that are kept at once: what fits into a machine's memory. */
const MOST_RANKS = 1e8

export function uncertaintyOf(data: IndexData, spec: IndexSpec, asked: UncertaintySpec): Outcome {
  const random = randomOf(asked.seed ?? 1)
  const { tree, matrix } = data
  const { every = false } = asked
  const combinations = asked.vary.reduce(
    (all, variation) => all * (variation.vary === 'weights' ? 1 : variation.options.length),
    1,
  )
  const replications = every ? combinations : (asked.replications ?? 1000)
  const faults = variationFaults(tree, asked.vary)
  if (every && asked.vary.some(({ vary }) => vary === 'weights')) faults.push({ kind: 'noise-without-options' })
  const most = Math.floor(MOST_RANKS / matrix.units.length)
  if (replications > most) faults.push({ kind: 'too-many-replications', replications, most })
  if (faults.length > 0) return refuse(faults)
  const nominal = nominalVariant(tree, spec)
  const drawn = function* (): Generator<Variant> {
    for (let done = 0; done < replications; done++) yield drawVariant({ tree, nominal, variations: asked.vary }, random)
  }
  const variants = every ? everyVariant({ tree, nominal, variations: asked.vary }) : drawn()
  return uncertaintyUnder(data, spec, { ...asked, variants })
}

function uncertaintyUnder(
  data: IndexData,
  spec: IndexSpec,
  {
    variants,
    ...asked
  }: Omit<UncertaintySpec, 'vary' | 'replications' | 'every' | 'seed'> & { readonly variants: Iterable<Variant> },
): Outcome {
  const { tree, matrix } = data
  const node = asked.node ?? tree.tops[0] ?? ''
  const replicator = new Replicator(data)
  const nominal = replicator.scores(nominalVariant(tree, spec), node)
  if (!(nominal instanceof Float64Array)) return refuse(nominal)
  const ranks: Float64Array[] = []
  const each: Replication[] = []
  const failures: (readonly IndexFault[])[] = []
  for (const variant of variants) {
    const scores = replicator.scores(variant, node)
    if (!(scores instanceof Float64Array)) {
      failures.push(scores)
      continue
    }
    const own = rank(scores)
    ranks.push(own)
    if (asked.each) each.push({ scores, ranks: own })
  }
  const [firstFaults = []] = failures
  if (ranks.length === 0) return refuse(firstFaults)
  const nominalRanks = rank(nominal)
  const { paidRanks = 0, decided = DECIDED } = asked
  const isTold = (place: number): boolean => matrix.units.length <= MOST_COMPARED || (nominalRanks[place] as number) <= paidRanks
  const isBefore = (place: number, other: number): boolean => other !== place && aheadShare(ranks, place, other) >= decided
  const told = matrix.units.map((unit, place): [string, UnitUncertainty] => [
    unit,
    {
      score: nominal[place] as number,
      rank: nominalRanks[place] as number,
      ...spreadOf(
        Float64Array.from(ranks, (own) => own[place] as number),
        { nominal: nominalRanks[place] as number, paidRanks },
      ),
      decidedlyBefore: isTold(place) ? matrix.units.filter((_, other) => isBefore(place, other)) : [],
    },
  ])
  const units = new Map(told)
  return accept({
    node,
    replications: ranks.length,
    failed: failures.length,
    firstFaults,
    meanShift: Float64Array.from(ranks, (own) =>
      mean(own.map((value, place) => Math.abs(value - (nominalRanks[place] as number)))),
    ),
    units,
    ...(asked.each && { each }),
    questions: indexQuestions(units, { paidRanks, decided }),
  })
}

/** Each with each of more would fill no useful list; there those at paid ranks are compared only. */
const MOST_COMPARED = 1000

/** Share of the replications from which a thing counts as decided. */
const DECIDED = 0.95

function spreadOf(ranks: Float64Array, { nominal, paidRanks }: { nominal: number; paidRanks: number }) {
  const share = (is: (value: number) => boolean): number => ranks.filter(is).length / ranks.length
  const sorted = present(ranks).sort()
  return {
    mean: mean(ranks),
    median: quantileOfSorted(sorted, 0.5),
    deviation: deviation(ranks),
    q5: quantileOfSorted(sorted, 0.05),
    q25: quantileOfSorted(sorted, 0.25),
    q75: quantileOfSorted(sorted, 0.75),
    q95: quantileOfSorted(sorted, 0.95),
    best: quantileOfSorted(sorted, 0),
    worst: quantileOfSorted(sorted, 1),
    holds: share((value) => value === nominal),
    paid: share((value) => value <= paidRanks),
  }
}

function aheadShare(ranks: readonly Float64Array[], place: number, other: number): number {
  let ahead = 0
  for (const own of ranks) if ((own[place] as number) < (own[other] as number)) ahead++
  return ahead / ranks.length
}
