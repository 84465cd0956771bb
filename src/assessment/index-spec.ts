import type { Aggregation } from './aggregate.ts'
import type { Imputation } from './impute.ts'
import type { Normalisation } from './normalise.ts'
import type { Ties } from './rank.ts'
import type { Treatment } from './treat.ts'

/** How an index is made of its data: steps in the order they are done. Published as index-spec.schema.json. */
export interface IndexSpec {
  readonly steps: readonly Step[]
  /** Relative weights inside each parent; as the metadata gives them when not said. */
  readonly weights?: Weighting | DerivedWeighting
  readonly ranks?: {
    readonly ties?: Ties
    /** Scores no further apart are equal. */
    readonly tolerance?: number
    /** Ranks also among units of the same group: a column of the data. */
    readonly within?: string
  }
}

/** A code left out keeps the weight of the metadata. */
export type Weighting = 'given' | 'equal' | Readonly<Record<string, number>>

/** Weights of one level that the data gives; all others as the metadata has them. */
export interface DerivedWeighting {
  /** `components`: loadings of the first principal component; `balance`: correlations with the top as wanted. */
  readonly derive: 'components' | 'balance'
  readonly level: number
  /** Relative correlation wanted of each code, for `balance`; all the same when left out. */
  readonly target?: Readonly<Record<string, number>>
  /** How near the search for a balance comes; 0.1 when left out. */
  readonly tolerance?: number
}

export type Step = DenominateStep | ImputeStep | ScreenStep | TreatStep | NormaliseStep | AggregateStep

export interface DenominateStep {
  readonly do: 'denominate'
  /** Column each indicator is divided by; as the metadata says when left out. */
  readonly by?: Readonly<Record<string, string>>
  /** What the denominator is divided by first: 1000 makes it "per thousand". */
  readonly scale?: Readonly<Record<string, number>>
}

export interface ImputeStep {
  readonly do: 'impute'
  readonly method: Imputation
  /** Column of the data that names the groups, for the group methods. */
  readonly group?: string
  /** Row methods: only indicators under the same node of this level stand for each other. */
  readonly level?: number
  /** Row methods: each indicator is brought to 0…1 first. True when left out. */
  readonly scaled?: boolean
}

export interface ScreenStep {
  readonly do: 'screen'
  /** What a unit is left out for. */
  readonly by: 'missing' | 'zeros' | 'missing-or-zeros'
  /** Share of indicators a unit must have. */
  readonly availability?: number
  /** Share of what it has that must not be zero. */
  readonly nonZero?: number
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
}

export interface TreatStep extends Partial<Treatment> {
  readonly do: 'treat'
  /** Other treatments for some indicators. */
  readonly indicators?: Readonly<Record<string, 'none' | Partial<Treatment>>>
}

export type NormaliseStep = Normalisation & {
  readonly do: 'normalise'
  /** Another normalisation for some indicators. */
  readonly indicators?: Readonly<Record<string, Normalisation>>
}

export interface AggregateStep {
  readonly do: 'aggregate'
  /** One for all, or one for each level above the indicators, the lowest first. Arithmetic when left out. */
  readonly by?: Aggregation | readonly Aggregation[]
  /** Another aggregation for some nodes. */
  readonly nodes?: Readonly<Record<string, Aggregation>>
  /** Share of its children a unit must have, for all levels or one for each. */
  readonly availability?: number | readonly number[]
}
