import type { AwardListed } from './api.ts'

/** What one unit was awarded over the years, the latest first. */
export interface UnitAwards {
  readonly unitId: string
  readonly name: string
  readonly years: readonly { readonly year: number; readonly rank: number | null; readonly due: number }[]
  readonly total: number
}

/** Units by what they were awarded in every year; what is only proposed counts for nothing yet. */
export function awardsByUnit(awards: readonly AwardListed[]): UnitAwards[] {
  const lines = awards.flatMap(({ year, state, units }) =>
    state === 'decided' || state === 'settled' ? units.filter(({ due }) => due > 0).map((unit) => ({ ...unit, year })) : [],
  )
  return [...Map.groupBy(lines, ({ unitId }) => unitId)]
    .map(([unitId, own]) => ({
      unitId,
      name: own[0]?.name ?? '',
      years: own.map(({ year, rank, due }) => ({ year, rank, due })).toSorted((one, other) => other.year - one.year),
      total: own.reduce((sum, { due }) => sum + due, 0),
    }))
    .toSorted((one, other) => other.total - one.total || (one.name < other.name ? -1 : 1))
}
