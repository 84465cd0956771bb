import { queryOptions } from '@tanstack/react-query'
import { type Answered, type Asked, act, get } from '../../shared/api/client.ts'

export type BudgetSummary = Answered<'/budget/summary'>
export type BudgetLineRow = BudgetSummary['lines'][number]
export type BudgetEntryRow = Answered<'/budget/lines/{id}/entries'>['items'][number]

export const summaryQuery = (year: number) =>
  queryOptions({ queryKey: ['budget', 'summary', year], queryFn: () => get<BudgetSummary>('/budget/summary', { year }) })
export const entriesQuery = (lineId: string) =>
  queryOptions({
    queryKey: ['budget', 'entries', lineId],
    queryFn: () => get<Answered<'/budget/lines/{id}/entries'>>(`/budget/lines/${lineId}/entries`),
  })

export const openLine = (line: Asked<'/budget/lines'>, key: string): Promise<{ id: string }> =>
  act('POST', '/budget/lines', { body: line, key })
export const proposeEntry = (lineId: string, entry: Asked<'/budget/lines/{id}/entries'>, key: string): Promise<unknown> =>
  act('POST', `/budget/lines/${lineId}/entries`, { body: entry, key })
export const decideEntry = (
  { lineId, entryId }: { lineId: string; entryId: string },
  decision: { outcome: 'confirmed' | 'declined'; reason: string },
  key: string,
): Promise<unknown> => act('POST', `/budget/lines/${lineId}/entries/${entryId}/decision`, { body: decision, key })
