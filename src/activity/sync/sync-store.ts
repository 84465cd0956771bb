import { sql } from 'kysely'
import type { Month } from '../../kernel/calendar.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { SessionContent } from '../guidance/session.ts'
import type { Known } from './cursor.ts'
import type { KeptVersion } from './sync.ts'

interface VersionRow {
  version_id: string
  session_id: string
  base_id: string | null
  group_id: string
  ordinal: number
  is_conflicting: boolean
  content: SessionContent
  recorded_by: string
  made_at: Date
  arrived_at: Date
  change_number: number
}

const COLUMNS = sql.raw(
  'v.version_id, v.session_id, v.base_id, v.group_id, v.ordinal, v.is_conflicting, v.content, v.recorded_by, v.made_at, v.arrived_at, v.change_number',
)

export interface StoredVersion extends KeptVersion {
  readonly isConflicting: boolean
  readonly changeNumber: number
}

const toVersion = (row: VersionRow): StoredVersion => ({
  versionId: row.version_id,
  sessionId: row.session_id,
  baseId: row.base_id,
  groupId: row.group_id,
  ordinal: row.ordinal,
  isConflicting: row.is_conflicting,
  content: row.content,
  recordedBy: row.recorded_by,
  madeAt: row.made_at.toISOString(),
  arrivedAt: row.arrived_at.toISOString(),
  changeNumber: row.change_number,
})

/** Serialises the changes of groups until the transaction ends: their numbers follow one another. In one order, for all. */
export async function lockGroups(transaction: Transaction, groupIds: readonly string[]): Promise<void> {
  for (const groupId of [...new Set(groupIds)].toSorted())
    await sql`SELECT pg_advisory_xact_lock(hashtextextended('activity.changes ' || ${groupId}, 0))`.execute(transaction)
}

/** All wordings of these sessions, and those under these ids, whatever session they are of. */
export async function listVersions(
  database: Database,
  { sessionIds, versionIds }: { readonly sessionIds: readonly string[]; readonly versionIds: readonly string[] },
): Promise<StoredVersion[]> {
  const { rows } = await sql<VersionRow>`
    SELECT ${COLUMNS} FROM guidance_session_version v
    WHERE v.session_id = ANY(${sessionIds}::uuid[]) OR v.version_id = ANY(${versionIds}::uuid[]) ORDER BY v.session_id, v.ordinal`.execute(
    database,
  )
  return rows.map(toVersion)
}

/** The last change of each group, where there is one. */
export async function findLastChanges(database: Database, groupIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ group_id: string; number: number }>`
    SELECT v.group_id, max(v.change_number) AS number FROM guidance_session_version v
    WHERE v.group_id = ANY(${groupIds}::uuid[]) GROUP BY v.group_id`.execute(database)
  return new Map(rows.map(({ group_id, number }) => [group_id, number]))
}

export interface NewVersion extends StoredVersion {
  readonly deviceId: string | null
}

export async function insertVersion(transaction: Transaction, version: NewVersion): Promise<void> {
  await sql`
    INSERT INTO guidance_session_version
      (version_id, session_id, ordinal, base_id, group_id, change_number, is_conflicting, content, recorded_by, device_id, made_at, arrived_at)
    VALUES (${version.versionId}, ${version.sessionId}, ${version.ordinal}, ${version.baseId}, ${version.groupId}, ${version.changeNumber},
      ${version.isConflicting}, ${JSON.stringify(version.content)}::jsonb, ${version.recordedBy}, ${version.deviceId}, ${version.madeAt},
      ${version.arrivedAt})`.execute(transaction)
}

/** Changes of one group after a number, in their order. What lost a conflict changes nothing, and is left out. */
export async function listChangesAfter(
  database: Database,
  { groupId, number, limit }: { readonly groupId: string; readonly number: number; readonly limit: number },
): Promise<StoredVersion[]> {
  const { rows } = await sql<VersionRow>`
    SELECT ${COLUMNS} FROM guidance_session_version v WHERE v.group_id = ${groupId} AND v.change_number > ${number}
    ORDER BY v.change_number LIMIT ${limit}`.execute(database)
  return rows.map(toVersion)
}

/** Whether the server holds what a phone knows of a group. */
export async function isKnown(database: Database, groupId: string, { number, versionId }: Known): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM guidance_session_version v
    WHERE v.group_id = ${groupId} AND v.change_number = ${number} AND v.version_id::text = ${versionId}`.execute(database)
  return rows.length === 1
}

/** What groups’ sessions of a month come to, for joining: `group_id`, `sessions`, `people`, `times`. What nobody told stays null. */
export const selectSessionFigures = (month: Month) => sql`(
  SELECT group_id, count(*)::int AS sessions, sum(people)::int AS people, sum(times)::int AS times
  FROM (SELECT DISTINCT ON (session_id) group_id, month, people, times, is_withdrawn FROM guidance_session_version
    WHERE NOT is_conflicting AND session_id IN (SELECT session_id FROM guidance_session_version WHERE month = ${month})
    ORDER BY session_id, ordinal DESC) AS current
  WHERE month = ${month} AND NOT is_withdrawn GROUP BY group_id)`
