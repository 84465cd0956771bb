import { cronbachAlpha } from '../statistics/correlations.ts'
import { type PrincipalComponents, principalComponents } from '../statistics/principal-components.ts'

/** What the columns of one family have in common. */
export interface Together {
  /** Cronbach's alpha of the children; null when it cannot be had. */
  readonly alpha: number | null
  /** The same of all indicators anywhere below. */
  readonly alphaBelow: number | null
  /** Of the principal components of the children; all empty where too much is missing, or something is constant. */
  readonly explained: readonly number[]
  readonly eigenvalues: readonly number[]
  /** For each component, its loading of each child. */
  readonly loadings: readonly Readonly<Record<string, number>>[]
  /** Units left out of the components, for something of theirs is missing. */
  readonly incomplete: number
  /** By unit, its place on each component; where asked for. */
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
