/** The pure face of groups: what a group is, what a register says, and what a month is computed from. */
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
} from './group.ts'
export type { GroupFacts, MemberFacts } from './group-facts.ts'
export {
  GROUP_SORTS,
  type GroupFilter,
  type GroupListAsked,
  type GroupPage,
  type GroupSort,
  type ListedGroup,
} from './group-list.ts'
export type { KeptAccount, KeptGroup, KeptMember, KeptSeat } from './kept-register.ts'
export type { GroupRefusal, MonthBeingPaid } from './refusal.ts'
export type {
  DuplicateDecision,
  Register,
  RegisterGroup,
  RegisterMember,
  RegisterRowRefused,
  RowChange,
  RowResult,
  TakenRegister,
} from './register.ts'
export { groupRefusalText, groupStatusText, groupWarningText, memberRoleText, monthBeingPaidText } from './text.ts'
