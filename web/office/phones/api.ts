import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered } from '../../shared/api/interface.ts'

export type Phone = Answered<'/field/devices'>['items'][number]
export type GivenCode = Answered<'/field/codes', 'post'>

export const phonesQuery = (groupId: string) =>
  queryOptions({
    queryKey: ['group', groupId, 'phones'],
    queryFn: () => get('/field/devices', { query: { groupId } }),
  })

export const giveCode = (given: { readonly groupId: string; readonly personId: string }, key: string): Promise<GivenCode> =>
  act('POST', '/field/codes', { body: given, key })
export const endPhone = (id: string, reason: string, key: string): Promise<unknown> =>
  act('POST', '/field/devices/{id}/end', { path: { id }, body: { reason }, key })
