import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered, QueryOf, RequestBody } from '../../shared/api/interface.ts'

export type Cycle = Answered<'/payment-cycles'>['items'][number]
export type Overview = Answered<'/payment-cycles/{id}'>
export type EntitlementRow = Answered<'/payment-cycles/{id}/entitlements'>['items'][number]
export type Thread = Answered<'/entitlements/{id}'>
export type History = Answered<'/payment-cycles/{id}/history'>
export type PayeeRow = Answered<'/payment-cycles/{id}/payees'>['items'][number]
export type FundingShare = Answered<'/payment-cycles/{id}/funding'>['items'][number]
export type Settled = Answered<'/payment-cycles/{id}/settlements', 'post'>

/** While a month is being computed, whoever has it open looks again this often. */
const LOOK_EVERY_MS = 1_500

export const cyclesQuery = queryOptions({
  queryKey: ['cycles'],
  queryFn: () => get('/payment-cycles', { query: { limit: 100 } }),
})
export const cycleQuery = (id: string) =>
  queryOptions({
    queryKey: ['cycle', id],
    queryFn: () => get('/payment-cycles/{id}', { path: { id } }),
    refetchInterval: ({ state }) => (state.data?.computing ? LOOK_EVERY_MS : false),
  })
/** The same month, its units carried to those of today. */
export const cycleOnTodaysUnitsQuery = (id: string) =>
  queryOptions({
    queryKey: ['cycle', id, 'today'],
    queryFn: () => get('/payment-cycles/{id}', { path: { id }, query: { lens: 'today' } }),
  })
export const historyQuery = (id: string) =>
  queryOptions({ queryKey: ['cycle', id, 'history'], queryFn: () => get('/payment-cycles/{id}/history', { path: { id } }) })
export const fundingQuery = (id: string) =>
  queryOptions({
    queryKey: ['cycle', id, 'funding'],
    queryFn: () => get('/payment-cycles/{id}/funding', { path: { id } }),
  })
export const differencesQuery = (id: string) =>
  queryOptions({
    queryKey: ['cycle', id, 'differences'],
    queryFn: () => get('/payment-cycles/{id}/differences', { path: { id }, query: { limit: 2000 } }),
  })
export const threadQuery = (id: string) =>
  queryOptions({ queryKey: ['entitlement', id], queryFn: () => get('/entitlements/{id}', { path: { id } }) })

export const entitlementsPage = (
  id: string,
  asked: QueryOf<'/payment-cycles/{id}/entitlements'>,
): Promise<Answered<'/payment-cycles/{id}/entitlements'>> =>
  get('/payment-cycles/{id}/entitlements', { path: { id }, query: asked })
export const payeesPage = (
  id: string,
  asked: QueryOf<'/payment-cycles/{id}/payees'>,
): Promise<Answered<'/payment-cycles/{id}/payees'>> => get('/payment-cycles/{id}/payees', { path: { id }, query: asked })

export const openCycle = (given: { provisionCode: string; month: string }, key: string): Promise<Cycle> =>
  act('POST', '/payment-cycles', { body: given, key })
export const startComputing = (id: string, key: string): Promise<Answered<'/payment-cycles/{id}/computations', 'post'>> =>
  act('POST', '/payment-cycles/{id}/computations', { path: { id }, key })
export const submitCycle = (id: string, lines: readonly { payer: string; lineId: string }[], key: string): Promise<Cycle> =>
  act('POST', '/payment-cycles/{id}/submit', { path: { id }, body: { lines }, key })
export const returnCycle = (id: string, reason: string, key: string): Promise<Cycle> =>
  act('POST', '/payment-cycles/{id}/return', { path: { id }, body: { reason }, key })
/** Approves what was seen: the fingerprint says which computation that was. */
export const approveCycle = (id: string, fingerprint: string, key: string): Promise<Cycle> =>
  act('POST', '/payment-cycles/{id}/approve', { path: { id }, body: { fingerprint }, key })
export const orderCycle = (id: string, key: string): Promise<Answered<'/payment-cycles/{id}/order', 'post'>> =>
  act('POST', '/payment-cycles/{id}/order', { path: { id }, key })
export const closeCycle = (id: string, key: string): Promise<unknown> =>
  act('POST', '/payment-cycles/{id}/close', { path: { id }, key })
export const holdGroup = (id: string, given: { groupId: string; reason: string }, key: string): Promise<Cycle> =>
  act('POST', '/payment-cycles/{id}/holds', { path: { id }, body: given, key })
export const releaseGroup = (id: string, given: { groupId: string; reason: string }, key: string): Promise<Cycle> =>
  act('POST', '/payment-cycles/{id}/holds/release', { path: { id }, body: given, key })

export function settleCycle(id: string, file: File, key: string): Promise<Settled> {
  const body = new FormData()
  body.append('file', file)
  return act('POST', '/payment-cycles/{id}/settlements', { path: { id }, form: body, key })
}
export const approveChanges = (
  id: string,
  given: RequestBody<'/payment-cycles/{id}/changed-payees/approve'>,
  key: string,
): Promise<Cycle> => act('POST', '/payment-cycles/{id}/changed-payees/approve', { path: { id }, body: given, key })
