import { queryOptions } from '@tanstack/react-query'
import { type Answered, type Asked, act, get, type Query } from '../../shared/api/client.ts'

export type GroupRow = Answered<'/groups'>['items'][number]
export type GroupRecord = Answered<'/groups/{id}'>
export type MemberRow = GroupRecord['members'][number]
export type StatusChange = Asked<'/groups/{id}/status'>
export type NewMember = Asked<'/groups/{id}/memberships'>

/** Every word that was typed must be there, in whatever order: the server parts what must all be there by commas. */
const everyWord = (search: string): string =>
  search
    .trim()
    .split(/[\s,]+/)
    .join(', ')

export const groupsPage = ({ search, ...asked }: Query): Promise<Answered<'/groups'>> =>
  get('/groups', { ...asked, search: typeof search === 'string' ? everyWord(search) : undefined })
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
