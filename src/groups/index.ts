/** The pure face of groups: what a group is, what a register says, and what a month is computed from. */

export type { GroupFacts } from './facts/group-facts.ts'
export {
  GROUP_STATUSES,
  GROUP_WARNINGS,
  type GroupStatus,
  MEMBER_ROLES,
  type MemberRole,
} from './group/group.ts'
export { memberRoleText, monthBeingPaidText } from './group/group-text.ts'
export type { MonthBeingPaid } from './group/refusal.ts'

export type { KeptGroup, KeptMember, KeptSeat } from './register/kept-register.ts'
