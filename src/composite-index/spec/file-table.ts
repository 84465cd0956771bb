import { accept, type Result, refuse } from '../../kernel/result.ts'
import { spellingKey } from '../../kernel/vietnamese-text.ts'
import type { IndexRefusal } from './index-refusal.ts'
import { type Cell, type Places, textOf } from './index-table.ts'

/** A cell of a file. */
export interface FileCell {
  readonly value: Cell
  /** Shown as a percentage. */
  readonly isPercent?: boolean
  /** A formula that nothing has calculated yet. */
  readonly lacksResult?: boolean
}

/** A table as it stands in a file: the headings first. */
export interface FileTable {
  readonly sheet?: string
  readonly rows: readonly (readonly FileCell[])[]
  readonly merges: readonly MergedCells[]
  /** Whether its numbers are text, with a comma or a point before the decimals: what a text like `1.000` is then has to be known. */
  readonly decimals: 'typed' | 'point' | 'comma-or-point'
}

/** A range of merged cells, rows and columns from 0. */
export interface MergedCells {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

/** The table by its columns, each heading once, and where it stands. */
export interface PlacedTable {
  readonly columns: Readonly<Record<string, readonly Cell[]>>
  readonly places: Places
}

interface Column {
  readonly heading: string
  readonly letters: string
  readonly cells: readonly (FileCell & { readonly row: number })[]
}

/** Looks at the shape of a table before it becomes columns by heading, which would hide what does not fit. */
export function placeTable(name: string, file: FileTable): Result<PlacedTable, readonly IndexRefusal[]> {
  const [headings = [], ...below] = file.rows
  const rows = below.map((cells, at) => ({ cells, number: at + 2 })).filter(({ cells }) => cells.some(isFilled))
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), headings.length)
  const columns = Array.from(
    { length: width },
    (_, at): Column => ({
      heading: textOf(headings[at]?.value) ?? '',
      letters: lettersOf(at),
      cells: rows.map(({ cells, number }) => ({ value: null, ...cells[at], row: number })),
    }),
  )
  const headed = columns.filter(({ heading }) => heading !== '')
  const isUnclear = unclearIn(file, headed)
  const refusals = [
    ...refuseHeadings(name, columns, file),
    ...headed.flatMap((column) => refuseColumn(column, { name, file, isUnclear })),
    ...refuseMerges(name, file, headed.length === 0 ? 0 : width),
  ]
  if (refusals.length > 0) return refuse(refusals)
  return accept({
    columns: Object.fromEntries(headed.map((column) => [column.heading, valuesOf(column, file)])),
    places: {
      ...(file.sheet !== undefined && { sheet: file.sheet }),
      columns: headed.map(({ letters }) => letters),
      rows: rows.map(({ number }) => number),
    },
  })
}

/** The columns of a table by their headings, however these are spelled, and the cell of a heading and a row (from 0). */
export function columnsByHeading({ columns, places }: PlacedTable) {
  const headings = Object.keys(columns)
  const find = (wanted: string): number => headings.findIndex((heading) => spellingKey(heading) === spellingKey(wanted))
  return {
    columns: (wanted: string): readonly Cell[] | undefined => columns[headings[find(wanted)] ?? ''],
    cellAt: (wanted: string, row: number): { readonly cell?: string } => {
      const column = places.columns[find(wanted)]
      return column === undefined
        ? {}
        : { cell: `${places.sheet === undefined ? '' : `${places.sheet}!`}${column}${places.rows[row]}` }
    },
  }
}

/** The values of a column, decimals with a point. */
function valuesOf({ heading, cells }: Column, { decimals }: FileTable): Cell[] {
  const hasCommas = decimals === 'comma-or-point' && !TEXT_HEADINGS.has(spellingKey(heading))
  return cells.map(({ value }) =>
    hasCommas && typeof value === 'string' && COMMA.test(value.trim()) ? value.trim().replace(',', '.') : value,
  )
}

const isFilled = ({ value, lacksResult }: FileCell): boolean => lacksResult === true || (value !== null && value !== '')

function lettersOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : lettersOf(Math.floor(at / 26) - 1) + last
}

const cellName = ({ sheet }: FileTable, letters: string, row: number): string =>
  `${sheet === undefined ? '' : `${sheet}!`}${letters}${row}`

/** Headings that are one, and cells in a column that has none. */
function refuseHeadings(table: string, columns: readonly Column[], file: FileTable): IndexRefusal[] {
  const firsts = new Map<string, Column>()
  return columns.flatMap((column): IndexRefusal[] => {
    const { heading, letters, cells } = column
    if (heading === '') {
      const stray = cells.find(isFilled)
      return stray === undefined ? [] : [{ kind: 'heading-missing', table, cell: cellName(file, letters, stray.row) }]
    }
    const first = firsts.get(spellingKey(heading))
    firsts.set(spellingKey(heading), first ?? column)
    if (first === undefined) return []
    const headings = [`${first.letters}: ${first.heading}`, `${letters}: ${heading}`] as const
    return [{ kind: 'heading-doubled', table, headings, cell: cellName(file, letters, 1) }]
  })
}

const TEXT_HEADINGS = new Set(['uCode', 'uName', 'iCode', 'iName', 'Parent', 'Denominator', 'Type'].map(spellingKey))

/** What cannot be read one way only, once for each column with its first cell. */
function refuseColumn(
  { heading, letters, cells }: Column,
  {
    name: table,
    file,
    isUnclear,
  }: { readonly name: string; readonly file: FileTable; readonly isUnclear: (text: string) => boolean },
): IndexRefusal[] {
  const told = (found: Column['cells']) => {
    const [first, ...more] = found
    return first && { table, heading, cell: cellName(file, letters, first.row), ...(more.length > 0 && { more: more.length }) }
  }
  const open = told(cells.filter(({ lacksResult }) => lacksResult))
  const numbers = cells.filter(({ value }) => typeof value === 'number')
  const percents = numbers.filter(({ isPercent }) => isPercent)
  const percent = percents.length === numbers.length ? undefined : told(percents)
  const unclear = TEXT_HEADINGS.has(spellingKey(heading))
    ? []
    : cells.filter(({ value }) => typeof value === 'string' && isUnclear(value.trim()))
  const [doubtful] = unclear
  return [
    ...(open ? [{ kind: 'formula-without-value' as const, ...open }] : []),
    ...(percent ? [{ kind: 'percent-among-numbers' as const, ...percent }] : []),
    ...(doubtful
      ? [{ kind: 'decimal-mark-unclear' as const, value: String(doubtful.value), ...told(unclear), table, heading }]
      : []),
  ]
}

const THOUSANDS = /^[+-]?\d{1,3}(\.\d{3})+$/
const POINT = /^[+-]?\d*\.\d+$/
const COMMA = /^[+-]?\d+,\d+$/

/** `1.000` is a thousand where decimals have a comma, and one where they have a point: what else the file has must tell. */
function unclearIn({ decimals }: FileTable, columns: readonly Column[]): (text: string) => boolean {
  if (decimals === 'point') return () => false
  if (decimals === 'typed') return (text) => THOUSANDS.test(text)
  const isPlain = (text: string): boolean => POINT.test(text) && !THOUSANDS.test(text)
  const has = (is: (text: string) => boolean): boolean =>
    columns.some(({ heading, cells }) =>
      TEXT_HEADINGS.has(spellingKey(heading)) ? false : cells.some(({ value }) => typeof value === 'string' && is(value.trim())),
    )
  const [hasCommas, hasPoints] = [has((text) => COMMA.test(text)), has(isPlain)]
  return (text) => (isPlain(text) ? hasCommas : THOUSANDS.test(text) && (hasCommas || !hasPoints))
}

function refuseMerges(table: string, file: FileTable, width: number): IndexRefusal[] {
  return file.merges
    .filter(({ startRow, startCol }) => startRow < file.rows.length && startCol < width)
    .map(({ startRow, startCol, endRow, endCol }) => {
      const [from, to] = [`${lettersOf(startCol)}${startRow + 1}`, `${lettersOf(endCol)}${endRow + 1}`]
      return { kind: 'cells-merged', table, range: `${from}:${to}`, cell: cellName(file, lettersOf(startCol), startRow + 1) }
    })
}
