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

export type PersonFound = Answered<'/people'>['items'][number]
export const peopleQuery = (asked: QueryOf<'/people'>) =>
  queryOptions({ queryKey: ['people', 'find', asked], queryFn: () => get('/people', { query: asked }) })
/** Who has a whole identity or phone number; the trail keeps that it was asked. */
export const findByNumber = (number: string): Promise<Answered<'/people/by-number', 'post'>> =>
  act('POST', '/people/by-number', { body: { number } })
export type PersonRecord = Answered<'/people/{id}'>
export const personQuery = (id: string) =>
  queryOptions({ queryKey: ['person', id], queryFn: () => get('/people/{id}', { path: { id } }) })
export const seatsQuery = (id: string) =>
  queryOptions({ queryKey: ['person', id, 'seats'], queryFn: () => get('/people/{id}/seats', { path: { id } }) })

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

/** The number of one account in full, for a purpose that is recorded. */
export async function unmaskAccount(account: PayeeAccount, purpose: string): Promise<string> {
  const { accounts } = await act('POST', '/people/{id}/unmask', {
    path: { id: account.personId },
    body: { fields: ['accounts'], purpose },
  })
  return accounts?.find(({ id }) => id === account.id)?.number ?? ''
}

export const duplicatesPage = (asked: QueryOf<'/duplicates'>): Promise<Answered<'/duplicates'>> =>
  get('/duplicates', { query: asked })
export const duplicateQuery = (id: string) =>
  queryOptions({ queryKey: ['duplicate', id], queryFn: () => get('/duplicates/{id}', { path: { id } }) })
export const decideDuplicate = (id: string, decision: DuplicateDecision, key: string): Promise<unknown> =>
  act('POST', '/duplicates/{id}/decision', { path: { id }, body: decision, key })

export const accountChangesPage = (asked: QueryOf<'/account-changes'>): Promise<Answered<'/account-changes'>> =>
  get('/account-changes', { query: asked })
/** As many as the server decides at once. */
const MOST_AT_ONCE = 20_000

/** The whole list as it is narrowed, without what one had a hand in oneself. */
export async function everyChangeToConfirm(narrowed: { search?: string | undefined }): Promise<AccountChange[]> {
  const all: AccountChange[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await accountChangesPage({ ...narrowed, forMe: true, cursor, limit: 500 })
    all.push(...page.items)
    if (page.nextCursor === null || all.length >= MOST_AT_ONCE) return all.slice(0, MOST_AT_ONCE)
    cursor = page.nextCursor
  }
}

export const decideAccounts = (decision: RequestBody<'/account-changes/decisions'>, key: string): Promise<unknown> =>
  act('POST', '/account-changes/decisions', { body: decision, key })
