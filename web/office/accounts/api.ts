import type { Role } from '../../../src/identity/index.ts'
import { act, get } from '../../shared/api/client.ts'
import type { Page } from '../../shared/table/column.ts'

export interface GrantRow {
  readonly id: string
  readonly role: Role
  readonly unitId: string
  readonly unitName: string | null
  readonly from: string
  readonly until: string | null
}

export interface AccountRow {
  readonly id: string
  readonly username: string
  readonly displayName: string
  readonly grants: readonly GrantRow[]
  readonly isActive?: boolean
  readonly lastSignedInAt?: string | null
}

type Asked = Readonly<Record<string, string | number | undefined>>
export const accountsPage = (asked: Asked): Promise<Page<AccountRow>> => get('/accounts', asked)

export interface NewAccount {
  readonly username: string
  readonly displayName: string
  readonly password: string
  readonly grants: readonly { readonly role: Role; readonly unitId: string; readonly from: string; readonly until?: string }[]
}

export const makeAccount = (account: NewAccount, key: string): Promise<{ id: string }> =>
  act('POST', '/accounts', { body: account, key })
export const addGrant = (id: string, grant: NewAccount['grants'][number], key: string): Promise<unknown> =>
  act('POST', `/accounts/${id}/grants`, { body: grant, key })
export const endGrant = (id: string, grantId: string, end: { until: string; reason: string }, key: string): Promise<unknown> =>
  act('POST', `/accounts/${id}/grants/${grantId}/end`, { body: end, key })
