import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { act, addressOf, get } from '../../../shared/api/client.ts'
import type { Answered, RequestBody } from '../../../shared/api/interface.ts'

export type CouncilView = Answered<'/councils/{id}'>
export type CouncilMember = CouncilView['members'][number]
export type Sitting = Answered<'/rounds/{id}/sittings'>['items'][number]
export type SittingView = Answered<'/sittings/{id}'>
export type Seat = SittingView['seats'][number]
export type AgendaItem = SittingView['items'][number]
export type Motion = SittingView['motions'][number]
export type MotionTally = NonNullable<Motion['tally']>
export type SittingScreen = Answered<'/sittings/{id}/screen'>
export type Proposal = NonNullable<AgendaItem['proposal']>

/** Others act in the same sitting: it is asked again while it runs. */
const AGAIN_MS = 3000

export const councilsQuery = queryOptions({ queryKey: ['councils'], queryFn: () => get('/councils') })
export const councilQuery = (id: string) =>
  queryOptions({ queryKey: ['council', id], queryFn: () => get('/councils/{id}', { path: { id } }) })
export const sittingsQuery = (roundId: string) =>
  queryOptions({ queryKey: ['sittings', roundId], queryFn: () => get('/rounds/{id}/sittings', { path: { id: roundId } }) })
export const sittingQuery = (id: string) =>
  queryOptions({
    queryKey: ['sitting', id],
    queryFn: () => get('/sittings/{id}', { path: { id } }),
    refetchInterval: ({ state }) => (state.data?.sitting.state === 'closed' ? false : AGAIN_MS),
  })
export const screenQuery = (id: string) =>
  queryOptions({
    queryKey: ['sitting-screen', id],
    queryFn: () => get('/sittings/{id}/screen', { path: { id } }),
    refetchInterval: AGAIN_MS,
  })
export const minutesAddress = (id: string, form: 'pdf' | 'docx'): string =>
  addressOf(`/sittings/{id}/minutes.${form}`, { path: { id } })
export const invitationAddress = (id: string): string => addressOf('/sittings/{id}/invitation.ics', { path: { id } })

export const establishCouncil = (body: RequestBody<'/councils'>, key: string) => act('POST', '/councils', { body, key })
export const seatMember = (id: string, body: RequestBody<'/councils/{id}/members'>, key: string) =>
  act('POST', '/councils/{id}/members', { path: { id }, body, key })
export const endSeat = (
  path: { readonly id: string; readonly memberId: string },
  body: RequestBody<'/councils/{id}/members/{memberId}/end'>,
  key: string,
) => act('POST', '/councils/{id}/members/{memberId}/end', { path, body, key })
export const setRule = (id: string, body: RequestBody<'/councils/{id}/rules'>, key: string) =>
  act('POST', '/councils/{id}/rules', { path: { id }, body, key })
export const callSitting = (roundId: string, body: RequestBody<'/rounds/{id}/sittings'>, key: string) =>
  act('POST', '/rounds/{id}/sittings', { path: { id: roundId }, body, key })
export const addItem = (id: string, body: RequestBody<'/sittings/{id}/items'>, key: string) =>
  act('POST', '/sittings/{id}/items', { path: { id }, body, key })
export const openSitting = (id: string, key: string) => act('POST', '/sittings/{id}/open', { path: { id }, key })
export const closeSitting = (id: string, key: string) => act('POST', '/sittings/{id}/close', { path: { id }, key })
export const notePresence = (id: string, body: RequestBody<'/sittings/{id}/attendance'>, key: string) =>
  act('POST', '/sittings/{id}/attendance', { path: { id }, body, key })
export const recuseMember = (id: string, body: RequestBody<'/sittings/{id}/recusals'>, key: string) =>
  act('POST', '/sittings/{id}/recusals', { path: { id }, body, key })
export const openMotion = (id: string, itemId: string, key: string) =>
  act('POST', '/sittings/{id}/items/{itemId}/motions', { path: { id, itemId }, key })
export const countMotion = (id: string, motionId: string, key: string) =>
  act('POST', '/sittings/{id}/motions/{motionId}/count', { path: { id, motionId }, key })
export const castVote = (id: string, motionId: string, given: { readonly choice: string; readonly key: string }) =>
  act('POST', '/sittings/{id}/motions/{motionId}/votes', {
    path: { id, motionId },
    body: { choice: given.choice },
    key: given.key,
  })
export const castBallot = (
  id: string,
  motionId: string,
  { key, ...body }: { readonly choice: string; readonly receipt: string; readonly key: string },
) => act('POST', '/sittings/{id}/motions/{motionId}/ballots', { path: { id, motionId }, body, key })

const ABOUT_COUNCILS = ['councils', 'council', 'sittings', 'sitting', 'sitting-screen', 'round']

/** Everything that shows a Council or a sitting is asked again after an act in one. */
export function useCouncilAgain(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ predicate: ({ queryKey }) => ABOUT_COUNCILS.includes(String(queryKey[0])) })
}
