import type { SheetDoubt } from '../../criteria/index.ts'
import type { NotAllowed } from '../../identity/index.ts'
import type { CriterionNotAsked, OfMove, RoundReasonMissing, UnitNotInRound } from '../round/refusal.ts'
import type { MatterKind } from './council-rule.ts'
import type { SittingState } from './sitting/sitting.ts'

interface OfSitting {
  readonly sittingId: string
}
interface OfMember {
  readonly memberId: string
}

interface CouncilUnknown {
  readonly kind: 'council-unknown'
  readonly councilId: string
}
type MemberUnknown = OfMember & { readonly kind: 'council-member-unknown' }
/** Nobody who may still act holds the role of a council member under this account. */
interface NoSuchVoter {
  readonly kind: 'no-council-role'
  readonly userId: string
}
/** One human has one seat, whichever of their accounts is named. */
type SeatedAlready = OfMember & { readonly kind: 'seated-already'; readonly name: string }
interface ChairTaken {
  readonly kind: 'chair-taken'
  readonly name: string
}
/** A word of the form is empty, or holds nothing that can be seen. */
export interface CouncilWordMissing {
  readonly kind: 'council-word-missing'
  readonly field: 'name' | 'decision' | 'position' | 'citation' | 'place' | 'title'
}
interface TermImpossible {
  readonly kind: 'term-impossible'
}
type MemberEnded = OfMember & { readonly kind: 'council-member-ended' }
interface RuleImpossible {
  readonly kind: 'rule-impossible'
  readonly because: 'share' | 'day-passed' | 'day-taken'
}
type SittingUnknown = OfSitting & { readonly kind: 'sitting-unknown' }
type SittingNotInState = OfSitting & { readonly kind: 'sitting-not-in-state'; readonly state: SittingState }
type ItemUnknown = OfSitting & { readonly kind: 'item-unknown' }
type ProposalDoubtful = OfSitting & {
  readonly kind: 'proposal-doubtful'
  readonly because: 'nothing-proposed' | 'one-choice' | 'same-unit-twice' | 'entry'
  readonly doubts: readonly SheetDoubt[]
}
type MethodMissing = OfSitting & { readonly kind: 'method-not-chosen' }
type MethodChosen = OfSitting & { readonly kind: 'method-already-chosen' }
type ItemDecided = OfSitting & { readonly kind: 'item-already-decided' }
type MotionOpen = OfSitting & { readonly kind: 'motion-still-open'; readonly motionId: string }
type MotionUnknown = OfSitting & { readonly kind: 'motion-unknown' }
type MotionCounted = OfSitting & { readonly kind: 'motion-counted'; readonly motionId: string }
type RuleMissing = OfSitting & { readonly kind: 'rule-missing'; readonly matter: MatterKind }
type QuorumBroken = OfSitting & { readonly kind: 'quorum-broken'; readonly present: number; readonly needed: number }
type NoSeat = OfSitting & { readonly kind: 'no-seat-here' }
type NotPresent = OfSitting & { readonly kind: 'not-present' }
type Recused = OfSitting & { readonly kind: 'member-recused'; readonly reason: string }
type VotedAlready = OfSitting & { readonly kind: 'voted-already' }
type OptionUnknown = OfSitting & { readonly kind: 'option-unknown'; readonly choice: string }
type VoteIsSecret = OfSitting & { readonly kind: 'vote-is-secret' }
type VoteIsOpen = OfSitting & { readonly kind: 'vote-is-open' }
type ReceiptTaken = OfSitting & { readonly kind: 'receipt-taken' }
type PresenceSame = OfSitting & OfMember & { readonly kind: 'presence-same' }
type NoSubstitute = OfSitting & OfMember & { readonly kind: 'no-substitute-of-theirs' }

type OfSittingMove = OfMove | SittingUnknown | SittingNotInState
export type CouncilNotRead = NotAllowed | CouncilUnknown
export type NotEstablished = NotAllowed | CouncilWordMissing
export type NotSeated =
  | CouncilNotRead
  | CouncilWordMissing
  | NoSuchVoter
  | SeatedAlready
  | ChairTaken
  | TermImpossible
  | MemberUnknown
export type NotEnded = CouncilNotRead | MemberUnknown | MemberEnded | TermImpossible | RoundReasonMissing
export type RuleNotSet = CouncilNotRead | CouncilWordMissing | RuleImpossible
export type SittingNotRead = NotAllowed | SittingUnknown
export type NotCalled = OfMove | CouncilWordMissing | CouncilUnknown
export type ItemNotAdded =
  | OfSittingMove
  | CouncilWordMissing
  | ProposalDoubtful
  | UnitNotInRound
  | CriterionNotAsked
  | RoundReasonMissing
  | MethodChosen
export type SittingNotMoved = OfSittingMove | MotionOpen
export type PresenceNotNoted = OfSittingMove | MemberUnknown | PresenceSame | NoSubstitute
export type NotRecused = OfSittingMove | MemberUnknown | ItemUnknown | VotedAlready | RoundReasonMissing
export type MotionNotOpened =
  | OfSittingMove
  | ItemUnknown
  | ProposalDoubtful
  | ItemDecided
  | MethodMissing
  | MethodChosen
  | MotionOpen
  | RuleMissing
  | QuorumBroken
export type NotCounted = OfSittingMove | MotionUnknown | MotionCounted
export type NotCast =
  | OfSittingMove
  | MotionUnknown
  | MotionCounted
  | QuorumBroken
  | NoSeat
  | NotPresent
  | Recused
  | VotedAlready
  | OptionUnknown
  | VoteIsSecret
  | VoteIsOpen
  | ReceiptTaken

export type CouncilRefusal =
  | CouncilNotRead
  | NotSeated
  | NotEnded
  | RuleNotSet
  | SittingNotRead
  | NotCalled
  | ItemNotAdded
  | SittingNotMoved
  | PresenceNotNoted
  | NotRecused
  | MotionNotOpened
  | NotCounted
  | NotCast
