import { queryOptions } from '@tanstack/react-query'
import type { GroupStatus, GroupWarning, MemberRole } from '../../../src/groups/index.ts'
import { act, get } from '../../shared/api/client.ts'
import type { Page } from '../../shared/table/column.ts'

export interface GroupRow {
  readonly id: string
  readonly name: string
  readonly communeName: string
  readonly districtName: string | null
  readonly leaderName: string | null
  readonly memberCount: number
  readonly status: GroupStatus
  readonly foundedOn: string | null
  readonly foundingDecision: string | null
  readonly hamlets: readonly string[]
  readonly warnings: readonly GroupWarning[]
}

export interface MemberRow {
  readonly membershipId: string
  readonly personId: string
  readonly fullName: string | null
  readonly role: MemberRole
  readonly position: string | null
  readonly from: string
  readonly until: string | null
  readonly birthDate: string | null
  readonly birthYear: number | null
  readonly phone: string | null
  readonly identityNumber: string | null
}

export interface GroupPayment {
  readonly cycleId: string
  readonly entitlementId: string
  readonly month: string
  readonly amountVnd: number | null
  readonly state: string
  readonly paidOn: string | null
}

export interface GroupRecord extends GroupRow {
  readonly communeId: string
  readonly members: readonly MemberRow[]
  readonly payments: readonly GroupPayment[]
}

export interface HistoryEvent {
  readonly id: string
  readonly on: string
  readonly recordedAt: string
  readonly recordedByName: string | null
  readonly vi: string
  readonly en: string
  readonly reason: string | null
}

type Asked = Readonly<Record<string, string | number | undefined>>

export const groupsPage = (asked: Asked): Promise<Page<GroupRow>> => get('/groups', asked)
export const groupsQuery = (asked: Asked) =>
  queryOptions({ queryKey: ['groups', 'find', asked], queryFn: () => groupsPage(asked) })
export const groupQuery = (id: string, on: string | undefined) =>
  queryOptions({ queryKey: ['group', id, on], queryFn: () => get<GroupRecord>(`/groups/${id}`, { on }) })
export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['group', id, 'history'],
    queryFn: () => get<{ items: readonly HistoryEvent[] }>(`/groups/${id}/history`),
  })

export interface StatusChange {
  readonly status: GroupStatus
  readonly from: string
  readonly decisionNumber: string
  readonly decisionDate: string
  readonly reason: string
}

export const changeStatus = (id: string, change: StatusChange, key: string): Promise<unknown> =>
  act('POST', `/groups/${id}/status`, { body: change, key })

export interface NewMember {
  readonly fullName: string
  readonly role: MemberRole
  readonly from: string
  readonly phone?: string
  readonly identityNumber?: string
  readonly birthDate?: string
  readonly reason: string
}

export const addMember = (id: string, member: NewMember, key: string): Promise<unknown> =>
  act('POST', `/groups/${id}/memberships`, { body: member, key })
export const endMembership = (
  id: string,
  membershipId: string,
  end: { until: string; reason: string },
  key: string,
): Promise<unknown> => act('POST', `/groups/${id}/memberships/${membershipId}/end`, { body: end, key })
export const changeRole = (
  id: string,
  membershipId: string,
  change: { role: MemberRole; from: string; reason: string },
  key: string,
): Promise<unknown> => act('POST', `/groups/${id}/memberships/${membershipId}/role`, { body: change, key })
