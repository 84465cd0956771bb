import { basename } from 'node:path'
import { accept, type Result, refuse, tellRefusal } from '../../kernel/result.ts'
import type { WorkbookSource } from '../../platform/spreadsheet/cell.ts'
import { openWorkbook } from '../../platform/spreadsheet/open-workbook.ts'
import { UnreadableWorkbook, type WorkbookRefused } from '../../platform/spreadsheet/workbook-refusal.ts'
import { workbookText } from '../../platform/spreadsheet/workbook-text.ts'
import { type Outcome, refusedBecause } from '../command.ts'
import { readBytes } from '../read-file.ts'

/** Opens a workbook the user named, or the outcome that says why it is none. */
export async function openWorkbookFile(path: string): Promise<Result<WorkbookSource, Outcome>> {
  const bytes = await readBytes(path)
  return bytes.ok ? unlessUnreadable(path, () => accept(openWorkbook(bytes.value))) : bytes
}

/** Reads of a workbook, of which any may find that it cannot be read. */
export function unlessUnreadable<Value>(path: string, read: () => Result<Value, Outcome>): Result<Value, Outcome> {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error
    const refusal = { ...error.refusal, file: basename(path) } as WorkbookRefused
    return refuse(refusedBecause(refusal, tellRefusal(refusal, workbookText)))
  }
}
