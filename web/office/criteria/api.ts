import { queryOptions } from '@tanstack/react-query'
import type { TableBlock } from '../../../src/criteria/index.ts'
import { act, get } from '../../shared/api/client.ts'
import type { Answered } from '../../shared/api/interface.ts'

export type TreeRow = Answered<'/criteria-versions'>['items'][number]
export type TreeRecord = Answered<'/criteria-versions/{id}'>
export type TreeState = TreeRow['state']

export const treesQuery = queryOptions({ queryKey: ['criteria'], queryFn: () => get('/criteria-versions', {}) })
export const treeQuery = (id: string) =>
  queryOptions({ queryKey: ['criteria', id], queryFn: () => get('/criteria-versions/{id}', { path: { id } }) })
export const inForceQuery = (id: string) =>
  queryOptions({
    queryKey: ['criteria', id, 'in-force'],
    queryFn: () => get('/criteria-versions/{id}/in-force-preview', { path: { id } }),
  })

export type TableRead = Answered<'/criteria-tables/read', 'post'>

/** Reads an office’s table into a draft to look at; nothing is kept. */
export function readTable(
  file: File,
  query: { readonly year: number; readonly block: TableBlock },
  key: string,
): Promise<TableRead> {
  const form = new FormData()
  form.append('file', file)
  return act('POST', '/criteria-tables/read', { query, form, key })
}
export const draftTree = (document: unknown, key: string): Promise<{ id: string }> =>
  act('POST', '/criteria-versions', { body: { document }, key })
/** Edits the very revision that was looked at; somebody else's edit in between is refused, not overwritten. */
export const redraftTree = ({ id, revision }: { id: string; revision: number }, document: unknown): Promise<{ id: string }> =>
  act('PUT', '/criteria-versions/{id}', { path: { id }, body: { document }, version: revision })
export const putInForce = ({ id, revision }: { id: string; revision: number }, key: string): Promise<unknown> =>
  act('POST', '/criteria-versions/{id}/put-in-force', { path: { id }, body: { revision }, key })
export const withdrawTree = (id: string, reason: string, key: string): Promise<unknown> =>
  act('POST', '/criteria-versions/{id}/withdraw', { path: { id }, body: { reason }, key })
