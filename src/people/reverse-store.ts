import { sql } from 'kysely'
import type { PlainDate } from '../kernel/calendar.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import { endProposals } from './account-store.ts'
import { erasePersonalFields } from './store.ts'

/** Ends those of the accounts that nobody has confirmed. */
export async function endProposedAccounts(
  transaction: Transaction,
  accountIds: readonly string[],
  end: { endedBy: string; reason: string },
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM payee_account WHERE id = ANY(${accountIds}::uuid[]) AND state = 'proposed' ORDER BY id FOR UPDATE`.execute(
    transaction,
  )
  await endProposals(
    transaction,
    rows.map(({ id }) => id),
    end,
  )
}

/** Whose account, of these and of these people's, a second person has confirmed: names. */
export async function selectPaidInto(
  database: Database,
  { accountIds, personIds }: { accountIds: readonly string[]; personIds: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT DISTINCT coalesce(p.full_name, '') AS name FROM payee_account a JOIN person p ON p.id = a.person_id
    WHERE (a.id = ANY(${accountIds}::uuid[]) OR a.person_id = ANY(${personIds}::uuid[])) AND a.confirmed_by IS NOT NULL
    ORDER BY name`.execute(database)
  return rows.map(({ name }) => name)
}

/** Empties the records of people whom a register recorded by mistake; not of those who were made one with somebody. */
export async function eraseUnheld(
  transaction: Transaction,
  personIds: readonly string[],
  by: { erasedBy: string; on: PlainDate },
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    SELECT p.id FROM person p WHERE p.id = ANY(${personIds}::uuid[]) AND p.merged_into IS NULL AND p.erased_at IS NULL
      AND NOT EXISTS (SELECT FROM person o WHERE o.merged_into = p.id)
    ORDER BY p.id FOR UPDATE OF p`.execute(transaction)
  for (const { id } of rows) await erasePersonalFields(transaction, { personId: id, ...by })
}
