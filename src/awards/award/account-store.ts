import { sql } from 'kysely'
import type { Database, Transaction } from '../../platform/db/database.ts'

/** The account of an organisation: entered by one, confirmed by another. */
export interface UnitAccount {
  readonly id: string
  readonly unitId: string
  readonly holder: string
  readonly bank: string
  readonly number: string
  readonly proposedBy: string
  readonly proposedAt: string
  readonly outcome: 'confirmed' | 'declined' | null
  readonly decidedBy: string | null
  readonly decidedAt: string | null
}

interface AccountRow extends Omit<UnitAccount, 'proposedAt' | 'decidedAt'> {
  proposedAt: Date
  decidedAt: Date | null
}

const ACCOUNTS = sql`SELECT id, unit_id AS "unitId", holder, bank, number, proposed_by AS "proposedBy", proposed_at AS "proposedAt",
  outcome, decided_by AS "decidedBy", decided_at AS "decidedAt" FROM unit_account`

const asAccount = (row: AccountRow): UnitAccount => ({
  ...row,
  proposedAt: row.proposedAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
})

/** The accounts of units, of each the latest first; those that were declined are left out. */
export async function listAccounts(database: Database, unitIds: readonly string[]): Promise<UnitAccount[]> {
  const { rows } =
    await sql<AccountRow>`${ACCOUNTS} WHERE unit_id = ANY (${unitIds}::uuid[]) AND outcome IS DISTINCT FROM 'declined'
    ORDER BY unit_id, coalesce(decided_at, proposed_at) DESC, id DESC`.execute(database)
  return rows.map(asAccount)
}

export async function findAccounts(database: Database, ids: readonly string[]): Promise<UnitAccount[]> {
  const { rows } = await sql<AccountRow>`${ACCOUNTS} WHERE id = ANY (${ids}::uuid[])`.execute(database)
  return rows.map(asAccount)
}

/** @returns false when another awaits its second person */
export async function insertAccount(
  transaction: Transaction,
  account: Pick<UnitAccount, 'id' | 'unitId' | 'holder' | 'bank' | 'number'> & { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { rows } = await sql`INSERT INTO unit_account (id, unit_id, holder, bank, number, proposed_by, proposed_at)
    VALUES (${account.id}, ${account.unitId}, ${account.holder}, ${account.bank}, ${account.number}, ${account.by}, ${account.at})
    ON CONFLICT (unit_id) WHERE outcome IS NULL DO NOTHING RETURNING id`.execute(transaction)
  return rows.length === 1
}

/** @returns false when somebody else decided it meanwhile */
export async function decideAccountRow(
  transaction: Transaction,
  decided: {
    readonly id: string
    readonly outcome: 'confirmed' | 'declined'
    readonly reason: string | null
    readonly by: string
    readonly at: Date
  },
): Promise<boolean> {
  const { rows } = await sql`UPDATE unit_account SET outcome = ${decided.outcome}, outcome_reason = ${decided.reason},
    decided_by = ${decided.by}, decided_at = ${decided.at} WHERE id = ${decided.id} AND outcome IS NULL RETURNING id`.execute(
    transaction,
  )
  return rows.length === 1
}
