import type { Month } from '../kernel/calendar.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import type { Posting } from './entry.ts'
import { journalEntry, journalHead } from './journal.ts'
import { insertCheckpoint, streamEntries, streamPostings } from './store.ts'

export type { SumToBook } from './store.ts'
/** A step of another service's transaction: writes one entry whose postings add up to 0. */
export {
  accountBalances,
  balancesOfCycle,
  entriesAbout,
  insertEntry as appendEntry,
  listCheckpoints,
  listEntries,
  summarisePostings,
} from './store.ts'
export { concludeFrom, verifyLedger } from './verify-service.ts'

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
