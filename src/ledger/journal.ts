import { tidy } from '../kernel/vietnamese-text.ts'
import { ACCOUNT_CODES } from './account.ts'
import type { LedgerEntry, Posting } from './entry.ts'
import { accountName } from './text.ts'

/**
 * The head of a journal that `hledger` and `ledger` read: the commodity and the accounts declared, so that a
 * strict check finds nothing unknown.
 *
 * @source https://hledger.org/1.25/hledger.html#journal-format
 */
export function journalHead(): string {
  const accounts = ACCOUNT_CODES.map((code) => `account ${code}  ; ${accountName[code].vi}`)
  return ['; canhtayso', 'commodity 1.000, VND', '', ...accounts, '', ''].join('\n')
}

/** One entry as the journal writes it. Its description cannot start a comment, a tag or another line. */
export function journalEntry(entry: LedgerEntry, postings: readonly Posting[]): string {
  const head = `${entry.on} * (${entry.seq}) ${safeDescription(entry.description)}`
  const notes = [`  ; entry: ${entry.id}`, `  ; hash: ${entry.hash}`]
  return [head, ...notes, ...postings.map(journalPosting), '', ''].join('\n')
}

/** A payee or group is named by its id alone: the journal leaves the house. */
function journalPosting({ account, amount, subject }: Posting): string {
  const comment = subject === undefined ? '' : `  ; ${subject.kind}: ${subject.id}`
  return `    ${account}  ${amount} VND${comment}`
}

/** `;` starts a comment and `|` splits payee from note; a line break would start another entry. */
export const safeDescription = (text: string): string =>
  tidy(text.replace(/\p{Cc}+/gu, ' ').replace(/[;|]/g, ',')).replace(/^[*!(=]+\s*/u, '') || '-'
