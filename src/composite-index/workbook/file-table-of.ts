import type { Cell, SheetRow, SheetSource } from '../../platform/spreadsheet/cell.ts'
import type { FileCell, FileTable } from '../spec/file-table.ts'

/** A sheet as a table whose first row has the headings. */
export function fileTableOf({ name, rows, merges }: Pick<SheetSource, 'name' | 'rows' | 'merges'>): FileTable {
  const table: FileCell[][] = []
  for (const { number, cells } of rows()) {
    while (table.length < number) table.push([])
    table[number - 1] = placed(cells)
  }
  return {
    sheet: name.trim(),
    rows: table,
    merges: (merges?.() ?? []).map(({ fromRow, fromColumn, toRow, toColumn }) => ({
      startRow: fromRow - 1,
      startCol: fromColumn - 1,
      endRow: toRow - 1,
      endCol: toColumn - 1,
    })),
    decimals: 'typed',
  }
}

function placed(cells: SheetRow['cells']): FileCell[] {
  const row: FileCell[] = []
  for (const cell of cells) {
    while (row.length < cell.column) row.push({ value: null })
    row[cell.column - 1] = fileCell(cell)
  }
  return row
}

function fileCell(cell: Cell): FileCell {
  if (cell.text === '' && cell.formula !== undefined) return { value: null, lacksResult: true }
  return { value: cellValue(cell), ...(cell.isPercent && { isPercent: true }) }
}

/** `NA` is how statisticians write that something is missing. */
function cellValue({ kind, text, date }: Cell): FileCell['value'] {
  if (kind === 'number') return Number(text)
  if (kind === 'boolean') return text === 'TRUE'
  if (kind === 'date') return date ?? text
  return text === 'NA' ? null : text
}
