import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { toRecordset } from '../../platform/db/many-rows.ts'
import type { RegisterEffects } from './register.ts'

type Ended = { readonly by: string; readonly reason: string }

/** Memberships that never should have been: their rows stay and hold no day. @returns their groups */
export async function withdrawMemberships(
  transaction: Transaction,
  ids: readonly string[],
  { by, reason }: Ended,
): Promise<string[]> {
  const { rows } = await sql<{ group_id: string }>`
    UPDATE membership SET valid = 'empty', ended_by = ${by}, ended_at = now(), end_reason = ${reason}
    WHERE id = ANY(${ids}::uuid[]) AND NOT isempty(valid) RETURNING group_id`.execute(transaction)
  return rows.map(({ group_id }) => group_id)
}

/** Memberships that go on as they would have. @returns their groups */
export async function reopenMemberships(transaction: Transaction, ended: RegisterEffects['ended']): Promise<string[]> {
  const { rows } = await sql<{ group_id: string }>`
    UPDATE membership m SET valid = daterange(lower(m.valid), r.before),
      ended_by = CASE WHEN r.before IS NOT NULL THEN m.ended_by END, ended_at = CASE WHEN r.before IS NOT NULL THEN m.ended_at END,
      end_reason = CASE WHEN r.before IS NOT NULL THEN m.end_reason END
    FROM ${toRecordset(ended, 'id uuid, before date')} WHERE m.id = r.id AND NOT isempty(m.valid) RETURNING m.group_id`.execute(
    transaction,
  )
  return rows.map(({ group_id }) => group_id)
}

/** Roles as they were before a register corrected them; who leads lets go first. @returns their groups */
export async function restoreRoles(transaction: Transaction, corrected: RegisterEffects['corrected']): Promise<string[]> {
  const inOrder = corrected.toSorted((left, right) => Number(left.role === 'leader') - Number(right.role === 'leader'))
  const groupIds: string[] = []
  for (const { id, role } of inOrder) {
    const { rows } = await sql<{ group_id: string }>`
      UPDATE membership SET role = ${role} WHERE id = ${id} AND NOT isempty(valid) RETURNING group_id`.execute(transaction)
    groupIds.push(...rows.map(({ group_id }) => group_id))
  }
  return groupIds
}

/** What was done since with what a register wrote, by the names of groups. */
interface ChangedSince {
  readonly kind: 'membership-changed' | 'group-changed' | 'seat-taken'
  readonly name: string
}

export async function selectChangedSince(
  database: Database,
  { established, begun, ended }: Pick<RegisterEffects, 'established' | 'begun' | 'ended'>,
): Promise<ChangedSince[]> {
  const endedIds = ended.map(({ id }) => id)
  const { rows } = await sql<ChangedSince>`
    SELECT DISTINCT 'membership-changed' AS kind, g.name FROM membership m JOIN community_group g ON g.id = m.group_id
    WHERE m.id = ANY(${begun}::uuid[]) AND m.ended_at IS NOT NULL AND NOT m.id = ANY(${endedIds}::uuid[])
    UNION SELECT 'group-changed', g.name FROM community_group g
    WHERE g.id = ANY(${established}::uuid[]) AND (
      EXISTS (SELECT FROM membership m WHERE m.group_id = g.id AND NOT m.id = ANY(${begun}::uuid[]))
      OR (SELECT count(*) FROM group_status s WHERE s.group_id = g.id) > 1 OR (SELECT count(*) FROM group_name n WHERE n.group_id = g.id) > 1
      OR EXISTS (SELECT FROM group_status s WHERE s.group_id = g.id AND s.status <> 'active'))
    UNION SELECT 'seat-taken', g.name FROM membership m JOIN community_group g ON g.id = m.group_id
      JOIN membership since ON since.group_id = m.group_id AND since.id <> m.id AND NOT since.id = ANY(${begun}::uuid[])
        AND (since.person_id = m.person_id OR (since.role = 'leader' AND m.role = 'leader')) AND since.valid && daterange(upper(m.valid), NULL)
    WHERE m.id = ANY(${endedIds}::uuid[])
    ORDER BY kind, name`.execute(database)
  return rows
}

/** Of these people, those who hold no seat in any group. */
export async function selectSeatless(database: Database, personIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT asked.id FROM unnest(${personIds}::uuid[]) AS asked (id)
    WHERE NOT EXISTS (SELECT FROM membership m WHERE m.person_id = asked.id AND NOT isempty(m.valid))`.execute(database)
  return rows.map(({ id }) => id)
}

export async function selectEstablishedOn(
  database: Database,
  groupIds: readonly string[],
): Promise<{ id: string; on: PlainDate }[]> {
  const { rows } = await sql<{ id: string; on: PlainDate }>`
    SELECT id, established_on AS "on" FROM community_group WHERE id = ANY(${groupIds}::uuid[]) ORDER BY id`.execute(database)
  return rows
}

/** The groups of memberships, whether these hold a day or not. */
export async function selectGroupsOfSeats(database: Database, membershipIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ group_id: string }>`
    SELECT DISTINCT group_id FROM membership WHERE id = ANY(${membershipIds}::uuid[])`.execute(database)
  return rows.map(({ group_id }) => group_id)
}
