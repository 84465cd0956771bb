import { sql } from 'kysely'
import { vi } from 'vitest'
import { idsIn } from './audit/event.ts'
import { roleText, systemActor } from './identity/index.ts'
import type { Platform } from './platform/platform.ts'
import { findNames } from './thing-names.ts'

interface TrailRow {
  action: string
  subject_kind: string
  subject_id: string
  before: unknown
  after: unknown
}

/** Ids, marks of files, JSON, and whatever the tables of words do not know. */
const STRANGE = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}|[{}[\]"]|\?\?/

type Table = Readonly<Record<string, string>>
interface Line {
  readonly label: string
  readonly before?: string
  readonly after?: string
}
interface WebWords {
  readonly actText: { readonly vi: { readonly act: Table; readonly subject: Table } }
  readonly changedFieldText: { readonly vi: Table }
  readonly codeText: { readonly vi: Table }
  readonly fieldText: { readonly vi: Table }
  readonly changeLines: (event: { readonly before: unknown; readonly after: unknown }, words: object) => readonly Line[]
}

/** By their addresses, since they are compiled for browsers and this is not; they ask for the reader's language as they are loaded. */
async function loadWords(): Promise<WebWords> {
  vi.stubGlobal('localStorage', { getItem: () => null })
  const files = ['audit/act-text', 'audit/change-lines', 'audit/change-text', 'audit/code-text', 'imports/rows/doubt-text']
  const loaded: WebWords[] = await Promise.all(
    files.map((file) => import(/* @vite-ignore */ new URL(`../web/office/${file}.ts`, import.meta.url).href)),
  )
  return Object.assign({}, ...loaded)
}

/** What of the trail a reader who may know every name would meet as a key: an empty list is a trail in words. */
export async function listUntold(platform: Platform): Promise<string[]> {
  const { actText, changeLines, changedFieldText, codeText, fieldText } = await loadWords()
  const { rows } =
    await sql<TrailRow>`SELECT action, subject_kind, subject_id, before, after FROM audit_event ORDER BY seq`.execute(
      platform.database,
    )
  const events = rows.map(({ subject_kind: kind, subject_id: id, ...row }) => ({ ...row, subject: { kind, id } }))
  const names = new Map((await findNames(platform, systemActor, idsIn(events))).map((name) => [name.id, name.vi]))
  const roles = Object.fromEntries(Object.entries(roleText).map(([role, text]) => [role, text.vi]))
  const words = {
    fields: { ...changedFieldText.vi, other: '??field' },
    codes: { ...fieldText.vi, ...roles, ...codeText.vi },
    names,
    yes: 'có',
    no: 'không',
    nobodyKnown: 'không còn tên',
    otherValue: '??value',
    more: (count: string) => `và ${count} mục nữa`,
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
