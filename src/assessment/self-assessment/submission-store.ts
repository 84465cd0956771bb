import { type RawBuilder, sql } from 'kysely'
import type { Entry } from '../../criteria/index.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { WrittenAnswer } from './answer-field.ts'
import type { FieldsAsked } from './answer-store.ts'

/** What a unit answered about a criterion when it submitted, and the documents it named. */
export interface SubmittedAnswer extends WrittenAnswer {
  readonly evidence: readonly string[]
}

/** What a unit submitted under the name of its head. It stays: another one follows it. */
export interface Submission {
  readonly unitId: string
  readonly number: number
  readonly sheet: Readonly<Record<string, SubmittedAnswer>>
  /** Criteria without an answer: not zero, but not known. */
  readonly missing: number
  readonly headName: string
  readonly headPosition: string
  readonly by: string
  readonly at: string
}

const WHOLE = sql`sheet`

async function selectSubmissions(database: Database, condition: RawBuilder<unknown>, sheet = WHOLE): Promise<Submission[]> {
  const { rows } = await sql<
    Omit<Submission, 'at'> & { at: Date }
  >`SELECT DISTINCT ON (unit_id) unit_id AS "unitId", number, ${sheet} AS sheet, missing,
    head_name AS "headName", head_position AS "headPosition", submitted_by_name AS by, submitted_at AS at
    FROM self_submission WHERE ${condition} ORDER BY unit_id, number DESC`.execute(database)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** The latest submission of some units of a round; of a few criteria, where only these are asked. */
export function listSubmissions(database: Database, { roundId, unitIds, criteria }: FieldsAsked): Promise<Submission[]> {
  const condition = sql`round_id = ${roundId} AND unit_id = ANY(${unitIds}::uuid[])`
  if (criteria === undefined) return selectSubmissions(database, condition)
  const some = sql`(SELECT coalesce(jsonb_object_agg(code, sheet -> code), '{}') FROM unnest(${criteria}::text[]) AS code WHERE sheet ? code)`
  return selectSubmissions(database, condition, some)
}

export async function findSubmission(
  database: Database,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
): Promise<Submission | undefined> {
  const [found] = await selectSubmissions(database, sql`round_id = ${roundId} AND unit_id = ${unitId}`)
  return found
}

/** @returns the number of the submission: 1 for a unit’s first */
export async function insertSubmission(
  transaction: Transaction,
  given: Omit<Submission, 'number' | 'by' | 'at'> & {
    readonly roundId: string
    readonly by: string
    readonly byName: string
    readonly at: Date
  },
): Promise<number> {
  const { roundId, unitId, sheet, missing, headName, headPosition, by, byName, at } = given
  const { rows } = await sql<{
    number: number
  }>`INSERT INTO self_submission (round_id, unit_id, number, sheet, missing, head_name, head_position,
      submitted_by, submitted_by_name, submitted_at)
    SELECT ${roundId}, ${unitId}, 1 + coalesce(max(number), 0), ${JSON.stringify(sheet)}::jsonb, ${missing}, ${headName}, ${headPosition},
      ${by}, ${byName}, ${at} FROM self_submission WHERE round_id = ${roundId} AND unit_id = ${unitId} RETURNING number`.execute(
    transaction,
  )
  return rows[0]?.number ?? 1
}

/** What a unit answered about one criterion, submission by submission. */
export async function listSubmittedAnswers(
  database: Database,
  { roundId, unitId, criterion }: { readonly roundId: string; readonly unitId: string; readonly criterion: string },
): Promise<(Pick<Submission, 'by' | 'at'> & { readonly entry: Entry })[]> {
  const { rows } = await sql<{
    by: string
    at: Date
    entry: Entry | undefined
  }>`SELECT submitted_by_name AS by, submitted_at AS at,
    sheet -> ${criterion} -> 'entry' AS entry FROM self_submission WHERE round_id = ${roundId} AND unit_id = ${unitId}
    ORDER BY number`.execute(database)
  return rows.map(({ by, at, entry }) => ({ by, at: at.toISOString(), entry: entry ?? null }))
}
