import { sql } from 'kysely'
import { firstDayOf, lastDayOf, type Month, type PlainDate } from '../../kernel/calendar.ts'
import { ACCOUNTS_IN_FORCE, PERSON_NAMES } from '../../people/service.ts'
import type { Database } from '../../platform/db/database.ts'
import { fromDateRange } from '../../platform/db/period.ts'
import type { MemberRole, StatusPeriod } from '../group/group.ts'
import type { GroupFacts, MemberFacts } from './group-facts.ts'

export interface FactsQuery {
  readonly communeIds: readonly string[] | 'all'
  readonly month: Month
  readonly members: 'listed' | 'counted'
}

/** Cursor and limit of a chunk. */
interface Chunk {
  readonly after: string | undefined
  readonly size: number
}

interface GroupRow {
  id: string
  name: string
  commune_id: string
  established_on: PlainDate
  decision_number: string | null
  decision_date: PlainDate | null
  statuses: string | null
  flagged: boolean
  member_count: number
  leader_id: string | null
  leader_name: string | null
  account: string | null
}

interface MemberRow {
  id: string
  group_id: string
  person_id: string
  full_name: string | null
  role: MemberRole
  valid: string
  account: string | null
}

/**
 * People with a seat in more than one active group in the month, with all their groups. Selected once in advance: they
 * are few, and a lookup for each member would cost more than the rest of the month.
 */
export async function selectOverlaps(database: Database, month: Month): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ person_id: string; group_ids: string[] }>`
    SELECT m.person_id, array_agg(DISTINCT m.group_id ORDER BY m.group_id) AS group_ids
    FROM membership m
    WHERE m.valid && ${monthRange(month)} AND m.person_id IN (
      SELECT person_id FROM membership WHERE valid && ${monthRange(month)} GROUP BY person_id HAVING count(DISTINCT group_id) > 1)
      AND EXISTS (SELECT FROM group_status s WHERE s.group_id = m.group_id AND s.status = 'active' AND s.valid && m.valid * ${monthRange(month)})
    GROUP BY m.person_id HAVING count(DISTINCT m.group_id) > 1`.execute(database)
  return new Map(rows.map(({ person_id, group_ids }) => [person_id, group_ids]))
}

/**
 * Of people in several groups, the one group each is counted in for a month: the one joined first, by its id on a tie.
 * A provision that bans overlap says that only one counts; none says which, so the first stays as it was.
 */
export async function groupsJoinedFirst(
  database: Database,
  { month, personIds }: { readonly month: Month; readonly personIds: readonly string[] },
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<{ person_id: string; group_id: string }>`SELECT DISTINCT ON (m.person_id) m.person_id, m.group_id
    FROM membership m WHERE m.person_id = ANY(${personIds}::uuid[])
      AND m.valid && ${monthRange(month)}
      AND EXISTS (SELECT 1 FROM group_status s WHERE s.group_id = m.group_id AND s.status = 'active' AND s.valid && m.valid)
    ORDER BY m.person_id, lower(m.valid), m.group_id`.execute(database)
  return new Map(rows.map(({ person_id, group_id }) => [person_id, group_id]))
}

/** Groups of these communes that were active on a day of the month, for joining: `id`, `name`, `commune_id`. */
export const activeGroups = ({ month, communeIds }: { readonly month: Month; readonly communeIds: readonly string[] }) => sql`(
  SELECT g.id, g.name, g.commune_id FROM community_group g WHERE g.commune_id = ANY(${communeIds}::uuid[])
    AND EXISTS (SELECT FROM group_status s WHERE s.group_id = g.id AND s.status = 'active' AND s.valid && ${monthRange(month)}))`

/** Names of groups and of seats in them, by id: a seat is told as its person in its group. Whatever is none of these is left out. */
export async function nameGroupsAndSeats(
  database: Database,
  { groupIds, seatIds }: { readonly groupIds: readonly string[]; readonly seatIds: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{
    id: string
    name: string
  }>`SELECT id, name FROM community_group WHERE id = ANY(${groupIds}::uuid[])
    UNION ALL SELECT m.id, concat_ws(' · ', p.full_name, g.name) FROM membership m JOIN community_group g ON g.id = m.group_id
      LEFT JOIN ${PERSON_NAMES} p ON p.id = m.person_id WHERE m.id = ANY(${seatIds}::uuid[])`.execute(database)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** People who sit in an active group in one of these roles on a day, and how many of them have no account in force. */
export async function countSeated(
  database: Database,
  { roles, on }: { readonly roles: readonly MemberRole[]; readonly on: PlainDate },
): Promise<{ readonly people: number; readonly unpaid: number }> {
  const { rows } = await sql<{ people: number; unpaid: number }>`
    SELECT count(DISTINCT m.person_id)::int AS people, count(DISTINCT m.person_id) FILTER (WHERE a.id IS NULL)::int AS unpaid FROM membership m
    JOIN group_status s ON s.group_id = m.group_id AND s.status = 'active' AND s.valid @> ${on}::date
    LEFT JOIN ${ACCOUNTS_IN_FORCE} a ON a.person_id = m.person_id AND a.valid @> ${on}::date
    WHERE m.valid @> ${on}::date AND m.role = ANY(${roles}::text[])`.execute(database)
  return rows[0] ?? { people: 0, unpaid: 0 }
}

/** Groups established by the end of the month and not dissolved before it, in the order of their ids. */
export async function selectFacts(
  database: Database,
  query: FactsQuery,
  { chunk, overlaps }: { chunk: Chunk; overlaps: ReadonlyMap<string, readonly string[]> },
): Promise<GroupFacts[]> {
  return completeFacts(database, await selectGroups(database, query, chunk), { query, overlaps })
}

/**
 * The same through a cursor: one plan scans every table once, where separate chunks would scan them each time. Needs an
 * open transaction, as the computation of a month has.
 */
export async function* streamFacts(
  transaction: Database,
  query: FactsQuery,
  { size, overlaps }: { size: number; overlaps: ReadonlyMap<string, readonly string[]> },
): AsyncGenerator<GroupFacts[]> {
  // The whole result will be fetched, so the planner must not optimise for the first rows.
  await sql`SET LOCAL cursor_tuple_fraction = 1`.execute(transaction)
  await sql`DECLARE group_facts NO SCROLL CURSOR FOR ${allGroups(query)}`.execute(transaction)
  try {
    for (;;) {
      const { rows } = await sql<GroupRow>`FETCH ${sql.lit(size)} FROM group_facts`.execute(transaction)
      if (rows.length > 0) yield completeFacts(transaction, rows, { query, overlaps })
      if (rows.length < size) break
    }
  } finally {
    // A failed statement has aborted the transaction and closed the cursor.
    await sql`CLOSE group_facts`.execute(transaction).catch(() => undefined)
  }
}

async function completeFacts(
  database: Database,
  groups: readonly GroupRow[],
  { query, overlaps }: Omit<FactsParts, 'members'>,
): Promise<GroupFacts[]> {
  const members = Map.groupBy(
    await selectMembers(
      database,
      query,
      groups.map(({ id }) => id),
    ),
    ({ group_id }) => group_id,
  )
  return groups.map((group) => toFacts(group, { members: members.get(group.id) ?? [], overlaps, query }))
}

const monthRange = (month: Month) => sql`daterange(${firstDayOf(month)}::date, ${lastDayOf(month)}::date, '[]')`

/** `active[2022-05-10,2024-03-01) paused[2024-03-01,)`: as JSON it takes longer to make and to read, and there are a hundred thousand. */
const STATUSES = sql`string_agg(status || valid, ' ' ORDER BY lower(valid))`

function toStatusPeriod(told: string): StatusPeriod {
  const from = told.indexOf('[')
  return { status: told.slice(0, from) as StatusPeriod['status'], valid: fromDateRange(told.slice(from)) }
}

async function selectGroups(database: Database, { communeIds, month }: FactsQuery, { after, size }: Chunk): Promise<GroupRow[]> {
  const until = lastDayOf(month)
  const { rows } = await sql<GroupRow>`
    SELECT g.id, g.name, g.commune_id, g.established_on, g.decision_number, g.decision_date, held.statuses,
      EXISTS (SELECT FROM unit_flag f WHERE f.group_id = g.id AND f.on_date <= ${until}::date AND (f.cleared_on IS NULL OR f.cleared_on > ${until}::date)) AS flagged,
      members.count AS member_count, led.person_id AS leader_id, led.full_name AS leader_name, account.digest AS account
    FROM (SELECT * FROM community_group
      WHERE (${after ?? null}::uuid IS NULL OR id > ${after ?? null}::uuid) AND ${within(communeIds)} AND established_on <= ${until}::date
        AND (dissolved_on IS NULL OR dissolved_on > ${firstDayOf(month)}::date)
      ORDER BY id LIMIT ${size}) AS g
    CROSS JOIN LATERAL (SELECT ${STATUSES} AS statuses
      FROM group_status s WHERE s.group_id = g.id AND s.valid && ${monthRange(month)}) AS held
    CROSS JOIN LATERAL (SELECT count(*)::integer AS count FROM membership m WHERE m.group_id = g.id AND m.valid @> ${until}::date) AS members
    LEFT JOIN LATERAL (SELECT m.person_id, p.full_name FROM membership m JOIN ${PERSON_NAMES} p ON p.id = m.person_id
      WHERE m.group_id = g.id AND m.role = 'leader' AND m.valid @> ${until}::date) AS led ON true
    LEFT JOIN ${ACCOUNTS_IN_FORCE} AS account ON account.person_id = led.person_id
    ORDER BY g.id`.execute(database)
  return rows
}

/** All groups of the month in one statement, which scans each table once. */
function allGroups({ communeIds, month }: FactsQuery) {
  const until = lastDayOf(month)
  return sql`
    SELECT g.id, g.name, g.commune_id, g.established_on, g.decision_number, g.decision_date, held.statuses, flag.group_id IS NOT NULL AS flagged,
      coalesce(members.count, 0) AS member_count, members.leader_id, led.full_name AS leader_name, account.digest AS account
    FROM community_group g
    LEFT JOIN (SELECT group_id, ${STATUSES} AS statuses
      FROM group_status WHERE valid && ${monthRange(month)} GROUP BY group_id) AS held ON held.group_id = g.id
    LEFT JOIN (SELECT DISTINCT group_id FROM unit_flag WHERE on_date <= ${until}::date AND (cleared_on IS NULL OR cleared_on > ${until}::date)) AS flag
      ON flag.group_id = g.id
    LEFT JOIN (SELECT group_id, count(*)::integer AS count, (array_agg(person_id) FILTER (WHERE role = 'leader'))[1] AS leader_id
      FROM membership WHERE valid @> ${until}::date GROUP BY group_id) AS members ON members.group_id = g.id
    LEFT JOIN ${PERSON_NAMES} led ON led.id = members.leader_id
    LEFT JOIN ${ACCOUNTS_IN_FORCE} account ON account.person_id = members.leader_id
    WHERE ${within(communeIds)} AND g.established_on <= ${until}::date AND (g.dissolved_on IS NULL OR g.dissolved_on > ${firstDayOf(month)}::date)
    ORDER BY g.id`
}

const within = (communeIds: readonly string[] | 'all') =>
  communeIds === 'all' ? sql`true` : sql`commune_id = ANY(${communeIds}::uuid[])`

async function selectMembers(database: Database, query: FactsQuery, groupIds: readonly string[]): Promise<MemberRow[]> {
  if (query.members === 'counted' || groupIds.length === 0) return []
  const { rows } = await sql<MemberRow>`
    SELECT m.id, m.group_id, m.person_id, p.full_name, m.role, m.valid::text AS valid, a.digest AS account
    FROM membership m JOIN ${PERSON_NAMES} p ON p.id = m.person_id
    LEFT JOIN ${ACCOUNTS_IN_FORCE} a ON a.person_id = m.person_id
    WHERE m.group_id = ANY(${groupIds}::uuid[]) AND m.valid && ${monthRange(query.month)} ORDER BY m.group_id, m.id`.execute(
    database,
  )
  return rows
}

interface FactsParts {
  readonly members: readonly MemberRow[]
  readonly overlaps: ReadonlyMap<string, readonly string[]>
  readonly query: FactsQuery
}

function toFacts(row: GroupRow, { members, overlaps, query }: FactsParts): GroupFacts {
  const othersOf = (personId: string): string[] => (overlaps.get(personId) ?? []).filter((groupId) => groupId !== row.id)
  const listed: MemberFacts[] = members.map((member) => ({
    membershipId: member.id,
    personId: member.person_id,
    fullName: member.full_name,
    role: member.role,
    valid: fromDateRange(member.valid),
    payeeAccount: member.account,
    otherGroupIds: othersOf(member.person_id),
  }))
  return {
    groupId: row.id,
    name: row.name,
    communeId: row.commune_id,
    establishedOn: row.established_on,
    establishingDecision: row.decision_number === null ? null : { number: row.decision_number, date: row.decision_date },
    statusPeriods: (row.statuses?.split(' ') ?? []).map(toStatusPeriod),
    isFlagged: row.flagged,
    memberCount: row.member_count,
    leaderPersonId: row.leader_id,
    leaderName: row.leader_name,
    leaderOtherGroupIds: row.leader_id === null ? [] : othersOf(row.leader_id),
    payeeAccount: row.account,
    ...(query.members === 'listed' && { members: listed }),
  }
}
