import { queryOptions } from '@tanstack/react-query'
import type { ResultDocument } from '../../../../src/assessment/index.ts'
import { act, get } from '../../../shared/api/client.ts'
import type { Answered, RequestBody } from '../../../shared/api/interface.ts'

export type AppealsOverview = Answered<'/rounds/{id}/appeals'>
export type ShownAppeal = AppealsOverview['appeals'][number]
export type AppealPreview = Answered<'/rounds/{id}/appeals/{appealId}/preview', 'post'>

interface AppealKey {
  readonly id: string
  readonly appealId: string
}

export const appealsQuery = (id: string) =>
  queryOptions({ queryKey: ['round', id, 'appeals'], queryFn: () => get('/rounds/{id}/appeals', { path: { id } }) })
/** What a version says of every criterion. The format of the document is the server’s own: the interface calls it anything. */
export const versionQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['round', id, 'result', version],
    queryFn: async (): Promise<ResultDocument> => {
      const { document } = await get('/rounds/{id}/results/{version}', { path: { id, version } })
      return document as ResultDocument
    },
  })
export const historyQuery = (path: { readonly id: string; readonly unitId: string; readonly criterion: string }) =>
  queryOptions({
    queryKey: ['round', path.id, 'score-history', path.unitId, path.criterion],
    queryFn: () => get('/rounds/{id}/units/{unitId}/criteria/{criterion}/history', { path }),
  })

export const fileAppeal = (id: string, body: RequestBody<'/rounds/{id}/appeals'>, key: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/appeals', { path: { id }, body, key })
export const withdrawAppeal = (
  path: AppealKey,
  body: RequestBody<'/rounds/{id}/appeals/{appealId}/withdraw'>,
  key: string,
): Promise<unknown> => act('POST', '/rounds/{id}/appeals/{appealId}/withdraw', { path, body, key })
export const previewAppeal = (
  path: AppealKey,
  body: RequestBody<'/rounds/{id}/appeals/{appealId}/preview'>,
): Promise<AppealPreview> => act('POST', '/rounds/{id}/appeals/{appealId}/preview', { path, body })
export const decideAppeal = (
  path: AppealKey,
  body: RequestBody<'/rounds/{id}/appeals/{appealId}/decide'>,
  key: string,
): Promise<unknown> => act('POST', '/rounds/{id}/appeals/{appealId}/decide', { path, body, key })
