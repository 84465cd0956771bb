import { fold } from '../../kernel/vietnamese-text.ts'
import { columnLetter } from '../../platform/spreadsheet/cell.ts'
import type { SettlementColumn } from '../cycle/refusal.ts'
import { type Cell, readAmount, textOf } from './list-cell.ts'
import { meaningOf, type ToldWord, wordOf } from './outcome-word.ts'

export const LIST_COLUMNS = ['reference', 'amount', 'outcome', 'reason', 'on', 'account', 'bankNumber'] as const
export type ListColumn = (typeof LIST_COLUMNS)[number]

/** A row of cells with its number in the file. */
export interface NumberedRow {
  readonly row: number
  readonly cells: readonly Cell[]
}

/** Places from 0. */
export type Columns = { readonly [Name in ListColumn]?: number }

type ToldColumns = { readonly [Name in ListColumn]?: number | null }

/** How the lists of one bank are read, as an officer said: where columns stand (`null`: nowhere), what words mean. */
export interface ListReading {
  readonly columns?: ToldColumns
  readonly outcomes?: readonly ToldWord[]
}

/** What is said now goes before what was said before. */
export const mergeReadings = (before: ListReading, now: ListReading): ListReading => ({
  columns: { ...before.columns, ...now.columns },
  outcomes: [
    ...(now.outcomes ?? []),
    ...(before.outcomes ?? []).filter(({ word }) => !now.outcomes?.some((one) => one.word === word)),
  ],
})

/** What was said, as the trail keeps it: columns by letter and heading instead of their places. */
export function tellReading({ columns = {}, outcomes }: ListReading, headings: readonly string[]) {
  const told = Object.entries(columns).map(([name, place]) => [name, place == null ? null : nameColumn(place, headings)])
  return { columns: Object.fromEntries(told), ...(outcomes !== undefined && { outcomes }) }
}

/** `C “Số tiền”`; the letter alone where nothing stands above. */
function nameColumn(place: number, headings: readonly string[]): string {
  const heading = headings[place]?.trim() ?? ''
  return heading === '' ? columnLetter(place + 1) : `${columnLetter(place + 1)} “${heading}”`
}

/** What an officer says of this list, and what was kept of others, by their headings. */
export interface ToldReadings {
  readonly chosen: ListReading
  readonly kept: ReadonlyMap<string, ListReading>
}

/** Where a list begins and how it is read. */
export interface ListHead {
  /** The first row of the list itself. */
  readonly from: number
  /** As they are written; empty where a column has none. */
  readonly headings: readonly string[]
  /** Of the headings: lists that have it in common come from one program of one bank. Empty where there are none. */
  readonly signature: string
  readonly columns: Columns
  readonly outcomes: readonly ToldWord[]
  readonly isKept: boolean
}

/** Folded names of the columns, which differ between banks. Of two that stand in one list, the one named first here counts. */
const COLUMN_NAMES: Readonly<Record<ListColumn, readonly string[]>> = {
  reference: ['so tham chieu', 'ma tham chieu', 'tham chieu', 'ma giao dich', 'reference', 'ref'],
  amount: ['so tien', 'so tien (dong)', 'so tien (vnd)', 'amount', 'amount (vnd)'],
  outcome: ['ket qua', 'trang thai', 'tinh trang', 'outcome', 'status', 'result'],
  reason: ['ly do tu choi', 'ly do', 'ghi chu', 'dien giai', 'reason', 'note'],
  on: ['ngay', 'ngay chi', 'ngay giao dich', 'ngay hach toan', 'date', 'settled on'],
  account: [
    'so tai khoan nhan',
    'tai khoan nhan',
    'so tai khoan huong',
    'tai khoan huong',
    'tai khoan thu huong',
    'so tai khoan',
    'account number',
    'beneficiary account',
  ],
  bankNumber: ['so but toan', 'so giao dich ngan hang', 'ma giao dich ngan hang', 'so giao dich', 'transaction number', 'ft'],
}

/** Without these there is no list. */
const NEEDED = ['reference', 'amount', 'outcome'] as const satisfies readonly SettlementColumn[]

export const missingColumns = (columns: Columns): SettlementColumn[] => NEEDED.filter((column) => columns[column] === undefined)

/** The rows searched for the headings, which may be below a letterhead. */
const HEAD_WITHIN = 30
const LONGEST_SIGNATURE = 2_000
/** Rows by whose content a column is known. */
const LOOKED_AT = 200

/** As an order composes them. */
const REFERENCE = /^K\d+-\d+-\d{6}$/i

/**
 * Finds the list in a sheet: by what was kept of lists with its headings, else by the names of its columns, else by what
 * stands in them. What an officer says of this list goes before all.
 *
 * @param rows gone through as often as needed, none is held: a bank's list has up to 300,000
 */
export function findListHead(rows: Iterable<NumberedRow>, { chosen, kept }: ToldReadings): ListHead {
  const named = takePart(rows, { from: 0, most: HEAD_WITHIN }).map((row, index) => headAt(row, { from: index + 1, kept }))
  const head = named.find(({ columns }) => missingColumns(columns).length === 0) ?? findByContent(rows, { named, kept })
  const columns: ToldColumns = { ...head.columns, ...chosen.columns }
  const { outcomes = [] } = mergeReadings(head, { outcomes: chosen.outcomes ?? [] })
  return { ...head, columns: dropNowhere(columns), outcomes }
}

const dropNowhere = (columns: ToldColumns): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([, place]) => place !== null && place !== undefined))

type Kept = ToldReadings['kept']

function findByContent(rows: Iterable<NumberedRow>, { named, kept }: { named: readonly ListHead[]; kept: Kept }): ListHead {
  const first = findFirstPayment(rows)
  const best = named.reduce((most, head) => (sizeOf(head) > sizeOf(most) ? head : most), EMPTY)
  const head = first === undefined ? best : headAt(first.above, { from: first.from, kept })
  const content = takePart(rows, { from: head.from, most: LOOKED_AT })
  return { ...head, columns: { ...columnsByContent(content, head.outcomes), ...head.columns } }
}

/** How many rows stand above the first payment, and the last of them. */
function findFirstPayment(rows: Iterable<NumberedRow>): { readonly from: number; readonly above: NumberedRow } | undefined {
  let from = 0
  let above = NO_ROW
  for (const row of rows) {
    if (isPayment(row)) return { from, above }
    from++
    above = row
  }
  return undefined
}

const isPayment = ({ cells }: NumberedRow): boolean => cells.some((cell) => REFERENCE.test(textOf(cell)))

function takePart(rows: Iterable<NumberedRow>, { from, most }: { from: number; most: number }): NumberedRow[] {
  const part: NumberedRow[] = []
  let at = 0
  for (const row of rows) if (at++ >= from && part.push(row) === most) break
  return part
}

const NO_ROW: NumberedRow = { row: 0, cells: [] }
const EMPTY: ListHead = { from: 0, headings: [], signature: '', columns: {}, outcomes: [], isKept: false }

/** More columns known, else more headings: where the headings most likely are. */
const sizeOf = ({ columns, headings }: ListHead): number =>
  Object.keys(columns).length * 1000 + headings.filter((heading) => heading !== '').length

function headAt({ cells }: NumberedRow, { from, kept }: { from: number; kept: Kept }): ListHead {
  const headings = cells.map(textOf)
  const names = headings.map(fold)
  const signature = names.filter((name) => name !== '').length < 2 ? '' : names.join('|').slice(0, LONGEST_SIGNATURE)
  const before = signature === '' ? undefined : kept.get(signature)
  const columns = dropNowhere({ ...columnsByName(names), ...before?.columns })
  return { from, headings, signature, columns, outcomes: before?.outcomes ?? [], isKept: before !== undefined }
}

function columnsByName(names: readonly string[]): Columns {
  const found: Record<string, number> = {}
  for (const [column, called] of Object.entries(COLUMN_NAMES)) {
    const name = called.find((one) => names.includes(one))
    if (name !== undefined) found[column] = names.indexOf(name)
  }
  return found
}

/** The one column that nearly every payment fills with what it must hold; of two that could be meant, none. */
function columnsByContent(rows: readonly NumberedRow[], outcomes: readonly ToldWord[]): Columns {
  const payments = rows.filter(isPayment)
  const width = Math.max(0, ...payments.map(({ cells }) => cells.length))
  const onlyColumn = (holds: (cell: Cell) => boolean, share: number): number | undefined => {
    const places = Array.from({ length: width }, (_, place) => place).filter(
      (place) => payments.filter(({ cells }) => holds(cells[place])).length >= Math.max(1, share * payments.length),
    )
    return places.length === 1 ? places[0] : undefined
  }
  const found = {
    reference: onlyColumn((cell) => REFERENCE.test(textOf(cell)), 0.9),
    amount: onlyColumn((cell) => readAmount(cell) !== undefined, 0.9),
    outcome: onlyColumn((cell) => meaningOf(wordOf(textOf(cell)), outcomes) !== undefined, 0.5),
  }
  return Object.fromEntries(Object.entries(found).filter(([, place]) => place !== undefined))
}
