import type { Kysely } from 'kysely'
import type { SealFault, SealNotice } from './fault.ts'
import type { Journal, JournalLine } from './journal.ts'
import { boundedByKind } from './verify-seals.ts'
import { findLastSeal, hashesOfSeals } from './verify-store.ts'

/** How far the journal reached before the database was looked at: what is added meanwhile is not compared. */
export interface JournalRead {
  readonly journal: Journal
  readonly until: number
}

/** What was found, and what could not be looked at. */
export interface RecordVerified {
  readonly faults: readonly SealFault[]
  readonly notices: readonly SealNotice[]
}

const BATCH = 5_000

/** Every head that was noted outside stands in the record: its end was not cut off, and it was not made anew. */
export async function verifyJournal(database: Kysely<unknown>, { journal, until }: JournalRead): Promise<RecordVerified> {
  const end = await findLastSeal(database)
  const comparing = new Comparing(database, end?.seq ?? 0)
  let unreadable = 0
  for await (const line of journal.read(until)) {
    if (line === 'unreadable') unreadable += 1
    else await comparing.take(line)
  }
  await comparing.finish()
  const { faults, first } = comparing
  if (unreadable > 0) faults.push({ kind: 'journal-unreadable', place: journal.place, lines: unreadable })
  return { faults: boundedByKind(faults), notices: end === undefined ? [] : noticesOf(first, journal.place) }
}

function noticesOf(first: JournalLine | undefined, place: string): SealNotice[] {
  if (first === undefined) return [{ kind: 'journal-missing', place }]
  const { seq: seal, at, note: reason } = first
  if (first.kind === 'accepted') return [{ kind: 'record-accepted', seal, at, reason }]
  return seal === 1 ? [] : [{ kind: 'journal-begins-late', place, seal, at }]
}

class Comparing {
  faults: SealFault[] = []
  /** The line from which on the record is compared. */
  first: JournalLine | undefined
  readonly #database: Kysely<unknown>
  readonly #end: number
  #batch: JournalLine[] = []
  #lost: JournalLine[] = []

  constructor(database: Kysely<unknown>, end: number) {
    this.#database = database
    this.#end = end
  }

  /** What was accepted stands for everything before it. */
  async take(line: JournalLine): Promise<void> {
    this.first ??= line
    if (line.kind === 'accepted') {
      this.faults = []
      this.#batch = []
      this.#lost = []
      this.first = line
    }
    this.#batch.push(line)
    if (this.#batch.length >= BATCH) await this.#compare()
  }

  async finish(): Promise<void> {
    await this.#compare()
    const [first] = this.#lost
    const last = this.#lost.at(-1)
    if (first === undefined || last === undefined) return
    this.faults.unshift({ kind: 'record-older', seal: this.#end, lost: this.#lost.length, from: first.at, until: last.at })
  }

  async #compare(): Promise<void> {
    const hashes = await hashesOfSeals(
      this.#database,
      this.#batch.map(({ seq }) => seq),
    )
    for (const line of this.#batch) {
      if (hashes.get(line.seq) === line.hash) continue
      this.faults.push({ kind: 'seal-differs', seal: line.seq, at: line.at, summary: line.kind === 'sealed' ? line.note : '' })
      if (line.seq > this.#end) this.#lost.push(line)
    }
    this.#batch = []
  }
}
