import type { Month } from '../kernel/calendar.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import type { Posting } from './entry.ts'
import { journalEntry, journalHead } from './journal.ts'
import { insertCheckpoint, streamEntries, streamPostings } from './store.ts'

export { accountBalances, balancesOfCycle, summarisePostings, sumsOfCycle } from './balance-store.ts'
export type { NumberedPosting, SumToBook } from './store.ts'
/** Appends one entry, whose postings must add up to 0, in the caller's transaction. */
export {
  entriesAbout,
  findEntry,
  insertEntry as appendEntry,
  listCheckpoints,
  listEntries,
  listPostings,
} from './store.ts'
export { concludeFrom, verifyLedger } from './verify-service.ts'

/** Appends a checkpoint when a month is closed. @returns the Merkle root over all entries so far, to be published */
export const appendCheckpoint = (
  transaction: Transaction,
  checkpoint: { readonly id: string; readonly month: Month; readonly cycleId: string; readonly madeAt: Date },
): Promise<string> => insertCheckpoint(transaction, checkpoint)

/** The books as a plain-text journal, entry by entry, for `hledger -f - check`. */
export async function* streamJournal(database: Database): AsyncGenerator<string> {
  yield journalHead()
  for await (const entry of streamEntries(database)) {
    const postings: Posting[] = []
    for await (const page of streamPostings(database, entry.seq)) postings.push(...page.map(({ posting }) => posting))
    yield journalEntry(entry, postings)
  }
}
