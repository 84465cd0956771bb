import { type RawBuilder, sql } from 'kysely'
import type { Entry } from '../../criteria/index.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { ScoreAppeal } from './appeal.ts'

interface AppealRow extends Omit<ScoreAppeal, 'at' | 'decision' | 'withdrawal'> {
  at: Date
  upheld: boolean | null
  entry: Entry
  reason: string | null
  councilDecisionId: string | null
  decidedBy: string | null
  decidedAt: Date | null
  withdrawnBy: string | null
  withdrawnAt: Date | null
  withdrawnReason: string | null
}

const asAppeal = ({ at, upheld, entry, reason, councilDecisionId, decidedBy, decidedAt, ...row }: AppealRow): ScoreAppeal => ({
  id: row.id,
  unitId: row.unitId,
  criterion: row.criterion,
  version: row.version,
  grounds: row.grounds,
  evidenceIds: row.evidenceIds,
  by: row.by,
  byName: row.byName,
  at: at.toISOString(),
  withdrawal:
    row.withdrawnAt === null
      ? null
      : { reason: row.withdrawnReason ?? '', by: row.withdrawnBy ?? '', at: row.withdrawnAt.toISOString() },
  decision:
    upheld === null
      ? null
      : {
          isUpheld: upheld,
          entry,
          reason: reason ?? '',
          councilDecisionId,
          by: decidedBy ?? '',
          at: decidedAt?.toISOString() ?? '',
        },
})

async function select(database: Database, condition: RawBuilder<unknown>): Promise<ScoreAppeal[]> {
  const { rows } =
    await sql<AppealRow>`SELECT id, unit_id AS "unitId", criterion, version, grounds, evidence_ids AS "evidenceIds",
    filed_by AS by, filed_by_name AS "byName", filed_at AS at, upheld, entry, reason, council_decision_id AS "councilDecisionId",
    decided_by_name AS "decidedBy", decided_at AS "decidedAt", withdrawn_by_name AS "withdrawnBy", withdrawn_at AS "withdrawnAt",
    withdrawn_reason AS "withdrawnReason" FROM score_appeal WHERE ${condition}
    ORDER BY filed_at, id`.execute(database)
  return rows.map(asAppeal)
}

/** The appeals of a round within reach, the first first. */
export const listAppeals = (database: Database, roundId: string): Promise<ScoreAppeal[]> =>
  select(database, sql`round_id = ${roundId}`)

export async function lockAppeal(
  transaction: Transaction,
  { roundId, id }: { readonly roundId: string; readonly id: string },
): Promise<ScoreAppeal | undefined> {
  return (await select(transaction, sql`round_id = ${roundId} AND id = ${id}`))[0]
}

/** @returns false when one about the criterion is open already */
export async function insertAppeal(
  transaction: Transaction,
  appeal: Omit<ScoreAppeal, 'at' | 'decision' | 'withdrawal'> & { readonly roundId: string; readonly at: Date },
): Promise<boolean> {
  const { rows } = await sql`INSERT INTO score_appeal (id, round_id, unit_id, criterion, version, grounds, evidence_ids, filed_by,
      filed_by_name, filed_at)
    VALUES (${appeal.id}, ${appeal.roundId}, ${appeal.unitId}, ${appeal.criterion}, ${appeal.version}, ${appeal.grounds},
      ${appeal.evidenceIds}::uuid[], ${appeal.by}, ${appeal.byName}, ${appeal.at})
    ON CONFLICT (round_id, unit_id, criterion) WHERE decided_at IS NULL AND withdrawn_at IS NULL DO NOTHING RETURNING id`.execute(
    transaction,
  )
  return rows.length === 1
}

export async function decideAppealRow(
  transaction: Transaction,
  decided: {
    readonly id: string
    readonly isUpheld: boolean
    readonly entry: Entry
    readonly reason: string
    readonly councilDecisionId: string | null
    readonly by: string
    readonly byName: string
    readonly at: Date
  },
): Promise<boolean> {
  const entry = decided.entry === null ? null : JSON.stringify(decided.entry)
  const { rows } =
    await sql`UPDATE score_appeal SET upheld = ${decided.isUpheld}, entry = ${entry}::jsonb, reason = ${decided.reason},
      council_decision_id = ${decided.councilDecisionId}, decided_by = ${decided.by}, decided_by_name = ${decided.byName},
      decided_at = ${decided.at}
    WHERE id = ${decided.id} AND decided_at IS NULL AND withdrawn_at IS NULL RETURNING id`.execute(transaction)
  return rows.length === 1
}

export async function withdrawAppealRow(
  transaction: Transaction,
  withdrawn: { readonly id: string; readonly reason: string; readonly by: string; readonly byName: string; readonly at: Date },
): Promise<void> {
  await sql`UPDATE score_appeal SET withdrawn_by = ${withdrawn.by}, withdrawn_by_name = ${withdrawn.byName},
    withdrawn_at = ${withdrawn.at}, withdrawn_reason = ${withdrawn.reason} WHERE id = ${withdrawn.id}`.execute(transaction)
}

interface OfCriterion {
  readonly roundId: string
  readonly unitId: string
  readonly criterion: string
}

/** Whoever judged a criterion of a unit, on whichever seat. */
export async function listScorers(database: Database, { roundId, unitId, criterion }: OfCriterion): Promise<string[]> {
  const { rows } = await sql<{ by: string }>`SELECT DISTINCT judged_by AS by FROM judgement
    WHERE round_id = ${roundId} AND unit_id = ${unitId} AND criterion = ${criterion} ORDER BY by`.execute(database)
  return rows.map(({ by }) => by)
}

/** How many of these documents the unit keeps. */
export async function countKept(database: Database, unitId: string, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ kept: number }>`SELECT count(*)::int AS kept FROM evidence
    WHERE unit_id = ${unitId} AND id = ANY (${ids}::uuid[])`.execute(database)
  return rows[0]?.kept ?? 0
}
