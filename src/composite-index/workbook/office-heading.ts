import { tidy } from '../../kernel/vietnamese-text.ts'
import type { MergedRange, SheetRow } from '../../platform/spreadsheet/cell.ts'

/** A column under its headings. */
export interface HeadedColumn {
  /** From 1. */
  readonly column: number
  readonly heading: string
  readonly over: string | undefined
}

/**
 * The headings above the first unit: as many rows as stand there without a gap, but for titles. A heading over several
 * columns is a group of them; a unit of measure below a heading belongs to it.
 *
 * @returns the columns from left to right, and the place of the first row of headings
 */
export function headingsIn(
  above: readonly SheetRow[],
  merges: readonly MergedRange[],
): { readonly columns: readonly HeadedColumn[]; readonly from: number } {
  const written = above.filter((row) => !isNumbering(row))
  const until = above.length
  let from = until
  const bottom = written.at(-1)
  if (bottom === undefined) return { columns: [], from }
  while (from > 0 && isHeading(above[from - 1] as SheetRow, merges) && follows(above[from - 1], above[from])) from--
  const rows = above.slice(from, until).filter((row) => !isNumbering(row))
  const texts = rows.map((row) => textsBy(row, merges))
  const columns = [...new Set(texts.flatMap((own) => [...own.keys()]))].toSorted((a, b) => a - b)
  return { columns: columns.map((column) => headed(column, texts)), from }
}

/** Said over the table, at its right: of all columns or of none. */
const OF_ALL = /^\(?(đvt|đơn vị tính|unit)\b/iu

const follows = (row: SheetRow | undefined, below: SheetRow | undefined): boolean =>
  below === undefined || row?.number === below.number - 1

const isHeading = (row: SheetRow, merges: readonly MergedRange[]): boolean => {
  if (isNumbering(row)) return true
  const filled = row.cells.filter(({ text }) => text.trim() !== '')
  const [only] = filled
  if (filled.length !== 1 || only === undefined) return filled.length > 1
  if (OF_ALL.test(only.text.trim())) return false
  // One text over the whole table is a title, not a heading; over a part of it, the group of these columns.
  return merges.some(
    ({ fromRow, fromColumn, toColumn }) =>
      fromRow === row.number && fromColumn === only.column && fromColumn > 2 && toColumn > fromColumn,
  )
}

/** The texts of a row of headings by column; one over several columns stands in each of them. */
function textsBy(row: SheetRow, merges: readonly MergedRange[]): ReadonlyMap<number, { text: string; isOver: boolean }> {
  return new Map(
    row.cells.flatMap(({ column, text }) => {
      const merge = merges.find(({ fromRow, fromColumn }) => fromRow === row.number && fromColumn === column)
      const width = (merge?.toColumn ?? column) - column + 1
      const own = { text: tidy(text), isOver: width > 1 }
      return own.text === '' ? [] : Array.from({ length: width }, (_, at) => [column + at, own] as const)
    }),
  )
}

const UNIT_OF_MEASURE = /^(\(?%\)?|\([^)]{1,30}\)|đvt:? .{1,20}|đơn vị tính:? .{1,20}|.{1,5}\/.{1,10})$/iu

function headed(column: number, rows: readonly ReadonlyMap<number, { text: string; isOver: boolean }>[]): HeadedColumn {
  const own = rows.flatMap((row) => row.get(column) ?? [])
  const below = own.filter(({ isOver }) => !isOver).map(({ text }) => text)
  const over = own.filter(({ isOver }) => isOver).map(({ text }) => text)
  // Where nothing is merged the upper of two headings still speaks of both: of it and of the blank ones to its right.
  const [last = over.at(-1) ?? ''] = below.slice(-1)
  const isMeasure = below.length > 1 && UNIT_OF_MEASURE.test(last)
  const name = isMeasure ? `${below.at(-2) ?? ''} ${last.startsWith('(') ? last : `(${last})`}` : last
  const upper = isMeasure ? below.slice(0, -2) : below.slice(0, -1)
  const group = over.filter((text) => text !== name).at(0) ?? upper.at(0) ?? carried(column, rows)
  return { column, heading: name, over: group }
}

/** A group written over the first of its columns only, without merging. */
function carried(column: number, rows: readonly ReadonlyMap<number, { text: string; isOver: boolean }>[]): string | undefined {
  const [top, ...lower] = rows
  if (top === undefined || lower.length === 0 || top.has(column)) return undefined
  const left = [...top.keys()].filter((other) => other < column).toSorted((a, b) => b - a)[0]
  const found = left === undefined ? undefined : top.get(left)
  // Over a column that has its own heading below: a group. Else that column's only heading.
  return found !== undefined && !found.isOver && lower.some((row) => row.has(left as number)) ? found.text : undefined
}

/** `(1) (2) (3)`, `1 2 3 = 1 + 2`, `A B 1 2`: the numbers of the columns, under their headings. */
export function isNumbering({ cells }: SheetRow): boolean {
  const texts = cells.map(({ text }) => tidy(text).replace(/^[([]|[)\]]$/g, '')).filter((text) => text !== '')
  const numbers = texts.flatMap((text) => /^\d{1,3}(?=$|\s*=)/.exec(text) ?? []).map(Number)
  if (numbers.length < 3 || !texts.every((text) => /^(\d{1,3}(\s*=.*)?|[A-D])$/.test(text))) return false
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] as number) + 1)
}
