import { recordAudit } from '../../audit/service.ts'
import type { Actor } from '../../identity/index.ts'
import { addDays, type PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { PersonFacts } from '../../people/index.ts'
import { communesInScope, spendOnNumber } from '../../people/service.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseAtGroup, lockGroupFor } from '../group/access-service.ts'
import { changeGroups } from '../group/change-service.ts'
import type { MemberRole } from '../group/group.ts'
import { type GroupRow, lockSeat, type SeatRow, selectSeats, selectSeatsOf, setRole } from '../group/group-store.ts'
import type { GroupRefusal } from '../group/refusal.ts'
import { takeRegister } from '../register/register-service.ts'
import { endMemberships, insertMemberships, refreshCards } from '../register/register-store.ts'

type Outcome<Value> = Promise<Result<Value, GroupRefusal>>

export interface NewMember extends PersonFacts {
  readonly groupId: string
  readonly role: MemberRole
  readonly position?: string | undefined
  readonly from: PlainDate
  readonly reason: string
}

export interface AddedMember {
  readonly membershipId: string
  readonly personId: string
  /** Other groups within reach in which the person has a seat: allowed, but shown to the officer. */
  readonly alsoIn: readonly { readonly groupId: string; readonly groupName: string }[]
}

/** Adds a member: an existing person, recognised by the identity number, or a new one. */
export async function addMember(platform: Platform, actor: Actor, member: NewMember): Outcome<AddedMember> {
  const { database } = platform
  const { groupId, identityNumber } = member
  const may = await authoriseAtGroup({ platform, database }, actor, { permission: 'groups:write', groupId })
  if (!may.ok) return may
  if (identityNumber !== undefined) {
    const reach = await communesInScope(platform, actor, 'groups:write')
    const spent = await spendOnNumber(platform, actor, { identityNumber, reach })
    if (!spent.ok) return spent
  }
  return changeGroups(platform.database, (transaction) => add({ platform, transaction }, actor, member))
}

interface Doing {
  readonly platform: Platform
  readonly transaction: Transaction
}

async function add({ platform, transaction }: Doing, actor: Actor, member: NewMember): Outcome<AddedMember> {
  const { groupId, from, reason, ...facts } = member
  const allowed = await openGroup({ platform, transaction }, actor, { groupId, on: from, reason })
  if (!allowed.ok) return allowed
  const { commune_id: communeId, name } = allowed.value
  const group = { key: groupId, communeId, name, members: [{ ...facts, key: 'member' }] }
  const elsewhere = await communesInScope({ ...platform, database: transaction }, actor, 'groups:write')
  const reach = elsewhere === 'all' ? elsewhere : [...elsewhere, communeId]
  const register = { asOf: from, groups: [group], endMembershipIds: [] }
  const taken = await takeRegister(transaction, { platform, actor, reach, reason, ...register })
  const refused = taken.rowsRefused.get('member')
  const result = taken.rowResults.get('member')
  if (refused?.kind === 'second-leader' || refused?.kind === 'listed-twice') return refuse({ kind: 'second-leader', groupId })
  if (refused !== undefined) return refuse(refused)
  if (result === undefined || result.change !== 'joined')
    return refuse({ kind: 'already-member', personId: result?.personId ?? '', membershipId: result?.membershipId ?? '' })

  const { membershipId, personId } = result
  const seats = await selectSeatsOf(transaction, [personId])
  const alsoIn = seats
    .filter((seat) => seat.group_id !== groupId && (seat.until === null || seat.until >= from))
    .filter(({ commune_id }) => reach === 'all' || reach.includes(commune_id))
    .map((seat) => ({ groupId: seat.group_id, groupName: seat.group_name }))
  await audit(transaction, actor, {
    action: 'groups.member-added',
    groupId,
    after: { membershipId, personId, role: member.role, from },
    reason,
  })
  return accept({ membershipId, personId, alsoIn })
}

export interface MembershipEnding {
  readonly groupId: string
  readonly membershipId: string
  /** The last day. */
  readonly until: PlainDate
  readonly reason: string
}

/** Ends a membership with a last day and a reason. It stays in the history. */
export function endMembership(
  platform: Platform,
  actor: Actor,
  { groupId, membershipId, until, reason }: MembershipEnding,
): Outcome<void> {
  return changeGroups(platform.database, async (transaction): Outcome<void> => {
    const allowed = await openGroup({ platform, transaction }, actor, { groupId, on: until, reason })
    if (!allowed.ok) return allowed
    const seat = await openSeat(transaction, { groupId, membershipId })
    if (!seat.ok) return seat
    if (until < seat.value.since) return refuse({ kind: 'ends-before-beginning', membershipId, from: seat.value.since })
    await endMemberships(transaction, [{ id: membershipId, before: addDays(until, 1) }], { endedBy: actor.userId, reason })
    await refreshCards(transaction, [groupId], platform.clock.today())
    await audit(transaction, actor, { action: 'groups.membership-ended', groupId, after: { membershipId, until }, reason })
    return accept(undefined)
  })
}

export interface RoleChange {
  readonly groupId: string
  readonly membershipId: string
  readonly role: MemberRole
  readonly from: PlainDate
  /** The new role of the former leader when the lead is handed over. */
  readonly formerLeaderBecomes?: 'deputy' | 'member' | undefined
  readonly reason: string
}

/** Changes a member's role from a day on. A new leader replaces the present one in the same act. */
export function changeRole(platform: Platform, actor: Actor, change: RoleChange): Outcome<{ membershipId: string }> {
  const { groupId, membershipId, role, from, reason, formerLeaderBecomes = 'member' } = change
  return changeGroups(platform.database, async (transaction): Outcome<{ membershipId: string }> => {
    const allowed = await openGroup({ platform, transaction }, actor, { groupId, on: from, reason })
    if (!allowed.ok) return allowed
    const seat = await openSeat(transaction, { groupId, membershipId })
    if (!seat.ok) return seat
    if (seat.value.role === role) return refuse({ kind: 'role-same', role })
    if (from < seat.value.since) return refuse({ kind: 'ends-before-beginning', membershipId, from: seat.value.since })

    const seats = role === 'leader' ? await selectSeats(transaction, { groupId, from }) : []
    const leader = seats.find((other) => other.role === 'leader')
    if (leader !== undefined && leader.since > from) return refuse({ kind: 'second-leader', groupId })
    const by = { platform, actor, from, reason }
    if (leader !== undefined) await goOnAs(transaction, leader, { ...by, role: formerLeaderBecomes })
    const next = await goOnAs(transaction, seat.value, { ...by, role })
    await refreshCards(transaction, [groupId], platform.clock.today())
    await audit(transaction, actor, {
      action: 'groups.role-changed',
      groupId,
      before: { role: seat.value.role, leader: leader?.id },
      after: { membershipId: next, role, from, ...(leader !== undefined && { formerLeaderBecomes }) },
      reason,
    })
    return accept({ membershipId: next })
  })
}

interface ChangeBy {
  readonly platform: Platform
  readonly actor: Actor
  readonly from: PlainDate
  readonly reason: string
}

/** Ends the seat the day before and begins another; on the day the seat itself began, corrects its role instead. */
async function goOnAs(
  transaction: Transaction,
  seat: SeatRow,
  { platform, actor, from, reason, role }: ChangeBy & { readonly role: MemberRole },
): Promise<string> {
  if (seat.since >= from) {
    await setRole(transaction, { id: seat.id, role, reason })
    return seat.id
  }
  const id = platform.newId()
  await endMemberships(transaction, [{ id: seat.id, before: from }], { endedBy: actor.userId, reason })
  const { group_id: groupId, person_id: personId } = seat
  const next = { id, groupId, personId, role, position: seat.position ?? undefined, note: undefined, from }
  await insertMemberships(transaction, [next], { recordedBy: actor.userId, reason })
  return id
}

/** Locks the group; refuses when the actor may not change it, or when it was not established or already dissolved on the day. */
async function openGroup(
  { platform, transaction }: Doing,
  actor: Actor,
  { groupId, on, reason }: { groupId: string; on: PlainDate; reason: string },
): Outcome<GroupRow> {
  const allowed = await lockGroupFor({ platform, transaction }, actor, { permission: 'groups:write', groupId })
  if (!allowed.ok) return allowed
  const { dissolved_on, established_on } = allowed.value
  if (reason.trim() === '') return refuse({ kind: 'reason-missing' })
  if (dissolved_on !== null) return refuse({ kind: 'group-dissolved', groupId, on: dissolved_on })
  if (on > platform.clock.today()) return refuse({ kind: 'day-in-future', on })
  if (on < established_on) return refuse({ kind: 'before-establishment', on, establishedOn: established_on })
  return allowed
}

async function openSeat(
  transaction: Transaction,
  { groupId, membershipId }: { groupId: string; membershipId: string },
): Outcome<SeatRow> {
  const seat = await lockSeat(transaction, membershipId)
  if (seat === undefined || seat.group_id !== groupId) return refuse({ kind: 'membership-unknown', membershipId })
  if (seat.until !== null) return refuse({ kind: 'membership-ended', membershipId, until: seat.until })
  return accept(seat)
}

const audit = (
  transaction: Transaction,
  actor: Actor,
  { groupId, ...record }: { action: string; groupId: string; before?: unknown; after: unknown; reason: string },
): Promise<void> => recordAudit(transaction, actor, { ...record, subject: { kind: 'community-group', id: groupId } })
