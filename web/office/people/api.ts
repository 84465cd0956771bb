import { queryOptions } from '@tanstack/react-query'
import { type Answered, type Asked, act, get, type Query } from '../../shared/api/client.ts'

export type PayeeAccount = Answered<'/people/{id}/accounts'>['items'][number]
export type AccountChange = Answered<'/account-changes'>['items'][number]
/** A pair that may be one person, with the groups each sits in. */
export type DuplicateRow = Answered<'/duplicates/{id}'>
export type MaskedPerson = DuplicateRow['people'][number]
export type Seat = DuplicateRow['seats'][number][number]
export type DuplicateDecision = Asked<'/duplicates/{id}/decision'>

export const accountsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', personId, 'accounts'],
    queryFn: () => get<Answered<'/people/{id}/accounts'>>(`/people/${personId}/accounts`),
  })
export const proposeAccount = (personId: string, given: Asked<'/people/{id}/accounts'>, key: string): Promise<unknown> =>
  act('POST', `/people/${personId}/accounts`, { body: given, key })

export const duplicatesPage = (asked: Query): Promise<Answered<'/duplicates'>> => get('/duplicates', asked)
export const duplicateQuery = (id: string) =>
  queryOptions({ queryKey: ['duplicate', id], queryFn: () => get<DuplicateRow>(`/duplicates/${id}`) })
export const decideDuplicate = (id: string, decision: DuplicateDecision, key: string): Promise<unknown> =>
  act('POST', `/duplicates/${id}/decision`, { body: decision, key })

export const accountChangesPage = (asked: Query): Promise<Answered<'/account-changes'>> => get('/account-changes', asked)
export const decideAccountChange = (
  id: string,
  decision: Asked<'/account-changes/{id}/confirm'>,
  key: string,
): Promise<unknown> => act('POST', `/account-changes/${id}/confirm`, { body: decision, key })
