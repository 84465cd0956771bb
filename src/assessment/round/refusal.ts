import type { NotAllowed } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { CalendarDoubt } from './calendar.ts'
import type { ReadinessItem } from './readiness.ts'
import type { RoundMoveName, RoundState, RoundUnitState } from './round.ts'

interface OfRound {
  readonly roundId: string
}
interface OfUnit extends OfRound {
  readonly unitId: string
}

export type RoundUnknown = OfRound & { readonly kind: 'round-unknown' }
export type RoundNotInState = OfRound & {
  readonly kind: 'round-not-in-state'
  readonly move: RoundMoveName
  readonly state: RoundState
}
export type UnitNotInRound = OfUnit & { readonly kind: 'unit-not-in-round' }
export type UnitNotInState = OfUnit & {
  readonly kind: 'unit-not-in-state'
  readonly move: RoundMoveName
  readonly state: RoundUnitState
}
export type CriterionNotAsked = OfUnit & { readonly kind: 'criterion-not-asked'; readonly criterion: string }
export type NotTheTime = OfUnit & {
  readonly kind: 'not-the-time-to-answer'
  readonly criterion: string | null
  readonly firstDay: PlainDate | null
  readonly lastDay: PlainDate | null
}
/** To the Council, before it has chosen how units are ranked. */
export type ResultsNotSeen = OfRound & { readonly kind: 'results-not-seen-yet' }
export type CriterionExempted = OfUnit & {
  readonly kind: 'criterion-exempted'
  readonly criterion: string
  readonly reason: string
}
/** A unit that was returned explains only what it was asked. */
export type CriterionNotReturned = OfUnit & { readonly kind: 'criterion-not-returned'; readonly criterion: string }
export interface RoundReasonMissing {
  readonly kind: 'round-reason-missing'
}

interface CodeTaken {
  readonly kind: 'round-code-taken'
  readonly code: string
}
interface CalendarDoubtful {
  readonly kind: 'calendar-doubtful'
  readonly doubts: readonly CalendarDoubt[]
}
/** Of an invitation: each with what is wrong with it. */
export interface InvitationDoubt {
  readonly unitId: string
  readonly because: 'unit-unknown' | 'unit-twice' | 'tree-not-in-force' | 'block-unknown' | 'block-of-another-kind'
}
interface InvitationsDoubtful {
  readonly kind: 'invitations-doubtful'
  readonly doubts: readonly InvitationDoubt[]
}
type NotReady = OfRound & { readonly kind: 'round-not-ready'; readonly missing: readonly ReadinessItem[] }
type ExtensionPassed = OfUnit & { readonly kind: 'extension-passed'; readonly until: PlainDate; readonly today: PlainDate }
/** Units may still answer; closing needs the officer to say that they know who is left. */
type AnswersOutstanding = OfRound & {
  readonly kind: 'answers-outstanding'
  readonly units: number
  readonly lastDay: PlainDate | null
}

export type OfMove = NotAllowed | RoundUnknown | RoundNotInState
export type NotPlanned = NotAllowed | CodeTaken | CalendarDoubtful
export type CalendarNotSet = OfMove | CalendarDoubtful | RoundReasonMissing
export type NotInvited = OfMove | InvitationsDoubtful
export type NotExempted = OfMove | UnitNotInRound | CriterionNotAsked | RoundReasonMissing
export type NotExtended = NotExempted | ExtensionPassed
export type RoundNotOpened = OfMove | NotReady
export type AnswersNotClosed = OfMove | AnswersOutstanding
export type RoundRefusal =
  | NotPlanned
  | CalendarNotSet
  | NotInvited
  | NotExtended
  | RoundNotOpened
  | AnswersNotClosed
  | UnitNotInState
  | NotTheTime
  | CriterionExempted
  | CriterionNotReturned
  | ResultsNotSeen
