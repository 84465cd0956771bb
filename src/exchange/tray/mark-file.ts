import { writeXlsx } from 'hucre/xlsx'
import { type Mark, markWorkbook } from '../../platform/spreadsheet/marked-workbook.ts'
import { openWorkbook } from '../../platform/spreadsheet/open-workbook.ts'
import { asText } from '../columns/runnable.ts'

export interface FileToMark {
  readonly bytes: Uint8Array
  readonly marks: readonly Mark[]
}

/** Marks a clerk's file. Runs in a process of its own: the whole workbook is in memory, and it comes from outside. */
export default async function markFile({ bytes, marks }: FileToMark): Promise<Uint8Array> {
  return markWorkbook(await asXlsx(bytes), marks)
}

/** Converts CSV and ODS files to XLSX, with every cell as text. */
async function asXlsx(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = openWorkbook(bytes)
  if (workbook.format === 'xlsx') return bytes
  const sheets = workbook.sheets.map(({ name, rows }) => {
    const table: string[][] = []
    for (const { number, cells } of rows()) {
      const line: string[] = []
      for (const cell of cells) line[cell.column - 1] = asText(cell)
      table[number - 1] = Array.from(line, (text) => text ?? '')
    }
    return { name: name === '' ? 'Sheet1' : name, rows: Array.from(table, (line) => line ?? []) }
  })
  return writeXlsx({ sheets })
}
