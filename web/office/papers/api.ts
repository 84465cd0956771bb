import { queryOptions } from '@tanstack/react-query'
import type { BilingualText } from '../../../src/kernel/result.ts'
import { addressOf, get } from '../../shared/api/client.ts'
import type { Page } from '../../shared/table/column.ts'
import type { papersText } from './text.ts'

export type CycleState = keyof typeof papersText.vi.state

export interface CycleRow {
  readonly id: string
  readonly month: string
  readonly state: CycleState
  readonly provisionCode: string
  readonly entitledGroups?: number | null
  readonly totalVnd?: number | null
}

/** A paper of a cycle: whether it can be drawn up by now, and if not, what is missing. */
export interface PaperRow {
  readonly kind: string
  readonly title: BilingualText
  readonly available: boolean
  readonly why?: BilingualText
}

/** A province that ran for seven years has fewer: the list needs no pages. */
const CYCLES_AT_MOST = 100

export const cyclesQuery = queryOptions({
  queryKey: ['payment-cycles', 'papers'],
  queryFn: () => get<Page<CycleRow>>('/payment-cycles', { limit: CYCLES_AT_MOST, sort: '-month' }),
})

export const papersQuery = (cycleId: string) =>
  queryOptions({
    queryKey: ['payment-cycle', cycleId, 'papers'],
    queryFn: () => get<{ items: readonly PaperRow[] }>(`/payment-cycles/${cycleId}/papers`),
  })

export const paperAddress = (paper: { cycleId: string; kind: string; form: 'pdf' | 'docx' }): string =>
  addressOf(`/payment-cycles/${paper.cycleId}/papers/${paper.kind}.${paper.form}`)
