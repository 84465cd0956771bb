import { formatMonth, type Month } from '../../kernel/calendar.ts'
import type { Vnd } from '../../kernel/money.ts'
import { PAYEE_COLUMNS } from './payee-column.ts'
import { disbursementStateText, payeeColumnText, transferText } from './payee-text.ts'

/** One payment as the list that goes to the bank or treasury shows it. */
export interface PayeeLine {
  readonly reference: string
  readonly payeeName: string
  /** Unmasked for an actor with the permission, masked otherwise. */
  readonly account: string
  readonly bankName: string
  readonly amount: Vnd
  readonly groupName: string
  readonly groups: number
  readonly communeName: string
  readonly districtName: string
  readonly state: 'sent' | 'settled' | 'rejected'
  readonly reason: string
}

export type TableCell = string | number

/** A payee list as a table: its head, then a row a payment. Amounts are numbers, everything else is text. */
export function payeeTable(month: Month, lines: readonly PayeeLine[]): TableCell[][] {
  const head = PAYEE_COLUMNS.map((column) => payeeColumnText[column].vi)
  return [head, ...lines.map((line, index) => payeeRow(line, index + 1, formatMonth(month)))]
}

function payeeRow(line: PayeeLine, position: number, month: string): TableCell[] {
  const group = line.groups > 1 ? transferText.groups(line.groups) : line.groupName
  return [
    position,
    line.reference,
    line.payeeName,
    line.account,
    line.bankName,
    line.amount,
    group,
    line.communeName,
    line.districtName,
    transferText.transfer(month, line.reference),
    line.state === 'sent' ? '' : disbursementStateText[line.state].vi,
    line.reason,
  ]
}

/**
 * A table as CSV: text that a spreadsheet would run as a formula is escaped, and a byte order mark marks UTF-8.
 */
export function toCsv(table: readonly (readonly TableCell[])[]): string {
  return `\uFEFF${table.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

function csvCell(cell: TableCell): string {
  if (typeof cell === 'number') return String(cell)
  const text = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
