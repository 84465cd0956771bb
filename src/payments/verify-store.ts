import { sql } from 'kysely'
import type { Database } from '../platform/db/database.ts'
import type { PaymentCycle } from './cycle.ts'
import { sha256 } from './entitlement-store.ts'
import { basisDigest } from './fingerprint.ts'

/** Cycles whose money is booked, the oldest first. */
export async function listBookedCycleIds(database: Database): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`SELECT id FROM payment_cycle WHERE state IN ('submitted', 'approved', 'ordered', 'paid', 'closed')
    ORDER BY month, number`.execute(database)
  return rows.map(({ id }) => id)
}

export async function hasStrayApproval(database: Database, { id, submissions, fingerprint }: PaymentCycle): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM cycle_approval WHERE cycle_id = ${id} AND submission = ${submissions}
    AND fingerprint IS DISTINCT FROM ${fingerprint ?? null} LIMIT 1`.execute(database)
  return rows.length === 1
}

interface BasisRow {
  id: string
  facts: unknown
  explanation: unknown
  parts: { payeeName: string }[]
  basis_digest: string
}

/** The first entitlement whose facts, steps or payees no longer give the digest that was approved. */
export async function findAlteredEntitlement(
  database: Database,
  { id, month }: Pick<PaymentCycle, 'id' | 'month'>,
): Promise<string | undefined> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<BasisRow>`SELECT id, facts, explanation, parts, basis_digest FROM entitlement
      WHERE month = ${month} AND cycle_id = ${id} AND id > ${after}::uuid ORDER BY id LIMIT 2000`.execute(database)
    const altered = rows.find(
      (row) => basisDigest(sha256, { basis: row.facts, evaluation: row.explanation, parts: row.parts }) !== row.basis_digest,
    )
    if (altered !== undefined) return altered.id
    const last = rows.at(-1)
    if (last === undefined || rows.length < 2000) return undefined
    after = last.id
  }
}
