import { sql } from 'kysely'
import { actText } from '../web/office/audit/act-text.ts'
import { type ChangeWords, changeLines } from '../web/office/audit/change-lines.ts'
import { fieldText } from '../web/office/audit/change-text.ts'
import { codeText } from '../web/office/audit/code-text.ts'
import { doubtText } from '../web/office/imports/rows/doubt-text.ts'
import { idsIn } from './audit/event.ts'
import { roleText, systemActor } from './identity/index.ts'
import { namesOf } from './names-of.ts'
import type { Platform } from './platform/platform.ts'

interface TrailRow {
  action: string
  subject_kind: string
  subject_id: string
  before: unknown
  after: unknown
}

/** Ids, marks of files, JSON, and whatever the tables of words do not know. */
const STRANGE = /[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{32}|[{}[\]"]|\?\?/

/** What of the trail a reader who may know every name would meet as a key: an empty list is a trail in words. */
export async function listUntold(platform: Platform): Promise<string[]> {
  const { rows } = await sql<TrailRow>`SELECT action, subject_kind, subject_id, before, after FROM audit_event ORDER BY seq`.execute(
    platform.database,
  )
  const events = rows.map(({ subject_kind: kind, subject_id: id, ...row }) => ({ ...row, subject: { kind, id } }))
  const names = new Map((await namesOf(platform, systemActor, idsIn(events))).map(({ id, vi }) => [id, vi]))
  const roles = Object.fromEntries(Object.entries(roleText).map(([role, { vi }]) => [role, vi]))
  const words: ChangeWords = {
    fields: { ...fieldText.vi, other: '??field' },
    codes: { ...doubtText.vi.fields, ...roles, ...codeText.vi },
    names,
    yes: 'có',
    no: 'không',
    nobodyKnown: 'không còn tên',
    otherValue: '??value',
    more: (count) => `và ${count} mục nữa`,
    describe: () => 'câu',
  }
  const untold = events.flatMap((event) => [
    ...(event.action in actText.vi.act ? [] : [`${event.action}: no word for it`]),
    ...(event.subject.kind in actText.vi.subject ? [] : [`${event.action} about ${event.subject.kind}: no word for it`]),
    ...changeLines(event, words)
      .filter((line) => STRANGE.test([line.label, line.before, line.after].join(' ')))
      .map(({ label, before, after }) => `${event.action}: ${label}: ${before} → ${after}`),
  ])
  return [...new Set(untold)]
}
