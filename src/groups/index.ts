/** The pure face of groups: the types of a group, of a register, and of the facts of a month. */

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

export type { EstablishedGroups, KeptGroup, KeptMember, KeptSeat, NumberHolder } from './register/kept-register.ts'
export type { RegisterEffects } from './register/register.ts'
