import { sql } from 'kysely'
import type { NamedThing } from '../../../kernel/named-thing.ts'
import type { Database, Transaction } from '../../../platform/db/database.ts'
import type { AgendaItem, AttendanceEvent, Recusal, Sitting, SittingState } from './sitting.ts'

interface SittingRow extends Omit<Sitting, 'startsAt' | 'openedAt' | 'closedAt'> {
  readonly startsAt: Date
  readonly openedAt: Date | null
  readonly closedAt: Date | null
}

const SITTING = sql`id, council_id AS "councilId", round_id AS "roundId", number, starts_at AS "startsAt",
  lasts_minutes AS "lastsMinutes", place, state, opened_at AS "openedAt", closed_at AS "closedAt"`

const asSitting = (row: SittingRow): Sitting => ({
  ...row,
  startsAt: row.startsAt.toISOString(),
  openedAt: row.openedAt?.toISOString() ?? null,
  closedAt: row.closedAt?.toISOString() ?? null,
})

export async function findSitting(database: Database, id: string): Promise<Sitting | undefined> {
  const { rows } = await sql<SittingRow>`SELECT ${SITTING} FROM council_sitting WHERE id = ${id}`.execute(database)
  return rows[0] && asSitting(rows[0])
}

/** Locks a sitting until the transaction ends: what happens in it happens one after another. */
export async function lockSitting(transaction: Transaction, id: string): Promise<Sitting | undefined> {
  await sql`SELECT FROM council_sitting WHERE id = ${id} FOR UPDATE`.execute(transaction)
  return findSitting(transaction, id)
}

export async function listSittings(database: Database, roundId: string): Promise<Sitting[]> {
  const { rows } = await sql<SittingRow>`SELECT ${SITTING} FROM council_sitting WHERE round_id = ${roundId}
    ORDER BY starts_at, number`.execute(database)
  return rows.map(asSitting)
}

interface Done {
  readonly by: string
  readonly at: Date
}

/** Numbers it after those of the council on the round, which the caller has locked. */
export async function insertSitting(
  transaction: Transaction,
  given: Pick<Sitting, 'id' | 'councilId' | 'roundId' | 'lastsMinutes' | 'place'> & { readonly startsAt: Date } & Done,
): Promise<void> {
  const { id, councilId, roundId, startsAt, lastsMinutes, place, by, at } = given
  await sql`INSERT INTO council_sitting (id, council_id, round_id, number, starts_at, lasts_minutes, place, called_by, called_at)
    SELECT ${id}, ${councilId}, ${roundId}, coalesce(max(number), 0) + 1, ${startsAt}::timestamptz, ${lastsMinutes}, ${place}, ${by},
      ${at}::timestamptz FROM council_sitting WHERE council_id = ${councilId} AND round_id = ${roundId}`.execute(transaction)
}

export async function updateSittingState(
  transaction: Transaction,
  { id, state, at }: { readonly id: string; readonly state: Exclude<SittingState, 'called'>; readonly at: Date },
): Promise<void> {
  await sql`UPDATE council_sitting SET state = ${state}, opened_at = coalesce(opened_at, ${at}),
    closed_at = CASE WHEN ${state} = 'closed' THEN ${at}::timestamptz END WHERE id = ${id}`.execute(transaction)
}

export async function findCallTime(database: Database, id: string): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`SELECT called_at AS at FROM council_sitting WHERE id = ${id}`.execute(database)
  return rows[0]?.at
}

/** The appeals that stand on the agenda of a sitting of a round and have not been voted on. */
export async function listAppealsBefore(database: Database, roundId: string): Promise<string[]> {
  const { rows } = await sql<{ appealId: string }>`SELECT coalesce(i.proposal ->> 'appealId', '') AS "appealId"
    FROM council_item i JOIN council_sitting s ON s.id = i.sitting_id
    WHERE s.round_id = ${roundId} AND s.state <> 'closed' AND i.proposal ->> 'kind' = 'appeal'
      AND NOT EXISTS (SELECT FROM council_motion m WHERE m.item_id = i.id AND m.counted_at IS NOT NULL)
    ORDER BY i.added_at, i.id`.execute(database)
  return rows.map(({ appealId }) => appealId)
}

export async function listItems(database: Database, sittingId: string): Promise<AgendaItem[]> {
  const { rows } = await sql<AgendaItem>`SELECT id, position, title, proposal FROM council_item WHERE sitting_id = ${sittingId}
    ORDER BY position`.execute(database)
  return rows
}

export async function insertItem(
  transaction: Transaction,
  { id, sittingId, title, proposal, by, at }: Omit<AgendaItem, 'position'> & { readonly sittingId: string } & Done,
): Promise<void> {
  await sql`INSERT INTO council_item (id, sitting_id, position, title, proposal, added_by, added_at)
    SELECT ${id}, ${sittingId}, coalesce(max(position), 0) + 1, ${title}, ${proposal === null ? null : JSON.stringify(proposal)}::jsonb,
      ${by}, ${at}::timestamptz FROM council_item WHERE sitting_id = ${sittingId}`.execute(transaction)
}

/** Who came and left, in the order it was noted. */
export async function listAttendance(database: Database, sittingId: string): Promise<AttendanceEvent[]> {
  const { rows } = await sql<Omit<AttendanceEvent, 'at'> & { at: Date }>`SELECT member_id AS "memberId", kind,
    substitute_id AS "substituteId", noted_by_name AS by, noted_at AS at FROM council_attendance WHERE sitting_id = ${sittingId}
    ORDER BY number`.execute(database)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

export async function insertAttendance(
  transaction: Transaction,
  event: Omit<AttendanceEvent, 'at' | 'by'> & { readonly id: string; readonly sittingId: string; readonly byName: string } & Done,
): Promise<void> {
  const { id, sittingId, memberId, kind, substituteId, by, byName, at } = event
  await sql`INSERT INTO council_attendance (id, sitting_id, number, member_id, kind, substitute_id, noted_by, noted_by_name, noted_at)
    SELECT ${id}, ${sittingId}, coalesce(max(number), 0) + 1, ${memberId}, ${kind}, ${substituteId}::uuid, ${by}, ${byName},
      ${at}::timestamptz FROM council_attendance WHERE sitting_id = ${sittingId}`.execute(transaction)
}

export async function listRecusals(database: Database, sittingId: string): Promise<Recusal[]> {
  const { rows } = await sql<Recusal>`SELECT r.item_id AS "itemId", r.member_id AS "memberId", r.reason, r.is_found AS "isFound"
    FROM council_recusal r JOIN council_item i ON i.id = r.item_id WHERE i.sitting_id = ${sittingId} ORDER BY i.position, r.member_id`.execute(
    database,
  )
  return rows
}

/** The reason that was noted first stays. */
export async function insertRecusal(
  transaction: Transaction,
  { itemId, memberId, reason, isFound, by, at }: Recusal & Done,
): Promise<void> {
  await sql`INSERT INTO council_recusal (item_id, member_id, reason, is_found, noted_by, noted_at)
    VALUES (${itemId}, ${memberId}, ${reason}, ${isFound}, ${by}, ${at}) ON CONFLICT (item_id, member_id) DO NOTHING`.execute(
    transaction,
  )
}

/** Councils, their members and sittings, and what is on an agenda, by their names; other ids are left out. */
export async function councilNames(database: Database, ids: readonly string[]): Promise<NamedThing[]> {
  const { rows } = await sql<{ id: string; kind: string; vi: string; en: string }>`
    SELECT s.id, 'council-sitting' AS kind, concat('phiên họp ', s.number, ', ', r.title) AS vi, concat('sitting ', s.number, ', ', r.title) AS en
      FROM council_sitting s JOIN assessment_round r ON r.id = s.round_id WHERE s.id = ANY(${ids}::uuid[])
    UNION ALL SELECT id, 'council', name, name FROM council WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT id, 'council-member', name, name FROM council_member WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT id, 'council-item', title, title FROM council_item WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT m.id, 'council-item', i.title, i.title FROM council_motion m JOIN council_item i ON i.id = m.item_id
      WHERE m.id = ANY(${ids}::uuid[])`.execute(database)
  return rows
}
