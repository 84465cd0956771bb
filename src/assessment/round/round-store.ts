import { type RawBuilder, sql } from 'kysely'
import type { NamedThing } from '../../kernel/named-thing.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Exemption, Extension, Round, RoundState, RoundUnit, RoundUnitState, Stage } from './round.ts'

interface RoundRow {
  id: string
  code: string
  title: string
  year: number
  provinceId: string
  state: RoundState
  appraisers: 1 | 2
  stages: Stage[]
}

const ROUND = sql`r.id, r.code, r.title, r.year, r.province_id AS "provinceId", r.state, r.appraisers,
  coalesce((SELECT jsonb_agg(jsonb_build_object('stage', s.stage, 'firstDay', s.first_day, 'lastDay', s.last_day)
    ORDER BY s.first_day, s.last_day) FROM round_stage s WHERE s.round_id = r.id), '[]') AS stages`

export async function findRound(database: Database, id: string): Promise<Round | undefined> {
  const { rows } = await sql<RoundRow>`SELECT ${ROUND} FROM assessment_round r WHERE r.id = ${id}`.execute(database)
  return rows[0]
}

/** Locks the round until the transaction ends: its moves follow one another. */
export async function lockRound(transaction: Transaction, id: string): Promise<Round | undefined> {
  await sql`SELECT FROM assessment_round WHERE id = ${id} FOR UPDATE`.execute(transaction)
  return findRound(transaction, id)
}

/** Shares the round with others who answer, so that it does not go on meanwhile. */
export async function shareRound(transaction: Transaction, id: string): Promise<Round | undefined> {
  await sql`SELECT FROM assessment_round WHERE id = ${id} FOR SHARE`.execute(transaction)
  return findRound(transaction, id)
}

/** Every round, the latest year first. */
export async function listRounds(database: Database): Promise<Round[]> {
  const { rows } = await sql<RoundRow>`SELECT ${ROUND} FROM assessment_round r ORDER BY r.year DESC, r.planned_at DESC`.execute(
    database,
  )
  return rows
}

/** @returns false when the code is taken */
export async function insertRound(
  transaction: Transaction,
  {
    id,
    code,
    title,
    year,
    provinceId,
    by,
    at,
  }: Omit<Round, 'state' | 'stages' | 'appraisers'> & { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { rows } = await sql`INSERT INTO assessment_round (id, code, title, year, province_id, planned_by, planned_at)
    VALUES (${id}, ${code}, ${title}, ${year}, ${provinceId}, ${by}, ${at}) ON CONFLICT (code) DO NOTHING RETURNING id`.execute(
    transaction,
  )
  return rows.length === 1
}

export async function replaceStages(transaction: Transaction, roundId: string, stages: readonly Stage[]): Promise<void> {
  await sql`DELETE FROM round_stage WHERE round_id = ${roundId}`.execute(transaction)
  await sql`INSERT INTO round_stage (round_id, stage, first_day, last_day)
    SELECT ${roundId}, stage, first_day, last_day FROM unnest(${stages.map(({ stage }) => stage)}::text[],
      ${stages.map(({ firstDay }) => firstDay)}::date[], ${stages.map(({ lastDay }) => lastDay)}::date[]) AS given (stage, first_day, last_day)`.execute(
    transaction,
  )
}

export async function updateRoundAppraisers(
  transaction: Transaction,
  { id, appraisers }: Pick<Round, 'id' | 'appraisers'>,
): Promise<void> {
  await sql`UPDATE assessment_round SET appraisers = ${appraisers} WHERE id = ${id}`.execute(transaction)
}

export async function updateRoundState(
  transaction: Transaction,
  { id, state, at }: { readonly id: string; readonly state: RoundState; readonly at: Date },
): Promise<void> {
  await sql`UPDATE assessment_round SET state = ${state}, opened_at = coalesce(opened_at, ${at}) WHERE id = ${id}`.execute(
    transaction,
  )
}

/** The units of a round within reach. */
export async function listRoundUnits(database: Database, roundId: string): Promise<RoundUnit[]> {
  const { rows } = await sql<RoundUnit>`SELECT unit_id AS "unitId", tree_id AS "treeId", block, state FROM round_unit
    WHERE round_id = ${roundId} ORDER BY unit_id`.execute(database)
  return rows
}

interface OfUnit {
  readonly roundId: string
  readonly unitId: string
}

export async function findRoundUnit(database: Database, { roundId, unitId }: OfUnit): Promise<RoundUnit | undefined> {
  const { rows } = await sql<RoundUnit>`SELECT unit_id AS "unitId", tree_id AS "treeId", block, state FROM round_unit
    WHERE round_id = ${roundId} AND unit_id = ${unitId}`.execute(database)
  return rows[0]
}

/** Locks one unit of a round: what is submitted for it and what is answered follow one another. */
export async function lockRoundUnit(transaction: Transaction, { roundId, unitId }: OfUnit): Promise<RoundUnit | undefined> {
  const { rows } = await sql<RoundUnit>`SELECT unit_id AS "unitId", tree_id AS "treeId", block, state FROM round_unit
    WHERE round_id = ${roundId} AND unit_id = ${unitId} FOR UPDATE`.execute(transaction)
  return rows[0]
}

export async function replaceRoundUnits(
  transaction: Transaction,
  roundId: string,
  units: readonly Omit<RoundUnit, 'state'>[],
): Promise<void> {
  await sql`DELETE FROM round_exemption WHERE round_id = ${roundId} AND unit_id <> ALL (${units.map(({ unitId }) => unitId)}::uuid[])`.execute(
    transaction,
  )
  await sql`DELETE FROM round_unit WHERE round_id = ${roundId} AND unit_id <> ALL (${units.map(({ unitId }) => unitId)}::uuid[])`.execute(
    transaction,
  )
  await sql`INSERT INTO round_unit (round_id, unit_id, tree_id, block)
    SELECT ${roundId}, unit_id, tree_id, block FROM unnest(${units.map(({ unitId }) => unitId)}::uuid[],
      ${units.map(({ treeId }) => treeId)}::uuid[], ${units.map(({ block }) => block)}::text[]) AS given (unit_id, tree_id, block)
    ON CONFLICT (round_id, unit_id) DO UPDATE SET tree_id = excluded.tree_id, block = excluded.block`.execute(transaction)
}

export async function updateRoundUnitState(
  transaction: Transaction,
  { roundId, unitId, state }: OfUnit & { readonly state: RoundUnitState },
): Promise<void> {
  await sql`UPDATE round_unit SET state = ${state} WHERE round_id = ${roundId} AND unit_id = ${unitId}`.execute(transaction)
}

export const listExemptions = (database: Database, roundId: string): Promise<Exemption[]> =>
  selectExemptions(database, sql`round_id = ${roundId}`)

export const listExemptionsOf = (database: Database, { roundId, unitId }: OfUnit): Promise<Exemption[]> =>
  selectExemptions(database, sql`round_id = ${roundId} AND unit_id = ${unitId}`)

async function selectExemptions(database: Database, condition: RawBuilder<unknown>): Promise<Exemption[]> {
  const { rows } = await sql<Exemption>`SELECT unit_id AS "unitId", criterion, reason FROM round_exemption
    WHERE ${condition} ORDER BY unit_id, criterion`.execute(database)
  return rows
}

interface Granted {
  readonly roundId: string
  readonly by: string
  readonly at: Date
}

/** The reason last given counts. */
export async function insertExemption(
  transaction: Transaction,
  { roundId, unitId, criterion, reason, by, at }: Granted & Exemption,
): Promise<void> {
  await sql`INSERT INTO round_exemption (round_id, unit_id, criterion, reason, granted_by, granted_at)
    VALUES (${roundId}, ${unitId}, ${criterion}, ${reason}, ${by}, ${at})
    ON CONFLICT (round_id, unit_id, criterion) DO UPDATE SET reason = excluded.reason, granted_by = excluded.granted_by,
      granted_at = excluded.granted_at`.execute(transaction)
}

export async function deleteExemption(
  transaction: Transaction,
  { roundId, unitId, criterion }: OfUnit & Pick<Exemption, 'criterion'>,
): Promise<boolean> {
  const { rows } = await sql`DELETE FROM round_exemption WHERE round_id = ${roundId} AND unit_id = ${unitId}
    AND criterion = ${criterion} RETURNING criterion`.execute(transaction)
  return rows.length > 0
}

/** The latest extension of each criterion of each unit. */
export const listExtensions = (database: Database, roundId: string): Promise<Extension[]> =>
  selectExtensions(database, sql`round_id = ${roundId}`)

export const listExtensionsOf = (database: Database, { roundId, unitId }: OfUnit): Promise<Extension[]> =>
  selectExtensions(database, sql`round_id = ${roundId} AND unit_id = ${unitId}`)

async function selectExtensions(database: Database, condition: RawBuilder<unknown>): Promise<Extension[]> {
  const { rows } =
    await sql<Extension>`SELECT DISTINCT ON (unit_id, criterion) unit_id AS "unitId", criterion, until_day AS until, reason
    FROM round_extension WHERE ${condition} ORDER BY unit_id, criterion, granted_at DESC, id DESC`.execute(database)
  return rows
}

export async function insertExtension(
  transaction: Transaction,
  { id, roundId, unitId, criterion, until, reason, by, at }: Granted & Extension & { readonly id: string },
): Promise<void> {
  await sql`INSERT INTO round_extension (id, round_id, unit_id, criterion, until_day, reason, granted_by, granted_at)
    VALUES (${id}, ${roundId}, ${unitId}, ${criterion}, ${until}, ${reason}, ${by}, ${at})`.execute(transaction)
}

export interface RoundEvent {
  readonly id: string
  readonly kind: string
  readonly unitId: string | null
  readonly reason: string | null
  readonly detail: Readonly<Record<string, unknown>>
  readonly by: string
  readonly at: string
}

export async function insertRoundEvent(
  transaction: Transaction,
  event: Omit<RoundEvent, 'at' | 'by'> & {
    readonly roundId: string
    readonly isForJudges: boolean
    readonly by: string
    readonly byName: string
    readonly at: Date
  },
): Promise<void> {
  await sql`INSERT INTO round_event (id, round_id, unit_id, kind, reason, detail, for_judges, done_by, done_by_name, done_at)
    VALUES (${event.id}, ${event.roundId}, ${event.unitId}, ${event.kind}, ${event.reason}, ${JSON.stringify(event.detail)}::jsonb,
      ${event.isForJudges}, ${event.by}, ${event.byName}, ${event.at})`.execute(transaction)
}

/** The acts on a round within reach, the latest first; what judges did among themselves only for those who judge. */
export async function listRoundEvents(
  database: Database,
  { roundId, isForJudges }: { readonly roundId: string; readonly isForJudges: boolean },
): Promise<RoundEvent[]> {
  const { rows } = await sql<Omit<RoundEvent, 'at'> & { at: Date }>`SELECT id, kind, unit_id AS "unitId", reason, detail,
    done_by_name AS by, done_at AS at FROM round_event
    WHERE round_id = ${roundId} AND (NOT for_judges OR ${isForJudges}) ORDER BY done_at DESC, id DESC LIMIT 500`.execute(database)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** The round of the same criteria and unit in the latest earlier year: what was lost then. */
export async function findRoundBefore(
  database: Database,
  { unitId, year }: { readonly unitId: string; readonly year: number },
): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string
  }>`SELECT r.id FROM assessment_round r JOIN round_unit u ON u.round_id = r.id AND u.unit_id = ${unitId}
    WHERE r.year < ${year} ORDER BY r.year DESC, r.planned_at DESC LIMIT 1`.execute(database)
  return rows[0]?.id
}

/** Rounds by their title; other ids are left out. */
export async function roundNames(database: Database, ids: readonly string[]): Promise<NamedThing[]> {
  const { rows } = await sql<{
    id: string
    title: string
  }>`SELECT id, title FROM assessment_round WHERE id = ANY(${ids}::uuid[])`.execute(database)
  return rows.map(({ id, title }) => ({ id, kind: 'assessment-round', vi: title, en: title }))
}
