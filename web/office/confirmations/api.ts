import { queryOptions } from '@tanstack/react-query'
import { type Answered, act, get } from '../../shared/api/client.ts'

export type ConfirmationRow = Answered<'/payment-cycles/{id}/confirmations'>['items'][number]

export const confirmationsQuery = (cycleId: string, asked: { communeId: string | undefined; lens: string | undefined }) =>
  queryOptions({
    queryKey: ['cycle', cycleId, 'confirmations', asked],
    queryFn: () => get<Answered<'/payment-cycles/{id}/confirmations'>>(`/payment-cycles/${cycleId}/confirmations`, asked),
  })

export const confirmReports = (
  cycleId: string,
  given: { groupIds: readonly string[]; state: 'approved' | 'returned'; reason?: string },
  key: string,
): Promise<unknown> => act('POST', `/payment-cycles/${cycleId}/confirmations`, { body: given, key })
