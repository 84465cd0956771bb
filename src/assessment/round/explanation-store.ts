import { sql } from 'kysely'
import type { Database, Transaction } from '../../platform/db/database.ts'

/** What a unit is asked to explain or complete of a criterion. */
export interface ExplanationRequest {
  readonly unitId: string
  readonly criterion: string
  readonly question: string
  readonly by: string
  readonly at: string
  /** When the unit was asked; `null`: marked only, the unit does not see it. */
  readonly returnedAt: string | null
}

/** What is marked or asked of some units of a round. */
export async function listRequests(
  database: Database,
  { roundId, unitIds }: { readonly roundId: string; readonly unitIds: readonly string[] },
): Promise<ExplanationRequest[]> {
  const { rows } = await sql<
    Omit<ExplanationRequest, 'at' | 'returnedAt'> & { at: Date; returnedAt: Date | null }
  >`SELECT unit_id AS "unitId", criterion, question, asked_by_name AS by, asked_at AS at, returned_at AS "returnedAt"
    FROM explanation_request WHERE round_id = ${roundId} AND unit_id = ANY(${unitIds}::uuid[]) AND dropped_at IS NULL
    ORDER BY unit_id, criterion`.execute(database)
  return rows.map(({ at, returnedAt, ...same }) => ({
    ...same,
    at: at.toISOString(),
    returnedAt: returnedAt?.toISOString() ?? null,
  }))
}

interface Marking {
  readonly roundId: string
  readonly unitId: string
  readonly criterion: string
  readonly by: string
  readonly at: Date
}

/** Marks a criterion with a question; another question follows the one before. */
export async function replaceRequest(
  transaction: Transaction,
  { id, question, byName, ...key }: Marking & { readonly id: string; readonly question: string; readonly byName: string },
): Promise<void> {
  await dropRequest(transaction, key)
  await sql`INSERT INTO explanation_request (id, round_id, unit_id, criterion, question, asked_by, asked_by_name, asked_at)
    VALUES (${id}, ${key.roundId}, ${key.unitId}, ${key.criterion}, ${question}, ${key.by}, ${byName}, ${key.at})`.execute(
    transaction,
  )
}

export async function dropRequest(transaction: Transaction, { roundId, unitId, criterion, by, at }: Marking): Promise<void> {
  await sql`UPDATE explanation_request SET dropped_by = ${by}, dropped_at = ${at}
    WHERE round_id = ${roundId} AND unit_id = ${unitId} AND criterion = ${criterion} AND dropped_at IS NULL`.execute(transaction)
}

/** Shows the unit what is asked of it. @returns the criteria */
export async function sendRequests(
  transaction: Transaction,
  { roundId, unitId, at }: Pick<Marking, 'roundId' | 'unitId' | 'at'>,
): Promise<string[]> {
  const { rows } = await sql<{ criterion: string }>`UPDATE explanation_request SET returned_at = ${at}
    WHERE round_id = ${roundId} AND unit_id = ${unitId} AND dropped_at IS NULL RETURNING criterion`.execute(transaction)
  return rows.map(({ criterion }) => criterion).toSorted()
}
