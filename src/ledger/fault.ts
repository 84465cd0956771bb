import type { Month } from '../kernel/calendar.ts'
import type { Vnd } from '../kernel/money.ts'

/** An inconsistency that verification finds in the stored books, with the first place it occurs at. */
export type LedgerFault =
  | { readonly kind: 'entry-missing'; readonly seq: number }
  | { readonly kind: 'entry-not-linked'; readonly seq: number; readonly entryId: string }
  | { readonly kind: 'entry-altered'; readonly seq: number; readonly entryId: string }
  | { readonly kind: 'postings-altered'; readonly seq: number; readonly entryId: string }
  | { readonly kind: 'entry-unbalanced'; readonly seq: number; readonly entryId: string; readonly over: Vnd }
  | { readonly kind: 'postings-without-entry'; readonly seq: number }
  | { readonly kind: 'head-differs'; readonly seq: number }
  | { readonly kind: 'checkpoint-differs'; readonly month: Month; readonly seq: number }

/** The outcome of a full verification, as `canhtayso verify --json` prints it. */
export interface Verification<Fault extends { readonly kind: string } = LedgerFault> {
  readonly ok: boolean
  readonly entries: number
  readonly head: string
  readonly balanced: boolean
  readonly faults: readonly Fault[]
  /** The sequence number of the first entry whose content was changed. */
  readonly firstBroken?: number
}
