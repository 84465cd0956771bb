import { queryOptions } from '@tanstack/react-query'
import type { AccountCode, EntryKind, LedgerFault, Verification } from '../../../src/ledger/index.ts'
import { get } from '../../shared/api/client.ts'
import type { Page } from '../../shared/table/column.ts'

type Asked = Readonly<Record<string, string | number | undefined>>

export interface EntryRow {
  readonly seq: number
  readonly id: string
  readonly kind: EntryKind
  readonly on: string
  readonly description: string
  readonly cycleId?: string | null
  readonly recordedBy: string
  readonly recordedByName?: string | null
  readonly recordedAt: string
  readonly postingCount: number
  readonly debit: number
  readonly hash: string
}

export interface AccountRow {
  readonly account: AccountCode
  readonly balance: number
}

export const entriesPage = (asked: Asked): Promise<Page<EntryRow>> => get('/ledger/entries', asked)
export const accountsQuery = queryOptions({
  queryKey: ['ledger', 'accounts'],
  queryFn: () => get<{ items: readonly AccountRow[] }>('/ledger/accounts'),
})
export const verifyLedger = (): Promise<Verification<LedgerFault>> => get('/ledger/verify')
