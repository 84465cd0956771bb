import type { Matrix } from '../statistics/matrix.ts'

export interface Availability {
  readonly missing: number
  readonly zeros: number
  /** Share of the indicators that have a value. */
  readonly available: number
  /** Share of those values that are not zero. */
  readonly nonZero: number
}

/** The availability of each unit over the given columns. */
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
