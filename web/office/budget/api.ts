import { queryOptions } from '@tanstack/react-query'
import type { BudgetBalance, BudgetEntryKind, PayerLevel } from '../../../src/budget/index.ts'
import { act, get } from '../../shared/api/client.ts'

export interface BudgetLineRow {
  readonly id: string
  readonly year: number
  readonly source: string
  readonly level: PayerLevel
  readonly unitId: string
  readonly unitName?: string
  readonly provisionCode: string
  readonly name: string
  readonly balance: BudgetBalance
  /** Entries that wait for a second person. */
  readonly proposed: number
}

export interface BudgetEntryRow {
  readonly id: string
  readonly kind: BudgetEntryKind
  readonly amount: number
  readonly decision?: { readonly number: string; readonly date: string } | null
  readonly reason: string
  readonly cycleId?: string | null
  readonly recordedBy: string
  readonly recordedByName?: string | null
  readonly recordedAt: string
  readonly outcome: 'proposed' | 'confirmed' | 'declined' | 'counted'
  readonly decidedByName?: string | null
}

export const linesQuery = (year: number) =>
  queryOptions({
    queryKey: ['budget', 'lines', year],
    queryFn: () => get<{ items: readonly BudgetLineRow[] }>('/budget/lines', { year }),
  })
export const summaryQuery = (year: number) =>
  queryOptions({
    queryKey: ['budget', 'summary', year],
    queryFn: () => get<{ balance: BudgetBalance }>('/budget/summary', { year }),
  })
export const entriesQuery = (lineId: string) =>
  queryOptions({
    queryKey: ['budget', 'entries', lineId],
    queryFn: () => get<{ items: readonly BudgetEntryRow[] }>(`/budget/lines/${lineId}/entries`),
  })

export interface NewLine {
  readonly year: number
  readonly source: string
  readonly level: PayerLevel
  readonly unitId: string
  readonly provisionCode: string
  readonly name: string
}

export interface NewEntry {
  readonly kind: 'allocate' | 'adjust'
  readonly amount: number
  readonly decision: { readonly number: string; readonly date: string }
  readonly reason: string
}

export const openLine = (line: NewLine, key: string): Promise<{ id: string }> => act('POST', '/budget/lines', { body: line, key })
export const proposeEntry = (lineId: string, entry: NewEntry, key: string): Promise<unknown> =>
  act('POST', `/budget/lines/${lineId}/entries`, { body: entry, key })
export const decideEntry = (
  { lineId, entryId }: { lineId: string; entryId: string },
  decision: { outcome: 'confirmed' | 'declined'; reason: string },
  key: string,
): Promise<unknown> => act('POST', `/budget/lines/${lineId}/entries/${entryId}/decision`, { body: decision, key })
