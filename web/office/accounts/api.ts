import { queryOptions } from '@tanstack/react-query'
import { type Answered, type Asked, act, get, type Query } from '../../shared/api/client.ts'

export type AccountRow = Answered<'/accounts'>['items'][number]
export type GrantRow = AccountRow['grants'][number]
export type GrantWish = Asked<'/accounts/{id}/grants'>
/** Shown once: it has to be changed at the first sign-in. */
export type OneTime = Answered<'/accounts', 'post'>

export const accountsPage = (asked: Query): Promise<Answered<'/accounts'>> => get('/accounts', asked)
export const accountQuery = (id: string) =>
  queryOptions({ queryKey: ['accounts', id], queryFn: () => get<AccountRow>(`/accounts/${id}`) })
/** Groups a leader or member may be given a role over. */
export const groupsToChooseQuery = (search: string) =>
  queryOptions({
    queryKey: ['accounts', 'groups', search],
    queryFn: () => get<Answered<'/accounts/groups'>>('/accounts/groups', { search }),
  })
const EVENTS_SHOWN = 20
/** What was done to one account, the newest first. */
export const accountEventsQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', id, 'events'],
    queryFn: () =>
      get<Answered<'/audit-events'>>('/audit-events', { subjectKind: 'account', subjectId: id, limit: EVENTS_SHOWN }),
  })

export const makeAccount = (account: Asked<'/accounts'>, key: string): Promise<OneTime> =>
  act('POST', '/accounts', { body: account, key })
export const addGrant = (id: string, grant: GrantWish, key: string): Promise<unknown> =>
  act('POST', `/accounts/${id}/grants`, { body: grant, key })
export const endGrant = (
  { accountId, grantId }: { accountId: string; grantId: string },
  end: { until: string; reason: string },
  key: string,
): Promise<unknown> => act('POST', `/accounts/${accountId}/grants/${grantId}/end`, { body: end, key })
export const endAccount = (id: string, reason: string, key: string): Promise<unknown> =>
  act('POST', `/accounts/${id}/end`, { body: { reason }, key })
export const issuePassword = (id: string, reason: string, key: string): Promise<OneTime> =>
  act('POST', `/accounts/${id}/one-time-password`, { body: { reason }, key })
