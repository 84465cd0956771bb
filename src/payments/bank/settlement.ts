import { dayOfInstant, isPlainDate, type PlainDate } from '../../kernel/calendar.ts'
import { isVnd, type Vnd, vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { fold, tidy } from '../../kernel/vietnamese-text.ts'
import { dayOfSerial } from '../../platform/spreadsheet/cell.ts'
import type { LineRefusal, SettlementColumn } from '../cycle/refusal.ts'

/** One line of the bank's answer: the payment was made, or rejected with a reason. */
export interface SettlementLine {
  /** The row number in the spreadsheet. */
  readonly row: number
  readonly reference: string
  readonly amount: Vnd
  readonly outcome: 'settled' | 'rejected'
  readonly reason?: string
  /** The bank's day; absent when the list does not say. */
  readonly on?: PlainDate
}

export type Cell = string | number | boolean | Date | null | undefined

/** A row of cells with its number in the file. */
export interface NumberedRow {
  readonly row: number
  readonly cells: readonly Cell[]
}

type Columns = { readonly [Name in SettlementColumn | 'reason' | 'on']?: number }
type FoundColumns = Columns & Required<Pick<Columns, SettlementColumn>>

/** Folded names of the columns, which differ between banks. Of two that stand in one list, the one named first here counts. */
const COLUMN_NAMES: Readonly<Record<keyof Columns, readonly string[]>> = {
  reference: ['so tham chieu', 'ma tham chieu', 'tham chieu', 'ma giao dich', 'reference', 'ref'],
  amount: ['so tien', 'so tien (dong)', 'so tien (vnd)', 'amount', 'amount (vnd)'],
  outcome: ['ket qua', 'trang thai', 'tinh trang', 'outcome', 'status', 'result'],
  reason: ['ly do tu choi', 'ly do', 'ghi chu', 'dien giai', 'reason', 'note'],
  on: ['ngay', 'ngay chi', 'ngay giao dich', 'ngay hach toan', 'date', 'settled on'],
}

/** What banks call an outcome, folded. */
const OUTCOMES: Readonly<Record<SettlementLine['outcome'], readonly string[]>> = {
  settled: [
    'thanh cong',
    'da chi',
    'da chi tra',
    'da thanh toan',
    'da ghi co',
    'ghi co thanh cong',
    'da hach toan',
    'da chuyen',
    'hoan tat',
    'hoan thanh',
    'da hoan thanh',
    'settled',
    'paid',
    'ok',
    'success',
    'successful',
    'succeeded',
    'completed',
    'credited',
  ],
  rejected: [
    'tu choi',
    'that bai',
    'khong thanh cong',
    'tra lai',
    'bi tra lai',
    'hoan tra',
    'bi hoan tra',
    'loi',
    'bi loi',
    'rejected',
    'returned',
    'failed',
    'unsuccessful',
  ],
}

/** `00 - Giao dịch thành công` says `thành công`. */
const outcomeOf = (written: string): SettlementLine['outcome'] | undefined => {
  const word = fold(written)
    .replace(/^\d{1,4}\s*[-–:.]\s*/, '')
    .replace(/^(giao dich|lenh|chuyen tien) /, '')
    .replace(/[.!]$/, '')
  return (['settled', 'rejected'] as const).find((outcome) => OUTCOMES[outcome].includes(word))
}

/** The rows searched for the headings, which may be below a letterhead. */
const HEAD_WITHIN = 30

export type NotRead =
  | { readonly kind: 'columns-not-found'; readonly missing: readonly SettlementColumn[] }
  | { readonly kind: 'lines-refused'; readonly lines: readonly LineRefusal[] }

/**
 * Parses a bank's list. Columns are found by their names, in any order; an unreadable cell is refused, never guessed.
 *
 * @returns all lines, or a refusal for every bad row: a list is applied as a whole or not at all
 */
export function readSettlement(rows: readonly NumberedRow[]): Result<readonly SettlementLine[], NotRead> {
  const head = findHead(rows)
  if (head === undefined) return refuse({ kind: 'columns-not-found', missing: missingColumns(bestColumns(rows)) })
  const lines: SettlementLine[] = []
  const refused: LineRefusal[] = []
  const firstRows = new Map<string, number>()
  for (const row of rows.slice(head.index + 1)) {
    if (isOutside(row, head.columns)) continue
    const line = readLine(row, head.columns, firstRows)
    if (line.ok) lines.push(line.value)
    else refused.push(line.refusal)
  }
  return refused.length === 0 ? accept(lines) : refuse({ kind: 'lines-refused', lines: refused })
}

/** Whether somewhere at the top stand the columns without which there is no list. */
export const hasHeadings = (rows: readonly NumberedRow[]): boolean => findHead(rows) !== undefined

function findHead(rows: readonly NumberedRow[]): { index: number; columns: FoundColumns } | undefined {
  for (const [index, row] of rows.slice(0, HEAD_WITHIN).entries()) {
    const columns = columnsOf(row)
    const { reference, amount, outcome } = columns
    if (reference !== undefined && amount !== undefined && outcome !== undefined)
      return { index, columns: { ...columns, reference, amount, outcome } }
  }
  return undefined
}

function columnsOf({ cells }: NumberedRow): Columns {
  const names = cells.map((cell) => fold(String(cell ?? '')))
  const found: Record<string, number> = {}
  for (const [column, called] of Object.entries(COLUMN_NAMES)) {
    const name = called.find((one) => names.includes(one))
    if (name !== undefined) found[column] = names.indexOf(name)
  }
  return found
}

const missingColumns = (columns: Columns): SettlementColumn[] =>
  (['reference', 'amount', 'outcome'] as const).filter((column) => columns[column] === undefined)

const bestColumns = (rows: readonly NumberedRow[]): Columns =>
  rows
    .slice(0, HEAD_WITHIN)
    .map(columnsOf)
    .reduce((best, columns) => (Object.keys(columns).length > Object.keys(best).length ? columns : best), {})

/** Whether a row is empty or below the list (a total, a signature): without an outcome, and without a reference but for the word. */
const isOutside = ({ cells }: NumberedRow, { reference, outcome }: FoundColumns): boolean =>
  textOf(cells[outcome]) === '' && /^$|^(tong|cong|total)\b[^0-9]*$/.test(fold(textOf(cells[reference])))

const textOf = (cell: Cell): string => (cell instanceof Date ? cell.toISOString().slice(0, 10) : tidy(String(cell ?? '')))

const NO_COLUMN = -1

function readLine(
  { row, cells }: NumberedRow,
  columns: FoundColumns,
  firstRows: Map<string, number>,
): Result<SettlementLine, LineRefusal> {
  const reference = textOf(cells[columns.reference]).toUpperCase()
  const about = { row, reference }
  if (reference === '') return refuse({ ...about, kind: 'reference-missing' })
  const firstRow = firstRows.get(reference)
  if (firstRow !== undefined) return refuse({ ...about, kind: 'line-twice', firstRow })
  firstRows.set(reference, row)
  const writtenAmount = cells[columns.amount]
  const amount = readAmount(writtenAmount)
  if (amount === undefined) return refuse({ ...about, kind: 'amount-unreadable', value: textOf(writtenAmount) })
  const writtenOutcome = textOf(cells[columns.outcome])
  const outcome = outcomeOf(writtenOutcome)
  if (outcome === undefined) return refuse({ ...about, kind: 'outcome-unreadable', value: writtenOutcome })
  const reason = textOf(cells[columns.reason ?? NO_COLUMN])
  if (outcome === 'rejected' && reason === '') return refuse({ ...about, kind: 'rejection-without-reason' })
  const writtenDay = textOf(cells[columns.on ?? NO_COLUMN])
  const on = readDay(writtenDay)
  if (on === 'unreadable') return refuse({ ...about, kind: 'day-unreadable', value: writtenDay })
  return accept({ ...about, amount, outcome, ...(reason === '' ? {} : { reason }), ...(on === undefined ? {} : { on }) })
}

/**
 * Parses whole đồng above 0, with or without thousands separators and with decimals that are none: `1500000`, `1.500.000`,
 * `1,500,000.00 đ`. A fraction is unreadable, and so is what may be one (`1.500,5`) or a negative sum.
 */
export function readAmount(cell: Cell): Vnd | undefined {
  if (typeof cell === 'number') return isVnd(cell) && cell > 0 ? vnd(cell) : undefined
  const text = textOf(cell).replace(/\s*(đ|₫|đồng|vnd|vnđ)$/iu, '')
  const whole = /^(\d+(?=[.,]0|$)|\d{1,3}(?:\.\d{3})+(?=,|$)|\d{1,3}(?:,\d{3})+(?=\.|$)|\d{1,3}(?: \d{3})+)(?:[.,]0{1,2})?$/.exec(
    text,
  )
  if (whole === null) return undefined
  const amount = Number((whole[1] ?? '').replace(/[., ]/g, ''))
  return isVnd(amount) && amount > 0 ? vnd(amount) : undefined
}

/** A day's number that lost its format, from 2009 to 2064. */
const SERIAL = /^[45]\d{4}$/

/** A time behind the day, as a bank's clock tells it here. */
const TIME_OF_DAY = /[ T]\d{1,2}:\d{2}(:\d{2})?$/

const twoDigits = (digits: string): string => digits.padStart(2, '0')

function readDay(written: string): PlainDate | undefined | 'unreadable' {
  if (written === '') return undefined
  const ofInstant = dayOfInstant(written)
  if (ofInstant !== undefined) return ofInstant
  if (SERIAL.test(written)) return dayOfSerial(Number(written), { from1904: false }) ?? 'unreadable'
  const text = written.replace(TIME_OF_DAY, '')
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const day = parts === null ? text : parts.slice(1).toReversed().map(twoDigits).join('-')
  return isPlainDate(day) ? day : 'unreadable'
}

/** The ordered payment with a given reference. */
export interface OrderedReference {
  readonly reference: string
  readonly amount: Vnd
  readonly state: 'sent' | 'settled' | 'rejected'
}

/** A list that repeats what it said before, as those do that grow through the month, contradicts nothing. */
export const isRepeated = ({ outcome }: SettlementLine, ordered: OrderedReference | undefined): boolean =>
  ordered?.state === outcome

/** Why a line does not match the ordered payment, or `undefined` when it does. @param today nothing was paid after it */
export function refusalOfLine(
  line: SettlementLine,
  {
    ordered,
    elsewhere,
    today,
  }: { readonly ordered: OrderedReference | undefined; readonly elsewhere: Elsewhere | undefined; readonly today: PlainDate },
): LineRefusal | undefined {
  const { row, reference, amount, on } = line
  const about = { row, reference }
  if (ordered === undefined)
    return elsewhere === undefined
      ? { ...about, kind: 'reference-unknown' }
      : { ...about, kind: 'reference-of-another-cycle', ...elsewhere }
  if (ordered.amount !== amount) return { ...about, kind: 'amount-differs', ordered: ordered.amount, given: amount }
  if (on !== undefined && on > today) return { ...about, kind: 'day-in-future', on }
  return ordered.state === 'sent' || isRepeated(line, ordered)
    ? undefined
    : { ...about, kind: 'answered-already', state: ordered.state }
}

export type Elsewhere = Pick<Extract<LineRefusal, { kind: 'reference-of-another-cycle' }>, 'cycleId' | 'month'>
