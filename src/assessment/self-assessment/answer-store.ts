import { type RawBuilder, sql } from 'kysely'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { AnswerField, AnswerFieldName } from './answer-field.ts'

interface FieldRow extends Omit<AnswerField, 'at'> {
  readonly unitId: string
  readonly at: Date
}

async function selectFields(database: Database, condition: RawBuilder<unknown>): Promise<(AnswerField & { unitId: string })[]> {
  const { rows } =
    await sql<FieldRow>`SELECT DISTINCT ON (unit_id, criterion, field) unit_id AS "unitId", criterion, field, revision, body,
    entered_by_name AS by, entered_at AS at FROM self_answer WHERE ${condition}
    ORDER BY unit_id, criterion, field, revision DESC`.execute(database)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** The present wording of every field of a unit. */
export const listFields = (
  database: Database,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
): Promise<AnswerField[]> => selectFields(database, sql`round_id = ${roundId} AND unit_id = ${unitId}`)

export interface FieldsAsked {
  readonly roundId: string
  readonly unitIds: readonly string[]
  /** Only these; without them all. */
  readonly criteria?: readonly string[] | undefined
}

/** The present wording of the fields of some units of a round, by unit. */
export async function fieldsByUnit(
  database: Database,
  { roundId, unitIds, criteria }: FieldsAsked,
): Promise<Map<string, AnswerField[]>> {
  const among = criteria === undefined ? sql`true` : sql`criterion = ANY(${criteria}::text[])`
  const fields = await selectFields(database, sql`round_id = ${roundId} AND unit_id = ANY(${unitIds}::uuid[]) AND ${among}`)
  return Map.groupBy(fields, ({ unitId }) => unitId)
}

export interface FieldKey {
  readonly roundId: string
  readonly unitId: string
  readonly criterion: string
  readonly field: AnswerFieldName
}

export async function findField(
  database: Database,
  { roundId, unitId, criterion, field }: FieldKey,
): Promise<AnswerField | undefined> {
  const [found] = await selectFields(
    database,
    sql`round_id = ${roundId} AND unit_id = ${unitId} AND criterion = ${criterion} AND field = ${field}`,
  )
  return found
}

/** The unit's row is locked by the caller: a revision written twice is a fault, and the primary key refuses it aloud. */
export async function insertField(
  transaction: Transaction,
  key: FieldKey,
  {
    revision,
    body,
    by,
    byName,
    at,
  }: { readonly revision: number; readonly body: unknown; readonly by: string; readonly byName: string; readonly at: Date },
): Promise<void> {
  await sql`INSERT INTO self_answer (round_id, unit_id, criterion, field, revision, body, entered_by, entered_by_name, entered_at)
    VALUES (${key.roundId}, ${key.unitId}, ${key.criterion}, ${key.field}, ${revision}, ${JSON.stringify(body)}::jsonb, ${by}, ${byName}, ${at})`.execute(
    transaction,
  )
}
