import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered, RequestBody } from '../../shared/api/interface.ts'

export type Looks = Answered<'/payment-cycles/{id}/looks'>
export type LookRow = Looks['items'][number]
export type LookRules = Answered<'/look-rules'>
export type LookRuleRow = LookRules['items'][number]

/** Read again after whatever is done to its month. */
export const looksQuery = (cycleId: string) =>
  queryOptions({
    queryKey: ['cycle', cycleId, 'looks'],
    queryFn: () => get('/payment-cycles/{id}/looks', { path: { id: cycleId } }),
  })
export const lookRulesQuery = queryOptions({ queryKey: ['thresholds', 'looks'], queryFn: () => get('/look-rules') })

export const lookAtReport = (cycleId: string, given: RequestBody<'/payment-cycles/{id}/looks'>, key: string): Promise<unknown> =>
  act('POST', '/payment-cycles/{id}/looks', { path: { id: cycleId }, body: given, key })
export const proposeLookRule = (given: RequestBody<'/look-rules'>, key: string): Promise<unknown> =>
  act('POST', '/look-rules', { body: given, key })
export const decideLookRule = (id: string, given: RequestBody<'/look-rules/{id}/decide'>, key: string): Promise<unknown> =>
  act('POST', '/look-rules/{id}/decide', { path: { id }, body: given, key })
