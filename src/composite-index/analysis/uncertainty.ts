import { type Ranking, rank } from '../../kernel/rank.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { rankingAsked } from '../computation/index-ranks.ts'
import { Replicator } from '../computation/replicate.ts'
import {
  drawVariant,
  everyVariant,
  hasOptions,
  nominalVariant,
  refuseParameters,
  refuseVariations,
  type Variant,
  type Variation,
} from '../computation/variation.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { IndexSpec } from '../spec/index-spec.ts'
import { randomOf } from '../statistics/random.ts'
import { deviation, mean, present, quantileOfSorted } from '../statistics/statistics.ts'
import { type IndexQuestion, indexQuestions } from './index-questions.ts'
import type { Replication, UnitUncertainty } from './uncertainty-result.ts'

/** A Monte Carlo uncertainty analysis: the ranks when choices of method vary. */
export interface UncertaintySpec {
  readonly vary: readonly Variation[]
  /** Number of replications, by default 1,000. */
  readonly replications?: number
  /** Enumerates every combination of options instead of sampling; only for variations with options. */
  readonly every?: boolean
  /** Also returns the scores and ranks of each replication. */
  readonly each?: boolean
  /** The same seed gives the same result on every machine. */
  readonly seed?: number
  /** The node whose scores are ranked, by default the root. */
  readonly node?: string
  /** How many first ranks are paid; by default those of `ranks.paid`. */
  readonly paidRanks?: number
  /** Share of the replications in which a unit must be ahead of another to count as decidedly ahead; by default 0.95. */
  readonly decided?: number
}

export interface Uncertainty {
  readonly node: string
  /** The number of replications that could be computed. */
  readonly replications: number
  /** The number that could not, for instance because of a geometric mean of zero; `firstFaults` tells why the first failed. */
  readonly failed: number
  readonly firstFaults: readonly IndexRefusal[]
  /** Mean absolute rank change of a unit, by replication. */
  readonly meanShift: Float64Array
  readonly units: ReadonlyMap<string, UnitUncertainty>
  /** Scores and ranks of each replication, in the order of the units; when requested. */
  readonly each?: readonly Replication[]
  /** Open questions about the paid ranks; empty when `paidRanks` is not given. */
  readonly questions: readonly IndexQuestion[]
}

type Outcome = Result<Uncertainty, readonly IndexRefusal[]>

/** The most ranks kept in memory at once. */
const MOST_RANKS = 1e8

export function uncertaintyOf(data: IndexData, spec: IndexSpec, asked: UncertaintySpec): Outcome {
  const random = randomOf(asked.seed ?? 1)
  const { tree, matrix } = data
  const { every = false } = asked
  const combinations = asked.vary.reduce((all, variation) => all * (hasOptions(variation) ? variation.options.length : 1), 1)
  const replications = every ? combinations : (asked.replications ?? 1000)
  const refusals = [...refuseVariations(tree, asked.vary), ...refuseParameters(spec.steps, asked.vary)]
  if (every && !asked.vary.every(hasOptions)) refusals.push({ kind: 'noise-without-options' })
  const most = Math.floor(MOST_RANKS / matrix.units.length)
  if (replications > most) refusals.push({ kind: 'too-many-replications', replications, most })
  if (refusals.length > 0) return refuse(refusals)
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
  const ranking = rankingAsked(data, spec, node)
  const ranks: Float64Array[] = []
  const paidPlaces: Float64Array[] = []
  const each: Replication[] = []
  const failures: (readonly IndexRefusal[])[] = []
  for (const variant of variants) {
    const scores = replicator.scores(variant, node)
    if (!(scores instanceof Float64Array)) {
      failures.push(scores)
      continue
    }
    const own = rank(scores, ranking)
    ranks.push(own)
    paidPlaces.push(placesFor(scores, own, ranking))
    if (asked.each) each.push({ scores, ranks: own })
  }
  const [firstFaults = []] = failures
  if (ranks.length === 0) return refuse(firstFaults)
  const nominalRanks = rank(nominal, ranking)
  const nominalPlaces = placesFor(nominal, nominalRanks, ranking)
  const { paidRanks = spec.ranks?.paid ?? 0, decided = DECIDED } = asked
  const isTold = (place: number): boolean => matrix.units.length <= MOST_COMPARED || (nominalPlaces[place] as number) <= paidRanks
  const isBefore = (place: number, other: number): boolean => other !== place && aheadShare(ranks, place, other) >= decided
  const told = matrix.units.map((unit, place): [string, UnitUncertainty] => [
    unit,
    {
      score: nominal[place] as number,
      rank: nominalRanks[place] as number,
      ...spreadOf(ranksAt(ranks, place), nominalRanks[place] as number),
      place: nominalPlaces[place] as number,
      paid: countUpTo(paidPlaces, place, paidRanks) / paidPlaces.length,
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
    questions: indexQuestions(new Map(told.map(([unit, { place, paid }]) => [unit, { rank: place, paid }])), {
      paidRanks,
      decided,
    }),
  })
}

/** The ranks of a unit in all replications. */
function ranksAt(ranks: readonly Float64Array[], place: number): Float64Array {
  const own = new Float64Array(ranks.length)
  for (let at = 0; at < ranks.length; at++) own[at] = (ranks[at] as Float64Array)[place] as number
  return own
}

/** In how many replications a unit is among the first ranks. */
function countUpTo(places: readonly Float64Array[], place: number, most: number): number {
  let count = 0
  for (const own of places) if ((own[place] as number) <= most) count++
  return count
}

/** Above this number of units only those at paid ranks are compared with the others. */
const MOST_COMPARED = 1000

/** Share of the replications from which a thing counts as decided. */
const DECIDED = 0.95

/** One more than the units ahead: what a prize goes by, however ties are written. */
const placesFor = (scores: Float64Array, ranks: Float64Array, ranking: Ranking): Float64Array =>
  ranking.ties === 'min' ? ranks : rank(scores, { ...ranking, ties: 'min' })

function spreadOf(ranks: Float64Array, nominal: number) {
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
    holds: ranks.filter((value) => value === nominal).length / ranks.length,
  }
}

function aheadShare(ranks: readonly Float64Array[], place: number, other: number): number {
  let ahead = 0
  for (const own of ranks) if ((own[place] as number) < (own[other] as number)) ahead++
  return ahead / ranks.length
}
