import { randomOf } from '../../composite-index/index.ts'
import { type PoolMethod, points, poolUnits, shapeOf } from '../../criteria/index.ts'
import { assert } from '../../kernel/assert.ts'
import type { AssessedTree } from './assessed-tree.ts'
import { brokenTies, rankFinally } from './final-ranking.ts'
import type { RankSpan, RoundResult, UnitResult } from './result.ts'

/** What is drawn: the weight of every criterion anew, within this share of itself on either side. The same seed draws the same. */
export interface DrawSpec {
  readonly seed: number
  readonly draws: number
  readonly spread: number
}

export const DRAWS: DrawSpec = { seed: 2024, draws: 1000, spread: 0.1 }

/** Where a unit came under one method over all draws, and in which share of them it was among the paid ranks. */
export interface DrawnRank extends RankSpan {
  readonly method: PoolMethod
  readonly paidShare: number
}

/** The smallest part of a share that is told apart in a draw: the tolerance of published ranks. */
const SHARE_UNITS = 1e9

/**
 * How sure each rank is: the weights of all criteria are drawn anew, every unit is ranked under every method, and so often. A unit
 * that is sure of its rank keeps it whatever the weights are within the spread. Units that stay equal stand as the Council put them.
 *
 * @returns by the id of a unit; only ranked ones
 */
export function drawRanks(
  trees: readonly AssessedTree[],
  result: Pick<RoundResult, 'units' | 'rankings' | 'final' | 'paidRanks'>,
  { seed, draws, spread }: DrawSpec,
): ReadonlyMap<string, readonly DrawnRank[]> {
  const random = randomOf(seed)
  const { paidRanks } = result
  const { vectors, size } = weighAll(trees, result)
  const factors = new Float64Array(size)
  const seen = new Tallies()
  const ties = brokenTies(result.final)
  for (let done = 0; done < draws; done++) {
    for (let at = 0; at < size; at++) factors[at] = 1 + spread * (2 * random() - 1)
    const drawn = vectors.map((vector) => ({
      unit: vector.unitId,
      block: vector.block,
      points: points(Math.round(shareUnder(vector, factors) * SHARE_UNITS)),
      maximum: points(SHARE_UNITS),
    }))
    const pool = poolUnits(drawn, paidRanks)
    assert(pool.ok, 'shares are whole billionths')
    for (const { method, places } of pool.value.rankings) {
      // Most rounds have no tie, and a thousand draws are many.
      const ranked =
        ties.length === 0 ? places.map(({ unit: unitId, rank }) => ({ unitId, rank })) : rankFinally({ places }, ties)
      for (const { unitId, rank } of ranked) seen.count(unitId, method, { rank, isPaid: rank <= paidRanks })
    }
  }
  return seen.over(draws)
}

/** A unit’s criteria: which factor each is drawn by, its weight, and the share of it that was reached. */
interface Vector {
  readonly unitId: string
  readonly block: string
  readonly places: Int32Array
  readonly weights: Float64Array
  readonly shares: Float64Array
  /** What bonus, penalty and rounding add to the weighted mean. */
  readonly beyond: number
}

function shareUnder({ places, weights, shares, beyond }: Vector, factors: Float64Array): number {
  let [earned, counted] = [0, 0]
  for (let at = 0; at < places.length; at++) {
    const weight = (weights[at] as number) * (factors[places[at] as number] as number)
    earned += weight * (shares[at] as number)
    counted += weight
  }
  return (counted === 0 ? 0 : earned / counted) + beyond
}

/** In the order of the trees’ codes, so that one seed draws one factor for one criterion whatever the round is read like. */
function weighAll(trees: readonly AssessedTree[], { units, rankings }: Pick<RoundResult, 'units' | 'rankings'>) {
  const blockOf = new Map(rankings.flatMap(({ places }) => places).map(({ unit, block }) => [unit, block]))
  let size = 0
  const vectors = inOrder(trees).flatMap((tree) => {
    const vectorOf = weigher(tree, size)
    size += tree.tree.criteria.length
    return units
      .filter((unit) => unit.treeId === tree.treeId && unit.unranked === null)
      .map((unit): Vector => ({ ...vectorOf(unit), block: blockOf.get(unit.unit.unitId) ?? '' }))
  })
  return { vectors, size }
}

export const inOrder = (trees: readonly AssessedTree[]): AssessedTree[] =>
  trees.toSorted(({ tree: one }, { tree: other }) =>
    one.code === other.code ? one.version - other.version : one.code < other.code ? -1 : 1,
  )

/** The weight of each criterion in the whole: its maximum, or in a tree of weights its part of every branch above that applies. */
function weigher({ tree }: AssessedTree, from: number): (unit: UnitResult) => Omit<Vector, 'block'> {
  const shape = shapeOf(tree)
  const placeOf = new Map(tree.criteria.map(({ code }, place) => [code, from + place]))
  return ({ unit, counted, share }) => {
    const lines = new Map(counted.lines.map(({ criterion, verified }) => [criterion, verified]))
    const found: { place: number; weight: number; share: number }[] = []
    const walk = (siblings: readonly (typeof tree.criteria)[number][], whole: number): void => {
      const within = siblings.filter((one) => {
        const state = lines.get(one.code)?.state
        return state !== undefined && state !== 'not-applicable' && !shape.isBeyond(one)
      })
      const all = within.reduce((sum, { weight = 0 }) => sum + weight, 0)
      for (const one of within) {
        const line = lines.get(one.code)
        const part = tree.counting === 'weights' ? (whole * (one.weight ?? 0)) / (all || 1) : (line?.maximum ?? 0)
        if (shape.isLeaf(one)) found.push({ place: placeOf.get(one.code) ?? 0, weight: part, share: line?.share ?? 0 })
        else walk(shape.childrenOf(one.code), part)
      }
    }
    walk(shape.roots, 1)
    const vector = {
      unitId: unit.unitId,
      places: Int32Array.from(found, ({ place }) => place),
      weights: Float64Array.from(found, ({ weight }) => weight),
      shares: Float64Array.from(found, (one) => one.share),
    }
    const nominal = shareUnder({ ...vector, block: '', beyond: 0 }, new Float64Array(from + tree.criteria.length).fill(1))
    return { ...vector, beyond: (share ?? 0) - nominal }
  }
}

interface Tally {
  least: number
  greatest: number
  paid: number
}

class Tallies {
  readonly #byUnit = new Map<string, Map<PoolMethod, Tally>>()

  count(unit: string, method: PoolMethod, { rank, isPaid }: { readonly rank: number; readonly isPaid: boolean }): void {
    const own = this.#byUnit.get(unit) ?? new Map<PoolMethod, Tally>()
    this.#byUnit.set(unit, own)
    const tally = own.get(method) ?? { least: rank, greatest: rank, paid: 0 }
    own.set(method, tally)
    tally.least = Math.min(tally.least, rank)
    tally.greatest = Math.max(tally.greatest, rank)
    if (isPaid) tally.paid++
  }

  over(draws: number): ReadonlyMap<string, readonly DrawnRank[]> {
    const told = (own: ReadonlyMap<PoolMethod, Tally>): DrawnRank[] =>
      [...own].map(([method, { least, greatest, paid }]) => ({ method, least, greatest, paidShare: paid / draws }))
    return new Map([...this.#byUnit].map(([unit, own]) => [unit, told(own)]))
  }
}
