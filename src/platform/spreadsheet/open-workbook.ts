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
  const workbook = openPacked(bytes)
  const isNamedTooLong = workbook.sheets.some(({ name }) => name.length > LIMITS.sheetNameLetters)
  if (isNamedTooLong) throw new UnreadableWorkbook({ kind: 'workbook-damaged' })
  return workbook
}

function openPacked(bytes: Uint8Array): WorkbookSource {
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
  if (encoding === undefined) throw new UnreadableWorkbook({ kind: 'not-a-workbook' })
  const table = () => csvRows(decodePieces(bytes, encoding))
  if (!isTable(table())) throw new UnreadableWorkbook({ kind: 'not-a-workbook' })
  if (countLineEnds(bytes) >= LIMITS.rowsWithCells) expectRowsWithin(LIMITS.rowsWithCells, rowsOf(table()))
  const sheets = [{ name: '', isHidden: false, rows: () => rowsOf(table()) }]
  return { format: 'csv', sheets, ...(encoding === 'windows-1258' && { guessedCodePage: encoding }) }
}

/** What is well-formed was saved as UTF-8; what is not, under a code page nobody names. */
const WITHOUT_MARK = ['utf-8', 'windows-1258'] as const

/** @returns how the text was saved, by its mark at the start or by what it can be; undefined when it is no text */
function encodingOf(bytes: Uint8Array): TextEncoding | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return isText(decodePieces(bytes, 'utf-16le')) ? 'utf-16le' : undefined
  if (startsWith(bytes, [0xfe, 0xff])) return isText(decodePieces(bytes, 'utf-16be')) ? 'utf-16be' : undefined
  for (const encoding of WITHOUT_MARK) {
    try {
      return isText(decodePieces(bytes, encoding, { fatal: true })) ? encoding : undefined
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  return undefined
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

/** At least as many as the table has rows, but for its last: cheap, where counting the rows themselves is not. */
function countLineEnds(bytes: Uint8Array): number {
  let lineEnds = 0
  for (const byte of bytes) if (byte === 0x0a || byte === 0x0d) lineEnds++
  return lineEnds
}

/** Before a row is read: reading a million of them takes minutes. */
function expectRowsWithin(limit: number, rows: Iterable<SheetRow>): void {
  let count = 0
  for (const _ of rows) if (++count > limit) throw new UnreadableWorkbook({ kind: 'too-many-rows', sheet: '', limit })
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
      .flatMap((text, index): Cell[] => (text.trim() === '' ? [] : [{ column: index + 1, kind: 'text', text: keptAsText(text) }]))
    if (cells.length > 0) yield { number, cells }
  }
}

/** `="0590001234567"`: how a table as text keeps a spreadsheet from rounding what stands in it. */
const keptAsText = (text: string): string => (text.startsWith('="') ? (/^="([^"]*)"$/.exec(text)?.[1] ?? text) : text)
