import type { PlainDate } from '../kernel/calendar.ts'
import type { Vnd } from '../kernel/money.ts'
import type { AccountCode } from './account.ts'

/** The act on a month that an entry books. */
export type CycleEntryKind =
  | 'approved'
  | 'ordered'
  | 'answered'
  | 'returned'
  | 'bank-claimed'
  | 'bank-claim-ended'
  | 'released'
  | 'claimed'
  | 'set-off'
  | 'repaid'
  | 'repaid-late'
  | 'deducted'
  | 'deducted-late'
  | 'written-off'
  | 'withdrawn'

/** The act on an award that an entry books. */
export type AwardEntryKind =
  | 'award-granted'
  | 'award-released'
  | 'award-claimed'
  | 'award-ordered'
  | 'award-answered'
  | 'award-bounced'
  | 'award-written-off'
  | 'award-repaid'
  | 'award-repaid-late'

export type EntryKind = CycleEntryKind | AwardEntryKind

/** One side of an entry. `amount` above 0 is a debit, below 0 a credit; never 0. */
export interface Posting {
  readonly account: AccountCode
  readonly amount: Vnd
  /** Whose sum it is: the group it is owed to, the payee it was paid to, or the unit that is awarded. */
  readonly subject?: { readonly kind: 'group' | 'payee' | 'unit'; readonly id: string }
}

/** A stored entry. Its postings add up to 0. */
export interface LedgerEntry {
  readonly seq: number
  readonly id: string
  readonly kind: EntryKind
  readonly on: PlainDate
  readonly description: string
  /** The cycle or award it is of. */
  readonly cycleId?: string | undefined
  /** The document that justifies it: a payment order, a bank file or a closing. */
  readonly documentId?: string | undefined
  readonly recordedBy: string
  readonly recordedAt: string
  readonly postingCount: number
  readonly debit: Vnd
  readonly postingsDigest: string
  readonly previousHash: string
  readonly hash: string
}

/** What the acts of a cycle have booked, by act, document and account. */
export interface BookedSum {
  readonly kind: EntryKind
  readonly documentId: string | null
  readonly account: AccountCode
  readonly amount: Vnd
}

export interface EntryUnknown {
  readonly kind: 'entry-unknown'
  readonly seq: number
}

/** `previousHash` of the first entry. */
export const GENESIS_HASH = '0'.repeat(64)
