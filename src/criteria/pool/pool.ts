import { PUBLISHED_RANKS, rank, rankWithin } from '../../kernel/rank.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Scorecard } from '../scoring/scorecard.ts'
import type { Side } from '../scoring/unit-sheet.ts'
import { openQuestions } from './pool-questions.ts'
import {
  type OpenQuestion,
  POOL_METHODS,
  type PoolMethod,
  type PoolRanking,
  type PoolUnit,
  type PoolWinner,
} from './pool-ranking.ts'

export interface Pool {
  readonly paidRanks: number
  readonly rankings: readonly PoolRanking[]
  /** Sorted by the number of methods under which they are paid, descending. */
  readonly winners: readonly PoolWinner[]
  /** Empty when all methods give the same winners without a tie. */
  readonly questions: readonly OpenQuestion[]
}

export type NotPooled =
  | { readonly kind: 'unit-given-twice'; readonly unit: string }
  | { readonly kind: 'points-unreadable'; readonly unit: string; readonly got: number }
  | { readonly kind: 'paid-ranks-unreadable'; readonly got: number }

/**
 * Ranks departments and districts in one pool under every method, and says who would be paid under each.
 *
 * A tie at a paid rank, and a winner who changes with the method, are open questions for the Council: nothing here
 * breaks a tie or prefers a method. A unit without all its scores is not ranked.
 *
 * @param paidRanks how many ranks are paid: 3
 * @source domain §5; the draft resolution pools departments and districts and does not say how
 */
export function poolUnits(units: readonly PoolUnit[], paidRanks: number): Result<Pool, NotPooled> {
  const unreadable = findUnreadable(units, paidRanks)
  if (unreadable !== undefined) return refuse(unreadable)
  const entrants = entrantsOf(units)
  const rankings = POOL_METHODS.map((method) => rankBy(method, entrants))
  const questions = openQuestions({ units, rankings, paidRanks, ranked: entrants.length })
  return accept({ paidRanks, rankings, winners: winnersOf(rankings, paidRanks), questions })
}

/** The pool entries of scorecards, from the self-score or the verified score. */
export const poolUnitsOf = (cards: readonly Scorecard[], side: Side): PoolUnit[] =>
  cards.map(({ unit, block, total }) => ({ unit, block, points: total[side].points, maximum: total[side].maximum }))

function findUnreadable(units: readonly PoolUnit[], paidRanks: number): NotPooled | undefined {
  if (!Number.isSafeInteger(paidRanks) || paidRanks < 1) return { kind: 'paid-ranks-unreadable', got: paidRanks }
  const seen = new Set<string>()
  for (const { unit, points, maximum } of units) {
    if (seen.has(unit)) return { kind: 'unit-given-twice', unit }
    seen.add(unit)
    const wrong = [points ?? 0, maximum].find((number) => !Number.isSafeInteger(number))
    if (wrong !== undefined || maximum < 0) return { kind: 'points-unreadable', unit, got: wrong ?? maximum }
  }
  return undefined
}

interface Entrant {
  readonly unit: string
  readonly block: string
  readonly share: number
}

/** The units that can be ranked, sorted by code. Shares within the tolerance are made equal, so that all methods agree on ties. */
function entrantsOf(units: readonly PoolUnit[]): Entrant[] {
  const able = units
    .flatMap(({ unit, block, points, maximum }): Entrant[] =>
      points === null || maximum === 0 ? [] : [{ unit, block, share: points / maximum }],
    )
    .toSorted((a, b) => b.share - a.share)
  const { tolerance } = PUBLISHED_RANKS
  let first = Number.POSITIVE_INFINITY
  return able
    .map((entrant): Entrant => {
      if (first - entrant.share > tolerance) first = entrant.share
      return { ...entrant, share: first }
    })
    .toSorted(byCode)
}

const byCode = (a: { readonly unit: string }, b: { readonly unit: string }): number => (a.unit < b.unit ? -1 : 1)

function rankBy(method: PoolMethod, entrants: readonly Entrant[]): PoolRanking {
  const shares = Float64Array.from(entrants, ({ share }) => share)
  const blocks = entrants.map(({ block }) => block)
  const impossibleIn = method === 'z-score' ? blocksWithoutSpread(entrants) : []
  if (impossibleIn.length > 0) return { method, places: [], impossibleIn }
  const values = VALUES[method](shares, blocks)
  const ranks = rank(values, { ...PUBLISHED_RANKS, highestFirst: method !== 'rank-in-block' })
  const places = entrants.map(({ unit, block }, place) => ({ unit, block, value: values[place] ?? 0, rank: ranks[place] ?? 0 }))
  return { method, places: places.toSorted((a, b) => a.rank - b.rank || byCode(a, b)), impossibleIn }
}

type Values = (shares: Float64Array, blocks: readonly string[]) => Float64Array

const VALUES: Readonly<Record<PoolMethod, Values>> = {
  share: (shares) => shares,
  'rank-in-block': (shares, blocks) => rankWithin(shares, blocks),
  'z-score': (shares, blocks) => {
    const spreads = new Map([...new Set(blocks)].map((block) => [block, spreadOf(sharesIn(block, shares, blocks))]))
    return shares.map((share, place) => {
      const { mean, deviation } = spreads.get(blocks[place] ?? '') ?? { mean: 0, deviation: 1 }
      return (share - mean) / deviation
    })
  },
  percentile: (shares, blocks) => {
    const middle = rankWithin(shares, blocks, { ...PUBLISHED_RANKS, ties: 'mean' })
    const sizes = new Map([...Map.groupBy(blocks, (block) => block)].map(([block, { length }]) => [block, length]))
    return shares.map((_, place) => {
      const size = sizes.get(blocks[place] ?? '') ?? 0
      return (size - (middle[place] ?? 0) + 0.5) / size
    })
  },
}

const sharesIn = (block: string, shares: Float64Array, blocks: readonly string[]): number[] =>
  [...shares].filter((_, place) => blocks[place] === block)

/** Population mean and deviation of a block. Sums are taken in ascending order, so that the input order changes no rounding. */
function spreadOf(shares: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const rising = shares.toSorted((a, b) => a - b)
  const mean = rising.reduce((sum, share) => sum + share, 0) / rising.length
  const variance = rising.reduce((sum, share) => sum + (share - mean) ** 2, 0) / rising.length
  return { mean, deviation: Math.sqrt(variance) }
}

/** Blocks with one unit, or with equal scores: their standard deviation is 0. */
function blocksWithoutSpread(entrants: readonly Entrant[]): string[] {
  const byBlock = Map.groupBy(entrants, ({ block }) => block)
  return [...byBlock]
    .filter(([, own]) => new Set(own.map(({ share }) => share)).size < 2)
    .map(([block]) => block)
    .toSorted()
}

function winnersOf(rankings: readonly PoolRanking[], paidRanks: number): PoolWinner[] {
  const under = rankings.flatMap(({ method, places }) =>
    places
      .filter((place) => place.rank <= paidRanks)
      .map(({ unit, block, rank: own }) => ({
        unit,
        block,
        way: { method, rank: own, isTied: places.filter((other) => other.rank === own).length > 1 },
      })),
  )
  return [...Map.groupBy(under, ({ unit }) => unit)]
    .map(([unit, ways]) => ({ unit, block: ways[0]?.block ?? '', under: ways.map(({ way }) => way) }))
    .toSorted((a, b) => b.under.length - a.under.length || byCode(a, b))
}
