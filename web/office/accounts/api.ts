import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered, QueryOf, RequestBody } from '../../shared/api/interface.ts'

export type AccountRow = Answered<'/accounts'>['items'][number]
export type GrantRow = AccountRow['grants'][number]
export type GrantWish = RequestBody<'/accounts/{id}/grants'>
export type AccountRequest = Answered<'/account-requests'>['waiting'][number]
export type RolePair = Answered<'/exclusive-roles'>['own'][number]
/** What an act on an account came to: a password to hand over, a request that another has to confirm, or nothing more to say. */
export type Outcome = Answered<'/accounts', 'post'> | undefined

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

export const requestsQuery = queryOptions({ queryKey: ['accounts', 'requests'], queryFn: () => get('/account-requests') })
export const pairsQuery = queryOptions({ queryKey: ['accounts', 'pairs'], queryFn: () => get('/exclusive-roles') })

export const makeAccount = (account: RequestBody<'/accounts'>, key: string): Promise<Outcome> =>
  act('POST', '/accounts', { body: account, key })
export const recordIdentity = (id: string, given: RequestBody<'/accounts/{id}/identity-number'>, key: string): Promise<Outcome> =>
  act('POST', '/accounts/{id}/identity-number', { path: { id }, body: given, key })
export const addGrant = async (id: string, grant: GrantWish, key: string): Promise<Outcome> =>
  onlyAsked(await act('POST', '/accounts/{id}/grants', { path: { id }, body: grant, key }))
export const endGrant = (
  { accountId, grantId }: { accountId: string; grantId: string },
  end: { until: string; reason: string },
  key: string,
): Promise<Outcome> => act('POST', '/accounts/{id}/grants/{grantId}/end', { path: { id: accountId, grantId }, body: end, key })
export const endAccount = (id: string, reason: string, key: string): Promise<Outcome> =>
  act('POST', '/accounts/{id}/end', { path: { id }, body: { reason }, key })
export const issuePassword = (id: string, reason: string, key: string): Promise<Outcome> =>
  act('POST', '/accounts/{id}/one-time-password', { path: { id }, body: { reason }, key })

/** Whether the province's identity provider is set. */
export const providerQuery = queryOptions({ queryKey: ['ways'], queryFn: () => get('/session/ways'), retry: false })
export const linkProvider = (id: string, given: RequestBody<'/accounts/{id}/provider-link'>, key: string): Promise<Outcome> =>
  act('POST', '/accounts/{id}/provider-link', { path: { id }, body: given, key })
export const unlinkProvider = (id: string, reason: string, key: string): Promise<Outcome> =>
  act('POST', '/accounts/{id}/provider-link/end', { path: { id }, body: { reason }, key })

const onlyAsked = (answer: Answered<'/accounts/{id}/grants', 'post'>): Outcome => ('requestId' in answer ? answer : undefined)

/** @returns the second half of a one-time password, where the request was for one */
export async function decideRequest(
  decision: 'confirm' | 'decline' | 'withdraw',
  { id, reason }: { id: string; reason: string },
  key: string,
): Promise<string | null> {
  const given = { path: { id }, body: { reason }, key }
  if (decision === 'confirm') return (await act('POST', '/account-requests/{id}/confirm', given)).passwordHalf
  if (decision === 'decline') await act('POST', '/account-requests/{id}/decline', given)
  else await act('POST', '/account-requests/{id}/withdraw', given)
  return null
}

export const excludeRoles = (pair: RequestBody<'/exclusive-roles'>, key: string): Promise<unknown> =>
  act('POST', '/exclusive-roles', { body: pair, key })
export const endRolePair = (id: string, end: RequestBody<'/exclusive-roles/{id}/end'>, key: string): Promise<unknown> =>
  act('POST', '/exclusive-roles/{id}/end', { path: { id }, body: end, key })
