import { queryOptions } from '@tanstack/react-query'
import { act, addressOf, type FetchedFile, get, readFile } from '../../shared/api/client.ts'
import type { Answered, RequestBody } from '../../shared/api/interface.ts'

type Papers = Answered<'/payment-cycles/{id}/papers'>
/** A paper of a cycle: whether it can be drawn up by now, and if not, what is missing. */
export type PaperRow = Papers['items'][number]

export const papersQuery = (cycleId: string) =>
  queryOptions({
    queryKey: ['cycle', cycleId, 'papers'],
    queryFn: () => get('/payment-cycles/{id}/papers', { path: { id: cycleId } }),
  })

interface PaperAsked {
  readonly cycleId: string
  readonly paper: Pick<PaperRow, 'kind' | 'order'>
  readonly form: 'pdf' | 'docx'
}

export const paperAddress = ({ cycleId, paper: { kind, order }, form }: PaperAsked): string =>
  addressOf(`/payment-cycles/{id}/papers/{paper}.${form}`, { path: { id: cycleId, paper: kind }, query: { order } })

export const fetchPaper = ({ cycleId, paper: { kind, order }, form }: PaperAsked): Promise<FetchedFile> =>
  readFile(`/payment-cycles/{id}/papers/{paper}.${form}`, { path: { id: cycleId, paper: kind }, query: { order } })

/** What papers cite and whom they name, by day. */
export type Grounds = Answered<'/paper-grounds'>
export type CitedAct = Grounds['acts'][number]
export type IssuingOffice = Grounds['offices'][number]
export type ActChange = RequestBody<'/cited-acts/preview'>
export type OfficeChange = RequestBody<'/issuing-offices/preview'>

export const groundsQuery = queryOptions({ queryKey: ['paper-grounds'], queryFn: () => get('/paper-grounds') })

/** Which papers it would change. */
export const previewAct = (change: ActChange) => act('POST', '/cited-acts/preview', { body: change })
export const previewOffice = (change: OfficeChange) => act('POST', '/issuing-offices/preview', { body: change })
export type GroundPreview = Awaited<ReturnType<typeof previewAct>>

/** Which drafts would no longer name it, or why it is not withdrawn. */
export const previewActWithdrawal = (id: string) => act('POST', '/cited-acts/{id}/withdrawal/preview', { path: { id } })
export const previewOfficeWithdrawal = (id: string) => act('POST', '/issuing-offices/{id}/withdrawal/preview', { path: { id } })
export const withdrawAct = (id: string, { reason, key }: { reason: string; key: string }): Promise<unknown> =>
  act('POST', '/cited-acts/{id}/withdrawal', { path: { id }, body: { reason }, key })
export const withdrawOffice = (id: string, { reason, key }: { reason: string; key: string }): Promise<unknown> =>
  act('POST', '/issuing-offices/{id}/withdrawal', { path: { id }, body: { reason }, key })

export const recordAct = (change: ActChange, { reason, key }: { reason: string; key: string }): Promise<unknown> =>
  act('POST', '/cited-acts', { body: { ...change, reason }, key })
export const recordOffice = (change: OfficeChange, { reason, key }: { reason: string; key: string }): Promise<unknown> =>
  act('POST', '/issuing-offices', { body: { ...change, reason }, key })
