import { type Result, refuse } from '../../kernel/result.ts'
import { openTables } from '../../platform/spreadsheet/word/open-tables.ts'
import { UnreadableWorkbook, type WorkbookRefused } from '../../platform/spreadsheet/workbook-refusal.ts'
import { readTreeTable, type TreeTable } from './read-tree-table.ts'
import type { NoTreeTable } from './table-note.ts'

export interface TableFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads the table of criteria in a workbook or Word document. Runs in a process of its own where the file comes from outside. */
export default function readTableFile({ name, bytes }: TableFile): Result<TreeTable, NoTreeTable | WorkbookRefused> {
  try {
    return readTreeTable(openTables(bytes))
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return refuse({ ...error.refusal, file: name } as WorkbookRefused)
    throw error
  }
}
