import type { Period, PlainDate } from '../../kernel/calendar.ts'
import type { MemberRole, StatusPeriod } from '../group/group.ts'

/** A member in a month. The period may begin before the month and end after it. */
export interface MemberFacts {
  readonly membershipId: string
  readonly personId: string
  /** `null` once erased by law. */
  readonly fullName: string | null
  readonly role: MemberRole
  readonly valid: Period
  /** The digest of the account in force; `null`: none confirmed. */
  readonly payeeAccount: string | null
  /** Other active groups the same person sits in during the month. */
  readonly otherGroupIds: readonly string[]
}

/** The facts of one group that a month's support is computed from. */
export interface GroupFacts {
  readonly groupId: string
  readonly name: string
  readonly communeId: string
  readonly establishedOn: PlainDate
  readonly establishingDecision: { readonly number: string; readonly date: PlainDate | null } | null
  /** The status periods that overlap the month, in order; days in none of them are unknown. */
  readonly statusPeriods: readonly StatusPeriod[]
  /** Its hamlet or commune was reorganised and no officer has reviewed the group yet. */
  readonly isFlagged: boolean
  /** On the last day of the month. */
  readonly memberCount: number
  /** On the last day of the month; `null`: the group has no leader. */
  readonly leaderPersonId: string | null
  readonly leaderName: string | null
  readonly leaderOtherGroupIds: readonly string[]
  /** The digest of the leader's account in force; `null`: none confirmed. */
  readonly payeeAccount: string | null
  /** Everyone who was a member on a day of the month, when asked for. */
  readonly members?: readonly MemberFacts[]
}
