import { type Cell, cellAt, type SheetRow } from '../../platform/spreadsheet/cell.ts'
import { fieldTraits, type HeadingMatch, headingWords, isSubHeading, matchHeading } from './field.ts'

/** The headings of a table, a column at a time, over as many rows as they take. */
export interface Heading {
  /** Indexes of the first and last heading row; both -1 when the table has no headings. */
  readonly fromIndex: number
  readonly untilIndex: number
  readonly columns: readonly { readonly column: number; readonly text: string; readonly matches: readonly HeadingMatch[] }[]
}

const LOOKED_AT = 120
const MOST_ROWS = 4

/** Finds the first heading row: at least three known headings, one of them about people, and no data beside them. */
export function findHeading(rows: readonly SheetRow[]): Heading | undefined {
  const index = rows
    .slice(0, LOOKED_AT)
    .findIndex((row, at) => isHeadingRow(row) || (rows[at + 1] !== undefined && isSplitHeading(row, rows[at + 1])))
  if (index === -1) return undefined
  const from = index > 0 && isParentRow(rows[index - 1], rows[index]) ? index - 1 : index
  let until = index
  while (until + 1 < rows.length && until + 1 - from < MOST_ROWS && isFurtherHeading(rows[until + 1], rows[until])) until++
  return headingOver(rows, from, until)
}

/** The headings, when a clerk has given their last row. */
export function headingAt(rows: readonly SheetRow[], number: number): Heading | undefined {
  const index = rows.findIndex((row) => row.number === number)
  return index === -1 ? undefined : headingOver(rows, index, index)
}

function headingOver(rows: readonly SheetRow[], from: number, until: number): Heading {
  const span = rows.slice(from, until + 1)
  const around = [...span, ...rows.slice(until + 1, until + 30)]
  const columns = [...new Set(around.flatMap(({ cells }) => cells.map(({ column }) => column)))].toSorted((a, b) => a - b)
  const headings = span.filter((row) => !isColumnNumbers(row))
  return { fromIndex: from, untilIndex: until, columns: columns.map((column) => ({ column, ...headingOf(headings, column) })) }
}

export function isHeadingRow(row: SheetRow): boolean {
  if (row.cells.length < 3 || row.cells.some(isData)) return false
  const fields = new Set(
    row.cells.flatMap(({ text }) =>
      matchHeading(text)
        .slice(0, 1)
        .map(({ field }) => field),
    ),
  )
  const known = row.cells.filter(({ text }) => matchHeading(text).length > 0).length
  const tellsOfPeople = row.cells.some(({ text }) => matchHeading(text).some(({ field }) => fieldTraits(field).headsPeople))
  return fields.size >= 3 && known * 2 >= row.cells.length && tellsOfPeople
}

/** Whether two rows together hold enough known headings, although the first alone does not. */
function isSplitHeading(row: SheetRow, next: SheetRow | undefined): boolean {
  if (next === undefined || row.cells.length < 2 || row.cells.some(isData) || next.cells.some(isData)) return false
  return (
    isHeadingRow({ number: row.number, cells: [...row.cells, ...next.cells] }) &&
    matchesSome(row) &&
    matchesSome(next) &&
    !isHeadingRow(next)
  )
}

const matchesSome = (row: SheetRow): boolean => row.cells.some(({ text }) => matchHeading(text).length > 0 || isSubHeading(text))

/** A heading has no number of six digits and no date, is short, and is text. */
const isData = ({ kind, text, date }: Cell): boolean =>
  date !== undefined ||
  (kind === 'number' && text.length > 2) ||
  text.length > 90 ||
  (text.replace(/\D/g, '').length >= 6 && !/[a-z]{3}/i.test(text.replace(/dd|mm|yyyy/gi, '')))

/** Whether a row names groups of columns, above the headings of the columns themselves. */
function isParentRow(above: SheetRow | undefined, row: SheetRow | undefined): boolean {
  if (
    above === undefined ||
    row === undefined ||
    above.number !== row.number - 1 ||
    above.cells.length < 2 ||
    above.cells.some(isData)
  )
    return false
  const covers = above.cells.filter(({ column }) => cellAt(row, column) !== undefined).length
  return (
    matchesSome(above) &&
    covers < above.cells.length + 1 &&
    above.cells.every(({ text }) => text.length < 50) &&
    !/uy ban|cong hoa|doc lap|danh sach/.test(above.cells.map(({ text }) => headingWords(text)).join(' '))
  )
}

function isFurtherHeading(row: SheetRow | undefined, above: SheetRow | undefined): boolean {
  if (row === undefined || above === undefined || row.number > above.number + 1) return false
  if (isColumnNumbers(row)) return true
  if (row.cells.some(isData)) return false
  if (row.cells.length >= 2 && row.cells.every(({ column }) => isUnderSpan(row, above, column))) return true
  const isKnown = row.cells.every(({ text }) => isSubHeading(text) || matchHeading(text).length > 0)
  return isKnown && row.cells.some(({ text }) => !/^\d/.test(text.trim()))
}

/** Whether the cell is below a merged heading, of which only the first cell holds the text. */
function isUnderSpan(row: SheetRow, above: SheetRow, column: number): boolean {
  if (cellAt(above, column) === undefined) return row.cells.some((cell) => cell.column < column)
  return cellAt(above, column + 1) === undefined && cellAt(row, column + 1) !== undefined
}

/** Whether a row only numbers the columns: `(1) (2) (3)` or `A B 1 2`. */
export function isColumnNumbers(row: SheetRow): boolean {
  if (row.cells.length < 3) return false
  const marks = row.cells.map(({ text }) => text.replace(/[()\s.]/g, ''))
  const numbers = marks.filter((mark) => /^\d{1,2}$/.test(mark)).map(Number)
  const isCounting = numbers.every((value, index) => index === 0 || value > (numbers[index - 1] ?? 0))
  return marks.every((mark) => /^(\d{1,2}|[A-Z])$/.test(mark)) && isCounting && numbers.length >= 2
}

function headingOf(span: readonly SheetRow[], column: number): { text: string; matches: readonly HeadingMatch[] } {
  const texts = span.map((row, index) => cellAt(row, column)?.text ?? carriedFromLeft(span, { index, column }))
  const own = texts.filter((text) => text !== '')
  const lowest = own.at(-1) ?? ''
  const joined = [...new Set(own)].join(' ')
  const whole = matchHeading(joined)
  const alone = matchHeading(lowest)
  const isWeak = alone.length === 0 || isSubHeading(lowest)
  return { text: joined, matches: isWeak && whole.length > 0 ? whole : alone.length > 0 ? alone : matchHeading(own[0] ?? '') }
}

/** A heading merged over several columns is written in the first; those under it have headings of their own below. */
function carriedFromLeft(span: readonly SheetRow[], { index, column }: { index: number; column: number }): string {
  const below = span.slice(index + 1)
  if (!below.some((row) => cellAt(row, column) !== undefined)) return ''
  const left = span[index]?.cells.filter((cell) => cell.column < column).at(-1)
  const isSpan = left !== undefined && below.some((row) => cellAt(row, left.column) !== undefined)
  return isSpan ? left.text : ''
}

/** Another table beside the first begins where its headings begin again, with a name among them. */
export function firstTable(columns: Heading['columns']): Heading['columns'] {
  const words = columns.map(({ text }) => headingWords(text))
  const isAgain = (index: number): boolean => words[index] !== '' && words.indexOf(words[index] ?? '') < index
  const names = columns.flatMap(({ matches }, index) => (matches.some(({ field }) => field === 'fullName') ? [index] : []))
  if (!names.slice(1).some((index) => words[index] === words[names[0] ?? 0])) return columns
  const start = columns.findIndex((_, index) => index > (names[0] ?? 0) && isAgain(index))
  return start === -1 ? columns : columns.slice(0, start)
}
