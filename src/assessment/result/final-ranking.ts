import type { PoolRanking } from '../../criteria/index.ts'

/** Units with equal results as the Council put them, the first first. */
export interface TieBroken {
  readonly decisionId: string
  readonly unitIds: readonly string[]
}

export interface FinalPlace {
  readonly unitId: string
  readonly value: number
  readonly rank: number
  /** Others have the same rank. */
  readonly isTied: boolean
  /** The decision that put it before or after those it was equal with. */
  readonly tieDecisionId: string | null
}

/**
 * The ranks by one method, with the ties that the Council has broken. A decision breaks the tie of exactly the units it names: one
 * about other units breaks none, since it was taken about another tie.
 */
export function rankFinally({ places }: Pick<PoolRanking, 'places'>, ties: readonly TieBroken[]): FinalPlace[] {
  return [...Map.groupBy(places, ({ rank }) => rank)].flatMap(([rank, tied]) => {
    const units = new Set(tied.map(({ unit }) => unit))
    const broken = tied.length < 2 ? undefined : ties.findLast(({ unitIds }) => isSame(new Set(unitIds), units))
    return tied
      .map(({ unit, value }) => {
        const after = broken?.unitIds.indexOf(unit) ?? 0
        const isTied = tied.length > 1 && broken === undefined
        return { unitId: unit, value, rank: rank + after, isTied, tieDecisionId: broken?.decisionId ?? null }
      })
      .toSorted((one, other) => one.rank - other.rank)
  })
}

/** The ties that were broken, as final ranks tell them. */
export const brokenTies = (final: readonly FinalPlace[]): TieBroken[] =>
  [...Map.groupBy(final, ({ tieDecisionId }) => tieDecisionId)].flatMap(([decisionId, places]) => {
    const inOrder = places.toSorted((one, other) => one.rank - other.rank)
    return decisionId === null ? [] : [{ decisionId, unitIds: inOrder.map(({ unitId }) => unitId) }]
  })

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => one.symmetricDifference(other).size === 0
