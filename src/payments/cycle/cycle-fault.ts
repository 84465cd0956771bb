import type { NotAllowed } from '../../identity/index.ts'
import type { Month } from '../../kernel/calendar.ts'
import type { Vnd } from '../../kernel/money.ts'
import type { CycleState } from './cycle-state.ts'
import type { Book } from './reconciliation.ts'

/** A fault that verification finds in a cycle, beyond those of the ledger. */
export type CycleFault =
  | {
      readonly kind: 'cycle-totals-differ'
      readonly cycleId: string
      readonly month: Month
      readonly book: Book
      readonly expected: Vnd
      readonly found: Vnd
    }
  | { readonly kind: 'cycle-fingerprint-differs'; readonly cycleId: string; readonly month: Month }
  | { readonly kind: 'approval-of-another-fingerprint'; readonly cycleId: string; readonly month: Month }
  | { readonly kind: 'approval-by-maker'; readonly cycleId: string; readonly month: Month; readonly approverId: string }
  | { readonly kind: 'state-without-act'; readonly cycleId: string; readonly month: Month; readonly state: CycleState }
  | {
      readonly kind: 'payment-to-another'
      readonly cycleId: string
      readonly month: Month
      readonly reference: string
      readonly disbursementId: string
    }
  | { readonly kind: 'claim-unsound'; readonly cycleId: string; readonly month: Month; readonly claimId: string }
  | { readonly kind: 'entitlement-altered'; readonly cycleId: string; readonly month: Month; readonly entitlementId: string }

/** Why the record was not accepted as it stands. */
export type RecordNotAccepted = NotAllowed | { readonly kind: 'reason-missing' } | { readonly kind: 'nothing-to-accept' }
