import { accept, type Result, refuse } from '../../kernel/result.ts'
import { fold, tidy } from '../../kernel/vietnamese-text.ts'
import { type Cell, columnLetter, type MergedRange, type SheetRow, type SheetSource } from '../../platform/spreadsheet/cell.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import { headingsIn, isNumbering } from './office-heading.ts'
import { type OfficeValue, officeValue } from './office-value.ts'

/** A column of an office's table. */
export interface OfficeColumn {
  readonly letters: string
  readonly heading: string
  /** The heading over several columns above it, if there is one. */
  readonly over: string | undefined
  /** By row of the table. */
  readonly values: readonly OfficeValue[]
}

/** A table as offices keep it, without what stands around it. */
export interface OfficeTable {
  readonly sheet: string
  readonly columns: readonly OfficeColumn[]
  /** The number of each row in the sheet. */
  readonly rows: readonly number[]
  /** The heading in the table over each row, where there are such: `I. Khối sở, ngành`. */
  readonly sections: readonly (string | null)[]
  /** Rows below the headings that are no units, each with what it begins with. */
  readonly leftOut: readonly LeftOutRow[]
  readonly hidden: readonly number[]
  /** Cells in which a line goes through what is written. */
  readonly struck: readonly string[]
}

export interface LeftOutRow {
  readonly row: number
  readonly text: string
  readonly why: 'total' | 'note' | 'numbering' | 'section'
}

type TableRead = Result<OfficeTable, readonly IndexRefusal[]>

/** Finds the table of a sheet: titles above it, headings in several rows, rows of units, sums and averages, notes below. */
export function readOfficeTable({ name, rows, merges }: Pick<SheetSource, 'name' | 'rows' | 'merges'>): TableRead | undefined {
  const all = [...rows()]
  const first = bodyStart(all)
  if (first < 1) return undefined
  const merged = merges?.() ?? []
  const { columns, from } = headingsIn(all.slice(0, first), merged)
  if (columns.length < 2) return undefined
  const body = filledDown(all.slice(first), merged, columns[0]?.column ?? 1)
  const { kept, sections, leftOut } = partRows(body)
  const above = all.slice(from, first).filter(isNumbering)
  const table: OfficeTable = {
    sheet: name,
    columns: columns.map(({ column, heading, over }) => ({
      letters: columnLetter(column),
      heading,
      over,
      values: kept.map((row) => officeValue(cellIn(row, column))),
    })),
    rows: kept.map(({ number }) => number),
    sections,
    leftOut: [
      ...above.map(({ number, cells }) => ({ row: number, text: tidy(cells[0]?.text ?? ''), why: 'numbering' as const })),
      ...leftOut,
    ],
    hidden: kept.filter(({ isHidden }) => isHidden).map(({ number }) => number),
    struck: kept.flatMap(({ number, cells }) =>
      cells.filter(({ isStruck }) => isStruck).map(({ column }) => `${columnLetter(column)}${number}`),
    ),
  }
  const refusals = [...mergedNumbers(table, merged, kept), ...unheaded(name, kept, new Set(columns.map(({ column }) => column)))]
  return refusals.length > 0 ? refuse(refusals) : accept(table)
}

/** The place of the first unit, or of the heading of its block above it; -1 where there is no unit. */
function bodyStart(rows: readonly SheetRow[]): number {
  let at = rows.findIndex(isOfUnit)
  const isBlock = (row: SheetRow | undefined): boolean =>
    row !== undefined && isSection(row) && (row.cells.at(-1)?.column ?? 0) <= 2
  const hasHeadings = (before: number): boolean => rows.slice(0, before).some(({ cells }) => cells.length > 2)
  while (at > 1 && isBlock(rows[at - 1]) && hasHeadings(at - 1)) at--
  return at
}

const cellIn = ({ cells }: SheetRow, column: number): Cell | undefined => cells.find((cell) => cell.column === column)

/** A name, and numbers beside it that are no years: what a heading has. */
function isOfUnit(row: SheetRow): boolean {
  const values = row.cells.map(officeValue)
  const hasName = values.some((value) => value.kind === 'text' && /\p{L}{2}/u.test(value.text))
  const measured = values.filter(({ kind }) => kind === 'number' || kind === 'not-applicable' || kind === 'mark-unclear')
  const areYears = measured.every((value) => value.kind === 'number' && isYear(value.value))
  return hasName && measured.length > 0 && !areYears && !isNumbering(row)
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value <= 2100

/** Cells merged downwards are said of each of their rows: a block beside its units. */
function filledDown(rows: readonly SheetRow[], merges: readonly MergedRange[], first: number): SheetRow[] {
  const down = merges.filter(({ fromRow, toRow, fromColumn, toColumn }) => toRow > fromRow && fromColumn === toColumn)
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  return rows.map((row) => {
    const added = down.flatMap(({ fromRow, toRow, fromColumn }): Cell[] => {
      if (!(row.number > fromRow && row.number <= toRow) || fromColumn < first) return []
      const cell = byNumber.get(fromRow)?.cells.find(({ column }) => column === fromColumn)
      return cell === undefined || officeValue(cell).kind !== 'text' ? [] : [cell]
    })
    return added.length === 0 ? row : { ...row, cells: [...row.cells, ...added].toSorted((a, b) => a.column - b.column) }
  })
}

const TOTALS =
  /^((tong|cong)( (so|cong|hop|diem|chung))?|trung binh( chung| cong)?|binh quan( chung)?|toan (tinh|nganh|thanh pho)|cao nhat|thap nhat|lon nhat|nho nhat|trung vi|average|mean|total|sum|max|min|median)( (toan )?(tinh|cac don vi|chung))?:?$/
const NOTES = /^(ghi chu|luu y|chu thich|nguon|note|source)\b/
const SECTION = /^([ivxlc]+|[a-h])[.)]?$/i

/** Parts rows of units from sums, notes, headings in between and what is signed below. */
function partRows(rows: readonly SheetRow[]) {
  const last = rows.findLastIndex((row) => isOfUnit(row) && !TOTALS.test(fold(nameIn(row))))
  const kept: SheetRow[] = []
  const sections: (string | null)[] = []
  const leftOut: LeftOutRow[] = []
  let section: string | null = null
  for (const [at, row] of rows.entries()) {
    const text = nameIn(row)
    const told = (why: LeftOutRow['why']): void => void leftOut.push({ row: row.number, text: text.slice(0, 60), why })
    if (isNumbering(row)) told('numbering')
    else if (TOTALS.test(fold(text))) told('total')
    else if (NOTES.test(fold(text)) || (at > last && !isOfUnit(row) && !hasNumber(row))) told('note')
    else if (isSection(row)) {
      section = text
      told('section')
    } else {
      kept.push(row)
      sections.push(section)
    }
  }
  return { kept, sections, leftOut }
}

const hasNumber = ({ cells }: SheetRow): boolean => cells.map(officeValue).some(({ kind }) => kind === 'number')

/** The first text of a row: a rating to its right may be called as an average is. */
const nameIn = ({ cells }: SheetRow): string => tidy(cells.find(({ text }) => isName(tidy(text)))?.text ?? '')
const isName = (text: string): boolean => /\p{L}{2}/u.test(text) && !SECTION.test(text)

/** One text, perhaps after a letter or a Roman number, and nothing measured. */
function isSection({ cells }: SheetRow): boolean {
  const texts = cells.map(({ text }) => tidy(text)).filter((text) => text !== '')
  const [first = ''] = texts
  return texts.length === 1 ? /\p{L}{2}/u.test(first) : texts.length === 2 && SECTION.test(first)
}

/** Numbers that several rows or columns share: of whom they are is not said. */
function mergedNumbers({ sheet }: OfficeTable, merges: readonly MergedRange[], rows: readonly SheetRow[]): IndexRefusal[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  return merges.flatMap(({ fromRow, fromColumn, toRow, toColumn }): IndexRefusal[] => {
    const row = byNumber.get(fromRow)
    const value = row && officeValue(cellIn(row, fromColumn))
    if (value === undefined || value.kind === 'empty' || (value.kind === 'text' && fromColumn === toColumn)) return []
    const [from, to] = [`${columnLetter(fromColumn)}${fromRow}`, `${columnLetter(toColumn)}${toRow}`]
    return [{ kind: 'cells-merged', table: sheet, range: `${from}:${to}`, cell: `${sheet}!${from}` }]
  })
}

/** Cells to the side of all headings. */
function unheaded(sheet: string, rows: readonly SheetRow[], headed: ReadonlySet<number>): IndexRefusal[] {
  const columns = new Map(
    rows.flatMap(({ number, cells }) =>
      cells
        .filter(({ column, text }) => !headed.has(column) && text.trim() !== '')
        .map(({ column }) => [column, number] as const),
    ),
  )
  return [...columns].map(([column, row]) => ({
    kind: 'heading-missing',
    table: sheet,
    cell: `${sheet}!${columnLetter(column)}${row}`,
  }))
}
