import { queryOptions } from '@tanstack/react-query'
import { type Answered, type Asked, act, get, type Query } from '../../shared/api/client.ts'

export type UnitRow = Answered<'/units'>['items'][number]
export type UnitDetail = Answered<'/units/{id}'>
export type LineageLine = UnitDetail['became'][number]
export type ReorganisationPlan = Asked<'/reorganisations'>
export type ReorganisationPreview = Answered<'/reorganisations/preview', 'post'>

export const unitsPage = (asked: Query): Promise<Answered<'/units'>> => get('/units', asked)
export const unitsQuery = (asked: Query) =>
  queryOptions({ queryKey: ['units', 'find', asked], queryFn: () => unitsPage(asked), staleTime: 300_000 })
export const unitQuery = (id: string, on?: string) =>
  queryOptions({ queryKey: ['unit', id, on], queryFn: () => get<UnitDetail>(`/units/${id}`, { on }), staleTime: 300_000 })
export const epochsQuery = queryOptions({
  queryKey: ['units', 'epochs'],
  queryFn: () => get<Answered<'/units/epochs'>>('/units/epochs'),
  staleTime: 300_000,
})

export const previewReorganisation = (plan: ReorganisationPlan): Promise<ReorganisationPreview> =>
  act('POST', '/reorganisations/preview', { body: plan })
export const applyReorganisation = (plan: ReorganisationPlan, key: string): Promise<{ id: string }> =>
  act('POST', '/reorganisations', { body: plan, key })

export type OpenReview = Answered<'/reorganisations/reviews'>['items'][number]
export const reviewsPage = (asked: Query): Promise<Answered<'/reorganisations/reviews'>> => get('/reorganisations/reviews', asked)
export const settleReview = (id: string, reason: string, key: string): Promise<unknown> =>
  act('POST', `/reorganisations/reviews/${id}/settle`, { body: { reason }, key })
