import type { PlainDate } from '../../kernel/calendar.ts'
import { detached } from '../../kernel/detached.ts'
import type { Vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { fold } from '../../kernel/vietnamese-text.ts'
import type { LineRefusal, SettlementColumn } from '../cycle/refusal.ts'
import { type Cell, readAccount, readAmount, readDay, textOf } from './list-cell.ts'
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
  /** The bank's own number of the transfer. */
  readonly bankNumber?: string
  /** Into which it was paid, as the list writes it. */
  readonly account?: string
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
  rows: Iterable<NumberedRow>,
  told: ToldReadings = NOTHING_TOLD,
  found: ListHead = findListHead(rows, told),
): ReadList {
  const { from, columns, outcomes, ...head } = found
  const missing = missingColumns(columns)
  const read = { ...head, columns, missing, lines: [], refused: [], words: [], pending: 0 }
  return missing.length > 0 ? read : { ...read, ...readLines(rows, { from, columns: columns as FoundColumns, outcomes }) }
}

/** @returns all lines, or a refusal for every bad row: a list is applied as a whole or not at all */
export function linesOf({ missing, lines, refused }: ReadList): Result<readonly SettlementLine[], NotRead> {
  if (missing.length > 0) return refuse({ kind: 'columns-not-found', missing })
  return refused.length === 0 ? accept(lines) : refuse({ kind: 'lines-refused', lines: refused })
}

type FoundColumns = Columns & Required<Pick<Columns, SettlementColumn>>

interface Lines {
  readonly from: number
  readonly columns: FoundColumns
  readonly outcomes: readonly ToldWord[]
}

function readLines(
  rows: Iterable<NumberedRow>,
  { from, columns, outcomes: told }: Lines,
): Pick<ReadList, 'lines' | 'refused' | 'words' | 'pending'> {
  const lines: SettlementLine[] = []
  const refused: LineRefusal[] = []
  const words = new Map<string, { word: string; written: string; rows: number; outcome?: LineOutcome }>()
  const seen = new Map<string, Seen[]>()
  let pending = 0
  let above = 0
  for (const row of rows) {
    if (above++ < from || isOutside(row, columns)) continue
    const written = textOf(row.cells[columns.outcome])
    const word = wordOf(written)
    const outcome = meaningOf(word, told)
    const used = words.get(word) ?? { word, written, rows: 0, ...(outcome !== undefined && { outcome }) }
    used.rows++
    if (words.size < MOST_WORDS) words.set(word, used)
    const line = readLine(row, { columns, seen, outcome, written })
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

/** A row of a reference, and by what it is told from another of the same. */
interface Seen {
  readonly row: number
  readonly on: PlainDate | undefined | 'unreadable'
  readonly bankNumber: string
}

/** Two transfers of one payment differ in their number or, where one has none, in their day. */
const isToldApart = (one: Seen, other: Seen): boolean =>
  one.bankNumber !== '' && other.bankNumber !== ''
    ? one.bankNumber !== other.bankNumber
    : one.on !== undefined && other.on !== undefined && one.on !== other.on

interface LineContext {
  readonly columns: FoundColumns
  /** Of every reference the rows that hold it. */
  readonly seen: Map<string, Seen[]>
  readonly outcome: LineOutcome | undefined
  readonly written: string
}

/** The text of a cell that is kept with its line: of 300,000, none may keep what was unpacked around it. */
const keptText = (cell: Cell): string => detached(textOf(cell))

function readLine(
  { row, cells }: NumberedRow,
  { columns, seen, outcome, written }: LineContext,
): Result<SettlementLine | 'pending', LineRefusal> {
  const reference = keptText(cells[columns.reference]).toUpperCase()
  const about = { row, reference }
  if (reference === '') return refuse({ ...about, kind: 'reference-missing' })
  const writtenDay = textOf(cells[columns.on ?? NO_COLUMN])
  const on = readDay(writtenDay)
  const bankNumber = keptText(cells[columns.bankNumber ?? NO_COLUMN])
  const earlier = seen.get(reference) ?? []
  const twin = earlier.find((one) => !isToldApart(one, { row, on, bankNumber }))
  if (twin !== undefined) return refuse({ ...about, kind: 'line-twice', firstRow: twin.row })
  seen.set(reference, [...earlier, { row, on, bankNumber }])
  const writtenAmount = cells[columns.amount]
  const amount = readAmount(writtenAmount)
  if (amount === undefined) return refuse({ ...about, kind: 'amount-unreadable', value: keptText(writtenAmount) })
  if (outcome === undefined) return refuse({ ...about, kind: 'outcome-unreadable', value: detached(written) })
  if (outcome === 'pending') return accept('pending')
  const reason = keptText(cells[columns.reason ?? NO_COLUMN])
  if (outcome === 'rejected' && reason === '') return refuse({ ...about, kind: 'rejection-without-reason' })
  if (on === 'unreadable') return refuse({ ...about, kind: 'day-unreadable', value: detached(writtenDay) })
  const writtenAccount = cells[columns.account ?? NO_COLUMN]
  const account = readAccount(writtenAccount)
  if (account === undefined) return refuse({ ...about, kind: 'account-unreadable', value: keptText(writtenAccount) })
  return accept({
    ...{ ...about, amount, outcome },
    ...(reason !== '' && { reason }),
    ...(on !== undefined && { on }),
    ...(bankNumber !== '' && { bankNumber }),
    ...(account !== '' && { account: detached(account) }),
  })
}
