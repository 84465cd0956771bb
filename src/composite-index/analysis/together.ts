import { cronbachAlpha } from '../statistics/correlations.ts'
import { type PrincipalComponents, principalComponents } from '../statistics/principal-components.ts'

/** Internal consistency of sibling columns. */
export interface Together {
  /** Cronbach's alpha of the children; null when it is undefined. */
  readonly alpha: number | null
  /** Cronbach's alpha of all indicators below the node. */
  readonly alphaBelow: number | null
  /** Explained variance of the principal components of the children; empty when too much is missing or a column is constant. */
  readonly explained: readonly number[]
  readonly eigenvalues: readonly number[]
  /** For each component, its loading of each child. */
  readonly loadings: readonly Readonly<Record<string, number>>[]
  /** The number of units excluded because of a missing value. */
  readonly incomplete: number
  /** The component scores of each unit, when requested. */
  readonly scores?: Readonly<Record<string, readonly number[]>>
}

interface Family {
  readonly codes: readonly string[]
  readonly columns: readonly Float64Array[]
  readonly below: readonly Float64Array[]
}

export function togetherOf({ codes, columns, below }: Family, unitsScored: readonly string[] | undefined): Together {
  const found = principalComponents(columns)
  const { deviations = [], explained = [], loadings = [], incomplete = columns[0]?.length ?? 0 } = found ?? {}
  return {
    alpha: orNull(cronbachAlpha(columns)),
    alphaBelow: orNull(cronbachAlpha(below)),
    explained,
    eigenvalues: deviations.map((deviation) => deviation * deviation),
    loadings: loadings.map((own) => Object.fromEntries(codes.map((code, at) => [code, own[at] as number]))),
    incomplete,
    ...(unitsScored && found && { scores: scoresBy(unitsScored, found) }),
  }
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null)

const scoresBy = (units: readonly string[], { scores }: PrincipalComponents): Record<string, readonly number[]> =>
  Object.fromEntries(scores.map(({ place, on }) => [units[place] as string, on]))
