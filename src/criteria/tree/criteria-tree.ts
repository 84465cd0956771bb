import type { PlainDate } from '../../kernel/calendar.ts'
import type { Text } from '../../policies/index.ts'
import type { PointRounding } from './points.ts'

/**
 * One dated wording of a set of criteria, as data: what `criteria-tree.schema.json` describes and
 * {@link import('../scoring/score-units.ts').scoreUnits} reads.
 *
 * The criteria are a list, as clerks keep them, each naming its parent; their order is the order they are shown in.
 * Every number of points has at most two places behind the comma. What the act does not say is absent.
 */
export interface CriteriaTree {
  readonly $schema?: string
  /** The same for every version of one set. */
  readonly code: string
  readonly version: number
  readonly title: Text
  readonly legalBasis?: readonly LegalBasis[]
  readonly inForceFrom: PlainDate
  readonly inForceUntil?: PlainDate
  /** The units it is for, by the block they are ranked in. */
  readonly blocks: readonly Block[]
  /** `points`: parts add up to the whole. `weights`: siblings weigh 100 together, each scored on its own scale. */
  readonly counting: 'points' | 'weights'
  /** Of the whole. Absent in a tree of points: what its pillars add up to, which may differ by block. */
  readonly maximum?: number
  readonly rounding: PointRounding
  readonly criteria: readonly Criterion[]
  /** Needed where a criterion counts as bonus, or as penalty. */
  readonly bonus?: BonusRule
  readonly penalty?: PenaltyRule
  readonly standards?: readonly Standard[]
  readonly notes?: readonly Text[]
}

export interface LegalBasis {
  readonly number: string
  readonly title: Text
  readonly issuedOn?: PlainDate
  /** Article, clause or annex. */
  readonly place?: string
}

export interface Block {
  readonly code: string
  readonly kind: 'agency' | 'district' | 'commune' | 'province' | 'other'
  readonly title: Text
}

/** A branch (pillar, index) when others name it as their parent, else a criterion that is scored. */
export interface Criterion {
  readonly code: string
  readonly parent?: string
  readonly level?: 'pillar' | 'index' | 'criterion'
  readonly title: Text
  readonly maximum?: number
  /** Per cent of the parent, in a tree of weights. */
  readonly weight?: number
  readonly form?: Form
  /** Absent: every block, or those of the parent. */
  readonly onlyBlocks?: readonly string[]
  readonly exceptUnits?: readonly string[]
  /** Whether a unit may say, with its reason, that the criterion does not apply to it. */
  readonly mayNotApply?: boolean
  readonly obligation?: 'mandatory' | 'extended'
  /** Absent: part of the maximum. A bonus comes on top of it, a penalty off it. */
  readonly counts?: 'bonus' | 'penalty'
  readonly citation?: string
  readonly howDetermined?: Text
  readonly evidence?: Text
  readonly checks?: readonly Check[]
  readonly source?: Text
  readonly verifiedBy?: Text
}

/** How an answer becomes points: docs/criteria.md has each in a sentence, a formula and an example. */
export type Form =
  | StepTable
  | Ratio
  | { readonly kind: 'full-half-none' }
  | { readonly kind: 'levels'; readonly levels: readonly ScoredOption[] }
  | { readonly kind: 'parts'; readonly parts: readonly ScoredOption[] }
  | { readonly kind: 'best-of-block'; readonly unit?: Text }
  | { readonly kind: 'linear'; readonly zeroAt: number; readonly fullAt: number; readonly unit?: Text }
  | Manual
  | { readonly kind: 'each'; readonly points: number; readonly unit?: Text }
  | { readonly kind: 'pass-fail' }

/** The last step whose `from` is reached; below the first, `otherwise`. */
export interface StepTable {
  readonly kind: 'steps'
  readonly steps: readonly { readonly from: number; readonly points: number }[]
  readonly otherwise: number
  readonly unit?: Text
}

export interface Ratio {
  readonly kind: 'ratio'
  /** The per cent that earns the maximum; absent: 100. */
  readonly fullAt?: number
  /** Whether a part greater than its whole earns the maximum; else it is refused as a slip of the pen. */
  readonly mayExceedWhole?: boolean
  readonly part?: Text
  readonly whole?: Text
}

/** Points the assessor gives along a described scale. */
export interface Manual {
  readonly kind: 'manual'
  readonly scale: readonly { readonly points: number; readonly title: Text }[]
  readonly betweenAllowed: boolean
}

/** Something an appraiser looks for in the evidence. It changes no points by itself: it stands beside the score. */
export type Check = {
  readonly code: string
  readonly title: Text
  readonly citation?: string
} & (
  | { readonly kind: 'document' }
  /** Until the day it is in time; within the days of grace it is late and accepted. */
  | { readonly kind: 'date'; readonly due: PlainDate; readonly graceDays?: number }
  /** Enough of several; absent: one of them. */
  | {
      readonly kind: 'either-or'
      readonly options: readonly { readonly code: string; readonly title: Text }[]
      readonly atLeast?: number
    }
  | { readonly kind: 'threshold'; readonly atLeast: number; readonly unit?: Text }
)

export interface ScoredOption {
  readonly code: string
  readonly title: Text
  readonly points: number
}

export interface BonusRule {
  readonly atMost: number
  readonly mayPassMaximum: boolean
}
export interface PenaltyRule {
  readonly atMost: number
  readonly mayPassZero: boolean
}

/** What share of its mandatory, and of its extended, criteria a unit must meet in full, in per cent. */
export interface Standard {
  readonly code: string
  readonly title: Text
  readonly onlyBlocks?: readonly string[]
  readonly mandatoryAtLeast: number
  readonly extendedAtLeast?: number
  readonly citation?: string
}
