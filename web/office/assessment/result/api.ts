import { queryOptions } from '@tanstack/react-query'
import type { ShownResult } from '../../../../src/assessment/index.ts'
import { act, addressOf, get } from '../../../shared/api/client.ts'
import type { Answered, RequestBody } from '../../../shared/api/interface.ts'

export type ResultOverview = Answered<'/rounds/{id}/result'>
export type Publishing = RequestBody<'/rounds/{id}/result/publish'>

export const resultQuery = (id: string) =>
  queryOptions({ queryKey: ['round', id, 'result'], queryFn: () => get('/rounds/{id}/result', { path: { id } }) })

/** A result as it is shown: of a published version, or what is drawn up. The format is the server’s own: the interface calls it anything. */
export const shownQuery = (id: string, version?: number) =>
  queryOptions({
    queryKey: ['round', id, 'result', 'shown', version ?? null],
    queryFn: async (): Promise<ShownResult> => {
      const { shown } = await get('/rounds/{id}/result/shown', { path: { id }, query: { version } })
      return shown as ShownResult
    },
  })
export const dataAddress = (id: string, version: number, way: 'json' | 'csv' | 'mjs'): string =>
  addressOf(`/rounds/{id}/results/{version}/data.${way}`, { path: { id, version } })

export type ResultDifference = Answered<'/rounds/{id}/results/{version}/difference'>
export const differenceQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['round', id, 'result', version, 'difference'],
    queryFn: () => get('/rounds/{id}/results/{version}/difference', { path: { id, version } }),
  })

export const decisionAddress = (id: string, form: 'pdf' | 'docx'): string =>
  addressOf(`/rounds/{id}/result/decision.${form}`, { path: { id } })

export const reportAddress = (id: string, unitId: string, form: 'pdf' | 'docx'): string =>
  addressOf(`/rounds/{id}/units/{unitId}/report.${form}`, { path: { id, unitId } })

export const drawUpResult = (id: string, key: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/result/draw-up', { path: { id }, key })
export const publishResult = (id: string, body: Publishing, key: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/result/publish', { path: { id }, body, key })
export const correctResult = (id: string, body: Publishing, key: string): Promise<unknown> =>
  act('POST', '/rounds/{id}/result/correct', { path: { id }, body, key })
