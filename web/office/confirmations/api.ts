import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered, QueryOf } from '../../shared/api/interface.ts'

export type Confirmations = Answered<'/payment-cycles/{id}/confirmations'>
export type ConfirmationRow = Confirmations['items'][number]

export const confirmationsQuery = (cycleId: string, asked: QueryOf<'/payment-cycles/{id}/confirmations'>) =>
  queryOptions({
    queryKey: ['cycle', cycleId, 'confirmations', asked],
    queryFn: () => get('/payment-cycles/{id}/confirmations', { path: { id: cycleId }, query: asked }),
  })

export const confirmReports = (
  cycleId: string,
  given: { groupIds: readonly string[]; state: 'approved' | 'returned'; reason?: string },
  key: string,
): Promise<unknown> => act('POST', '/payment-cycles/{id}/confirmations', { path: { id: cycleId }, body: given, key })
