import { sql } from 'kysely'
import type { Posting } from './entry.ts'
import type { EntryPostings, SumToBook } from './store.ts'

/** Postings as a test writes them down, in their order: a rule and a sum for each. */
export function postingsAsWritten(postings: readonly Posting[]): EntryPostings {
  const rules = postings.map(({ account, amount, subject }, index) => ({
    account,
    side: amount < 0 ? ('credit' as const) : ('debit' as const),
    each: subject?.kind ?? ('act' as const),
    of: String(index),
  }))
  const amounts = postings.map(({ amount }) => Math.abs(amount))
  const subjects = postings.map(({ subject }) => subject?.id ?? null)
  const sums = sql<SumToBook>`SELECT amount_vnd, subject_id AS group_id, subject_id AS payee_id, '' AS reference, (position - 1)::text AS part
    FROM unnest(${amounts}::bigint[], ${subjects}::uuid[]) WITH ORDINALITY AS given (amount_vnd, subject_id, position)`
  return { rules, sums }
}
