import { type Result, refuse } from '../../kernel/result.ts'
import { spellingKey } from '../../kernel/vietnamese-text.ts'
import type { SheetSource } from '../../platform/spreadsheet/cell.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import { type OfficeTable, readOfficeTable } from './office-table.ts'

/** The table of a workbook: of the sheet that is named, or of the only one that is shown and has one. */
export function findOfficeTable(
  sheets: readonly SheetSource[],
  wanted: string | undefined,
): Result<OfficeTable, readonly IndexRefusal[]> {
  const looked = sheets.filter(({ name, isHidden }) =>
    wanted === undefined ? !isHidden : spellingKey(name) === spellingKey(wanted),
  )
  if (wanted !== undefined && looked.length === 0) return refuse([{ kind: 'sheet-missing', sheet: wanted }])
  const tables = looked.flatMap((sheet) => {
    const read = readOfficeTable(sheet)
    return read === undefined ? [] : [{ name: sheet.name, read }]
  })
  const [only, other] = tables
  if (only === undefined) return refuse([{ kind: 'no-table', sheets: looked.map(({ name }) => name) }])
  return other === undefined ? only.read : refuse([{ kind: 'table-not-clear', sheets: tables.map(({ name }) => name) }])
}
