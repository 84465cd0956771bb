import { tidy } from '../kernel/vietnamese-text.ts'
import { ACCOUNT_CODES } from './account.ts'
import type { LedgerEntry, Posting } from './entry.ts'
import { accountName } from './text.ts'

/**
 * The header of a plain-text journal for `hledger` and `ledger`. It declares the commodity and the accounts, so that
 * `hledger check --strict` passes.
 *
 * @source https://hledger.org/1.25/hledger.html#journal-format
 */
export function journalHead(): string {
  const accounts = ACCOUNT_CODES.map((code) => `account ${code}  ; ${accountName[code].vi}`)
  return ['; canhtayso', 'commodity 1.000, VND', '', ...accounts, '', ''].join('\n')
}

/** One entry in journal syntax. Its description is escaped: it cannot start a comment, a tag or another line. */
export function journalEntry(entry: LedgerEntry, postings: readonly Posting[]): string {
  const head = `${entry.on} * (${entry.seq}) ${safeDescription(entry.description)}`
  const notes = [`  ; entry: ${entry.id}`, `  ; hash: ${entry.hash}`]
  return [head, ...notes, ...postings.map(journalPosting), '', ''].join('\n')
}

/** Groups and payees appear by id only, because the journal is given to third parties. */
function journalPosting({ account, amount, subject }: Posting): string {
  const comment = subject === undefined ? '' : `  ; ${subject.kind}: ${subject.id}`
  return `    ${account}  ${amount} VND${comment}`
}

/** `;` starts a comment and `|` splits payee from note; a line break would start another entry. */
export const safeDescription = (text: string): string =>
  tidy(text.replace(/\p{Cc}+/gu, ' ').replace(/[;|]/g, ',')).replace(/^[*!(=]+\s*/u, '') || '-'
