import type { Ties } from '../../kernel/rank.ts'
import type { CorrelationKind } from '../statistics/correlations.ts'
import type { FlagThresholds } from '../statistics/describe.ts'
import type { Aggregation } from '../steps/aggregate.ts'
import type { NormalisationAsked } from '../steps/given-parameters.ts'
import type { Imputation } from '../steps/impute.ts'
import type { Treatment } from '../steps/treat.ts'

/** How an index is made of its data: steps in the order they are done. Published as index-spec.schema.json. */
export interface IndexSpec {
  readonly steps: readonly Step[]
  /** Relative weights inside each parent; as the metadata gives them when not said. */
  readonly weights?: Weighting
  readonly ranks?: {
    readonly ties?: Ties
    /** Scores no further apart are equal. */
    readonly tolerance?: number
    /** Ranks also among units of the same group: a column of the data. */
    readonly within?: string
  }
  /** Nodes whose children are put in an outranking matrix. */
  readonly outranking?: readonly string[]
}

/** As a file has it: weights may still have to be derived from the data. */
export type AskedSpec = Omit<IndexSpec, 'weights'> & { readonly weights?: Weighting | DerivedWeighting }

/** What a check looks at beyond the data itself. */
export interface CheckSpec {
  /** After which step; 0, the data itself, when left out. */
  readonly after?: number
  /** Indicators of which less is better are turned round first; true when left out. */
  readonly turned?: boolean
  readonly correlation?: CorrelationKind
  /** Tables of correlations between two levels each. */
  readonly between?: readonly (readonly [number, number])[]
  /** Above which two indicators are told as close, and one as hanging on a denominator. */
  readonly close?: number
  readonly denominators?: number
  readonly componentScores?: boolean
  readonly flags?: Partial<FlagThresholds>
}

/** Weights that are known. A code left out keeps the weight of the metadata. */
export type Weighting = 'given' | 'equal' | Readonly<Record<string, number>>

/** Weights of one level that the data gives; all others as the metadata has them. */
export interface DerivedWeighting {
  /**
   * `components`: loadings of the first principal component; `balance`: correlations with the top as wanted; `infomax`:
   * their sum as great as can be.
   */
  readonly derive: 'components' | 'balance' | 'infomax'
  readonly level: number
  /** Relative correlation wanted of each code, for `balance`; all the same when left out. */
  readonly target?: Readonly<Record<string, number>>
  readonly correlation?: CorrelationKind
  /** How near the search comes; 0.1 when left out. */
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

export type NormaliseStep = NormalisationAsked & {
  readonly do: 'normalise'
  /** Another normalisation for some indicators. */
  readonly indicators?: Readonly<Record<string, NormalisationAsked>>
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
