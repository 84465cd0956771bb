import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import { maskLast4, maskPhone } from '../../people/index.ts'
import { PERSON_NAMES } from '../../people/service.ts'
import type { Database } from '../../platform/db/database.ts'
import type { MemberRole } from '../group/group.ts'

/** A member as a group's page shows them: numbers masked. */
export interface ListedMember {
  readonly membershipId: string
  readonly personId: string
  readonly fullName: string | null
  readonly role: MemberRole
  readonly position: string | null
  readonly from: PlainDate
  readonly until: PlainDate | null
  readonly birthDate: PlainDate | null
  readonly birthYear: number | null
  readonly phone: string | null
  readonly identityNumber: string | null
}

interface MemberRow {
  id: string
  person_id: string
  full_name: string | null
  role: MemberRole
  position: string | null
  since: PlainDate
  until: PlainDate | null
  birth_date: PlainDate | null
  birth_year: number | null
  phone: string | null
  identity_last4: string | null
}

/** Members of a group on a day: the leader first, then deputies, then by name as Vietnamese sorts (the given name last). */
export async function selectMembers(database: Database, groupId: string, on: PlainDate): Promise<ListedMember[]> {
  const { rows } = await sql<MemberRow>`
    SELECT m.id, m.person_id, p.full_name, m.role, m.position, lower(m.valid) AS since, upper(m.valid) - 1 AS until, p.birth_date, p.birth_year, p.phone,
      p.identity_last4
    FROM membership m JOIN person p ON p.id = m.person_id WHERE m.group_id = ${groupId} AND m.valid @> ${on}::date
    ORDER BY array_position(ARRAY['leader', 'deputy', 'member'], m.role), p.full_name COLLATE vietnamese, m.id`.execute(database)
  return rows.map((row) => ({
    membershipId: row.id,
    personId: row.person_id,
    fullName: row.full_name,
    role: row.role,
    position: row.position,
    from: row.since,
    until: row.until,
    birthDate: row.birth_date,
    birthYear: row.birth_year,
    phone: maskPhone(row.phone),
    identityNumber: maskLast4(row.identity_last4),
  }))
}

/** Groups in which one of the accounts of the programme put in or took out a leader since a day, for joining: `group_id`. */
export const leadersChanged = ({ userIds, since }: { userIds: readonly string[]; since: PlainDate }) => sql`(
  SELECT group_id FROM membership WHERE role = 'leader'
    AND (recorded_by = ANY(${userIds}::uuid[]) AND recorded_at >= ${since}::date OR ended_by = ANY(${userIds}::uuid[]) AND ended_at >= ${since}::date))`

/** Who leads each group on a day, for joining: `group_id`, `person_id`, `name`. */
export const leadersOn = (on: PlainDate) => sql`(
  SELECT m.group_id, m.person_id, n.full_name AS name FROM membership m JOIN ${PERSON_NAMES} n ON n.id = m.person_id
  WHERE m.role = 'leader' AND m.valid @> ${on}::date)`
