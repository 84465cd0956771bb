import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Mark } from '../../platform/spreadsheet/marked-workbook.ts'
import { MEGABYTE } from '../../platform/spreadsheet/workbook-refusal.ts'
import { type ProcessLimits, runApart, TookTooMuch } from '../../platform/thread/run-apart.ts'
import { reachesOut } from '../columns/runnable.ts'
import { tellRow } from '../import/elsewhere-service.ts'
import type { ImportRowRecord } from '../import/import.ts'
import type { ImportRefusal } from '../import/import-refusal.ts'
import { selectDoubted } from '../import/row-look-store.ts'
import type { RowSource } from '../import/row-store.ts'
import { openToLook } from '../import/scope-service.ts'
import { severityOf } from '../reading/doubt.ts'
import { severityText, tellDoubt } from '../reading/doubt-text.ts'
import type { FileToMark } from './mark-file.ts'

/** Marking needs the whole workbook in memory; a province's register in one file is too large. */
const MARKED_LIMIT = 16 * MEGABYTE

export interface MarkedWorkbook {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The clerk's workbook with every doubt as a comment at its cell; by default the first file. */
export async function markedImport(
  platform: Platform,
  actor: Actor,
  { importId, file }: { importId: string; file?: string | undefined },
): Promise<Result<MarkedWorkbook, ImportRefusal>> {
  const open = await openToLook(platform, actor, importId)
  if (!open.ok) return open
  const { batch, reach } = open.value
  const at = file === undefined ? 0 : batch.files.findIndex(({ name }) => name === file)
  const asked = batch.files[at]
  if (asked === undefined) return refuse({ kind: 'import-unknown' })
  if (!(await platform.files.has(asked.key))) return refuse({ kind: 'content-erased', file: asked.name })
  if (asked.bytes > MARKED_LIMIT) return refuse({ kind: 'too-large-to-mark', file: asked.name })
  const source: RowSource = { importId, reading: batch.reading, files: batch.files, keyring: platform.keyring }
  const marks: Mark[] = []
  for (const row of await selectDoubted(platform.database, source, at))
    marks.push(...marksOf({ ...row, doubts: (await tellRow(platform, { reach, on: batch.as_of }, row)).doubts }))
  const bytes = await mark({ bytes: await platform.files.get(asked.key), marks })
  if (bytes === undefined) return refuse({ kind: 'too-large-to-mark', file: asked.name })
  return accept({ name: asked.name.replace(/(\.\w+)?$/, '-danh-dau.xlsx'), bytes })
}

/** Of the process that marks: it holds the whole workbook, cell by cell. */
const MARKING: ProcessLimits = { megabytes: 160, seconds: 60 }

async function mark(file: FileToMark): Promise<Uint8Array | undefined> {
  try {
    return await runApart<FileToMark, Uint8Array>(new URL('./mark-file.ts', import.meta.url), file, MARKING)
  } catch (error) {
    if (error instanceof TookTooMuch) return undefined
    throw error
  }
}

function marksOf({ place, doubts, content }: Pick<ImportRowRecord, 'place' | 'doubts' | 'content'>): Mark[] {
  return doubts.map((doubt) => {
    const value = Object.values(content.written).find((cell) => cell?.column === doubt.column && doubt.column > 0)?.text ?? ''
    const severity = severityOf(doubt)
    const text = `${severityText[severity].vi.toLocaleUpperCase('vi')}: ${tellDoubt({ ...doubt, value }).vi}`
    const isRun = doubt.code === 'formula-in-text-cell' && value.startsWith('=') && reachesOut(value)
    return { sheet: place.sheet, row: place.row, column: doubt.column, severity, text, ...(isRun && { asText: value }) }
  })
}
