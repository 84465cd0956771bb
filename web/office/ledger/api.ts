import { queryOptions } from '@tanstack/react-query'
import { type Answered, get, type Query } from '../../shared/api/client.ts'

export type EntryRow = Answered<'/ledger/entries'>['items'][number]
export type Verification = Answered<'/ledger/verify'>

export const entriesPage = (asked: Query): Promise<Answered<'/ledger/entries'>> => get('/ledger/entries', asked)
export const accountsQuery = queryOptions({
  queryKey: ['ledger', 'accounts'],
  queryFn: () => get<Answered<'/ledger/accounts'>>('/ledger/accounts'),
})
export const verifyLedger = (): Promise<Verification> => get('/ledger/verify')
