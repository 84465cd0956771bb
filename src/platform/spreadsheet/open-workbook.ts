import { strFromU8 } from 'fflate'
import { parseCsv } from 'hucre/csv'
import { readOds } from 'hucre/ods'
import { formatDay } from '../../kernel/calendar.ts'
import { type Cell, digitsOfNumber, type SheetRow, type SheetSource, type WorkbookSource } from './cell.ts'
import { LIMITS, MEGABYTE, UnreadableWorkbook } from './workbook-refusal.ts'
import { workbookPartOf, xlsxSheets } from './xlsx-workbook.ts'
import { openArchive } from './zip-archive.ts'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/**
 * Opens what a clerk sent by what it is, not by its name: a workbook of Excel (.xlsx), of LibreOffice (.ods), or
 * a table as text (.csv). A password, the format before 2007, a picture or a trap is told apart and refused.
 *
 * @throws {@link UnreadableWorkbook}
 */
export async function openWorkbook(bytes: Uint8Array): Promise<WorkbookSource> {
  if (bytes.length === 0) throw new UnreadableWorkbook({ kind: 'file-empty' })
  if (bytes.length > LIMITS.fileBytes) throw fileTooLarge(bytes.length)
  if (startsWith(bytes, OLE2))
    throw new UnreadableWorkbook({ kind: isEncrypted(bytes) ? 'password-protected' : 'old-excel-format' })
  if (!startsWith(bytes, ZIP)) return openText(bytes)
  const archive = openArchive(bytes)
  const workbookPart = workbookPartOf(archive)
  if (workbookPart !== undefined) return { format: 'xlsx', sheets: xlsxSheets(archive, workbookPart) }
  if (!archive.entries.has('content.xml')) throw new UnreadableWorkbook({ kind: 'not-a-workbook' })
  if ((archive.entries.get('content.xml')?.unpackedBytes ?? 0) > 256 * MEGABYTE)
    throw new UnreadableWorkbook({ kind: 'unpacks-too-large', limitMegabytes: 256 })
  return openOds(bytes)
}

export const fileTooLarge = (length: number): UnreadableWorkbook =>
  new UnreadableWorkbook({
    kind: 'file-too-large',
    megabytes: Math.ceil(length / MEGABYTE),
    limitMegabytes: LIMITS.fileBytes / MEGABYTE,
  })

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte)

/** An encrypted workbook is kept in the old container under a name of its own, written in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const names = strFromU8(bytes.subarray(0, Math.min(bytes.length, MEGABYTE)), true) + strFromU8(bytes.subarray(-MEGABYTE), true)
  return names.includes('E\0n\0c\0r\0y\0p\0t')
}

function openText(bytes: Uint8Array): WorkbookSource {
  const text = decodeText(bytes)
  if (text === undefined) throw new UnreadableWorkbook({ kind: 'not-a-workbook' })
  const table = parseCsv(text)
  if (!table.some((row) => row.filter((value) => value !== null && value !== '').length >= 3))
    throw new UnreadableWorkbook({ kind: 'not-a-workbook' })
  return { format: 'csv', sheets: [sheetOf('', table)] }
}

/** UTF-8 or UTF-16 text; `undefined` for anything with bytes that no text has. */
function decodeText(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return utf16(bytes.subarray(2))
  const text = strFromU8(bytes)
  const isText =
    !text.includes('\0') && (text.match(/\ufffd/g)?.length ?? 0) <= text.length / 1000 && !text.trimStart().startsWith('<')
  return isText ? text : undefined
}

function utf16(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at + 1 < bytes.length; at += 2) parts.push(String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)))
  return parts.join('').toWellFormed()
}

async function openOds(bytes: Uint8Array): Promise<WorkbookSource> {
  try {
    const workbook = await readOds(bytes)
    const sheets = workbook.sheets.map(({ name, rows, cells }) =>
      sheetOf(name, rows, (row, column) => cells?.get(`${row},${column}`)?.formula),
    )
    return { format: 'ods', sheets }
  } catch {
    throw new UnreadableWorkbook({ kind: 'workbook-damaged', part: 'content.xml' })
  }
}

type Value = string | number | boolean | Date | null | undefined | object

function sheetOf(
  name: string,
  table: readonly (readonly Value[])[],
  formulaAt?: (row: number, column: number) => string | undefined,
): SheetSource {
  return { name, isHidden: false, rows: () => rowsOf(table, formulaAt) }
}

function* rowsOf(
  table: readonly (readonly Value[])[],
  formulaAt?: (row: number, column: number) => string | undefined,
): Generator<SheetRow> {
  for (const [index, values] of table.entries()) {
    const cells = values.slice(0, LIMITS.columns).flatMap((value, column) => {
      const formula = formulaAt?.(index, column)
      const cell = cellOf(value, column + 1)
      if (formula === undefined) return cell ?? []
      return { ...(cell ?? { column: column + 1, kind: 'text' as const, text: '' }), formula: `=${formula.replace(/^=/, '')}` }
    })
    if (cells.length > 0) yield { number: index + 1, cells }
  }
}

function cellOf(value: Value, column: number): Cell | undefined {
  if (value === null || value === undefined || value === '') return undefined
  if (typeof value === 'number') return { column, kind: 'number', text: digitsOfNumber(String(value)) }
  if (typeof value === 'boolean') return { column, kind: 'boolean', text: value ? 'TRUE' : 'FALSE' }
  if (value instanceof Date) {
    const date = value.toISOString().slice(0, 10) as never
    return { column, kind: 'date', text: formatDay(date), date }
  }
  const text = String(value)
  return text.trim() === '' ? undefined : { column, kind: 'text', text }
}
