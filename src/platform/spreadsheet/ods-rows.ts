import { formatDay, isPlainDate } from '../../kernel/calendar.ts'
import { type Cell, digitsOfNumber } from './cell.ts'
import { cellTooLong, LIMITS } from './workbook-refusal.ts'
import { attributeOf, xmlReader } from './xml-reader.ts'

/** Rows of a table that are all alike: LibreOffice writes them once. */
export interface OdsRows {
  /** Which table of the workbook, from 0. */
  readonly table: number
  /** Of the first of them, from 1. */
  readonly number: number
  readonly times: number
  readonly cells: readonly Cell[]
}

export interface OdsTable {
  readonly name: string
  readonly style: string
}

interface OpenCell {
  readonly attributes: string
  readonly isCovered: boolean
  readonly depth: number
  /** One for each paragraph. */
  readonly paragraphs: string[]
  /** Of all paragraphs, with what parts them. */
  letters: number
}

/** What stands in a table or a cell without being of it. */
const BESIDE_CELLS: ReadonlySet<string> = new Set(['annotation', 'shapes', 'forms'])
const MOST_SPACES = 100

export interface OdsHandlers {
  readonly table: (table: OdsTable) => void
  /** Rows that hold something; empty ones leave no trace. */
  readonly rows: (rows: OdsRows) => void
  /** The name of a style whose tables are not shown. */
  readonly hiddenStyle: (style: string) => void
}

/** Reads `content.xml` of a workbook of LibreOffice as it is unpacked: of one row at a time, however often it is repeated. */
export class OdsReader {
  private readonly handlers: OdsHandlers
  private readonly xml = xmlReader({
    open: (name, attributes) => this.open(name, attributes),
    close: () => this.close(),
    text: (text) => this.write(text),
  })
  private depth = 0
  /** The depth of what is passed over, while it lasts. */
  private passedOver: number | undefined
  private workbookDepth: number | undefined
  private tableDepth: number | undefined
  private tables = 0
  private style = ''
  private number = 1
  private row: { readonly times: number; readonly depth: number; column: number; readonly cells: Cell[] } | undefined
  private cell: OpenCell | undefined

  constructor(handlers: OdsHandlers) {
    this.handlers = handlers
  }

  push(chunk: string): void {
    this.xml.push(chunk)
  }

  private open(name: string, attributes: string): void {
    this.depth++
    if (this.passedOver !== undefined) return
    if (this.tableDepth === undefined) this.openOutside(name, attributes)
    else if (BESIDE_CELLS.has(name)) this.passedOver = this.depth
    else if (this.cell !== undefined) this.openInCell(this.cell, name, attributes)
    else if (name === 'table-row' && this.row === undefined)
      this.row = { times: timesOf(attributes, 'table:number-rows-repeated'), depth: this.depth, column: 1, cells: [] }
    else if (this.row !== undefined && (name === 'table-cell' || name === 'covered-table-cell'))
      this.cell = { attributes, isCovered: name !== 'table-cell', depth: this.depth, paragraphs: [], letters: 0 }
  }

  private openOutside(name: string, attributes: string): void {
    if (name === 'style') this.style = attributeOf(attributes, 'style:name') ?? ''
    else if (name === 'table-properties' && attributeOf(attributes, 'table:display') === 'false')
      this.handlers.hiddenStyle(this.style)
    else if (name === 'spreadsheet') this.workbookDepth = this.depth
    else if (name === 'table' && this.depth - 1 === this.workbookDepth) {
      this.tableDepth = this.depth
      this.number = 1
      this.handlers.table({
        name: attributeOf(attributes, 'table:name') ?? '',
        style: attributeOf(attributes, 'table:style-name') ?? '',
      })
      this.tables++
    }
  }

  private openInCell(cell: OpenCell, name: string, attributes: string): void {
    if (this.depth === cell.depth + 1) {
      if (name === 'p') {
        cell.paragraphs.push('')
        this.count(cell, 1)
      } else this.passedOver = this.depth
    } else if (name === 's') this.write(' '.repeat(Math.min(MOST_SPACES, timesOf(attributes, 'text:c'))))
    else if (name === 'tab') this.write('\t')
    else if (name === 'line-break') this.write('\n')
  }

  private write(text: string): void {
    const { cell } = this
    if (this.passedOver !== undefined || cell === undefined || this.depth <= cell.depth) return
    const last = cell.paragraphs.length - 1
    if (last === -1) return
    this.count(cell, text.length)
    cell.paragraphs[last] += text
  }

  private count(cell: OpenCell, letters: number): void {
    cell.letters += letters
    if (cell.letters > LIMITS.cellLetters) throw cellTooLong()
  }

  private close(): void {
    const { depth } = this
    this.depth--
    if (this.passedOver !== undefined) {
      if (this.passedOver === depth) this.passedOver = undefined
    } else if (this.cell?.depth === depth) this.endCell(this.cell)
    else if (this.row?.depth === depth) this.endRow(this.row)
    else if (this.tableDepth === depth) this.tableDepth = undefined
  }

  private endCell(cell: OpenCell): void {
    this.cell = undefined
    const { row } = this
    if (row === undefined) return
    const until = row.column + timesOf(cell.attributes, 'table:number-columns-repeated')
    const filled = cell.isCovered ? undefined : cellOf(cell)
    if (Math.max(filled?.text.length ?? 0, filled?.formula?.length ?? 0) > LIMITS.cellLetters) throw cellTooLong()
    if (filled !== undefined)
      for (let column = row.column; column < until && column <= LIMITS.columns; column++) row.cells.push({ column, ...filled })
    row.column = until
  }

  private endRow({ times, cells }: { readonly times: number; readonly cells: readonly Cell[] }): void {
    this.row = undefined
    if (cells.length > 0) this.handlers.rows({ table: this.tables - 1, number: this.number, times, cells })
    this.number += times
  }
}

function timesOf(attributes: string, name: string): number {
  const times = Math.trunc(Number(attributeOf(attributes, name) ?? 1))
  return times >= 1 ? times : 1
}

type Shown = Omit<Cell, 'column' | 'formula'>

function cellOf({ attributes, paragraphs }: OpenCell): Omit<Cell, 'column'> | undefined {
  const written = attributeOf(attributes, 'table:formula')
  const formula = written === undefined ? undefined : plainFormula(written)
  const shown = shownValue(attributes, paragraphs.join('\n'))
  if (shown === undefined || shown.text.trim() === '')
    return formula === undefined ? undefined : { kind: 'text', text: '', formula }
  return formula === undefined ? shown : { ...shown, formula }
}

function shownValue(attributes: string, text: string): Shown | undefined {
  if (attributeOf(attributes, 'calcext:value-type') === 'error') return { kind: 'error', text }
  switch (attributeOf(attributes, 'office:value-type')) {
    case 'float':
    case 'currency':
      return numberOf(attributeOf(attributes, 'office:value'), text)
    case 'percentage': {
      const shown = numberOf(attributeOf(attributes, 'office:value'), text)
      return shown.kind === 'number' ? { ...shown, isPercent: true } : shown
    }
    case 'boolean':
      return { kind: 'boolean', text: attributeOf(attributes, 'office:boolean-value') === 'true' ? 'TRUE' : 'FALSE' }
    case 'date':
      return dayOf(attributeOf(attributes, 'office:date-value') ?? '', text)
    default:
      return { kind: 'text', text: text === '' ? (attributeOf(attributes, 'office:string-value') ?? '') : text }
  }
}

const numberOf = (value: string | undefined, text: string): Shown =>
  value === undefined || value.trim() === '' || !Number.isFinite(Number(value))
    ? { kind: 'text', text }
    : { kind: 'number', text: digitsOfNumber(value) }

function dayOf(value: string, text: string): Shown {
  const date = value.slice(0, 10)
  return isPlainDate(date) ? { kind: 'date', text: formatDay(date), date } : { kind: 'text', text }
}

/** `of:=SUM([.A1:.B2];[Tổng.C3])` → `=SUM(A1:B2;Tổng!C3)`. */
function plainFormula(written: string): string {
  const formula = written.replace(/^[a-z]+:(?==)/, '').replace(/^(?!=)/, '=')
  return formula.replace(/\[([^\][]*)\]/g, (_, reference: string) =>
    reference
      .split(':')
      .map((part) =>
        part.replace(/^\$?(.*)\.([^.]*)$/, (_whole, sheet: string, at: string) => (sheet === '' ? at : `${sheet}!${at}`)),
      )
      .join(':'),
  )
}
