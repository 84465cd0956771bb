import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered, QueryOf, RequestBody } from '../../shared/api/interface.ts'

export type GroupRow = Answered<'/groups'>['items'][number]
export type GroupRecord = Answered<'/groups/{id}'>
export type MemberRow = GroupRecord['members'][number]
export type StatusChange = RequestBody<'/groups/{id}/status'>
export type Establishment = RequestBody<'/groups'>
export type RoleChange = RequestBody<'/groups/{id}/memberships/{membershipId}/role'>
export type NewMember = RequestBody<'/groups/{id}/memberships'>

/** Every word that was typed must be there, in whatever order: the server parts what must all be there by commas. */
const everyWord = (search: string): string =>
  search
    .trim()
    .split(/[\s,]+/)
    .join(', ')

const everyWordOf = ({ search }: { readonly search?: string | undefined }) => search && everyWord(search)

export const groupsPage = (asked: QueryOf<'/groups'>): Promise<Answered<'/groups'>> =>
  get('/groups', { query: { ...asked, search: everyWordOf(asked) } })
export const groupsQuery = (asked: QueryOf<'/groups'>) =>
  queryOptions({ queryKey: ['groups', 'find', asked], queryFn: () => groupsPage(asked) })
export const groupQuery = (id: string, on: string | undefined) =>
  queryOptions({ queryKey: ['group', id, on], queryFn: () => get('/groups/{id}', { path: { id }, query: { on } }) })
export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['group', id, 'history'],
    queryFn: () => get('/groups/{id}/history', { path: { id } }),
  })

export const changeStatus = (id: string, change: StatusChange, key: string): Promise<unknown> =>
  act('POST', '/groups/{id}/status', { path: { id }, body: change, key })
export const addMember = (id: string, member: NewMember, key: string): Promise<unknown> =>
  act('POST', '/groups/{id}/memberships', { path: { id }, body: member, key })
export const endMembership = (
  { groupId, membershipId }: { groupId: string; membershipId: string },
  end: { until: string; reason: string },
  key: string,
): Promise<unknown> =>
  act('POST', '/groups/{id}/memberships/{membershipId}/end', { path: { id: groupId, membershipId }, body: end, key })
export const changeRole = (
  { groupId, membershipId }: { groupId: string; membershipId: string },
  change: RoleChange,
  key: string,
): Promise<unknown> =>
  act('POST', '/groups/{id}/memberships/{membershipId}/role', { path: { id: groupId, membershipId }, body: change, key })
export const clearFlag = (id: string, reason: string, key: string): Promise<unknown> =>
  act('POST', '/groups/{id}/flag/clear', { path: { id }, body: { reason }, key })
export const renameGroup = (id: string, renaming: RequestBody<'/groups/{id}/name'>, key: string): Promise<unknown> =>
  act('POST', '/groups/{id}/name', { path: { id }, body: renaming, key })
export const establishGroup = (establishment: Establishment, key: string): Promise<Answered<'/groups', 'post'>> =>
  act('POST', '/groups', { body: establishment, key })
