import type { RowDef } from 'hucre'
import type { Cell, CellStyle, DataValidation, SheetChart, WriteSheet } from 'hucre/xlsx'
import { columnLetter } from '../spreadsheet/cell.ts'
import { rowHeight } from './column-width.ts'
import { FONT, FRAME, HEAD, PAGE } from './sheet-style.ts'

type SheetValue = string | number | null

/** A picture that the spreadsheet draws of a sheet's own cells. Rows and columns are counted from 0. */
export interface SheetPicture {
  readonly title: string
  /** Bars beside each other, or one after another along a line. */
  readonly kind: 'bars' | 'stacked-bars'
  readonly labels: { readonly column: number; readonly fromRow: number; readonly toRow: number }
  /** An empty one takes room and is not seen: the bar after it begins where it ends. */
  readonly series: readonly { readonly name: string; readonly column: number; readonly isUnseen?: true }[]
  readonly at: { readonly row: number; readonly column: number }
}

/** A sheet of a workbook that people fill in or read. */
export interface DescribedSheet {
  readonly name: string
  /** Above the headings, a line each. */
  readonly told: readonly string[]
  readonly headings: readonly string[]
  /** One of a single cell is a sentence between the rows. */
  readonly rows: readonly (readonly SheetValue[])[]
  /** Of each column, in letters. */
  readonly widths: readonly number[]
  /** Columns whose cells are chosen from a list: a range of this workbook. */
  readonly lists?: readonly { readonly column: number; readonly row?: number; readonly source: string }[]
  /** Columns of numbers, each with the least and the most. */
  readonly bounds?: readonly { readonly row: number; readonly column: number; readonly least: number; readonly most: number }[]
  /** How the numbers of a column are shown: `0.00`. */
  readonly formats?: Readonly<Record<number, string>>
  readonly pictures?: readonly SheetPicture[]
  readonly isHidden?: true
}

/** In points: two lines of a heading. */
const HEAD_HEIGHT = 34

/** Writes sheets as a workbook. */
export async function writeSheets(sheets: readonly DescribedSheet[], title: string): Promise<Uint8Array> {
  // Loaded when a workbook is asked for: it is large.
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({ sheets: sheets.map(sheetOf), defaultFont: FONT, properties: { title } })
}

function sheetOf(sheet: DescribedSheet): WriteSheet {
  const { name, told, headings, rows, widths, isHidden } = sheet
  const head = told.length
  const cells = new Map<string, Partial<Cell>>([
    ...told.map((value, row): [string, Partial<Cell>] => [`${row},0`, { value, style: { font: { ...FONT, bold: row === 0 } } }]),
    ...headings.map((value, column): [string, Partial<Cell>] => [`${head},${column}`, { value, style: HEAD }]),
    ...rows.flatMap((row, at) =>
      row.map((value, column): [string, Partial<Cell>] => [
        `${head + 1 + at},${column}`,
        { value, style: row.length === 1 ? { font: FONT } : styleOf(sheet, column) },
      ]),
    ),
  ])
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [...told.map((line) => [line]), [...headings], ...rows.map((row) => [...row])],
    cells,
    rowDefs: rowHeights(sheet),
    ...(headings.length > 0 && { freezePane: { rows: head + 1, columns: 0 } }),
    dataValidations: validationsOf(sheet),
    charts: (sheet.pictures ?? []).map((picture) => chartOf(picture, name)),
    ...(isHidden && { hidden: true }),
    pageSetup: PAGE,
  }
}

/** Said for each row of several lines: not every spreadsheet finds it out when it opens a file. A sentence between the rows runs on. */
function rowHeights({ told, headings, rows, widths }: DescribedSheet): Map<number, RowDef> {
  const heights = rows.map((row) => (row.length === 1 ? undefined : rowHeight(row.map(textOf), widths)))
  return new Map([
    [told.length, { height: Math.max(HEAD_HEIGHT, rowHeight(headings, widths) ?? 0) }],
    ...heights.flatMap((height, at): [number, RowDef][] => (height === undefined ? [] : [[told.length + 1 + at, { height }]])),
  ])
}

const textOf = (value: SheetValue): string => (typeof value === 'string' ? value : '')

const styleOf = ({ formats = {} }: DescribedSheet, column: number): CellStyle => ({
  font: FONT,
  border: FRAME,
  alignment: { vertical: 'top', wrapText: true },
  ...(formats[column] !== undefined && { numFmt: formats[column] }),
})

function validationsOf({ told, rows, lists = [], bounds = [] }: DescribedSheet): DataValidation[] {
  const first = told.length + 2
  const last = first + Math.max(rows.length, 1) - 1
  const refused = { showErrorMessage: true, errorStyle: 'stop', errorTitle: 'Không có trong danh sách' } as const
  return [
    ...lists.map(({ column, row, source }): DataValidation => {
      const range =
        row === undefined ? `${letters(column)}${first}:${letters(column)}${last}` : `${letters(column)}${first + row}`
      return {
        type: 'list',
        formula1: source,
        range,
        allowBlank: true,
        ...refused,
        errorMessage: 'Chọn một mục trong danh sách.',
      }
    }),
    ...bounds.map(
      ({ row, column, least, most }): DataValidation => ({
        type: 'decimal',
        operator: 'between',
        formula1: String(least),
        formula2: String(most),
        range: `${letters(column)}${first + row}`,
        allowBlank: false,
        ...refused,
        errorTitle: 'Ngoài khoảng',
        errorMessage: `Ghi một số từ ${least} đến ${most}.`,
      }),
    ),
  ]
}

/** How many rows a picture of so many labels takes. */
export const pictureRows = (labels: number): number => Math.max(14, Math.ceil(labels * 1.1) + 6)

const COLOURS = ['1C7ED6', 'F08C00', '2F9E44', '9C36B5', 'E03131', '0C8599', '66A80F', '6741D9', 'C2255C', '495057']

function chartOf({ title, kind, labels, series, at }: SheetPicture, sheet: string): SheetChart {
  const range = (column: number): string =>
    `'${sheet.replaceAll("'", "''")}'!$${letters(column)}$${labels.fromRow + 1}:$${letters(column)}$${labels.toRow + 1}`
  const height = pictureRows(labels.toRow - labels.fromRow + 1)
  let shown = 0
  return {
    type: 'bar',
    title,
    series: series.map(({ name, column, isUnseen }) => ({
      name,
      values: range(column),
      categories: range(labels.column),
      color: isUnseen ? 'FFFFFF' : (COLOURS[shown++ % COLOURS.length] as string),
    })),
    ...(kind === 'stacked-bars' && { barGrouping: 'stacked', overlap: 100 }),
    gapWidth: 40,
    axes: { x: { reverse: true } },
    ...(series.length === 1 || series.some(({ isUnseen }) => isUnseen) ? { legend: false } : { legend: 'bottom' }),
    anchor: { from: { row: at.row, col: at.column }, to: { row: at.row + height, col: at.column + 9 } },
  } as SheetChart
}

/** `A`, `Z`, `AA`: of a column counted from 0. */
const letters = (column: number): string => columnLetter(column + 1)
