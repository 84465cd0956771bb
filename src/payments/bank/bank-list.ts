import { detached } from '../../kernel/detached.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Cell as SheetCell, SheetSource } from '../../platform/spreadsheet/cell.ts'
import { openWorkbook } from '../../platform/spreadsheet/open-workbook.ts'
import { fitsName } from '../../platform/spreadsheet/table-format.ts'
import { UnreadableWorkbook } from '../../platform/spreadsheet/workbook-refusal.ts'
import type { FileRefusal } from '../cycle/refusal.ts'
import type { Cell } from './list-cell.ts'
import { findListHead, type ListHead, missingColumns, type NumberedRow, type ToldReadings } from './list-columns.ts'
import { type ReadList, readList } from './settlement.ts'

type FileUnreadable = { readonly kind: 'file-unreadable'; readonly because: FileRefusal }

export interface BankList {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly told: ToldReadings
}

/** A bank's list of 100,000 lines is about 5 MB. */
export const MOST_BYTES = 25_000_000
const MOST_ROWS = 300_000
/** Of the reason a bank gives. */
const LONGEST_TEXT = 1_000

/**
 * Parses a bank's list, an XLSX, ODS or CSV file: its first visible sheet that is one. A formula gives its cached
 * value and is never evaluated. Runs in a process of its own: the file comes from outside.
 */
export default async function readBankList({ fileName, bytes, told }: BankList): Promise<Result<ReadList, FileUnreadable>> {
  if (bytes.length > MOST_BYTES) return unreadable('too-large')
  try {
    const { format, sheets } = openWorkbook(bytes)
    if (!fitsName(fileName, format)) return unreadable('ending-differs')
    const found = findSheet(sheets, told)
    if (found === undefined) return unreadable('empty')
    const list = readList(found.rows, told, found.head)
    const isEmpty = list.missing.length === 0 && list.lines.length + list.refused.length + list.pending === 0
    return isEmpty ? unreadable('empty') : accept(list)
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return unreadable(FILE_REFUSAL[error.refusal.kind])
    throw error
  }
}

const unreadable = (because: FileRefusal) => refuse({ kind: 'file-unreadable' as const, because })

const FILE_REFUSAL = {
  'file-empty': 'empty',
  'file-too-large': 'too-large',
  'unpacks-too-large': 'too-large',
  'password-protected': 'password-protected',
  'old-excel-format': 'old-excel-format',
  'too-many-rows': 'too-many-rows',
  'too-many-columns': 'too-many-columns',
  'not-a-workbook': 'not-a-table',
  'workbook-damaged': 'not-a-table',
  'cell-too-long': 'cell-too-long',
  'too-many-groups': 'not-a-table',
  'no-register-found': 'not-a-table',
  'same-file-twice': 'not-a-table',
  'ending-differs': 'ending-differs',
} as const satisfies Record<UnreadableWorkbook['refusal']['kind'], FileRefusal>

interface FoundSheet {
  readonly rows: Iterable<NumberedRow>
  /** Where the list stands in them. */
  readonly head: ListHead
}

/** The first visible sheet that is a list, else the first that holds something. No row of it is held: they are read anew. */
function findSheet(sheets: readonly SheetSource[], told: ToldReadings): FoundSheet | undefined {
  let first: FoundSheet | undefined
  for (const sheet of sheets.filter(({ isHidden }) => !isHidden)) {
    const head = findListHead({ [Symbol.iterator]: () => numberedRows(sheet, () => 'end') }, told)
    const found = { rows: numberedRows(sheet, refuseMore), head }
    if (missingColumns(head.columns).length === 0) return found
    if (first === undefined && !isBlank(sheet)) first = found
  }
  return first
}

/** @param more what becomes of more rows than a list has */
function* numberedRows(sheet: SheetSource, more: (sheet: SheetSource) => 'end'): Generator<NumberedRow> {
  let count = 0
  for (const { number, cells } of sheet.rows()) {
    if (++count > MOST_ROWS && more(sheet) === 'end') return
    yield { row: number, cells: arrange(cells) }
  }
}

const refuseMore = ({ name }: SheetSource): never => {
  throw new UnreadableWorkbook({ kind: 'too-many-rows', sheet: name, limit: MOST_ROWS })
}

const isBlank = ({ rows }: SheetSource): boolean => {
  for (const _ of rows()) return false
  return true
}

function arrange(cells: readonly SheetCell[]): Cell[] {
  const arranged: Cell[] = []
  for (const cell of cells) arranged[cell.column - 1] = plainValue(cell)
  return Array.from(arranged)
}

function plainValue({ kind, text, date }: SheetCell): Cell {
  if (kind === 'number') return Number(text)
  return date ?? (text.length > LONGEST_TEXT ? detached(text.slice(0, LONGEST_TEXT)) : text)
}
