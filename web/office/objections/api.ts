import { queryOptions } from '@tanstack/react-query'
import { type Answered, act, get } from '../../shared/api/client.ts'

export type ObjectionRow = Answered<'/payment-cycles/{id}/objections'>['items'][number]

export const objectionsQuery = (cycleId: string) =>
  queryOptions({
    queryKey: ['cycle', cycleId, 'objections'],
    queryFn: () => get<Answered<'/payment-cycles/{id}/objections'>>(`/payment-cycles/${cycleId}/objections`),
  })

export const object = (cycleId: string, given: { groupId: string; what: string }, key: string): Promise<unknown> =>
  act('POST', `/payment-cycles/${cycleId}/objections`, { body: given, key })
export const answerObjection = (id: string, answer: string, key: string): Promise<unknown> =>
  act('POST', `/objections/${id}/answer`, { body: { answer }, key })
