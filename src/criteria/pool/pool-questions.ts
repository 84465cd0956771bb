import type { OpenQuestion, PoolRanking, PoolUnit } from './pool-ranking.ts'

interface PoolResult {
  readonly units: readonly PoolUnit[]
  readonly rankings: readonly PoolRanking[]
  readonly paidRanks: number
  readonly ranked: number
}

/** Everything about the paid ranks that only the Council may settle. */
export function openQuestions({ units, rankings, paidRanks, ranked }: PoolResult): OpenQuestion[] {
  return [
    ...units.flatMap(unranked).toSorted((a, b) => (a.unit < b.unit ? -1 : 1)),
    ...(ranked < paidRanks ? [{ kind: 'fewer-units-than-paid-ranks' as const, ranked, paidRanks }] : []),
    ...rankings.flatMap(({ method, impossibleIn }): OpenQuestion[] =>
      impossibleIn.length === 0 ? [] : [{ kind: 'method-impossible', method, blocks: impossibleIn }],
    ),
    ...rankings.flatMap((ranking) => tiesAtPaidRanks(ranking, paidRanks)),
    ...differences(rankings, Math.min(paidRanks, ranked)),
  ]
}

function unranked({ unit, points, maximum }: PoolUnit): Extract<OpenQuestion, { unit: string }>[] {
  if (maximum === 0) return [{ kind: 'nothing-applies', unit }]
  return points === null ? [{ kind: 'score-missing', unit }] : []
}

function tiesAtPaidRanks({ method, places }: PoolRanking, paidRanks: number): OpenQuestion[] {
  const byRank = Map.groupBy(
    places.filter(({ rank }) => rank <= paidRanks),
    ({ rank }) => rank,
  )
  return [...byRank]
    .filter(([, tied]) => tied.length > 1)
    .map(([rank, tied]) => ({ kind: 'tie-at-paid-rank', method, rank, units: tied.map(({ unit }) => unit) }))
}

/** The units that could take a place: with ranks 1, 1, 3 the first two compete for the second place as well. */
function contendersFor(place: number, { places }: PoolRanking): string[] {
  const own = places[place - 1]?.rank
  return places.filter(({ rank }) => rank === own).map(({ unit }) => unit)
}

function differences(rankings: readonly PoolRanking[], paidRanks: number): OpenQuestion[] {
  const usable = rankings.filter(({ places }) => places.length > 0)
  return Array.from({ length: usable.length === 0 ? 0 : paidRanks }, (_, index) => index + 1).flatMap((rank): OpenQuestion[] => {
    const byMethod = usable.map((ranking) => ({ method: ranking.method, units: contendersFor(rank, ranking) }))
    const isSettled = new Set(byMethod.map(({ units }) => JSON.stringify(units))).size === 1
    return isSettled ? [] : [{ kind: 'winner-depends-on-method', rank, byMethod }]
  })
}
