import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered, QueryOf, RequestBody } from '../../shared/api/interface.ts'

export type AccountRow = Answered<'/accounts'>['items'][number]
export type GrantRow = AccountRow['grants'][number]
export type GrantWish = RequestBody<'/accounts/{id}/grants'>
/** Shown once: it has to be changed at the first sign-in. */
export type OneTime = Answered<'/accounts', 'post'>

export const accountsPage = (asked: QueryOf<'/accounts'>): Promise<Answered<'/accounts'>> => get('/accounts', { query: asked })
export const accountQuery = (id: string) =>
  queryOptions({ queryKey: ['accounts', id], queryFn: () => get('/accounts/{id}', { path: { id } }) })
/** Groups a leader or member may be given a role over. */
export const groupsToChooseQuery = (search: string) =>
  queryOptions({
    queryKey: ['accounts', 'groups', search],
    queryFn: () => get('/accounts/groups', { query: { search } }),
  })
const EVENTS_SHOWN = 20
/** What was done to one account, the newest first. */
export const accountEventsQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', id, 'events'],
    queryFn: () => get('/audit-events', { query: { subjectKind: 'account', subjectId: id, limit: EVENTS_SHOWN } }),
  })

export const makeAccount = (account: RequestBody<'/accounts'>, key: string): Promise<OneTime> =>
  act('POST', '/accounts', { body: account, key })
export const recordIdentity = (id: string, given: RequestBody<'/accounts/{id}/identity-number'>, key: string): Promise<unknown> =>
  act('POST', '/accounts/{id}/identity-number', { path: { id }, body: given, key })
export const addGrant = (id: string, grant: GrantWish, key: string): Promise<unknown> =>
  act('POST', '/accounts/{id}/grants', { path: { id }, body: grant, key })
export const endGrant = (
  { accountId, grantId }: { accountId: string; grantId: string },
  end: { until: string; reason: string },
  key: string,
): Promise<unknown> => act('POST', '/accounts/{id}/grants/{grantId}/end', { path: { id: accountId, grantId }, body: end, key })
export const endAccount = (id: string, reason: string, key: string): Promise<unknown> =>
  act('POST', '/accounts/{id}/end', { path: { id }, body: { reason }, key })
export const issuePassword = (id: string, reason: string, key: string): Promise<OneTime> =>
  act('POST', '/accounts/{id}/one-time-password', { path: { id }, body: { reason }, key })
