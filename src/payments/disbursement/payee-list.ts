import { formatMonth, type Month } from '../../kernel/calendar.ts'
import type { Vnd } from '../../kernel/money.ts'
import type { CellKind, TableValue } from '../../platform/table-export/described-table.ts'
import type { WholeTable } from '../../platform/table-export/write-table.ts'
import {
  disbursementStateText,
  PAYEE_COLUMNS,
  type PaymentsListed,
  payeeColumnText,
  payeeListText,
  payeeListTitle,
  transferText,
} from './payee-text.ts'

/** One payment as the list that goes to the bank or treasury shows it. */
export interface PayeeLine {
  /** Which it is for: an order of one month may take along what others owe. */
  readonly month: Month
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

const KIND: { readonly [Column in (typeof PAYEE_COLUMNS)[number]]?: CellKind } = {
  order: 'number',
  reference: 'code',
  account: 'code',
  amount: 'money',
}

/** A payee list as a table: a row a payment. Amounts are numbers that add up, everything else is text. */
export function payeeTable(month: Month, lines: readonly PayeeLine[], listed: PaymentsListed = {}): WholeTable {
  return {
    language: 'vi',
    title: payeeListTitle(listed),
    scope: [payeeListText.months([...new Set([month, ...lines.map((line) => line.month)])].map(formatMonth))],
    columns: PAYEE_COLUMNS.map((column) => ({
      heading: payeeColumnText[column].vi,
      kind: KIND[column] ?? 'text',
      isSummed: column === 'amount',
    })),
    rows: lines.map((line, index) => payeeRow(line, index + 1)),
  }
}

function payeeRow(line: PayeeLine, position: number): TableValue[] {
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
    transferText.transfer(formatMonth(line.month), line.reference),
    line.state === 'sent' ? '' : disbursementStateText[line.state].vi,
    line.reason,
  ]
}
