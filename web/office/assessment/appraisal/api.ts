import { queryOptions } from '@tanstack/react-query'
import { act, addressOf, get } from '../../../shared/api/client.ts'
import type { Answered, RequestBody } from '../../../shared/api/interface.ts'
import type { Round, SheetKey } from '../api.ts'

export type AppraisalSheet = Answered<'/rounds/{id}/units/{unitId}/appraisal'>
export type AppraisalLine = AppraisalSheet['lines'][number]
export type Judgement = AppraisalLine['judgements'][number]
export type JudgementGiven = RequestBody<'/rounds/{id}/units/{unitId}/appraisal/{criterion}', 'put'>
export type AppraisalOverview = Answered<'/rounds/{id}/appraisal'>
export type AppraisedUnit = AppraisalOverview['units'][number]
export type AppraiserAssigned = RequestBody<'/rounds/{id}/assignments'>

/** One criterion of one unit in one round. */
export interface CriterionKey extends SheetKey {
  readonly criterion: string
}

const ofUnit = ({ roundId, unitId }: SheetKey) => ({ path: { id: roundId, unitId } })
const ofCriterion = ({ roundId, unitId, criterion }: CriterionKey) => ({ path: { id: roundId, unitId, criterion } })

export const appraisalSheetQuery = (key: SheetKey) =>
  queryOptions({
    queryKey: ['appraisal-sheet', key.roundId, key.unitId],
    queryFn: () => get('/rounds/{id}/units/{unitId}/appraisal', ofUnit(key)),
  })
export const memoryQuery = (key: CriterionKey) =>
  queryOptions({
    queryKey: ['appraisal-memory', key.roundId, key.unitId, key.criterion],
    queryFn: () => get('/rounds/{id}/units/{unitId}/appraisal/{criterion}/memory', ofCriterion(key)),
  })
export const appraisalQuery = (id: string) =>
  queryOptions({ queryKey: ['appraisal', id], queryFn: () => get('/rounds/{id}/appraisal', { path: { id } }) })
/** What a Word document says. */
export const evidenceTextQuery = (id: string) =>
  queryOptions({ queryKey: ['evidence', id, 'text'], queryFn: () => get('/evidence/{id}/text', { path: { id } }) })
/** Where a file is shown in a frame of our own. */
export const framedAddress = (id: string): string => addressOf('/evidence/{id}/content', { path: { id }, query: { in: 'frame' } })

export const judge = (key: CriterionKey, body: JudgementGiven): Promise<Judgement> =>
  act('PUT', '/rounds/{id}/units/{unitId}/appraisal/{criterion}', { ...ofCriterion(key), body })
export const settle = (
  key: CriterionKey,
  body: RequestBody<'/rounds/{id}/units/{unitId}/appraisal/{criterion}/settlement', 'put'>,
): Promise<Judgement> => act('PUT', '/rounds/{id}/units/{unitId}/appraisal/{criterion}/settlement', { ...ofCriterion(key), body })
export const noteDown = (key: CriterionKey, body: string, actKey: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/units/{unitId}/appraisal/{criterion}/notes', { ...ofCriterion(key), body: { body }, key: actKey })
/** Marks a criterion to be explained with the question the unit will read; without one no longer. */
export const markCriterion = (key: CriterionKey, question: string | null): Promise<unknown> =>
  act('PUT', '/rounds/{id}/units/{unitId}/appraisal/{criterion}/question', { ...ofCriterion(key), body: { question } })
export const returnSheet = (key: SheetKey, actKey: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/units/{unitId}/return', { ...ofUnit(key), key: actKey })
export const endExplanation = (key: SheetKey, actKey: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/units/{unitId}/end-explanation', { ...ofUnit(key), key: actKey })
export const declareConflict = (
  key: SheetKey,
  body: RequestBody<'/rounds/{id}/units/{unitId}/conflicts'>,
  actKey: string,
): Promise<unknown> => act('POST', '/rounds/{id}/units/{unitId}/conflicts', { ...ofUnit(key), body, key: actKey })

export const setAppraisers = (id: string, appraisers: 1 | 2, key: string): Promise<Round> =>
  act('PUT', '/rounds/{id}/appraisers', { path: { id }, body: { appraisers }, key })
export const assignAppraiser = (id: string, body: AppraiserAssigned, key: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/assignments', { path: { id }, body, key })
export const concludeAppraisal = (id: string, key: string): Promise<Round> =>
  act('POST', '/rounds/{id}/conclude-appraisal', { path: { id }, key })
