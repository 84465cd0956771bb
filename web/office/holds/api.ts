import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered, QueryOf, RequestBody } from '../../shared/api/interface.ts'

export type Holds = Answered<'/holds'>
export type HoldRow = Holds['items'][number]
export type HoldMeant = QueryOf<'/holds/preview'>

export const holdsQuery = queryOptions({ queryKey: ['holds'], queryFn: () => get('/holds') })
export const holdPreviewQuery = (meant: HoldMeant) =>
  queryOptions({ queryKey: ['holds', 'preview', meant], queryFn: () => get('/holds/preview', { query: meant }), staleTime: 0 })

export const placeHold = (given: RequestBody<'/holds'>, key: string): Promise<unknown> =>
  act('POST', '/holds', { body: given, key })
export const releaseHold = (id: string, reason: string, key: string): Promise<unknown> =>
  act('POST', '/holds/{id}/release', { path: { id }, body: { reason }, key })
