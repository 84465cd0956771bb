import { queryOptions } from '@tanstack/react-query'
import { get } from '../../shared/api/client.ts'
import type { Answered, QueryOf } from '../../shared/api/interface.ts'

export type EntryRow = Answered<'/ledger/entries'>['items'][number]
export type Verification = Answered<'/ledger/verify'>

export const entriesPage = (asked: QueryOf<'/ledger/entries'>): Promise<Answered<'/ledger/entries'>> =>
  get('/ledger/entries', { query: asked })
export type EntryInFull = Answered<'/ledger/entries/{seq}'>
export type EntryLine = Answered<'/ledger/entries/{seq}/postings'>['items'][number]
export const entryQuery = (seq: number) =>
  queryOptions({ queryKey: ['ledger', 'entry', seq], queryFn: () => get('/ledger/entries/{seq}', { path: { seq } }) })
export const linesPage = (
  seq: number,
  asked: QueryOf<'/ledger/entries/{seq}/postings'>,
): Promise<Answered<'/ledger/entries/{seq}/postings'>> => get('/ledger/entries/{seq}/postings', { path: { seq }, query: asked })
export const accountsQuery = queryOptions({
  queryKey: ['ledger', 'accounts'],
  queryFn: () => get('/ledger/accounts'),
})
export const verifyLedger = (): Promise<Verification> => get('/ledger/verify')
