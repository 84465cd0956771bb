import { sql } from 'kysely'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'

/** What of a claim on a unit is given up: proposed by one, decided by another. */
export interface AwardWriteOff {
  readonly id: string
  readonly unitId: string
  readonly amount: Vnd
  readonly reason: string
  readonly proposedBy: string
  readonly proposedAt: string
  readonly outcome: 'confirmed' | 'declined' | null
  /** The paper it was decided by, or why not. */
  readonly outcomeReason: string | null
}

interface WriteOffRow extends Omit<AwardWriteOff, 'amount' | 'proposedAt'> {
  amount: number
  proposedAt: Date
}

/** Of one award, the first first. */
export async function listWriteOffs(database: Database, roundId: string): Promise<AwardWriteOff[]> {
  const { rows } =
    await sql<WriteOffRow>`SELECT id, unit_id AS "unitId", amount_vnd AS amount, reason, proposed_by AS "proposedBy",
      proposed_at AS "proposedAt", outcome, outcome_reason AS "outcomeReason"
    FROM award_write_off WHERE round_id = ${roundId} ORDER BY proposed_at, id`.execute(database)
  return rows.map((row) => ({ ...row, amount: vnd(row.amount), proposedAt: row.proposedAt.toISOString() }))
}

type NewWriteOff = Pick<AwardWriteOff, 'id' | 'unitId' | 'amount' | 'reason'> & {
  readonly roundId: string
  readonly by: string
  readonly at: Date
}

/** @returns false when another of the unit awaits its second person */
export async function insertWriteOff(transaction: Transaction, given: NewWriteOff): Promise<boolean> {
  const { rows } = await sql`INSERT INTO award_write_off (id, round_id, unit_id, amount_vnd, reason, proposed_by, proposed_at)
    VALUES (${given.id}, ${given.roundId}, ${given.unitId}, ${given.amount}, ${given.reason}, ${given.by}, ${given.at})
    ON CONFLICT (round_id, unit_id) WHERE outcome IS NULL DO NOTHING RETURNING id`.execute(transaction)
  return rows.length === 1
}

interface DecidedWriteOff {
  readonly id: string
  readonly outcome: 'confirmed' | 'declined'
  readonly reason: string
  readonly by: string
  readonly at: Date
}

export async function decideWriteOffRow(transaction: Transaction, decided: DecidedWriteOff): Promise<void> {
  await sql`UPDATE award_write_off SET outcome = ${decided.outcome}, outcome_reason = ${decided.reason}, decided_by = ${decided.by},
    decided_at = ${decided.at} WHERE id = ${decided.id}`.execute(transaction)
}
