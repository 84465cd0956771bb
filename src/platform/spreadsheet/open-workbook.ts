import { strFromU8 } from 'fflate'
import type { Cell, SheetRow, WorkbookSource } from './cell.ts'
import { csvRows, decodePieces, type TextEncoding } from './csv-rows.ts'
import { isOds, odsSheets } from './ods-workbook.ts'
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
export function openWorkbook(bytes: Uint8Array): WorkbookSource {
  if (bytes.length === 0) throw new UnreadableWorkbook({ kind: 'file-empty' })
  if (bytes.length > LIMITS.fileBytes) throw fileTooLarge(bytes.length)
  if (startsWith(bytes, OLE2))
    throw new UnreadableWorkbook({ kind: isEncrypted(bytes) ? 'password-protected' : 'old-excel-format' })
  if (!startsWith(bytes, ZIP)) return openText(bytes)
  const archive = openArchive(bytes)
  const workbookPart = workbookPartOf(archive)
  if (workbookPart !== undefined) return { format: 'xlsx', sheets: xlsxSheets(archive, workbookPart) }
  if (!isOds(archive)) throw new UnreadableWorkbook({ kind: 'not-a-workbook' })
  return { format: 'ods', sheets: odsSheets(archive) }
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
  const encoding = encodingOf(bytes)
  const pieces = () => decodePieces(bytes, encoding)
  if (!isText(pieces()) || !isTable(csvRows(pieces()))) throw new UnreadableWorkbook({ kind: 'not-a-workbook' })
  const sheets = [{ name: '', isHidden: false, rows: () => rowsOf(csvRows(pieces())) }]
  return { format: 'csv', sheets, ...(encoding === 'windows-1258' && { guessedCodePage: encoding }) }
}

/** Whether the bytes are well-formed UTF-8. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    for (const _ of decodePieces(bytes, 'utf-8', { fatal: true }));
    return true
  } catch {
    return false
  }
}

/** By its mark at the start, or by whether it is well-formed; what is neither was saved under a code page nobody names. */
function encodingOf(bytes: Uint8Array): TextEncoding {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1258'
}

/** Whether there are no bytes that no text has, nor the tags of a page. */
function isText(pieces: Iterable<string>): boolean {
  let length = 0
  let controls = 0
  let start = ''
  for (const piece of pieces) {
    if (piece.includes('\0')) return false
    length += piece.length
    controls += piece.match(/(?!\s)\p{Cc}/gu)?.length ?? 0
    if (start === '') start = piece.trimStart().slice(0, 1)
  }
  return controls <= length / 1000 && start !== '<'
}

/** A letter over a table is a page long; millions of rows with nothing in them are no table. */
const ROWS_BEFORE_TABLE = 100_000

function isTable(rows: Iterable<readonly string[]>): boolean {
  let seen = 0
  for (const row of rows) {
    if (row.filter((value) => value !== '').length >= 3) return true
    if (++seen >= ROWS_BEFORE_TABLE) return false
  }
  return false
}

function* rowsOf(table: Iterable<readonly string[]>): Generator<SheetRow> {
  let number = 0
  for (const values of table) {
    number++
    const cells = values
      .slice(0, LIMITS.columns)
      .flatMap((text, index): Cell[] => (text.trim() === '' ? [] : [{ column: index + 1, kind: 'text', text }]))
    if (cells.length > 0) yield { number, cells }
  }
}
