import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Sex } from '../../people/index.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { areMany, toRecordset } from '../../platform/db/many-rows.ts'
import { fromDateRange } from '../../platform/db/period.ts'
import type { Decision, MemberRole } from '../group/group.ts'
import type { EndedMembership } from './register.ts'
import type { KnownMembership, NewMembership, RegisterPlan } from './register-plan.ts'

/** The key of an advisory lock, which serialises registers so that a new person is inserted once. */
const REGISTER_LOCK = 7_502_006

export const lockRegisters = (transaction: Transaction): Promise<unknown> =>
  sql`SELECT pg_advisory_xact_lock(${REGISTER_LOCK})`.execute(transaction)

export interface GroupPlace {
  readonly id: string
  readonly communeId: string
  readonly foldedName: string
  readonly establishedOn: PlainDate
}

/** Groups of the communes that were not dissolved. */
export async function selectGroupsOf(database: Database, communeIds: readonly string[]): Promise<GroupPlace[]> {
  const { rows } = await sql<{ id: string; commune_id: string; folded_name: string; established_on: PlainDate }>`
    SELECT id, commune_id, coalesce(folded_name, '') AS folded_name, established_on FROM community_group
    WHERE commune_id = ANY(${communeIds}::uuid[]) AND dissolved_on IS NULL`.execute(database)
  return rows.map((row) => ({
    id: row.id,
    communeId: row.commune_id,
    foldedName: row.folded_name,
    establishedOn: row.established_on,
  }))
}

export interface GroupToInsert {
  readonly id: string
  readonly name: string
  readonly communeId: string
  readonly establishedOn: PlainDate
  readonly decision: Decision | undefined
  /** Why it was established, as the officer wrote it. */
  readonly reason?: string | undefined
}

/** Groups with their name and an active status from the day they were established. */
export async function insertGroups(
  transaction: Transaction,
  groups: readonly GroupToInsert[],
  recordedBy: string,
): Promise<void> {
  if (groups.length === 0) return
  const rows = toRecordset(
    groups.map(({ id, name, communeId, establishedOn, decision, reason }) => ({
      id,
      name,
      commune: communeId,
      established: establishedOn,
      number: decision?.number,
      date: decision?.date,
      body: decision?.body,
      reason,
    })),
    'id uuid, name text, commune uuid, established date, number text, date date, body text, reason text',
  )
  await sql`
    INSERT INTO community_group (id, name, commune_id, established_on, decision_number, decision_date, decision_body, recorded_by)
    SELECT id, name, commune, established, number, date, body, ${recordedBy} FROM ${rows}`.execute(transaction)
  await sql`
    INSERT INTO group_name (group_id, name, valid, decision_number, decision_date, recorded_by)
    SELECT id, name, daterange(established, NULL), number, date, ${recordedBy} FROM ${rows}`.execute(transaction)
  await sql`
    INSERT INTO group_status (group_id, status, valid, decision_number, decision_date, reason, recorded_by)
    SELECT id, 'active', daterange(established, NULL), number, date, reason, ${recordedBy} FROM ${rows}`.execute(transaction)
}

export interface GroupHamlet {
  readonly groupId: string
  readonly hamletId: string
  readonly from: PlainDate
}

/** Places each group in the hamlet of the register: moves it when it was in another one. */
export async function placeInHamlets(
  transaction: Transaction,
  places: readonly GroupHamlet[],
  recordedBy: string,
): Promise<void> {
  if (places.length === 0) return
  const rows = toRecordset(
    places.map(({ groupId, hamletId, from }) => ({ group: groupId, hamlet: hamletId, from })),
    '"group" uuid, hamlet uuid, "from" date',
  )
  await sql`
    UPDATE group_hamlet h SET valid = daterange(lower(h.valid), r."from")
    FROM ${rows} WHERE h.group_id = r."group" AND h.hamlet_id <> r.hamlet AND upper_inf(h.valid) AND lower(h.valid) < r."from"
      AND NOT EXISTS (SELECT FROM group_hamlet k WHERE k.group_id = r."group" AND k.hamlet_id = r.hamlet AND upper_inf(k.valid))`.execute(
    transaction,
  )
  await sql`
    INSERT INTO group_hamlet (group_id, hamlet_id, valid, recorded_by)
    SELECT DISTINCT ON (r."group", r.hamlet) r."group", r.hamlet, daterange(r."from", NULL), ${recordedBy}::uuid FROM ${rows}
    WHERE NOT EXISTS (SELECT FROM group_hamlet k WHERE k.group_id = r."group" AND k.hamlet_id = r.hamlet AND upper_inf(k.valid))
    ORDER BY r."group", r.hamlet, r."from"`.execute(transaction)
}

interface KnownMembershipRow {
  id: string
  group_id: string
  role: MemberRole
  position: string | null
  valid: string
  person_id: string
  full_name: string | null
  birth_date: PlainDate | null
  birth_year: number | null
  sex: Sex | null
  phone: string | null
  has_identity: boolean
}

/** Memberships that hold on the day or begin after it. */
export async function selectKnownMemberships(
  database: Database,
  groupIds: readonly string[],
  on: PlainDate,
): Promise<KnownMembership[]> {
  if (groupIds.length === 0) return []
  const { rows } = await sql<KnownMembershipRow>`
    SELECT m.id, m.group_id, m.role, m.position, m.valid::text AS valid, p.id AS person_id, p.full_name, p.birth_date, p.birth_year, p.sex, p.phone,
      p.identity_sealed IS NOT NULL AS has_identity
    FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.group_id = ANY(${groupIds}::uuid[]) AND (upper_inf(m.valid) OR upper(m.valid) > ${on}::date)
    ORDER BY lower(m.valid), m.id`.execute(database)
  return rows.map((row) => ({
    id: row.id,
    groupId: row.group_id,
    role: row.role,
    position: row.position,
    from: fromDateRange(row.valid).from,
    person: {
      id: row.person_id,
      fullName: row.full_name ?? '',
      birthDate: row.birth_date,
      birthYear: row.birth_year,
      sex: row.sex,
      phone: row.phone,
      hasIdentity: row.has_identity,
    },
  }))
}

export interface MembershipEnd {
  readonly id: string
  /** The first day it is no longer in force (exclusive). One that begins on or after that day keeps its first day. */
  readonly before: PlainDate
}

/** @returns the memberships that ended by it */
export async function endMemberships(
  transaction: Transaction,
  ends: readonly MembershipEnd[],
  by: { endedBy: string; reason: string },
): Promise<EndedMembership[]> {
  if (ends.length === 0) return []
  const rows = toRecordset(ends, 'id uuid, before date')
  const { rows: ended } = await sql<EndedMembership>`
    UPDATE membership m SET valid = daterange(lower(m.valid), greatest(r.before, lower(m.valid) + 1)),
      ended_by = ${by.endedBy}, ended_at = programme_instant(now()), end_reason = ${by.reason}
    FROM ${rows} JOIN membership was ON was.id = r.id
    WHERE m.id = r.id AND (upper_inf(m.valid) OR upper(m.valid) > r.before)
    RETURNING m.id, m.group_id AS "groupId", upper(was.valid) AS before`.execute(transaction)
  return ended
}

export async function insertMemberships(
  transaction: Transaction,
  memberships: readonly NewMembership[],
  by: { recordedBy: string; reason: string },
): Promise<void> {
  if (memberships.length === 0) return
  const rows = toRecordset(
    memberships.map(({ id, groupId, personId, role, position, note, from }) => ({
      id,
      group: groupId,
      person: personId,
      role,
      position,
      note,
      from,
    })),
    'id uuid, "group" uuid, person uuid, role text, position text, note text, "from" date',
  )
  await sql`
    INSERT INTO membership (id, group_id, person_id, role, position, note, valid, start_reason, recorded_by)
    SELECT id, "group", person, role, position, note, daterange("from", NULL), ${by.reason}, ${by.recordedBy} FROM ${rows}`.execute(
    transaction,
  )
}

/** A role that was wrong from its first day, and positions as the register now writes them. */
export async function correctMemberships(
  transaction: Transaction,
  plan: Pick<RegisterPlan, 'corrected' | 'positions'>,
): Promise<void> {
  // Release the leader's seat first: a unique index allows one leader at a time.
  const inOrder = plan.corrected.toSorted((left, right) => Number(left.role === 'leader') - Number(right.role === 'leader'))
  for (const { id, role } of inOrder) await sql`UPDATE membership SET role = ${role} WHERE id = ${id}`.execute(transaction)
  if (plan.positions.length === 0) return
  await sql`
    UPDATE membership m SET position = r.position FROM ${toRecordset(plan.positions, 'id uuid, position text')} WHERE m.id = r.id`.execute(
    transaction,
  )
}

/** Recomputes the cards of these groups for a day. */
export async function refreshCards(transaction: Transaction, groupIds: readonly string[], on: PlainDate): Promise<void> {
  if (groupIds.length === 0) return
  await sql`SELECT refresh_group_cards(${on}::date, ${[...new Set(groupIds)]}::uuid[])`.execute(transaction)
}

/** Runs `ANALYZE` after many seats: with the statistics of an empty table the planner would scan all leaders for each group. */
export async function analyseSeats(transaction: Transaction, inserted: number): Promise<void> {
  if (areMany(inserted)) await sql`ANALYZE (SKIP_LOCKED) membership`.execute(transaction)
}
