import type { PlainDate } from '../../kernel/calendar.ts'
import type { Vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { fold } from '../../kernel/vietnamese-text.ts'
import type { LineRefusal, SettlementColumn } from '../cycle/refusal.ts'
import type { TimeGuard } from '../guards/time-guard.ts'
import { readAmount, readDay, textOf } from './list-cell.ts'
import { type Columns, findListHead, type ListHead, missingColumns, type NumberedRow, type ToldReadings } from './list-columns.ts'
import { type LineOutcome, meaningOf, type ToldWord, wordOf } from './outcome-word.ts'

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

/** A word for an outcome as a list uses it. */
export interface UsedWord {
  readonly word: string
  /** As it is written first. */
  readonly written: string
  readonly rows: number
  /** What it means; absent when nobody said. */
  readonly outcome?: LineOutcome
}

/** A bank's list as it is read: nothing is taken from it before somebody looked. */
export interface ReadList extends Pick<ListHead, 'headings' | 'signature' | 'columns' | 'isKept'> {
  /** Columns without which it is not read. */
  readonly missing: readonly SettlementColumn[]
  readonly lines: readonly SettlementLine[]
  readonly refused: readonly LineRefusal[]
  readonly words: readonly UsedWord[]
  /** Payments the bank has no answer for yet; they stay as they are. */
  readonly pending: number
}

export type NotRead =
  | { readonly kind: 'columns-not-found'; readonly missing: readonly SettlementColumn[] }
  | { readonly kind: 'lines-refused'; readonly lines: readonly LineRefusal[] }

const NOTHING_TOLD: ToldReadings = { chosen: {}, kept: new Map() }
/** Different words that are told: a column of something else has as many as rows. */
const MOST_WORDS = 50

/**
 * Parses a bank's list. Columns stand in any order; an unreadable cell is refused by its row, never guessed.
 *
 * @param found where the list stands in the rows, for whoever has looked for it already
 */
export function readList(
  rows: readonly NumberedRow[],
  told: ToldReadings = NOTHING_TOLD,
  found: ListHead = findListHead(rows, told),
): ReadList {
  const { from, columns, outcomes, ...head } = found
  const missing = missingColumns(columns)
  const read = { ...head, columns, missing, lines: [], refused: [], words: [], pending: 0 }
  return missing.length > 0 ? read : { ...read, ...readLines(rows.slice(from), columns as FoundColumns, outcomes) }
}

/** @returns all lines, or a refusal for every bad row: a list is applied as a whole or not at all */
export function linesOf({ missing, lines, refused }: ReadList): Result<readonly SettlementLine[], NotRead> {
  if (missing.length > 0) return refuse({ kind: 'columns-not-found', missing })
  return refused.length === 0 ? accept(lines) : refuse({ kind: 'lines-refused', lines: refused })
}

type FoundColumns = Columns & Required<Pick<Columns, SettlementColumn>>

function readLines(
  rows: readonly NumberedRow[],
  columns: FoundColumns,
  told: readonly ToldWord[],
): Pick<ReadList, 'lines' | 'refused' | 'words' | 'pending'> {
  const lines: SettlementLine[] = []
  const refused: LineRefusal[] = []
  const words = new Map<string, { word: string; written: string; rows: number; outcome?: LineOutcome }>()
  const firstRows = new Map<string, number>()
  let pending = 0
  for (const row of rows) {
    if (isOutside(row, columns)) continue
    const written = textOf(row.cells[columns.outcome])
    const word = wordOf(written)
    const outcome = meaningOf(word, told)
    const used = words.get(word) ?? { word, written, rows: 0, ...(outcome !== undefined && { outcome }) }
    used.rows++
    if (words.size < MOST_WORDS) words.set(word, used)
    const line = readLine(row, { columns, firstRows, outcome, written })
    if (!line.ok) refused.push(line.refusal)
    else if (line.value === 'pending') pending++
    else lines.push(line.value)
  }
  return { lines, refused, words: [...words.values()], pending }
}

/** Whether a row is empty or below the list (a total, a signature): without an outcome, and without a reference but for the word. */
const isOutside = ({ cells }: NumberedRow, { reference, outcome }: FoundColumns): boolean =>
  textOf(cells[outcome]) === '' && /^$|^(tong|cong|total)\b[^0-9]*$/.test(fold(textOf(cells[reference])))

const NO_COLUMN = -1

interface LineContext {
  readonly columns: FoundColumns
  /** Of every reference the row it stands in first. */
  readonly firstRows: Map<string, number>
  readonly outcome: LineOutcome | undefined
  readonly written: string
}

function readLine(
  { row, cells }: NumberedRow,
  { columns, firstRows, outcome, written }: LineContext,
): Result<SettlementLine | 'pending', LineRefusal> {
  const reference = textOf(cells[columns.reference]).toUpperCase()
  const about = { row, reference }
  if (reference === '') return refuse({ ...about, kind: 'reference-missing' })
  const firstRow = firstRows.get(reference)
  if (firstRow !== undefined) return refuse({ ...about, kind: 'line-twice', firstRow })
  firstRows.set(reference, row)
  const writtenAmount = cells[columns.amount]
  const amount = readAmount(writtenAmount)
  if (amount === undefined) return refuse({ ...about, kind: 'amount-unreadable', value: textOf(writtenAmount) })
  if (outcome === undefined) return refuse({ ...about, kind: 'outcome-unreadable', value: written })
  if (outcome === 'pending') return accept('pending')
  const reason = textOf(cells[columns.reason ?? NO_COLUMN])
  if (outcome === 'rejected' && reason === '') return refuse({ ...about, kind: 'rejection-without-reason' })
  const writtenDay = textOf(cells[columns.on ?? NO_COLUMN])
  const on = readDay(writtenDay)
  if (on === 'unreadable') return refuse({ ...about, kind: 'day-unreadable', value: writtenDay })
  return accept({ ...about, amount, outcome, ...(reason === '' ? {} : { reason }), ...(on === undefined ? {} : { on }) })
}

/** The ordered payment with a given reference. */
export interface OrderedReference {
  readonly reference: string
  readonly amount: Vnd
  readonly state: 'sent' | 'settled' | 'rejected'
  readonly orderedOn: PlainDate
  /** The bank's day of what it said before. */
  readonly answeredOn: PlainDate | null
  /** The day on which the bank had paid what it took back since. */
  readonly paidBefore: PlainDate | null
}

/** A list that repeats what it said before, as those do that grow through the month, contradicts nothing. */
export const isRepeated = ({ outcome, on }: SettlementLine, ordered: OrderedReference | undefined): boolean =>
  ordered?.state === outcome ||
  (outcome === 'settled' && ordered !== undefined && ordered.paidBefore !== null && on !== undefined && on <= ordered.paidBefore)

/** The bank takes back what it had paid. */
export const isTakenBack = ({ outcome }: SettlementLine, ordered: OrderedReference | undefined): boolean =>
  outcome === 'rejected' && ordered?.state === 'settled'

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
  if (isTakenBack(line, ordered)) {
    const paidOn = ordered.answeredOn ?? ordered.orderedOn
    return on !== undefined && on < paidOn ? { ...about, kind: 'returned-before-paid', on, paidOn } : undefined
  }
  return ordered.state === 'sent' || isRepeated(line, ordered)
    ? undefined
    : { ...about, kind: 'answered-already', state: ordered.state }
}

export type Elsewhere = Pick<Extract<LineRefusal, { kind: 'reference-of-another-cycle' }>, 'cycleId' | 'month'>

/** The payments that a list dates before their order, the earliest named. */
export function guardOfDays(
  lines: readonly SettlementLine[],
  ordered: ReadonlyMap<string, Pick<OrderedReference, 'orderedOn'>>,
): TimeGuard[] {
  const early = lines.flatMap(({ reference, on }) => {
    const orderedOn = ordered.get(reference)?.orderedOn
    return on !== undefined && orderedOn !== undefined && on < orderedOn ? [{ paidOn: on, orderedOn }] : []
  })
  const [first] = early.toSorted((left, right) => (left.paidOn < right.paidOn ? -1 : 1))
  return first === undefined ? [] : [{ kind: 'paid-before-order', ...first, payments: early.length }]
}
