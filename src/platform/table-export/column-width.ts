import { type DescribedTable, sumOf, type TableColumn, type TableValue } from './described-table.ts'
import { writtenValue } from './written-value.ts'

const NARROWEST = 6
/** Longer text goes on in the next line of its cell. */
const WIDEST = 44
/** A row is at most so high, in points: what would not fit it is given more width. */
const HIGHEST = 409
const VERY_LONG = 800
const WIDEST_OF_VERY_LONG = 80
/** The mark by which a column is filtered stands in the corner of its heading. */
export const FILTER_MARK = 3
/** Letters are wider than the digits a column's width is counted in. */
const LETTER = 1.15
const DIGIT = 1.05
/** What a cell leaves free at its sides, with the width a computer rounds away. */
const EDGES = 4
/** A spreadsheet writes decimals that a reader is spared: `100,00%`, `12,00`. */
const DECIMALS = 3

/** How wide each column must be for its numbers and days to be seen whole, in digits; text may break. */
export function columnWidths(
  { columns, title, scope }: Pick<DescribedTable, 'columns' | 'title' | 'scope'>,
  rows: readonly (readonly TableValue[])[],
): number[] {
  const widths = columns.map((column, index) => widthOf(column, rows, index))
  // The lines above the table run over all its columns, and are not to run beyond the last.
  const missing =
    LETTER * Math.max(1.3 * title.length, ...scope.map(({ length }) => length)) - widths.reduce((sum, width) => sum + width, 0)
  return missing > 0 ? widths.map((width) => width + missing / widths.length) : widths
}

function widthOf({ heading, kind, isSummed }: TableColumn, rows: readonly (readonly TableValue[])[], index: number): number {
  const longestWord = Math.max(...heading.split(/\s+/).map(({ length }) => length)) * LETTER + FILTER_MARK
  let longest = isSummed ? writtenValue(sumOf(rows, index), kind).length + 1 : 0
  for (const row of rows) longest = Math.max(longest, writtenValue(row[index], kind).length)
  const canBreak = kind === 'text'
  const decimals = kind === 'percent' || kind === 'number' ? DECIMALS : 0
  const content = (longest + decimals) * (canBreak ? LETTER : DIGIT) + EDGES
  return Math.max(
    NARROWEST,
    longestWord,
    canBreak ? Math.min(content, longest > VERY_LONG ? WIDEST_OF_VERY_LONG : WIDEST) : content,
  )
}

const LINE_POINTS = 15
/** A line ends with the last word that fits it, not with the column. */
const FILLED = 0.88

/** How high a row must be for every line of its text to be seen; `undefined` where one line is enough. */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number | undefined {
  const lines = texts.map((text, column) => {
    const width = widths[column] ?? WIDEST
    const letters = (width * FILLED) / LETTER
    const linesOf = ({ length }: string) => (length * LETTER + EDGES <= width ? 1 : Math.ceil(length / letters))
    return text.split('\n').reduce((sum, line) => sum + linesOf(line), 0)
  })
  const most = Math.max(1, ...lines)
  return most === 1 ? undefined : Math.min(HIGHEST, most * LINE_POINTS)
}
