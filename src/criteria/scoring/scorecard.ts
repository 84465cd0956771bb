import type { Points } from '../tree/points.ts'

export type StepName =
  | 'step-table'
  | 'ratio'
  | 'full-half-none'
  | 'level'
  | 'parts'
  | 'best-of-block'
  | 'linear'
  | 'given-on-scale'
  | 'each'
  | 'pass-fail'
  | 'given-by-verifier'
  | 'rounded'
  | 'missing'
  | 'not-applicable'
  | 'sum'
  | 'weighted'
  | 'bonus'
  | 'penalty'
  | 'total'

/** One step from an answer to points. Numbers are as a paper writes them: 7.04 is 7,04 điểm. */
export interface ScoreStep {
  readonly step: StepName
  readonly criterion?: string
  readonly inputs: Readonly<Record<string, number | string | boolean | null>>
  readonly result: number | string | boolean | null
}

export interface LeftOut {
  readonly criterion: string
  /** `null`: the tree itself excepts the unit. */
  readonly reason: string | null
}

/** The score of a criterion, a branch or the whole tree, on one side (self or verified). */
export interface Score {
  /** `incomplete`: something beneath is missing. `not-applicable`: nothing beneath applies. */
  readonly state: 'scored' | 'incomplete' | 'missing' | 'not-applicable'
  /** `null` while anything is missing, and where nothing applies: never zero by default. */
  readonly points: Points | null
  /** What is known so far. */
  readonly pointsSoFar: Points
  /** The maximum of the criteria that apply. */
  readonly maximum: Points
  /** The maximum of the criteria that do not apply. */
  readonly maximumLeftOut: Points
  /** `points ÷ maximum`; `null` when either is not there. */
  readonly share: number | null
  readonly missing: readonly string[]
  readonly leftOut: readonly LeftOut[]
  readonly derivation: readonly ScoreStep[]
}

/** The two sides of one line, and how far verification moved it. */
export interface SideBySide<Value extends Score = Score> {
  readonly self: Value
  readonly verified: Value
  /** `verified − self`, below 0 where points were taken away; `null` while either is missing. */
  readonly gap: Points | null
}

export interface ScoreLine extends SideBySide {
  readonly criterion: string
}

/** With bonus and penalty, each within the limit the tree sets. */
export interface TotalScore extends Score {
  readonly basic: Points | null
  readonly bonus: Points | null
  readonly penalty: Points | null
  readonly standards: readonly StandardVerdict[]
}

export interface StandardVerdict {
  readonly standard: string
  /** `undecided`: the missing answers could still change it. */
  readonly verdict: 'met' | 'not-met' | 'undecided'
  readonly mandatory: Tally
  readonly extended: Tally
}
export interface Tally {
  readonly met: number
  readonly missing: number
  readonly applicable: number
}

/** One unit under one version of a tree. */
export interface Scorecard {
  readonly tree: { readonly code: string; readonly version: number }
  readonly unit: string
  readonly block: string
  /** In the order of the tree, only what is for the unit's block. */
  readonly lines: readonly ScoreLine[]
  readonly total: SideBySide<TotalScore>
}
