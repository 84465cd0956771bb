import type { SheetDoubt } from '../../criteria/index.ts'
import type { NotAllowed } from '../../identity/index.ts'
import type {
  CriterionExempted,
  CriterionNotAsked,
  CriterionNotReturned,
  NotTheTime,
  OfMove,
  ResultsNotSeen,
  RoundUnknown,
  UnitNotInRound,
  UnitNotInState,
} from '../round/refusal.ts'
import type { AnswerField } from './answer-field.ts'

interface OfUnit {
  readonly roundId: string
  readonly unitId: string
}

type OfUnitMove = OfMove | UnitNotInRound | UnitNotInState | NotTheTime
type AnswerDoubtful = OfUnit & {
  readonly kind: 'answer-doubtful'
  readonly criterion: string
  readonly doubts: readonly SheetDoubt[]
}
/** Somebody else wrote the field meanwhile: both wordings are there to choose from, nothing is lost. */
type FieldChanged = OfUnit & { readonly kind: 'field-changed-meanwhile'; readonly current: AnswerField }
/** Whoever submits says how many criteria stay without an answer, as they saw it. */
type MissingNotSeen = OfUnit & { readonly kind: 'missing-not-seen'; readonly missing: number }
interface HeadMissing {
  readonly kind: 'head-missing'
}

export type SheetNotRead = NotAllowed | RoundUnknown | UnitNotInRound | ResultsNotSeen
export type NotAnswered =
  | OfUnitMove
  | CriterionNotAsked
  | CriterionExempted
  | CriterionNotReturned
  | AnswerDoubtful
  | FieldChanged
export type NotSubmitted = OfUnitMove | MissingNotSeen | HeadMissing
export type NotTakenBack = OfUnitMove
export type SelfAssessmentRefusal = SheetNotRead | NotAnswered | NotSubmitted | NotTakenBack
