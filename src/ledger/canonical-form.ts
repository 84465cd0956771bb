import type { LedgerEntry, Posting } from './entry.ts'

/** SHA-256 of UTF-8 text, as 64 hexadecimal digits. A parameter, because rules import no Node library. */
export type Sha256 = (text: string) => string

/** The canonical text of one posting. `POSTING_LINE` in `store.ts` builds the same text in SQL; a test compares the two. */
export function postingLine(position: number, { account, amount, subject }: Posting): string {
  return `${position}|${account}|${amount}|${subject === undefined ? '' : `${subject.kind}:${subject.id}`}`
}

export type EntryHeader = Omit<LedgerEntry, 'hash' | 'previousHash'>

/** The canonical text of an entry's header: every field, in a fixed order, unambiguously delimited. */
export function entryHeaderText(header: EntryHeader): string {
  return JSON.stringify([
    'canhtayso-entry-1',
    header.seq,
    header.id,
    header.kind,
    header.on,
    header.description,
    header.cycleId ?? null,
    header.documentId ?? null,
    header.recordedBy,
    header.recordedAt,
    header.postingCount,
    header.debit,
    header.postingsDigest,
  ])
}

/** The hash of an entry covers the previous hash, so changing any entry changes every later hash. */
export const entryHash = (sha256: Sha256, previousHash: string, header: EntryHeader): string =>
  sha256(`${previousHash}\n${entryHeaderText(header)}`)
