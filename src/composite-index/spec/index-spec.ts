import type { Ties } from '../../kernel/rank.ts'
import type { CorrelationKind } from '../statistics/correlations.ts'
import type { FlagThresholds } from '../statistics/describe.ts'
import type { Aggregation } from '../steps/aggregate.ts'
import type { NormalisationAsked } from '../steps/given-parameters.ts'
import type { Imputation } from '../steps/impute.ts'
import type { Treatment } from '../steps/treat.ts'

/** How an index is computed: steps in order. Published as index-spec.schema.json. */
export interface IndexSpec {
  readonly steps: readonly Step[]
  /** Relative weights within each parent; by default those of the metadata. */
  readonly weights?: Weighting
  readonly ranks?: {
    readonly ties?: Ties
    /** Scores that differ by at most this are tied. */
    readonly tolerance?: number
    /** How many first ranks are paid. */
    readonly paid?: number
    /** Ranks also among units of the same group: a column of the data. */
    readonly within?: string
  }
  /** Nodes whose children are put in an outranking matrix. */
  readonly outranking?: readonly string[]
}

/** A spec as written in a file: its weights may be derived from the data. */
export type AskedSpec = Omit<IndexSpec, 'weights'> & { readonly weights?: Weighting | DerivedWeighting }

/** Options of a check. */
export interface CheckSpec {
  /** The step whose result is checked; by default 0, the input data. */
  readonly after?: number
  /** Negates indicators of which less is better first; by default true. */
  readonly turned?: boolean
  readonly correlation?: CorrelationKind
  /** Tables of correlations between two levels each. */
  readonly between?: readonly (readonly [number, number])[]
  /** The absolute correlation above which siblings count as redundant, or an indicator as driven by a denominator. */
  readonly close?: number
  readonly denominators?: number
  readonly componentScores?: boolean
  readonly flags?: Partial<FlagThresholds>
}

/** Explicit weights. An omitted code keeps the weight of the metadata. */
export type Weighting = 'given' | 'equal' | Readonly<Record<string, number>>

/** Weights of one level derived from the data; other levels keep those of the metadata. */
export interface DerivedWeighting {
  /**
   * `components`: loadings of the first principal component; `balance`: correlations with the top in the target
   * proportions; `infomax`: the sum of those correlations is maximal; `entropy`, `critic`: the spread of each column, for
   * `critic` times how little it goes with the others.
   */
  readonly derive: 'components' | 'balance' | 'infomax' | 'entropy' | 'critic'
  readonly level: number
  /** Target correlation of each code relative to the others, for `balance`; by default equal. */
  readonly target?: Readonly<Record<string, number>>
  readonly correlation?: CorrelationKind
  /** Tolerance at which the search stops; by default 0.1. */
  readonly tolerance?: number
}

export type Step = DenominateStep | ImputeStep | ScreenStep | TreatStep | NormaliseStep | AggregateStep

export interface DenominateStep {
  readonly do: 'denominate'
  /** The denominator column of each indicator; by default that of the metadata. */
  readonly by?: Readonly<Record<string, string>>
  /** What the denominator is divided by first: 1000 makes it "per thousand". */
  readonly scale?: Readonly<Record<string, number>>
}

export interface ImputeStep {
  readonly do: 'impute'
  readonly method: Imputation
  /** Column of the data that names the groups, for the group methods. */
  readonly group?: string
  /** Row methods: an indicator is imputed only from indicators under the same node of this level. */
  readonly level?: number
  /** Row methods: scales each indicator to 0…1 first. By default true. */
  readonly scaled?: boolean
}

export interface ScreenStep {
  readonly do: 'screen'
  /** Why a unit is screened out. */
  readonly by: 'missing' | 'zeros' | 'missing-or-zeros'
  /** The least share of indicators that must have a value. */
  readonly availability?: number
  /** The least share of its values that must not be zero. */
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
