import { writeXlsx } from 'hucre/xlsx'
import type { Month } from '../../kernel/calendar.ts'
import { type PayeeLine, payeeTable, toCsv } from './payee-list.ts'

export interface PayeesToWrite {
  readonly month: Month
  readonly lines: readonly PayeeLine[]
  readonly format: 'xlsx' | 'csv'
}

/** Writes a payee list as a file. Runs in a process of its own: a province has thousands of payees. */
export default async function writePayees({ month, lines, format }: PayeesToWrite): Promise<Uint8Array> {
  const table = payeeTable(month, lines)
  if (format === 'csv') return new TextEncoder().encode(toCsv(table))
  return writeXlsx({ sheets: [{ name: 'payees', rows: table, freezePane: { rows: 1 } }] })
}
