import { sql } from 'kysely'
import type { Transaction } from '../../platform/db/database.ts'

export interface PayeeApproval {
  readonly id: string
  readonly entitlementId: string
  readonly payeeId: string
  readonly accountDigest: string
}

/** Keeps an approver's yes to accounts that are not those of the approval. */
export async function insertPayeeApprovals(
  transaction: Transaction,
  approvals: readonly PayeeApproval[],
  by: { cycleId: string; reason: string; approvedBy: string; at: Date },
): Promise<void> {
  await sql`INSERT INTO payee_approval (id, cycle_id, entitlement_id, payee_id, account_digest, reason, approved_by, approved_at)
    SELECT id, ${by.cycleId}, entitlement_id, payee_id, account_digest, ${by.reason}, ${by.approvedBy}, ${by.at}
    FROM unnest(${approvals.map(({ id }) => id)}::uuid[], ${approvals.map(({ entitlementId }) => entitlementId)}::uuid[],
      ${approvals.map(({ payeeId }) => payeeId)}::uuid[], ${approvals.map(({ accountDigest }) => accountDigest)}::text[])
      AS given (id, entitlement_id, payee_id, account_digest)`.execute(transaction)
}
