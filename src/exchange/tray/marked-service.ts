import { writeXlsx } from 'hucre/xlsx'
import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Mark, markWorkbook } from '../../platform/spreadsheet/marked-workbook.ts'
import { openWorkbook } from '../../platform/spreadsheet/open-workbook.ts'
import { MEGABYTE } from '../../platform/spreadsheet/workbook-refusal.ts'
import { tellRow } from '../import/elsewhere-service.ts'
import type { ImportRowRecord } from '../import/import.ts'
import type { ImportRefusal } from '../import/import-refusal.ts'
import { type RowSource, selectDoubted } from '../import/row-store.ts'
import { openToLook } from '../import/scope-service.ts'
import { severityOf } from '../reading/doubt.ts'
import { severityText, tellDoubt } from '../reading/doubt-text.ts'

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
  if (asked.bytes > MARKED_LIMIT) return refuse({ kind: 'too-large-to-mark', file: asked.name })
  const source: RowSource = { importId, reading: batch.reading, files: batch.files, keyring: platform.keyring }
  const marks: Mark[] = []
  for (const row of await selectDoubted(platform.database, source, at))
    marks.push(...marksOf({ ...row, doubts: (await tellRow(platform, { reach, on: batch.as_of }, row)).doubts }))
  const bytes = await asXlsx(await platform.files.get(asked.key))
  return accept({ name: asked.name.replace(/(\.\w+)?$/, '-danh-dau.xlsx'), bytes: await markWorkbook(bytes, marks) })
}

function marksOf({ place, doubts, content }: Pick<ImportRowRecord, 'place' | 'doubts' | 'content'>): Mark[] {
  return doubts.map((doubt) => {
    const value = Object.values(content.written).find((cell) => cell?.column === doubt.column && doubt.column > 0)?.text ?? ''
    const severity = severityOf(doubt)
    const text = `${severityText[severity].vi.toLocaleUpperCase('vi')}: ${tellDoubt({ ...doubt, value }).vi}`
    const isRun = doubt.code === 'formula-in-text-cell' && value.startsWith('=')
    return { sheet: place.sheet, row: place.row, column: doubt.column, severity, text, ...(isRun && { asText: value }) }
  })
}

/** Converts CSV and ODS files to XLSX, with every cell as text. */
async function asXlsx(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await openWorkbook(bytes)
  if (workbook.format === 'xlsx') return bytes
  const sheets = workbook.sheets.map(({ name, rows }) => {
    const table: string[][] = []
    for (const { number, cells } of rows()) {
      const line: string[] = []
      for (const cell of cells) line[cell.column - 1] = cell.formula ?? cell.text
      table[number - 1] = Array.from(line, (text) => text ?? '')
    }
    return { name: name === '' ? 'Sheet1' : name, rows: Array.from(table, (line) => line ?? []) }
  })
  return writeXlsx({ sheets })
}
