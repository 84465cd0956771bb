import { writeCsv } from './csv.ts'
import type { DescribedTable, TableValue } from './described-table.ts'
import { writeXlsx } from './xlsx.ts'

export type TableFormat = 'xlsx' | 'csv'

/** A table whose rows are all there: it goes to another process. */
export interface WholeTable extends DescribedTable {
  readonly rows: readonly (readonly TableValue[])[]
}

export interface TableToWrite {
  readonly table: WholeTable
  readonly format: TableFormat
}

/** Writes a table as a file. Runs in a process of its own: a province has thousands of payees. */
export default function writeTable({ table, format }: TableToWrite): Promise<Uint8Array> {
  return format === 'csv' ? writeCsv(table) : writeXlsx(table)
}
