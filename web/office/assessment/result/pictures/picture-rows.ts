import type { ShownResult, ShownUnit } from '../../../../../src/assessment/index.ts'

/** Units in the order in which a result is read: by rank, those without one last, by name. */
export const inRankOrder = (units: readonly ShownUnit[]): ShownUnit[] =>
  units.toSorted((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || one.name.localeCompare(other.name, 'vi'))

export interface RankRow {
  readonly unit: ShownUnit
  readonly rank: number
  readonly least: number
  readonly greatest: number
  readonly paidShare: number | null
}

/** By the chosen method; without drawn ranks a rank stands alone. */
export const rankRows = ({ units, drawnRanks, method }: ShownResult): RankRow[] =>
  inRankOrder(units).flatMap((unit): RankRow[] => {
    const { rank } = unit
    if (rank === null) return []
    const drawn = drawnRanks[unit.id]?.find((one) => one.method === method)
    const [least, greatest] = [Math.min(rank, drawn?.least ?? rank), Math.max(rank, drawn?.greatest ?? rank)]
    return [{ unit, rank, least, greatest, paidShare: drawn?.paidShare ?? null }]
  })

export interface GapRow {
  readonly unit: ShownUnit
  /** Shares of each side’s own maximum. */
  readonly self: number
  readonly appraised: number
}

/** Units with both sides, the widest gap first. */
export const gapRows = ({ units }: ShownResult): GapRow[] =>
  units
    .flatMap((unit): GapRow[] => {
      const [self, appraised] = [unit.totals.self, unit.totals.appraised].map(({ points, maximum }) =>
        points === null || maximum === 0 ? null : points / maximum,
      )
      return self == null || appraised == null ? [] : [{ unit, self, appraised }]
    })
    .toSorted((one, other) => Math.abs(other.self - other.appraised) - Math.abs(one.self - one.appraised))

export interface MovementRow {
  readonly unit: ShownUnit
  readonly before: number
  readonly now: number
  readonly shareBefore: number | null
}

/** Units that have a rank now and had one before, in the order of now. */
export const movementRows = ({ units, before }: ShownResult): MovementRow[] =>
  inRankOrder(units).flatMap((unit): MovementRow[] => {
    const was = before?.units[unit.id]
    return unit.rank === null || was?.rank == null ? [] : [{ unit, before: was.rank, now: unit.rank, shareBefore: was.share }]
  })

/** How much of all points a unit reached in its pillars; `null`: some of them have no score. */
export const pillarTotal = ({ pillars }: Pick<ShownUnit, 'pillars'>): number | null =>
  pillars.some(({ share, part }) => share === null && part > 0)
    ? null
    : pillars.reduce((sum, { share, part }) => sum + (share ?? 0) * part, 0)

/** Marks on a scale of ranks: the ends, and what lies between in even steps. */
export function rankTicks(ranked: number): { readonly at: number; readonly label: string }[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200].find((one) => ranked / one <= 6) ?? 500
  const between = Array.from({ length: Math.floor(ranked / step) }, (_, place) => (place + 1) * step).filter((at) => at > 1)
  return [1, ...between].map((at) => ({ at, label: String(at) }))
}

export const SHARE_TICKS = [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: `${at * 100} %` }))
