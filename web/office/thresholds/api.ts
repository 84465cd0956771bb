import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered, QueryOf, RequestBody } from '../../shared/api/interface.ts'

export type Thresholds = Answered<'/approval-thresholds'>
export type ThresholdRow = Thresholds['items'][number]

export const thresholdsQuery = queryOptions({ queryKey: ['thresholds'], queryFn: () => get('/approval-thresholds') })
export const neededQuery = (asked: QueryOf<'/approval-thresholds/needed'>) =>
  queryOptions({
    queryKey: ['thresholds', 'needed', asked],
    queryFn: () => get('/approval-thresholds/needed', { query: asked }),
    staleTime: 0,
  })

export const proposeThreshold = (given: RequestBody<'/approval-thresholds'>, key: string): Promise<unknown> =>
  act('POST', '/approval-thresholds', { body: given, key })
export const decideThreshold = (
  id: string,
  given: RequestBody<'/approval-thresholds/{id}/decide'>,
  key: string,
): Promise<unknown> => act('POST', '/approval-thresholds/{id}/decide', { path: { id }, body: given, key })
