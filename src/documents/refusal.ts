import type { NotAllowed } from '../identity/index.ts'
import type { Vnd } from '../kernel/money.ts'
import type { PaymentPaperKind } from './ground/paper-kind.ts'

export type NotDrawnUp =
  | NotAllowed
  | { readonly kind: 'cycle-unknown'; readonly cycleId: string }
  | { readonly kind: 'entitlement-unknown'; readonly entitlementId: string }
  | { readonly kind: 'paper-unknown'; readonly paper: string }
  | { readonly kind: 'paper-not-yet'; readonly paper: PaymentPaperKind }
  /** Its parts add up to so much more than the books hold, or less. */
  | { readonly kind: 'paper-differs'; readonly paper: PaymentPaperKind; readonly over: Vnd }
  | { readonly kind: 'paper-too-large'; readonly paper: PaymentPaperKind; readonly form: 'pdf' | 'docx' }

export type MinutesNotDrawnUp =
  /** The sitting has not ended. */
  | { readonly kind: 'minutes-not-yet'; readonly sittingId: string }
  | { readonly kind: 'minutes-too-large'; readonly sittingId: string }
