import type { SheetDoubt } from '../../criteria/index.ts'
import type { NotAllowed } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { ResultUnknown } from '../result/refusal.ts'
import type {
  CriterionNotAsked,
  OfMove,
  ResultsNotSeen,
  RoundReasonMissing,
  RoundUnknown,
  UnitNotInRound,
} from '../round/refusal.ts'

type NotTheTime = { readonly kind: 'not-the-time-to-appeal'; readonly firstDay: PlainDate; readonly lastDay: PlainDate }
type AlreadyOpen = { readonly kind: 'appeal-open-already'; readonly criterion: string }
type EvidenceOfAnother = { readonly kind: 'appeal-evidence-unknown' }
type AppealUnknown = { readonly kind: 'appeal-unknown' }
type AppealDecided = { readonly kind: 'appeal-decided-already' }
type AppealWithdrawn = { readonly kind: 'appeal-withdrawn' }
type AlreadyVoted = { readonly kind: 'appeal-voted-already' }
type DecidedByScorer = { readonly kind: 'appeal-decided-by-scorer'; readonly criterion: string }
type EntryDoubtful = {
  readonly kind: 'appeal-entry-doubtful'
  readonly criterion: string
  readonly doubts: readonly SheetDoubt[]
}
type CouncilDecidedOtherwise = { readonly kind: 'appeal-council-decided-otherwise' }
type AppealsStillRun = { readonly kind: 'appeals-still-run'; readonly lastDay: PlainDate }
type AppealsOpen = { readonly kind: 'appeals-open'; readonly appeals: number }
type CorrectionOutstanding = { readonly kind: 'correction-outstanding' }

export type NotAppealed =
  | OfMove
  | UnitNotInRound
  | CriterionNotAsked
  | RoundReasonMissing
  | NotTheTime
  | AlreadyOpen
  | EvidenceOfAnother
export type NotPreviewed = OfMove | AppealUnknown | EntryDoubtful
export type NotWithdrawn = OfMove | RoundReasonMissing | AppealUnknown | AppealDecided | AppealWithdrawn | AlreadyVoted
export type HistoryNotRead = NotAllowed | RoundUnknown | UnitNotInRound | CriterionNotAsked | ResultsNotSeen
export type AppealNotDecided =
  | NotPreviewed
  | RoundReasonMissing
  | AppealDecided
  | AppealWithdrawn
  | DecidedByScorer
  | CouncilDecidedOtherwise
export type RoundNotClosed = OfMove | AppealsStillRun | AppealsOpen | CorrectionOutstanding
export type AppealRefusal = NotAppealed | HistoryNotRead | NotWithdrawn | AppealNotDecided | RoundNotClosed | ResultUnknown
