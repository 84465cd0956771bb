import type { Matrix } from '../statistics/matrix.ts'

export interface Availability {
  readonly missing: number
  readonly zeros: number
  /** Share of the indicators that are there. */
  readonly available: number
  /** Share of those there that are not zero. */
  readonly nonZero: number
}

/** What each unit has of some columns. */
export function availabilityOf({ units, columns }: Matrix): Availability[] {
  return units.map((_, unit) => {
    let [missing, zeros] = [0, 0]
    for (const column of columns) {
      const value = column[unit] as number
      if (Number.isNaN(value)) missing++
      else if (value === 0) zeros++
    }
    return {
      missing,
      zeros,
      available: 1 - missing / columns.length,
      nonZero: 1 - zeros / (columns.length - missing),
    }
  })
}
