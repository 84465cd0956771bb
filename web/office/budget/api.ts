import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered, RequestBody } from '../../shared/api/interface.ts'

export type BudgetSummary = Answered<'/budget/summary'>
export type BudgetLineRow = BudgetSummary['lines'][number]
export type BudgetEntryRow = Answered<'/budget/lines/{id}/entries'>['items'][number]

export const summaryQuery = (year: number) =>
  queryOptions({ queryKey: ['budget', 'summary', year], queryFn: () => get('/budget/summary', { query: { year } }) })
export const entriesQuery = (lineId: string) =>
  queryOptions({
    queryKey: ['budget', 'entries', lineId],
    queryFn: () => get('/budget/lines/{id}/entries', { path: { id: lineId } }),
  })

export const openLine = (line: RequestBody<'/budget/lines'>, key: string): Promise<{ id: string }> =>
  act('POST', '/budget/lines', { body: line, key })
export const proposeEntry = (lineId: string, entry: RequestBody<'/budget/lines/{id}/entries'>, key: string): Promise<unknown> =>
  act('POST', '/budget/lines/{id}/entries', { path: { id: lineId }, body: entry, key })
export const decideEntry = (
  { lineId, entryId }: { lineId: string; entryId: string },
  decision: { outcome: 'confirmed' | 'declined'; reason: string },
  key: string,
): Promise<unknown> =>
  act('POST', '/budget/lines/{id}/entries/{entryId}/decision', { path: { id: lineId, entryId }, body: decision, key })
