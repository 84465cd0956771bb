import type { Month } from '../kernel/calendar.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import type { LedgerEntry, Posting } from './entry.ts'
import { journalEntry, journalHead } from './journal.ts'
import {
  insertCheckpoint,
  insertEntry,
  type NewEntry,
  type PostingsQuery,
  postingsAsQuery,
  streamEntries,
  streamPostings,
} from './store.ts'

export type { NewEntry, PostingsQuery } from './store.ts'
export { accountBalances, balancesOfCycle, entriesAbout, listCheckpoints, listEntries, summarisePostings } from './store.ts'
export { concludeFrom, verifyLedger } from './verify-service.ts'

/** A step of another service's transaction: writes one entry whose postings add up to 0. */
export const appendEntry = (transaction: Transaction, entry: NewEntry, postings: readonly Posting[]): Promise<LedgerEntry> =>
  insertEntry(transaction, entry, postingsAsQuery(postings))

/** The same for postings that a query of `account, amount_vnd, subject_kind, subject_id` makes. */
export const appendEntryFrom = (transaction: Transaction, entry: NewEntry, postings: PostingsQuery): Promise<LedgerEntry> =>
  insertEntry(transaction, entry, postings)

/** A step of closing a month. @returns the tree head over every entry so far, to be published */
export const appendCheckpoint = (
  transaction: Transaction,
  checkpoint: { readonly id: string; readonly month: Month; readonly cycleId: string; readonly madeAt: Date },
): Promise<string> => insertCheckpoint(transaction, checkpoint)

/** The books as plain text, entry by entry, as `hledger -f - check` reads them. */
export async function* streamJournal(database: Database): AsyncGenerator<string> {
  yield journalHead()
  for await (const entry of streamEntries(database)) {
    const postings: Posting[] = []
    for await (const page of streamPostings(database, entry.seq)) postings.push(...page.map(({ posting }) => posting))
    yield journalEntry(entry, postings)
  }
}
