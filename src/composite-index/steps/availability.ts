import type { Matrix } from '../statistics/matrix.ts'

/** By indicator, the units to which it does not apply. */
export type NotApplicable = ReadonlyMap<string, ReadonlySet<string>>

export interface Availability {
  readonly missing: number
  readonly zeros: number
  /** Share of the indicators that apply to the unit and have a value. */
  readonly available: number
  /** Share of those values that are not zero. */
  readonly nonZero: number
}

/** The availability of each unit over the given columns. What does not apply to a unit counts for nothing. */
export function availabilityOf({ units, codes, columns }: Matrix, notApplicable?: NotApplicable): Availability[] {
  return units.map((name, unit) => {
    let [missing, zeros, applicable] = [0, 0, 0]
    for (const [at, column] of columns.entries()) {
      if (notApplicable?.get(codes[at] as string)?.has(name)) continue
      applicable++
      const value = column[unit] as number
      if (Number.isNaN(value)) missing++
      else if (value === 0) zeros++
    }
    return {
      missing,
      zeros,
      available: applicable === 0 ? 0 : 1 - missing / applicable,
      nonZero: 1 - zeros / (applicable - missing),
    }
  })
}
