import type { NotAllowed } from '../identity/index.ts'
import type { NotMerged } from './duplicate-case.ts'
import type { NumberMalformed } from './masked-number.ts'
import type { AccountNotChanged } from './payee-account.ts'

export type UnmaskField = 'identity-number' | 'phone' | 'accounts'
export const UNMASK_FIELDS = ['identity-number', 'phone', 'accounts'] as const satisfies readonly UnmaskField[]

/** Why something about a person was not done. */
export type PeopleRefusal =
  | NotAllowed
  | NumberMalformed
  | AccountNotChanged
  | NotMerged
  | { readonly kind: 'person-unknown'; readonly personId: string }
  | { readonly kind: 'person-erased'; readonly personId: string }
  | { readonly kind: 'person-still-member'; readonly personId: string }
  | { readonly kind: 'reason-missing' }
