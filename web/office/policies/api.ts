import { queryOptions } from '@tanstack/react-query'
import type { Provision } from '../../../src/policies/index.ts'
import { act, get } from '../../shared/api/client.ts'
import type { Page } from '../../shared/table/column.ts'

export type ProvisionState = 'draft' | 'active' | 'superseded' | 'withdrawn'

type Text = { readonly vi: string; readonly en?: string }

export interface ProvisionRow {
  readonly id: string
  readonly code: string
  readonly version: number
  readonly revision: number
  readonly state: ProvisionState
  readonly title: Text | null
  readonly act: { readonly number: string } | null
  readonly inForce: { readonly from: string; readonly until?: string } | null
  readonly paysFrom: string | null
  readonly paysUntil: string | null
  readonly draftedByName: string
  readonly activatedByName: string | null
  readonly activatedAt: string | null
  /** What may be done with a version in this state. */
  readonly moves: readonly string[]
}

export interface ProvisionRecord extends ProvisionRow {
  readonly document: Provision
}

/** What activating would do: the versions in force it brings to their end. */
export interface ActivationPreview {
  readonly isReady: boolean
  readonly ends: readonly {
    readonly id: string
    readonly code: string
    readonly version: number
    readonly paysUntil: string
    readonly inForceUntil: string
  }[]
  /** Why it may not be activated, before anybody tries. */
  readonly refusal?: { readonly kind: string; readonly vi: string; readonly en: string }
}

export const provisionsPage = (asked: Record<string, string | number | undefined>): Promise<Page<ProvisionRow>> =>
  get('/provisions', asked)
export const provisionQuery = (id: string) =>
  queryOptions({ queryKey: ['provision', id], queryFn: () => get<ProvisionRecord>(`/provisions/${id}`) })

export const activationQuery = (id: string) =>
  queryOptions({
    queryKey: ['provision', id, 'activation'],
    queryFn: () => get<ActivationPreview>(`/provisions/${id}/activation`),
  })

export const draftProvision = (document: unknown, key: string): Promise<{ id: string }> =>
  act('POST', '/provisions', { body: { document }, key })
/** Edits the very revision that was looked at; somebody else's edit in between is refused, not overwritten. */
export const redraftProvision = (
  { id, revision }: { id: string; revision: number },
  document: unknown,
): Promise<{ id: string }> => act('PUT', `/provisions/${id}`, { body: { document }, version: revision })
export const activateProvision = ({ id, revision }: { id: string; revision: number }, key: string): Promise<unknown> =>
  act('POST', `/provisions/${id}/activate`, { body: { revision }, key })
export const withdrawProvision = (id: string, reason: string, key: string): Promise<unknown> =>
  act('POST', `/provisions/${id}/withdraw`, { body: { reason }, key })
