import { sql } from 'kysely'
import type { PlainDate } from '../kernel/calendar.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import type { RetentionKind, RetentionRule } from './retention.ts'

/** The rule of each kind in force on a day. */
export async function rulesOn(database: Database, on: PlainDate): Promise<RetentionRule[]> {
  const { rows } = await sql<RetentionRule>`
    SELECT DISTINCT ON (kind) kind, keep_months AS "keepMonths", basis, valid_from AS "from" FROM retention_rule
    WHERE valid_from <= ${on} ORDER BY kind, valid_from DESC`.execute(database)
  return rows
}

/** Rules that are to come. */
export async function rulesAfter(database: Database, on: PlainDate): Promise<RetentionRule[]> {
  const { rows } = await sql<RetentionRule>`
    SELECT kind, keep_months AS "keepMonths", basis, valid_from AS "from" FROM retention_rule WHERE valid_from > ${on}
    ORDER BY kind, valid_from`.execute(database)
  return rows
}

/** Writes a rule; one of the same kind from the same day gives way, as long as that day has not come. */
export async function keepRule(
  transaction: Transaction,
  rule: RetentionRule & { readonly id: string; readonly setBy: string; readonly setAt: Date },
): Promise<void> {
  await sql`
    INSERT INTO retention_rule (id, kind, keep_months, basis, valid_from, set_by, set_at)
    VALUES (${rule.id}, ${rule.kind}, ${rule.keepMonths}, ${rule.basis}, ${rule.from}, ${rule.setBy}, ${rule.setAt})
    ON CONFLICT (kind, valid_from) DO UPDATE SET keep_months = excluded.keep_months, basis = excluded.basis, set_by = excluded.set_by,
      set_at = excluded.set_at`.execute(transaction)
}

/** Locks a kind, so that it is erased by one at a time. */
export async function lockKind(transaction: Transaction, kind: RetentionKind): Promise<void> {
  await sql`SELECT id FROM retention_rule WHERE kind = ${kind} FOR UPDATE`.execute(transaction)
}
