import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import { type NamedThing, named } from '../../kernel/named-thing.ts'
import { PERSON_NAMES } from '../../people/service.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Decision, GroupStatus, MemberRole } from './group.ts'

export interface GroupRow {
  id: string
  name: string
  commune_id: string
  established_on: PlainDate
  dissolved_on: PlainDate | null
}

const GROUP_COLUMNS = sql.raw('id, name, commune_id, established_on, dissolved_on')

/** Groups by name and commune, for joining: `id`, `name`, `commune_id`. */
export const GROUP_NAMES = sql`(SELECT id, name, commune_id FROM community_group)`

export async function findGroup(database: Database, groupId: string): Promise<GroupRow | undefined> {
  const [group] = await findGroups(database, [groupId])
  return group
}

/** Filters the ids that are groups. */
export async function findGroups(database: Database, ids: readonly string[]): Promise<GroupRow[]> {
  const { rows } = await sql<GroupRow>`
    SELECT ${GROUP_COLUMNS} FROM community_group WHERE id = ANY(${ids}::uuid[])`.execute(database)
  return rows
}

/** Every group of some communes, dissolved ones too. */
export async function groupIdsIn(database: Database, communeIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`SELECT id FROM community_group WHERE commune_id = ANY(${communeIds}::uuid[])`.execute(database)
  return rows.map(({ id }) => id)
}

export async function lockGroup(transaction: Transaction, groupId: string): Promise<GroupRow | undefined> {
  const { rows } =
    await sql<GroupRow>`SELECT ${GROUP_COLUMNS} FROM community_group WHERE id = ${groupId} FOR NO KEY UPDATE`.execute(transaction)
  return rows[0]
}

export async function findGroupByName(
  database: Database,
  { communeId, name }: { communeId: string; name: string },
): Promise<GroupRow | undefined> {
  const { rows } = await sql<GroupRow>`
    SELECT ${GROUP_COLUMNS} FROM community_group WHERE commune_id = ${communeId} AND folded_name = fold_text(${name}) AND dissolved_on IS NULL`.execute(
    database,
  )
  return rows[0]
}

export interface StatusRow {
  status: GroupStatus
  since: PlainDate
}

/** The status that has no end yet. */
export async function findLastStatus(database: Database, groupId: string): Promise<StatusRow | undefined> {
  const { rows } = await sql<StatusRow>`
    SELECT status, lower(valid) AS since FROM group_status WHERE group_id = ${groupId} AND upper_inf(valid)`.execute(database)
  return rows[0]
}

export interface RecordedChange {
  readonly on: PlainDate
  readonly decision: Decision | undefined
  readonly reason: string
  readonly recordedBy: string
}

/** Inserts a status from a day on. It replaces the present one when that began on the same day. */
export async function insertStatus(
  transaction: Transaction,
  { groupId, status }: { groupId: string; status: GroupStatus },
  change: RecordedChange,
): Promise<void> {
  const { numAffectedRows } = await sql`
    UPDATE group_status SET status = ${status}, decision_number = ${change.decision?.number ?? null}, decision_date = ${change.decision?.date ?? null},
      reason = ${change.reason}, recorded_by = ${change.recordedBy}, recorded_at = programme_instant(now())
    WHERE group_id = ${groupId} AND upper_inf(valid) AND lower(valid) = ${change.on}::date`.execute(transaction)
  if (numAffectedRows === 0n) {
    await sql`
      UPDATE group_status SET valid = daterange(lower(valid), ${change.on}::date) WHERE group_id = ${groupId} AND upper_inf(valid)`.execute(
      transaction,
    )
    await sql`
      INSERT INTO group_status (group_id, status, valid, decision_number, decision_date, reason, recorded_by)
      VALUES (${groupId}, ${status}, daterange(${change.on}::date, NULL), ${change.decision?.number ?? null}, ${change.decision?.date ?? null}, ${change.reason},
        ${change.recordedBy})`.execute(transaction)
  }
  await sql`UPDATE community_group SET dissolved_on = ${status === 'dissolved' ? change.on : null}::date WHERE id = ${groupId}`.execute(
    transaction,
  )
}

export async function insertName(
  transaction: Transaction,
  { groupId, name }: { groupId: string; name: string },
  change: RecordedChange,
): Promise<void> {
  const { numAffectedRows } = await sql`
    UPDATE group_name SET name = ${name}, reason = ${change.reason}, recorded_by = ${change.recordedBy}, recorded_at = programme_instant(now())
    WHERE group_id = ${groupId} AND upper_inf(valid) AND lower(valid) >= ${change.on}::date`.execute(transaction)
  if (numAffectedRows === 0n) {
    await sql`UPDATE group_name SET valid = daterange(lower(valid), ${change.on}::date) WHERE group_id = ${groupId} AND upper_inf(valid)`.execute(
      transaction,
    )
    await sql`
      INSERT INTO group_name (group_id, name, valid, decision_number, decision_date, reason, recorded_by)
      VALUES (${groupId}, ${name}, daterange(${change.on}::date, NULL), ${change.decision?.number ?? null}, ${change.decision?.date ?? null}, ${change.reason},
        ${change.recordedBy})`.execute(transaction)
  }
  await sql`UPDATE community_group SET name = ${name} WHERE id = ${groupId}`.execute(transaction)
}

export interface SeatRow {
  id: string
  group_id: string
  person_id: string
  role: MemberRole
  position: string | null
  since: PlainDate
  /** The last day; `null`: open. */
  until: PlainDate | null
}

const SEAT_COLUMNS = sql.raw(
  'm.id, m.group_id, m.person_id, m.role, m.position, lower(m.valid) AS since, upper(m.valid) - 1 AS until',
)

export async function lockSeat(transaction: Transaction, membershipId: string): Promise<SeatRow | undefined> {
  const { rows } =
    await sql<SeatRow>`SELECT ${SEAT_COLUMNS} FROM membership m WHERE m.id = ${membershipId} AND NOT isempty(m.valid) FOR UPDATE`.execute(
      transaction,
    )
  return rows[0]
}

/** Seats of a group that end on or after a day. */
export async function selectSeats(
  database: Database,
  { groupId, from }: { groupId: string; from: PlainDate },
): Promise<SeatRow[]> {
  const { rows } = await sql<SeatRow>`
    SELECT ${SEAT_COLUMNS} FROM membership m WHERE m.group_id = ${groupId} AND (upper_inf(m.valid) OR upper(m.valid) > ${from}::date)`.execute(
    database,
  )
  return rows
}

/** All past and present seats of people, in every group; what was withdrawn never was one. */
export async function selectSeatsOf(
  database: Database,
  personIds: readonly string[],
): Promise<(SeatRow & { group_name: string; commune_id: string })[]> {
  const { rows } = await sql<SeatRow & { group_name: string; commune_id: string }>`
    SELECT ${SEAT_COLUMNS}, g.name AS group_name, g.commune_id FROM membership m JOIN community_group g ON g.id = m.group_id
    WHERE m.person_id = ANY(${personIds}::uuid[]) AND NOT isempty(m.valid) ORDER BY lower(m.valid), m.id`.execute(database)
  return rows
}

/** Seats by who sits in which group; other ids are left out. */
export async function seatNames(database: Database, membershipIds: readonly string[]): Promise<NamedThing[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT m.id, concat_ws(', ', p.full_name, g.name) AS name FROM membership m JOIN community_group g ON g.id = m.group_id
      JOIN ${PERSON_NAMES} p ON p.id = m.person_id WHERE m.id = ANY(${membershipIds}::uuid[])`.execute(database)
  return rows.map((row) => named('membership', row))
}

/** The communes of the seats that people hold with no end, in every group. */
export async function selectOpenSeatCommunes(database: Database, personIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ commune_id: string }>`
    SELECT DISTINCT g.commune_id FROM membership m JOIN community_group g ON g.id = m.group_id
    WHERE m.person_id = ANY(${personIds}::uuid[]) AND upper_inf(m.valid)`.execute(database)
  return rows.map(({ commune_id }) => commune_id)
}

/** Moves seats to another person, except those that would overlap a seat of that person in the same group. */
export async function moveSeats(transaction: Transaction, { from, to }: { from: string; to: string }): Promise<string[]> {
  const { rows } = await sql<{ group_id: string }>`
    UPDATE membership m SET person_id = ${to} WHERE m.person_id = ${from} AND NOT EXISTS (
      SELECT FROM membership o WHERE o.person_id = ${to} AND o.group_id = m.group_id AND o.valid && m.valid) RETURNING m.group_id`.execute(
    transaction,
  )
  return rows.map(({ group_id }) => group_id)
}

export async function setRole(
  transaction: Transaction,
  { id, role, reason }: { id: string; role: MemberRole; reason: string },
): Promise<void> {
  await sql`UPDATE membership SET role = ${role}, start_reason = concat_ws('; ', start_reason, ${reason}::text) WHERE id = ${id}`.execute(
    transaction,
  )
}
