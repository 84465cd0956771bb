/** The pure face of groups: what a group is, what a register says, and what a month is computed from. */

export type { GroupFacts, MemberFacts } from './facts/group-facts.ts'
export {
  type Decision,
  GROUP_STATUSES,
  GROUP_WARNINGS,
  type GroupHeadcount,
  type GroupStatus,
  type GroupWarning,
  MEMBER_ROLES,
  type MemberRole,
  type StatusPeriod,
  USUAL_LEAST_MEMBERS,
  warningsOf,
} from './group/group.ts'
export { groupRefusalText, groupStatusText, groupWarningText, memberRoleText, monthBeingPaidText } from './group/group-text.ts'
export type { GroupRefusal, MonthBeingPaid } from './group/refusal.ts'
export {
  GROUP_SORTS,
  type GroupFilter,
  type GroupListAsked,
  type GroupPage,
  type GroupSort,
  type ListedGroup,
} from './list/group-list.ts'
export type { KeptAccount, KeptGroup, KeptMember, KeptSeat } from './register/kept-register.ts'
export type {
  DuplicateDecision,
  Register,
  RegisterGroup,
  RegisterMember,
  RegisterRowRefused,
  RowChange,
  RowResult,
  TakenRegister,
} from './register/register.ts'
