import { extname } from 'node:path'
import {
  type FileTable,
  fileTableOf,
  type IndexPlaces,
  isIndexWorkbook,
  placeTable,
  readIndexWorkbook,
} from '../../composite-index/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { spellingKey } from '../../kernel/vietnamese-text.ts'
import type { Outcome } from '../command.ts'
import { readBytes, readJson } from '../read-file.ts'
import { refusedFor } from './index-refused.ts'

type FileCell = FileTable['rows'][number][number]

/** The tables of an index as `readIndexInput` takes them, and where they stand in their file. */
export interface IndexTables {
  readonly input: unknown
  readonly places?: IndexPlaces
  /** How the index is computed, where the same file says so. */
  readonly spec?: unknown
  /** Its headings are those of an office's workbook. */
  readonly isOffice?: true
}

type Tables = Result<IndexTables, Outcome>
const NAMES = ['iData', 'iMeta'] as const

/**
 * Reads the data and the metadata of an index: a JSON file with both, a workbook with the sheets `iData` and `iMeta`, one
 * that `index new` made, or
 * a CSV file of the data beside one of the metadata. The first row has the headings. The reader of a kind is loaded only
 * for a file of that kind.
 */
export async function readIndexTables(input: string, meta: string | undefined): Promise<Tables> {
  const kind = extname(input).toLowerCase()
  if (kind === '.xlsx' || kind === '.ods' || kind === '.xlsm') return readWorkbook(input)
  if (kind !== '.csv') {
    const read = await readJson(input)
    return read.ok ? accept({ input: read.value }) : read
  }
  const [data, about] = [await readCsv(input), meta === undefined ? undefined : await readCsv(meta)]
  if (!data.ok) return data
  if (about !== undefined && !about.ok) return about
  return placed({ iData: data.value, iMeta: about?.value })
}

/** Every refusal of the shape of both tables, or the tables by their columns. */
function placed(files: { readonly [Name in (typeof NAMES)[number]]: FileTable | undefined }): Tables {
  const read = NAMES.flatMap((name) => {
    const file = files[name]
    return file === undefined || file.rows.length === 0 ? [] : [{ name, table: placeTable(name, file) }]
  })
  const refusals = read.flatMap(({ table }) => (table.ok ? [] : table.refusal))
  if (refusals.length > 0) return refuse(refusedFor(refusals))
  const tables = read.flatMap(({ name, table }) => (table.ok ? [{ name, ...table.value }] : []))
  return accept({
    input: Object.fromEntries(tables.map(({ name, columns }) => [name, columns])),
    places: Object.fromEntries(tables.map(({ name, places }) => [name, places])),
  })
}

async function readWorkbook(file: string): Promise<Tables> {
  const { openWorkbookFile, unlessUnreadable } = await import('./open-workbook-file.ts')
  const workbook = await openWorkbookFile(file)
  if (!workbook.ok) return workbook
  const { sheets } = workbook.value
  return unlessUnreadable(file, () => {
    if (isIndexWorkbook(sheets)) {
      const read = readIndexWorkbook(sheets)
      return read.ok ? accept({ ...read.value, isOffice: true }) : refuse(refusedFor(read.refusal))
    }
    const [iData, iMeta] = NAMES.map((name) => sheets.filter((sheet) => spellingKey(sheet.name) === spellingKey(name)))
    for (const [one, other] of [iData ?? [], iMeta ?? []])
      if (one && other) return refuse(refusedFor([{ kind: 'sheet-doubled', sheets: [one.name, other.name] }]))
    return placed({ iData: iData?.[0] && fileTableOf(iData[0]), iMeta: iMeta?.[0] && fileTableOf(iMeta[0]) })
  })
}

async function readCsv(file: string): Promise<Result<FileTable, Outcome>> {
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  const text = new TextDecoder().decode(bytes.value).replace(/^\uFEFF/, '')
  const { parseCsv } = await import('hucre/csv')
  const rows = (parseCsv(text) as readonly (readonly unknown[])[]).map((row) => row.map((value) => ({ value: cellOf(value) })))
  return accept({ rows, merges: [], decimals: /^[^\n,]*;/.test(text) ? 'comma-or-point' : 'point' })
}

/** `NA` is how statisticians write that something is missing. */
function cellOf(value: unknown): FileCell['value'] {
  if (value === undefined || value === null || value === 'NA') return null
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'object' ? JSON.stringify(value) : (value as FileCell['value'])
}
