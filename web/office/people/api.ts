import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered, QueryOf, RequestBody } from '../../shared/api/interface.ts'

export type PayeeAccount = Answered<'/people/{id}/accounts'>['items'][number]
export type AccountChange = Answered<'/account-changes'>['items'][number]
/** A pair that may be one person, with the groups each sits in. */
export type DuplicateRow = Answered<'/duplicates/{id}'>
export type MaskedPerson = DuplicateRow['people'][number]
export type Seat = DuplicateRow['seats'][number][number]
export type DuplicateDecision = RequestBody<'/duplicates/{id}/decision'>

export const accountsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', personId, 'accounts'],
    queryFn: () => get('/people/{id}/accounts', { path: { id: personId } }),
  })
export const proposeAccount = (personId: string, given: RequestBody<'/people/{id}/accounts'>, key: string): Promise<unknown> =>
  act('POST', '/people/{id}/accounts', { path: { id: personId }, body: given, key })

/** One number in full, for a purpose that is recorded. */
export const unmaskNumber = async (
  id: string,
  field: NonNullable<RequestBody<'/people/{id}/unmask'>['field']>,
  purpose: string,
): Promise<string> => (await act('POST', '/people/{id}/unmask', { path: { id }, body: { field, purpose } })).value

export const duplicatesPage = (asked: QueryOf<'/duplicates'>): Promise<Answered<'/duplicates'>> =>
  get('/duplicates', { query: asked })
export const duplicateQuery = (id: string) =>
  queryOptions({ queryKey: ['duplicate', id], queryFn: () => get('/duplicates/{id}', { path: { id } }) })
export const decideDuplicate = (id: string, decision: DuplicateDecision, key: string): Promise<unknown> =>
  act('POST', '/duplicates/{id}/decision', { path: { id }, body: decision, key })

export const accountChangesPage = (asked: QueryOf<'/account-changes'>): Promise<Answered<'/account-changes'>> =>
  get('/account-changes', { query: asked })
export const decideAccountChange = (
  id: string,
  decision: RequestBody<'/account-changes/{id}/confirm'>,
  key: string,
): Promise<unknown> => act('POST', '/account-changes/{id}/confirm', { path: { id }, body: decision, key })
