import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered } from '../../shared/api/interface.ts'

export type ObjectionRow = Answered<'/payment-cycles/{id}/objections'>['items'][number]

export const objectionsQuery = (cycleId: string) =>
  queryOptions({
    queryKey: ['cycle', cycleId, 'objections'],
    queryFn: () => get('/payment-cycles/{id}/objections', { path: { id: cycleId } }),
  })

export const object = (cycleId: string, given: { groupId: string; what: string }, key: string): Promise<unknown> =>
  act('POST', '/payment-cycles/{id}/objections', { path: { id: cycleId }, body: given, key })
export const answerObjection = (id: string, answer: string, key: string): Promise<unknown> =>
  act('POST', '/objections/{id}/answer', { path: { id }, body: { answer }, key })
