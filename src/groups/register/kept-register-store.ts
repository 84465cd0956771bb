import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Reach } from '../../people/service.ts'
import type { Database } from '../../platform/db/database.ts'
import { fromDateRange } from '../../platform/db/period.ts'
import { beyondReach } from '../../platform/db/reach/row-reach.ts'
import type { MemberRole } from '../group/group.ts'
import type { EstablishedGroups, KeptAccount, KeptGroup, KeptMember, KeptSeat, NumberHolder } from './kept-register.ts'

interface MemberRow {
  id: string
  group_id: string
  person_id: string
  role: MemberRole
  position: string | null
  valid: string
  full_name: string | null
  folded_name: string
  birth_date: PlainDate | null
  birth_year: number | null
  phone: string | null
  identity_index: string | null
  identity_last4: string | null
  account: KeptAccount | null
}

/** The stored groups of communes on a day, without dissolved ones. */
export async function loadGroups(database: Database, communeIds: readonly string[], on: PlainDate): Promise<KeptGroup[]> {
  const { rows } = await sql<{ id: string; commune_id: string; name: string }>`
    SELECT g.id, g.commune_id, g.name FROM community_group g
    WHERE g.commune_id = ANY(${communeIds}::uuid[]) AND (g.dissolved_on IS NULL OR g.dissolved_on > ${on}::date)
    ORDER BY g.commune_id, g.name COLLATE vietnamese`.execute(database)
  return rows.map(({ id, commune_id, name }) => ({ groupId: id, communeId: commune_id, name }))
}

/** Who has a seat in groups on a day or later, by group: the leader first. */
export async function loadMembers(
  database: Database,
  groupIds: readonly string[],
  on: PlainDate,
): Promise<Map<string, KeptMember[]>> {
  const members = new Map<string, KeptMember[]>(groupIds.map((id) => [id, []]))
  for (const row of await selectMembers(database, groupIds, on)) members.get(row.group_id)?.push(toKeptMember(row))
  return members
}

async function selectMembers(database: Database, groupIds: readonly string[], on: PlainDate): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    SELECT m.id, m.group_id, m.person_id, m.role, m.position, m.valid::text AS valid, p.full_name, p.folded_name, p.birth_date, p.birth_year,
      p.phone, encode(coalesce(p.identity_index, p.contested_index), 'hex') AS identity_index, p.identity_last4, account.kept AS account
    FROM membership m JOIN person p ON p.id = m.person_id
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('index', encode(a.account_index, 'hex'), 'bank', a.bank_name, 'last4', a.account_last4, 'state', a.state) AS kept
      FROM payee_account a WHERE a.person_id = p.id AND a.state <> 'ended' AND a.erased_at IS NULL
      ORDER BY a.state = 'confirmed' DESC, a.proposed_at DESC LIMIT 1) AS account ON true
    WHERE m.group_id = ANY(${groupIds}::uuid[]) AND (upper_inf(m.valid) OR upper(m.valid) > ${on}::date)
    ORDER BY m.group_id, m.role = 'leader' DESC, m.role = 'deputy' DESC, m.id`.execute(database)
  return rows
}

const toKeptMember = (row: MemberRow): KeptMember => ({
  membershipId: row.id,
  personId: row.person_id,
  fullName: row.full_name ?? '',
  foldedName: row.folded_name,
  birthDate: row.birth_date,
  birthYear: row.birth_year,
  phone: row.phone,
  identityIndex: row.identity_index,
  identityLast4: row.identity_last4,
  role: row.role,
  position: row.position,
  from: fromDateRange(row.valid).from,
  account: row.account,
})

interface SeatRow {
  identity_index: string
  person_id: string
  full_name: string | null
  birth_date: PlainDate | null
  birth_year: number | null
  membership_id: string
  role: MemberRole
  group_id: string
  name: string
  commune_id: string
}

const toKeptSeat = (row: SeatRow): KeptSeat => ({
  identityIndex: row.identity_index,
  personId: row.person_id,
  fullName: row.full_name ?? '',
  birthDate: row.birth_date,
  birthYear: row.birth_year,
  membershipId: row.membership_id,
  role: row.role,
  groupId: row.group_id,
  groupName: row.name,
  communeId: row.commune_id,
})

/** The seats of the holders of these identity numbers on a day, in any commune. */
export async function findSeats(
  database: Database,
  { identityIndexes, on }: { identityIndexes: readonly string[]; on: PlainDate },
): Promise<KeptSeat[]> {
  const { rows } = await sql<SeatRow>`
    WITH asked AS MATERIALIZED (SELECT decode(i, 'hex') AS index FROM unnest(${identityIndexes}::text[]) AS i)
    SELECT encode(asked.index, 'hex') AS identity_index, p.id AS person_id, p.full_name, p.birth_date, p.birth_year, m.id AS membership_id,
      m.role, g.id AS group_id, g.name, g.commune_id
    FROM asked JOIN person held ON held.identity_index = asked.index
    JOIN person p ON p.id = coalesce(held.merged_into, held.id)
    JOIN membership m ON m.person_id = p.id AND (upper_inf(m.valid) OR upper(m.valid) > ${on}::date)
    JOIN community_group g ON g.id = m.group_id
    ORDER BY identity_index, g.id`.execute(database)
  return rows.map(toKeptSeat)
}

/** A seat by its id, where it lies within reach. */
export async function findSeat(database: Database, membershipId: string): Promise<KeptSeat | undefined> {
  const { rows } = await sql<SeatRow>`
    SELECT coalesce(encode(coalesce(p.identity_index, p.contested_index), 'hex'), '') AS identity_index, p.id AS person_id, p.full_name,
      p.birth_date, p.birth_year, m.id AS membership_id, m.role, g.id AS group_id, g.name, g.commune_id
    FROM membership m JOIN person p ON p.id = m.person_id JOIN community_group g ON g.id = m.group_id
    WHERE m.id = ${membershipId}`.execute(database)
  return rows[0] && toKeptSeat(rows[0])
}

interface HolderRow {
  kind: NumberHolder['kind']
  number: string
  person_id: string
  folded_name: string
  identity_index: string | null
  seat: NumberHolder['seat']
}

/**
 * Who has these phones and accounts: a phone whoever has a seat on the day or later, an account anybody with whom it did not
 * end, in whichever commune, since money goes there.
 */
export async function findNumberHolders(
  database: Database,
  { phones, accountIndexes, on }: { phones: readonly string[]; accountIndexes: readonly string[]; on: PlainDate },
): Promise<NumberHolder[]> {
  // The first seat by an aggregate: with a limit, the planner walks all memberships in the order of their ids to find one.
  const columns = sql`p.id AS person_id, p.folded_name, encode(coalesce(p.identity_index, p.contested_index), 'hex') AS identity_index,
    (SELECT (array_agg(jsonb_build_object('membershipId', m.id, 'groupId', g.id, 'communeId', g.commune_id) ORDER BY m.id))[1]
      FROM membership m JOIN community_group g ON g.id = m.group_id
      WHERE m.person_id = p.id AND (upper_inf(m.valid) OR upper(m.valid) > ${on}::date)) AS seat`
  const { rows: withPhone } = await sql<HolderRow>`
    SELECT 'phone' AS kind, p.phone AS number, ${columns} FROM person p
    WHERE p.phone = ANY(${phones}::text[]) AND p.merged_into IS NULL ORDER BY p.id`.execute(database)
  const { rows: withAccount } = await beyondReach('account-shared', () =>
    sql<HolderRow>`
      WITH asked AS MATERIALIZED (SELECT decode(i, 'hex') AS index FROM unnest(${accountIndexes}::text[]) AS i)
      SELECT 'account' AS kind, encode(a.account_index, 'hex') AS number, ${columns}
      FROM asked JOIN payee_account a ON a.account_index = asked.index AND a.state <> 'ended' JOIN person p ON p.id = a.person_id
      ORDER BY p.id`.execute(database),
  )
  return [...withPhone.filter(({ seat }) => seat !== null), ...withAccount].map((row) => ({
    kind: row.kind,
    number: row.number,
    personId: row.person_id,
    foldedName: row.folded_name,
    identityIndex: row.identity_index,
    seat: row.seat,
  }))
}

/** The commune of each membership, by id. */
export async function findCommunesOfSeats(database: Database, membershipIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; commune_id: string }>`
    SELECT m.id, g.commune_id FROM membership m JOIN community_group g ON g.id = m.group_id
    WHERE m.id = ANY(${membershipIds}::uuid[])`.execute(database)
  return new Map(rows.map(({ id, commune_id }) => [id, commune_id]))
}

/** Of identity numbers, by index, those whose holder has a seat outside the communes on a day or later. */
export async function findSeatedBeyond(
  database: Database,
  { identityIndexes, on, reach }: { identityIndexes: readonly string[]; on: PlainDate; reach: Reach },
): Promise<Set<string>> {
  if (reach === 'all' || identityIndexes.length === 0) return new Set()
  const { rows } = await beyondReach('seat-elsewhere', () =>
    sql<{ index: string }>`
      WITH asked AS MATERIALIZED (SELECT decode(i, 'hex') AS index FROM unnest(${identityIndexes}::text[]) AS i)
      SELECT DISTINCT encode(asked.index, 'hex') AS index FROM asked JOIN person held ON held.identity_index = asked.index
      JOIN membership m ON m.person_id = coalesce(held.merged_into, held.id) AND (upper_inf(m.valid) OR upper(m.valid) > ${on}::date)
      JOIN community_group g ON g.id = m.group_id AND g.commune_id <> ALL(${reach}::uuid[])`.execute(database),
  )
  return new Set(rows.map(({ index }) => index))
}

/** The groups of all communes that decisions of these days established and that are there on a day: one for each decision and commune. */
export async function findEstablishedBy(
  database: Database,
  { decidedOn, on, reach }: { decidedOn: readonly PlainDate[]; on: PlainDate; reach: Reach },
): Promise<EstablishedGroups[]> {
  if (decidedOn.length === 0) return []
  const { rows } = await beyondReach('decision-elsewhere', () =>
    sql<{ number: string; date: PlainDate; commune_id: string; name: string; membership_id: string | null }>`
      SELECT DISTINCT ON (g.decision_date, g.decision_number, g.commune_id) g.decision_number AS number, g.decision_date AS date,
        g.commune_id, g.name, (SELECT (array_agg(m.id ORDER BY m.role = 'leader' DESC, m.id))[1] FROM membership m
          WHERE m.group_id = g.id AND (upper_inf(m.valid) OR upper(m.valid) > ${on}::date)) AS membership_id
      FROM community_group g
      WHERE g.decision_date = ANY(${decidedOn}::date[]) AND g.decision_number IS NOT NULL
        AND (g.dissolved_on IS NULL OR g.dissolved_on > ${on}::date)
      ORDER BY g.decision_date, g.decision_number, g.commune_id, g.name COLLATE vietnamese`.execute(database),
  )
  return rows.map(({ number, date, commune_id: communeId, name, membership_id: membershipId }) => {
    const isSeen = reach === 'all' || reach.includes(communeId)
    return { decision: { number, date }, communeId, one: isSeen ? { name, membershipId } : undefined }
  })
}
