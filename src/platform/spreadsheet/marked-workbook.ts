import type { Cell, Sheet } from 'hucre'
import { openXlsx, saveXlsx } from 'hucre/xlsx'

/** How much a mark weighs: an error keeps its row out, a warning lets it in. */
export type MarkSeverity = 'error' | 'warning'

/** What is to be seen at one cell of a clerk's workbook. */
export interface Mark {
  readonly sheet: string
  /** From 1, as the spreadsheet numbers it. */
  readonly row: number
  /** From 1; 0 marks the first cell of the row that says anything. */
  readonly column: number
  readonly severity: MarkSeverity
  readonly text: string
  /** What the cell holds from now on, as text: the wording of a formula, so that it is not run again. */
  readonly asText?: string
}

const AUTHOR = 'Cánh Tay Số'
/** Pale enough to read through, and not colour alone: the comment begins with a word. */
const FILL: Readonly<Record<MarkSeverity, string>> = { error: 'FFFBE6E4', warning: 'FFFDF1D8' }

/**
 * The clerk's own workbook handed back: every doubtful cell coloured, with its doubts as a comment. Everything else is
 * left as it was, what is not understood included; text that a spreadsheet would run stays text.
 */
export async function markWorkbook(bytes: Uint8Array, marks: readonly Mark[]): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes, { readStyles: true })
  for (const sheet of workbook.sheets)
    markSheet(
      sheet,
      marks.filter((mark) => mark.sheet === sheet.name),
    )
  return saveXlsx(workbook)
}

function markSheet(sheet: Sheet, marks: readonly Mark[]): void {
  const byCell = Map.groupBy(marks, ({ row, column }) => `${row - 1},${column === 0 ? firstWritten(sheet, row - 1) : column - 1}`)
  if (byCell.size === 0) return
  const cells = sheet.cells ?? new Map<string, Cell>()
  for (const [place, cellMarks] of byCell) cells.set(place, marked(sheet, { place, kept: cells.get(place) }, cellMarks))
  sheet.cells = cells
}

function firstWritten({ rows }: Sheet, row: number): number {
  const column = (rows[row] ?? []).findIndex((value) => value !== null && value !== '')
  return Math.max(0, column)
}

function marked({ rows }: Sheet, { place, kept }: { place: string; kept: Cell | undefined }, marks: readonly Mark[]): Cell {
  const [row = 0, column = 0] = place.split(',').map(Number)
  const worst: MarkSeverity = marks.some(({ severity }) => severity === 'error') ? 'error' : 'warning'
  const fill = { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: FILL[worst] } }
  const texts = [kept?.comment?.text, ...new Set(marks.map(({ text }) => text))].filter((text) => text !== undefined)
  const wording = marks.find(({ asText }) => asText !== undefined)?.asText
  const written: Cell | undefined = wording === undefined ? kept : { value: wording, type: 'string' }
  return {
    ...(written ?? { value: rows[row]?.[column] ?? null, type: typeOf(rows[row]?.[column]) }),
    style: { ...kept?.style, fill },
    comment: { author: AUTHOR, text: texts.join('\n') },
  }
}

function typeOf(value: unknown): Cell['type'] {
  if (value === null || value === undefined) return 'empty'
  if (value instanceof Date) return 'date'
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'string'
}
