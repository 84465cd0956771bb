import { queryOptions } from '@tanstack/react-query'
import { addressOf, get } from '../../shared/api/client.ts'
import type { Answered } from '../../shared/api/interface.ts'

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
