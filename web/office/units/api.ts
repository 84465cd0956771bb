import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered, QueryOf, RequestBody } from '../../shared/api/interface.ts'

export type UnitRow = Answered<'/units'>['items'][number]
export type UnitDetail = Answered<'/units/{id}'>
export type LineageLine = UnitDetail['became'][number]
export type ReorganisationPlan = RequestBody<'/reorganisations'>
export type ReorganisationPreview = Answered<'/reorganisations/preview', 'post'>

export const unitsPage = (asked: QueryOf<'/units'>): Promise<Answered<'/units'>> => get('/units', { query: asked })
export const unitsQuery = (asked: QueryOf<'/units'>) =>
  queryOptions({ queryKey: ['units', 'find', asked], queryFn: () => unitsPage(asked), staleTime: 300_000 })
export const unitQuery = (id: string, on?: string) =>
  queryOptions({
    queryKey: ['unit', id, on],
    queryFn: () => get('/units/{id}', { path: { id }, query: { on } }),
    staleTime: 300_000,
  })
export const epochsQuery = queryOptions({
  queryKey: ['units', 'epochs'],
  queryFn: () => get('/units/epochs'),
  staleTime: 300_000,
})

export const previewReorganisation = (plan: ReorganisationPlan): Promise<ReorganisationPreview> =>
  act('POST', '/reorganisations/preview', { body: plan })
export const applyReorganisation = (plan: ReorganisationPlan, key: string): Promise<{ id: string }> =>
  act('POST', '/reorganisations', { body: plan, key })

export type OpenReview = Answered<'/reorganisations/reviews'>['items'][number]
export const reviewsPage = (asked: QueryOf<'/reorganisations/reviews'>): Promise<Answered<'/reorganisations/reviews'>> =>
  get('/reorganisations/reviews', { query: asked })
export const settleReview = (id: string, reason: string, key: string): Promise<unknown> =>
  act('POST', '/reorganisations/reviews/{id}/settle', { path: { id }, body: { reason }, key })
