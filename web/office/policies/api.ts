import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered, QueryOf } from '../../shared/api/interface.ts'

export type ProvisionRow = Answered<'/provisions'>['items'][number]
export type ProvisionRecord = Answered<'/provisions/{id}'>
export type ProvisionState = ProvisionRow['state']

export const provisionsPage = (asked: QueryOf<'/provisions'>): Promise<Answered<'/provisions'>> =>
  get('/provisions', { query: asked })
export const provisionQuery = (id: string) =>
  queryOptions({ queryKey: ['provision', id], queryFn: () => get('/provisions/{id}', { path: { id } }) })

export const activationQuery = (id: string) =>
  queryOptions({
    queryKey: ['provision', id, 'activation'],
    queryFn: () => get('/provisions/{id}/activation', { path: { id } }),
  })

export const draftProvision = (document: unknown, key: string): Promise<{ id: string }> =>
  act('POST', '/provisions', { body: { document }, key })
/** Edits the very revision that was looked at; somebody else's edit in between is refused, not overwritten. */
export const redraftProvision = (
  { id, revision }: { id: string; revision: number },
  document: unknown,
): Promise<{ id: string }> => act('PUT', '/provisions/{id}', { path: { id }, body: { document }, version: revision })
export const activateProvision = ({ id, revision }: { id: string; revision: number }, key: string): Promise<unknown> =>
  act('POST', '/provisions/{id}/activate', { path: { id }, body: { revision }, key })
export const withdrawProvision = (id: string, reason: string, key: string): Promise<unknown> =>
  act('POST', '/provisions/{id}/withdraw', { path: { id }, body: { reason }, key })
