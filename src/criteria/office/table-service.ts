import type { Actor, NotAllowed } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import type { WorkbookRefused } from '../../platform/spreadsheet/workbook-refusal.ts'
import { type ProcessLimits, runApart, TookTooMuch } from '../../platform/thread/run-apart.ts'
import { authoriseFor } from '../../units/service.ts'
import type readTableFile from './read-table-file.ts'
import type { TableFile } from './read-table-file.ts'
import type { TreeTable } from './read-tree-table.ts'
import { type TableFrame, tableDocument } from './table-document.ts'
import type { NoTreeTable, TableTooMuch } from './table-note.ts'

/** A table of some hundred lines takes a hundredth of either. */
const READING: ProcessLimits = { megabytes: 256, seconds: 20 }

export type TableNotRead = NotAllowed | NoTreeTable | WorkbookRefused | TableTooMuch

export interface TableRead extends Pick<TreeTable, 'sheet' | 'notes'> {
  readonly document: ReturnType<typeof tableDocument>
}

/** Reads an office’s table into a draft that is looked at: nothing is kept until it is saved. */
export async function readOfficeTable(
  platform: Platform,
  actor: Actor,
  { file, frame }: { readonly file: TableFile; readonly frame: TableFrame },
): Promise<Result<TableRead, TableNotRead>> {
  const may = await authoriseFor(platform, actor, { permission: 'assessment:prepare', unitId: null })
  if (!may.ok) return may
  const table = await readApart(file)
  if (!table.ok) return table
  const { sheet, notes } = table.value
  return accept({ sheet, notes, document: tableDocument(table.value, frame) })
}

async function readApart(file: TableFile): Promise<Result<TreeTable, Exclude<TableNotRead, NotAllowed>>> {
  try {
    const module = new URL('./read-table-file.ts', import.meta.url)
    return await runApart<TableFile, ReturnType<typeof readTableFile>>(module, file, READING)
  } catch (error) {
    if (error instanceof TookTooMuch) return refuse({ kind: 'table-too-much', file: file.name })
    throw error
  }
}
