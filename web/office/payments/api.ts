import { queryOptions, skipToken } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered, QueryOf, RequestBody } from '../../shared/api/interface.ts'

export type Cycle = Answered<'/payment-cycles'>['items'][number]
export type Overview = Answered<'/payment-cycles/{id}'>
export type EntitlementRow = Answered<'/payment-cycles/{id}/entitlements'>['items'][number]
export type Thread = Answered<'/entitlements/{id}'>
export type History = Answered<'/payment-cycles/{id}/history'>
export type PayeeRow = Answered<'/payment-cycles/{id}/payees'>['items'][number]
export type FundingShare = Answered<'/payment-cycles/{id}/funding'>['items'][number]
export type SettlementPreview = Answered<'/payment-cycles/{id}/settlements/preview', 'post'>
/** How an officer says that a list is read: columns by their place from 0 (`null`: nowhere), what words mean. */
export interface ListReading {
  readonly columns?: Readonly<Record<string, number | null>>
  readonly outcomes?: readonly { readonly word: string; readonly outcome: SettlementPreview['words'][number]['outcome'] }[]
}
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
/** The same month, its units carried to those of today, or of another day. */
export const cycleOnLaterUnitsQuery = (id: string, on: string | undefined) =>
  queryOptions({
    queryKey: ['cycle', id, 'today', on],
    queryFn: () => get('/payment-cycles/{id}', { path: { id }, query: { lens: 'today', on } }),
  })
/** The boundaries of a day's communes; absent: today's. They do not change while one looks. */
export const boundariesQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: ['boundaries', on],
    queryFn: () => get('/units/boundaries', { query: on === undefined ? {} : { on } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
export const historyQuery = (id: string) =>
  queryOptions({ queryKey: ['cycle', id, 'history'], queryFn: () => get('/payment-cycles/{id}/history', { path: { id } }) })
export const fundingQuery = (id: string) =>
  queryOptions({
    queryKey: ['cycle', id, 'funding'],
    queryFn: () => get('/payment-cycles/{id}/funding', { path: { id } }),
  })
/** @param arrearsOf earlier months whose payable sums go along */
export const orderPreviewQuery = (id: string, arrearsOf: readonly string[] = []) =>
  queryOptions({
    queryKey: ['cycle', id, 'order-preview', ...arrearsOf],
    queryFn: () => get('/payment-cycles/{id}/order-preview', { path: { id }, query: { arrearsOf: [...arrearsOf] } }),
    staleTime: 0,
    // While it is asked anew with another month, what was seen stays: nothing can be done with it meanwhile.
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
  })
export type OrderPreview = Answered<'/payment-cycles/{id}/order-preview'>
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
/** Why an act is done all the same, where its time is unusual. */
type TimeReason = { readonly reason?: string }
export const startComputing = (
  id: string,
  given: TimeReason,
  key: string,
): Promise<Answered<'/payment-cycles/{id}/computations', 'post'>> =>
  act('POST', '/payment-cycles/{id}/computations', { path: { id }, body: given, key })
export const submitCycle = (
  id: string,
  given: TimeReason & { readonly lines: readonly { payer: string; lineId: string }[] },
  key: string,
): Promise<Cycle> => act('POST', '/payment-cycles/{id}/submit', { path: { id }, body: given, key })
export const returnCycle = (id: string, reason: string, key: string): Promise<Cycle> =>
  act('POST', '/payment-cycles/{id}/return', { path: { id }, body: { reason }, key })
/** Approves what was seen: the fingerprint says which computation that was. */
export const approveCycle = (id: string, given: TimeReason & { readonly fingerprint: string }, key: string): Promise<Cycle> =>
  act('POST', '/payment-cycles/{id}/approve', { path: { id }, body: given, key })
export const approveOrder = (
  id: string,
  given: RequestBody<'/payment-cycles/{id}/order/approve'>,
  key: string,
): Promise<unknown> => act('POST', '/payment-cycles/{id}/order/approve', { path: { id }, body: given, key })
export const orderCycle = (
  id: string,
  confirmed: RequestBody<'/payment-cycles/{id}/order'> | undefined,
  key: string,
): Promise<Answered<'/payment-cycles/{id}/order', 'post'>> =>
  act('POST', '/payment-cycles/{id}/order', { path: { id }, body: confirmed ?? null, key })
export const closeCycle = (id: string, key: string): Promise<unknown> =>
  act('POST', '/payment-cycles/{id}/close', { path: { id }, key })
export const holdGroup = (id: string, given: { groupId: string; reason: string }, key: string): Promise<Cycle> =>
  act('POST', '/payment-cycles/{id}/holds', { path: { id }, body: given, key })
export const releaseGroup = (id: string, given: { groupId: string; reason: string }, key: string): Promise<Cycle> =>
  act('POST', '/payment-cycles/{id}/holds/release', { path: { id }, body: given, key })

interface BankAnswer {
  readonly file: File
  readonly reading: ListReading
  readonly reason?: string
}

/** What is said of how it is read goes before the file: it is small, and the file may be long on its way. */
function formOf({ file, reading, reason = '' }: BankAnswer): FormData {
  const form = new FormData()
  if (reason !== '') form.append('reason', reason)
  if (Object.keys(reading).length > 0) form.append('reading', JSON.stringify(reading))
  form.append('file', file)
  return form
}

export const settleCycle = (id: string, given: BankAnswer, key: string): Promise<Settled> =>
  act('POST', '/payment-cycles/{id}/settlements', { path: { id }, form: formOf(given), key })

/** How a bank's list is read and what taking it would do, anew for every file and every word said of it. */
export const settlementPreviewQuery = (id: string, file: File | null, reading: ListReading) => {
  const ofFile = [file?.name, file?.size, file?.lastModified].join(' ')
  return queryOptions({
    queryKey: ['cycle', id, 'settlement-preview', ofFile, reading],
    queryFn:
      file === null
        ? skipToken
        : () => act('POST', '/payment-cycles/{id}/settlements/preview', { path: { id }, form: formOf({ file, reading }) }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    // While a word is being read anew what was seen stays; of another file nothing does.
    placeholderData: (before, query) => (query?.queryKey[3] === ofFile ? before : undefined),
  })
}
export const approveChanges = (
  id: string,
  given: RequestBody<'/payment-cycles/{id}/changed-payees/approve'>,
  key: string,
): Promise<Cycle> => act('POST', '/payment-cycles/{id}/changed-payees/approve', { path: { id }, body: given, key })

export type BankDifference = Answered<'/payment-cycles/{id}/bank-differences', 'get'>['items'][number]

export const bankDifferencesQuery = (id: string) =>
  queryOptions({
    queryKey: ['cycle', id, 'bank-differences'],
    queryFn: () => get('/payment-cycles/{id}/bank-differences', { path: { id } }),
  })

interface OfDifference {
  readonly id: string
  readonly differenceId: string
}

export const proposeOutcome = (
  path: OfDifference,
  body: { readonly outcome: BankDifference['outcomes'][number]['outcome']; readonly on?: string; readonly reason: string },
  key: string,
) => act('POST', '/payment-cycles/{id}/bank-differences/{differenceId}/proposals', { path, body, key })

export const decideDifference = (
  path: OfDifference,
  body: { readonly verdict: 'confirmed' | 'declined'; readonly reason?: string },
  key: string,
) => act('POST', '/payment-cycles/{id}/bank-differences/{differenceId}/decision', { path, body, key })
