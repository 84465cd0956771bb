import type { MonthBeingPaid } from '../groups/index.ts'
import type { NotAllowed } from '../identity/index.ts'
import type { NumberMalformed, PeopleRefusal } from '../people/index.ts'
import type { RetentionKind } from './retention.ts'

/** Why a person's data were not put right. */
export type NotCorrected =
  | NumberMalformed
  /** By somebody else; says nothing of them. */
  | { readonly kind: 'identity-number-held' }
  | { readonly kind: 'nothing-corrected' }

/** Why a request about personal data was not recorded, answered or carried out. */
export type PrivacyRefusal =
  | NotAllowed
  | PeopleRefusal
  | MonthBeingPaid
  | NotCorrected
  | { readonly kind: 'data-request-unknown'; readonly requestId: string }
  | { readonly kind: 'data-request-answered'; readonly answeredOn: string }
  | { readonly kind: 'data-request-of-another-kind'; readonly wanted: 'correction' }
  | { readonly kind: 'received-after-today' }
  | { readonly kind: 'data-request-open'; readonly receivedOn: string }
  /** An erasure cannot be undone: whoever recorded the request does not carry it out. */
  | { readonly kind: 'erased-by-recorder' }
  | { readonly kind: 'retention-starts-in-past' }
  | {
      readonly kind: 'retention-count-differs'
      readonly retention: RetentionKind
      readonly shown: number
      readonly found: number
    }
