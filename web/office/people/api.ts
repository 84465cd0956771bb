import { queryOptions } from '@tanstack/react-query'
import type { AccountChange, DuplicateCase, MaskedPerson, PayeeAccount } from '../../../src/people/index.ts'
import { act, get } from '../../shared/api/client.ts'
import type { Page } from '../../shared/table/column.ts'

type Asked = Readonly<Record<string, string | number | undefined>>

export interface Seat {
  readonly membershipId: string
  readonly groupId: string
  readonly groupName: string
  readonly communeName: string
  readonly role: 'leader' | 'deputy' | 'member'
  readonly from: string
  readonly until: string | null
}

/** A pair that may be one person, with the groups each sits in. */
export type DuplicateRow = DuplicateCase & { readonly seats: readonly [readonly Seat[], readonly Seat[]] }

export type DuplicateDecision =
  | { readonly outcome: 'same'; readonly survivorId: string; readonly reason: string }
  | { readonly outcome: 'different'; readonly reason: string }
  | { readonly outcome: 'ended'; readonly membershipId: string; readonly until: string; readonly reason: string }

export const personQuery = (id: string) =>
  queryOptions({ queryKey: ['person', id], queryFn: () => get<MaskedPerson>(`/people/${id}`) })
export const accountsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', personId, 'accounts'],
    queryFn: () => get<{ items: readonly PayeeAccount[] }>(`/people/${personId}/accounts`),
  })
export const proposeAccount = (
  personId: string,
  given: { number: string; bank: string; holder: string; from: string; reason: string },
  key: string,
): Promise<unknown> => act('POST', `/people/${personId}/accounts`, { body: given, key })

export const duplicatesPage = (asked: Asked): Promise<Page<DuplicateRow>> => get('/duplicates', asked)
export const duplicateQuery = (id: string) =>
  queryOptions({ queryKey: ['duplicate', id], queryFn: () => get<DuplicateRow>(`/duplicates/${id}`) })
export const decideDuplicate = (id: string, decision: DuplicateDecision, key: string): Promise<unknown> =>
  act('POST', `/duplicates/${id}/decision`, { body: decision, key })

export const accountChangesPage = (asked: Asked): Promise<Page<AccountChange>> => get('/account-changes', asked)
export const decideAccountChange = (
  id: string,
  decision: { confirmed: boolean; reason: string },
  key: string,
): Promise<unknown> => act('POST', `/account-changes/${id}/confirm`, { body: decision, key })
