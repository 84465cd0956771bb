import { sql } from 'kysely'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Assignment, Conflict } from './assignment.ts'

const ASSIGNMENT = sql`id, unit_id AS "unitId", branch, seat, appraiser_id AS "appraiserId", appraiser_name AS "appraiserName"`

/** Those of a round that hold now. */
export async function listAssignments(database: Database, roundId: string): Promise<Assignment[]> {
  const { rows } = await sql<Assignment>`SELECT ${ASSIGNMENT} FROM appraisal_assignment
    WHERE round_id = ${roundId} AND ended_at IS NULL ORDER BY unit_id, branch, seat`.execute(database)
  return rows
}

interface OfUnit {
  readonly roundId: string
  readonly unitId: string
}

/** Those of a unit that hold now. */
export async function listAssignmentsOf(database: Database, { roundId, unitId }: OfUnit): Promise<Assignment[]> {
  const { rows } = await sql<Assignment>`SELECT ${ASSIGNMENT} FROM appraisal_assignment
    WHERE round_id = ${roundId} AND unit_id = ${unitId} AND ended_at IS NULL ORDER BY branch, seat`.execute(database)
  return rows
}

interface Done {
  readonly by: string
  readonly at: Date
}

/** Somebody else on the same branch and seat follows whoever was there. */
export async function replaceAssignment(
  transaction: Transaction,
  { roundId, by, at, reason, ...given }: Assignment & Done & { readonly roundId: string; readonly reason: string },
): Promise<void> {
  const { id, unitId, branch, seat, appraiserId, appraiserName } = given
  await sql`UPDATE appraisal_assignment SET ended_by = ${by}, ended_at = ${at}, ended_reason = ${reason}
    WHERE round_id = ${roundId} AND unit_id = ${unitId} AND branch = ${branch} AND seat = ${seat} AND ended_at IS NULL`.execute(
    transaction,
  )
  await sql`INSERT INTO appraisal_assignment (id, round_id, unit_id, branch, seat, appraiser_id, appraiser_name, assigned_by, assigned_at)
    VALUES (${id}, ${roundId}, ${unitId}, ${branch}, ${seat}, ${appraiserId}, ${appraiserName}, ${by}, ${at})`.execute(
    transaction,
  )
}

/** Ends what some accounts of one human were assigned of a unit. @returns how many parts are left without them */
export async function endAssignments(
  transaction: Transaction,
  {
    roundId,
    unitId,
    accounts,
    reason,
    by,
    at,
  }: OfUnit & Done & { readonly accounts: readonly string[]; readonly reason: string },
): Promise<number> {
  const { rows } = await sql`UPDATE appraisal_assignment SET ended_by = ${by}, ended_at = ${at}, ended_reason = ${reason}
    WHERE round_id = ${roundId} AND unit_id = ${unitId} AND appraiser_id = ANY(${accounts}::uuid[]) AND ended_at IS NULL RETURNING id`.execute(
    transaction,
  )
  return rows.length
}

/** Every declaration of a round. */
export async function listConflicts(database: Database, roundId: string): Promise<Conflict[]> {
  const { rows } = await sql<Conflict>`SELECT unit_id AS "unitId", person_id AS "personId", person_name AS "personName", reason
    FROM conflict_of_interest WHERE round_id = ${roundId} ORDER BY declared_at, person_name`.execute(database)
  return rows
}

/** @returns false when it was declared before */
export async function insertConflict(
  transaction: Transaction,
  { id, roundId, unitId, personId, personName, reason, by, at }: Conflict & OfUnit & Done & { readonly id: string },
): Promise<boolean> {
  const { rows } =
    await sql`INSERT INTO conflict_of_interest (id, round_id, unit_id, person_id, person_name, reason, declared_by, declared_at)
    VALUES (${id}, ${roundId}, ${unitId}, ${personId}, ${personName}, ${reason}, ${by}, ${at})
    ON CONFLICT (round_id, unit_id, person_id) DO NOTHING RETURNING id`.execute(transaction)
  return rows.length === 1
}
