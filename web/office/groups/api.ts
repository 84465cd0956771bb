import { queryOptions } from '@tanstack/react-query'
import { type Answered, type Asked, act, addressOf, get, type Query } from '../../shared/api/client.ts'

export type GroupRow = Answered<'/groups'>['items'][number]
export type GroupRecord = Answered<'/groups/{id}'>
export type MemberRow = GroupRecord['members'][number]
export type StatusChange = Asked<'/groups/{id}/status'>
export type Establishment = Asked<'/groups'>
export type RoleChange = Asked<'/groups/{id}/memberships/{membershipId}/role'>
export type NewMember = Asked<'/groups/{id}/memberships'>

/** Every word that was typed must be there, in whatever order: the server parts what must all be there by commas. */
const everyWord = (search: string): string =>
  search
    .trim()
    .split(/[\s,]+/)
    .join(', ')

const asAsked = ({ search, ...asked }: Query): Query => ({
  ...asked,
  search: typeof search === 'string' ? everyWord(search) : undefined,
})

export const groupsPage = (asked: Query): Promise<Answered<'/groups'>> => get('/groups', asAsked(asked))
/** The same list as a workbook, every page of it. */
export const groupsWorkbook = (asked: Query): string => addressOf('/groups/export.xlsx', asAsked(asked))
export const groupsQuery = (asked: Query) =>
  queryOptions({ queryKey: ['groups', 'find', asked], queryFn: () => groupsPage(asked) })
export const groupQuery = (id: string, on: string | undefined) =>
  queryOptions({ queryKey: ['group', id, on], queryFn: () => get<GroupRecord>(`/groups/${id}`, { on }) })
export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['group', id, 'history'],
    queryFn: () => get<Answered<'/groups/{id}/history'>>(`/groups/${id}/history`),
  })

export const changeStatus = (id: string, change: StatusChange, key: string): Promise<unknown> =>
  act('POST', `/groups/${id}/status`, { body: change, key })
export const addMember = (id: string, member: NewMember, key: string): Promise<unknown> =>
  act('POST', `/groups/${id}/memberships`, { body: member, key })
export const endMembership = (
  { groupId, membershipId }: { groupId: string; membershipId: string },
  end: { until: string; reason: string },
  key: string,
): Promise<unknown> => act('POST', `/groups/${groupId}/memberships/${membershipId}/end`, { body: end, key })
export const changeRole = (
  { groupId, membershipId }: { groupId: string; membershipId: string },
  change: RoleChange,
  key: string,
): Promise<unknown> => act('POST', `/groups/${groupId}/memberships/${membershipId}/role`, { body: change, key })
export const clearFlag = (id: string, reason: string, key: string): Promise<unknown> =>
  act('POST', `/groups/${id}/flag/clear`, { body: { reason }, key })
export const renameGroup = (id: string, renaming: Asked<'/groups/{id}/name'>, key: string): Promise<unknown> =>
  act('POST', `/groups/${id}/name`, { body: renaming, key })
export const establishGroup = (establishment: Establishment, key: string): Promise<Answered<'/groups', 'post'>> =>
  act('POST', '/groups', { body: establishment, key })
