import type { DrawnRanks, ShownResult, ShownUnit } from '../../../../src/assessment/index.ts'
import type { PoolMethod } from '../../../../src/criteria/index.ts'

/** One unit under one method: its rank by it, and where it came under drawn weights. */
export interface ResultRow {
  readonly unit: ShownUnit
  readonly rank: number | null
  readonly isTied: boolean
  readonly drawn: DrawnRanks[string][number] | null
}

/** The units by one method, the first first; those without a rank last. The chosen method has its ties as the Council broke them. */
export function resultRows(shown: ShownResult, method: PoolMethod): ResultRow[] {
  const places = placesBy(shown, method)
  return shown.units
    .map((unit): ResultRow => {
      const place = places.get(unit.id)
      const drawn = shown.drawnRanks[unit.id]?.find((one) => one.method === method) ?? null
      return { unit, rank: place?.rank ?? null, isTied: place?.isTied ?? false, drawn }
    })
    .toSorted(
      (one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || one.unit.name.localeCompare(other.unit.name, 'vi'),
    )
}

function placesBy({ method: chosen, final, rankings }: ShownResult, method: PoolMethod) {
  if (method === chosen) return new Map(final.map(({ unitId, rank, isTied }) => [unitId, { rank, isTied }]))
  const places = rankings.find((one) => one.method === method)?.places ?? []
  const sizes = Map.groupBy(places, ({ rank }) => rank)
  return new Map(places.map(({ unit, rank }) => [unit, { rank, isTied: (sizes.get(rank)?.length ?? 0) > 1 }]))
}
