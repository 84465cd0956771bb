import type { Actor } from '../identity/index.ts'
import type { Platform } from '../platform/platform.ts'
import {
  type DuplicateOutcome,
  decideDuplicate,
  erasePerson,
  getDuplicate,
  listDuplicates,
} from './duplicates/duplicate-service.ts'
import { listFormerLeads } from './group/lead-service.ts'
import { type ExportAsked, exportGroups } from './list/export-service.ts'
import type { GroupListAsked } from './list/group-list.ts'
import { listGroups } from './list/list-service.ts'
import {
  addMember,
  changeRole,
  endMembership,
  type MembershipEnding,
  type NewMember,
  type RoleChange,
} from './members/member-service.ts'
import { findMembersByNumber, listSeats, searchMembers } from './members/seat-service.ts'
import { clearFlag } from './status/flag-service.ts'
import { getGroup, groupHistory } from './status/record-service.ts'
import {
  changeStatus,
  type Establishment,
  establishGroup,
  type Renaming,
  renameGroup,
  type StatusChange,
} from './status/status-service.ts'

export { erasePersonIn } from './duplicates/duplicate-service.ts'
export { streamGroupFacts } from './facts/facts-service.ts'
export { activeGroups, countSeated, groupsJoinedFirst, nameGroupsAndSeats } from './facts/facts-store.ts'
/** What groups do for other rooms, the routes and the command line. */
export { changeGroups } from './group/change-service.ts'
export { findGroups, GROUP_NAMES, groupIdsIn, seatNames, selectSeatsOf } from './group/group-store.ts'
export { selectFormerMembers } from './members/former-store.ts'
export { leadersChanged, leadersOn } from './members/member-store.ts'
export {
  findCommunesOfSeats,
  findEstablishedBy,
  findNumberHolders,
  findSeat,
  findSeatedBeyond,
  findSeats,
  loadGroups,
  loadMembers,
} from './register/kept-register-store.ts'
export { takeRegister } from './register/register-service.ts'
export { analyseSeats, refreshCards } from './register/register-store.ts'
export { reverseRegister } from './register/reverse-service.ts'
export { selectChangedSince, selectGroupsOfSeats } from './register/reverse-store.ts'
export { flagGroups, groupFollower, groupImpacts, groupsAffectedBy } from './status/flag-service.ts'

export const groupService = (platform: Platform) => ({
  list: (actor: Actor, asked: GroupListAsked) => listGroups(platform, actor, asked),
  exportTable: (actor: Actor, asked: ExportAsked) => exportGroups(platform, actor, asked),
  get: (actor: Actor, asked: Parameters<typeof getGroup>[2]) => getGroup(platform, actor, asked),
  history: (actor: Actor, groupId: string) => groupHistory(platform, actor, groupId),
  establish: (actor: Actor, establishment: Establishment) => establishGroup(platform, actor, establishment),
  rename: (actor: Actor, renaming: Renaming) => renameGroup(platform, actor, renaming),
  changeStatus: (actor: Actor, change: StatusChange) => changeStatus(platform, actor, change),
  addMember: (actor: Actor, member: NewMember) => addMember(platform, actor, member),
  endMembership: (actor: Actor, ending: MembershipEnding) => endMembership(platform, actor, ending),
  changeRole: (actor: Actor, change: RoleChange) => changeRole(platform, actor, change),
  searchMembers: (actor: Actor, asked: Parameters<typeof searchMembers>[2]) => searchMembers(platform, actor, asked),
  findByNumber: (actor: Actor, asked: { number: string }) => findMembersByNumber(platform, actor, asked),
  seats: (actor: Actor, personId: string) => listSeats(platform, actor, personId),
  formerLeads: (actor: Actor) => listFormerLeads(platform, actor),
  clearFlag: (actor: Actor, clearing: { groupId: string; reason: string }) => clearFlag(platform, actor, clearing),
  listDuplicates: (actor: Actor, asked: Parameters<typeof listDuplicates>[2]) => listDuplicates(platform, actor, asked),
  getDuplicate: (actor: Actor, caseId: string) => getDuplicate(platform, actor, caseId),
  decideDuplicate: (actor: Actor, decision: DuplicateOutcome & { caseId: string }) => decideDuplicate(platform, actor, decision),
  erasePerson: (actor: Actor, erasure: { personId: string; reason: string }) => erasePerson(platform, actor, erasure),
})
