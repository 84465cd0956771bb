import { type PoolMethod, poolMethodText } from '../../../criteria/index.ts'
import { dayAt, type PlainDate } from '../../../kernel/calendar.ts'
import type { CouncilMatter } from '../council-decision.ts'
import type { CitedRule, CouncilRule, MatterKind } from '../council-rule.ts'
import { ABSTAIN, type Tally } from '../tally.ts'

export const SITTING_STATES = ['called', 'opened', 'closed'] as const
export type SittingState = (typeof SITTING_STATES)[number]

/** A sitting of the Council on a round (*phiên họp*). */
export interface Sitting {
  readonly id: string
  readonly councilId: string
  readonly roundId: string
  readonly number: number
  readonly startsAt: string
  readonly lastsMinutes: number
  readonly place: string
  readonly state: SittingState
  readonly openedAt: string | null
  readonly closedAt: string | null
}

/** The day whose members and rules count. */
export const dayOfSitting = ({ startsAt, openedAt }: Pick<Sitting, 'startsAt' | 'openedAt'>): PlainDate =>
  dayAt(new Date(openedAt ?? startsAt))

/** What is put to the vote: a matter, or a choice among methods. */
export type Proposal =
  | Exclude<CouncilMatter, { kind: 'method' }>
  | { readonly kind: 'method'; readonly methods: readonly PoolMethod[] }

/** One point of the agenda; without a proposal it is only spoken of. */
export interface AgendaItem {
  readonly id: string
  readonly position: number
  readonly title: string
  readonly proposal: Proposal | null
}

export interface Motion {
  readonly id: string
  readonly itemId: string
  readonly proposal: Proposal
  readonly options: readonly string[]
  readonly rule: MotionRule
  readonly openedAt: string
  readonly countedAt: string | null
  /** Null while it is open. */
  readonly tally: CountedMotion | null
}
export type MotionRule = CouncilRule & Pick<CitedRule, 'citation' | 'isIllustrative'>

/** What was counted, for how it stood at that moment. */
export interface CountedMotion {
  readonly result: Tally
  readonly votes: Readonly<Record<string, number>>
  readonly seats: number
  readonly recused: number
  readonly present: number
}

export interface AttendanceEvent {
  readonly memberId: string
  readonly kind: 'arrived' | 'left'
  readonly substituteId: string | null
  readonly by: string
  readonly at: string
}

export interface Recusal {
  readonly itemId: string
  readonly memberId: string
  readonly reason: string
  readonly isFound: boolean
}

const FOR = 'for'
const YES_OR_NO = [FOR, 'against', ABSTAIN] as const

export const optionsOf = (proposal: Proposal): readonly string[] =>
  proposal.kind === 'method' ? [...proposal.methods, ABSTAIN] : YES_OR_NO

/** The options that decide something. */
export const carryingOptions = (proposal: Proposal): readonly string[] => (proposal.kind === 'method' ? proposal.methods : [FOR])

/** What is decided when an option of a proposal is carried. */
export function matterOf(proposal: Proposal, option: string): CouncilMatter | undefined {
  if (proposal.kind !== 'method') return option === FOR ? proposal : undefined
  const method = proposal.methods.find((one) => one === option)
  return method === undefined ? undefined : { kind: 'method', method }
}

/** The units whose standing a proposal touches. */
export function unitsOf(proposal: Proposal): readonly string[] {
  if (proposal.kind === 'tie') return proposal.unitIds
  return proposal.kind === 'exclude' || proposal.kind === 'score' ? [proposal.unitId] : []
}

/** What is put only once the Council may see results, which it may when it has chosen a method. */
export const needsMethod = (kind: MatterKind): boolean => kind !== 'method' && kind !== 'exclude'

export const METHODS = Object.keys(poolMethodText) as PoolMethod[]

/** Who is there now, by the last that was noted of each: the member, or who sits in their place. */
export function presenceOf(events: readonly AttendanceEvent[]): ReadonlyMap<string, { readonly substituteId: string | null }> {
  const there = new Map<string, { readonly substituteId: string | null }>()
  for (const { memberId, kind, substituteId } of events)
    if (kind === 'arrived') there.set(memberId, { substituteId })
    else there.delete(memberId)
  return there
}

interface Around {
  readonly rule: Pick<CouncilRule, 'allowsSubstitutes'>
  readonly seatIds: readonly string[]
  readonly events: readonly AttendanceEvent[]
  /** Of the item. */
  readonly recusedIds: readonly string[]
}

/** The seats that may vote on a motion now: there, not recused, and by a substitute only where the rule lets one. */
export function votingSeats({ rule, seatIds, events, recusedIds }: Around): string[] {
  const there = presenceOf(events)
  return seatIds.filter((id) => {
    const present = there.get(id)
    return present !== undefined && !recusedIds.includes(id) && (present.substituteId === null || rule.allowsSubstitutes)
  })
}
