import { queryOptions } from '@tanstack/react-query'
import type { Provision } from '../../../src/policies/index.ts'
import { act, get } from '../../shared/api/client.ts'
import type { Page } from '../../shared/table/column.ts'

export type ProvisionState = 'draft' | 'active' | 'superseded' | 'withdrawn'

export interface ProvisionRow {
  readonly id: string
  readonly code: string
  readonly version: number
  readonly state: ProvisionState
  readonly title: { readonly vi: string; readonly en?: string }
  readonly actNumber: string
  readonly inForceFrom: string
  readonly inForceUntil: string | null
  readonly paysFrom: string
  readonly paysUntil: string | null
}

export interface ProvisionRecord extends ProvisionRow {
  readonly document: Provision
  readonly draftedByName: string | null
  readonly activatedByName: string | null
  readonly activatedAt: string | null
}

export const provisionsPage = (asked: Record<string, string | number | undefined>): Promise<Page<ProvisionRow>> =>
  get('/provisions', asked)
export const provisionQuery = (id: string) =>
  queryOptions({ queryKey: ['provision', id], queryFn: () => get<ProvisionRecord>(`/provisions/${id}`) })

export const templatesQuery = queryOptions({
  queryKey: ['provision-templates'],
  queryFn: () =>
    get<{ items: readonly { code: string; title: { vi: string; en?: string }; document: Provision }[] }>('/provision-templates'),
  staleTime: Number.POSITIVE_INFINITY,
})

export const draftProvision = (document: unknown, key: string): Promise<{ id: string }> =>
  act('POST', '/provisions', { body: { document }, key })
export const redraftProvision = (id: string, document: unknown, key: string): Promise<{ id: string }> =>
  act('PUT', `/provisions/${id}`, { body: { document }, key })
export const activateProvision = (id: string, reason: string, key: string): Promise<unknown> =>
  act('POST', `/provisions/${id}/activate`, { body: { reason }, key })
export const withdrawProvision = (id: string, reason: string, key: string): Promise<unknown> =>
  act('POST', `/provisions/${id}/withdraw`, { body: { reason }, key })
