import type { SheetSource } from '../cell.ts'
import { openWorkbook } from '../open-workbook.ts'
import { MEGABYTE, UnreadableWorkbook } from '../workbook-refusal.ts'
import { tablesOf } from './word-tables.ts'
import { MOST_READ, readWordText } from './word-text.ts'

/**
 * The tables of what an office keeps them in: a workbook, or a Word document, told apart by what they are.
 *
 * @throws {@link UnreadableWorkbook}
 */
export function openTables(bytes: Uint8Array): readonly SheetSource[] {
  const text = readWordText(bytes)
  if (text === undefined) return openWorkbook(bytes).sheets
  if (text.isCut) throw new UnreadableWorkbook({ kind: 'unpacks-too-large', limitMegabytes: MOST_READ / MEGABYTE })
  return tablesOf(text)
}
