import type { DailyLimitReached, NotAllowed } from '../identity/index.ts'
import type { NotMerged } from './duplicate-case.ts'
import type { NumberMalformed } from './masked-number.ts'
import type { AccountNotChanged } from './payee-account.ts'

export type UnmaskField = 'identity-number' | 'phone' | 'accounts'
export const UNMASK_FIELDS = ['identity-number', 'phone', 'accounts'] as const satisfies readonly UnmaskField[]

/** The person is known only to registers beyond the actor's reach: somebody whose reach is wider has to look. Says nothing of them. */
export interface PersonBeyondReach {
  readonly kind: 'person-beyond-reach'
}

/** Why something about a person was not done. */
export type PeopleRefusal =
  | NotAllowed
  | NumberMalformed
  | AccountNotChanged
  | NotMerged
  | PersonBeyondReach
  | DailyLimitReached
  | { readonly kind: 'person-unknown'; readonly personId: string }
  | { readonly kind: 'person-erased'; readonly personId: string }
  | { readonly kind: 'person-still-member'; readonly personId: string }
  | { readonly kind: 'reason-missing' }
