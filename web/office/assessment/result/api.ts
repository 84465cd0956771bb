import { queryOptions } from '@tanstack/react-query'
import type { DrawnRanks, ResultDocument } from '../../../../src/assessment/index.ts'
import { act, addressOf, get } from '../../../shared/api/client.ts'
import type { Answered, RequestBody } from '../../../shared/api/interface.ts'

export type ResultOverview = Answered<'/rounds/{id}/result'>
export type Publishing = RequestBody<'/rounds/{id}/result/publish'>

/** What is shown of a result: drawn up, or published. */
export interface ShownResult {
  readonly document: ResultDocument
  readonly drawnRanks: DrawnRanks
}
/** The format of the document is its own, and the server’s: the interface describes it as anything. */
export const asShown = ({
  document,
  drawnRanks,
}: {
  readonly document?: unknown
  readonly drawnRanks?: unknown
}): ShownResult => ({
  document: document as ResultDocument,
  drawnRanks: drawnRanks as DrawnRanks,
})

export const resultQuery = (id: string) =>
  queryOptions({ queryKey: ['round', id, 'result'], queryFn: () => get('/rounds/{id}/result', { path: { id } }) })
export const versionQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['round', id, 'result', version],
    queryFn: () => get('/rounds/{id}/results/{version}', { path: { id, version } }),
  })
export const dataAddress = (id: string, version: number, way: 'json' | 'csv' | 'mjs'): string =>
  addressOf(`/rounds/{id}/results/{version}/data.${way}`, { path: { id, version } })

export const drawUpResult = (id: string, key: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/result/draw-up', { path: { id }, key })
export const publishResult = (id: string, body: Publishing, key: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/result/publish', { path: { id }, body, key })
export const correctResult = (id: string, body: Publishing, key: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/result/correct', { path: { id }, body, key })
