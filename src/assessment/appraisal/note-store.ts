import { sql } from 'kysely'
import type { Database, Transaction } from '../../platform/db/database.ts'

/** What an appraiser noted about a criterion of a unit, for appraisers alone. */
export interface AppraisalNote {
  readonly criterion: string
  readonly body: string
  readonly byId: string
  readonly by: string
  readonly at: string
}

interface OfUnit {
  readonly roundId: string
  readonly unitId: string
}

export async function listNotes(database: Database, { roundId, unitId }: OfUnit): Promise<AppraisalNote[]> {
  const { rows } = await sql<
    Omit<AppraisalNote, 'at'> & { at: Date }
  >`SELECT criterion, body, written_by AS "byId", written_by_name AS by, written_at AS at FROM appraisal_note
    WHERE round_id = ${roundId} AND unit_id = ${unitId} ORDER BY written_at, id`.execute(database)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

export async function insertNote(
  transaction: Transaction,
  {
    id,
    roundId,
    unitId,
    criterion,
    body,
    byId,
    by,
    at,
  }: Omit<AppraisalNote, 'at'> & OfUnit & { readonly id: string; readonly at: Date },
): Promise<void> {
  await sql`INSERT INTO appraisal_note (id, round_id, unit_id, criterion, body, written_by, written_by_name, written_at)
    VALUES (${id}, ${roundId}, ${unitId}, ${criterion}, ${body}, ${byId}, ${by}, ${at})`.execute(transaction)
}
