import type { PlainDate } from '../../kernel/calendar.ts'

/** What kind of value the clerk's program kept; a number tells of zeros that were lost, a text does not. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error'

/** One cell that holds something. */
export interface Cell {
  /** From 1: A is 1. */
  readonly column: number
  readonly kind: CellKind
  /** What the clerk sees: digits in full (never `9,9E+10`), a date as `dd/mm/yyyy`. */
  readonly text: string
  readonly date?: PlainDate
  /** `=HYPERLINK(…)`: what a spreadsheet would run. Kept as text, never evaluated. */
  readonly formula?: string
  /** A line is drawn through it: to whoever reads the table it is gone. */
  readonly isStruck?: true
  /** A number shown as a percentage: 0,5 as `50%`. The text is the number itself. */
  readonly isPercent?: true
  /** A number of a workbook whose days are counted from 1904. */
  readonly from1904?: true
}

/** What a spreadsheet shows for a formula that failed; as text, where only values were kept. */
const ERROR_WORD = /^(?:#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)|Err:\d{3})$/i

export const isErrorCell = ({ kind, text }: Pick<Cell, 'kind' | 'text'>): boolean =>
  kind === 'error' || (kind === 'text' && (text[0] === '#' || text[0] === 'E') && ERROR_WORD.test(text))

/** A row that holds at least one cell. */
export interface SheetRow {
  /** From 1, as the clerk's program counts. */
  readonly number: number
  readonly cells: readonly Cell[]
  /** By hand or by a filter: whoever reads the table does not see it. */
  readonly isHidden?: true
}

/** A range of merged cells, rows and columns from 1: only its first cell holds anything. */
export interface MergedRange {
  readonly fromRow: number
  readonly fromColumn: number
  readonly toRow: number
  readonly toColumn: number
}

export interface SheetSource {
  readonly name: string
  readonly isHidden: boolean
  /** Reads the sheet from its start; rows come as they are read, empty ones never. @throws {@link UnreadableWorkbook} */
  readonly rows: () => Iterable<SheetRow>
  /** Reads the sheet once more; nothing where merged cells are not told of. @throws {@link UnreadableWorkbook} */
  readonly merges?: () => readonly MergedRange[]
}

export interface WorkbookSource {
  readonly format: 'xlsx' | 'ods' | 'csv'
  /** The file is no Unicode text; it was read as this code page, since Vietnamese is most often saved in it. */
  readonly guessedCodePage?: 'windows-1258'
  readonly sheets: readonly SheetSource[]
}

/** 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return letters
}

/** `AB12` → 28; 0 when the reference has no letters. */
export function columnOf(reference: string): number {
  let column = 0
  for (let index = 0; index < reference.length; index++) {
    const code = reference.charCodeAt(index)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column
}

export const cellAt = (row: SheetRow, column: number): Cell | undefined => row.cells.find((cell) => cell.column === column)

/**
 * A day from a spreadsheet's serial number.
 *
 * @returns `undefined` when it is no day from 1900 to 2200
 */
export function dayOfSerial(serial: number, { from1904 }: { readonly from1904: boolean }): PlainDate | undefined {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  if (days < 1 || days > 109_575) return undefined
  // Day 60 is the 29 February 1900 that never was; the days before it are one off.
  const instant = Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000
  return new Date(instant).toISOString().slice(0, 10) as PlainDate
}

/** A number as its digits, without exponent: `9.9363E+10` → `99363000000`. */
export function digitsOfNumber(text: string): string {
  const value = Number(text)
  if (!Number.isFinite(value)) return text
  return Number.isSafeInteger(value) ? String(value) : Number.isInteger(value) ? BigInt(value).toString() : String(value)
}
