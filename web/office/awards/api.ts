import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { act, type FetchedFile, get, readFile } from '../../shared/api/client.ts'
import type { Answered, RequestBody } from '../../shared/api/interface.ts'

export type AwardListed = Answered<'/awards'>['items'][number]
export type AwardOverview = Answered<'/rounds/{id}/award'>
export type Proposal = AwardOverview['proposals'][number]
export type AwardLine = Proposal['lines'][number]
export type UnitMoney = AwardOverview['money'][number]
export type AwardPayment = AwardOverview['payments'][number]
export type AwardWriteOff = AwardOverview['writeOffs'][number]
export type UnitAccount = AwardOverview['accounts'][number]
export type AwardEvent = AwardOverview['events'][number]

export const awardsQuery = queryOptions({ queryKey: ['awards'], queryFn: () => get('/awards') })
export const awardQuery = (id: string) =>
  queryOptions({ queryKey: ['awards', id], queryFn: () => get('/rounds/{id}/award', { path: { id } }) })

/** Everything about awards is read again: an act changes money, tasks and the list. */
export function useAwardsAgain(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries()
}

export const drawUpAward = (id: string, moved: number, key: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/award', { path: { id }, body: { moved }, key })
export const submitAward = (id: string, body: RequestBody<'/rounds/{id}/award/submit'>, key: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/award/submit', { path: { id }, body, key })
export const approveAward = (id: string, fingerprint: string, key: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/award/approve', { path: { id }, body: { fingerprint }, key })
export const returnAward = (id: string, reason: string, key: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/award/return', { path: { id }, body: { reason }, key })
export const withdrawAward = (id: string, reason: string, key: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/award/withdraw', { path: { id }, body: { reason }, key })
export const decideAward = (id: string, body: RequestBody<'/rounds/{id}/award/decide'>, key: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/award/decide', { path: { id }, body, key })
export const approveOrder = (id: string, total: number, key: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/award/approve-order', { path: { id }, body: { total }, key })
export const orderAward = (id: string, total: number, key: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/award/order', { path: { id }, body: { total }, key })
export const settleAward = (id: string, key: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/award/settle', { path: { id }, key })
export const bouncePayment = (
  path: { readonly id: string; readonly paymentId: string },
  body: RequestBody<'/rounds/{id}/award/payments/{paymentId}/bounce'>,
  key: string,
) => act('POST', '/rounds/{id}/award/payments/{paymentId}/bounce', { path, body, key })
export const proposeWriteOff = (id: string, body: RequestBody<'/rounds/{id}/award/write-offs'>, key: string) =>
  act('POST', '/rounds/{id}/award/write-offs', { path: { id }, body, key })
export const decideWriteOff = (
  path: { readonly id: string; readonly writeOffId: string },
  body: RequestBody<'/rounds/{id}/award/write-offs/{writeOffId}/decide'>,
  key: string,
) => act('POST', '/rounds/{id}/award/write-offs/{writeOffId}/decide', { path, body, key })
export const repayAward = (id: string, body: RequestBody<'/rounds/{id}/award/returns'>, key: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/award/returns', { path: { id }, body, key })

interface OfPayment {
  readonly id: string
  readonly paymentId: string
}
export const answerPayment = (
  path: OfPayment,
  body: RequestBody<'/rounds/{id}/award/payments/{paymentId}/answer'>,
  key: string,
): Promise<unknown> => act('POST', '/rounds/{id}/award/payments/{paymentId}/answer', { path: { ...path }, body, key })

export const proposeAccount = (body: RequestBody<'/unit-accounts'>, key: string): Promise<unknown> =>
  act('POST', '/unit-accounts', { body, key })
export const decideAccount = (id: string, body: RequestBody<'/unit-accounts/{id}/decide'>, key: string): Promise<unknown> =>
  act('POST', '/unit-accounts/{id}/decide', { path: { id }, body, key })

interface PaperAsked {
  readonly id: string
  readonly paper: 'submission' | 'award-decision'
  readonly form: 'pdf' | 'docx'
}
export const fetchAwardPaper = ({ id, paper, form }: PaperAsked): Promise<FetchedFile> =>
  readFile(`/rounds/{id}/award/papers/{paper}.${form}`, { path: { id, paper } })
