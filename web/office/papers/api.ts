import { queryOptions } from '@tanstack/react-query'
import { type Answered, addressOf, get } from '../../shared/api/client.ts'

type Papers = Answered<'/payment-cycles/{id}/papers'>
/** A paper of a cycle: whether it can be drawn up by now, and if not, what is missing. */
export type PaperRow = Papers['items'][number]

export const papersQuery = (cycleId: string) =>
  queryOptions({
    queryKey: ['cycle', cycleId, 'papers'],
    queryFn: () => get<Papers>(`/payment-cycles/${cycleId}/papers`),
  })

export const paperAddress = (paper: { cycleId: string; kind: string; form: 'pdf' | 'docx' }): string =>
  addressOf(`/payment-cycles/${paper.cycleId}/papers/${paper.kind}.${paper.form}`)
