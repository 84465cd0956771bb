import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered, QueryOf, RequestBody } from '../../shared/api/interface.ts'
import type { Cycle } from '../payments/api.ts'

export type Arrears = Answered<'/arrears'>
export type ArrearsRow = Arrears['items'][number]

export const arrearsPage = (asked: QueryOf<'/arrears'>): Promise<Arrears> => get('/arrears', { query: asked })

export const arrearsQuery = (asked: QueryOf<'/arrears'>) =>
  queryOptions({ queryKey: ['arrears', asked], queryFn: () => get('/arrears', { query: asked }) })

export const openSupplement = (cycleId: string, key: string): Promise<Cycle> =>
  act('POST', '/payment-cycles/{id}/supplements', { path: { id: cycleId }, key })
export const proposeEnding = (
  cycleId: string,
  given: RequestBody<'/payment-cycles/{id}/endings'>,
  key: string,
): Promise<Answered<'/payment-cycles/{id}/endings', 'post'>> =>
  act('POST', '/payment-cycles/{id}/endings', { path: { id: cycleId }, body: given, key })
export const decideEnding = (
  cycleId: string,
  given: RequestBody<'/payment-cycles/{id}/endings/decide'>,
  key: string,
): Promise<unknown> => act('POST', '/payment-cycles/{id}/endings/decide', { path: { id: cycleId }, body: given, key })
