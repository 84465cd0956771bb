import type { PlainDate } from '../kernel/calendar.ts'
import type { Vnd } from '../kernel/money.ts'
import type { AccountCode } from './account.ts'

/** What an entry records: one officer's act. */
export type EntryKind = 'approved' | 'ordered' | 'answered' | 'released'

/** One side of an entry. `amount` above 0 is a debit, below 0 a credit; never 0. */
export interface Posting {
  readonly account: AccountCode
  readonly amount: Vnd
  /** What the sum belongs to: the group it is owed to, the payee it went to. */
  readonly subject?: { readonly kind: 'group' | 'payee'; readonly id: string }
}

/** An entry as the books keep it. Its postings add up to 0. */
export interface LedgerEntry {
  readonly seq: number
  readonly id: string
  readonly kind: EntryKind
  readonly on: PlainDate
  readonly description: string
  readonly cycleId?: string | undefined
  /** The order, bank file or closing it rests on. */
  readonly documentId?: string | undefined
  readonly recordedBy: string
  readonly recordedAt: string
  readonly postingCount: number
  readonly debit: Vnd
  readonly postingsDigest: string
  readonly previousHash: string
  readonly hash: string
}

/** The head of an empty ledger. */
export const GENESIS_HASH = '0'.repeat(64)
