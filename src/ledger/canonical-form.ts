import type { LedgerEntry, Posting } from './entry.ts'

/** SHA-256 of UTF-8 text, as 64 hexadecimal digits. Handed in, because a rule has no library of its own. */
export type Sha256 = (text: string) => string

/**
 * One posting as it is hashed. The same line is made by `posting_line` in `store.ts` in SQL; a test holds the
 * two together.
 */
export function postingLine(position: number, { account, amount, subject }: Posting): string {
  return `${position}|${account}|${amount}|${subject === undefined ? '' : `${subject.kind}:${subject.id}`}`
}

export type EntryHeader = Omit<LedgerEntry, 'hash' | 'previousHash'>

/** An entry as it is hashed: fixed order, nothing left out, no room for two readings. */
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

/** Links an entry to the one before it: changing either changes every hash after. */
export const entryHash = (sha256: Sha256, previousHash: string, header: EntryHeader): string =>
  sha256(`${previousHash}\n${entryHeaderText(header)}`)
