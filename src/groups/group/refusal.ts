import type { NotAllowed } from '../../identity/index.ts'
import type { Month, PlainDate } from '../../kernel/calendar.ts'
import type { NumberMalformed, PeopleRefusal } from '../../people/index.ts'
import type { GroupStatus, MemberRole } from './group.ts'

/** The month is submitted and not closed: the facts its amounts rest on stay as they are. */
export interface MonthBeingPaid {
  readonly kind: 'month-being-paid'
  readonly month: Month
  readonly groupId: string
}

/** Why something about a group was not done. */
export type GroupRefusal =
  | NotAllowed
  | NumberMalformed
  | PeopleRefusal
  | MonthBeingPaid
  | { readonly kind: 'group-unknown'; readonly groupId: string }
  | { readonly kind: 'group-dissolved'; readonly groupId: string; readonly on: PlainDate }
  | { readonly kind: 'group-name-taken'; readonly name: string; readonly groupId: string }
  | { readonly kind: 'commune-not-there'; readonly communeId: string; readonly on: PlainDate }
  | { readonly kind: 'sort-unknown'; readonly sort: string }
  | { readonly kind: 'list-too-long'; readonly rows: number }
  | { readonly kind: 'day-in-future'; readonly on: PlainDate }
  | { readonly kind: 'before-establishment'; readonly on: PlainDate; readonly establishedOn: PlainDate }
  | { readonly kind: 'status-same'; readonly status: GroupStatus }
  | { readonly kind: 'before-current-status'; readonly on: PlainDate; readonly since: PlainDate }
  | { readonly kind: 'already-member'; readonly personId: string; readonly membershipId: string }
  | { readonly kind: 'second-leader'; readonly groupId: string }
  | { readonly kind: 'membership-unknown'; readonly membershipId: string }
  | { readonly kind: 'membership-ended'; readonly membershipId: string; readonly until: PlainDate }
  | { readonly kind: 'ends-before-beginning'; readonly membershipId: string; readonly from: PlainDate }
  | { readonly kind: 'role-same'; readonly role: MemberRole }
  | { readonly kind: 'flag-unknown'; readonly groupId: string }
  | {
      readonly kind: 'both-in-one-group'
      readonly caseId: string
      readonly groupId: string
      readonly membershipIds: readonly string[]
    }
  | { readonly kind: 'membership-not-in-case'; readonly caseId: string; readonly membershipId: string }
