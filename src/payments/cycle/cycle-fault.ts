import type { Month } from '../../kernel/calendar.ts'
import type { Vnd } from '../../kernel/money.ts'
import type { Book } from './reconciliation.ts'

/** What recomputing a cycle can find beyond the ledger's own faults. */
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
  | { readonly kind: 'entitlement-altered'; readonly cycleId: string; readonly month: Month; readonly entitlementId: string }
