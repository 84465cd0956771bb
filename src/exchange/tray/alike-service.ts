import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ShownField } from '../columns/field.ts'
import { wordKey } from '../columns/register-words.ts'
import type { ImportRowRecord } from '../import/import.ts'
import type { ImportRefusal } from '../import/import-refusal.ts'
import { selectDoubtful } from '../import/row-look-store.ts'
import { findRow, type RowSource } from '../import/row-store.ts'
import { openToLook } from '../import/scope-service.ts'
import { holdsRow } from '../reading/doubt.ts'
import { type ShownRow, shownField, showRow } from './look-service.ts'

/** As many as one act puts right; what is beyond comes with the next. */
const ROWS_AT_ONCE = 1000

export interface AlikeRows {
  /** What they hold, as the clerk wrote it. */
  readonly written: string
  readonly rows: readonly ShownRow[]
  readonly total: number
}

/** What a row's cell holds, as it is compared with others: a commune and a group as they were read of the row. */
export function writtenIn({ content: { written, group } }: Pick<ImportRowRecord, 'content'>, field: ShownField): string {
  if (field === 'commune') return group.communeLabel
  if (field === 'group') return group.hamlet?.label ?? group.name
  return written[field]?.text ?? ''
}

const isHeldIn = ({ doubts }: ImportRowRecord, field: ShownField): boolean =>
  doubts.some((doubt) => holdsRow(doubt) && shownField(doubt) === field)

/** Rows that wait for the same value in the same field as one of them. */
export async function listAlike(
  platform: Platform,
  actor: Actor,
  { importId, rowId, field }: { importId: string; rowId: string; field: ShownField },
): Promise<Result<AlikeRows, ImportRefusal>> {
  const open = await openToLook(platform, actor, importId)
  if (!open.ok) return open
  const { batch, reach } = open.value
  const source: RowSource = { importId, reading: batch.reading, files: batch.files, keyring: platform.keyring }
  const row = await findRow(platform.database, source, rowId)
  if (row === undefined) return refuse({ kind: 'row-unknown' })
  const written = writtenIn(row, field)
  const held = await selectDoubtful(platform.database, source)
  const alike = held.filter((other) => isHeldIn(other, field) && wordKey(writtenIn(other, field)) === wordKey(written))
  const rows: ShownRow[] = []
  for (const other of alike.slice(0, ROWS_AT_ONCE)) rows.push(await showRow(platform, { source, batch, reach }, other))
  return accept({ written, rows, total: alike.length })
}
