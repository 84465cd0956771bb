import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered, QueryOf, RequestBody } from '../../shared/api/interface.ts'

export type DataRequest = Answered<'/data-requests/{id}'>
export type NewDataRequest = RequestBody<'/data-requests'>
export type Correction = RequestBody<'/data-requests/{id}/correction'>
export type Retention = Answered<'/retention'>
export type RetentionDue = Retention['due'][number]

export const requestsPage = (asked: QueryOf<'/data-requests'>): Promise<Answered<'/data-requests'>> =>
  get('/data-requests', { query: asked })
export const requestQuery = (id: string) =>
  queryOptions({ queryKey: ['data-request', id], queryFn: () => get('/data-requests/{id}', { path: { id } }) })
export const recordRequest = (given: NewDataRequest, key: string): Promise<DataRequest> =>
  act('POST', '/data-requests', { body: given, key })

/** Everything that is held of the person, in full; the asking is recorded. */
export const askHeld = (id: string, key: string) => act('POST', '/data-requests/{id}/held', { path: { id }, key })
export type HeldData = Awaited<ReturnType<typeof askHeld>>

export const correctPerson = (id: string, correction: Correction, key: string): Promise<unknown> =>
  act('POST', '/data-requests/{id}/correction', { path: { id }, body: correction, key })
export const answerRequest = (id: string, given: RequestBody<'/data-requests/{id}/answer'>, key: string): Promise<unknown> =>
  act('POST', '/data-requests/{id}/answer', { path: { id }, body: given, key })

export const retentionQuery = queryOptions({ queryKey: ['retention'], queryFn: () => get('/retention') })
export const setRule = (rule: RequestBody<'/retention/rules'>, key: string): Promise<unknown> =>
  act('POST', '/retention/rules', { body: rule, key })
export const eraseDue = (erasure: RequestBody<'/retention/erasures'>, key: string): Promise<unknown> =>
  act('POST', '/retention/erasures', { body: erasure, key })
