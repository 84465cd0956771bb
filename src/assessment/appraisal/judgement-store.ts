import { type RawBuilder, sql } from 'kysely'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Judgement, Seat } from './judgement.ts'

const COLUMNS = sql`unit_id AS "unitId", criterion, seat, revision, submission, agrees, entry, reason, checks,
  after_reveal AS "afterReveal", judged_by AS "byId", judged_by_name AS by,
  to_char(judged_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at`

async function selectLatest(database: Database, condition: RawBuilder<unknown>): Promise<Judgement[]> {
  const { rows } = await sql<Judgement>`SELECT DISTINCT ON (unit_id, criterion, seat) ${COLUMNS} FROM judgement
    WHERE ${condition} ORDER BY unit_id, criterion, seat, revision DESC`.execute(database)
  return rows
}

/** The latest judgement of each seat on each criterion of some units of a round; of a few criteria, where only these are asked. */
export function listJudgements(
  database: Database,
  {
    roundId,
    unitIds,
    criteria,
  }: { readonly roundId: string; readonly unitIds: readonly string[]; readonly criteria?: readonly string[] | undefined },
): Promise<Judgement[]> {
  const among = criteria === undefined ? sql`true` : sql`criterion = ANY(${criteria}::text[])`
  return selectLatest(database, sql`round_id = ${roundId} AND unit_id = ANY(${unitIds}::uuid[]) AND ${among}`)
}

interface OfCriterion {
  readonly roundId: string
  readonly unitId: string
  readonly criterion: string
}

/** The latest of each seat on one criterion. */
export const findJudgements = (database: Database, { roundId, unitId, criterion }: OfCriterion): Promise<Judgement[]> =>
  selectLatest(database, sql`round_id = ${roundId} AND unit_id = ${unitId} AND criterion = ${criterion}`)

/** Every revision of every seat on one criterion, the first first. */
export async function listRevisions(database: Database, { roundId, unitId, criterion }: OfCriterion): Promise<Judgement[]> {
  const { rows } = await sql<Judgement>`SELECT ${COLUMNS} FROM judgement
    WHERE round_id = ${roundId} AND unit_id = ${unitId} AND criterion = ${criterion} ORDER BY judged_at, seat`.execute(database)
  return rows
}

export async function insertJudgement(
  transaction: Transaction,
  key: OfCriterion & { readonly seat: Seat },
  given: Omit<Judgement, 'unitId' | 'criterion' | 'seat' | 'at'> & { readonly at: Date },
): Promise<void> {
  await sql`INSERT INTO judgement (round_id, unit_id, criterion, seat, revision, submission, agrees, entry, reason, checks,
      after_reveal, judged_by, judged_by_name, judged_at)
    VALUES (${key.roundId}, ${key.unitId}, ${key.criterion}, ${key.seat}, ${given.revision}, ${given.submission}, ${given.agrees},
      ${JSON.stringify(given.entry)}::jsonb, ${given.reason}, ${JSON.stringify(given.checks)}::jsonb, ${given.afterReveal},
      ${given.byId}, ${given.by}, ${given.at})`.execute(transaction)
}
