import type { SheetDoubt } from '../../criteria/index.ts'
import type { NotAllowed } from '../../identity/index.ts'
import type {
  CriterionExempted,
  CriterionNotAsked,
  OfMove,
  ResultsNotSeen,
  RoundReasonMissing,
  RoundUnknown,
  UnitNotInRound,
  UnitNotInState,
} from '../round/refusal.ts'
import type { Judgement } from './judgement.ts'

interface OfUnit {
  readonly roundId: string
  readonly unitId: string
}
interface OfCriterion extends OfUnit {
  readonly criterion: string
}

/** Whoever declared that they must not judge a unit, or holds a role in it. */
export type JudgeRecused = OfUnit & { readonly kind: 'judge-recused'; readonly reason: string }
export type OwnUnit = OfUnit & { readonly kind: 'own-unit' }
type NotAssigned = OfCriterion & { readonly kind: 'not-assigned' }
type AwaitsExplanation = OfCriterion & { readonly kind: 'awaits-explanation' }
type NothingToAgreeTo = OfCriterion & { readonly kind: 'nothing-to-agree-to' }
type JudgementDoubtful = OfCriterion & { readonly kind: 'judgement-doubtful'; readonly doubts: readonly SheetDoubt[] }
type JudgementReasonMissing = OfCriterion & { readonly kind: 'judgement-reason-missing' }
/** Checks that are not looked at yet, or that cannot be read. */
type ChecksOpen = OfCriterion & { readonly kind: 'checks-open'; readonly checks: readonly string[] }
type ChecksUnreadable = OfCriterion & { readonly kind: 'checks-unreadable'; readonly checks: readonly string[] }
/** Somebody on the same seat judged meanwhile: both are there to choose from. */
type JudgementChanged = OfCriterion & { readonly kind: 'judgement-changed-meanwhile'; readonly current: Judgement }
type NothingToSettle = OfCriterion & { readonly kind: 'nothing-to-settle' }
/** Whoever settles is none of the two. */
type SettledByOneOfBoth = OfCriterion & { readonly kind: 'settled-by-one-of-both' }
interface AppraiserUnknown {
  readonly kind: 'appraiser-unknown'
  readonly appraiserId: string
}
type SeatOfOneTwice = OfUnit & { readonly kind: 'seat-of-one-twice'; readonly branch: string }
type SeatNotThere = { readonly kind: 'seat-not-there'; readonly roundId: string }
type BranchUnknown = OfUnit & { readonly kind: 'branch-unknown'; readonly branch: string }
type NothingMarked = OfUnit & { readonly kind: 'nothing-marked' }
type QuestionTooShort = { readonly kind: 'question-too-short'; readonly least: number }
/** The unit may still explain until its last day. */
type StillExplaining = OfUnit & { readonly kind: 'still-explaining'; readonly lastDay: string }
/** What keeps an appraisal from being concluded: by kind how many, as far as they are open. */
export type AppraisalUnfinished = {
  readonly kind: 'appraisal-unfinished'
  readonly roundId: string
  readonly open: number
  readonly differing: number
  readonly explaining: number
}

/** No unit submitted anything: there is nothing to conclude. */
export type NobodySubmitted = { readonly kind: 'nobody-submitted'; readonly roundId: string }

export type OfJudging = OfMove | UnitNotInRound | UnitNotInState | CriterionNotAsked | JudgeRecused | OwnUnit
export type NotJudged =
  | OfJudging
  | CriterionExempted
  | NotAssigned
  | AwaitsExplanation
  | NothingToAgreeTo
  | JudgementDoubtful
  | JudgementReasonMissing
  | ChecksOpen
  | ChecksUnreadable
  | JudgementChanged
export type NotSettled = NotJudged | NothingToSettle | SettledByOneOfBoth
export type NotNoted = OfJudging | RoundReasonMissing
export type NotMarked = OfJudging | CriterionExempted | NotAssigned | QuestionTooShort
export type NotReturned = OfJudging | NotAssigned | NothingMarked
export type ExplanationNotEnded = OfMove | UnitNotInRound | UnitNotInState | StillExplaining
export type NotAppointed =
  | OfMove
  | UnitNotInRound
  | AppraiserUnknown
  | SeatOfOneTwice
  | SeatNotThere
  | BranchUnknown
  | JudgeRecused
  | OwnUnit
  | RoundReasonMissing
export type NotDeclared = NotAllowed | RoundUnknown | UnitNotInRound | RoundReasonMissing | AppraiserUnknown
export type NotConcluded = OfMove | AppraisalUnfinished | NobodySubmitted
export type AppraisalNotRead = NotAllowed | RoundUnknown | UnitNotInRound | ResultsNotSeen | JudgeRecused | OwnUnit
export type AppraisalRefusal =
  | NotSettled
  | NotNoted
  | NotMarked
  | NotReturned
  | ExplanationNotEnded
  | NotAppointed
  | NotDeclared
  | NotConcluded
  | AppraisalNotRead
