import { type RawBuilder, sql } from 'kysely'
import { type Vnd, vnd } from '../kernel/money.ts'
import type { Database } from '../platform/db/database.ts'
import type { AccountCode } from './account.ts'
import type { BookedSum } from './entry.ts'

/** What each account holds of one cycle, for joining: `account`, `balance` (debits less credits). */
export const balancesOfCycle = (
  cycleId: string,
): RawBuilder<unknown> => sql`(SELECT p.account, sum(p.amount_vnd)::bigint AS balance
  FROM posting p JOIN ledger_entry e ON e.seq = p.entry_seq WHERE e.cycle_id = ${cycleId} GROUP BY p.account)`

/** The balance of each account: debits minus credits. */
export async function accountBalances(database: Database, cycleId?: string): Promise<Map<AccountCode, Vnd>> {
  const { rows } = await sql<{ account: AccountCode; balance: number }>`
    SELECT p.account, sum(p.amount_vnd)::bigint AS balance FROM posting p JOIN ledger_entry e ON e.seq = p.entry_seq
    WHERE ${cycleId ?? null}::uuid IS NULL OR e.cycle_id = ${cycleId ?? null}::uuid GROUP BY p.account`.execute(database)
  return new Map(rows.map(({ account, balance }) => [account, vnd(balance)]))
}

/** What the acts of a cycle have booked. */
export async function sumsOfCycle(database: Database, cycleId: string): Promise<BookedSum[]> {
  const { rows } = await sql<BookedSum>`
    SELECT e.kind, e.document_id AS "documentId", p.account, sum(p.amount_vnd)::bigint AS amount
    FROM posting p JOIN ledger_entry e ON e.seq = p.entry_seq WHERE e.cycle_id = ${cycleId}
    GROUP BY e.kind, e.document_id, p.account`.execute(database)
  return rows.map((row) => ({ ...row, amount: vnd(row.amount) }))
}

/** The postings of each entry summed by account, for a list of entries. */
export async function summarisePostings(database: Database, seqs: readonly number[]) {
  const { rows } = await sql<{ seq: number; account: AccountCode; amount: number; postings: number }>`
    SELECT entry_seq AS seq, account, sum(amount_vnd)::bigint AS amount, count(*)::int AS postings FROM posting
    WHERE entry_seq = ANY(${seqs}::bigint[]) GROUP BY entry_seq, account ORDER BY entry_seq, sum(amount_vnd) DESC`.execute(
    database,
  )
  return rows.map((row) => ({ ...row, amount: vnd(row.amount) }))
}
