import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered, RequestBody } from '../../shared/api/interface.ts'

export type FactBatchRow = Answered<'/fact-batches'>['items'][number]
export type FactAsked = Answered<'/facts-asked'>['items'][number]
export type FactsGiven = RequestBody<'/fact-batches'>
export type FactValue = FactsGiven['values'][number]['value']

export const factBatchesQuery = queryOptions({ queryKey: ['facts', 'batches'], queryFn: () => get('/fact-batches') })
/** What a provision asks of a month, of how many it is known, and of whom it is not. */
export const factsAskedQuery = (provision: string, month: string) =>
  queryOptions({
    queryKey: ['facts', 'asked', provision, month],
    queryFn: () => get('/facts-asked', { query: { provision, month } }),
    enabled: provision !== '' && month !== '',
  })

export const proposeFacts = (given: FactsGiven, key: string): Promise<unknown> =>
  act('POST', '/fact-batches', { body: given, key })
export const decideFacts = (id: string, given: RequestBody<'/fact-batches/{id}/decide'>, key: string): Promise<unknown> =>
  act('POST', '/fact-batches/{id}/decide', { path: { id }, body: given, key })
