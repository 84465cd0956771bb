import type { Cell, MergedRange, SheetSource } from '../../platform/spreadsheet/cell.ts'

type SheetValue =
  | string
  | number
  | null
  | { readonly percent: number }
  | { readonly struck: number }
  | { readonly formula: string }
  | { readonly error: string }

/** What stands in the rows of a sheet, the first row being 1. */
export type SheetValues = readonly (readonly SheetValue[])[]

/** A sheet as the reader of workbooks tells it. */
export function sheetOf(values: SheetValues, merges: readonly MergedRange[] = [], name = 'Tổng hợp'): SheetSource {
  const rows = values.map((row, at) => ({
    number: at + 1,
    cells: row.flatMap((value, place) => (value === null ? [] : [cellOf(value, place + 1)])),
  }))
  return { name, isHidden: false, rows: () => rows.filter(({ cells }) => cells.length > 0), merges: () => merges }
}

function cellOf(value: Exclude<SheetValue, null>, column: number): Cell {
  if (typeof value === 'string') return { column, kind: 'text', text: value }
  if (typeof value === 'number') return { column, kind: 'number', text: String(value) }
  if ('percent' in value) return { column, kind: 'number', text: String(value.percent), isPercent: true }
  if ('struck' in value) return { column, kind: 'number', text: String(value.struck), isStruck: true }
  return 'error' in value
    ? { column, kind: 'error', text: value.error }
    : { column, kind: 'text', text: '', formula: value.formula }
}
