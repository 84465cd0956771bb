import type { RowDef } from 'hucre'
import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx'
import { assert } from '../../kernel/assert.ts'
import { columnWidths, FILTER_MARK, rowHeight } from './column-width.ts'
import { type CellKind, type DescribedTable, isNumberKind, sumOf, type TableValue, totalLabelColumn } from './described-table.ts'
import { FONT, FRAME, HEAD, PAGE } from './sheet-style.ts'
import { spreadsheetDay } from './spreadsheet-day.ts'
import { tableText } from './text.ts'
import { writtenValue } from './written-value.ts'

type Row = readonly TableValue[]

/** What a sheet holds at the most, with room for what stands around the rows. */
const MOST_ROWS = 1_048_000
/** What a cell holds at the most. */
const LONGEST_TEXT = 32_767
const CUT = ' […]'

/**
 * Writes a table as a workbook: what it is above it, headings that stay in view, a filter, numbers that add up and days
 * that are days, everything else as text that no spreadsheet rounds or runs; on paper A4 landscape, headings on each page.
 */
export async function writeXlsx(table: DescribedTable): Promise<Uint8Array> {
  const rows: Row[] = []
  for await (const row of table.rows) rows.push(row)
  assert(rows.length <= MOST_ROWS, 'a table fits a sheet: longer ones are refused where they are asked for')
  // Loaded when a table is asked for: it is large.
  const { writeXlsx: write } = await import('hucre/xlsx')
  const sheet = sheetOf(table, rows)
  const titles = `$${headRow(table) + 1}:$${headRow(table) + 1}`
  return write({
    sheets: [sheet],
    // The library's own setting leaves a name of several words unquoted, which no spreadsheet reads.
    namedRanges: [{ name: '_xlnm.Print_Titles', range: `'${sheet.name.replaceAll("'", "''")}'!${titles}`, scope: sheet.name }],
    defaultFont: FONT,
    properties: { title: table.title, description: table.scope.join('\n') },
  })
}

function sheetOf(table: DescribedTable, rows: readonly Row[]): WriteSheet {
  const { title, scope, columns, language } = table
  const text = tableText[language]
  const told = [title, ...scope, text.rows(writtenValue(rows.length, 'number'))]
  const head = headRow(table)
  const last = columnName(columns.length - 1)
  const formats = columns.map(({ kind }, index) => formatOf(kind, rows, index))
  const widths = columnWidths(table, rows)
  return {
    name: sheetName(title),
    columns: columns.map(({ kind }, index) => ({ width: widths[index] ?? 0, style: styleOf(kind, formats[index]) })),
    rows: [
      ...told.map((line) => [line]),
      [],
      columns.map(({ heading }) => heading),
      ...rows.map((row) => columns.map(({ kind }, index) => cellValue(row[index], kind))),
    ],
    cells: new Map([...headCells(told, table, head), ...totalCells(table, rows, { head, formats })]),
    rowDefs: rowHeights(table, rows, { head, widths }),
    freezePane: { rows: head + 1, columns: 1 },
    autoFilter: { range: `A${head + 1}:${last}${head + 1 + rows.length}` },
    pageSetup: PAGE,
    headerFooter: { oddFooter: `&C${text.page} &P/&N` },
    a11y: { summary: title, headerRow: head },
  }
}

/** The row of the headings, counted from 0, as the library counts: below the title, the scope, the count and an empty row. */
const headRow = ({ scope }: DescribedTable): number => scope.length + 3

/** Said for each row of several lines: not every spreadsheet finds it out when it opens a file. */
function rowHeights(
  { columns }: DescribedTable,
  rows: readonly Row[],
  { head, widths }: { head: number; widths: readonly number[] },
): Map<number, RowDef> {
  const texts = (row: Row) => columns.map(({ kind }, index) => (kind === 'text' ? writtenValue(row[index], kind) : ''))
  const headings = columns.map(({ heading }) => heading)
  const inHeadings = widths.map((width) => width - FILTER_MARK)
  const heights = [
    [head, rowHeight(headings, inHeadings)] as const,
    ...rows.map((row, index) => [head + 1 + index, rowHeight(texts(row), widths)] as const),
  ]
  return new Map(heights.flatMap(([row, height]) => (height === undefined ? [] : [[row, { height }] as const])))
}

const styleOf = (kind: CellKind, numFmt = '@'): CellStyle => ({
  font: FONT,
  border: FRAME,
  numFmt,
  alignment: { vertical: 'top', horizontal: sideOf(kind), indent: sideOf(kind) === 'center' ? 0 : 1, wrapText: kind === 'text' },
})

function sideOf(kind: CellKind): 'left' | 'right' | 'center' {
  if (isNumberKind(kind)) return 'right'
  return kind === 'text' || kind === 'code' ? 'left' : 'center'
}

/** As text, nothing a cell holds is run or rounded, not even after somebody typed in it. */
function formatOf(kind: CellKind, rows: readonly Row[], index: number): string {
  switch (kind) {
    case 'money':
      return '#,##0'
    case 'number':
      return rows.every((row) => typeof row[index] !== 'number' || Number.isInteger(row[index])) ? '#,##0' : '#,##0.00'
    case 'percent':
      return '0.00%'
    case 'day':
      return 'dd/mm/yyyy'
    case 'month':
      return 'mm/yyyy'
    case 'instant':
      return 'dd/mm/yyyy hh:mm'
    default:
      return '@'
  }
}

function cellValue(value: TableValue, kind: CellKind): string | number | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return isNumberKind(kind) ? value : String(value)
  const moment = kind === 'day' || kind === 'month' || kind === 'instant' ? spreadsheetDay(value, kind) : undefined
  return moment ?? (value.length > LONGEST_TEXT ? value.slice(0, LONGEST_TEXT - CUT.length) + CUT : value)
}

type PlacedCell = [place: string, cell: Partial<Cell>]

function headCells(told: readonly string[], { columns }: DescribedTable, head: number): PlacedCell[] {
  const above = told.map((line, row): PlacedCell => {
    const font = row === 0 ? { ...FONT, size: 14, bold: true } : { ...FONT, italic: true }
    return [`${row},0`, { value: line, style: { font, numFmt: '@', alignment: { wrapText: false } } }]
  })
  const headings = columns.map(({ heading }, column): PlacedCell => [`${head},${column}`, { value: heading, style: HEAD }])
  return [...above, ...headings]
}

/** The last row: each sum as a formula, with what it comes to for whoever does not compute. */
function totalCells(
  { columns, language }: DescribedTable,
  rows: readonly Row[],
  { head, formats }: { head: number; formats: readonly string[] },
): PlacedCell[] {
  if (rows.length === 0 || !columns.some(({ isSummed }) => isSummed)) return []
  const labelled = totalLabelColumn(columns)
  return columns.map(({ kind, isSummed }, column): PlacedCell => {
    const style = styleOf(kind, formats[column])
    const cell = { style: { ...style, font: { ...FONT, bold: true } } }
    const place = `${head + 1 + rows.length},${column}`
    if (!isSummed) return [place, { ...cell, value: column === labelled ? tableText[language].total : null }]
    const name = columnName(column)
    const formula = `SUM(${name}${head + 2}:${name}${head + 1 + rows.length})`
    return [place, { ...cell, formula, formulaResult: sumOf(rows, column) }]
  })
}

/** A sheet's name may not be longer than 31 characters or hold `: \ / ? * [ ]`. */
const sheetName = (title: string): string => title.replace(/[:\\/?*[\]]/g, '-').slice(0, 31)

/** `A`, `Z`, `AA`: of a column counted from 0. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}
