import { sql } from 'kysely'
import { ACCOUNT_NAMES } from '../../identity/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import { PERSON_NAMES } from '../../people/service.ts'
import type { Database } from '../../platform/db/database.ts'
import { fullUnitName, type UnitKind } from '../../units/index.ts'
import type { GroupStatus, MemberRole } from '../group/group.ts'
import { historyText } from '../group/group-text.ts'

/** One event of a group's history: the day it applies from, when and by whom it was recorded, and why. */
export interface HistoryEvent extends BilingualText {
  readonly id: string
  readonly on: PlainDate
  readonly recordedAt: string
  readonly recordedByName: string | null
  readonly reason: string | null
}

interface EventRow {
  kind: 'status' | 'name' | 'hamlet' | 'hamlet-left' | 'joined' | 'ended' | 'withdrawn' | 'flag' | 'flag-cleared'
  id: string
  on_date: PlainDate
  recorded_at: Date
  recorded_by_name: string | null
  reason: string | null
  what: string | null
  detail: string | null
  is_first: boolean
}

/** What happened to a group, the newest first. */
export async function selectHistory(database: Database, groupId: string): Promise<HistoryEvent[]> {
  const { rows } = await sql<EventRow>`
    SELECT e.kind, e.id, e.on_date, e.recorded_at, e.reason, e.what, e.detail, e.is_first, u.name AS recorded_by_name FROM (
      SELECT 'status' AS kind, group_id || ':status:' || lower(valid) AS id, lower(valid) AS on_date, recorded_at, recorded_by, reason, status AS what,
        decision_number AS detail, lower(valid) = min(lower(valid)) OVER () AS is_first
      FROM group_status WHERE group_id = ${groupId}
      UNION ALL SELECT 'name', group_id || ':name:' || lower(valid), lower(valid), recorded_at, recorded_by, reason, name, NULL, lower(valid) = min(lower(valid)) OVER ()
      FROM group_name WHERE group_id = ${groupId}
      UNION ALL SELECT CASE WHEN is_end THEN 'hamlet-left' ELSE 'hamlet' END, h.group_id || ':' || h.hamlet_id || ':' || at.on_date, at.on_date, h.recorded_at, h.recorded_by,
        h.reason, named.kind, named.name, false
      FROM group_hamlet h CROSS JOIN LATERAL (VALUES (lower(h.valid), false), (upper(h.valid), true)) AS at (on_date, is_end),
        unit_on(h.hamlet_id, lower(h.valid)) AS named WHERE h.group_id = ${groupId} AND at.on_date IS NOT NULL
      UNION ALL SELECT 'joined', m.id || ':joined', lower(m.valid), m.recorded_at, m.recorded_by, m.start_reason, m.role, p.full_name, false
      FROM membership m JOIN ${PERSON_NAMES} p ON p.id = m.person_id WHERE m.group_id = ${groupId} AND NOT isempty(m.valid)
      UNION ALL SELECT 'ended', m.id || ':ended', upper(m.valid), m.ended_at, m.ended_by, m.end_reason, m.role, p.full_name, false
      FROM membership m JOIN ${PERSON_NAMES} p ON p.id = m.person_id WHERE m.group_id = ${groupId} AND m.ended_at IS NOT NULL AND NOT isempty(m.valid)
      UNION ALL SELECT 'withdrawn', m.id || ':withdrawn', coalesce(m.ended_at, m.recorded_at)::date, coalesce(m.ended_at, m.recorded_at), m.ended_by, m.end_reason, m.role, p.full_name, false
      FROM membership m JOIN ${PERSON_NAMES} p ON p.id = m.person_id WHERE m.group_id = ${groupId} AND isempty(m.valid)
      UNION ALL SELECT 'flag', f.id || ':raised', f.on_date, f.raised_at, f.raised_by, NULL, f.basis, NULL, false FROM unit_flag f WHERE f.group_id = ${groupId}
      UNION ALL SELECT 'flag-cleared', f.id || ':cleared', f.cleared_on, f.cleared_on::timestamptz, f.cleared_by, f.clearing_reason, NULL, NULL, false
      FROM unit_flag f WHERE f.group_id = ${groupId} AND f.cleared_on IS NOT NULL
    ) AS e LEFT JOIN ${ACCOUNT_NAMES} u ON u.id = e.recorded_by
    WHERE NOT (e.kind = 'name' AND e.is_first) ORDER BY e.on_date DESC, e.recorded_at DESC, e.id`.execute(database)
  return rows.map(toEvent)
}

const toEvent = (row: EventRow): HistoryEvent => ({
  id: row.id,
  on: row.on_date,
  recordedAt: row.recorded_at.toISOString(),
  recordedByName: row.recorded_by_name,
  reason: row.reason,
  ...textOf(row),
})

function textOf({ kind, what, detail, is_first }: EventRow): BilingualText {
  const hamlet = (): string => fullUnitName({ kind: what as UnitKind, name: detail ?? '' })
  const name = detail ?? historyText.erased.vi
  switch (kind) {
    case 'status':
      return is_first && what === 'active' ? historyText.established(detail) : historyText.status(what as GroupStatus, detail)
    case 'name':
      return historyText.named(what ?? '')
    case 'hamlet':
      return historyText.placed(hamlet())
    case 'hamlet-left':
      return historyText.left(hamlet())
    case 'joined':
      return historyText.joined(name, what as MemberRole)
    case 'ended':
      return historyText.ended(name, what as MemberRole)
    case 'withdrawn':
      return historyText.withdrawn(name, what as MemberRole)
    case 'flag':
      return historyText.flagged(what ?? '')
    case 'flag-cleared':
      return historyText.flagCleared
  }
}
