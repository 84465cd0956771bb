import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered, RequestBody } from '../../shared/api/interface.ts'

export type Claims = Answered<'/claims'>
export type ClaimRow = Claims['items'][number]
export type Correction = Answered<'/payment-cycles/{id}/corrections'>['items'][number]
export type ClaimablePayment = Answered<'/payment-cycles/{id}/claimable'>['items'][number]

export const claimsQuery = queryOptions({ queryKey: ['claims'], queryFn: () => get('/claims', { query: {} }) })
export const correctionsQuery = (cycleId: string) =>
  queryOptions({
    queryKey: ['cycle', cycleId, 'corrections'],
    queryFn: () => get('/payment-cycles/{id}/corrections', { path: { id: cycleId } }),
  })
export const claimableQuery = (cycleId: string, groupId: string) =>
  queryOptions({
    queryKey: ['cycle', cycleId, 'claimable', groupId],
    queryFn: () => get('/payment-cycles/{id}/claimable', { path: { id: cycleId }, query: { groupId } }),
    staleTime: 0,
  })

export const proposeClaims = (
  cycleId: string,
  given: RequestBody<'/payment-cycles/{id}/claims'>,
  key: string,
): Promise<unknown> => act('POST', '/payment-cycles/{id}/claims', { path: { id: cycleId }, body: given, key })
export const supplementCorrection = (
  cycleId: string,
  given: RequestBody<'/payment-cycles/{id}/corrections/supplement'>,
  key: string,
): Promise<unknown> => act('POST', '/payment-cycles/{id}/corrections/supplement', { path: { id: cycleId }, body: given, key })
export const decideClaims = (
  cycleId: string,
  given: RequestBody<'/payment-cycles/{id}/claims/decide'>,
  key: string,
): Promise<unknown> => act('POST', '/payment-cycles/{id}/claims/decide', { path: { id: cycleId }, body: given, key })
export const recordReturn = (claimId: string, given: RequestBody<'/claims/{id}/returns'>, key: string): Promise<unknown> =>
  act('POST', '/claims/{id}/returns', { path: { id: claimId }, body: given, key })
export const proposeRecovery = (claimId: string, given: RequestBody<'/claims/{id}/decisions'>, key: string): Promise<unknown> =>
  act('POST', '/claims/{id}/decisions', { path: { id: claimId }, body: given, key })
export const decideRecovery = (
  { id, decisionId }: { readonly id: string; readonly decisionId: string },
  given: RequestBody<'/claims/{id}/decisions/{decisionId}/decide'>,
  key: string,
): Promise<unknown> => act('POST', '/claims/{id}/decisions/{decisionId}/decide', { path: { id, decisionId }, body: given, key })
