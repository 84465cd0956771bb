import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { act, addressOf, get } from '../../shared/api/client.ts'
import type { Answered, RequestBody } from '../../shared/api/interface.ts'
import { readEveryRow } from '../../shared/table/whole-table.ts'

export type Round = Answered<'/rounds'>['items'][number]
export type Stage = Round['stages'][number]
export type RoundOverview = Answered<'/rounds/{id}'>
export type Standing = RoundOverview['units'][number]
export type ReadinessItem = RoundOverview['readiness'][number]
export type RoundEvent = RoundOverview['events'][number]
export type TreeListed = Answered<'/criteria-versions'>['items'][number]
export type Invitation = RequestBody<'/rounds/{id}/units', 'put'>['units'][number]
export type Sheet = Answered<'/rounds/{id}/units/{unitId}'>
export type SheetLine = Sheet['lines'][number]
export type AnswerField = NonNullable<SheetLine['entry']>
export type FieldWritten = RequestBody<'/rounds/{id}/units/{unitId}/answers', 'put'>
export type Evidence = Answered<'/units/{id}/evidence'>['items'][number]
export type EvidenceNaming = RequestBody<'/rounds/{id}/units/{unitId}/evidence', 'put'>

/** The sheet of one unit in one round. */
export interface SheetKey {
  readonly roundId: string
  readonly unitId: string
}

const SETTLED_MS = 300_000

export const roundsQuery = queryOptions({ queryKey: ['rounds'], queryFn: () => get('/rounds') })
export const roundQuery = (id: string) =>
  queryOptions({ queryKey: ['round', id], queryFn: () => get('/rounds/{id}', { path: { id } }) })
export const treesQuery = queryOptions({ queryKey: ['criteria-versions'], queryFn: () => get('/criteria-versions') })
/** A version in force does not change any more. */
export const treeQuery = (id: string) =>
  queryOptions({
    queryKey: ['criteria-version', id],
    queryFn: () => get('/criteria-versions/{id}', { path: { id } }),
    staleTime: SETTLED_MS,
  })
type UnitsAsked = Readonly<{ level: 'province' | 'agency' | 'district' | 'commune'; on: string }>
export const unitsOfLevelQuery = (asked: UnitsAsked) =>
  queryOptions({
    queryKey: ['units', 'of-level', asked],
    queryFn: () =>
      readEveryRow(
        (at) => get('/units', { query: { ...asked, ...at } }),
        () => undefined,
      ),
    staleTime: SETTLED_MS,
  })
const pathOf = ({ roundId, unitId }: SheetKey) => ({ path: { id: roundId, unitId } })
export const sheetQuery = (key: SheetKey) =>
  queryOptions({
    queryKey: ['sheet', key.roundId, key.unitId],
    queryFn: () => get('/rounds/{id}/units/{unitId}', pathOf(key)),
  })
export const keptEvidenceQuery = (unitId: string, search: string) =>
  queryOptions({
    queryKey: ['evidence', unitId, search],
    queryFn: () => get('/units/{id}/evidence', { path: { id: unitId }, query: { search } }),
  })
export const evidenceAddress = (id: string): string => addressOf('/evidence/{id}/content', { path: { id } })

export const planRound = (plan: RequestBody<'/rounds'>, key: string): Promise<Round> =>
  act('POST', '/rounds', { body: plan, key })
export const setCalendar = (id: string, body: RequestBody<'/rounds/{id}/calendar', 'put'>, key: string): Promise<Round> =>
  act('PUT', '/rounds/{id}/calendar', { path: { id }, body, key })
export const inviteUnits = (id: string, units: readonly Invitation[], key: string): Promise<Round> =>
  act('PUT', '/rounds/{id}/units', { path: { id }, body: { units }, key })
export const exemptCriterion = (id: string, body: RequestBody<'/rounds/{id}/exemptions'>, key: string): Promise<Round> =>
  act('POST', '/rounds/{id}/exemptions', { path: { id }, body, key })
export const extendCriterion = (id: string, body: RequestBody<'/rounds/{id}/extensions'>, key: string): Promise<Round> =>
  act('POST', '/rounds/{id}/extensions', { path: { id }, body, key })
export const openRound = (id: string, key: string): Promise<Round> => act('POST', '/rounds/{id}/open', { path: { id }, key })
export const closeAnswers = (id: string, unsubmitted: number, key: string): Promise<Round> =>
  act('POST', '/rounds/{id}/close-answers', { path: { id }, body: { unsubmitted }, key })

/** Not sent again by itself: whoever writes keeps what was typed, and says when it is tried again. */
export const writeField = (key: SheetKey, body: FieldWritten): Promise<AnswerField> =>
  act('PUT', '/rounds/{id}/units/{unitId}/answers', { ...pathOf(key), body, isAwaited: false })
export const nameEvidence = (key: SheetKey, body: EvidenceNaming): Promise<unknown> =>
  act('PUT', '/rounds/{id}/units/{unitId}/evidence', { ...pathOf(key), body })
export const recordEvidence = (unitId: string, form: FormData, key: string): Promise<Evidence> =>
  act('POST', '/units/{id}/evidence', { path: { id: unitId }, form, key })
export const submitSheet = (
  key: SheetKey,
  body: RequestBody<'/rounds/{id}/units/{unitId}/submit'>,
  actKey: string,
): Promise<unknown> => act('POST', '/rounds/{id}/units/{unitId}/submit', { ...pathOf(key), body, key: actKey })
export const takeBackSheet = (key: SheetKey, actKey: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/units/{unitId}/take-back', { ...pathOf(key), key: actKey })

const ABOUT_ROUNDS = ['rounds', 'round', 'sheet', 'appraisal', 'appraisal-sheet', 'tasks']

/** Everything that shows a round is asked again after an act on one. */
export function useRoundsAgain(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ predicate: ({ queryKey }) => ABOUT_ROUNDS.includes(String(queryKey[0])) })
}
