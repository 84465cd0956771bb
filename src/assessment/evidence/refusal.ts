import type { NotAllowed } from '../../identity/index.ts'
import type {
  CriterionExempted,
  CriterionNotAsked,
  CriterionNotReturned,
  NotTheTime,
  OfMove,
  UnitNotInRound,
  UnitNotInState,
} from '../round/refusal.ts'
import type { FileDoubt } from './evidence.ts'

export interface EvidenceUnknown {
  readonly kind: 'evidence-unknown'
  readonly id: string
}
/** The text of a file that is no Word document, or a damaged one, cannot be shown. */
export interface EvidenceWithoutText {
  readonly kind: 'evidence-without-text'
  readonly name: string
}
interface FileRefused {
  readonly kind: 'evidence-file-refused'
  readonly because: FileDoubt
  readonly name: string
}
interface TitleMissing {
  readonly kind: 'evidence-title-missing'
}
interface LinkUnreadable {
  readonly kind: 'evidence-link-unreadable'
  readonly link: string
}

export type EvidenceNotRecorded = NotAllowed | FileRefused | TitleMissing | LinkUnreadable | EvidenceUnknown
export type EvidenceNotNamed =
  | OfMove
  | UnitNotInRound
  | UnitNotInState
  | NotTheTime
  | CriterionNotAsked
  | CriterionExempted
  | CriterionNotReturned
  | EvidenceUnknown
export type EvidenceRefusal = EvidenceNotRecorded | EvidenceNotNamed | EvidenceWithoutText
