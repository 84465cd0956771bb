import { recordAudit } from '../../audit/service.ts'
import { type Actor, authorise } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import type { Platform } from '../../platform/platform.ts'
import type { UnitKind } from '../../units/index.ts'
import { ensureHamlet, unitPath } from '../../units/service.ts'
import { lockGroupFor } from '../group/access-service.ts'
import { changeGroups } from '../group/change-service.ts'
import type { Decision, GroupStatus } from '../group/group.ts'
import { findGroupByName, findLastStatus, insertName, insertStatus, selectSeats } from '../group/group-store.ts'
import type { GroupRefusal } from '../group/refusal.ts'
import { endMemberships, insertGroups, lockRegisters, placeInHamlets, refreshCards } from '../register/register-store.ts'

type Outcome<Value> = Promise<Result<Value, GroupRefusal>>

export interface Establishment {
  readonly communeId: string
  readonly name: string
  readonly decision: Decision
  readonly hamlets: readonly { readonly name: string; readonly kind: UnitKind }[]
  readonly reason: string
}

/** Establishes a group by a decision; it is active from the decision's day. Members are added afterwards. */
export function establishGroup(platform: Platform, actor: Actor, establishment: Establishment): Outcome<{ groupId: string }> {
  const { communeId, decision, reason } = establishment
  const name = tidy(establishment.name)
  const today = platform.clock.today()
  return changeGroups(platform.database, async (transaction): Outcome<{ groupId: string }> => {
    const path = await unitPath(transaction, communeId, today)
    const allowed = authorise(actor, 'groups:write', { unitPath: path, on: today })
    if (!allowed.ok) return allowed
    if (reason.trim() === '') return refuse({ kind: 'reason-missing' })
    if (decision.date > today) return refuse({ kind: 'day-in-future', on: decision.date })
    if (path.length < 2) return refuse({ kind: 'commune-not-there', communeId, on: decision.date })
    await lockRegisters(transaction)
    const other = await findGroupByName(transaction, { communeId, name })
    if (other !== undefined) return refuse({ kind: 'group-name-taken', name, groupId: other.id })

    const groupId = platform.newId()
    await insertGroups(
      transaction,
      [{ id: groupId, name, communeId, establishedOn: decision.date, decision, reason }],
      actor.userId,
    )
    const places = []
    for (const hamlet of establishment.hamlets) {
      const hamletId = await ensureHamlet(transaction, {
        communeId,
        writtenName: hamlet.name,
        kind: hamlet.kind,
        from: decision.date,
      })
      places.push({ groupId, hamletId, from: decision.date })
    }
    await placeInHamlets(transaction, places, actor.userId)
    await refreshCards(transaction, [groupId], today)
    const subject = { kind: 'community-group', id: groupId }
    await recordAudit(transaction, actor, { action: 'groups.established', subject, after: { name, communeId, decision }, reason })
    return accept({ groupId })
  })
}

export interface Renaming {
  readonly groupId: string
  readonly name: string
  readonly on: PlainDate
  readonly decision?: Decision | undefined
  readonly reason: string
}

export function renameGroup(platform: Platform, actor: Actor, renaming: Renaming): Outcome<void> {
  const { groupId, on, decision, reason } = renaming
  const name = tidy(renaming.name)
  const today = platform.clock.today()
  return changeGroups(platform.database, async (transaction): Outcome<void> => {
    const allowed = await lockGroupFor({ platform, transaction }, actor, { permission: 'groups:write', groupId })
    if (!allowed.ok) return allowed
    const group = allowed.value
    if (reason.trim() === '') return refuse({ kind: 'reason-missing' })
    if (on > today) return refuse({ kind: 'day-in-future', on })
    if (on < group.established_on) return refuse({ kind: 'before-establishment', on, establishedOn: group.established_on })
    if (group.dissolved_on !== null) return refuse({ kind: 'group-dissolved', groupId, on: group.dissolved_on })
    await lockRegisters(transaction)
    const other = await findGroupByName(transaction, { communeId: group.commune_id, name })
    if (other !== undefined && other.id !== groupId) return refuse({ kind: 'group-name-taken', name, groupId: other.id })

    await insertName(transaction, { groupId, name }, { on, decision, reason, recordedBy: actor.userId })
    await refreshCards(transaction, [groupId], today)
    await recordAudit(transaction, actor, {
      action: 'groups.renamed',
      subject: { kind: 'community-group', id: groupId },
      before: { name: group.name },
      after: { name, on },
      reason,
    })
    return accept(undefined)
  })
}

export interface StatusChange {
  readonly groupId: string
  readonly status: GroupStatus
  readonly from: PlainDate
  readonly decision?: Decision | undefined
  readonly reason: string
}

/** Suspends, resumes or dissolves a group from a day on. Dissolving is final and ends all memberships the day before. */
export function changeStatus(platform: Platform, actor: Actor, change: StatusChange): Outcome<void> {
  const { groupId, status, from, decision, reason } = change
  const today = platform.clock.today()
  return changeGroups(platform.database, async (transaction): Outcome<void> => {
    const allowed = await lockGroupFor({ platform, transaction }, actor, { permission: 'groups:write', groupId })
    if (!allowed.ok) return allowed
    const { dissolved_on, established_on } = allowed.value
    if (reason.trim() === '') return refuse({ kind: 'reason-missing' })
    if (dissolved_on !== null) return refuse({ kind: 'group-dissolved', groupId, on: dissolved_on })
    if (from > today) return refuse({ kind: 'day-in-future', on: from })
    if (from < established_on) return refuse({ kind: 'before-establishment', on: from, establishedOn: established_on })
    const present = await findLastStatus(transaction, groupId)
    if (present?.status === status) return refuse({ kind: 'status-same', status })
    if (present !== undefined && from < present.since)
      return refuse({ kind: 'before-current-status', on: from, since: present.since })

    await insertStatus(transaction, { groupId, status }, { on: from, decision, reason, recordedBy: actor.userId })
    if (status === 'dissolved') {
      const seats = await selectSeats(transaction, { groupId, from })
      await endMemberships(
        transaction,
        seats.map(({ id }) => ({ id, before: from })),
        { endedBy: actor.userId, reason },
      )
    }
    await refreshCards(transaction, [groupId], today)
    await recordAudit(transaction, actor, {
      action: 'groups.status-changed',
      subject: { kind: 'community-group', id: groupId },
      before: { status: present?.status ?? null },
      after: { status, from, decision },
      reason,
    })
    return accept(undefined)
  })
}
